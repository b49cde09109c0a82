"""Unsaved text waits for its writer, and for nobody else."""

from tests.factories import person


def test_a_draft_waits_for_who_wrote_it(services, berg):
    services.drafts.keep(berg, "referral", {"diagnosis": "Kolangio…", "ecog": 1})
    services.drafts.keep(berg, "referral", {"diagnosis": "Kolangiokarsinom", "ecog": None})
    services.drafts.keep(berg, "meeting", {"place": "Video"})
    assert [(each.place, each.values) for each in services.drafts.of(berg)] == [
        ("meeting", {"place": "Video"}),
        ("referral", {"diagnosis": "Kolangiokarsinom", "ecog": None}),
    ]
    assert services.drafts.of(person("onord", "O. Nord")) == []


def test_a_draft_that_was_saved_is_gone(services, berg):
    services.drafts.keep(berg, "referral", {"diagnosis": "x"})
    services.drafts.forget(berg, "referral")
    services.drafts.forget(berg, "referral")
    assert services.drafts.of(berg) == []

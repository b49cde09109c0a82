"""How unsaved text is kept."""

from mtb.domain.drafts import Draft
from tests.store.conftest import NOW


def test_one_draft_for_each_person_and_place(unit):
    unit.drafts.keep("kberg", Draft("referral", {"question": "Hva nå?"}, NOW))
    unit.drafts.keep("kberg", Draft("referral", {"question": "Hva nå, Åse?"}, NOW))
    unit.drafts.keep("onord", Draft("referral", {"question": "Noe annet"}, NOW))
    assert unit.drafts.of("kberg") == [Draft("referral", {"question": "Hva nå, Åse?"}, NOW)]
    unit.drafts.forget("kberg", "referral")
    assert unit.drafts.of("kberg") == []
    assert len(unit.drafts.of("onord")) == 1

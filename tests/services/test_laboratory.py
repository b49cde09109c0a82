"""DNA and RNA on their way through the laboratory, for one case and for many; on both databases."""

import datetime as dt
from dataclasses import replace

import pytest

from mtb.domain.errors import ConflictError, RightError, RuleError
from mtb.domain.laboratory import FigureLimits, LabStep
from mtb.domain.rights import Role
from mtb.domain.specimens import Extraction, Library, SampleState, Specimen
from mtb.domain.stages import EventKind, Stage
from tests.factories import another_patient, person, referral_draft

TODAY = dt.date(2026, 11, 22)
RUN = "261120_A02134_0115_BHCJCKDRX7"


@pytest.fixture
def molly():
    return person("molly", "M. Molly", Role.MOLECULAR_BIOLOGIST)


def in_laboratory(services, berg, inpred_id="IPD1234", serial=None) -> Specimen:
    """A case's block that has come to the laboratory."""
    patient = {} if serial is None else {"patient": another_patient(serial)}
    case = services.cases.register(berg, referral_draft(inpred_id, **patient))
    material = services.material
    block = material.save(berg, Specimen(case.id, "25-1187", site="15", sample_type="P"))
    [received] = material.receive(berg, [block])
    return material.send_to_laboratory(berg, [received])[0]


@pytest.fixture
def block(services, berg) -> Specimen:
    return in_laboratory(services, berg)


def case_of(services, berg, record):
    return services.cases.get(berg, record.case_id)


def libraries(services, molly, block):
    made = services.laboratory.make_samples(molly, [block])
    return services.laboratory.prepare(molly, services.laboratory.extract(molly, made))


def test_dna_and_rna_are_planned_under_the_names_of_the_nomenclature(services, molly, berg, block):
    made = services.laboratory.make_samples(molly, [block])
    assert [sample.sample_id for sample in made] == ["IPD1234-D01-P01-A15", "IPD1234-R03-P01-A15"]
    found = case_of(services, berg, block)
    assert found.summary.samples == tuple(made)
    event = found.events[-1]
    assert (event.kind, event.about) == (EventKind.SAMPLES_MADE, block.id)
    assert event.detail == "IPD1234-D01-P01-A15, IPD1234-R03-P01-A15"


def test_other_names_are_taken_and_a_name_is_given_once(services, molly, block):
    [only] = services.laboratory.make_samples(molly, [block], {"D": " IPD1234-D01-P01-A15-0015 "})
    assert only.sample_id == "IPD1234-D01-P01-A15-0015"
    with pytest.raises(RuleError, match="already") as refused:
        services.laboratory.make_samples(molly, [block], {"D": only.sample_id})
    assert refused.value.field == "sample_id"


def test_a_case_without_inpred_id_needs_one_before_its_samples_get_names(services, molly, berg):
    block = in_laboratory(services, berg, "")
    with pytest.raises(RuleError, match="InPreD ID"):
        services.laboratory.make_samples(molly, [block])


def test_figures_are_kept_and_the_first_day_is_an_event(services, molly, berg, block):
    dna, _rna = services.laboratory.make_samples(molly, [block])
    figures = Extraction(TODAY, "AllPrep", "OUS", 12.4, 1.9, 2.1, 40.0, "Fint")
    saved = services.laboratory.save(molly, replace(dna, extraction=figures))
    assert saved.state is SampleState.EXTRACTED
    assert case_of(services, berg, block).events[-1].kind is EventKind.EXTRACTED
    saved = services.laboratory.save(
        molly, replace(saved, library=Library(TODAY, 1.0, 1.1, 180, None, None, 4.2, 320, cleaned=True))
    )
    assert case_of(services, berg, block).summary.samples[0] == saved
    assert case_of(services, berg, block).events[-1].kind is EventKind.LIBRARY_PREPARED
    services.laboratory.save(molly, replace(saved, comment="Sett på nytt"), "Kommentar manglet")
    assert case_of(services, berg, block).events[-1].kind is EventKind.SAMPLE_CORRECTED


@pytest.mark.parametrize(
    ("part", "changes", "field"),
    [
        ("extraction", {"concentration": -1.0}, "concentration"),
        ("extraction", {"on": dt.date(2026, 12, 1)}, "extraction_on"),
        ("library", {"dv200": 101.0}, "dv200"),
        ("library", {"rin": 11.0}, "rin"),
        ("library", {"size": float("nan")}, "size"),
    ],
)
def test_a_figure_that_cannot_be_is_refused_beside_its_field(services, molly, block, part, changes, field):
    dna, _rna = services.laboratory.make_samples(molly, [block])
    with pytest.raises(RuleError) as refused:
        services.laboratory.save(molly, replace(dna, **{part: replace(getattr(dna, part), **changes)}))
    assert refused.value.field == field


def test_a_run_takes_samples_of_many_cases_and_all_of_them_wait_for_it(services, molly, berg, block):
    other = in_laboratory(services, berg, "IPD1235", 1)
    ready = [*libraries(services, molly, block), *libraries(services, molly, other)]
    services.laboratory.plan_batch(molly, "LP-47", ready)
    ready = [row.sample for row in services.laboratory.batch(molly, "LP-47")]
    services.laboratory.start_run(molly, RUN, ready, dt.date(2026, 11, 20))
    for each in (block, other):
        found = case_of(services, berg, each)
        assert found.summary.stage is Stage.SEQUENCING
        assert [one.run_id for one in found.summary.samples] == [RUN, RUN]
        started = [event for event in found.events if event.kind is EventKind.SEQUENCING_STARTED]
        assert [(event.detail, event.on) for event in started] == [(RUN, dt.date(2026, 11, 20))]
    [run] = services.laboratory.overview(molly).runs
    assert (run.name, run.samples, run.cases, run.failed) == (RUN, 4, 2, 0)
    [batch] = services.laboratory.overview(molly).batches
    assert (batch.name, batch.samples, batch.cases, batch.waiting) == ("LP-47", 4, 2, 0)


def test_a_failed_run_sends_its_cases_back_and_its_samples_wait_for_another(services, molly, berg, block):
    services.laboratory.start_run(molly, RUN, libraries(services, molly, block))
    with pytest.raises(RuleError, match="Say why"):
        services.laboratory.run_failed(molly, RUN, "")
    services.laboratory.run_failed(molly, RUN, "Strømbrudd")
    found = case_of(services, berg, block)
    assert found.summary.stage is Stage.LABORATORY
    assert {sample.state for sample in found.summary.samples} == {SampleState.LIBRARY}
    assert found.events[-1].detail == f"{RUN}: Strømbrudd"
    assert len(services.laboratory.waiting(molly, LabStep.RUN)) == 2
    with pytest.raises(RuleError, match="No case waits"):
        services.laboratory.run_failed(molly, RUN, "Igjen")


def test_a_failed_sample_is_repeated_under_the_next_attempt_and_points_to_it(services, molly, berg, block):
    dna, rna = libraries(services, molly, block)
    [failed] = services.laboratory.fail(molly, [rna], "DV200 18 %")
    assert failed.state is SampleState.FAILED
    [again] = services.laboratory.repeat(molly, [failed])
    assert (again.sample_id, again.attempt, again.state) == ("IPD1234-R03-P11-A15", 1, SampleState.PLANNED)
    found = case_of(services, berg, block).summary
    assert [sample.state for sample in found.samples] == [
        SampleState.LIBRARY,
        SampleState.REPLACED,
        SampleState.PLANNED,
    ]
    assert found.samples[1].replaced_by == again.id
    assert found.samples[1].failed_because == "DV200 18 %"
    kinds = [event.kind for event in case_of(services, berg, block).events][-2:]
    assert kinds == [EventKind.SAMPLE_FAILED, EventKind.SAMPLE_REPLACED]
    assert dna.state is SampleState.LIBRARY


def test_every_step_has_its_list_and_its_count(services, molly, berg, block):
    counts = []

    def count():
        waiting = services.laboratory.overview(molly).waiting
        assert sum(waiting.values()) == sum(len(services.laboratory.waiting(molly, step)) for step in LabStep)
        counts.append({step.value: number for step, number in waiting.items() if number})

    count()
    [cut] = services.material.section(berg, [block])
    count()
    made = services.laboratory.make_samples(molly, [cut])
    count()
    dna, rna = services.laboratory.extract(molly, made)
    count()
    [ready] = services.laboratory.prepare(molly, [dna])
    services.laboratory.fail(molly, [rna], "For lite RNA")
    count()
    services.laboratory.start_run(molly, RUN, [ready])
    count()
    assert counts == [
        {"sectioning": 1},
        {"extraction": 1},
        {"extraction": 2},
        {"library": 2},
        {"run": 1, "repetition": 1},
        {"repetition": 1},
    ]


def test_a_step_that_does_not_fit_is_refused_and_nothing_is_changed(services, molly, berg, block):
    made = services.laboratory.make_samples(molly, [block])
    with pytest.raises(RuleError):
        services.laboratory.prepare(molly, made)
    with pytest.raises(RuleError):
        services.laboratory.start_run(molly, RUN, made)
    with pytest.raises(RuleError):
        services.laboratory.repeat(molly, made)
    [dna, rna] = services.laboratory.extract(molly, made)
    with pytest.raises(RuleError):
        services.laboratory.extract(molly, [dna])
    with pytest.raises(ConflictError):
        services.laboratory.extract(molly, made)
    services.laboratory.fail(molly, [dna], "Tom")
    with pytest.raises(ConflictError):
        services.laboratory.prepare(molly, [rna, dna])
    states = [one.state for one in case_of(services, berg, block).summary.samples]
    assert states == [SampleState.FAILED, SampleState.EXTRACTED]


def test_the_hospitals_own_limits_are_kept(services, molly):
    assert services.laboratory.limits(molly) == FigureLimits()
    services.laboratory.set_limits(molly, FigureLimits(dv200=None, rna_concentration=2.5))
    assert services.laboratory.limits(molly) == FigureLimits(dv200=None, rna_concentration=2.5)
    with pytest.raises(RuleError):
        services.laboratory.set_limits(molly, FigureLimits(dv200=120))


def test_who_only_reads_changes_nothing_in_the_laboratory(services, molly, block):
    reader = person("leser", "L. Leser", Role.READER)
    assert services.laboratory.overview(reader).waiting[LabStep.SECTIONING] == 1
    with pytest.raises(RightError):
        services.laboratory.make_samples(reader, [block])

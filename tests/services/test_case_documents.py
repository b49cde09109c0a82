"""Papers of a case: added once, looked at, handed out, hidden; never lost."""

import os
from pathlib import Path

import pytest

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.errors import FileError, RightError, RuleError
from mtb.domain.rights import Role
from mtb.domain.stages import EventKind
from mtb.exchange.demonstration_results import write_results_folder
from mtb.services.case_documents import suggested_name
from tests.documents.test_page_pictures import pdf
from tests.factories import person, referral_draft

NOTE = "Et notat om åtte prøver.".encode()


@pytest.fixture
def case(services, berg):
    return services.cases.register(berg, referral_draft())


def added(services, actor, case, name="Patologirapport 25-1187.txt", content=NOTE):
    return services.documents.add(actor, case.id, services.documents.check(name, content))


def kinds(services, actor, case):
    return [event.kind for event in services.cases.get(actor, case.id).events]


def test_a_document_is_kept_with_who_added_it(services, berg, case):
    document = added(services, berg, case).document
    assert services.documents.of_case(berg, case.id) == (document,)
    assert (document.title, document.media_type) == ("Patologirapport 25-1187", "text/plain")
    assert (document.size, document.added_by) == (len(NOTE), "K. Berg")
    event = services.cases.get(berg, case.id).events[-1]
    assert (event.kind, event.about) == (EventKind.DOCUMENT_ADDED, document.id)


def test_the_log_knows_the_document_but_not_its_name(services, berg, case):
    document = added(services, berg, case, "Test Åse.txt").document
    entry = services.audit.entries(berg, AuditQuery(action=Action.CREATED)).entries[0]
    assert entry.subject.id == str(document.id)
    assert "Åse" not in entry.detail


def test_the_same_content_is_kept_in_a_case_once(services, berg, case):
    first = added(services, berg, case).document
    again = added(services, berg, case, "et annet navn.txt")
    assert again.already_there
    assert again.document == first
    assert kinds(services, berg, case).count(EventKind.DOCUMENT_ADDED) == 1


def test_the_same_content_in_another_case_is_told(services, berg, case):
    added(services, berg, case)
    other = services.cases.register(berg, referral_draft("IPD0002"))
    assert added(services, berg, other).also_in == ("IPD1234",)


def test_a_document_is_looked_at_with_pages_or_words(services, berg, case):
    text = services.documents.open(berg, added(services, berg, case).document.id)
    assert text.text == NOTE.decode()
    paper = services.documents.open(berg, added(services, berg, case, "a.pdf", pdf(3)).document.id)
    assert (paper.pages, paper.text) == (3, "")
    assert services.documents.picture(paper, 2, 100).width == 100


def test_looking_at_a_document_is_looking_into_its_case(services, berg, case):
    document = added(services, berg, case).document
    reader = person("leser", "L. Eser", Role.READER)
    services.documents.open(reader, document.id)
    entry = services.audit.entries(berg, AuditQuery(action=Action.OPENED)).entries[0]
    assert (entry.account, entry.subject.case_id) == ("leser", case.id)


def test_a_copy_gets_the_ending_of_what_it_is_and_is_logged(services, berg, case, tmp_path):
    document = added(services, berg, case, "rapport.exe", pdf()).document
    target = services.documents.save_copy(berg, document.id, tmp_path / "kopi.exe")
    assert target == tmp_path / "kopi.exe.pdf"
    assert target.read_bytes() == services.documents.open(berg, document.id).content
    entry = services.audit.entries(berg, AuditQuery(action=Action.EXPORTED)).entries[0]
    assert entry.subject.id == str(document.id)


def test_a_copy_that_can_not_be_written_is_neither_there_nor_logged(services, berg, case, tmp_path):
    document = added(services, berg, case).document
    with pytest.raises(FileError):
        services.documents.save_copy(berg, document.id, tmp_path / "nowhere" / "kopi.txt")
    assert not services.audit.entries(berg, AuditQuery(action=Action.EXPORTED)).entries


def test_a_copys_name_tells_nobodys_name(services, berg, case):
    first = added(services, berg, case, "Test Åse.txt").document
    second = added(services, berg, case, "Åse.pdf", pdf()).document
    documents = services.documents.of_case(berg, case.id)
    assert suggested_name(case, first, documents) == "IPD1234_1.txt"
    assert suggested_name(case, second, documents) == "IPD1234_2.pdf"


def test_a_removed_document_can_be_put_back_and_its_history_stays(services, berg, case):
    document = added(services, berg, case).document
    services.documents.remove(berg, document.id, "Feil pasient")
    assert services.documents.of_case(berg, case.id) == ()
    assert services.documents.open(berg, document.id).text == NOTE.decode()
    services.documents.remove(berg, document.id)
    services.documents.put_back(berg, document.id)
    assert services.documents.of_case(berg, case.id) == (document,)
    assert kinds(services, berg, case)[-3:] == [
        EventKind.DOCUMENT_ADDED,
        EventKind.DOCUMENT_REMOVED,
        EventKind.DOCUMENT_ADDED,
    ]


@pytest.mark.parametrize(
    ("role", "may_read"), [(Role.READER, True), (Role.ADMINISTRATOR, False), (Role.MOLECULAR_BIOLOGIST, True)]
)
def test_only_who_may_write_cases_adds_and_removes(services, berg, case, role, may_read, tmp_path):
    document = added(services, berg, case).document
    other = person("annen", "A. Nnen", role)
    for attempt in (
        lambda: added(services, other, case, "b.txt", b"b"),
        lambda: services.documents.remove(other, document.id),
        lambda: services.documents.put_back(other, document.id),
    ):
        with pytest.raises(RightError):
            attempt()
    if may_read:
        assert services.documents.of_case(other, case.id) == (document,)
    else:
        with pytest.raises(RightError):
            services.documents.open(other, document.id)
    if role is Role.READER:
        with pytest.raises(RightError):
            services.documents.save_copy(other, document.id, tmp_path / "kopi.txt")


def test_a_file_is_read_piece_by_piece(services, tmp_path):
    path = tmp_path / "stor.txt"
    path.write_bytes(b"x" * 2_500_000)
    told = []
    assert len(services.documents.read(path, lambda done, every: told.append((done, every)))) == 2_500_000
    assert told == [(1_000_000, 2_500_000), (2_000_000, 2_500_000), (2_500_000, 2_500_000)]


def test_a_file_of_200_megabytes_is_refused_before_it_is_read(services, tmp_path):
    path = tmp_path / "stor.tif"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    told = []
    with pytest.raises(RuleError, match="200 MB"):
        services.documents.read(path, lambda *step: told.append(step))
    assert told == []


def test_what_is_no_file_is_refused(services, tmp_path):
    with pytest.raises(RuleError, match="no file"):
        services.documents.read(tmp_path)
    with pytest.raises(FileError, match="can't be read"):
        services.documents.read(tmp_path / "borte.pdf")
    (tmp_path / "tom.pdf").touch()
    with pytest.raises(RuleError, match="empty"):
        services.documents.read(tmp_path / "tom.pdf")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_never_waited_for(services, tmp_path):
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    with pytest.raises(RuleError, match="no file"):
        services.documents.read(pipe)


def test_a_broken_pdf_is_refused_before_it_is_kept(services, berg, case):
    with pytest.raises(RuleError, match="damaged"):
        services.documents.check("a.pdf", b"%PDF-1.7 and nothing")
    with pytest.raises(RuleError, match="password"):
        services.documents.check("a.pdf", pdf(password="hemmelig"))
    assert services.documents.of_case(berg, case.id) == ()


@pytest.mark.usefixtures("database_file")
def test_nothing_of_a_document_can_be_read_in_any_file(services, berg, case, tmp_path):
    word = b"umiskjennelig-ord-i-dokumentet"
    added(services, berg, case, "a.txt", word)
    files = [path for path in Path(tmp_path).rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if word in path.read_bytes()]


def test_a_plots_copy_is_logged_too(services, berg, tmp_path):
    folder = services.results.read(write_results_folder(tmp_path / "lab"))
    case_id = services.results.store(berg, folder)[0].case_id
    plot = next(one for result in services.results.of_case(berg, case_id) for one in result.attachments)
    target = services.documents.save_attachment(berg, plot.id, tmp_path / plot.name)
    assert target.read_bytes() == services.results.attachment(berg, plot.id).content
    entry = services.audit.entries(berg, AuditQuery(action=Action.EXPORTED)).entries[0]
    assert entry.subject.case_id == case_id

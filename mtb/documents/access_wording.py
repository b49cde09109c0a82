"""The words of the report on who has looked at a patient's records, in bokmål and English."""

from collections.abc import Mapping
from types import MappingProxyType

from mtb.domain.audit import Action, Entity, Ground
from mtb.domain.errors import Sentence
from mtb.domain.rights import Role

TITLE = Sentence("Who has looked at the patient’s records", "Hvem har sett i pasientens opplysninger")
SHORT_TITLE = Sentence("access report", "innsynsrapport")
MADE = Sentence("Made by {name}, {day} at {time}", "Laget av {name}, {day} kl. {time}")
ABOUT_LAW = Sentence(
    "The list is taken from the program’s audit log (Patient Records Regulation section 14): who, from which "
    "unit, in which role, when, what was done and on which ground. It shows changes as well as looks.",
    "Listen er hentet fra programmets revisjonsspor (pasientjournalforskriften § 14): hvem, fra hvilken "
    "enhet, i hvilken rolle, når, hva som ble gjort, og på hvilket grunnlag. Den viser både oppslag og "
    "endringer.",
)
CASES = Sentence("Cases", "Saker")
CASE_NUMBER = Sentence("{reference} (case {number})", "{reference} (sak {number})")
PERIOD = Sentence("Period", "Tidsrom")
FROM_TO = Sentence("{first} to {last}", "{first} til {last}")
COUNTS = Sentence("Entries", "Oppføringer")
ENTRIES_BY = Sentence("{entries}, by {people} people", "{entries}, av {people} personer")
ONE_PERSON = Sentence("{entries}, by one person", "{entries}, av én person")
NO_ENTRIES = Sentence(
    "Nobody has looked at this patient’s records.", "Ingen har sett i opplysningene om denne pasienten."
)
PEOPLE = Sentence("People", "Personer")
ALL_ENTRIES = Sentence("All entries, the newest first", "Alle oppføringer, den nyeste først")
NAME = Sentence("Name", "Navn")
NAME_AND_UNIT = Sentence("Name and unit", "Navn og enhet")
ACCOUNT = Sentence("User name", "Brukernavn")
UNIT = Sentence("Unit", "Enhet")
ROLE = Sentence("Role", "Rolle")
FIRST = Sentence("First", "Første")
LAST = Sentence("Last", "Siste")
TIMES = Sentence("Times", "Antall")
NUMBER = Sentence("Number", "Nummer")
WHEN = Sentence("Time", "Tidspunkt")
WHAT = Sentence("What was done", "Hva som ble gjort")
ABOUT = Sentence("With", "Med")
CASE = Sentence("Case", "Sak")
GROUND = Sentence("Ground", "Grunnlag")
WORKSTATION = Sentence("Workstation", "Arbeidsplass")

ROLES: Mapping[Role, Sentence] = MappingProxyType(
    {
        Role.READER: Sentence("Reader", "Leser"),
        Role.CASE_WORKER: Sentence("Case worker", "Saksbehandler"),
        Role.MOLECULAR_BIOLOGIST: Sentence("Molecular biologist", "Molekylærbiolog"),
        Role.CHAIR: Sentence("Chair", "Møteleder"),
        Role.APPROVER: Sentence("Approver", "Godkjenner"),
        Role.ADMINISTRATOR: Sentence("Administrator", "Administrator"),
        Role.GERMLINE: Sentence("Germline findings", "Kimbanefunn"),
    }
)
ENTITIES: Mapping[Entity, Sentence] = MappingProxyType(
    {
        Entity.CASE: Sentence("case", "sak"),
        Entity.PATIENT: Sentence("patient", "pasient"),
        Entity.RESULT: Sentence("results", "resultater"),
        Entity.FINDING: Sentence("finding", "funn"),
        Entity.MEETING: Sentence("board meeting", "boardmøte"),
        Entity.DECISION: Sentence("decision", "vurdering"),
        Entity.MINUTES: Sentence("minutes", "referat"),
        Entity.ACCOUNT: Sentence("account", "konto"),
        Entity.DATABASE: Sentence("database", "database"),
        Entity.SPECIMEN: Sentence("specimen", "prøve"),
        Entity.SAMPLE: Sentence("laboratory sample", "laboratorieprøve"),
        Entity.INQUIRY: Sentence("question", "spørsmål"),
        Entity.DOCUMENT: Sentence("document", "dokument"),
        Entity.PLACE: Sentence("hospital or department", "sykehus eller avdeling"),
        Entity.PHYSICIAN: Sentence("physician", "lege"),
        Entity.LOG: Sentence("audit log", "revisjonsspor"),
    }
)
GROUNDS: Mapping[Ground, Sentence] = MappingProxyType(
    {
        Ground.CASE_WORK: Sentence("Case work", "Saksbehandling"),
        Ground.BOARD_MEETING: Sentence("Board meeting", "Boardmøte"),
        Ground.ADMINISTRATION: Sentence("Administration", "Administrasjon"),
        Ground.PATIENT_REQUEST: Sentence("The patient asks", "Pasienten ber om innsyn"),
        Ground.EMERGENCY: Sentence("Emergency access", "Nødtilgang"),
        Ground.DELETION: Sentence("Lawful deletion", "Lovlig sletting"),
    }
)
ACTIONS: Mapping[Action, Sentence] = MappingProxyType(
    {
        Action.OPENED: Sentence("Opened", "Åpnet"),
        Action.SEARCHED: Sentence("Searched", "Søkte"),
        Action.PRINTED: Sentence("Printed", "Skrev ut"),
        Action.EXPORTED: Sentence("Exported", "Eksporterte"),
        Action.COPIED: Sentence("Copied", "Kopierte"),
        Action.SHOWN_NUMBER: Sentence("Saw the national identity number", "Så fødselsnummeret"),
        Action.CREATED: Sentence("Registered", "Registrerte"),
        Action.CHANGED: Sentence("Changed", "Endret"),
        Action.IMPORTED: Sentence("Imported", "Leste inn"),
        Action.MOVED: Sentence("Moved on", "Førte videre"),
        Action.DECIDED: Sentence("Recorded", "Førte"),
        Action.SUBMITTED: Sentence("Sent to approval", "Sendte til godkjenning"),
        Action.APPROVED: Sentence("Approved", "Godkjente"),
        Action.AMENDED: Sentence("Amended", "Skrev tillegg"),
        Action.SIGNED_IN: Sentence("Signed in", "Logget inn"),
        Action.SIGNED_OUT: Sentence("Signed out", "Logget ut"),
        Action.LOCKED: Sentence("Locked", "Låste"),
        Action.REFUSED_SIGN_IN: Sentence("Wrong password", "Feil passord"),
        Action.DENIED: Sentence("Was refused", "Ble avvist"),
        Action.EMERGENCY: Sentence("Began emergency access", "Startet nødtilgang"),
        Action.ACCOUNT: Sentence("Changed an account", "Endret konto"),
        Action.AUTHORISATION: Sentence("Granted or withdrew a role", "Ga eller trakk rolle"),
        Action.PASSWORD: Sentence("Changed a password", "Endret passord"),
        Action.KEY_CHANGED: Sentence("Changed a key", "Endret nøkkel"),
        Action.BACKED_UP: Sentence("Made a backup", "Tok sikkerhetskopi"),
        Action.RESTORED: Sentence("Restored a backup", "Gjenopprettet sikkerhetskopi"),
        Action.VERIFIED: Sentence("Verified", "Kontrollerte"),
        Action.SETTING: Sentence("Changed a setting", "Endret innstilling"),
        Action.DELETION_REQUESTED: Sentence("Asked for deletion", "Begjærte sletting"),
        Action.DELETED: Sentence("Deleted", "Slettet"),
    }
)

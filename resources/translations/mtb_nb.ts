<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb">
<context>
    <name>AcceptEndForm</name>
    <message>
        <source>Go on with the log as it is?</source>
        <translation>Fortsette med revisjonssporet slik det er?</translation>
    </message>
    <message>
        <source>What is missing stays missing. From now on the log counts as whole up to where it ends today. Do this only when it is known what happened, such as a restored server.</source>
        <translation>Det som mangler, forblir borte. Fra nå av regnes revisjonssporet som helt frem til der det slutter i dag. Gjør dette bare når det er kjent hva som har skjedd, for eksempel at en server er gjenopprettet.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hva som har skjedd</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Fortsett herfra</translation>
    </message>
</context>
<context>
    <name>AccountActions</name>
    <message>
        <source>The present password opens nothing any more. The new one is shown once and must be changed at the next sign-in.</source>
        <translation>Det gamle passordet åpner ikke lenger noe. Det nye vises én gang og må byttes ved neste innlogging.</translation>
    </message>
    <message>
        <source>The account can be used again, with a new password that is shown once. Check its roles.</source>
        <translation>Kontoen kan brukes igjen, med et nytt passord som vises én gang. Kontroller rollene.</translation>
    </message>
    <message>
        <source>New password for {name}?</source>
        <translation>Nytt passord til {name}?</translation>
    </message>
    <message>
        <source>Give new password</source>
        <translation>Gi nytt passord</translation>
    </message>
    <message>
        <source>Close the account of {name}?</source>
        <translation>Stenge kontoen til {name}?</translation>
    </message>
    <message>
        <source>The password opens nothing any more. Name, log and register stay as they are, and the account can be opened again.</source>
        <translation>Passordet åpner ikke lenger noe. Navn, revisjonsspor og register blir stående, og kontoen kan åpnes igjen.</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>Steng kontoen</translation>
    </message>
    <message>
        <source>{name} can no longer sign in.</source>
        <translation>{name} kan ikke lenger logge inn.</translation>
    </message>
    <message>
        <source>New recovery code?</source>
        <translation>Ny gjenopprettingskode?</translation>
    </message>
    <message>
        <source>The code opens the database when passwords are lost. The code before opens nothing any more: print the new one, lock it away, and destroy the old print.</source>
        <translation>Koden åpner databasen når passord er tapt. Den forrige koden åpner ikke lenger noe: Skriv ut den nye, lås den inn og makuler den gamle utskriften.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Lag ny kode</translation>
    </message>
    <message>
        <source>Export the register</source>
        <translation>Eksporter registeret</translation>
    </message>
    <message>
        <source>register-of-authorisations.csv</source>
        <translation>autorisasjonsregister.csv</translation>
    </message>
    <message>
        <source>The register is written to {file}.</source>
        <translation>Registeret er skrevet til {file}.</translation>
    </message>
    <message>
        <source>Password for {name}</source>
        <translation>Passord til {name}</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Første passord</translation>
    </message>
    <message>
        <source>User name: {login}. Hand the password over in person; it is not shown again and must be changed at the first sign-in.</source>
        <translation>Brukernavn: {login}. Overlever passordet personlig; det vises ikke igjen og må byttes ved første innlogging.</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Ny gjenopprettingskode</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Gjenopprettingskode</translation>
    </message>
    <message>
        <source>Write it down or print it, and lock it away apart from the machine. It is not shown again, and who has it can read everything.</source>
        <translation>Skriv den ned eller skriv den ut, og lås den inn et annet sted enn maskinen. Den vises ikke igjen, og den som har den, kan lese alt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Full name</source>
        <translation>Fullt navn</translation>
    </message>
    <message>
        <source>Department and hospital</source>
        <translation>Avdeling og sykehus</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brukernavn</translation>
    </message>
    <message>
        <source>Minutes and log show it.</source>
        <translation>Referat og logg viser det.</translation>
    </message>
    <message>
        <source>What you type to sign in.</source>
        <translation>Det du skriver når du logger inn.</translation>
    </message>
    <message>
        <source>Another database …</source>
        <translation>En annen database …</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>Gjenopprett …</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>The database is encrypted, and your password opens it. You become its administrator; the others get accounts of their own from you.</source>
        <translation>Databasen er kryptert, og passordet ditt åpner den. Du blir administrator; de andre får egne kontoer av deg.</translation>
    </message>
    <message>
        <source>Your own account</source>
        <translation>Din egen konto</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
</context>
<context>
    <name>AccountPanel</name>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>What the roles are needed for. Required for germline findings.</source>
        <translation>Hva rollene trengs til. Må fylles ut for kimbanefunn.</translation>
    </message>
    <message>
        <source>Write to the register</source>
        <translation>Skriv i registeret</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Rett …</translation>
    </message>
    <message>
        <source>Password …</source>
        <translation>Passord …</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>Steng …</translation>
    </message>
    <message>
        <source>Open again …</source>
        <translation>Åpne igjen …</translation>
    </message>
    <message>
        <source>Every role granted or withdrawn is a line in the register.</source>
        <translation>Hver rolle som gis eller trekkes, blir en linje i registeret.</translation>
    </message>
    <message>
        <source>Grants: {roles}.</source>
        <translation>Gir: {roles}.</translation>
    </message>
    <message>
        <source>Withdraws: {roles}.</source>
        <translation>Trekker: {roles}.</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Accounts</source>
        <translation>Kontoer</translation>
    </message>
    <message>
        <source>Register of authorisations</source>
        <translation>Autorisasjonsregister</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Stengt</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Midlertidig</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>The password opens nothing</source>
        <translation>Passordet åpner ingenting</translation>
    </message>
    <message>
        <source>The password must be changed at the next sign-in</source>
        <translation>Passordet må byttes ved neste innlogging</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Siden</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>av {who}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tidspunkt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
</context>
<context>
    <name>AccountsScreen</name>
    <message>
        <source>Name, user name or unit</source>
        <translation>Navn, brukernavn eller enhet</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle kontoer</translation>
    </message>
    <message>
        <source>Which accounts</source>
        <translation>Hvilke kontoer</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Ny konto</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Register of authorisations</source>
        <translation>Autorisasjonsregister</translation>
    </message>
    <message>
        <source>Roles are not written yet</source>
        <translation>Roller er ikke skrevet ennå</translation>
    </message>
    <message>
        <source>What is ticked takes effect only when it is written to the register.</source>
        <translation>Det som er krysset av, gjelder først når det er skrevet i registeret.</translation>
    </message>
    <message>
        <source>Leave without writing</source>
        <translation>Gå uten å skrive</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bli her</translation>
    </message>
    <message>
        <source>Export the register …</source>
        <translation>Eksporter registeret …</translation>
    </message>
    <message>
        <source>Lock when nobody works …</source>
        <translation>Lås når ingen arbeider …</translation>
    </message>
    <message>
        <source>New recovery code …</source>
        <translation>Ny gjenopprettingskode …</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Kontoer</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) in use</source>
        <translation>
            <numerusform>%n konto i bruk</numerusform>
            <numerusform>%n kontoer i bruk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n stengt</numerusform>
            <numerusform>%n stengte</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter goes to the roles</source>
        <translation>Enter går til rollene</translation>
    </message>
    <message>
        <source>No account matches. “All accounts” shows closed ones too.</source>
        <translation>Ingen konto passer. «Alle kontoer» viser også stengte.</translation>
    </message>
    <message>
        <source>This database has no accounts yet: whoever has its files can read it.
Set up accounts first; that makes the first administrator.</source>
        <translation>Denne databasen har ingen kontoer ennå: Den som har filene, kan lese den.
Opprett kontoer først; da blir den første administratoren til.</translation>
    </message>
    <message>
        <source>No role was ever granted to this account.</source>
        <translation>Kontoen har aldri fått noen rolle.</translation>
    </message>
    <message>
        <source>The roles of {name} are in the register.</source>
        <translation>Rollene til {name} står i registeret.</translation>
    </message>
</context>
<context>
    <name>AgendaActions</name>
    <message>
        <source>Meeting and people</source>
        <translation>Møte og deltakere</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>A decided case stays on the agenda.</source>
        <translation>En avgjort sak blir stående på dagsordenen.</translation>
    </message>
    <message>
        <source>Take {case} off the agenda?</source>
        <translation>Ta {case} av dagsordenen?</translation>
    </message>
    <message>
        <source>What is written about it goes with it; Undo brings both back.</source>
        <translation>Det som er skrevet om saken, følger med; Angre henter begge deler tilbake.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Ta av</translation>
    </message>
    <message>
        <source>{case} is taken off</source>
        <translation>{case} er tatt av dagsordenen</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Agenda</source>
        <translation>Dagsorden</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>Waiting</source>
        <translation>Venter</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>Agenda</source>
        <translation>Dagsorden</translation>
    </message>
    <message>
        <source>Add case</source>
        <translation>Legg til sak</translation>
    </message>
    <message>
        <source>No case is on the agenda. Press Ctrl+Shift+A to add those that are ready.</source>
        <translation>Ingen saker står på dagsordenen. Trykk Ctrl+Shift+A for å legge til dem som er klare.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
</context>
<context>
    <name>AgendaPicker</name>
    <message>
        <source>Put on agenda</source>
        <translation>Sett på dagsorden</translation>
    </message>
    <message>
        <source>Which meeting shall discuss {case}?</source>
        <translation>Hvilket møte skal drøfte {case}?</translation>
    </message>
    <message numerus="yes">
        <source>Which meeting shall discuss %n case(s)?</source>
        <translation>
            <numerusform>Hvilket møte skal drøfte %n sak?</numerusform>
            <numerusform>Hvilket møte skal drøfte %n saker?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open meetings</source>
        <translation>Åpne møter</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Minutes each</source>
        <translation>Minutter hver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>No meeting is planned. Plan one with Board, New board meeting (Ctrl+Shift+N); then come back.</source>
        <translation>Ingen møter er planlagt. Planlegg ett med Møte, Nytt møte (Ctrl+Shift+N), og kom så tilbake.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Møte</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
</context>
<context>
    <name>AgreeForm</name>
    <message>
        <source>Delete these records for ever?</source>
        <translation>Slette disse opplysningene for alltid?</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>Dette kan ikke angres.</translation>
    </message>
    <message>
        <source>Your password again</source>
        <translation>Passordet ditt på nytt</translation>
    </message>
    <message>
        <source>I have read the ground and agree to the deletion</source>
        <translation>Jeg har lest grunnlaget og godkjenner slettingen</translation>
    </message>
    <message>
        <source>Agree and delete</source>
        <translation>Godkjenn og slett</translation>
    </message>
    <message>
        <source>Patient: {name}. Cases: {cases}.</source>
        <translation>Pasient: {name}. Saker: {cases}.</translation>
    </message>
    <message>
        <source>Asked for by {who}: {ground}</source>
        <translation>Begjært av {who}: {ground}</translation>
    </message>
    <message>
        <source>These go: the patient, the referrals with consents, all results, findings and attachments, places on agendas with decisions and tasks, earlier versions, and the details in the log. Unsaved drafts of everybody go too. Signed minutes stay; they carry no name. Copies in backups are not reached from here.</source>
        <translation>Dette slettes: pasienten, henvisningene med samtykker, alle resultater, funn og vedlegg, plasser på dagsordener med vurderinger og oppgaver, tidligere versjoner og detaljene i revisjonssporet. Alles ulagrede utkast slettes også. Signerte referat blir stående; de har ikke navn. Sikkerhetskopier nås ikke herfra.</translation>
    </message>
</context>
<context>
    <name>AmendForm</name>
    <message>
        <source>Add an amendment to the minutes of {day}</source>
        <translation>Legg til et tillegg til referatet fra {day}</translation>
    </message>
    <message>
        <source>The signed minutes stay as they are. The amendment gets a number, the time and your name, and can&apos;t be changed afterwards.</source>
        <translation>Det signerte referatet blir som det er. Tillegget får nummer, tidspunkt og navnet ditt, og kan ikke endres etterpå.</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Hva som er annerledes</translation>
    </message>
    <message>
        <source>Call cases by their InPreD ID, without the patient&apos;s name.</source>
        <translation>Kall saker ved InPreD-ID, uten pasientens navn.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Add amendment</source>
        <translation>Legg til tillegg</translation>
    </message>
    <message>
        <source>Write what is different.</source>
        <translation>Skriv hva som er annerledes.</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Skriv hvorfor.</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Answer from {whom}</source>
        <translation>Svar fra {whom}</translation>
    </message>
    <message>
        <source>Asked {day}</source>
        <translation>Spurt {day}</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Besvart</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>Lagre svaret</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>Take back …</source>
        <translation>Trekk tilbake …</translation>
    </message>
    <message>
        <source>Sign off minutes …</source>
        <translation>Signer referat …</translation>
    </message>
    <message>
        <source>Send to approval …</source>
        <translation>Send til godkjenning …</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>Godkjenn …</translation>
    </message>
    <message>
        <source>Give back …</source>
        <translation>Gi tilbake …</translation>
    </message>
    <message>
        <source>Add amendment …</source>
        <translation>Legg til tillegg …</translation>
    </message>
    <message>
        <source>Sent to approval by {name}, {when}</source>
        <translation>Sendt til godkjenning av {name}, {when}</translation>
    </message>
    <message>
        <source>Signed off by {name}, {when}</source>
        <translation>Signert av {name}, {when}</translation>
    </message>
    <message>
        <source>Approved by {name}, {when}, written by {author}</source>
        <translation>Godkjent av {name}, {when}, skrevet av {author}</translation>
    </message>
    <message>
        <source>{decided} of {cases} cases are decided, {postponed} postponed.</source>
        <translation>{decided} av {cases} saker er avgjort, {postponed} utsatt.</translation>
    </message>
    <message>
        <source>Amendment {number}, {when}, {name}: {what}</source>
        <translation>Tillegg {number}, {when}, {name}: {what}</translation>
    </message>
    <message>
        <source>Why: {why}</source>
        <translation>Hvorfor: {why}</translation>
    </message>
    <message>
        <source>You sent these minutes to approval; another person must approve them.</source>
        <translation>Du sendte dette referatet til godkjenning; en annen må godkjenne det.</translation>
    </message>
    <message>
        <source>Only who sent the minutes or an approver can give them back.</source>
        <translation>Bare den som sendte referatet, eller en godkjenner kan gi det tilbake.</translation>
    </message>
</context>
<context>
    <name>ApprovalBar</name>
    <message>
        <source>Amendments</source>
        <translation>Tillegg</translation>
    </message>
</context>
<context>
    <name>ApproveForm</name>
    <message>
        <source>Approve the minutes of {day}?</source>
        <translation>Godkjenne referatet fra {day}?</translation>
    </message>
    <message>
        <source>Your password again</source>
        <translation>Passordet ditt på nytt</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkjenn</translation>
    </message>
    <message>
        <source>Board meeting {day} at {time}, chaired by {chair}.</source>
        <translation>Boardmøte {day} kl. {time}, ledet av {chair}.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>You confirm that the minutes say what the board decided. From then on the decisions stand, the PDF is kept as it is, and the decided cases go to follow-up. This can&apos;t be undone; what is wrong later becomes an amendment.</source>
        <translation>Du bekrefter at referatet sier det boardet avgjorde. Fra da av står vurderingene, PDF-en bevares som den er, og de avgjorte sakene går til oppfølging. Dette kan ikke angres; det som er feil, blir et tillegg.</translation>
    </message>
    <message>
        <source>Approver: {name}, {when}</source>
        <translation>Godkjenner: {name}, {when}</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock ser ut til å være på.</translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>Ask the physician about {case}</source>
        <translation>Spør legen om {case}</translation>
    </message>
    <message>
        <source>The e-mail names the case by its InPreD ID alone.</source>
        <translation>E-posten nevner saken bare med InPreD-ID.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørsmål</translation>
    </message>
    <message>
        <source>Without the patient&apos;s name</source>
        <translation>Uten pasientens navn</translation>
    </message>
    <message>
        <source>Copy the e-mail&apos;s text</source>
        <translation>Kopier teksten til e-posten</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Spør</translation>
    </message>
</context>
<context>
    <name>AttendanceList</name>
    <message>
        <source>Attendance</source>
        <translation>Deltakere</translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message>
        <source>Attendance</source>
        <translation>Deltakere</translation>
    </message>
    <message>
        <source>Space: present or not</source>
        <translation>Mellomrom: til stede eller ikke</translation>
    </message>
    <message>
        <source>Nobody is entered yet.</source>
        <translation>Ingen er ført opp ennå.</translation>
    </message>
    <message>
        <source>Edit people …</source>
        <translation>Rediger deltakere …</translation>
    </message>
    <message numerus="yes">
        <source>Add %n treating physician(s)</source>
        <translation>
            <numerusform>Legg til %n behandlende lege</numerusform>
            <numerusform>Legg til %n behandlende leger</numerusform>
        </translation>
    </message>
    <message>
        <source>present</source>
        <translation>til stede</translation>
    </message>
    <message>
        <source>not present</source>
        <translation>ikke til stede</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Patient</source>
        <translation>Pasient</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Henvisninger</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtykker</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultater</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Vedlegg</translation>
    </message>
    <message>
        <source>Places on agendas</source>
        <translation>Plasser på dagsordener</translation>
    </message>
    <message>
        <source>Possibilities</source>
        <translation>Muligheter</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Oppgaver</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hendelser</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidligere versjoner</translation>
    </message>
    <message>
        <source>Details in the log</source>
        <translation>Detaljer i revisjonssporet</translation>
    </message>
    <message>
        <source>What went:</source>
        <translation>Dette ble slettet:</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tidspunkt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalj</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grunnlag</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeidsplass</translation>
    </message>
    <message>
        <source>Entry {seq}</source>
        <translation>Linje {seq}</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Åpnet</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Søkte</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Skrev ut</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Eksporterte</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierte</translation>
    </message>
    <message>
        <source>Saw the number</source>
        <translation>Så nummeret</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrerte</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Endret</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Leste inn</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>Førte videre</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Vurderte</translation>
    </message>
    <message>
        <source>Sent to approval</source>
        <translation>Til godkjenning</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkjente</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>Skrev tillegg</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Logget inn</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Logget ut</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>Feil passord</translation>
    </message>
    <message>
        <source>Was refused</source>
        <translation>Ble avvist</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Nødtilgang</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>Key changed</source>
        <translation>Nøkkel endret</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sikkerhetskopi</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Gjenoppretting</translation>
    </message>
    <message>
        <source>Log verified</source>
        <translation>Spor kontrollert</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Innstilling</translation>
    </message>
    <message>
        <source>Deletion asked for</source>
        <translation>Begjærte sletting</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Slettet</translation>
    </message>
    <message>
        <source>end accepted</source>
        <translation>slutt godtatt</translation>
    </message>
    <message>
        <source>written by</source>
        <translation>skrevet av</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>grunnlag</translation>
    </message>
    <message>
        <source>new recovery code</source>
        <translation>ny gjenopprettingskode</translation>
    </message>
    <message>
        <source>new account</source>
        <translation>ny konto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>stengt</translation>
    </message>
    <message>
        <source>de-identified</source>
        <translation>avidentifisert</translation>
    </message>
    <message>
        <source>event</source>
        <translation>hendelse</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>feil</translation>
    </message>
    <message>
        <source>format</source>
        <translation>format</translation>
    </message>
    <message>
        <source>found</source>
        <translation>funnet</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>gitt tilbake</translation>
    </message>
    <message>
        <source>what</source>
        <translation>hva</translation>
    </message>
    <message>
        <source>language</source>
        <translation>språk</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>linjer</translation>
    </message>
    <message>
        <source>locks after minutes</source>
        <translation>låses etter minutter</translation>
    </message>
    <message>
        <source>name</source>
        <translation>navn</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nummer</translation>
    </message>
    <message>
        <source>on the agenda of</source>
        <translation>på dagsordenen</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>formål</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>begrunnelse</translation>
    </message>
    <message>
        <source>with the recovery code</source>
        <translation>med gjenopprettingskoden</translation>
    </message>
    <message>
        <source>remembered end</source>
        <translation>husket slutt</translation>
    </message>
    <message>
        <source>set by an administrator</source>
        <translation>satt av en administrator</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>versjon</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rettighet</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rolle</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>rader</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>prøve</translation>
    </message>
    <message>
        <source>state</source>
        <translation>tilstand</translation>
    </message>
    <message>
        <source>off the agenda of</source>
        <translation>av dagsordenen</translation>
    </message>
    <message>
        <source>words</source>
        <translation>ord</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>forsøk</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>enhet</translation>
    </message>
    <message>
        <source>until</source>
        <translation>til</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>trukket</translation>
    </message>
    <message>
        <source>lawfully deleted</source>
        <translation>lovlig slettet</translation>
    </message>
    <message>
        <source>The clock went back before entry {seq}; that is no damage.</source>
        <translation>Klokken gikk tilbake før linje {seq}; det er ingen skade.</translation>
    </message>
</context>
<context>
    <name>AuditScreen</name>
    <message>
        <source>Parts of the audit log</source>
        <translation>Deler av revisjonssporet</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Revisjonsspor</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Who has looked at this patient?</source>
        <translation>Hvem har sett på denne pasienten?</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Nødtilgang</translation>
    </message>
    <message>
        <source>Lawful deletion</source>
        <translation>Lovlig sletting</translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Backups</source>
        <translation>Sikkerhetskopier</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Tatt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Up to log entry</source>
        <translation>Til og med logglinje</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisk</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>For hånd</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Før en oppdatering</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Før en gjenoppretting</translation>
    </message>
    <message>
        <source>Backing up what is there now …</source>
        <translation>Tar sikkerhetskopi av det som er her nå …</translation>
    </message>
    <message>
        <source>Copying the backup …</source>
        <translation>Kopierer sikkerhetskopien …</translation>
    </message>
    <message>
        <source>Verifying the copy …</source>
        <translation>Kontrollerer kopien …</translation>
    </message>
    <message>
        <source>Moving the present files aside …</source>
        <translation>Flytter de nåværende filene til side …</translation>
    </message>
    <message>
        <source>Entering the restore in the audit log …</source>
        <translation>Fører gjenopprettingen i revisjonssporet …</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Sak åpnet</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søk</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Skrevet ut</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Eksportert</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>National identity number shown</source>
        <translation>Fødselsnummer vist</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Endret</translation>
    </message>
    <message>
        <source>Results imported</source>
        <translation>Resultater importert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Flyttet</translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation>Vurdering ført</translation>
    </message>
    <message>
        <source>Minutes submitted</source>
        <translation>Referat sendt til godkjenning</translation>
    </message>
    <message>
        <source>Minutes approved</source>
        <translation>Referat godkjent</translation>
    </message>
    <message>
        <source>Minutes amended</source>
        <translation>Tillegg til referat</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Logget inn</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Logget ut</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>Feil passord</translation>
    </message>
    <message>
        <source>Refused for want of a right</source>
        <translation>Avvist, mangler rettighet</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Nødtilgang</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Konto endret</translation>
    </message>
    <message>
        <source>Role granted or withdrawn</source>
        <translation>Rolle gitt eller trukket tilbake</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Passord endret</translation>
    </message>
    <message>
        <source>Key changed</source>
        <translation>Nøkkel byttet</translation>
    </message>
    <message>
        <source>Backup made or removed</source>
        <translation>Sikkerhetskopi tatt eller fjernet</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sikkerhetskopi gjenopprettet</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Kontrollert</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Innstilling endret</translation>
    </message>
    <message>
        <source>Deletion asked for</source>
        <translation>Sletting begjært</translation>
    </message>
    <message>
        <source>Deleted lawfully</source>
        <translation>Slettet etter loven</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Skadet</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Ikke kontrollert</translation>
    </message>
    <message>
        <source>Verified {when}</source>
        <translation>Kontrollert {when}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>i dag {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>i går {time}</translation>
    </message>
</context>
<context>
    <name>BackupsScreen</name>
    <message>
        <source>Back up now</source>
        <translation>Ta sikkerhetskopi nå</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerhetskopier</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation>Tar sikkerhetskopi …</translation>
    </message>
    <message>
        <source>The backup of {when} is sound.</source>
        <translation>Sikkerhetskopien fra {when} er hel.</translation>
    </message>
    <message>
        <source>Verifying …</source>
        <translation>Kontrollerer …</translation>
    </message>
    <message>
        <source>Remove the backup of {when}?</source>
        <translation>Fjerne sikkerhetskopien fra {when}?</translation>
    </message>
    <message>
        <source>It is gone for good. The database and the other backups stay as they are.</source>
        <translation>Den blir borte for godt. Databasen og de andre sikkerhetskopiene blir som de er.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Choose a folder for backups</source>
        <translation>Velg en mappe for sikkerhetskopier</translation>
    </message>
    <message>
        <source>Backed up and verified: {name}</source>
        <translation>Sikkerhetskopiert og kontrollert: {name}</translation>
    </message>
</context>
<context>
    <name>BandForm</name>
    <message>
        <source>Bands for TMB and microsatellites</source>
        <translation>Grenser for TMB og mikrosatellitter</translation>
    </message>
    <message>
        <source>The newest version is in force. A version is never changed: other limits make a new one. Signed minutes keep the version they were signed with.</source>
        <translation>Den nyeste versjonen gjelder. En versjon endres aldri: andre grenser blir en ny. Signerte referat beholder versjonen de ble signert med.</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Ny versjon</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Sett i kraft</translation>
    </message>
    <message>
        <source>Versions of the bands</source>
        <translation>Versjoner av grensene</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gjelder</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>fra begynnelsen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versjon</translation>
    </message>
    <message>
        <source>TMB low / intermediate to</source>
        <translation>TMB lav / intermediær til</translation>
    </message>
    <message>
        <source>MSI stable to / unstable from</source>
        <translation>MSI stabil til / ustabil fra</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Steder</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Siden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>programmet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>TMB: low to, mut/Mb</source>
        <translation>TMB: lav til, mut/Mb</translation>
    </message>
    <message>
        <source>TMB: intermediate to, mut/Mb</source>
        <translation>TMB: intermediær til, mut/Mb</translation>
    </message>
    <message>
        <source>MSI: stable to, %</source>
        <translation>MSI: stabil til, %</translation>
    </message>
    <message>
        <source>MSI: unstable from, %</source>
        <translation>MSI: ustabil fra, %</translation>
    </message>
    <message>
        <source>MSI: usable sites needed</source>
        <translation>MSI: brukbare steder som trengs</translation>
    </message>
</context>
<context>
    <name>BandScale</name>
    <message>
        <source>Low</source>
        <translation>Lav</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermediær</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Høy</translation>
    </message>
    <message>
        <source>Low to {low}, intermediate to {intermediate}, high above. Bands {name}</source>
        <translation>Lav til {low}, intermediær til {intermediate}, høy over det. Grenser: {name}</translation>
    </message>
</context>
<context>
    <name>BandSettings</name>
    <message>
        <source>In force from now on: {name}. Signed minutes keep their version.</source>
        <translation>Gjelder fra nå: {name}. Signerte referat beholder sin versjon.</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Library batch</source>
        <translation>Biblioteksbatch</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Left empty, the samples are taken out of their batch.</source>
        <translation>Er feltet tomt, tas prøvene ut av batchen.</translation>
    </message>
    <message>
        <source>Batch in the laboratory system</source>
        <translation>Batch i laboratoriesystemet</translation>
    </message>
    <message>
        <source>Put into the batch</source>
        <translation>Sett i batchen</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>Board meeting {day} {year} {time}</source>
        <translation>Boardmøte {day} {year} kl. {time}</translation>
    </message>
    <message>
        <source>Open meeting</source>
        <translation>Åpne møtet</translation>
    </message>
    <message>
        <source>led by {name}</source>
        <translation>ledet av {name}</translation>
    </message>
    <message>
        <source>Postponed because</source>
        <translation>Utsatt fordi</translation>
    </message>
    <message>
        <source>Not discussed yet.</source>
        <translation>Ikke drøftet ennå.</translation>
    </message>
    <message>
        <source>Not decided yet. What is written so far is a draft:</source>
        <translation>Ikke avgjort ennå. Det som er skrevet så langt, er et utkast:</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Konklusjon</translation>
    </message>
    <message>
        <source>No therapeutic possibility</source>
        <translation>Ingen terapeutisk mulighet</translation>
    </message>
    <message>
        <source>Therapeutic possibilities, in order</source>
        <translation>Terapeutiske muligheter, i rekkefølge</translation>
    </message>
    <message>
        <source>Germline</source>
        <translation>Kimbane</translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation>Ansvar og frist</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Drøfting</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>Because of {finding}</source>
        <translation>Støttes av {finding}</translation>
    </message>
    <message>
        <source>Provided that: {condition}</source>
        <translation>Forbehold: {condition}</translation>
    </message>
    <message>
        <source>ESCAT {tier}</source>
        <translation>ESCAT {tier}</translation>
    </message>
    <message>
        <source>ESCAT other tumour {tier}</source>
        <translation>ESCAT annen tumor {tier}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>uten frist</translation>
    </message>
    <message>
        <source>For the board</source>
        <translation>Til boardet</translation>
    </message>
    <message numerus="yes">
        <source>of %n finding(s)</source>
        <translation>
            <numerusform>av %n funn</numerusform>
            <numerusform>av %n funn</numerusform>
        </translation>
    </message>
    <message>
        <source>B marks rows for the board</source>
        <translation>B merker rader for boardet</translation>
    </message>
    <message>
        <source>From the file; not reviewed here</source>
        <translation>Fra filen; ikke vurdert her</translation>
    </message>
    <message>
        <source>Reviewed by {names}, {day}</source>
        <translation>Vurdert av {names}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s)</source>
        <translation>
            <numerusform>%n uenighet</numerusform>
            <numerusform>%n uenigheter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reviewed</source>
        <translation>
            <numerusform>%n ikke vurdert</numerusform>
            <numerusform>%n ikke vurdert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a second opinion</source>
        <translation>
            <numerusform>%n venter på annenvurdering</numerusform>
            <numerusform>%n venter på annenvurdering</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>‹ All meetings</source>
        <translation>‹ Alle møter</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Referat</translation>
    </message>
    <message>
        <source>Board meeting · {day}, {time}</source>
        <translation>Boardmøte · {day} kl. {time}</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Uke {number}</translation>
    </message>
    <message>
        <source>chair {name}</source>
        <translation>møteleder {name}</translation>
    </message>
    <message>
        <source>minutes {name}</source>
        <translation>referent {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n til stede</numerusform>
            <numerusform>%n til stede</numerusform>
        </translation>
    </message>
    <message>
        <source>quorum reached</source>
        <translation>beslutningsdyktig</translation>
    </message>
    <message>
        <source>{taken} of {seats} permanent seats</source>
        <translation>{taken} av {seats} faste roller</translation>
    </message>
</context>
<context>
    <name>BoardMoves</name>
    <message>
        <source>ready for the board</source>
        <translation>klar for boardet</translation>
    </message>
    <message>
        <source>back in interpretation</source>
        <translation>tilbake til tolkning</translation>
    </message>
    <message>
        <source>{case} is on the agenda of {day} at {time}</source>
        <translation>{case} står på dagsordenen {day} kl. {time}</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>No case is waiting any more. The minutes can be signed off.</source>
        <translation>Ingen saker venter lenger. Referatet kan signeres.</translation>
    </message>
    <message>
        <source>No case is waiting any more. The minutes can be sent to approval.</source>
        <translation>Ingen saker venter lenger. Referatet kan sendes til godkjenning.</translation>
    </message>
    <message>
        <source>The case that is talked about stands here.</source>
        <translation>Saken som drøftes, vises her.</translation>
    </message>
</context>
<context>
    <name>BoardTab</name>
    <message>
        <source>Board and decision</source>
        <translation>Board og vurdering</translation>
    </message>
    <message>
        <source>No board has had this case yet. “Put on agenda” chooses the meeting that discusses it.</source>
        <translation>Saken har ikke vært i boardet ennå. «Sett på dagsorden» velger møtet som skal drøfte den.</translation>
    </message>
</context>
<context>
    <name>BurdenCard</name>
    <message>
        <source>Tumour mutational burden</source>
        <translation>Tumormutasjonsbyrde</translation>
    </message>
    <message>
        <source>InPreD in-house (DRUP equivalent): variants with a VAF of 5 % or more and a depth of 50 or more, without synonymous, noncoding, excluded and germline ones, per megabase of the panel</source>
        <translation>InPreD egen telling (tilsvarer DRUP): varianter med VAF på minst 5 % og dybde på minst 50, uten synonyme, ikke-kodende, ekskluderte og kimbanevarianter, per megabase av panelet</translation>
    </message>
    <message numerus="yes">
        <source>mut/Mb · InPreD in-house · %n variant(s)</source>
        <translation>
            <numerusform>mut/Mb · InPreD egen telling · %n variant</numerusform>
            <numerusform>mut/Mb · InPreD egen telling · %n varianter</numerusform>
        </translation>
    </message>
    <message>
        <source>Illumina: not stated</source>
        <translation>Illumina: ikke oppgitt</translation>
    </message>
    <message>
        <source>no file states it</source>
        <translation>ingen fil oppgir den</translation>
    </message>
    <message>
        <source>Bands {name}</source>
        <translation>Grenser {name}</translation>
    </message>
    <message>
        <source>mut/Mb · Illumina</source>
        <translation>mut/Mb · Illumina</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n varianter</numerusform>
        </translation>
    </message>
    <message>
        <source>InPreD in-house: needs the laboratory&apos;s table of variants</source>
        <translation>InPreD egen telling: krever laboratoriets varianttabell</translation>
    </message>
    <message>
        <source>InPreD in-house: not available, {why}</source>
        <translation>InPreD egen telling: ikke tilgjengelig, {why}</translation>
    </message>
    <message>
        <source>InPreD in-house: {value} · {counted} in {size} Mb</source>
        <translation>InPreD egen telling: {value} · {counted} i {size} Mb</translation>
    </message>
</context>
<context>
    <name>CaseActions</name>
    <message>
        <source>Yours now: {cases}</source>
        <translation>Dine nå: {cases}</translation>
    </message>
    <message>
        <source>Given to {name}: {cases}</source>
        <translation>Gitt til {name}: {cases}</translation>
    </message>
    <message>
        <source>On hold until {day}: {cases}</source>
        <translation>På vent til {day}: {cases}</translation>
    </message>
    <message>
        <source>On the agenda of {day}: {cases}</source>
        <translation>På dagsordenen {day}: {cases}</translation>
    </message>
    <message>
        <source>Undone: {cases}</source>
        <translation>Angret: {cases}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
</context>
<context>
    <name>CaseBanner</name>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Show the national identity number until you leave the case</source>
        <translation>Vis fødselsnummeret til du forlater saken</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Haster</translation>
    </message>
    <message>
        <source>Referral missing</source>
        <translation>Henvisning mangler</translation>
    </message>
    <message>
        <source>Patient unknown</source>
        <translation>Ukjent pasient</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Skjul</translation>
    </message>
    <message>
        <source>no referral says who it is</source>
        <translation>ingen henvisning sier hvem det er</translation>
    </message>
    <message>
        <source>born: not stated</source>
        <translation>født: ikke oppgitt</translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <comment>age in years</comment>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>født {day}</translation>
    </message>
    <message>
        <source>no national identity number</source>
        <translation>fødselsnummer mangler</translation>
    </message>
    <message>
        <source>Diagnosis unknown until the referral is here</source>
        <translation>Diagnosen er ukjent til henvisningen er kommet</translation>
    </message>
    <message>
        <source>stage {stage}</source>
        <translation>stadium {stage}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>ECOG not stated</source>
        <translation>ECOG ikke oppgitt</translation>
    </message>
    <message>
        <source>ECOG {value}, undated</source>
        <translation>ECOG {value}, uten dato</translation>
    </message>
    <message>
        <source>ECOG {value} ({day})</source>
        <translation>ECOG {value} ({day})</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of treatment</source>
        <translation>
            <numerusform>%n behandlingslinje</numerusform>
            <numerusform>%n behandlingslinjer</numerusform>
        </translation>
    </message>
    <message>
        <source>Case worker: {who}</source>
        <translation>Saksbehandler: {who}</translation>
    </message>
    <message>
        <source>On hold until {day}</source>
        <translation>På vent til {day}</translation>
    </message>
    <message>
        <source>Closed {day}</source>
        <translation>Avsluttet {day}</translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation>Profilering</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Germline</source>
        <translation>Kimbane</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Deling</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gitt</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>spurt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>avslått</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>trukket tilbake</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>ikke registrert</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Open case</source>
        <translation>Åpne saken</translation>
    </message>
    <message>
        <source>{years} y, {sex}</source>
        <translation>{years} år, {sex}</translation>
    </message>
    <message>
        <source>Question: {text}</source>
        <translation>Spørsmål: {text}</translation>
    </message>
    <message>
        <source>No finding is marked for the board</source>
        <translation>Ingen funn er merket for boardet</translation>
    </message>
</context>
<context>
    <name>CaseMarks</name>
    <message>
        <source>{shown} of {all} findings for the board</source>
        <translation>{shown} av {all} funn til boardet</translation>
    </message>
    <message>
        <source>Diagnosed {day}</source>
        <translation>Diagnose {day}</translation>
    </message>
    <message>
        <source>Best response, {line}: {response}</source>
        <translation>Beste respons, {line}: {response}</translation>
    </message>
    <message>
        <source>Block {block}</source>
        <translation>Blokk {block}</translation>
    </message>
    <message>
        <source>{block} asked for</source>
        <translation>{block} bedt om</translation>
    </message>
    <message>
        <source>{block} received</source>
        <translation>{block} mottatt</translation>
    </message>
    <message>
        <source>{block} can&apos;t be used</source>
        <translation>{block} kan ikke brukes</translation>
    </message>
    <message>
        <source>Asked {whom}</source>
        <translation>Spurte {whom}</translation>
    </message>
    <message>
        <source>{whom} answered</source>
        <translation>{whom} svarte</translation>
    </message>
    <message>
        <source>Board meeting {day}</source>
        <translation>Boardmøte {day}</translation>
    </message>
</context>
<context>
    <name>CaseMoves</name>
    <message>
        <source>Close case</source>
        <translation>Avslutt saken</translation>
    </message>
    <message>
        <source>Close it for a reason</source>
        <translation>Avslutt den med en grunn</translation>
    </message>
    <message>
        <source>Take off hold</source>
        <translation>Ta av vent</translation>
    </message>
    <message>
        <source>Let the case go on now</source>
        <translation>La saken gå videre nå</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Åpne igjen</translation>
    </message>
    <message>
        <source>Go on in the stage the case was closed in</source>
        <translation>Fortsett i stadiet saken ble avsluttet i</translation>
    </message>
    <message>
        <source>closed: {reason}</source>
        <translation>avsluttet: {reason}</translation>
    </message>
    <message>
        <source>on hold until {day}</source>
        <translation>på vent til {day}</translation>
    </message>
    <message>
        <source>off hold</source>
        <translation>ikke lenger på vent</translation>
    </message>
    <message>
        <source>open again, {stage}</source>
        <translation>åpnet igjen, {stage}</translation>
    </message>
    <message>
        <source>back to material</source>
        <translation>tilbake til materiale</translation>
    </message>
    <message>
        <source>taken over by {who}</source>
        <translation>overtatt av {who}</translation>
    </message>
</context>
<context>
    <name>CasePicker</name>
    <message>
        <source>Add case</source>
        <translation>Legg til sak</translation>
    </message>
    <message>
        <source>Reference, name, diagnosis or gene</source>
        <translation>Referanse, navn, diagnose eller gen</translation>
    </message>
    <message>
        <source>Cases ready for the board</source>
        <translation>Saker som er klare for boardet</translation>
    </message>
    <message>
        <source>Put on agenda</source>
        <translation>Sett på dagsorden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
    </message>
    <message>
        <source>Add case to the agenda</source>
        <translation>Legg til sak på dagsordenen</translation>
    </message>
    <message>
        <source>No such case is ready for the board.</source>
        <translation>Ingen slik sak er klar for boardet.</translation>
    </message>
    <message>
        <source>No case is ready for the board. Review the findings of a case first.</source>
        <translation>Ingen saker er klare for boardet. Gå gjennom funnene i en sak først.</translation>
    </message>
    <message>
        <source>{case} is on the agenda at {time}.</source>
        <translation>{case} står på dagsordenen kl. {time}.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Haster</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>Not yet reviewed</source>
        <translation>Ikke gjennomgått ennå</translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Oversikt</translation>
    </message>
    <message>
        <source>&amp;Referral</source>
        <translation>H&amp;envisning</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>F&amp;unn</translation>
    </message>
    <message>
        <source>Board &amp;&amp; &amp;decision</source>
        <translation>Board &amp;&amp; vu&amp;rdering</translation>
    </message>
    <message>
        <source>Doc&amp;uments</source>
        <translation>&amp;Dokumenter</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Histori&amp;kk</translation>
    </message>
</context>
<context>
    <name>CaseSearch</name>
    <message>
        <source>Name, number, InPreD ID …</source>
        <translation>Navn, nummer, InPreD-ID …</translation>
    </message>
</context>
<context>
    <name>CaseSession</name>
    <message>
        <source>Choose between the two texts first.</source>
        <translation>Velg mellom de to tekstene først.</translation>
    </message>
    <message>
        <source>What you wrote is not saved</source>
        <translation>Det du skrev, er ikke lagret</translation>
    </message>
    <message>
        <source>{why} Stay to go on with it, or leave and lose what is not saved.</source>
        <translation>{why} Bli her for å fortsette, eller gå ut og mist det som ikke er lagret.</translation>
    </message>
    <message>
        <source>Leave and lose it</source>
        <translation>Gå ut og mist det</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bli her</translation>
    </message>
    <message>
        <source>Postponed: {why}</source>
        <translation>Utsatt: {why}</translation>
    </message>
    <message>
        <source>The minutes are signed off; nothing changes here any more.</source>
        <translation>Referatet er signert; her endres ingenting mer.</translation>
    </message>
    <message>
        <source>The minutes were signed off by {name} on {day}; nothing changes here any more.</source>
        <translation>Referatet ble signert av {name} {day}; her endres ingenting mer.</translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Parts of the case</source>
        <translation>Deler av saken</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Add the referral</source>
        <translation>Legg til henvisningen</translation>
    </message>
    <message>
        <source>Ask for consent to profiling</source>
        <translation>Be om samtykke til profilering</translation>
    </message>
    <message>
        <source>Close: no consent to profiling</source>
        <translation>Avslutt: ikke samtykke til profilering</translation>
    </message>
    <message>
        <source>Name the block and where it lies</source>
        <translation>Oppgi blokken og hvor den ligger</translation>
    </message>
    <message>
        <source>Ask pathology for block {subject}</source>
        <translation>Be patologi om blokk {subject}</translation>
    </message>
    <message>
        <source>Wait for block {subject}</source>
        <translation>Vent på blokk {subject}</translation>
    </message>
    <message>
        <source>Reminder to pathology, block {subject}</source>
        <translation>Purring til patologi, blokk {subject}</translation>
    </message>
    <message>
        <source>Find other material, or close</source>
        <translation>Finn annet materiale, eller avslutt</translation>
    </message>
    <message>
        <source>Send block {subject} to the laboratory</source>
        <translation>Send blokk {subject} til laboratoriet</translation>
    </message>
    <message>
        <source>Section block {subject}</source>
        <translation>Snitt blokk {subject}</translation>
    </message>
    <message>
        <source>Extract {subject}</source>
        <translation>Ekstraher {subject}</translation>
    </message>
    <message>
        <source>Prepare the library of {subject}</source>
        <translation>Lag bibliotek av {subject}</translation>
    </message>
    <message>
        <source>{subject} failed: repeat it or close</source>
        <translation>{subject} mislyktes: gjenta eller avslutt</translation>
    </message>
    <message>
        <source>Put {subject} on a run</source>
        <translation>Sett {subject} på en kjøring</translation>
    </message>
    <message>
        <source>Wait for run {subject}</source>
        <translation>Vent på kjøring {subject}</translation>
    </message>
    <message>
        <source>Review the findings</source>
        <translation>Gå gjennom funnene</translation>
    </message>
    <message>
        <source>Put on an agenda</source>
        <translation>Sett på en dagsorden</translation>
    </message>
    <message>
        <source>Discuss at the board</source>
        <translation>Drøft i boardet</translation>
    </message>
    <message>
        <source>Sign off the minutes</source>
        <translation>Signer referatet</translation>
    </message>
    <message>
        <source>Report the outcome</source>
        <translation>Meld utfallet</translation>
    </message>
    <message>
        <source>Wait for an answer from {subject}</source>
        <translation>Vent på svar fra {subject}</translation>
    </message>
    <message>
        <source>Reminder to {subject}</source>
        <translation>Purring til {subject}</translation>
    </message>
    <message>
        <source>On hold, look again</source>
        <translation>På vent, se på den igjen</translation>
    </message>
    <message>
        <source>Nothing more to do</source>
        <translation>Ikke mer å gjøre</translation>
    </message>
    <message>
        <source>Wait for the results</source>
        <translation>Vent på resultatene</translation>
    </message>
    <message>
        <source>Extract DNA and RNA</source>
        <translation>Ekstraher DNA og RNA</translation>
    </message>
    <message>
        <source>Referral received</source>
        <translation>Henvisning mottatt</translation>
    </message>
    <message>
        <source>Referral added to the results</source>
        <translation>Henvisning lagt til resultatene</translation>
    </message>
    <message>
        <source>Referral corrected</source>
        <translation>Henvisning rettet</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Samtykke registrert</translation>
    </message>
    <message>
        <source>Material named</source>
        <translation>Materiale ført</translation>
    </message>
    <message>
        <source>Material corrected</source>
        <translation>Materiale rettet</translation>
    </message>
    <message>
        <source>Material asked for</source>
        <translation>Materiale bedt om</translation>
    </message>
    <message>
        <source>Reminder sent to pathology</source>
        <translation>Purring sendt til patologi</translation>
    </message>
    <message>
        <source>Material received</source>
        <translation>Materiale mottatt</translation>
    </message>
    <message>
        <source>Material can&apos;t be used</source>
        <translation>Materialet kan ikke brukes</translation>
    </message>
    <message>
        <source>Sent to the laboratory</source>
        <translation>Sendt til laboratoriet</translation>
    </message>
    <message>
        <source>New material wanted</source>
        <translation>Nytt materiale ønskes</translation>
    </message>
    <message>
        <source>Sectioned</source>
        <translation>Snittet</translation>
    </message>
    <message>
        <source>Laboratory samples planned</source>
        <translation>Laboratorieprøver planlagt</translation>
    </message>
    <message>
        <source>Laboratory sample corrected</source>
        <translation>Laboratorieprøve rettet</translation>
    </message>
    <message>
        <source>Extracted</source>
        <translation>Ekstrahert</translation>
    </message>
    <message>
        <source>Library prepared</source>
        <translation>Bibliotek laget</translation>
    </message>
    <message>
        <source>Library batch planned</source>
        <translation>Biblioteksbatch planlagt</translation>
    </message>
    <message>
        <source>Sample failed</source>
        <translation>Prøve mislyktes</translation>
    </message>
    <message>
        <source>Sample replaced</source>
        <translation>Prøve erstattet</translation>
    </message>
    <message>
        <source>Sequencing started</source>
        <translation>Sekvensering startet</translation>
    </message>
    <message>
        <source>Sequencing failed</source>
        <translation>Sekvensering mislyktes</translation>
    </message>
    <message>
        <source>Results imported</source>
        <translation>Resultater importert</translation>
    </message>
    <message>
        <source>Taken from a list</source>
        <translation>Overtatt fra en liste</translation>
    </message>
    <message>
        <source>Laboratory figures imported</source>
        <translation>Laboratorietall importert</translation>
    </message>
    <message>
        <source>Findings reviewed</source>
        <translation>Funn gjennomgått</translation>
    </message>
    <message>
        <source>Review opened again</source>
        <translation>Gjennomgang åpnet igjen</translation>
    </message>
    <message>
        <source>Taken off the agenda</source>
        <translation>Tatt av dagsordenen</translation>
    </message>
    <message>
        <source>Postponed by the board</source>
        <translation>Utsatt av boardet</translation>
    </message>
    <message>
        <source>Decided by the board</source>
        <translation>Besluttet av boardet</translation>
    </message>
    <message>
        <source>Decision changed</source>
        <translation>Beslutning endret</translation>
    </message>
    <message>
        <source>Minutes signed off</source>
        <translation>Referat signert</translation>
    </message>
    <message>
        <source>Question sent</source>
        <translation>Spørsmål sendt</translation>
    </message>
    <message>
        <source>Reminder of a question sent</source>
        <translation>Purring på spørsmål sendt</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Spørsmål besvart</translation>
    </message>
    <message>
        <source>Document added</source>
        <translation>Dokument lagt til</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>Dokument fjernet</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Overtatt</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Satt på vent</translation>
    </message>
    <message>
        <source>Taken off hold</source>
        <translation>Tatt av vent</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Åpnet igjen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Angret</translation>
    </message>
    <message>
        <source>Moved to another patient</source>
        <translation>Flyttet til en annen pasient</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Slått sammen</translation>
    </message>
    <message>
        <source>Followed up to the end</source>
        <translation>Fulgt opp til slutt</translation>
    </message>
    <message>
        <source>Referral rejected</source>
        <translation>Henvisningen er avvist</translation>
    </message>
    <message>
        <source>Consent refused or withdrawn</source>
        <translation>Samtykke avslått eller trukket</translation>
    </message>
    <message>
        <source>Insufficient material</source>
        <translation>Ikke tilstrekkelig materiale</translation>
    </message>
    <message>
        <source>Analysis failed</source>
        <translation>Analysen mislyktes</translation>
    </message>
    <message>
        <source>Answered from the pre-meeting</source>
        <translation>Besvart fra formøtet</translation>
    </message>
    <message>
        <source>The patient has died</source>
        <translation>Pasienten er død</translation>
    </message>
    <message>
        <source>The patient is too ill</source>
        <translation>Pasienten er for syk</translation>
    </message>
    <message>
        <source>The patient declines</source>
        <translation>Pasienten takker nei</translation>
    </message>
    <message>
        <source>Moved elsewhere</source>
        <translation>Flyttet til annet sted</translation>
    </message>
    <message>
        <source>Merged into another case</source>
        <translation>Slått sammen med en annen sak</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Ikke bedt om</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Bedt om</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>In the laboratory</source>
        <translation>I laboratoriet</translation>
    </message>
    <message>
        <source>Can&apos;t be used</source>
        <translation>Kan ikke brukes</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planlagt</translation>
    </message>
    <message>
        <source>Library ready</source>
        <translation>Bibliotek klart</translation>
    </message>
    <message>
        <source>On a run</source>
        <translation>På en kjøring</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislyktes</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Systemic treatment</source>
        <translation>Systemisk behandling</translation>
    </message>
    <message>
        <source>Surgery</source>
        <translation>Kirurgi</translation>
    </message>
    <message>
        <source>Radiotherapy</source>
        <translation>Strålebehandling</translation>
    </message>
    <message>
        <source>Other treatment</source>
        <translation>Annen behandling</translation>
    </message>
    <message>
        <source>CR, complete response</source>
        <translation>CR, komplett respons</translation>
    </message>
    <message>
        <source>PR, partial response</source>
        <translation>PR, partiell respons</translation>
    </message>
    <message>
        <source>SD, stable disease</source>
        <translation>SD, stabil sykdom</translation>
    </message>
    <message>
        <source>PD, progression</source>
        <translation>PD, progresjon</translation>
    </message>
    <message>
        <source>NE, not evaluated</source>
        <translation>NE, ikke evaluert</translation>
    </message>
    <message>
        <source>Progression</source>
        <translation>Progresjon</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Bivirkninger</translation>
    </message>
    <message>
        <source>Completed as planned</source>
        <translation>Fullført som planlagt</translation>
    </message>
    <message>
        <source>The patient&apos;s wish</source>
        <translation>Pasientens ønske</translation>
    </message>
    <message>
        <source>Deterioration</source>
        <translation>Forverring</translation>
    </message>
    <message>
        <source>Other treatment chosen</source>
        <translation>Annen behandling valgt</translation>
    </message>
    <message>
        <source>Medical reasons</source>
        <translation>Medisinske årsaker</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Annen årsak</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sykehus</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Avdeling</translation>
    </message>
    <message>
        <source>Pathology</source>
        <translation>Patologi</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorium</translation>
    </message>
    <message>
        <source>All open cases</source>
        <translation>Alle åpne saker</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>Mine saker</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Over fristen</translation>
    </message>
    <message>
        <source>Waiting for material</source>
        <translation>Venter på materiale</translation>
    </message>
    <message>
        <source>No answer from physician</source>
        <translation>Mangler svar fra lege</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>På vent</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>Avsluttede saker</translation>
    </message>
    <message>
        <source>Wait for the answer on profiling</source>
        <translation>Vent på svar om profilering</translation>
    </message>
    <message>
        <source>Discuss at the board on {day}</source>
        <translation>Drøft i boardet {day}</translation>
    </message>
    <message>
        <source>On hold until {day}: {why}</source>
        <translation>På vent til {day}: {why}</translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Endre passord</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Nåværende passord</translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>Against the version in the records</source>
        <translation>Mot versjonen i registeret</translation>
    </message>
    <message>
        <source>Nothing of what is shown reads otherwise.</source>
        <translation>Ingenting av det som vises, er endret.</translation>
    </message>
    <message>
        <source>What the new version changes</source>
        <translation>Hva den nye versjonen endrer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolonne</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Fra → til</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Before the board</source>
        <translation>Før boardet</translation>
    </message>
    <message>
        <source>Patient: name and number or birthday</source>
        <translation>Pasient: navn og nummer eller fødselsdato</translation>
    </message>
    <message>
        <source>Referring physician and hospital</source>
        <translation>Henvisende lege og sykehus</translation>
    </message>
    <message>
        <source>Diagnosis with ICD-10</source>
        <translation>Diagnose med ICD-10</translation>
    </message>
    <message>
        <source>ECOG and its date</source>
        <translation>ECOG med dato</translation>
    </message>
    <message>
        <source>Question to the board</source>
        <translation>Spørsmål til boardet</translation>
    </message>
    <message>
        <source>Treatment so far</source>
        <translation>Behandling så langt</translation>
    </message>
    <message>
        <source>Which block, and where it lies</source>
        <translation>Hvilken blokk, og hvor den ligger</translation>
    </message>
    <message>
        <source>Consent: {kind}</source>
        <translation>Samtykke: {kind}</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Kjent fra før</translation>
    </message>
    <message>
        <source>Before material can be asked for</source>
        <translation>Før materiale kan bestilles</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+6 jump between the parts</source>
        <translation>Alt+1 … Alt+6 hopper mellom delene</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>En annen person</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Samme person</translation>
    </message>
    <message>
        <source>No earlier case.</source>
        <translation>Ingen tidligere sak.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>No backup was found beside the database. Choose the folder in which they lie.</source>
        <translation>Ingen sikkerhetskopi ble funnet ved databasen. Velg mappen der de ligger.</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>Annen mappe …</translation>
    </message>
    <message>
        <source>Choose the backup to go back to. Nothing is changed before the last step.</source>
        <translation>Velg sikkerhetskopien du vil tilbake til. Ingenting endres før siste steg.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brukernavn</translation>
    </message>
    <message>
        <source>Password when the backup was made</source>
        <translation>Passord da sikkerhetskopien ble tatt</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Gjenopprettingskode</translation>
    </message>
    <message>
        <source>Use a password</source>
        <translation>Bruk passord</translation>
    </message>
    <message>
        <source>Use the recovery code instead</source>
        <translation>Bruk gjenopprettingskoden i stedet</translation>
    </message>
    <message>
        <source>Choose the folder with the backups</source>
        <translation>Velg mappen med sikkerhetskopiene</translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>Close {case}</source>
        <translation>Avslutt {case}</translation>
    </message>
    <message>
        <source>Reason (its letter)</source>
        <translation>Grunn (velg med bokstaven)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Take it off and close</source>
        <translation>Ta av og avslutt</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>Avslutt saken</translation>
    </message>
    <message>
        <source>The case is on the agenda of {day}; closing it takes it off.</source>
        <translation>Saken står på dagsordenen {day}; når den avsluttes, tas den av.</translation>
    </message>
    <message>
        <source>It can be opened again, in the stage it is in now.</source>
        <translation>Den kan åpnes igjen, i stadiet den er i nå.</translation>
    </message>
</context>
<context>
    <name>ClosingBar</name>
    <message>
        <source>Postpone …</source>
        <translation>Utsett …</translation>
    </message>
    <message>
        <source>Decided, next case</source>
        <translation>Avgjort, neste sak</translation>
    </message>
    <message>
        <source>Send to approval …</source>
        <translation>Send til godkjenning …</translation>
    </message>
    <message>
        <source>Why is the case postponed?</source>
        <translation>Hvorfor utsettes saken?</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Ikke lagret: {why}</translation>
    </message>
    <message>
        <source>Not saved: choose between the two texts above</source>
        <translation>Ikke lagret: velg mellom de to tekstene ovenfor</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Lagrer …</translation>
    </message>
    <message>
        <source>last saved {time}</source>
        <translation>sist lagret {time}</translation>
    </message>
    <message>
        <source>Unsaved change</source>
        <translation>Ulagret endring</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Lagret {time}</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Ingenting er skrevet ennå</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Utsett</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Say why the case is postponed; it stands in the minutes.</source>
        <translation>Si hvorfor saken utsettes; det står i referatet.</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>When every password is forgotten, only this code opens the database. It is shown this once: print it and lock it away.</source>
        <translation>Når alle passord er glemt, er det bare denne koden som åpner databasen. Den vises bare denne ene gangen: Skriv den ut og lås den inn.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Skriv ut …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Lagre som PDF …</translation>
    </message>
    <message>
        <source>Open the worklist</source>
        <translation>Åpne arbeidslisten</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>Gjenopprettingskoden</translation>
    </message>
    <message>
        <source>To be sure that it is on paper, type two of its groups:</source>
        <translation>Skriv to av gruppene, så er det sikkert at koden er på papir:</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <source>Not as in the code</source>
        <translation>Ikke som i koden</translation>
    </message>
    <message>
        <source>There is no printer here; save the code as PDF.</source>
        <translation>Her er det ingen skriver; lagre koden som PDF.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sendt til skriveren.</translation>
    </message>
    <message>
        <source>The printer does not answer; save the code as PDF.</source>
        <translation>Skriveren svarer ikke; lagre koden som PDF.</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Lagre gjenopprettingskoden</translation>
    </message>
    <message>
        <source>recovery-code.pdf</source>
        <translation>gjenopprettingskode.pdf</translation>
    </message>
    <message>
        <source>Saved. Print it, then delete the file.</source>
        <translation>Lagret. Skriv den ut, og slett så filen.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Recovery code</source>
        <translation>Gjenopprettingskode</translation>
    </message>
    <message>
        <source>Database {name} · made on {day}</source>
        <translation>Database {name} · laget {day}</translation>
    </message>
    <message>
        <source>When every password is forgotten, this code opens the database: choose “Use the recovery code” where one signs in.</source>
        <translation>Når alle passord er glemt, åpner denne koden databasen: Velg «Bruk gjenopprettingskoden» der man logger inn.</translation>
    </message>
    <message>
        <source>Whoever has the code and the database&apos;s files can read everything. Lock this sheet away, apart from the computer, and delete every copy on disk.</source>
        <translation>Den som har koden og databasens filer, kan lese alt. Lås arket inn et annet sted enn der maskinen står, og slett alle kopier på disk.</translation>
    </message>
    <message>
        <source>A new code takes the place of this one.</source>
        <translation>En ny kode erstatter denne.</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Space shows a column or hides it; Alt+Up and Alt+Down move it.</source>
        <translation>Mellomrom viser eller skjuler en kolonne; Alt+Opp og Alt+Ned flytter den.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Opp</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Vanlige kolonner</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Vis disse</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>About the file</source>
        <translation>Om filen</translation>
    </message>
    <message>
        <source>Look at the rows</source>
        <translation>Se på radene</translation>
    </message>
    <message>
        <source>The only one</source>
        <translation>Det eneste</translation>
    </message>
    <message>
        <source>None: the first row is a case</source>
        <translation>Ingen: første rad er en sak</translation>
    </message>
    <message>
        <source>Row {number}: {words}</source>
        <translation>Rad {number}: {words}</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Leses ikke</translation>
    </message>
    <message>
        <source>Column {letters}: {heading}</source>
        <translation>Kolonne {letters}: {heading}</translation>
    </message>
    <message>
        <source>No column is chosen yet. Choose the row with the headings, or the columns one by one.</source>
        <translation>Ingen kolonne er valgt ennå. Velg raden med overskriftene, eller kolonnene én for én.</translation>
    </message>
    <message>
        <source>The columns {columns} both state “{field}”. Choose one of them.</source>
        <translation>Kolonnene {columns} oppgir begge «{field}». Velg én av dem.</translation>
    </message>
    <message>
        <source>A referral also needs: {fields}. The next page takes one value for all rows, or one each.</source>
        <translation>En henvisning trenger også: {fields}. Neste side tar én verdi for alle rader, eller én for hver.</translation>
    </message>
    <message>
        <source>Everything a referral needs is there.</source>
        <translation>Alt en henvisning trenger, er der.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Ark</translation>
    </message>
    <message>
        <source>Row with the headings</source>
        <translation>Rad med overskriftene</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Kolonner i listen</translation>
    </message>
    <message>
        <source>What each column states</source>
        <translation>Hva hver kolonne oppgir</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Sak</translation>
    </message>
    <message>
        <source>Ma&amp;terial</source>
        <translation>Ma&amp;teriale</translation>
    </message>
    <message>
        <source>Fi&amp;ndings</source>
        <translation>Fu&amp;nn</translation>
    </message>
    <message>
        <source>&amp;Board</source>
        <translation>&amp;Board</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjelp</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Ny henvisning</translation>
    </message>
    <message>
        <source>Import results …</source>
        <translation>Importer resultater …</translation>
    </message>
    <message>
        <source>Import a list, form or sheet …</source>
        <translation>Importer liste, skjema eller ark …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Change password …</source>
        <translation>Endre passord …</translation>
    </message>
    <message>
        <source>Emergency access …</source>
        <translation>Nødtilgang …</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lås nå</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logg ut</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Søk i listen</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Kolonner …</translation>
    </message>
    <message>
        <source>Save as a view …</source>
        <translation>Lagre som visning …</translation>
    </message>
    <message>
        <source>Rename the view …</source>
        <translation>Gi visningen nytt navn …</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>Slett visningen</translation>
    </message>
    <message>
        <source>New person or place</source>
        <translation>Ny person eller nytt sted</translation>
    </message>
    <message>
        <source>End validity</source>
        <translation>Avslutt gyldighet</translation>
    </message>
    <message>
        <source>Export the list …</source>
        <translation>Eksporter listen …</translation>
    </message>
    <message>
        <source>Print the list …</source>
        <translation>Skriv ut listen …</translation>
    </message>
    <message>
        <source>Days per stage …</source>
        <translation>Dager per trinn …</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overta</translation>
    </message>
    <message>
        <source>Give to a colleague …</source>
        <translation>Gi til en kollega …</translation>
    </message>
    <message>
        <source>Put on hold …</source>
        <translation>Sett på vent …</translation>
    </message>
    <message>
        <source>Take off hold</source>
        <translation>Ta av vent</translation>
    </message>
    <message>
        <source>Ask the physician …</source>
        <translation>Spør legen …</translation>
    </message>
    <message>
        <source>New material …</source>
        <translation>Nytt materiale …</translation>
    </message>
    <message>
        <source>Close the case …</source>
        <translation>Avslutt saken …</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Åpne igjen</translation>
    </message>
    <message>
        <source>Undo the last move</source>
        <translation>Angre siste steg</translation>
    </message>
    <message>
        <source>Put on agenda</source>
        <translation>Sett på dagsorden</translation>
    </message>
    <message>
        <source>Move to another patient …</source>
        <translation>Flytt til en annen pasient …</translation>
    </message>
    <message>
        <source>Merge with another case …</source>
        <translation>Slå sammen med en annen sak …</translation>
    </message>
    <message>
        <source>New board meeting</source>
        <translation>Nytt møte</translation>
    </message>
    <message>
        <source>Decided, next case</source>
        <translation>Avgjort, neste sak</translation>
    </message>
    <message>
        <source>Make the minutes</source>
        <translation>Lag referatet</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søk</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Lyst tema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Mørkt tema</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Systemets tema</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Større tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre tekst</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Vanlig tekststørrelse</translation>
    </message>
    <message>
        <source>Bytt til norsk bokmål</source>
        <translation>Switch to English</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Åpne raden</translation>
    </message>
    <message>
        <source>Preview the row</source>
        <translation>Forhåndsvis raden</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Kopier radene</translation>
    </message>
    <message>
        <source>Close the notice, or go back</source>
        <translation>Lukk meldingen, eller gå tilbake</translation>
    </message>
    <message>
        <source>Next step of the material</source>
        <translation>Neste steg for materialet</translation>
    </message>
    <message>
        <source>Name a block or specimen …</source>
        <translation>Før en blokk eller prøve …</translation>
    </message>
    <message>
        <source>Record for another day …</source>
        <translation>Før på en annen dag …</translation>
    </message>
    <message>
        <source>Reminded pathology</source>
        <translation>Purret patologi</translation>
    </message>
    <message>
        <source>Copy the request to pathology</source>
        <translation>Kopier bestillingen til patologi</translation>
    </message>
    <message>
        <source>Material can&apos;t be used …</source>
        <translation>Materialet kan ikke brukes …</translation>
    </message>
    <message>
        <source>The sample failed …</source>
        <translation>Prøven mislyktes …</translation>
    </message>
    <message>
        <source>Repeat the sample</source>
        <translation>Gjenta prøven</translation>
    </message>
    <message>
        <source>Put into a library batch …</source>
        <translation>Sett i biblioteksbatch …</translation>
    </message>
    <message>
        <source>The run failed …</source>
        <translation>Kjøringen mislyktes …</translation>
    </message>
    <message>
        <source>Limits for figures …</source>
        <translation>Grenser for måltall …</translation>
    </message>
    <message>
        <source>Quality figures …</source>
        <translation>Kvalitetstall …</translation>
    </message>
    <message>
        <source>Bands for TMB and microsatellites …</source>
        <translation>Grenser for TMB og mikrosatellitter …</translation>
    </message>
    <message>
        <source>Keep the finding</source>
        <translation>Behold funnet</translation>
    </message>
    <message>
        <source>Exclude the finding …</source>
        <translation>Ekskluder funnet …</translation>
    </message>
    <message>
        <source>Effect …</source>
        <translation>Effekt …</translation>
    </message>
    <message>
        <source>ESCAT for this tumour …</source>
        <translation>ESCAT for denne svulsten …</translation>
    </message>
    <message>
        <source>ESCAT for other tumours …</source>
        <translation>ESCAT for andre svulster …</translation>
    </message>
    <message>
        <source>Reporting group …</source>
        <translation>Rapportgruppe …</translation>
    </message>
    <message>
        <source>For the board, or not</source>
        <translation>For boardet, eller ikke</translation>
    </message>
    <message>
        <source>The question of germline</source>
        <translation>Spørsmålet om kimbane</translation>
    </message>
    <message>
        <source>In the germline, or not</source>
        <translation>I kimbanen, eller ikke</translation>
    </message>
    <message>
        <source>Second opinion …</source>
        <translation>Annenvurdering …</translation>
    </message>
    <message>
        <source>Earlier at the board</source>
        <translation>Tidligere i boardet</translation>
    </message>
    <message>
        <source>Later at the board</source>
        <translation>Senere i boardet</translation>
    </message>
    <message>
        <source>Next finding not reviewed</source>
        <translation>Neste funn som ikke er vurdert</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>Sett før</translation>
    </message>
    <message>
        <source>Evidence and look-ups</source>
        <translation>Evidens og oppslag</translation>
    </message>
    <message>
        <source>Edit the review</source>
        <translation>Rediger vurderingen</translation>
    </message>
    <message>
        <source>Next page about the finding</source>
        <translation>Neste side om funnet</translation>
    </message>
    <message>
        <source>Page before about the finding</source>
        <translation>Forrige side om funnet</translation>
    </message>
    <message>
        <source>Show or hide what is beside the table</source>
        <translation>Vis eller skjul det ved siden av tabellen</translation>
    </message>
    <message>
        <source>Columns of the findings …</source>
        <translation>Kolonner for funnene …</translation>
    </message>
</context>
<context>
    <name>CommentStrip</name>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>ConclusionEditor</name>
    <message>
        <source>Suggest text</source>
        <translation>Foreslå tekst</translation>
    </message>
    <message>
        <source>Conclusion (minutes)</source>
        <translation>Konklusjon (referat)</translation>
    </message>
    <message>
        <source>Replaced; Ctrl+Z brings your text back</source>
        <translation>Erstattet; Ctrl+Z henter teksten din tilbake</translation>
    </message>
    <message>
        <source>Therapeutic possibility: {what}.</source>
        <translation>Terapeutisk mulighet: {what}.</translation>
    </message>
    <message>
        <source>Therapeutic possibilities, in order: {what}.</source>
        <translation>Terapeutiske muligheter, i rekkefølge: {what}.</translation>
    </message>
    <message>
        <source>No therapeutic possibility: {why}.</source>
        <translation>Ingen terapeutisk mulighet: {why}.</translation>
    </message>
    <message>
        <source>condition: {text}</source>
        <translation>forbehold: {text}</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Two versions of this referral</source>
        <translation>To versjoner av henvisningen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Felt</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Min tekst</translation>
    </message>
    <message>
        <source>Saved meanwhile</source>
        <translation>Lagret i mellomtiden</translation>
    </message>
    <message>
        <source>Somebody else saved this referral while you wrote. Choose for each field.</source>
        <translation>Noen andre lagret henvisningen mens du skrev. Velg for hvert felt.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Behold min</translation>
    </message>
    <message>
        <source>Take the saved</source>
        <translation>Bruk den lagrede</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>Use this choice</source>
        <translation>Bruk dette valget</translation>
    </message>
</context>
<context>
    <name>ConsentsPart</name>
    <message>
        <source>Consents</source>
        <translation>Samtykker</translation>
    </message>
    <message>
        <source>Before the tumour is sequenced and the board discusses it.</source>
        <translation>Før svulsten sekvenseres og boardet drøfter saken.</translation>
    </message>
    <message>
        <source>Before the patient can be included in IMPRESS-Norway.</source>
        <translation>Før pasienten kan inkluderes i IMPRESS-Norway.</translation>
    </message>
    <message>
        <source>Whether the patient wants to know of inherited findings.</source>
        <translation>Om pasienten vil vite om arvelige funn.</translation>
    </message>
    <message>
        <source>Refused means: the patient objects to sharing data with others.</source>
        <translation>Avslått betyr: pasienten motsetter seg deling av data med andre.</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Besvart</translation>
    </message>
    <message>
        <source>before: {answers}</source>
        <translation>før: {answers}</translation>
    </message>
</context>
<context>
    <name>CorrectAccountForm</name>
    <message>
        <source>Correct {account}</source>
        <translation>Rett {account}</translation>
    </message>
    <message>
        <source>Entries in the log and signed minutes keep the name they were written with.</source>
        <translation>Revisjonssporet og signerte referat beholder navnet de ble skrevet med.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Fullt navn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
</context>
<context>
    <name>CorrectionDesk</name>
    <message>
        <source>“{title}” was removed. It stays in the history.</source>
        <translation>«{title}» er fjernet. Det blir stående i historikken.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>{case} belongs to {patient} now</source>
        <translation>{case} tilhører nå {patient}</translation>
    </message>
    <message>
        <source>Undone at once</source>
        <translation>Angret med en gang</translation>
    </message>
    <message>
        <source>{case} belongs to {patient} again</source>
        <translation>{case} tilhører igjen {patient}</translation>
    </message>
    <message>
        <source>{other} was merged into {case}</source>
        <translation>{other} er slått sammen med {case}</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>{count} of %n row(s) become cases</source>
        <translation>
            <numerusform>{count} av %n rad blir sak</numerusform>
            <numerusform>{count} av %n rader blir saker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n row(s) became cases</source>
        <translation>
            <numerusform>{count} av %n rad ble sak</numerusform>
            <numerusform>{count} av %n rader ble saker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n finnes allerede</numerusform>
            <numerusform>%n finnes allerede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n avvist</numerusform>
            <numerusform>%n avvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete</source>
        <translation>
            <numerusform>%n ufullstendig</numerusform>
            <numerusform>%n ufullstendige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} (%n row(s))</source>
        <translation>
            <numerusform>{field} (%n rad)</numerusform>
            <numerusform>{field} (%n rader)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n sample(s) will be stored</source>
        <translation>
            <numerusform>{count} av %n prøve lagres</numerusform>
            <numerusform>{count} av %n prøver lagres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n sample(s) were stored</source>
        <translation>
            <numerusform>{count} av %n prøve ble lagret</numerusform>
            <numerusform>{count} av %n prøver ble lagret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n uendret</numerusform>
            <numerusform>%n uendret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not stored</source>
        <translation>
            <numerusform>%n lagres ikke</numerusform>
            <numerusform>%n lagres ikke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n over fristen</numerusform>
            <numerusform>%n over fristen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of %n chosen</source>
        <translation>
            <numerusform>{chosen} av %n valgt</numerusform>
            <numerusform>{chosen} av %n valgt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n sak</numerusform>
            <numerusform>%n saker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n prøve</numerusform>
            <numerusform>%n prøver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultat</numerusform>
            <numerusform>%n resultater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n funn</numerusform>
            <numerusform>%n funn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new case(s)</source>
        <translation>
            <numerusform>%n ny sak</numerusform>
            <numerusform>%n nye saker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new version(s)</source>
        <translation>
            <numerusform>%n ny versjon</numerusform>
            <numerusform>%n nye versjoner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already imported</source>
        <translation>
            <numerusform>%n allerede importert</numerusform>
            <numerusform>%n allerede importert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s) stop the import.</source>
        <translation>
            <numerusform>%n merknad stopper importen.</numerusform>
            <numerusform>%n merknader stopper importen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) can&apos;t be imported.</source>
        <translation>
            <numerusform>%n prøve kan ikke importeres.</numerusform>
            <numerusform>%n prøver kan ikke importeres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n merknad</numerusform>
            <numerusform>%n merknader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more of the same kinds</source>
        <translation>
            <numerusform>og %n til av samme slag</numerusform>
            <numerusform>og %n til av samme slag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) that were reviewed, marked for the board or germline are no longer in the file.</source>
        <translation>
            <numerusform>%n funn som var vurdert, merket for boardet eller kimbane, er ikke lenger i filen.</numerusform>
            <numerusform>%n funn som var vurdert, merket for boardet eller kimbane, er ikke lenger i filen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and folder(s)</source>
        <translation>
            <numerusform>%n fil eller mappe</numerusform>
            <numerusform>%n filer og mapper</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>An error in the program</source>
        <translation>En feil i programmet</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Programmet gjorde en feil</translation>
    </message>
    <message>
        <source>What you saved before is safe. What you were just doing may not have been done: look before you do it again. The report holds nothing about patients; please pass it on.</source>
        <translation>Det du har lagret tidligere, er trygt. Det du nettopp gjorde, er kanskje ikke utført: se etter før du gjør det igjen. Rapporten inneholder ingenting om pasienter; send den gjerne videre.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopier rapporten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsett</translation>
    </message>
</context>
<context>
    <name>DatabaseCheck</name>
    <message>
        <source>Check database</source>
        <translation>Kontroller databasen</translation>
    </message>
    <message>
        <source>Checking the database …</source>
        <translation>Kontrollerer databasen …</translation>
    </message>
    <message>
        <source>The database is in order: pages, links, signed minutes and audit log.</source>
        <translation>Databasen er i orden: sider, koblinger, signerte referater og revisjonsspor.</translation>
    </message>
    <message>
        <source>Nothing was changed. Stop working, tell IT, and let an administrator restore the newest verified backup; it shows first what would be lost.</source>
        <translation>Ingenting er endret. Stans arbeidet, si fra til IT, og la en administrator gjenopprette den nyeste kontrollerte sikkerhetskopien; først vises hva som ville gått tapt.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.åååå</translation>
    </message>
    <message>
        <source>Not a whole date. Write 24.11.2026.</source>
        <translation>Ikke en hel dato. Skriv 24.11.2026.</translation>
    </message>
</context>
<context>
    <name>DaysEdit</name>
    <message>
        <source>From 1 to {most} days</source>
        <translation>Fra 1 til {most} dager</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>“No possibility” is stated below; remove it first, then add a possibility.</source>
        <translation>«Ingen mulighet» er oppgitt nedenfor; fjern det først, og legg så til en mulighet.</translation>
    </message>
    <message>
        <source>There are possibilities. Remove them first: a case has possibilities or none.</source>
        <translation>Det er ført opp muligheter. Fjern dem først: en sak har muligheter eller ingen.</translation>
    </message>
    <message>
        <source>A follow-up task needs what is to be done and who does it.</source>
        <translation>En oppfølgingsoppgave må si hva som skal gjøres og hvem som gjør det.</translation>
    </message>
    <message>
        <source>0  No possibility</source>
        <translation>0  Ingen mulighet</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Drøfting</translation>
    </message>
    <message>
        <source>Therapeutic possibilities, in order</source>
        <translation>Terapeutiske muligheter, i rekkefølge</translation>
    </message>
    <message>
        <source>Also decided: germline test</source>
        <translation>Også avgjort: kimbanetest</translation>
    </message>
</context>
<context>
    <name>DeletionPanel</name>
    <message>
        <source>Withdraw …</source>
        <translation>Trekk …</translation>
    </message>
    <message>
        <source>Agree and delete …</source>
        <translation>Godkjenn og slett …</translation>
    </message>
    <message>
        <source>Legal ground: {ground}</source>
        <translation>Rettslig grunnlag: {ground}</translation>
    </message>
    <message>
        <source>Another person must agree to what you asked for.</source>
        <translation>En annen må godkjenne det du har begjært.</translation>
    </message>
    <message>
        <source>Asked for by {who}, {when}</source>
        <translation>Begjært av {who}, {when}</translation>
    </message>
    <message>
        <source>Withdrawn {when}</source>
        <translation>Trukket {when}</translation>
    </message>
    <message>
        <source>Agreed to by {who}, deleted {when}</source>
        <translation>Godkjent av {who}, slettet {when}</translation>
    </message>
</context>
<context>
    <name>DeletionRequestForm</name>
    <message>
        <source>Ask for a lawful deletion</source>
        <translation>Begjær lovlig sletting</translation>
    </message>
    <message>
        <source>Nothing is deleted now. Another person with this right must agree. What is asked for, and what becomes of it, stays in the log for ever.</source>
        <translation>Ingenting slettes nå. En annen person med denne rettigheten må godkjenne det. Begjæringen og det som skjer med den, blir stående i revisjonssporet for alltid.</translation>
    </message>
    <message>
        <source>Case or national identity number</source>
        <translation>Sak eller fødselsnummer</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Rettslig grunnlag</translation>
    </message>
    <message>
        <source>Such as a decision under helsepersonelloven § 43. Without the patient&apos;s name.</source>
        <translation>For eksempel et vedtak etter helsepersonelloven § 43. Uten pasientens navn.</translation>
    </message>
    <message>
        <source>Ask for deletion</source>
        <translation>Begjær sletting</translation>
    </message>
</context>
<context>
    <name>DeletionTab</name>
    <message>
        <source>Ask for deletion …</source>
        <translation>Begjær sletting …</translation>
    </message>
    <message>
        <source>No deletion was ever asked for.
Records are deleted only on a legal ground; one person asks, another one agrees.</source>
        <translation>Ingen sletting er noen gang begjært.
Opplysninger slettes bare på rettslig grunnlag; én begjærer og en annen godkjenner.</translation>
    </message>
    <message>
        <source>Asked for. Nothing is deleted until another person agrees.</source>
        <translation>Begjært. Ingenting slettes før en annen godkjenner det.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted. %n row(s) are gone.</source>
        <translation>
            <numerusform>Slettet. %n rad er borte.</numerusform>
            <numerusform>Slettet. %n rader er borte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw this request?</source>
        <translation>Trekke begjæringen?</translation>
    </message>
    <message>
        <source>The records stay as they are. That it was asked for stays in the log.</source>
        <translation>Opplysningene blir stående. At sletting ble begjært, blir stående i revisjonssporet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Trekk</translation>
    </message>
    <message>
        <source>Asked for by one, agreed to by another, never undone (helsepersonelloven § 43).</source>
        <translation>Begjæres av én, godkjennes av en annen, kan ikke angres (helsepersonelloven § 43).</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Begjært</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Rettslig grunnlag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Requests for deletion</source>
        <translation>Begjæringer om sletting</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sykehus</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Valgt</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gyldighet</translation>
    </message>
</context>
<context>
    <name>DirectoryScreen</name>
    <message>
        <source>Name, hospital or number</source>
        <translation>Navn, sykehus eller nummer</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Ny oppføring</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lister</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>Personer og steder</translation>
    </message>
    <message>
        <source>Hospitals and departments</source>
        <translation>Sykehus og avdelinger</translation>
    </message>
    <message>
        <source>Pathology and laboratories</source>
        <translation>Patologi og laboratorier</translation>
    </message>
    <message>
        <source>Physicians</source>
        <translation>Leger</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) not saved</source>
        <translation>
            <numerusform>%n oppføring er ikke lagret</numerusform>
            <numerusform>%n oppføringer er ikke lagret</numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote here is lost when you leave without saving.</source>
        <translation>Det du har skrevet her, går tapt når du går uten å lagre.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Gå uten å lagre</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bli</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Nytt sted</translation>
    </message>
    <message>
        <source>New physician</source>
        <translation>Ny lege</translation>
    </message>
</context>
<context>
    <name>DiseasePart</name>
    <message>
        <source>Disease</source>
        <translation>Sykdom</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>ICD-10</source>
        <translation>ICD-10</translation>
    </message>
    <message>
        <source>ICD-O-3</source>
        <translation>ICD-O-3</translation>
    </message>
    <message>
        <source>OncoTree</source>
        <translation>OncoTree</translation>
    </message>
    <message>
        <source>year or date</source>
        <translation>år eller dato</translation>
    </message>
    <message>
        <source>Diagnosed</source>
        <translation>Diagnosetidspunkt</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>Site for the laboratory</source>
        <translation>Lokalisasjon for laboratoriet</translation>
    </message>
    <message>
        <source>TNM</source>
        <translation>TNM</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadium</translation>
    </message>
    <message>
        <source>Metastases</source>
        <translation>Metastaser</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>ECOG on</source>
        <translation>ECOG-dato</translation>
    </message>
    <message>
        <source>Not like ICD-10; kept as written.</source>
        <translation>Ligner ikke ICD-10; beholdes som skrevet.</translation>
    </message>
</context>
<context>
    <name>DisputeNote</name>
    <message>
        <source>Keep mine</source>
        <translation>Behold mitt</translation>
    </message>
    <message>
        <source>Take the saved</source>
        <translation>Ta det lagrede</translation>
    </message>
    <message>
        <source>Saved meanwhile by {who}. Nothing of yours is lost: choose.</source>
        <translation>Lagret i mellomtiden av {who}. Ingenting av ditt er tapt: velg.</translation>
    </message>
    <message>
        <source>{field}, mine</source>
        <translation>{field}, mitt</translation>
    </message>
    <message>
        <source>{field}, saved</source>
        <translation>{field}, lagret</translation>
    </message>
</context>
<context>
    <name>DocumentAdding</name>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>%n dokument lagt til</numerusform>
            <numerusform>%n dokumenter lagt til</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” is with this case already; it was not added again.</source>
        <translation>«{title}» er allerede i denne saken og ble ikke lagt til på nytt.</translation>
    </message>
    <message>
        <source>“{title}” is the same as a document of {cases}. Check which case it belongs to.</source>
        <translation>«{title}» er det samme som et dokument i {cases}. Kontroller hvilken sak det hører til.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Innlimt bilde</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Innlimt tekst</translation>
    </message>
</context>
<context>
    <name>DocumentViewer</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Side {page} av {pages}</translation>
    </message>
    <message>
        <source>Page before (Page up)</source>
        <translation>Forrige side (Page Up)</translation>
    </message>
    <message>
        <source>Next page (Page down)</source>
        <translation>Neste side (Page Down)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Mindre (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Større (+)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Tilpass</translation>
    </message>
    <message>
        <source>As wide as the window (0)</source>
        <translation>Så bred som vinduet (0)</translation>
    </message>
</context>
<context>
    <name>DocumentsList</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bilde</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Copy number plot</source>
        <translation>Kopitallsplott</translation>
    </message>
    <message>
        <source>Quality plot</source>
        <translation>Kvalitetsplott</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>with the results of {sample}</source>
        <translation>med resultatene for {sample}</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>A document ({kind}, {size}) that is not shown here. Save a copy to open it elsewhere.</source>
        <translation>Et dokument ({kind}, {size}) som ikke vises her. Lagre en kopi for å åpne det et annet sted.</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Legg til dokumenter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Add documents …</source>
        <translation>Legg til dokumenter …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Adding documents</source>
        <translation>Legger til dokumenter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>No documents. Add a file, drop it here or paste it with Ctrl+V: PDF, pictures, text, Word, Excel, e-mail. Plots come with the laboratory&apos;s results.</source>
        <translation>Ingen dokumenter. Legg til en fil, slipp den her eller lim den inn med Ctrl+V: PDF, bilder, tekst, Word, Excel, e-post. Plott kommer med resultatene fra laboratoriet.</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Lagre en kopi …</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Lagre en kopi</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Lagret som {path}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>undone: {what}</source>
        <translation>angret: {what}</translation>
    </message>
</context>
<context>
    <name>DoubtsCard</name>
    <message>
        <source>Doubts about the files</source>
        <translation>Merknader til filene</translation>
    </message>
    <message>
        <source>None: everything could be read as it stands.</source>
        <translation>Ingen: alt kunne leses som det står.</translation>
    </message>
    <message>
        <source>This stops the import.</source>
        <translation>Dette stopper importen.</translation>
    </message>
    <message>
        <source>What the import does: {answer}</source>
        <translation>Slik løser importen det: {answer}</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>due {day}</source>
        <translation>frist {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n dag over fristen</numerusform>
            <numerusform>%n dager over fristen</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>frist i dag</translation>
    </message>
</context>
<context>
    <name>EmergencyDialog</name>
    <message>
        <source>Emergency access</source>
        <translation>Nødtilgang</translation>
    </message>
    <message>
        <source>For {minutes} minutes you can read every case and every germline finding, also those your roles do not give you. Your name, this reason and everything you open stand in the audit log and in a report of their own, and somebody will ask you about them.</source>
        <translation>I {minutes} minutter kan du lese alle saker og alle kimbanefunn, også dem rollene dine ikke gir deg. Navnet ditt, begrunnelsen og alt du åpner, står i revisjonssporet og i en egen rapport, og noen vil spørre deg om dem.</translation>
    </message>
    <message>
        <source>Why is it needed now?</source>
        <translation>Hvorfor trengs den nå?</translation>
    </message>
    <message>
        <source>Begin emergency access</source>
        <translation>Start nødtilgang</translation>
    </message>
</context>
<context>
    <name>EmergencyTab</name>
    <message>
        <source>What was done under it</source>
        <translation>Hva som ble gjort</translation>
    </message>
    <message>
        <source>Emergency accesses</source>
        <translation>Nødtilganger</translation>
    </message>
    <message>
        <source>Nobody has used emergency access.</source>
        <translation>Ingen har brukt nødtilgang.</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n i alt</numerusform>
            <numerusform>%n i alt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>Ingenting ble åpnet.</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Linjer</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Valid from</source>
        <translation>Gyldig fra</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldig til</translation>
    </message>
    <message>
        <source>Saved by somebody else: {value}</source>
        <translation>Lagret av noen andre: {value}</translation>
    </message>
</context>
<context>
    <name>EntryFrame</name>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>End validity</source>
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Ingenting er valgt</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ikke lagret ennå</translation>
    </message>
</context>
<context>
    <name>EntryWindow</name>
    <message>
        <source>Molecular tumour board</source>
        <translation>Molekylært tumorboard</translation>
    </message>
    <message>
        <source>Norsk bokmål</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Molecular
tumour board</source>
        <translation>Molekylært
tumorboard</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>ended {day}</source>
        <translation>avsluttet {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>fra {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>til {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>siden {day}</translation>
    </message>
    <message numerus="yes">
        <source>chosen %n time(s)</source>
        <translation>
            <numerusform>valgt %n gang</numerusform>
            <numerusform>valgt %n ganger</numerusform>
        </translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>ikke valgt ennå</translation>
    </message>
</context>
<context>
    <name>EscatField</name>
    <message>
        <source>Reference</source>
        <translation>Referanse</translation>
    </message>
    <message>
        <source>{level}: reference</source>
        <translation>{level}: referanse</translation>
    </message>
    <message>
        <source>{level}: looked up on</source>
        <translation>{level}: slått opp den</translation>
    </message>
    <message>
        <source>Choose a tier for this reference.</source>
        <translation>Velg et nivå til denne referansen.</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Add evidence</source>
        <translation>Legg til evidens</translation>
    </message>
    <message>
        <source>Correct evidence</source>
        <translation>Rett evidens</translation>
    </message>
    <message>
        <source>It stands beside the finding with its source, and is never merged with another one.</source>
        <translation>Den står ved funnet med kilden sin og slås aldri sammen med en annen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>The source&apos;s version</source>
        <translation>Kildens versjon</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Lest</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Hva den sier</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lenke</translation>
    </message>
    <message>
        <source>Take the text from the clipboard</source>
        <translation>Bruk teksten fra utklippstavlen</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>Evidens</translation>
    </message>
    <message>
        <source>Sent to {site}: {words}, nothing else.</source>
        <translation>Sendt til {site}: {words}, ikke noe annet.</translation>
    </message>
    <message>
        <source>Look up; gene and variant are sent, nothing else</source>
        <translation>Slå opp; gen og variant sendes, ikke noe annet</translation>
    </message>
    <message>
        <source>Choose a finding in the table.</source>
        <translation>Velg et funn i tabellen.</translation>
    </message>
    <message>
        <source>No evidence yet. Look it up, copy what counts, and add it here.</source>
        <translation>Ingen evidens ennå. Slå opp funnet, kopier det som teller, og legg det inn her.</translation>
    </message>
    <message>
        <source>Withdrawn: {why}</source>
        <translation>Trukket: {why}</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Åpne lenke</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Rett …</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>Trekk …</translation>
    </message>
    <message>
        <source>Look up …</source>
        <translation>Slå opp …</translation>
    </message>
    <message>
        <source>Opens a public knowledge base in the browser, with gene and variant alone</source>
        <translation>Åpner en offentlig kunnskapsbase i nettleseren, bare med gen og variant</translation>
    </message>
    <message>
        <source>Add evidence …</source>
        <translation>Legg til evidens …</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
</context>
<context>
    <name>FigureEdit</name>
    <message>
        <source>Not a whole number</source>
        <translation>Ikke et helt tall</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Ikke et tall</translation>
    </message>
    <message>
        <source>At most {most}</source>
        <translation>Høyst {most}</translation>
    </message>
</context>
<context>
    <name>FiguresForm</name>
    <message>
        <source>Figures of {sample}</source>
        <translation>Måltall for {sample}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Name of the sample</source>
        <translation>Prøvens navn</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Extracted on</source>
        <translation>Ekstrahert dag</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Kit</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorium</translation>
    </message>
    <message>
        <source>Qubit, ng/µl</source>
        <translation>Qubit, ng/µl</translation>
    </message>
    <message>
        <source>Volume, µl</source>
        <translation>Volum, µl</translation>
    </message>
    <message>
        <source>A260/280</source>
        <translation>A260/280</translation>
    </message>
    <message>
        <source>A260/230</source>
        <translation>A260/230</translation>
    </message>
    <message>
        <source>Extraction</source>
        <translation>Ekstraksjon</translation>
    </message>
    <message>
        <source>Library ready on</source>
        <translation>Bibliotek klart dag</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nei</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>Renset</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>Qubit after dilution</source>
        <translation>Qubit etter fortynning</translation>
    </message>
    <message>
        <source>Qubit after fragmenting</source>
        <translation>Qubit etter fragmentering</translation>
    </message>
    <message>
        <source>Fragment size, bp</source>
        <translation>Fragmentstørrelse, bp</translation>
    </message>
    <message>
        <source>DV200, %</source>
        <translation>DV200, %</translation>
    </message>
    <message>
        <source>Final library, ng/µl</source>
        <translation>Ferdig bibliotek, ng/µl</translation>
    </message>
    <message>
        <source>Library size, bp</source>
        <translation>Biblioteksstørrelse, bp</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Every column of the finding</source>
        <translation>Alle funnets kolonner</translation>
    </message>
    <message>
        <source>Ctrl+C copies every column</source>
        <translation>Ctrl+C kopierer alle kolonner</translation>
    </message>
    <message>
        <source>Choose a finding in the table.</source>
        <translation>Velg et funn i tabellen.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolonne</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>As written in the file</source>
        <translation>Slik det står i filen</translation>
    </message>
    <message>
        <source>, line {line}</source>
        <translation>, linje {line}</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Excluded by the laboratory</source>
        <translation>Ekskludert av laboratoriet</translation>
    </message>
    <message>
        <source>depth {depth}</source>
        <translation>dybde {depth}</translation>
    </message>
    <message>
        <source>VAF / CN</source>
        <translation>VAF / CN</translation>
    </message>
    <message>
        <source>Protein</source>
        <translation>Protein</translation>
    </message>
    <message>
        <source>cDNA</source>
        <translation>cDNA</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Genome</source>
        <translation>Genom</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>Konsekvens</translation>
    </message>
    <message>
        <source>ACMG (CPSR)</source>
        <translation>ACMG (CPSR)</translation>
    </message>
    <message>
        <source>Hotspot</source>
        <translation>Hotspot</translation>
    </message>
    <message>
        <source>gnomAD</source>
        <translation>gnomAD</translation>
    </message>
    <message>
        <source>RNA</source>
        <translation>RNA</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Class judgement</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>Rapportering</translation>
    </message>
    <message>
        <source>IGV</source>
        <translation>IGV</translation>
    </message>
    <message>
        <source>Predisposition</source>
        <translation>Predisposisjon</translation>
    </message>
    <message>
        <source>Drugs in file</source>
        <translation>Legemidler i filen</translation>
    </message>
</context>
<context>
    <name>FilledPanel</name>
    <message>
        <source>From the form</source>
        <translation>Fra skjemaet</translation>
    </message>
    <message>
        <source>No empty field could be filled.</source>
        <translation>Ingen tomme felt kunne fylles.</translation>
    </message>
    <message>
        <source>Left as they stood: {fields}</source>
        <translation>Står som de sto: {fields}</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) are stored when you save.</source>
        <translation>
            <numerusform>%n prøve lagres når du lagrer.</numerusform>
            <numerusform>%n prøver lagres når du lagrer.</numerusform>
        </translation>
    </message>
    <message>
        <source>InPreD ID</source>
        <translation>InPreD-ID</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fødselsdato</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Kjønn</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sykehus</translation>
    </message>
    <message>
        <source>Responsible physician</source>
        <translation>Pasientansvarlig lege</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Study ID</source>
        <translation>Studie-ID</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Show what is hidden, and why</source>
        <translation>Vis hva som er skjult, og hvorfor</translation>
    </message>
    <message>
        <source>{shown} shown of {all}</source>
        <translation>{shown} vises av {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n rescued</source>
        <translation>
            <numerusform>%n reddet</numerusform>
            <numerusform>%n reddet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not judged by the laboratory yet</source>
        <translation>
            <numerusform>%n er ikke vurdert av laboratoriet ennå</numerusform>
            <numerusform>%n er ikke vurdert av laboratoriet ennå</numerusform>
        </translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle funn</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Lagre som …</translation>
    </message>
    <message>
        <source>Write its sentence out</source>
        <translation>Skriv ut setningen</translation>
    </message>
    <message>
        <source>Delete this filter</source>
        <translation>Slett dette filteret</translation>
    </message>
    <message>
        <source>{name} (for everybody)</source>
        <translation>{name} (for alle)</translation>
    </message>
    <message>
        <source>Saved filter: {name}</source>
        <translation>Lagret filter: {name}</translation>
    </message>
    <message>
        <source>Saved filters (Alt+Down)</source>
        <translation>Lagrede filtre (Alt+Pil ned)</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>Save the filter</source>
        <translation>Lagre filteret</translation>
    </message>
    <message>
        <source>A filter of this name is replaced, and gets a new version.</source>
        <translation>Et filter med dette navnet erstattes og får ny versjon.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>For everybody here</source>
        <translation>For alle her</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Filter: gene, consequence, VAF &gt; 5 %</source>
        <translation>Filter: gen, konsekvens, VAF &gt; 5 %</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words must stand in the row: BRAF V600E, stop gained, pathogenic. A gene means that gene.
VAF &gt; 5 % and not synonymous · gene is BRCA1, BRCA2 or PALB2 · depth &gt;= 50 · gnomAD &lt; 0.1 %
tier is 1 or 2 · class is not exclude · ClinVar is pathogenic · consequence contains splice
for the board · fusion · (…) and, or, not. What a finding does not state is within no limit; what is not in gnomAD is rarer than any.</source>
        <translation>Ord må stå i raden: BRAF V600E, stop gained, pathogenic. Et gen betyr det genet.
VAF &gt; 5 % og ikke synonym · gen er BRCA1, BRCA2 eller PALB2 · dybde &gt;= 50 · gnomAD &lt; 0,1 %
tier er 1 eller 2 · klasse er ikke exclude · ClinVar er patogen · konsekvens inneholder splice
til boardet · fusjon · (…) og, eller, ikke. Det et funn ikke oppgir, er innenfor ingen grense; det som ikke står i gnomAD, er sjeldnere enn alt.</translation>
    </message>
</context>
<context>
    <name>FilterSaving</name>
    <message>
        <source>The filter is saved.</source>
        <translation>Filteret er lagret.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>The filter {name} is deleted.</source>
        <translation>Filteret {name} er slettet.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Search cases, meetings and commands</source>
        <translation>Søk i saker, møter og kommandoer</translation>
    </message>
    <message>
        <source>↑ ↓ choose  ·  Enter opens  ·  Esc closes</source>
        <translation>↑ ↓ velger  ·  Enter åpner  ·  Esc lukker</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>Cases, the first {shown} of more than {total}</source>
        <translation>Saker, de første {shown} av flere enn {total}</translation>
    </message>
    <message>
        <source>Cases, the first {shown} of {total}</source>
        <translation>Saker, de første {shown} av {total}</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Møter</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandoer</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Ingenting heter det.</translation>
    </message>
</context>
<context>
    <name>FindingActions</name>
    <message>
        <source>Why exclude {finding}?</source>
        <translation>Hvorfor ekskludere {finding}?</translation>
    </message>
    <message numerus="yes">
        <source>Why exclude these %n finding(s)?</source>
        <translation>
            <numerusform>Hvorfor ekskludere dette ene funnet?</numerusform>
            <numerusform>Hvorfor ekskludere disse %n funnene?</numerusform>
        </translation>
    </message>
    <message>
        <source>For instance: artefact, seen in IGV</source>
        <translation>For eksempel: artefakt, sett i IGV</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>Reporting group</source>
        <translation>Rapportgruppe</translation>
    </message>
    <message>
        <source>ESCAT for this tumour</source>
        <translation>ESCAT for denne svulsten</translation>
    </message>
    <message>
        <source>ESCAT for other tumours</source>
        <translation>ESCAT for andre svulster</translation>
    </message>
    <message>
        <source>Reference for {tier}</source>
        <translation>Referanse for {tier}</translation>
    </message>
    <message>
        <source>For instance: OncoKB, 24.11.2026; PMID 30412234</source>
        <translation>For eksempel: OncoKB, 24.11.2026; PMID 30412234</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>Hva er galt med den?</translation>
    </message>
    <message>
        <source>Read by whoever reviewed first</source>
        <translation>Leses av den som vurderte først</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Enig</translation>
    </message>
    <message>
        <source>Disagree …</source>
        <translation>Uenig …</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Annenvurdering</translation>
    </message>
    <message>
        <source>Only findings for the board have an order: B puts them there.</source>
        <translation>Bare funn for boardet har en rekkefølge: B setter dem dit.</translation>
    </message>
</context>
<context>
    <name>FindingColumnForm</name>
    <message>
        <source>Space shows a column or hides it.</source>
        <translation>Mellomrom viser eller skjuler en kolonne.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Vanlige kolonner</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Vis disse</translation>
    </message>
</context>
<context>
    <name>FindingPanel</name>
    <message>
        <source>Hide</source>
        <translation>Skjul</translation>
    </message>
    <message>
        <source>Give the room to the table; Enter shows the pages again</source>
        <translation>Gi plassen til tabellen; Enter viser sidene igjen</translation>
    </message>
    <message>
        <source>Pages about the finding</source>
        <translation>Sider om funnet</translation>
    </message>
    <message>
        <source>F3 turns to the next page, Shift+F3 to the one before</source>
        <translation>F3 blar til neste side, Shift+F3 til den forrige</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Funn</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ekskluder</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Beholdt</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ekskludert</translation>
    </message>
    <message>
        <source>Gain of function</source>
        <translation>Økt funksjon</translation>
    </message>
    <message>
        <source>Loss of function</source>
        <translation>Tapt funksjon</translation>
    </message>
    <message>
        <source>Unknown effect</source>
        <translation>Ukjent effekt</translation>
    </message>
    <message>
        <source>Uncertain significance</source>
        <translation>Usikker betydning</translation>
    </message>
    <message>
        <source>GoF</source>
        <translation>GoF</translation>
    </message>
    <message>
        <source>LoF</source>
        <translation>LoF</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ukjent</translation>
    </message>
    <message>
        <source>VUS</source>
        <translation>VUS</translation>
    </message>
    <message>
        <source>Biomarker</source>
        <translation>Biomarkør</translation>
    </message>
    <message>
        <source>VUS with potential</source>
        <translation>VUS med potensial</translation>
    </message>
    <message>
        <source>Additional result</source>
        <translation>Tilleggsfunn</translation>
    </message>
    <message>
        <source>Relevant in the germline</source>
        <translation>Relevant i kimbanen</translation>
    </message>
    <message>
        <source>Confirmed in the germline</source>
        <translation>Bekreftet i kimbanen</translation>
    </message>
    <message>
        <source>Not found in the germline</source>
        <translation>Ikke funnet i kimbanen</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Uavklart</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Ikke testet</translation>
    </message>
    <message>
        <source>Counselling advised</source>
        <translation>Genetisk veiledning anbefalt</translation>
    </message>
    <message>
        <source>Referred to counselling</source>
        <translation>Henvist til genetisk veiledning</translation>
    </message>
    <message>
        <source>Counselling done</source>
        <translation>Genetisk veiledning gitt</translation>
    </message>
    <message>
        <source>Counselling declined</source>
        <translation>Genetisk veiledning avslått</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestått</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ikke bestått</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Ikke vurdert</translation>
    </message>
    <message>
        <source>From the laboratory&apos;s file, not confirmed</source>
        <translation>Fra laboratoriets fil, ikke bekreftet</translation>
    </message>
    <message>
        <source>Confirmed by {who}</source>
        <translation>Bekreftet av {who}</translation>
    </message>
    <message>
        <source>No second opinion yet</source>
        <translation>Ingen annenvurdering ennå</translation>
    </message>
    <message>
        <source>{who} agrees</source>
        <translation>{who} er enig</translation>
    </message>
    <message>
        <source>{who} disagrees</source>
        <translation>{who} er uenig</translation>
    </message>
</context>
<context>
    <name>FindingsDoing</name>
    <message>
        <source>Excluded: {what}. Ctrl+Z takes it back.</source>
        <translation>Ekskludert: {what}. Ctrl+Z angrer.</translation>
    </message>
    <message>
        <source>It is no longer shown to the board.</source>
        <translation>Vises ikke lenger for boardet.</translation>
    </message>
    <message>
        <source>Second opinion recorded: you agree.</source>
        <translation>Annenvurderingen er lagret: du er enig.</translation>
    </message>
    <message>
        <source>Second opinion recorded: you disagree.</source>
        <translation>Annenvurderingen er lagret: du er uenig.</translation>
    </message>
    <message>
        <source>the order</source>
        <translation>rekkefølgen</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Angret: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n funn</numerusform>
            <numerusform>%n funn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsTab</name>
    <message numerus="yes">
        <source>%n finding(s) with unsaved text</source>
        <translation>
            <numerusform>%n funn med tekst som ikke er lagret</numerusform>
            <numerusform>%n funn med tekst som ikke er lagret</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that is shown has been reviewed.</source>
        <translation>Alt som vises, er vurdert.</translation>
    </message>
    <message>
        <source>{file}: {sample}, imported {day}</source>
        <translation>{file}: {sample}, importert {day}</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Vis alle igjen</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Prøve</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianter</translation>
    </message>
    <message>
        <source>No results yet. They come with the laboratory&apos;s folder: File, Import results (Ctrl+I).</source>
        <translation>Ingen resultater ennå. De kommer med laboratoriets mappe: Fil, Importer resultater (Ctrl+I).</translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Germline finding – not shown</source>
        <translation>Kimbanefunn – vises ikke</translation>
    </message>
    <message>
        <source>Germline</source>
        <translation>Kimbane</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>No finding matches the filter. Ctrl+F changes it.</source>
        <translation>Ingen funn passer til filteret. Ctrl+F endrer det.</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ekskludert</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Germline?</source>
        <translation>Kimbane?</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Rapportert</translation>
    </message>
    <message>
        <source>Gene</source>
        <translation>Gen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Forandring</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>VAF / CN</source>
        <translation>VAF / CN</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>ESCAT here</source>
        <translation>ESCAT her</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andre</translation>
    </message>
    <message>
        <source>Shown to</source>
        <translation>Vises for</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Dybde</translation>
    </message>
    <message>
        <source>RNA</source>
        <translation>RNA</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>Konsekvens</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>ClinVar</source>
        <translation>ClinVar</translation>
    </message>
    <message>
        <source>Hotspot</source>
        <translation>Hotspot</translation>
    </message>
    <message>
        <source>gnomAD</source>
        <translation>gnomAD</translation>
    </message>
    <message>
        <source>Class in file</source>
        <translation>Klasse i fil</translation>
    </message>
    <message>
        <source>IGV</source>
        <translation>IGV</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation>Signalvei</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rekkefølge</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Vurdert av</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Annenvurdering</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>FormFilling</name>
    <message>
        <source>Fill from form …</source>
        <translation>Fyll fra skjema …</translation>
    </message>
    <message>
        <source>Take empty fields from a Material Transit Form</source>
        <translation>Hent tomme felt fra et Material Transit Form</translation>
    </message>
    <message>
        <source>Choose a Material Transit Form</source>
        <translation>Velg et Material Transit Form</translation>
    </message>
    <message>
        <source>The referral is saved, but not the material of the form. {why}</source>
        <translation>Henvisningen er lagret, men ikke materialet i skjemaet. {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) of the form stored</source>
        <translation>
            <numerusform>%n prøve fra skjemaet er lagret</numerusform>
            <numerusform>%n prøver fra skjemaet er lagret</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormFrame</name>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
</context>
<context>
    <name>GermlineButton</name>
    <message>
        <source>A germline finding is shown only to those with that right, and leaves the board until it is chosen anew</source>
        <translation>Et kimbanefunn vises bare for dem med den rettigheten, og går ut av boardets liste til det velges på nytt</translation>
    </message>
    <message>
        <source>Mark as germline</source>
        <translation>Marker som kimbane</translation>
    </message>
    <message>
        <source>Not germline</source>
        <translation>Ikke kimbane</translation>
    </message>
</context>
<context>
    <name>GermlinePage</name>
    <message>
        <source>Germline</source>
        <translation>Kimbane</translation>
    </message>
    <message>
        <source>Left empty, the reason above is kept.</source>
        <translation>Står feltet tomt, beholdes grunnen over.</translation>
    </message>
    <message>
        <source>Somebody has saved steps since you wrote this. Look through it first.</source>
        <translation>Noen har lagret trinn etter at du skrev dette. Se gjennom det først.</translation>
    </message>
    <message>
        <source>Choose a finding in the table.</source>
        <translation>Velg et funn i tabellen.</translation>
    </message>
    <message>
        <source>Germline?</source>
        <translation>Kimbane?</translation>
    </message>
    <message>
        <source>No question by the rules</source>
        <translation>Ikke spørsmål etter reglene</translation>
    </message>
    <message>
        <source>Rules: {rules}</source>
        <translation>Regler: {rules}</translation>
    </message>
    <message>
        <source>Next step only</source>
        <translation>Bare neste trinn</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle trinn</translation>
    </message>
    <message>
        <source>Save steps</source>
        <translation>Lagre trinnene</translation>
    </message>
    <message>
        <source>Ask whether it is inherited</source>
        <translation>Spør om det er arvelig</translation>
    </message>
    <message>
        <source>Record that a test is advised</source>
        <translation>Før at test er tilrådd</translation>
    </message>
    <message>
        <source>Record that the test is ordered</source>
        <translation>Før at testen er bestilt</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>Før resultatet</translation>
    </message>
    <message>
        <source>Record counselling</source>
        <translation>Før veiledning</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Spurt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grunn</translation>
    </message>
    <message>
        <source>Test advised on</source>
        <translation>Test tilrådd</translation>
    </message>
    <message>
        <source>Test ordered on</source>
        <translation>Test bestilt</translation>
    </message>
    <message>
        <source>Ordered by (physician)</source>
        <translation>Bestilt av (lege)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Day of the result</source>
        <translation>Resultatdag</translation>
    </message>
    <message>
        <source>Counselling</source>
        <translation>Veiledning</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Correct days and answers of every step</source>
        <translation>Rett dager og svar i alle trinn</translation>
    </message>
</context>
<context>
    <name>GermlineStepList</name>
    <message>
        <source>Steps of the germline question</source>
        <translation>Trinn i kimbanespørsmålet</translation>
    </message>
    <message>
        <source>Question asked</source>
        <translation>Spørsmål stilt</translation>
    </message>
    <message>
        <source>Test advised</source>
        <translation>Test tilrådd</translation>
    </message>
    <message>
        <source>Test ordered</source>
        <translation>Test bestilt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Counselling</source>
        <translation>Veiledning</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>neste trinn</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke ennå</translation>
    </message>
</context>
<context>
    <name>GiveBackForm</name>
    <message>
        <source>Take the minutes of {day} back?</source>
        <translation>Trekke tilbake referatet fra {day}?</translation>
    </message>
    <message>
        <source>Give the minutes of {day} back?</source>
        <translation>Gi referatet fra {day} tilbake?</translation>
    </message>
    <message>
        <source>The board can work on the meeting again; the minutes are then sent to approval anew.</source>
        <translation>Boardet kan arbeide videre med møtet; deretter sendes referatet til godkjenning på nytt.</translation>
    </message>
    <message>
        <source>Why? (may stay empty)</source>
        <translation>Hvorfor? (kan stå tomt)</translation>
    </message>
    <message>
        <source>What is to be changed?</source>
        <translation>Hva skal endres?</translation>
    </message>
    <message>
        <source>It stands in the audit log.</source>
        <translation>Det står i revisjonssporet.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Trekk tilbake</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Gi tilbake</translation>
    </message>
    <message>
        <source>Say what is to be changed.</source>
        <translation>Si hva som skal endres.</translation>
    </message>
</context>
<context>
    <name>GiveForm</name>
    <message>
        <source>Nobody else has an account that may write on cases.</source>
        <translation>Ingen andre har en konto som kan skrive i saker.</translation>
    </message>
    <message>
        <source>Give to a colleague</source>
        <translation>Gi til en kollega</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollega</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Gi</translation>
    </message>
</context>
<context>
    <name>HandOutForm</name>
    <message>
        <source>The columns are those of the table: {columns}.</source>
        <translation>Kolonnene er de samme som i tabellen: {columns}.</translation>
    </message>
    <message>
        <source>Export or print the list</source>
        <translation>Eksporter eller skriv ut listen</translation>
    </message>
    <message>
        <source>All in this view: {cases}</source>
        <translation>Alle i visningen: {cases}</translation>
    </message>
    <message>
        <source>Those that are chosen: {cases}</source>
        <translation>De valgte: {cases}</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation>Excel (.xlsx)</translation>
    </message>
    <message>
        <source>Text with separators (.csv)</source>
        <translation>Tekst med skilletegn (.csv)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skriver</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>With patients&apos; names and birth dates</source>
        <translation>Med pasientenes navn og fødselsdatoer</translation>
    </message>
    <message>
        <source>Without names the InPreD ID stands for the patient. Each case&apos;s way out is logged.</source>
        <translation>Uten navn står InPreD-ID for pasienten. Det loggføres for hver sak at den tas ut.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsett</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>{cases} written to {file}.</source>
        <translation>{cases} skrevet til {file}.</translation>
    </message>
    <message>
        <source>with patients&apos; names</source>
        <translation>med pasientnavn</translation>
    </message>
    <message>
        <source>without patients&apos; names</source>
        <translation>uten pasientnavn</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Laget</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Viser</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortert etter</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Eksporter listen</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>saker</translation>
    </message>
    <message>
        <source>The list was sent to the printer.</source>
        <translation>Listen er sendt til skriveren.</translation>
    </message>
    <message>
        <source>The printer takes nothing. Choose another.</source>
        <translation>Skriveren tar ikke imot. Velg en annen.</translation>
    </message>
</context>
<context>
    <name>HiddenList</name>
    <message>
        <source>Hidden findings</source>
        <translation>Skjulte funn</translation>
    </message>
    <message>
        <source>All reasons ({count})</source>
        <translation>Alle grunner ({count})</translation>
    </message>
    <message>
        <source>Why hidden</source>
        <translation>Hvorfor skjult</translation>
    </message>
    <message>
        <source>The filter hides nothing.</source>
        <translation>Filteret skjuler ingenting.</translation>
    </message>
    <message>
        <source>Gene</source>
        <translation>Gen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endring</translation>
    </message>
    <message>
        <source>Each finding with why the filter hides it. Enter shows it in the table all the same.</source>
        <translation>Hvert funn med grunnen til at filteret skjuler det. Enter viser det i tabellen likevel.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Vis det</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>HistoryDetails</name>
    <message>
        <source>Before and after</source>
        <translation>Før og etter</translation>
    </message>
    <message>
        <source>Choose a change in the list.</source>
        <translation>Velg en endring i listen.</translation>
    </message>
    <message>
        <source>Undone: it counts as if it had not been.</source>
        <translation>Angret: den regnes som om den ikke var gjort.</translation>
    </message>
    <message>
        <source>Why: {why}</source>
        <translation>Hvorfor: {why}</translation>
    </message>
    <message>
        <source>What stood there was lawfully deleted.</source>
        <translation>Det som sto der, er slettet med hjemmel i lov.</translation>
    </message>
    <message>
        <source>Saved without a change.</source>
        <translation>Lagret uten endring.</translation>
    </message>
    <message>
        <source>Happened on {day}, written down later</source>
        <translation>Skjedde {day}, ført senere</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nå</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Etter</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>{field}: before {before}, now {after}</source>
        <translation>{field}: før {before}, nå {after}</translation>
    </message>
</context>
<context>
    <name>HistoryFields</name>
    <message>
        <source>Block</source>
        <translation>Blokk</translation>
    </message>
    <message>
        <source>Pathology</source>
        <translation>Patologi</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lokalisasjon</translation>
    </message>
    <message>
        <source>Type of specimen</source>
        <translation>Prøvetype</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiale</translation>
    </message>
    <message>
        <source>Replicate</source>
        <translation>Replikat</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Tatt</translation>
    </message>
    <message>
        <source>Tumour cells, %</source>
        <translation>Tumorceller, %</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Bedt om</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>Purret</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Sent to the laboratory</source>
        <translation>Sendt til laboratoriet</translation>
    </message>
    <message>
        <source>Sectioned</source>
        <translation>Snittet</translation>
    </message>
    <message>
        <source>Found unusable</source>
        <translation>Funnet ubrukelig</translation>
    </message>
    <message>
        <source>Unusable because</source>
        <translation>Ubrukelig fordi</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>DNA or RNA</source>
        <translation>DNA eller RNA</translation>
    </message>
    <message>
        <source>Sample ID</source>
        <translation>Prøve-ID</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Forsøk</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Batch in the laboratory system</source>
        <translation>Batch i laboratoriesystemet</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Kjøring</translation>
    </message>
    <message>
        <source>Day of the run</source>
        <translation>Dag for kjøringen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislyktes</translation>
    </message>
    <message>
        <source>Failed because</source>
        <translation>Mislyktes fordi</translation>
    </message>
    <message>
        <source>Extraction</source>
        <translation>Ekstraksjon</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>kit</source>
        <translation>kit</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>laboratorium</translation>
    </message>
    <message>
        <source>concentration, ng/µl</source>
        <translation>konsentrasjon, ng/µl</translation>
    </message>
    <message>
        <source>concentration diluted, ng/µl</source>
        <translation>konsentrasjon fortynnet, ng/µl</translation>
    </message>
    <message>
        <source>concentration fragmented, ng/µl</source>
        <translation>konsentrasjon fragmentert, ng/µl</translation>
    </message>
    <message>
        <source>260/280</source>
        <translation>260/280</translation>
    </message>
    <message>
        <source>260/230</source>
        <translation>260/230</translation>
    </message>
    <message>
        <source>volume, µl</source>
        <translation>volum, µl</translation>
    </message>
    <message>
        <source>fragment size, bp</source>
        <translation>fragmentstørrelse, bp</translation>
    </message>
    <message>
        <source>RIN</source>
        <translation>RIN</translation>
    </message>
    <message>
        <source>DV200, %</source>
        <translation>DV200, %</translation>
    </message>
    <message>
        <source>size, bp</source>
        <translation>størrelse, bp</translation>
    </message>
    <message>
        <source>cleaned</source>
        <translation>renset</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Spurt</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørsmål</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvart</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Trukket</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Filnavn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Fjernet</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Drøfting</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Konklusjon</translation>
    </message>
    <message>
        <source>Possibilities</source>
        <translation>Muligheter</translation>
    </message>
    <message>
        <source>Why no possibility</source>
        <translation>Hvorfor ingen mulighet</translation>
    </message>
    <message>
        <source>Why no possibility, in words</source>
        <translation>Hvorfor ingen mulighet, med ord</translation>
    </message>
    <message>
        <source>Germline test</source>
        <translation>Kimbanetest</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Oppgaver</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
    <message>
        <source>{number}, other last digits</source>
        <translation>{number}, andre siste sifre</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>All changes</source>
        <translation>Alle endringer</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Type endring</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>Søk i historikken</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n endring</numerusform>
            <numerusform>%n endringer</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {every}</source>
        <translation>{shown} av {every}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>angret</translation>
    </message>
    <message>
        <source>Every change</source>
        <translation>Alle endringer</translation>
    </message>
    <message>
        <source>No change is like this. Clear the search to see all.</source>
        <translation>Ingen endring passer. Tøm søket for å se alle.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historikk</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Referral and patient</source>
        <translation>Henvisning og pasient</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiale</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorium</translation>
    </message>
    <message>
        <source>Results and findings</source>
        <translation>Resultater og funn</translation>
    </message>
    <message>
        <source>Board and decision</source>
        <translation>Board og vurdering</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Spørsmål</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>The case itself</source>
        <translation>Selve saken</translation>
    </message>
    <message>
        <source>Referral saved</source>
        <translation>Henvisning lagret</translation>
    </message>
    <message>
        <source>Specimen saved</source>
        <translation>Prøve lagret</translation>
    </message>
    <message>
        <source>Sample saved</source>
        <translation>Laboratorieprøve lagret</translation>
    </message>
    <message>
        <source>Question saved</source>
        <translation>Spørsmål lagret</translation>
    </message>
    <message>
        <source>Document saved</source>
        <translation>Dokument lagret</translation>
    </message>
    <message>
        <source>Decision saved</source>
        <translation>Vurdering lagret</translation>
    </message>
    <message>
        <source>in {case}, merged into this one</source>
        <translation>i {case}, slått sammen med denne</translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message>
        <source>Put {case} on hold</source>
        <translation>Sett {case} på vent</translation>
    </message>
    <message>
        <source>It is due again on the day to look again.</source>
        <translation>Saken forfaller igjen den dagen den skal vurderes på nytt.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>Se på nytt</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Sett på vent</translation>
    </message>
    <message>
        <source>or in</source>
        <translation>eller om</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n uke</numerusform>
            <numerusform>%n uker</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Choose the results folder</source>
        <translation>Velg mappen med resultater</translation>
    </message>
    <message>
        <source>Choose the result files</source>
        <translation>Velg resultatfilene</translation>
    </message>
    <message>
        <source>Into case {case}</source>
        <translation>Til sak {case}</translation>
    </message>
    <message>
        <source>Nothing is stored. Have the file corrected where it came from, then read it again.</source>
        <translation>Ingenting er lagret. Få filen rettet der den kom fra, og les den på nytt.</translation>
    </message>
    <message>
        <source>Nothing is stored. The sample says why; then read it again.</source>
        <translation>Ingenting er lagret. Prøven sier hvorfor; les så på nytt.</translation>
    </message>
    <message>
        <source>There is no sample in it that could be imported. Choose others.</source>
        <translation>Det er ingen prøve her som kan importeres. Velg noe annet.</translation>
    </message>
    <message>
        <source>Everything here was imported before; there is nothing to do.</source>
        <translation>Hele mappen er importert før; det er ingenting å gjøre.</translation>
    </message>
    <message>
        <source>To be stored: {what}</source>
        <translation>Skal lagres: {what}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Store what is shown (Enter or Ctrl+Enter)</source>
        <translation>Lagre det som vises (Enter eller Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Leave without storing anything (Esc)</source>
        <translation>Gå ut uten å lagre noe (Esc)</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Les på nytt</translation>
    </message>
    <message>
        <source>Choose others …</source>
        <translation>Velg andre …</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Importer resultater</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>New case</source>
        <translation>Ny sak</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Ny versjon</translation>
    </message>
    <message>
        <source>Already imported</source>
        <translation>Allerede importert</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stopper</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Lagt til</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Borte</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Endret</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Måltall</translation>
    </message>
    <message>
        <source>TSOPPI</source>
        <translation>TSOPPI</translation>
    </message>
    <message>
        <source>Combined variant output</source>
        <translation>Samlet variantfil</translation>
    </message>
    <message>
        <source>Quality metrics</source>
        <translation>Kvalitetstall</translation>
    </message>
    <message>
        <source>All fusions</source>
        <translation>Alle fusjoner</translation>
    </message>
    <message>
        <source>Variant calls (VCF)</source>
        <translation>Variantkall (VCF)</translation>
    </message>
    <message>
        <source>Was there already, unchanged</source>
        <translation>Fantes allerede, uendret</translation>
    </message>
    <message>
        <source>New case, referral missing</source>
        <translation>Ny sak, henvisning mangler</translation>
    </message>
    <message>
        <source>Added to the case</source>
        <translation>Lagt til saken</translation>
    </message>
    <message>
        <source>New version {changes}</source>
        <translation>Ny versjon {changes}</translation>
    </message>
    <message>
        <source>A germline finding</source>
        <translation>Et kimbanefunn</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>vurdert</translation>
    </message>
    <message>
        <source>for the board</source>
        <translation>til boardet</translation>
    </message>
    <message>
        <source>germline</source>
        <translation>kimbane</translation>
    </message>
</context>
<context>
    <name>IncomingMaterial</name>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Endret</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Uendret</translation>
    </message>
    <message>
        <source>Sample stored</source>
        <translation>Prøve lagret</translation>
    </message>
    <message>
        <source>Sample changed</source>
        <translation>Prøve endret</translation>
    </message>
    <message>
        <source>Was the same</source>
        <translation>Var uendret</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blokk</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lokalisasjon</translation>
    </message>
    <message>
        <source>Type of specimen</source>
        <translation>Prøvetype</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiale</translation>
    </message>
    <message>
        <source>Replicate</source>
        <translation>Replikat</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Tatt</translation>
    </message>
    <message>
        <source>Tumour cells, %</source>
        <translation>Tumorceller, %</translation>
    </message>
    <message>
        <source>DNA or RNA</source>
        <translation>DNA eller RNA</translation>
    </message>
    <message>
        <source>Sample ID</source>
        <translation>Prøve-ID</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Forsøk</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Batch in the laboratory system</source>
        <translation>Batch i laboratoriesystemet</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Kjøring</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Extracted on</source>
        <translation>Ekstrahert</translation>
    </message>
    <message>
        <source>Extraction kit</source>
        <translation>Ekstraksjonskit</translation>
    </message>
    <message>
        <source>Extracted by</source>
        <translation>Ekstrahert av</translation>
    </message>
    <message>
        <source>Extraction, ng/µl</source>
        <translation>Ekstraksjon, ng/µl</translation>
    </message>
    <message>
        <source>260/280</source>
        <translation>260/280</translation>
    </message>
    <message>
        <source>260/230</source>
        <translation>260/230</translation>
    </message>
    <message>
        <source>Extraction, µl</source>
        <translation>Ekstraksjon, µl</translation>
    </message>
    <message>
        <source>Comment on the extraction</source>
        <translation>Kommentar til ekstraksjonen</translation>
    </message>
    <message>
        <source>Sequenced on</source>
        <translation>Sekvensert</translation>
    </message>
    <message>
        <source>After dilution, ng/µl</source>
        <translation>Etter fortynning, ng/µl</translation>
    </message>
    <message>
        <source>After fragmentation, ng/µl</source>
        <translation>Etter fragmentering, ng/µl</translation>
    </message>
    <message>
        <source>Fragment size, bp</source>
        <translation>Fragmentstørrelse, bp</translation>
    </message>
    <message>
        <source>RIN</source>
        <translation>RIN</translation>
    </message>
    <message>
        <source>DV200, %</source>
        <translation>DV200, %</translation>
    </message>
    <message>
        <source>Library, ng/µl</source>
        <translation>Bibliotek, ng/µl</translation>
    </message>
    <message>
        <source>Library size, bp</source>
        <translation>Bibliotekstørrelse, bp</translation>
    </message>
    <message>
        <source>Library cleaned</source>
        <translation>Bibliotek renset</translation>
    </message>
    <message>
        <source>Comment on the library</source>
        <translation>Kommentar til biblioteket</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Ikke lagret</translation>
    </message>
</context>
<context>
    <name>InquiryList</name>
    <message>
        <source>Asked of the physician</source>
        <translation>Spørsmål til legen</translation>
    </message>
    <message>
        <source>Write answer …</source>
        <translation>Skriv svar …</translation>
    </message>
    <message>
        <source>Send reminder</source>
        <translation>Send purring</translation>
    </message>
    <message>
        <source>Copy e-mail</source>
        <translation>Kopier e-post</translation>
    </message>
    <message>
        <source>{whom}, asked {day}</source>
        <translation>{whom}, spurt {day}</translation>
    </message>
    <message>
        <source>reminded {day}</source>
        <translation>purret {day}</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>ikke besvart</translation>
    </message>
    <message>
        <source>answered {day}</source>
        <translation>besvart {day}</translation>
    </message>
</context>
<context>
    <name>InquiryMoves</name>
    <message>
        <source>Send reminder</source>
        <translation>Send purring</translation>
    </message>
    <message>
        <source>Record a reminder and copy the e-mail&apos;s text</source>
        <translation>Registrer en purring og kopier teksten til e-posten</translation>
    </message>
    <message>
        <source>Write answer</source>
        <translation>Skriv svar</translation>
    </message>
    <message>
        <source>Write down what was answered</source>
        <translation>Før inn svaret</translation>
    </message>
    <message>
        <source>question to {whom} recorded</source>
        <translation>spørsmålet til {whom} er registrert</translation>
    </message>
    <message>
        <source>reminder to {whom} recorded</source>
        <translation>purringen til {whom} er registrert</translation>
    </message>
    <message>
        <source>answer from {whom} saved</source>
        <translation>svaret fra {whom} er lagret</translation>
    </message>
    <message>
        <source>The e-mail&apos;s text is on the clipboard.</source>
        <translation>Teksten til e-posten ligger på utklippstavlen.</translation>
    </message>
</context>
<context>
    <name>InstabilityCard</name>
    <message>
        <source>Genomic instability</source>
        <translation>Genomisk ustabilitet</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>Tumour fraction {share}</source>
        <translation>Tumorandel {share}</translation>
    </message>
    <message>
        <source>score not stated</source>
        <translation>skår ikke oppgitt</translation>
    </message>
    <message>
        <source>score</source>
        <translation>skår</translation>
    </message>
    <message>
        <source>Ploidy {ploidy}</source>
        <translation>Ploidi {ploidy}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Referred</source>
        <translation>Henvist</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiale</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorium</translation>
    </message>
    <message>
        <source>Sequencing</source>
        <translation>Sekvensering</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Tolkning</translation>
    </message>
    <message>
        <source>Ready for board</source>
        <translation>Klar for boardet</translation>
    </message>
    <message>
        <source>On agenda</source>
        <translation>På dagsorden</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Avgjort</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Oppfølging</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation>Profilering</translation>
    </message>
    <message>
        <source>Study (IMPRESS)</source>
        <translation>Studie (IMPRESS)</translation>
    </message>
    <message>
        <source>Germline information</source>
        <translation>Kimbaneinformasjon</translation>
    </message>
    <message>
        <source>Sharing of data</source>
        <translation>Deling av data</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gitt</translation>
    </message>
    <message>
        <source>Asked, no answer yet</source>
        <translation>Spurt, ikke besvart ennå</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avslått</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Trukket tilbake</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Kvinne</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Mann</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Haster</translation>
    </message>
    <message>
        <source>IMPRESS-Norway</source>
        <translation>IMPRESS-Norway</translation>
    </message>
    <message>
        <source>Other trial</source>
        <translation>Annen studie</translation>
    </message>
    <message>
        <source>Compassionate use</source>
        <translation>Særskilt tilgangsprogram</translation>
    </message>
    <message>
        <source>Named-patient use</source>
        <translation>Godkjenningsfritak</translation>
    </message>
    <message>
        <source>Approved drug</source>
        <translation>Godkjent legemiddel</translation>
    </message>
    <message>
        <source>Off-label use</source>
        <translation>Utenfor godkjent indikasjon</translation>
    </message>
    <message>
        <source>Further diagnostics</source>
        <translation>Videre diagnostikk</translation>
    </message>
    <message>
        <source>Expert panel</source>
        <translation>Ekspertpanelet</translation>
    </message>
    <message>
        <source>Watch and wait</source>
        <translation>Observasjon og ny vurdering</translation>
    </message>
    <message>
        <source>No target found</source>
        <translation>Ingen handlingsbare funn</translation>
    </message>
    <message>
        <source>Target found, patient not eligible</source>
        <translation>Pasienten oppfyller ikke inklusjonskriteriene</translation>
    </message>
    <message>
        <source>Too little material</source>
        <translation>Ikke tilstrekkelig materiale</translation>
    </message>
    <message>
        <source>Patient too ill</source>
        <translation>Pasienten er for syk</translation>
    </message>
    <message>
        <source>Patient has died</source>
        <translation>Pasienten er død</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Samtykket er trukket tilbake</translation>
    </message>
    <message>
        <source>Patient declined</source>
        <translation>Pasienten har takket nei</translation>
    </message>
    <message>
        <source>Not discussed</source>
        <translation>Ikke drøftet</translation>
    </message>
    <message>
        <source>Germline test not advised</source>
        <translation>Kimbanetest tilrås ikke</translation>
    </message>
    <message>
        <source>Germline test advised</source>
        <translation>Kimbanetest tilrås</translation>
    </message>
    <message>
        <source>Oncologist</source>
        <translation>Onkolog</translation>
    </message>
    <message>
        <source>Pathologist</source>
        <translation>Patolog</translation>
    </message>
    <message>
        <source>Geneticist</source>
        <translation>Medisinsk genetiker</translation>
    </message>
    <message>
        <source>Molecular biologist</source>
        <translation>Molekylærbiolog</translation>
    </message>
    <message>
        <source>Bioinformatician</source>
        <translation>Bioinformatiker</translation>
    </message>
    <message>
        <source>Study physician</source>
        <translation>Studielege</translation>
    </message>
    <message>
        <source>Treating physician</source>
        <translation>Behandlende lege</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Boardsekretær</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Bisitter</translation>
    </message>
    <message>
        <source>Not yet discussed</source>
        <translation>Ikke drøftet ennå</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Utsatt</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planlagt</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Til godkjenning</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Signert</translation>
    </message>
    <message>
        <source>Small variant</source>
        <translation>Liten variant</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>Amplifikasjon</translation>
    </message>
    <message>
        <source>Splice variant</source>
        <translation>Spleisevariant</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>Fusjon</translation>
    </message>
    <message>
        <source>Copy number loss</source>
        <translation>Kopitap</translation>
    </message>
    <message>
        <source>Large rearrangement</source>
        <translation>Stor omorganisering</translation>
    </message>
    <message>
        <source>Loss of heterozygosity</source>
        <translation>Tap av heterozygositet</translation>
    </message>
    <message>
        <source>Low burden</source>
        <translation>Lav mutasjonsbyrde</translation>
    </message>
    <message>
        <source>Intermediate burden</source>
        <translation>Intermediær mutasjonsbyrde</translation>
    </message>
    <message>
        <source>High burden</source>
        <translation>Høy mutasjonsbyrde</translation>
    </message>
    <message>
        <source>Microsatellites stable</source>
        <translation>Stabile mikrosatellitter</translation>
    </message>
    <message>
        <source>Microsatellites likely unstable</source>
        <translation>Sannsynlig ustabile mikrosatellitter</translation>
    </message>
    <message>
        <source>Microsatellites unstable</source>
        <translation>Ustabile mikrosatellitter</translation>
    </message>
    <message>
        <source>Microsatellites inconclusive</source>
        <translation>Inkonklusive mikrosatellitter</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>Til orientering</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advarsel</translation>
    </message>
    <message>
        <source>Damaged or missing</source>
        <translation>Skadet eller mangler</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>Kan ikke importeres</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>Case worker</source>
        <translation>Saksbehandler</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Møteleder</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Godkjenner</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Germline findings</source>
        <translation>Kimbanefunn</translation>
    </message>
    <message>
        <source>Reads cases and meetings; changes nothing.</source>
        <translation>Leser saker og møter; endrer ingenting.</translation>
    </message>
    <message>
        <source>Registers referrals, imports results, plans meetings, writes decisions, reads the log.</source>
        <translation>Registrerer henvisninger, leser inn resultater, planlegger møter, fører vurderinger, leser revisjonssporet.</translation>
    </message>
    <message>
        <source>Imports results and reviews findings.</source>
        <translation>Leser inn resultater og vurderer funn.</translation>
    </message>
    <message>
        <source>Plans and leads meetings, writes decisions, reads the log.</source>
        <translation>Planlegger og leder møter, fører vurderinger, leser revisjonssporet.</translation>
    </message>
    <message>
        <source>Approves minutes that somebody else has written.</source>
        <translation>Godkjenner referat som en annen har skrevet.</translation>
    </message>
    <message>
        <source>Manages accounts and backups, reads the log; sees nothing clinical.</source>
        <translation>Forvalter kontoer og sikkerhetskopier, leser revisjonssporet; ser ikke noe klinisk.</translation>
    </message>
    <message>
        <source>Sees germline findings, beside a clinical role.</source>
        <translation>Ser kimbanefunn, ved siden av en klinisk rolle.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Pasient</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultater</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Specimen</source>
        <translation>Prøve</translation>
    </message>
    <message>
        <source>Laboratory sample</source>
        <translation>Laboratorieprøve</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørsmål</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Hospital or department</source>
        <translation>Sykehus eller avdeling</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Lege</translation>
    </message>
    <message>
        <source>Board meeting</source>
        <translation>Boardmøte</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Referat</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Revisjonsspor</translation>
    </message>
    <message>
        <source>Case work</source>
        <translation>Saksbehandling</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administrasjon</translation>
    </message>
    <message>
        <source>The patient asks</source>
        <translation>Pasienten ber om det</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Nødtilgang</translation>
    </message>
    <message>
        <source>Lawful deletion</source>
        <translation>Lovlig sletting</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Gitt</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <translation>Venter på en annen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Slettet</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Ikke registrert</translation>
    </message>
    <message>
        <source>{days} d</source>
        <comment>days, short</comment>
        <translation>{days} d</translation>
    </message>
</context>
<context>
    <name>LaboratoryActions</name>
    <message>
        <source>These wait for different steps. Choose those that wait for the same one.</source>
        <translation>Disse venter på ulike steg. Velg dem som venter på det samme.</translation>
    </message>
    <message>
        <source>This waits for nothing in the laboratory.</source>
        <translation>Denne venter ikke på noe på laboratoriet.</translation>
    </message>
    <message>
        <source>The sample failed</source>
        <translation>Prøven mislyktes</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislyktes</translation>
    </message>
    <message>
        <source>Run {run}. Its cases go back to the laboratory, its samples wait for another run.</source>
        <translation>Kjøring {run}. Sakene går tilbake til laboratoriet, prøvene venter på en ny kjøring.</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>Kjøringen mislyktes</translation>
    </message>
    <message>
        <source>Saved: {samples}</source>
        <translation>Lagret: {samples}</translation>
    </message>
    <message>
        <source>The next attempt is planned: {samples}</source>
        <translation>Neste forsøk er planlagt: {samples}</translation>
    </message>
</context>
<context>
    <name>LaboratoryLists</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linjer</translation>
    </message>
    <message>
        <source>Lists of the laboratory</source>
        <translation>Laboratoriets lister</translation>
    </message>
    <message>
        <source>Batch · {waiting} on no run yet</source>
        <translation>Batch · {waiting} uten kjøring</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Kjøring</translation>
    </message>
</context>
<context>
    <name>LaboratoryScreen</name>
    <message>
        <source>Samples</source>
        <translation>Prøver</translation>
    </message>
    <message>
        <source>Batch {name}</source>
        <translation>Batch {name}</translation>
    </message>
    <message>
        <source>Run {name}</source>
        <translation>Kjøring {name}</translation>
    </message>
    <message>
        <source>{chosen} of {all} chosen</source>
        <translation>{chosen} av {all} valgt</translation>
    </message>
    <message>
        <source>Enter opens the case</source>
        <translation>Enter åpner saken</translation>
    </message>
    <message>
        <source>Choose a run in the list at the left first.</source>
        <translation>Velg først en kjøring i listen til venstre.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Måltall</translation>
    </message>
    <message>
        <source>Batch …</source>
        <translation>Batch …</translation>
    </message>
    <message>
        <source>Failed …</source>
        <translation>Mislyktes …</translation>
    </message>
    <message>
        <source>The run failed …</source>
        <translation>Kjøringen mislyktes …</translation>
    </message>
    <message>
        <source>Limits …</source>
        <translation>Grenser …</translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation>Ingenting venter her.</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoriet</translation>
    </message>
</context>
<context>
    <name>LetterChoices</name>
    <message>
        <source>Choose a reason</source>
        <translation>Velg en grunn</translation>
    </message>
</context>
<context>
    <name>LimitsForm</name>
    <message>
        <source>Limits for figures</source>
        <translation>Grenser for måltall</translation>
    </message>
    <message>
        <source>A figure below its limit gets a warning and stops nothing. The limits are the hospital&apos;s own; no national ones are published. An empty field is not looked at.</source>
        <translation>Et måltall under grensen får et varsel og stanser ingenting. Grensene er sykehusets egne; ingen nasjonale er publisert. Et tomt felt vurderes ikke.</translation>
    </message>
    <message>
        <source>Tumour cells, %</source>
        <translation>Tumorceller, %</translation>
    </message>
    <message>
        <source>DNA, ng/µl</source>
        <translation>DNA, ng/µl</translation>
    </message>
    <message>
        <source>RNA, ng/µl</source>
        <translation>RNA, ng/µl</translation>
    </message>
    <message>
        <source>A260/280</source>
        <translation>A260/280</translation>
    </message>
    <message>
        <source>DV200 of RNA, %</source>
        <translation>DV200 for RNA, %</translation>
    </message>
    <message>
        <source>RIN of RNA</source>
        <translation>RIN for RNA</translation>
    </message>
    <message>
        <source>Final library, ng/µl</source>
        <translation>Ferdig bibliotek, ng/µl</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>done</source>
        <translation>ferdig</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>må ses på</translation>
    </message>
    <message>
        <source>open</source>
        <translation>gjenstår</translation>
    </message>
</context>
<context>
    <name>LineEdit</name>
    <message>
        <source>Only the first {count} characters stand here</source>
        <translation>Bare de første {count} tegnene står her</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n tegn for mye</numerusform>
            <numerusform>%n tegn for mye</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message>
        <source>Line {number}: {problem}</source>
        <translation>Linje {number}: {problem}</translation>
    </message>
    <message>
        <source>Line removed. Ctrl+Z brings it back.</source>
        <translation>Linjen er fjernet. Ctrl+Z henter den tilbake.</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Fjern linjen</translation>
    </message>
    <message>
        <source>Remove line (Ctrl+Delete)</source>
        <translation>Fjern linjen (Ctrl+Delete)</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>No backup yet. Press B to make the first one.</source>
        <translation>Ingen sikkerhetskopi ennå. Trykk B for å ta den første.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>Gjenopprett …</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Fjern …</translation>
    </message>
    <message>
        <source>An administrator restores backups.</source>
        <translation>En administrator gjenoppretter sikkerhetskopier.</translation>
    </message>
</context>
<context>
    <name>ListImportScreen</name>
    <message>
        <source>Choose a list, a material form or a metadata sheet</source>
        <translation>Velg en liste, et materialskjema eller et metadata-ark</translation>
    </message>
    <message>
        <source>Discard your corrections?</source>
        <translation>Forkaste rettelsene dine?</translation>
    </message>
    <message>
        <source>Nothing of this list is stored yet. The file itself stays as it is.</source>
        <translation>Ingenting av listen er lagret ennå. Selve filen blir som den er.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>Go on correcting</source>
        <translation>Rett videre</translation>
    </message>
    <message>
        <source>Import a list of cases: what each column states</source>
        <translation>Importer en saksliste: hva hver kolonne oppgir</translation>
    </message>
    <message>
        <source>Import a Material Transit Form</source>
        <translation>Importer et Material Transit Form</translation>
    </message>
    <message>
        <source>Import a metadata sheet</source>
        <translation>Importer et metadata-ark</translation>
    </message>
    <message>
        <source>Import a list of cases: what becomes of each row</source>
        <translation>Importer en saksliste: hva hver rad blir til</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importert</translation>
    </message>
    <message>
        <source>Import a list, form or sheet</source>
        <translation>Importer liste, skjema eller ark</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Leser filen …</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leser filen</translation>
    </message>
    <message>
        <source>Nothing is stored until you say so. Esc stops.</source>
        <translation>Ingenting lagres før du sier det. Esc avbryter.</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>En annen fil …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>ListPart</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n oppføring</numerusform>
            <numerusform>%n oppføringer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n avsluttet</numerusform>
            <numerusform>%n avsluttet</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter goes to the form</source>
        <translation>Enter går til skjemaet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Lagret: {name}</translation>
    </message>
    <message>
        <source>{name} is not offered after today.</source>
        <translation>{name} foreslås ikke etter i dag.</translation>
    </message>
    <message>
        <source>{name} is as before.</source>
        <translation>{name} er som før.</translation>
    </message>
</context>
<context>
    <name>ListSettings</name>
    <message>
        <source>Keeps view, search, stage, order and columns: {view}.</source>
        <translation>Tar vare på visning, søk, trinn, rekkefølge og kolonner: {view}.</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Lagre som visning</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Gi visningen nytt navn</translation>
    </message>
    <message>
        <source>View deleted: {name}</source>
        <translation>Visning slettet: {name}</translation>
    </message>
    <message>
        <source>The days per stage are saved; due days follow.</source>
        <translation>Dagene per trinn er lagret; fristene følger med.</translation>
    </message>
    <message>
        <source>View replaced: {name}</source>
        <translation>Visning erstattet: {name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>This view comes with the program. Your own views can be renamed and deleted.</source>
        <translation>Denne visningen hører til programmet. Dine egne visninger kan få nytt navn og slettes.</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>New case</source>
        <translation>Ny sak</translation>
    </message>
    <message>
        <source>Joins results</source>
        <translation>Får resultater</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Finnes allerede</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvist</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Ufullstendig</translation>
    </message>
    <message>
        <source>Case made</source>
        <translation>Sak opprettet</translation>
    </message>
    <message>
        <source>Joined its results</source>
        <translation>Koblet til resultater</translation>
    </message>
    <message>
        <source>Was there already</source>
        <translation>Fantes allerede</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Ikke lagret</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Rad {number}</translation>
    </message>
    <message>
        <source>No cases yet.

Ctrl+N registers the first referral.
A results folder dropped on this window brings in what the laboratory has found.</source>
        <translation>Ingen saker ennå.

Ctrl+N registrerer den første henvisningen.
Slipp en resultatmappe på dette vinduet for å lese inn det laboratoriet har funnet.</translation>
    </message>
    <message>
        <source>No open case. Searching finds closed cases too.</source>
        <translation>Ingen åpne saker. Søk finner også avsluttede saker.</translation>
    </message>
    <message>
        <source>No case is in this view now.</source>
        <translation>Ingen saker i denne visningen nå.</translation>
    </message>
    <message>
        <source>No case matches.

Esc in the search field clears the search; pressing a marked stage again takes it away.</source>
        <translation>Ingen saker passer.

Esc i søkefeltet tømmer søket; trykk på et merket trinn igjen for å fjerne det.</translation>
    </message>
    <message numerus="yes">
        <source>%n closed case(s)</source>
        <translation>
            <numerusform>%n avsluttet sak</numerusform>
            <numerusform>%n avsluttede saker</numerusform>
        </translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>flere enn {count}</translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n case(s)</source>
        <translation>
            <numerusform>{found} av %n sak</numerusform>
            <numerusform>{found} av %n saker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n åpen sak</numerusform>
            <numerusform>%n åpne saker</numerusform>
        </translation>
    </message>
    <message>
        <source>sorted by {column}</source>
        <translation>sortert etter {column}</translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation>Enter åpner</translation>
    </message>
    <message>
        <source>Space previews</source>
        <translation>Mellomrom forhåndsviser</translation>
    </message>
</context>
<context>
    <name>LockForm</name>
    <message>
        <source>Lock when nobody works</source>
        <translation>Lås når ingen arbeider</translation>
    </message>
    <message>
        <source>For everybody at this database, from their next sign-in on. Unsaved text is kept.</source>
        <translation>For alle ved denne databasen, fra neste innlogging. Ulagret tekst blir tatt vare på.</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Etter %n minutt</numerusform>
            <numerusform>Etter %n minutter</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
</context>
<context>
    <name>LogFilter</name>
    <message>
        <source>Name or user name</source>
        <translation>Navn eller brukernavn</translation>
    </message>
    <message>
        <source>Every action</source>
        <translation>Alle handlinger</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Fra dag</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Til dag</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>Case: InPreD ID or number</source>
        <translation>Sak: InPreD-ID eller nummer</translation>
    </message>
    <message>
        <source>Emergencies only</source>
        <translation>Bare nødtilgang</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>Audit log</source>
        <translation>Revisjonsspor</translation>
    </message>
    <message>
        <source>Load {count} more</source>
        <translation>Last {count} til</translation>
    </message>
    <message>
        <source>Verify whole log</source>
        <translation>Kontroller hele sporet</translation>
    </message>
    <message>
        <source>No entry matches. “Show all” takes the filter away.</source>
        <translation>Ingen linje passer. «Vis alle» fjerner filteret.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n linje</numerusform>
            <numerusform>%n linjer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n entry(ies)</source>
        <translation>
            <numerusform>{found} av %n linje</numerusform>
            <numerusform>{found} av %n linjer</numerusform>
        </translation>
    </message>
    <message>
        <source>never verified as a whole</source>
        <translation>aldri kontrollert som helhet</translation>
    </message>
    <message>
        <source>verified today {time}</source>
        <translation>kontrollert i dag {time}</translation>
    </message>
    <message>
        <source>verified {moment}</source>
        <translation>kontrollert {moment}</translation>
    </message>
    <message>
        <source>ends at {seq} · {code}…</source>
        <translation>slutter på {seq} · {code}…</translation>
    </message>
</context>
<context>
    <name>LossPage</name>
    <message>
        <source>restore</source>
        <translation>gjenopprett</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>Hva som ville gått tapt</translation>
    </message>
    <message>
        <source>Type “{word}” to go on</source>
        <translation>Skriv «{word}» for å gå videre</translation>
    </message>
    <message>
        <source>Everything becomes as it was {when}: records, accounts, roles and passwords too. The present files are moved into a folder of their own beside the database; none is deleted.</source>
        <translation>Alt blir som det var {when}: poster, kontoer, roller og passord også. De nåværende filene flyttes til en egen mappe ved databasen; ingen blir slettet.</translation>
    </message>
    <message>
        <source>Nothing would be lost: the backup has everything that the present database has.</source>
        <translation>Ingenting ville gått tapt: sikkerhetskopien har alt det den nåværende databasen har.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n entry(ies) of its log is newer than this backup; what was written can&apos;t be told.</source>
        <translation>
            <numerusform>Minst %n linje i loggen er nyere enn denne sikkerhetskopien; hva som ble skrevet, kan ikke avgjøres.</numerusform>
            <numerusform>Minst %n linjer i loggen er nyere enn denne sikkerhetskopien; hva som ble skrevet, kan ikke avgjøres.</numerusform>
        </translation>
    </message>
    <message>
        <source>How much of it is newer than this backup can&apos;t be told.</source>
        <translation>Hvor mye av den som er nyere enn denne sikkerhetskopien, kan ikke avgjøres.</translation>
    </message>
    <message>
        <source>The present database can&apos;t be read.</source>
        <translation>Den nåværende databasen kan ikke leses.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the log would be lost, with what was written then</source>
        <translation>
            <numerusform>%n linje i loggen ville gått tapt, med det som da ble skrevet</numerusform>
            <numerusform>%n linjer i loggen ville gått tapt, med det som da ble skrevet</numerusform>
        </translation>
    </message>
    <message>
        <source>from {since} to {until}.</source>
        <translation>fra {since} til {until}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more can&apos;t be read even now.</source>
        <translation>
            <numerusform>%n til kan ikke leses selv nå.</numerusform>
            <numerusform>%n til kan ikke leses selv nå.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Hva som ble gjort</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Ganger</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Sist</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Molecular tumour board</source>
        <translation>Molekylært tumorboard</translation>
    </message>
    <message>
        <source>Drop a results folder, list, form or sheet here</source>
        <translation>Slipp en resultatmappe, liste, et skjema eller ark her</translation>
    </message>
</context>
<context>
    <name>MaterialActions</name>
    <message>
        <source>Material can&apos;t be used</source>
        <translation>Materialet kan ikke brukes</translation>
    </message>
    <message>
        <source>Can&apos;t be used</source>
        <translation>Kan ikke brukes</translation>
    </message>
    <message>
        <source>Copied for an e-mail to pathology, without the patient&apos;s name: {blocks}</source>
        <translation>Kopiert til en e-post til patologi, uten pasientens navn: {blocks}</translation>
    </message>
    <message>
        <source>Saved: {blocks}</source>
        <translation>Lagret: {blocks}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Undone: {blocks}</source>
        <translation>Angret: {blocks}</translation>
    </message>
</context>
<context>
    <name>MaterialCounts</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n prøve</numerusform>
            <numerusform>%n prøver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n sak</numerusform>
            <numerusform>%n saker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n blokk</numerusform>
            <numerusform>%n blokker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n purring</numerusform>
            <numerusform>%n purringer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n mislykket</numerusform>
            <numerusform>%n mislykket</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaterialPage</name>
    <message>
        <source>Samples of the file</source>
        <translation>Prøver i filen</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Hva som endres</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>Om filen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Write to this sheet …</source>
        <translation>Skriv til dette arket …</translation>
    </message>
    <message>
        <source>Storing …</source>
        <translation>Lagrer …</translation>
    </message>
    <message>
        <source>Looking in the records …</source>
        <translation>Slår opp i registeret …</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Ingenting endres.</translation>
    </message>
    <message>
        <source>Nothing is stored before you say so.</source>
        <translation>Ingenting lagres før du sier det.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Prøve</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Blir</translation>
    </message>
    <message>
        <source>Cell or line</source>
        <translation>Celle eller linje</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Felt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Tvil</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
</context>
<context>
    <name>MaterialTab</name>
    <message>
        <source>Block</source>
        <translation>Blokk</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hva som skjedde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tatt</translation>
    </message>
    <message>
        <source>Tumour cells</source>
        <translation>Tumorceller</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Prøve</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Kjøring</translation>
    </message>
    <message>
        <source>Tumour purity</source>
        <translation>Tumorrenhet</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importert</translation>
    </message>
    <message>
        <source>Specimens</source>
        <translation>Blokker og prøver</translation>
    </message>
    <message>
        <source>Laboratory samples</source>
        <translation>Laboratorieprøver</translation>
    </message>
    <message>
        <source>Sequencing results</source>
        <translation>Sekvenseringsresultater</translation>
    </message>
    <message>
        <source>Nothing is left to do with this block here.</source>
        <translation>Det er ikke mer å gjøre med denne blokken her.</translation>
    </message>
    <message>
        <source>Name a block</source>
        <translation>Før en blokk</translation>
    </message>
    <message>
        <source>Reminded pathology</source>
        <translation>Purret patologi</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Kopier bestillingen</translation>
    </message>
    <message>
        <source>Can&apos;t be used</source>
        <translation>Kan ikke brukes</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Måltall</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislyktes</translation>
    </message>
    <message>
        <source>No block is named yet. {key} names the first one.</source>
        <translation>Ingen blokk er ført ennå. {key} fører den første.</translation>
    </message>
    <message>
        <source>No DNA or RNA is made yet.</source>
        <translation>Det er ikke laget DNA eller RNA ennå.</translation>
    </message>
    <message>
        <source>No results yet. They come with the import of a run.</source>
        <translation>Ingen resultater ennå. De kommer med importen av en kjøring.</translation>
    </message>
    <message>
        <source>Material and sequencing</source>
        <translation>Materiale og sekvensering</translation>
    </message>
</context>
<context>
    <name>MaterialWords</name>
    <message>
        <source>Asked pathology</source>
        <translation>Bedt patologi</translation>
    </message>
    <message>
        <source>Reminded pathology</source>
        <translation>Purret patologi</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Sent to the laboratory</source>
        <translation>Sendt til laboratoriet</translation>
    </message>
    <message>
        <source>Sectioned</source>
        <translation>Snittet</translation>
    </message>
    <message>
        <source>Can&apos;t be used</source>
        <translation>Kan ikke brukes</translation>
    </message>
    <message>
        <source>To be sectioned</source>
        <translation>Til snitting</translation>
    </message>
    <message>
        <source>To be extracted</source>
        <translation>Til ekstrahering</translation>
    </message>
    <message>
        <source>Waiting for library</source>
        <translation>Venter på bibliotek</translation>
    </message>
    <message>
        <source>Waiting for a run</source>
        <translation>Venter på kjøring</translation>
    </message>
    <message>
        <source>Failed and undecided</source>
        <translation>Mislykket og uavklart</translation>
    </message>
    <message>
        <source>Blocks that have come</source>
        <translation>Blokker som er kommet</translation>
    </message>
    <message>
        <source>Blocks and planned samples</source>
        <translation>Blokker og planlagte prøver</translation>
    </message>
    <message>
        <source>Extracted samples</source>
        <translation>Ekstraherte prøver</translation>
    </message>
    <message>
        <source>Samples with a library</source>
        <translation>Prøver med bibliotek</translation>
    </message>
    <message>
        <source>Repeat, or close the case</source>
        <translation>Gjenta, eller avslutt saken</translation>
    </message>
    <message>
        <source>Extracted</source>
        <translation>Ekstrahert</translation>
    </message>
    <message>
        <source>Library ready</source>
        <translation>Bibliotek klart</translation>
    </message>
    <message>
        <source>Put on a run …</source>
        <translation>Sett på kjøring …</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Gjenta</translation>
    </message>
    <message>
        <source>Make DNA and RNA samples</source>
        <translation>Lag DNA- og RNA-prøver</translation>
    </message>
    <message>
        <source>Not sectioned</source>
        <translation>Ikke snittet</translation>
    </message>
    <message>
        <source>asked {day}</source>
        <translation>bedt om {day}</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>mottatt {day}</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>sendt {day}</translation>
    </message>
    <message>
        <source>sectioned {day}</source>
        <translation>snittet {day}</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Klokkeslett</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Møteleder</translation>
    </message>
    <message>
        <source>Minutes by</source>
        <translation>Referent</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Deltakere</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>week {number}</source>
        <translation>uke {number}</translation>
    </message>
    <message>
        <source>Enter the date.</source>
        <translation>Oppgi datoen.</translation>
    </message>
</context>
<context>
    <name>MeetingsScreen</name>
    <message>
        <source>Board meetings</source>
        <translation>Boardmøter</translation>
    </message>
    <message>
        <source>Plan meeting</source>
        <translation>Planlegg møte</translation>
    </message>
    <message>
        <source>Video, Norsk helsenett</source>
        <translation>Video, Norsk helsenett</translation>
    </message>
    <message>
        <source>No board meeting is planned yet</source>
        <translation>Ingen boardmøter er planlagt ennå</translation>
    </message>
    <message>
        <source>Press N to plan the first one. The form proposes next Tuesday at 14:00; then put the cases on its agenda that are ready for the board.</source>
        <translation>Trykk N for å planlegge det første. Skjemaet foreslår neste tirsdag kl. 14:00; sett deretter sakene som er klare for boardet, på dagsordenen.</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Uke {number}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Møteleder</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Avgjort</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Utsatt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Merge {case} with another case</source>
        <translation>Slå {case} sammen med en annen sak</translation>
    </message>
    <message>
        <source>For a case that was entered twice. Results, material, questions and documents go to the case that is kept; the other is closed as a duplicate and leads to it. A new referral of the same patient is no duplicate: leave both.</source>
        <translation>For en sak som er registrert to ganger. Resultater, materiale, spørsmål og dokumenter går til saken som beholdes; den andre avsluttes som duplikat og viser til den. En ny henvisning av samme pasient er ikke et duplikat: la begge stå.</translation>
    </message>
    <message>
        <source>The other case</source>
        <translation>Den andre saken</translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation>Saker som ble funnet</translation>
    </message>
    <message>
        <source>No other case is like this. Type a name, a number or an InPreD ID.</source>
        <translation>Ingen annen sak passer. Skriv et navn, et nummer eller en InPreD-ID.</translation>
    </message>
    <message>
        <source>This one is kept</source>
        <translation>Denne beholdes</translation>
    </message>
    <message>
        <source>This one is closed</source>
        <translation>Denne avsluttes</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>Bytt om</translation>
    </message>
    <message>
        <source>The two patients are the same person, registered twice</source>
        <translation>De to pasientene er samme person, registrert to ganger</translation>
    </message>
    <message>
        <source>Why are the two the same case?</source>
        <translation>Hvorfor er de to samme sak?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Slå sammen</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Pasient</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadium</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Inneholder</translation>
    </message>
    <message>
        <source>Choose the other case.</source>
        <translation>Velg den andre saken.</translation>
    </message>
    <message>
        <source>the referral</source>
        <translation>henvisningen</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultat</numerusform>
            <numerusform>%n resultater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n specimen(s)</source>
        <translation>
            <numerusform>%n prøve</numerusform>
            <numerusform>%n prøver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n laboratorieprøve</numerusform>
            <numerusform>%n laboratorieprøver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n spørsmål</numerusform>
            <numerusform>%n spørsmål</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n dokument</numerusform>
            <numerusform>%n dokumenter</numerusform>
        </translation>
    </message>
    <message>
        <source>To {keep} goes: {what}.</source>
        <translation>Dette går til {keep}: {what}.</translation>
    </message>
    <message>
        <source>{other} is closed as a duplicate.</source>
        <translation>{other} avsluttes som duplikat.</translation>
    </message>
    <message>
        <source>Its referral stays readable there.</source>
        <translation>Henvisningen dens kan fortsatt leses der.</translation>
    </message>
</context>
<context>
    <name>MergedNote</name>
    <message>
        <source>Open that case</source>
        <translation>Åpne den saken</translation>
    </message>
    <message>
        <source>This case was entered twice and merged into {case}. Work goes on there.</source>
        <translation>Saken var registrert to ganger og er slått sammen med {case}. Arbeidet fortsetter der.</translation>
    </message>
</context>
<context>
    <name>MicrosatelliteCard</name>
    <message>
        <source>Microsatellites</source>
        <translation>Mikrosatellitter</translation>
    </message>
    <message>
        <source>A figure of plasma samples; no status follows</source>
        <translation>Et tall for plasmaprøver; gir ingen status</translation>
    </message>
    <message>
        <source>no file states it</source>
        <translation>ingen fil oppgir det</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stabil</translation>
    </message>
    <message>
        <source>Likely unstable</source>
        <translation>Sannsynlig ustabil</translation>
    </message>
    <message>
        <source>Unstable</source>
        <translation>Ustabil</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Inkonklusiv</translation>
    </message>
    <message>
        <source>sites not stated</source>
        <translation>antall steder ikke oppgitt</translation>
    </message>
    <message>
        <source>{unstable} of {usable} sites unstable</source>
        <translation>{unstable} av {usable} steder ustabile</translation>
    </message>
    <message numerus="yes">
        <source>%n usable site(s) needed</source>
        <translation>
            <numerusform>%n brukbart sted trengs</numerusform>
            <numerusform>%n brukbare steder trengs</numerusform>
        </translation>
    </message>
    <message>
        <source>Bands {name}</source>
        <translation>Grenser {name}</translation>
    </message>
    <message>
        <source>Stable to {stable} %, unstable from {unstable} %, at least {sites} usable sites. Bands {name}</source>
        <translation>Stabil til {stable} %, ustabil fra {unstable} %, minst {sites} brukbare steder. Grenser: {name}</translation>
    </message>
</context>
<context>
    <name>MinutesActions</name>
    <message>
        <source>From then on the decisions stand, the PDF is kept as it is, and the decided cases go to follow-up. This can&apos;t be undone.</source>
        <translation>Deretter ligger avgjørelsene fast, PDF-en beholdes som den er, og de avgjorte sakene går til oppfølging. Dette kan ikke angres.</translation>
    </message>
    <message>
        <source>Sign off the minutes of {day}?</source>
        <translation>Signere referatet fra {day}?</translation>
    </message>
    <message>
        <source>Another person then reads and approves the minutes. Until they are approved or taken back, nothing in the meeting can be changed.</source>
        <translation>En annen leser og godkjenner så referatet. Til det er godkjent eller trukket tilbake, kan ingenting i møtet endres.</translation>
    </message>
    <message>
        <source>Send the minutes of {day} to approval?</source>
        <translation>Sende referatet fra {day} til godkjenning?</translation>
    </message>
    <message>
        <source>Send to approval</source>
        <translation>Send til godkjenning</translation>
    </message>
    <message>
        <source>The minutes are sent to approval.</source>
        <translation>Referatet er sendt til godkjenning.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ikke ennå</translation>
    </message>
    <message>
        <source>The minutes are approved and signed.</source>
        <translation>Referatet er godkjent og signert.</translation>
    </message>
    <message>
        <source>The minutes are taken back.</source>
        <translation>Referatet er trukket tilbake.</translation>
    </message>
    <message>
        <source>The minutes are given back.</source>
        <translation>Referatet er gitt tilbake.</translation>
    </message>
    <message>
        <source>Amendment {number} is added.</source>
        <translation>Tillegg {number} er lagt til.</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>The agenda is empty: there is nothing to sign off.</source>
        <translation>Dagsordenen er tom: det er ingenting å signere.</translation>
    </message>
    <message>
        <source>{waiting} of {cases} cases are neither decided nor postponed yet.</source>
        <translation>{waiting} av {cases} saker er verken avgjort eller utsatt ennå.</translation>
    </message>
    <message>
        <source>The minutes are signed off.</source>
        <translation>Referatet er signert.</translation>
    </message>
</context>
<context>
    <name>MinutesExports</name>
    <message>
        <source>The minutes are written to {file}.</source>
        <translation>Referatet er skrevet til {file}.</translation>
    </message>
    <message>
        <source>Export minutes</source>
        <translation>Eksporter referat</translation>
    </message>
    <message>
        <source>bokmål</source>
        <translation>bokmål</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engelsk</translation>
    </message>
    <message>
        <source>Export de-identified, {language} …</source>
        <translation>Eksporter avidentifisert, {language} …</translation>
    </message>
    <message>
        <source>Export {language} …</source>
        <translation>Eksporter {language} …</translation>
    </message>
    <message>
        <source>{action} (draft)</source>
        <translation>{action} (utkast)</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Move {case} to another patient</source>
        <translation>Flytt {case} til en annen pasient</translation>
    </message>
    <message>
        <source>For a case that was registered on the wrong person. Referral, consents and results go with it; the history keeps whose it was.</source>
        <translation>For en sak som er registrert på feil person. Henvisning, samtykker og resultater følger med; historikken bevarer hvem den tilhørte.</translation>
    </message>
    <message>
        <source>a patient who is in the records</source>
        <translation>en pasient som er i registeret</translation>
    </message>
    <message>
        <source>a patient who is not in the records</source>
        <translation>en pasient som ikke er i registeret</translation>
    </message>
    <message>
        <source>The case belongs to</source>
        <translation>Saken tilhører</translation>
    </message>
    <message>
        <source>It will belong to</source>
        <translation>Den kommer til å tilhøre</translation>
    </message>
    <message>
        <source>The two are the same person, registered twice: move all their cases</source>
        <translation>De to er samme person, registrert to ganger: flytt alle sakene</translation>
    </message>
    <message>
        <source>Why does the case belong to this patient?</source>
        <translation>Hvorfor tilhører saken denne pasienten?</translation>
    </message>
    <message>
        <source>The case is about</source>
        <translation>Saken gjelder</translation>
    </message>
    <message>
        <source>The board has decided this case: the minutes state the sex and age of the patient it belongs to now. Add an amendment to them where they are signed.</source>
        <translation>Boardet har vurdert denne saken: referatet oppgir kjønn og alder for pasienten den nå tilhører. Føy en endring til referatet dersom det er signert.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytt</translation>
    </message>
    <message>
        <source>Find the patient</source>
        <translation>Finn pasienten</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>Pasienter som ble funnet</translation>
    </message>
    <message>
        <source>Type a name, a number or the InPreD ID of one of the patient&apos;s cases.</source>
        <translation>Skriv et navn, et nummer eller InPreD-ID-en til en av pasientens saker.</translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation>Fødselsnummer</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Etternavn</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Fornavn</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Kjønn</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Pasient</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
</context>
<context>
    <name>NewAccountForm</name>
    <message>
        <source>New account</source>
        <translation>Ny konto</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brukernavn</translation>
    </message>
    <message>
        <source>Typed at sign-in</source>
        <translation>Skrives ved innlogging</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Fullt navn</translation>
    </message>
    <message>
        <source>As minutes and log show it</source>
        <translation>Slik referat og spor viser det</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>What the roles are needed for. Required for germline findings.</source>
        <translation>Hva rollene trengs til. Må fylles ut for kimbanefunn.</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Første passord</translation>
    </message>
    <message>
        <source>Hand it over in person. It must be changed at the first sign-in.</source>
        <translation>Overlever det personlig. Det må byttes ved første innlogging.</translation>
    </message>
    <message>
        <source>Suggest another</source>
        <translation>Foreslå et annet</translation>
    </message>
    <message>
        <source>Make account</source>
        <translation>Opprett konto</translation>
    </message>
</context>
<context>
    <name>NewMaterialForm</name>
    <message>
        <source>New material for {case}</source>
        <translation>Nytt materiale til {case}</translation>
    </message>
    <message>
        <source>The case goes back to material, for a new biopsy or another block.</source>
        <translation>Saken går tilbake til materiale, for ny biopsi eller en annen blokk.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Back to material</source>
        <translation>Tilbake til materiale</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>New password</source>
        <translation>Nytt passord</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Det samme en gang til</translation>
    </message>
    <message>
        <source>Show the passwords</source>
        <translation>Vis passordene</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>Dette er ikke det samme passordet.</translation>
    </message>
    <message>
        <source>At least {count} characters; a sentence is easy to remember.</source>
        <translation>Minst {count} tegn; en setning er lett å huske.</translation>
    </message>
    <message>
        <source>{typed} of {count} characters</source>
        <translation>{typed} av {count} tegn</translation>
    </message>
    <message>
        <source>✓ Long enough</source>
        <translation>✓ Langt nok</translation>
    </message>
    <message>
        <source>✓ The same</source>
        <translation>✓ Det samme</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next</source>
        <translation>Neste steg</translation>
    </message>
    <message>
        <source>Back to interpretation</source>
        <translation>Tilbake til tolkning</translation>
    </message>
    <message>
        <source>Open the review again; the case leaves “Ready for board”</source>
        <translation>Åpne gjennomgangen igjen; saken går ut av «Klar for boardet»</translation>
    </message>
    <message>
        <source>Ask …</source>
        <translation>Spør …</translation>
    </message>
    <message>
        <source>Ask the physician</source>
        <translation>Spør legen</translation>
    </message>
    <message>
        <source>Hold …</source>
        <translation>Vent …</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Sett på vent</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>Avslutt …</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Avslutt saken</translation>
    </message>
    <message>
        <source>{stage} since {day} · {days}</source>
        <translation>{stage} siden {day} · {days}</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>samme dag</translation>
    </message>
    <message>
        <source>{days} d</source>
        <comment>days, short</comment>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Haster</translation>
    </message>
    <message>
        <source>The referrer asks for a quick answer</source>
        <translation>Henviseren ber om raskt svar</translation>
    </message>
    <message>
        <source>Board meeting {when}</source>
        <translation>Boardmøte {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) marked for the board</source>
        <translation>
            <numerusform>%n funn merket for boardet</numerusform>
            <numerusform>%n funn merket for boardet</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark them under Findings with Space</source>
        <translation>Merk dem med mellomrom under Funn</translation>
    </message>
    <message>
        <source>No finding is marked for the board</source>
        <translation>Ingen funn er merket for boardet</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>siden {day}</translation>
    </message>
</context>
<context>
    <name>NoPossibilityCard</name>
    <message>
        <source>Reason</source>
        <translation>Grunn</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Velg grunn</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Utdypning</translation>
    </message>
    <message>
        <source>Stands in the minutes</source>
        <translation>Kommer med i referatet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>No therapeutic possibility</source>
        <translation>Ingen terapeutisk mulighet</translation>
    </message>
</context>
<context>
    <name>NothingHere</name>
    <message>
        <source>Your roles open nothing here yet. Ask an administrator for the role you need.</source>
        <translation>Rollene dine åpner ingenting her ennå. Be en administrator om rollen du trenger.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Close this notice (Esc)</source>
        <translation>Lukk denne meldingen (Esc)</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Ikke utført</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merk</translation>
    </message>
</context>
<context>
    <name>OtherCases</name>
    <message>
        <source>Other cases of this patient</source>
        <translation>Andre saker for pasienten</translation>
    </message>
    <message>
        <source>the earlier referral</source>
        <translation>den tidligere henvisningen</translation>
    </message>
    <message>
        <source>referred anew</source>
        <translation>henvist på nytt</translation>
    </message>
</context>
<context>
    <name>OtherDayForm</name>
    <message>
        <source>Record for another day</source>
        <translation>Før på en annen dag</translation>
    </message>
    <message>
        <source>Block {block}</source>
        <translation>Blokk {block}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hva som skjedde</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Før</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>What was imported</source>
        <translation>Dette ble lest inn</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Åpne saken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) imported</source>
        <translation>
            <numerusform>%n prøve lest inn</numerusform>
            <numerusform>%n prøver lest inn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n funn</numerusform>
            <numerusform>%n funn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s)</source>
        <translation>
            <numerusform>%n plott</numerusform>
            <numerusform>%n plott</numerusform>
        </translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Prøve</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Hva som ble gjort</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Plott</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Overview</source>
        <translation>Oversikt</translation>
    </message>
</context>
<context>
    <name>OwnAccount</name>
    <message>
        <source>This database has no accounts yet: whoever has its files can read it.</source>
        <translation>Denne databasen har ingen kontoer ennå: Den som har filene, kan lese den.</translation>
    </message>
    <message>
        <source>Set up accounts …</source>
        <translation>Opprett kontoer …</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Passordet er endret.</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Avslutt nå</translation>
    </message>
    <message numerus="yes">
        <source>Emergency access, %n more minute(s). Everything you open is logged and reported.</source>
        <translation>
            <numerusform>Nødtilgang, %n minutt igjen. Alt du åpner, blir loggført og rapportert.</numerusform>
            <numerusform>Nødtilgang, %n minutter igjen. Alt du åpner, blir loggført og rapportert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnPasswordPage</name>
    <message>
        <source>Somebody else has chosen the password you came in with. Choose your own before you go on.</source>
        <translation>Noen andre har valgt passordet du kom inn med. Velg ditt eget før du går videre.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logg ut</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Lagre og gå videre</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Velg ditt eget passord</translation>
    </message>
</context>
<context>
    <name>PartialDateEdit</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.åååå</translation>
    </message>
    <message>
        <source>Not a date. Write 24.11.2026, 11.2026 or 2026.</source>
        <translation>Ikke en dato. Skriv 24.11.2026, 11.2026 eller 2026.</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Sign in</source>
        <translation>Logg inn</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brukernavn</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Vis passordet</translation>
    </message>
    <message>
        <source>Use the recovery code …</source>
        <translation>Bruk gjenopprettingskoden …</translation>
    </message>
    <message numerus="yes">
        <source>Locked after %n minute(s) without use. What was written is kept.</source>
        <translation>
            <numerusform>Låst etter %n minutt uten bruk. Det som var skrevet, er beholdt.</numerusform>
            <numerusform>Låst etter %n minutter uten bruk. Det som var skrevet, er beholdt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked. What was written is kept.</source>
        <translation>Låst. Det som var skrevet, er beholdt.</translation>
    </message>
    <message>
        <source>Locked with the computer. What was written is kept.</source>
        <translation>Låst sammen med maskinen. Det som var skrevet, er beholdt.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Logget ut.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Logger inn …</translation>
    </message>
    <message>
        <source>Wait {time}</source>
        <translation>Vent {time}</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock er på.</translation>
    </message>
</context>
<context>
    <name>PastCard</name>
    <message>
        <source>What has happened</source>
        <translation>Dette har skjedd</translation>
    </message>
    <message>
        <source>Drag to zoom · Enter opens</source>
        <translation>Dra for å zoome · Enter åpner</translation>
    </message>
    <message>
        <source>Without a date: {titles}</source>
        <translation>Uten dato: {titles}</translation>
    </message>
    <message>
        <source>Arrow keys walk from mark to mark; + and − zoom, 0 shows everything.</source>
        <translation>Piltastene går fra merke til merke; + og − zoomer, 0 viser alt.</translation>
    </message>
</context>
<context>
    <name>PatientPart</name>
    <message>
        <source>Patient</source>
        <translation>Pasient</translation>
    </message>
    <message>
        <source>11 digits</source>
        <translation>11 sifre</translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation>Fødselsnummer</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Etternavn</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Fornavn</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Kjønn</translation>
    </message>
    <message>
        <source>number: {date}</source>
        <translation>nummeret: {date}</translation>
    </message>
    <message>
        <source>synthetic number, valid</source>
        <translation>syntetisk nummer, gyldig</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gyldig</translation>
    </message>
    <message>
        <source>D-number, valid</source>
        <translation>D-nummer, gyldig</translation>
    </message>
    <message>
        <source>aid number, valid</source>
        <translation>hjelpenummer, gyldig</translation>
    </message>
    <message>
        <source>shared aid number, valid</source>
        <translation>felles hjelpenummer, gyldig</translation>
    </message>
    <message>
        <source>{count} of 11 digits</source>
        <translation>{count} av 11 sifre</translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>Tilhørighet</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Til stede</translation>
    </message>
</context>
<context>
    <name>PhysicianForm</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>HPR number</source>
        <translation>HPR-nummer</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sykehus</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Avdeling</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kortnavn</translation>
    </message>
    <message>
        <source>RESH number</source>
        <translation>RESH-nummer</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sykehus</translation>
    </message>
    <message>
        <source>Inclusion site</source>
        <translation>Inklusjonssted</translation>
    </message>
</context>
<context>
    <name>PlainEdit</name>
    <message>
        <source>Only the first {count} characters stand here</source>
        <translation>Bare de første {count} tegnene står her</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n tegn for mye</numerusform>
            <numerusform>%n tegn for mye</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PossibilityCard</name>
    <message>
        <source>{tier} in other tumours</source>
        <translation>{tier} i andre tumortyper</translation>
    </message>
    <message>
        <source>supported by {finding}</source>
        <translation>støttes av {finding}</translation>
    </message>
    <message>
        <source>condition: {text}</source>
        <translation>forbehold: {text}</translation>
    </message>
</context>
<context>
    <name>PossibilityEditor</name>
    <message>
        <source>Drug</source>
        <translation>Legemiddel</translation>
    </message>
    <message>
        <source>Trial or cohort</source>
        <translation>Studie eller kohort</translation>
    </message>
    <message>
        <source>Supporting finding</source>
        <translation>Støttes av funn</translation>
    </message>
    <message>
        <source>None stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>ESCAT, this tumour</source>
        <translation>ESCAT, denne tumortypen</translation>
    </message>
    <message>
        <source>ESCAT, other tumours</source>
        <translation>ESCAT, andre tumortyper</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Forbehold</translation>
    </message>
    <message>
        <source>What must hold first</source>
        <translation>Hva som først må være oppfylt</translation>
    </message>
    <message>
        <source>Possibility {number}, {pathway}</source>
        <translation>Mulighet {number}, {pathway}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>for the board</source>
        <translation>for boardet</translation>
    </message>
</context>
<context>
    <name>PossibilityList</name>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Removed: {what}</source>
        <translation>Fjernet: {what}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Enter opens the case · Space closes this</source>
        <translation>Enter åpner saken · Mellomrom lukker visningen</translation>
    </message>
    <message>
        <source>No case is chosen.</source>
        <translation>Ingen sak er valgt.</translation>
    </message>
    <message>
        <source>Referral missing</source>
        <translation>Henvisning mangler</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste steg</translation>
    </message>
    <message>
        <source>In stage, due</source>
        <translation>I trinnet, frist</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>På vent</translation>
    </message>
    <message>
        <source>Works on it</source>
        <translation>Arbeider med den</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiale</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>Henvist av</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n funn</numerusform>
            <numerusform>%n funn</numerusform>
        </translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultater</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Siste hendelser</translation>
    </message>
    <message>
        <source>Question to the board</source>
        <translation>Spørsmål til boardet</translation>
    </message>
    <message>
        <source>{ecog} on {day}</source>
        <translation>{ecog} ({day})</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtykker</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>The chosen sample</source>
        <translation>Den valgte prøven</translation>
    </message>
</context>
<context>
    <name>PrintedList</name>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Side {number} av {pages}</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>The results were not imported</source>
        <translation>Resultatene ble ikke importert</translation>
    </message>
    <message>
        <source>Nothing was stored. Choose the run&apos;s folder, the folder of one sample inside it, or the files themselves as the laboratory wrote them.</source>
        <translation>Ingenting er lagret. Velg mappen til kjøringen, mappen til én prøve i den, eller filene selv slik laboratoriet skrev dem.</translation>
    </message>
    <message>
        <source>Choose another folder …</source>
        <translation>Velg en annen mappe …</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Velg filer …</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Les på nytt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>QualityCard</name>
    <message>
        <source>Quality</source>
        <translation>Kvalitet</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>coverage not stated</source>
        <translation>dekning ikke oppgitt</translation>
    </message>
    <message>
        <source>median exon</source>
        <translation>median ekson</translation>
    </message>
    <message>
        <source>Tumour cells {share}</source>
        <translation>Tumorceller {share}</translation>
    </message>
    <message>
        <source>normal {sample}</source>
        <translation>normalprøve {sample}</translation>
    </message>
    <message>
        <source>Outside its limits: {names}</source>
        <translation>Utenfor grensene: {names}</translation>
    </message>
    <message>
        <source>RNA passed</source>
        <translation>RNA godkjent</translation>
    </message>
    <message>
        <source>RNA failed</source>
        <translation>RNA ikke godkjent</translation>
    </message>
    <message>
        <source>RNA not judged</source>
        <translation>RNA ikke vurdert</translation>
    </message>
    <message numerus="yes">
        <source>Enter: all %n figure(s)</source>
        <translation>
            <numerusform>Enter: %n tall</numerusform>
            <numerusform>Enter: alle %n tallene</numerusform>
        </translation>
    </message>
    <message>
        <source>No file with quality figures has been imported for this sample.</source>
        <translation>Ingen fil med kvalitetstall er importert for denne prøven.</translation>
    </message>
</context>
<context>
    <name>QualityList</name>
    <message>
        <source>Quality figures</source>
        <translation>Kvalitetstall</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) have limits in the file</source>
        <translation>
            <numerusform>%n tall har grenser i filen</numerusform>
            <numerusform>%n tall har grenser i filen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside</source>
        <translation>
            <numerusform>%n utenfor</numerusform>
            <numerusform>%n utenfor</numerusform>
        </translation>
    </message>
    <message>
        <source>all within</source>
        <translation>alle innenfor</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Tall</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Minst</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Høyst</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>File and line</source>
        <translation>Fil og linje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Question to the board</source>
        <translation>Spørsmål til boardet</translation>
    </message>
    <message>
        <source>Key findings</source>
        <translation>Viktigste funn</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Henviser</translation>
    </message>
    <message>
        <source>Unknown until the referral is here</source>
        <translation>Ukjent til henvisningen er her</translation>
    </message>
    <message>
        <source>Bands {name}</source>
        <translation>Grenser {name}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Ingen resultater ennå</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n finding(s) is marked for the board yet</source>
        <translation>
            <numerusform>%n funn, ikke merket for boardet ennå</numerusform>
            <numerusform>Ingen av de %n funnene er merket for boardet ennå</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionPart</name>
    <message>
        <source>Question, history and wishes</source>
        <translation>Spørsmål, sykehistorie og ønsker</translation>
    </message>
    <message>
        <source>Question to the board</source>
        <translation>Spørsmål til boardet</translation>
    </message>
    <message>
        <source>Clinical history</source>
        <translation>Sykehistorie</translation>
    </message>
    <message>
        <source>The patient&apos;s wishes</source>
        <translation>Pasientens ønsker</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Working …</source>
        <translation>Arbeider …</translation>
    </message>
    <message>
        <source>Molecular
tumour board</source>
        <translation>Molekylært
tumorboard</translation>
    </message>
    <message>
        <source>Locks in {time}</source>
        <translation>Låses om {time}</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>tilkoblet</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>ikke tilkoblet</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dag</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>The code was printed when the accounts were set up. It opens the database once more.</source>
        <translation>Koden ble skrevet ut da kontoene ble opprettet. Den åpner databasen igjen.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Gjenopprettingskode</translation>
    </message>
    <message>
        <source>Eight groups; spaces, hyphens and small letters do not matter.</source>
        <translation>Åtte grupper; mellomrom, bindestreker og små bokstaver spiller ingen rolle.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brukernavn</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Set password and sign in</source>
        <translation>Sett passord og logg inn</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Bruk gjenopprettingskoden</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Logger inn …</translation>
    </message>
</context>
<context>
    <name>ReferralChanges</name>
    <message>
        <source>InPreD ID</source>
        <translation>InPreD-ID</translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation>Fødselsnummer</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Etternavn</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Fornavn</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Kjønn</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Lege</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>HPR number</source>
        <translation>HPR-nummer</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sykehus</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Avdeling</translation>
    </message>
    <message>
        <source>RESH number</source>
        <translation>RESH-nummer</translation>
    </message>
    <message>
        <source>Responsible physician (PAL)</source>
        <translation>Pasientansvarlig lege (PAL)</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Hastegrad</translation>
    </message>
    <message>
        <source>Board by</source>
        <translation>Svar innen</translation>
    </message>
    <message>
        <source>Study ID (IMPRESS)</source>
        <translation>Studie-ID (IMPRESS)</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>ICD-10</source>
        <translation>ICD-10</translation>
    </message>
    <message>
        <source>ICD-O-3</source>
        <translation>ICD-O-3</translation>
    </message>
    <message>
        <source>Diagnosed</source>
        <translation>Diagnostisert</translation>
    </message>
    <message>
        <source>Site for the laboratory</source>
        <translation>Lokalisasjon for laboratoriet</translation>
    </message>
    <message>
        <source>OncoTree</source>
        <translation>OncoTree</translation>
    </message>
    <message>
        <source>TNM</source>
        <translation>TNM</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadium</translation>
    </message>
    <message>
        <source>Clinical history</source>
        <translation>Sykehistorie</translation>
    </message>
    <message>
        <source>Treatment so far</source>
        <translation>Behandling så langt</translation>
    </message>
    <message>
        <source>Molecular tests done before</source>
        <translation>Tidligere molekylære tester</translation>
    </message>
    <message>
        <source>Metastases</source>
        <translation>Metastaser</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>ECOG on</source>
        <translation>ECOG den</translation>
    </message>
    <message>
        <source>Question to the board</source>
        <translation>Spørsmål til boardet</translation>
    </message>
    <message>
        <source>The patient&apos;s wishes</source>
        <translation>Pasientens ønsker</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtykker</translation>
    </message>
</context>
<context>
    <name>ReferralLines</name>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Linje {number}</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>ReferralScreen</name>
    <message>
        <source>Nothing has changed</source>
        <translation>Ingenting er endret</translation>
    </message>
    <message>
        <source>Discard what you have typed?</source>
        <translation>Forkaste det du har skrevet?</translation>
    </message>
    <message>
        <source>This referral is not saved.</source>
        <translation>Denne henvisningen er ikke lagret.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Fortsett å redigere</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Ny henvisning</translation>
    </message>
    <message>
        <source>Correct referral</source>
        <translation>Rett henvisningen</translation>
    </message>
    <message>
        <source>Add referral</source>
        <translation>Legg til henvisning</translation>
    </message>
    <message>
        <source>New referral of the same patient</source>
        <translation>Ny henvisning av samme pasient</translation>
    </message>
    <message>
        <source>From {case}: check what has changed. Consents and dates are not carried over.</source>
        <translation>Fra {case}: kontroller hva som har endret seg. Samtykker og datoer følger ikke med.</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>Utkast lagret {time}</translation>
    </message>
    <message>
        <source>Chosen. Save to keep it.</source>
        <translation>Valgt. Lagre for å beholde det.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ikke lagret ennå</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Lagrer …</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Lagret {time}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke lagret</translation>
    </message>
    <message>
        <source>Show both</source>
        <translation>Vis begge</translation>
    </message>
</context>
<context>
    <name>ReferralTab</name>
    <message>
        <source>Edit referral</source>
        <translation>Rediger henvisningen</translation>
    </message>
    <message>
        <source>Correct or complete the referral (F2)</source>
        <translation>Rett eller fyll ut henvisningen (F2)</translation>
    </message>
    <message>
        <source>Refer again</source>
        <translation>Henvis på nytt</translation>
    </message>
    <message>
        <source>A new referral of the same patient, with what this one says (Shift+F2)</source>
        <translation>En ny henvisning av samme pasient, med det som står i denne (Shift+F2)</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Henvisning</translation>
    </message>
    <message>
        <source>The referral is missing: these results came before the paper</source>
        <translation>Henvisningen mangler: resultatene kom før papiret</translation>
    </message>
    <message>
        <source>Add referral</source>
        <translation>Legg til henvisning</translation>
    </message>
    <message>
        <source>Received {day} from {hospital}</source>
        <translation>Mottatt {day} fra {hospital}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>Question to the board</source>
        <translation>Spørsmål til boardet</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>Sykdom</translation>
    </message>
    <message>
        <source>Treatment so far</source>
        <translation>Behandling så langt</translation>
    </message>
    <message>
        <source>Molecular tests done before</source>
        <translation>Tidligere molekylære tester</translation>
    </message>
    <message>
        <source>Clinical history</source>
        <translation>Sykehistorie</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Henviser</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtykker</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Pasient</translation>
    </message>
    <message>
        <source>The patient&apos;s wishes</source>
        <translation>Pasientens ønsker</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sykehus</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Avdeling</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Lege</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>HPR number</source>
        <translation>HPR-nummer</translation>
    </message>
    <message>
        <source>RESH number</source>
        <translation>RESH-nummer</translation>
    </message>
    <message>
        <source>Responsible physician</source>
        <translation>Ansvarlig lege</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Hastegrad</translation>
    </message>
    <message>
        <source>Board by</source>
        <translation>Svar innen</translation>
    </message>
    <message>
        <source>{code} (does not look like ICD-10)</source>
        <translation>{code} (ligner ikke ICD-10)</translation>
    </message>
    <message>
        <source>{value} on {day}</source>
        <translation>{value} ({day})</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>ICD-10</source>
        <translation>ICD-10</translation>
    </message>
    <message>
        <source>ICD-O-3</source>
        <translation>ICD-O-3</translation>
    </message>
    <message>
        <source>OncoTree</source>
        <translation>OncoTree</translation>
    </message>
    <message>
        <source>Tumour site</source>
        <translation>Tumorlokalisasjon</translation>
    </message>
    <message>
        <source>Diagnosed</source>
        <translation>Diagnosetidspunkt</translation>
    </message>
    <message>
        <source>TNM</source>
        <translation>TNM</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadium</translation>
    </message>
    <message>
        <source>Metastases</source>
        <translation>Metastaser</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Kjønn</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Fødselsnummer</translation>
    </message>
    <message>
        <source>InPreD ID</source>
        <translation>InPreD-ID</translation>
    </message>
    <message>
        <source>Study ID</source>
        <translation>Studie-ID</translation>
    </message>
</context>
<context>
    <name>ReferrerPart</name>
    <message>
        <source>Referred by</source>
        <translation>Henvist av</translation>
    </message>
    <message>
        <source>= for the same</source>
        <translation>= for samme</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Lege</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>HPR number</source>
        <translation>HPR-nummer</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sykehus</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Avdeling</translation>
    </message>
    <message>
        <source>Responsible physician (PAL)</source>
        <translation>Ansvarlig lege (PAL)</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>RESH number</source>
        <translation>RESH-nummer</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Hastegrad</translation>
    </message>
    <message>
        <source>Board by</source>
        <translation>Svar innen</translation>
    </message>
    <message>
        <source>InPreD ID</source>
        <translation>InPreD-ID</translation>
    </message>
    <message>
        <source>Study ID (IMPRESS)</source>
        <translation>Studie-ID (IMPRESS)</translation>
    </message>
    <message>
        <source>RESH {number}</source>
        <translation>RESH {number}</translation>
    </message>
    <message numerus="yes">
        <source>chosen %n time(s)</source>
        <translation>
            <numerusform>valgt %n gang</numerusform>
            <numerusform>valgt %n ganger</numerusform>
        </translation>
    </message>
    <message>
        <source>An unusual id; it is kept as written.</source>
        <translation>Uvanlig ID; den beholdes slik den er skrevet.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>What was done</source>
        <translation>Hva som ble gjort</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Åpne saken</translation>
    </message>
    <message>
        <source>To the worklist</source>
        <translation>Til arbeidslisten</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopier rapporten</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>En annen fil …</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Prøve</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
</context>
<context>
    <name>ReportTab</name>
    <message>
        <source>Case or national identity number</source>
        <translation>Sak eller fødselsnummer</translation>
    </message>
    <message>
        <source>Show who has looked</source>
        <translation>Vis hvem som har sett</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksporter</translation>
    </message>
    <message>
        <source>What this person did</source>
        <translation>Hva personen gjorde</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Write which patient.</source>
        <translation>Skriv hvilken pasient.</translation>
    </message>
    <message>
        <source>The report is written to {file}.</source>
        <translation>Rapporten er skrevet til {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n linje</numerusform>
            <numerusform>%n linjer</numerusform>
        </translation>
    </message>
    <message>
        <source>bokmål</source>
        <translation>bokmål</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engelsk</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Eksporter rapporten</translation>
    </message>
    <message>
        <source>A patient has the right to know who has looked at the records.
Write a case or the national identity number above. Making the report is logged.</source>
        <translation>En pasient har rett til å vite hvem som har sett i opplysningene.
Skriv en sak eller fødselsnummeret ovenfor. At rapporten lages, blir logget.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Første</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Siste</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Antall</translation>
    </message>
</context>
<context>
    <name>RestoreOutcome</name>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Åpne mappen</translation>
    </message>
    <message>
        <source>Restoring …</source>
        <translation>Gjenoppretter …</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>Sikkerhetskopien er gjenopprettet</translation>
    </message>
    <message>
        <source>The database is as it was {when}. The audit log tells who restored it and when.</source>
        <translation>Databasen er som den var {when}. Revisjonssporet forteller hvem som gjenopprettet den og når.</translation>
    </message>
    <message>
        <source>The earlier files lie in {folder}</source>
        <translation>De tidligere filene ligger i {folder}</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>Sikkerhetskopien ble ikke gjenopprettet</translation>
    </message>
</context>
<context>
    <name>RestoreWizard</name>
    <message>
        <source>Restore a backup</source>
        <translation>Gjenopprett en sikkerhetskopi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>which backup</source>
        <translation>hvilken sikkerhetskopi</translation>
    </message>
    <message>
        <source>what would be lost</source>
        <translation>hva som ville gått tapt</translation>
    </message>
    <message>
        <source>the restore itself</source>
        <translation>selve gjenopprettingen</translation>
    </message>
    <message>
        <source>Step {number} of 3: {name}</source>
        <translation>Steg {number} av 3: {name}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Gjenopprett</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Choose a finding in the table.</source>
        <translation>Velg et funn i tabellen.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bekreftet</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ikke lagret ennå</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bekreft</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>Throw away what is written about this finding</source>
        <translation>Kast det som er skrevet om dette funnet</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>Reporting group</source>
        <translation>Rapportgruppe</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation>Signalvei</translation>
    </message>
    <message>
        <source>Sensitive to</source>
        <translation>Følsom for</translation>
    </message>
    <message>
        <source>Resistant to</source>
        <translation>Resistent mot</translation>
    </message>
    <message>
        <source>ESCAT for this tumour</source>
        <translation>ESCAT for denne svulsten</translation>
    </message>
    <message>
        <source>ESCAT for other tumours</source>
        <translation>ESCAT for andre svulster</translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Opprett</translation>
    </message>
    <message>
        <source>An administrator sees nothing of the patients. What else do you do at the board?</source>
        <translation>En administrator ser ingenting av pasientene. Hva annet gjør du i boardet?</translation>
    </message>
    <message>
        <source>Your roles</source>
        <translation>Rollene dine</translation>
    </message>
    <message>
        <source>The right to germline findings is granted later, under Accounts, with its purpose.</source>
        <translation>Rett til kimbanefunn gis senere, under Kontoer, med formålet.</translation>
    </message>
    <message>
        <source>Setting up …</source>
        <translation>Oppretter …</translation>
    </message>
</context>
<context>
    <name>RowDetail</name>
    <message>
        <source>Problems of the row</source>
        <translation>Problemer i raden</translation>
    </message>
    <message>
        <source>Nothing is wrong in this row.</source>
        <translation>Det er ingenting galt i denne raden.</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Rad {number}</translation>
    </message>
    <message>
        <source>Case {case}</source>
        <translation>Sak {case}</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Celle</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Blir</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Slår opp …</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Storing …</source>
        <translation>Lagrer …</translation>
    </message>
    <message>
        <source>Looking in the records …</source>
        <translation>Slår opp i registeret …</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Rader i listen</translation>
    </message>
    <message>
        <source>No row has a problem.</source>
        <translation>Ingen rad har problemer.</translation>
    </message>
    <message>
        <source>Looking in the records</source>
        <translation>Slår opp i registeret</translation>
    </message>
    <message>
        <source>Only rows with problems</source>
        <translation>Bare rader med problemer</translation>
    </message>
    <message>
        <source>Field that rows lack</source>
        <translation>Felt som rader mangler</translation>
    </message>
    <message>
        <source>The same value for all of them</source>
        <translation>Samme verdi for alle disse</translation>
    </message>
    <message>
        <source>The same value for all rows that lack it</source>
        <translation>Samme verdi for alle rader som mangler det</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fyll inn</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>Tilbake til kolonnene</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>Mangler:</translation>
    </message>
    <message>
        <source>Enter corrects the field; nothing is stored before Import.</source>
        <translation>Enter retter feltet; ingenting lagres før Importer.</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>Put on a run</source>
        <translation>Sett på kjøring</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Kjøring</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>Startet dag</translation>
    </message>
    <message>
        <source>Put on the run</source>
        <translation>Sett på kjøringen</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Findings</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Takes the place of what {who} imported {when}, which stays in the records.</source>
        <translation>Erstatter det {who} importerte {when}, som blir værende i registeret.</translation>
    </message>
    <message>
        <source>Run {run}</source>
        <translation>Kjøring {run}</translation>
    </message>
    <message>
        <source>Mutations per Mb</source>
        <translation>Mutasjoner per Mb</translation>
    </message>
    <message>
        <source>Microsatellites</source>
        <translation>Mikrosatellitter</translation>
    </message>
    <message>
        <source>Instability score</source>
        <translation>Instabilitetsskår</translation>
    </message>
    <message>
        <source>Quality figures</source>
        <translation>Kvalitetstall</translation>
    </message>
    <message>
        <source>({unstable} of {usable})</source>
        <translation>({unstable} av {usable})</translation>
    </message>
    <message>
        <source>No plots</source>
        <translation>Ingen plott</translation>
    </message>
    <message>
        <source>copy number plot</source>
        <translation>kopitallsplott</translation>
    </message>
    <message>
        <source>quality plot</source>
        <translation>kvalitetsplott</translation>
    </message>
    <message>
        <source>document</source>
        <translation>dokument</translation>
    </message>
    <message>
        <source>With it: {plots}</source>
        <translation>Følger med: {plots}</translation>
    </message>
</context>
<context>
    <name>SampleList</name>
    <message>
        <source>Samples</source>
        <translation>Prøver</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Alle prøver</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Tvilsomme</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>Nye versjoner</translation>
    </message>
    <message>
        <source>New cases</source>
        <translation>Nye saker</translation>
    </message>
    <message>
        <source>Already imported</source>
        <translation>Allerede importert</translation>
    </message>
    <message>
        <source>Which samples to show</source>
        <translation>Hvilke prøver som vises</translation>
    </message>
    <message>
        <source>Samples of the import</source>
        <translation>Prøvene i importen</translation>
    </message>
    <message>
        <source>No sample is like that.</source>
        <translation>Ingen prøve er slik.</translation>
    </message>
    <message>
        <source>Sample and case</source>
        <translation>Prøve og sak</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Blir</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Merknader</translation>
    </message>
</context>
<context>
    <name>SampleLook</name>
    <message>
        <source>Case, due</source>
        <translation>Sak, frist</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Prøve</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Siden</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Måltall</translation>
    </message>
    <message>
        <source>Run, batch</source>
        <translation>Kjøring, batch</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoriet</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Kontoer</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Revisjonsspor</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerhetskopier</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Ingenting her</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbeidsliste</translation>
    </message>
    <message>
        <source>Board meetings</source>
        <translation>Boardmøter</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>Personer og steder</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Henvisning</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>&amp;Material &amp;&amp; sequencing</source>
        <translation>&amp;Materiale og sekvensering</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Importer resultater</translation>
    </message>
    <message>
        <source>Board meeting</source>
        <translation>Boardmøte</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>I have handed it over or written it down</source>
        <translation>Jeg har overlevert det eller skrevet det ned</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared when this closes.</source>
        <translation>Kopiert. Utklippstavlen tømmes når dette lukkes.</translation>
    </message>
</context>
<context>
    <name>SeenBeforePage</name>
    <message>
        <source>Seen before</source>
        <translation>Sett før</translation>
    </message>
    <message>
        <source>Choose a finding in the table.</source>
        <translation>Velg et funn i tabellen.</translation>
    </message>
    <message>
        <source>Looking through the other cases …</source>
        <translation>Ser gjennom de andre sakene …</translation>
    </message>
    <message>
        <source>Not seen before: in none of {all} other cases with results.</source>
        <translation>Ikke sett før: i ingen av {all} andre saker med resultater.</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>De første {count} står i listen.</translation>
    </message>
    <message>
        <source>{match}: {count} of {all} other cases with results</source>
        <translation>{match}: {count} av {all} andre saker med resultater</translation>
    </message>
    <message>
        <source>{match}: at least {count} of {all} other cases with results</source>
        <translation>{match}: minst {count} av {all} andre saker med resultater</translation>
    </message>
    <message>
        <source>{line}, excluded in {count}</source>
        <translation>{line}, ekskludert i {count}</translation>
    </message>
    <message>
        <source>Same variant</source>
        <translation>Samme variant</translation>
    </message>
    <message>
        <source>Same change</source>
        <translation>Samme endring</translation>
    </message>
    <message>
        <source>One gene of it</source>
        <translation>Ett av genene</translation>
    </message>
    <message>
        <source>Same gene</source>
        <translation>Samme gen</translation>
    </message>
    <message>
        <source>{case} (same patient)</source>
        <translation>{case} (samme pasient)</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variant</translation>
    </message>
    <message>
        <source>VAF</source>
        <translation>VAF</translation>
    </message>
    <message>
        <source>Sequenced</source>
        <translation>Sekvensert</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importert</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadium</translation>
    </message>
    <message>
        <source>The board</source>
        <translation>Boardet</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Oppfølging</translation>
    </message>
    <message>
        <source>{match}, excluded</source>
        <translation>{match}, ekskludert</translation>
    </message>
    <message>
        <source>No decision recorded</source>
        <translation>Ingen vurdering registrert</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Ikke registrert</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treff</translation>
    </message>
    <message>
        <source>Cases seen before</source>
        <translation>Saker der det er sett før</translation>
    </message>
    <message>
        <source>What is known of the case</source>
        <translation>Det som er kjent om saken</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Åpne saken</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Every night: pg_dump --format=custom of this database, kept on another machine.</source>
        <translation>Hver natt: pg_dump --format=custom av denne databasen, oppbevart på en annen maskin.</translation>
    </message>
    <message>
        <source>All the time: a base backup and archiving of the write-ahead log (archive_mode, archive_command), so that the database can be brought back to any minute.</source>
        <translation>Hele tiden: en grunnkopi og arkivering av transaksjonsloggen (archive_mode, archive_command), så databasen kan hentes tilbake til et hvilket som helst minutt.</translation>
    </message>
    <message>
        <source>Encrypted, with access for few: a dump holds everything in clear that the server holds in clear, and the table “keyrings” with everybody&apos;s locked keys.</source>
        <translation>Kryptert, med tilgang for få: en dump har i klartekst alt som tjeneren har i klartekst, og tabellen «keyrings» med alles låste nøkler.</translation>
    </message>
    <message>
        <source>Twice a year: restore into an empty database, open it with the program, and run “mtb check” on it. A backup that was never restored is a hope.</source>
        <translation>To ganger i året: gjenopprett i en tom database, åpne den med programmet, og kjør «mtb check» på den. En sikkerhetskopi som aldri er gjenopprettet, er et håp.</translation>
    </message>
    <message>
        <source>This database lies on a server. The program makes no backups of it; IT arranges them:</source>
        <translation>Databasen ligger på en tjener. Programmet tar ingen sikkerhetskopi av den; IT sørger for det:</translation>
    </message>
</context>
<context>
    <name>SetUpWindow</name>
    <message>
        <source>1  Your account</source>
        <translation>1  Kontoen din</translation>
    </message>
    <message>
        <source>2  Your roles</source>
        <translation>2  Rollene dine</translation>
    </message>
    <message>
        <source>3  Recovery code</source>
        <translation>3  Gjenopprettingskode</translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation>Velg en database</translation>
    </message>
    <message>
        <source>Databases (*.db);;All files (*)</source>
        <translation>Databaser (*.db);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Leave without the recovery code?</source>
        <translation>Gå uten gjenopprettingskoden?</translation>
    </message>
    <message>
        <source>It is not shown again. The account is set up and its password opens the database; an administrator can make a new code under Accounts.</source>
        <translation>Den vises ikke igjen. Kontoen er opprettet, og passordet åpner databasen; en administrator kan lage en ny kode under Kontoer.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Gå</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bli her</translation>
    </message>
</context>
<context>
    <name>SheetChangesForm</name>
    <message>
        <source>Write to the metadata sheet</source>
        <translation>Skriv til metadata-arket</translation>
    </message>
    <message>
        <source>These fields change; everything else in the file stays as it is.</source>
        <translation>Disse feltene endres; alt annet i filen blir som det er.</translation>
    </message>
    <message>
        <source>Fields that change</source>
        <translation>Felt som endres</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Prøve</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolonne</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
</context>
<context>
    <name>SheetWriting</name>
    <message>
        <source>The sheet says already what the records say.</source>
        <translation>Arket sier allerede det registeret sier.</translation>
    </message>
</context>
<context>
    <name>SideWords</name>
    <message>
        <source>Patient</source>
        <translation>Pasient</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sykehus</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadium</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Inneholder</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>henvisning</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n funn</numerusform>
            <numerusform>%n funn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n specimen(s)</source>
        <translation>
            <numerusform>%n prøve</numerusform>
            <numerusform>%n prøver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n laboratorieprøve</numerusform>
            <numerusform>%n laboratorieprøver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n spørsmål</numerusform>
            <numerusform>%n spørsmål</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>ingenting ennå</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>Choose a database</source>
        <translation>Velg en database</translation>
    </message>
    <message>
        <source>Databases (*.db);;All files (*)</source>
        <translation>Databaser (*.db);;Alle filer (*)</translation>
    </message>
</context>
<context>
    <name>SpecimenForm</name>
    <message>
        <source>Name a block or specimen</source>
        <translation>Før en blokk eller prøve</translation>
    </message>
    <message>
        <source>Correct the specimen</source>
        <translation>Rett prøven</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Block or specimen</source>
        <translation>Blokk eller prøve</translation>
    </message>
    <message>
        <source>Pathology department</source>
        <translation>Patologiavdeling</translation>
    </message>
    <message>
        <source>Sample type</source>
        <translation>Prøvetype</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiale</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lokalisasjon</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Taken from the patient</source>
        <translation>Tatt av pasienten</translation>
    </message>
    <message>
        <source>Tumour cells, %</source>
        <translation>Tumorceller, %</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Hvorfor det rettes</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Bedt om</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Sent to the laboratory</source>
        <translation>Sendt til laboratoriet</translation>
    </message>
    <message>
        <source>Sectioned</source>
        <translation>Snittet</translation>
    </message>
    <message>
        <source>Working name {name}: {words}</source>
        <translation>Arbeidsnavn {name}: {words}</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>due today</source>
        <translation>frist i dag</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>frist {day}</translation>
    </message>
    <message>
        <source>Next due day: {day}</source>
        <translation>Neste frist: {day}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Which results?</source>
        <translation>Hvilke resultater?</translation>
    </message>
    <message>
        <source>Drop files or folders here: a run with all its samples, the folder of one sample, or single files. What belongs to one sample is put together.</source>
        <translation>Slipp filer eller mapper her: en kjøring med alle prøvene, mappen til én prøve, eller enkeltfiler. Det som hører til samme prøve, settes sammen.</translation>
    </message>
    <message>
        <source>Nothing is stored until you say so.</source>
        <translation>Ingenting lagres før du sier ja.</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Velg en mappe …</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Velg filer …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>StateBar</name>
    <message>
        <source>Discuss after all</source>
        <translation>Drøft likevel</translation>
    </message>
    <message>
        <source>Keep my text</source>
        <translation>Behold min tekst</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Bruk den andres</translation>
    </message>
    <message>
        <source>Someone else saved this case at the same time. Your text is kept here but not saved.</source>
        <translation>En annen lagret saken samtidig. Teksten din er beholdt her, men ikke lagret.</translation>
    </message>
    <message>
        <source>Theirs: {text}</source>
        <translation>Den andres: {text}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tom</translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message>
        <source>No backup</source>
        <translation>Ingen kopi</translation>
    </message>
    <message>
        <source>There is no verified backup yet. Make one now.</source>
        <translation>Det er ingen kontrollert sikkerhetskopi ennå. Ta en nå.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n backup(s) is verified. Make one now.</source>
        <translation>
            <numerusform>%n sikkerhetskopi, og den er ikke kontrollert. Ta en ny nå.</numerusform>
            <numerusform>Ingen av %n sikkerhetskopier er kontrollert. Ta en ny nå.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation>På tide</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Oppdatert</translation>
    </message>
    <message>
        <source>Newest verified backup: {when}, {sound} of {count} sound.</source>
        <translation>Nyeste kontrollerte sikkerhetskopi: {when}, {sound} av {count} er hele.</translation>
    </message>
    <message>
        <source>A new one is due; it is made when the program closes.</source>
        <translation>Det er på tide med en ny; den tas når programmet lukkes.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Beside the database again</source>
        <translation>Ved databasen igjen</translation>
    </message>
    <message>
        <source>Change folder …</source>
        <translation>Bytt mappe …</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Åpne mappen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>When the program closes it makes a backup if anything was written since the newest one, or if that is older than 20 hours; so it does before every update. Each is encrypted like the database, opened again and read through. Of these it keeps 7 days, 4 weeks and 12 months; of those made by hand or before a restore the newest 20.</source>
        <translation>Når programmet lukkes, tar det en sikkerhetskopi hvis noe er skrevet siden den nyeste, eller hvis den er eldre enn 20 timer; likeså før hver oppdatering. Hver av dem er kryptert som databasen, blir åpnet igjen og lest gjennom. Av disse beholdes 7 dager, 4 uker og 12 måneder; av dem som tas for hånd eller før en gjenoppretting, de nyeste 20.</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Add referral</source>
        <translation>Legg til henvisning</translation>
    </message>
    <message>
        <source>Write down the referral these results belong to</source>
        <translation>Før inn henvisningen disse resultatene hører til</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Registrer samtykke</translation>
    </message>
    <message>
        <source>Open the referral, where consents are recorded</source>
        <translation>Åpne henvisningen, der samtykker registreres</translation>
    </message>
    <message>
        <source>Name a block</source>
        <translation>Før opp blokk</translation>
    </message>
    <message>
        <source>Write down the block and where it lies</source>
        <translation>Skriv opp blokken og hvor den ligger</translation>
    </message>
    <message>
        <source>Reminded pathology</source>
        <translation>Patologi er purret</translation>
    </message>
    <message>
        <source>Record that pathology was reminded today</source>
        <translation>Registrer at patologi ble purret i dag</translation>
    </message>
    <message>
        <source>Go to material</source>
        <translation>Gå til materiale</translation>
    </message>
    <message>
        <source>There, once more records the next step</source>
        <translation>Der fører samme tast inn neste steg</translation>
    </message>
    <message>
        <source>Choose the laboratory&apos;s results folder for this case</source>
        <translation>Velg laboratoriets resultatmappe for denne saken</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Importer resultater</translation>
    </message>
    <message>
        <source>The findings are reviewed; the case can be put on an agenda</source>
        <translation>Funnene er gjennomgått; saken kan settes på en dagsorden</translation>
    </message>
    <message>
        <source>Ready for board</source>
        <translation>Klar for boardet</translation>
    </message>
    <message>
        <source>Choose the board meeting that discusses this case</source>
        <translation>Velg boardmøtet som skal drøfte saken</translation>
    </message>
    <message>
        <source>Put on agenda</source>
        <translation>Sett på dagsorden</translation>
    </message>
    <message>
        <source>Go to the board meeting this case belongs to</source>
        <translation>Gå til boardmøtet saken hører til</translation>
    </message>
    <message>
        <source>Open meeting</source>
        <translation>Åpne møtet</translation>
    </message>
</context>
<context>
    <name>SuggestField</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n forslag</numerusform>
            <numerusform>%n forslag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Forslag</translation>
    </message>
</context>
<context>
    <name>TakingOver</name>
    <message>
        <source>Import a list, form or sheet</source>
        <translation>Importer liste, skjema eller ark</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Skrevet: {file}</translation>
    </message>
</context>
<context>
    <name>TargetsForm</name>
    <message>
        <source>Days per stage</source>
        <translation>Dager per trinn</translation>
    </message>
    <message>
        <source>After so many days in a stage a case is overdue. On an agenda the meeting&apos;s day counts.</source>
        <translation>Etter så mange dager i et trinn er saken over fristen. På en dagsorden gjelder møtedagen.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Another hospital</source>
        <translation>Et annet sykehus</translation>
    </message>
    <message>
        <source>Remind after</source>
        <translation>Purr etter</translation>
    </message>
    <message>
        <source>Days until a question to pathology or a physician is late</source>
        <translation>Så mange dager uten svar fra patologi eller lege er for sent</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Every hospital</source>
        <translation>Alle sykehus</translation>
    </message>
</context>
<context>
    <name>TasksEditor</name>
    <message>
        <source>Remove task {number}</source>
        <translation>Fjern oppgave {number}</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>Fjern oppgaven</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Legg til oppgave</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Oppfølging</translation>
    </message>
    <message>
        <source>Record the conclusion in the journal and inform the patient</source>
        <translation>Journalfør konklusjonen og informer pasienten</translation>
    </message>
</context>
<context>
    <name>TimeEdit</name>
    <message>
        <source>Not a time. Write 14:00.</source>
        <translation>Ikke et klokkeslett. Skriv 14:00.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Surgery, radiotherapy</source>
        <translation>Kirurgi, stråling</translation>
    </message>
    <message>
        <source>Systemic treatment</source>
        <translation>Systemisk behandling</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respons</translation>
    </message>
    <message>
        <source>Samples, results</source>
        <translation>Prøver, resultater</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Dette har skjedd</translation>
    </message>
    <message>
        <source>{count} earlier</source>
        <translation>{count} tidligere</translation>
    </message>
    <message>
        <source>{count} later</source>
        <translation>{count} senere</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
</context>
<context>
    <name>TreatmentPart</name>
    <message>
        <source>Name the drug or the treatment.</source>
        <translation>Skriv legemiddel eller behandling.</translation>
    </message>
    <message>
        <source>Name the test or its result.</source>
        <translation>Skriv testen eller resultatet.</translation>
    </message>
    <message>
        <source>Treatment so far</source>
        <translation>Behandling så langt</translation>
    </message>
    <message>
        <source>Enter adds a line · drugs found while typing, with ATC</source>
        <translation>Enter legger til en linje · legemidler finnes mens du skriver, med ATC</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Legemidler</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respons</translation>
    </message>
    <message>
        <source>Stopped because</source>
        <translation>Sluttårsak</translation>
    </message>
    <message>
        <source>Add treatment</source>
        <translation>Legg til behandling</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorium</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Add test</source>
        <translation>Legg til test</translation>
    </message>
    <message>
        <source>Molecular tests done before</source>
        <translation>Tidligere molekylære tester</translation>
    </message>
    <message>
        <source>Syst.</source>
        <translation>Syst.</translation>
    </message>
    <message>
        <source>Surg.</source>
        <translation>Kir.</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>Stråle</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annet</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>The database can&apos;t be opened</source>
        <translation>Databasen kan ikke åpnes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Choose another database …</source>
        <translation>Velg en annen database …</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>Gjenopprett en sikkerhetskopi …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>The file was not read</source>
        <translation>Filen ble ikke lest</translation>
    </message>
    <message>
        <source>Nothing was stored. A list of cases is an Excel, LibreOffice or CSV file; a Material Transit Form is an Excel file; a metadata sheet is tabbed text.</source>
        <translation>Ingenting ble lagret. En saksliste er en Excel-, LibreOffice- eller CSV-fil; et Material Transit Form er en Excel-fil; et metadata-ark er tabulert tekst.</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>En annen fil …</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Les på nytt</translation>
    </message>
</context>
<context>
    <name>VerificationCard</name>
    <message>
        <source>Go on from here …</source>
        <translation>Fortsett herfra …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>I orden</translation>
    </message>
    <message>
        <source>Not sound</source>
        <translation>Ikke i orden</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log is not as it was written. Keep this machine as it is and call who answers for information security; nothing was changed by looking.</source>
        <translation>Revisjonssporet er ikke slik det ble skrevet. La maskinen være som den er, og ring den som har ansvar for informasjonssikkerhet; ingenting ble endret av kontrollen.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) read: none is missing, none was changed.</source>
        <translation>
            <numerusform>%n linje lest: ingen mangler, ingen er endret.</numerusform>
            <numerusform>%n linjer lest: ingen mangler, ingen er endret.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The details of %n were lawfully deleted.</source>
        <translation>
            <numerusform>Detaljene i %n linje er lovlig slettet.</numerusform>
            <numerusform>Detaljene i %n linjer er lovlig slettet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Views</source>
        <translation>Visninger</translation>
    </message>
</context>
<context>
    <name>ViewNameForm</name>
    <message>
        <source>A view that has this name already is replaced.</source>
        <translation>En visning som allerede har dette navnet, blir erstattet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Reading the results …</source>
        <translation>Leser resultatene …</translation>
    </message>
    <message>
        <source>Nothing is stored until you say so.</source>
        <translation>Ingenting lagres før du sier ja.</translation>
    </message>
    <message>
        <source>Storing …</source>
        <translation>Lagrer …</translation>
    </message>
    <message>
        <source>All samples are stored or none: until the end it can be cancelled.</source>
        <translation>Alle prøvene lagres, eller ingen: det kan avbrytes helt til slutten.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopper …</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} av {total}</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>The way so far</source>
        <translation>Forløpet så langt</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>samme dag</translation>
    </message>
    <message>
        <source>{days} d</source>
        <comment>days, short</comment>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>target {days}</source>
        <translation>mål {days}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from the first entry</source>
        <translation>
            <numerusform>%n dag fra første hendelse</numerusform>
            <numerusform>%n dager fra første hendelse</numerusform>
        </translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>til avslutning</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>A referral from {time} was not saved.</source>
        <translation>En henvisning fra {time} ble ikke lagret.</translation>
    </message>
    <message>
        <source>Continue writing</source>
        <translation>Skriv videre</translation>
    </message>
    <message>
        <source>Referral saved: {case}</source>
        <translation>Henvisningen er lagret: {case}</translation>
    </message>
    <message>
        <source>What you had written at {time} stands here again. It is not saved yet.</source>
        <translation>Det du hadde skrevet kl. {time}, står her igjen. Det er ikke lagret ennå.</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>It stays to be read, struck through, with why and who.</source>
        <translation>Den blir stående til å leses, overstreket, med hvorfor og hvem.</translation>
    </message>
    <message>
        <source>Withdraw evidence</source>
        <translation>Trekk evidens</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Trekk</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>InPreD ID</source>
        <translation>InPreD-ID</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>pasient</translation>
    </message>
    <message>
        <source>diagnosis</source>
        <translation>diagnose</translation>
    </message>
    <message>
        <source>hospital</source>
        <translation>sykehus</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>trinn</translation>
    </message>
    <message>
        <source>days in stage</source>
        <translation>dager i trinnet</translation>
    </message>
    <message>
        <source>due day</source>
        <translation>frist</translation>
    </message>
    <message>
        <source>physician</source>
        <translation>lege</translation>
    </message>
    <message>
        <source>who works on it</source>
        <translation>hvem som arbeider med den</translation>
    </message>
    <message>
        <source>board meeting</source>
        <translation>boardmøte</translation>
    </message>
    <message>
        <source>Overdue {days} d</source>
        <translation>Forfalt {days} d</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Until {day}: {why}</source>
        <translation>Til {day}: {why}</translation>
    </message>
    <message>
        <source>stage: {stage}</source>
        <translation>trinn: {stage}</translation>
    </message>
    <message>
        <source>search: {words}</source>
        <translation>søk: {words}</translation>
    </message>
    <message>
        <source>narrowed by a search</source>
        <translation>innsnevret ved søk</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>Referral missing</source>
        <translation>Henvisning mangler</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Pasient</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sykehus</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Lege</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>In stage</source>
        <translation>I trinnet</translation>
    </message>
    <message>
        <source>Days in stage</source>
        <translation>Dager i trinnet</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Works on it</source>
        <translation>Arbeider med den</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>På vent</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiale</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Kjøring</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Closed because</source>
        <translation>Avsluttet fordi</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>på vent</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Neste steg</translation>
    </message>
</context>
<context>
    <name>WorklistScreen</name>
    <message>
        <source>Show all cases</source>
        <translation>Vis alle saker</translation>
    </message>
    <message>
        <source>Search InPreD ID, name, gene, diagnosis …   {key}</source>
        <translation>Søk etter InPreD-ID, navn, gen, diagnose …   {key}</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Handlinger</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Importer resultater</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Ny henvisning</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbeidsliste</translation>
    </message>
</context>
<context>
    <name>_AccountDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>asked %n day(s) ago</source>
        <translation>
            <numerusform>bedt om for %n dag siden</numerusform>
            <numerusform>bedt om for %n dager siden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n finding(s)</source>
        <translation>
            <numerusform>Vurder %n funn</numerusform>
            <numerusform>Vurder %n funn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read(s)</source>
        <translation>
            <numerusform>%n lesning</numerusform>
            <numerusform>%n lesninger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n til</numerusform>
            <numerusform>%n til</numerusform>
        </translation>
    </message>
</context>
</TS>

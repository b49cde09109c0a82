<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb">
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
    <message>
        <source>Open meetings</source>
        <translation>Åpne møter</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
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
</context>
<context>
    <name>BiomarkerCards</name>
    <message>
        <source>Tumour mutational burden</source>
        <translation>Tumormutasjonsbyrde (TMB)</translation>
    </message>
    <message>
        <source>Microsatellites</source>
        <translation>Mikrosatellittstatus</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Prøve</translation>
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
        <source>Space marks rows</source>
        <translation>Mellomrom merker rader</translation>
    </message>
    <message>
        <source>the run summary does not state it</source>
        <translation>ikke oppgitt i kjøringens sammendrag</translation>
    </message>
    <message>
        <source>mut/Mb</source>
        <translation>mut/Mb</translation>
    </message>
    <message numerus="yes">
        <source>%n eligible variant(s)</source>
        <translation>
            <numerusform>%n tellende variant</numerusform>
            <numerusform>%n tellende varianter</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} Mb read</source>
        <translation>{size} Mb lest</translation>
    </message>
    <message>
        <source>Bands {name} · </source>
        <translation>Grenser {name} · </translation>
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
    <message>
        <source>Bands {name}</source>
        <translation>Grenser {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n usable site(s) needed</source>
        <translation>
            <numerusform>%n brukbart sted trengs</numerusform>
            <numerusform>%n brukbare steder trengs</numerusform>
        </translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>Run {run}</source>
        <translation>Kjøring {run}</translation>
    </message>
    <message>
        <source>Tumour cells {purity} · matched normal {normal}</source>
        <translation>Tumorcelleandel {purity} · normalprøve {normal}</translation>
    </message>
    <message>
        <source>TSOPPI {version}</source>
        <translation>TSOPPI {version}</translation>
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
    <name>BoardScreen</name>
    <message>
        <source>No case is waiting any more. The minutes can be signed off.</source>
        <translation>Ingen saker venter lenger. Referatet kan signeres.</translation>
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
        <source>Diagnosed {day}</source>
        <translation>Diagnose {day}</translation>
    </message>
    <message>
        <source>Board meeting {day}</source>
        <translation>Boardmøte {day}</translation>
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
    <name>Checklist</name>
    <message>
        <source>Before the board</source>
        <translation>Før boardet</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+5 jump between the parts</source>
        <translation>Alt+1 … Alt+5 hopper mellom delene</translation>
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
        <source>Consent: {kind}</source>
        <translation>Samtykke: {kind}</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Kjent fra før</translation>
    </message>
    <message>
        <source>No earlier case.</source>
        <translation>Ingen tidligere sak.</translation>
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
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Sak</translation>
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
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>Put on agenda</source>
        <translation>Sett på dagsorden</translation>
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
        <source>Worklist</source>
        <translation>Arbeidsliste</translation>
    </message>
    <message>
        <source>Board meetings</source>
        <translation>Boardmøter</translation>
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
        <source>Answered on</source>
        <translation>Besvart</translation>
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
        <source>TNM, stage</source>
        <translation>TNM, stadium</translation>
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
    <name>DocumentsTab</name>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>No documents. Plots come with the laboratory&apos;s results.</source>
        <translation>Ingen dokumenter. Plott følger med laboratoriets resultater.</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Lagre en kopi …</translation>
    </message>
    <message>
        <source>A PDF of {size}. It is not shown here: save a copy and open it with your PDF reader.</source>
        <translation>En PDF på {size}. Den vises ikke her: lagre en kopi og åpne den i PDF-leseren din.</translation>
    </message>
    <message>
        <source>A document of {size} that can&apos;t be shown here. Save a copy to open it elsewhere.</source>
        <translation>Et dokument på {size} som ikke kan vises her. Lagre en kopi for å åpne det et annet sted.</translation>
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
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
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
    <name>Facts</name>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
</context>
<context>
    <name>FindingDetails</name>
    <message>
        <source>Finding</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Lukk detaljene (Esc)</translation>
    </message>
    <message>
        <source>Every column of the finding</source>
        <translation>Alle kolonner for funnet</translation>
    </message>
    <message>
        <source>Ctrl+C copies every column</source>
        <translation>Ctrl+C kopierer alle kolonner</translation>
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
        <translation>Utelukket av laboratoriet</translation>
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
        <translation>Klassevurdering</translation>
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
    <name>FindingsTab</name>
    <message>
        <source>{shown} shown of {all}</source>
        <translation>Viser {shown} av {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n excluded by the laboratory</source>
        <translation>
            <numerusform>%n utelukket av laboratoriet</numerusform>
            <numerusform>%n utelukket av laboratoriet</numerusform>
        </translation>
    </message>
    <message>
        <source>Not excluded</source>
        <translation>Ikke utelukket</translation>
    </message>
    <message>
        <source>Marked for the board</source>
        <translation>Merket for boardet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every word must stand in the row: BRAF, V600E, p.(Val600Glu), stop gained, pathogenic.
Numbers: VAF &gt; 5 %, VAF &gt;= 0.05, depth &lt; 100, CN &gt; 4. (Ctrl+F)</source>
        <translation>Hvert ord må stå i raden: BRAF, V600E, p.(Val600Glu), stop gained, pathogenic.
Tall: VAF &gt; 5 %, VAF &gt;= 0,05, dybde &lt; 100, CN &gt; 4. (Ctrl+F)</translation>
    </message>
    <message>
        <source>{sample}, imported {day}</source>
        <translation>{sample}, importert {day}</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Prøve</translation>
    </message>
    <message>
        <source>Filter: gene, change, consequence, VAF &gt; 5 %</source>
        <translation>Filter: gen, forandring, konsekvens, VAF &gt; 5 %</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Hvilke funn</translation>
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
        <source>Findings</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>No finding matches the filter.</source>
        <translation>Ingen funn passer til filteret.</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
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
        <source>Depth</source>
        <translation>Dybde</translation>
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
        <source>Judgement</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>To board</source>
        <translation>Til board</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historikk</translation>
    </message>
    <message>
        <source>What was done with the case</source>
        <translation>Hva som er gjort med saken</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Choose the results folder</source>
        <translation>Velg mappen med resultater</translation>
    </message>
    <message>
        <source>Into case {case}</source>
        <translation>Til sak {case}</translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s) stop the import.</source>
        <translation>
            <numerusform>%n merknad stopper importen.</numerusform>
            <numerusform>%n merknader stopper importen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored. Have the file corrected where it came from, then read it again.</source>
        <translation>Ingenting er lagret. Få filen rettet der den kom fra, og les den på nytt.</translation>
    </message>
    <message>
        <source>The folder holds no sample that could be imported. Choose another folder.</source>
        <translation>Mappen har ingen prøve som kan importeres. Velg en annen mappe.</translation>
    </message>
    <message>
        <source>Everything here was imported before; there is nothing to do.</source>
        <translation>Hele mappen er importert før; det er ingenting å gjøre.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n prøve</numerusform>
            <numerusform>%n prøver</numerusform>
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
    <message>
        <source>To be stored: {what}</source>
        <translation>Skal lagres: {what}</translation>
    </message>
    <message>
        <source>Storing …</source>
        <translation>Lagrer …</translation>
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
        <source>Choose another folder …</source>
        <translation>Velg en annen mappe …</translation>
    </message>
    <message>
        <source>Reading the folder …</source>
        <translation>Leser mappen …</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Leser mappen</translation>
    </message>
    <message>
        <source>Nothing is stored until you say so. Esc stops.</source>
        <translation>Ingenting lagres før du sier fra. Esc stopper.</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Importer resultater</translation>
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
        <source>Add the referral</source>
        <translation>Legg inn henvisningen</translation>
    </message>
    <message>
        <source>Ask for consent to profiling</source>
        <translation>Be om samtykke til profilering</translation>
    </message>
    <message>
        <source>Wait for the results</source>
        <translation>Vent på resultatene</translation>
    </message>
    <message>
        <source>Review the findings</source>
        <translation>Gå gjennom funnene</translation>
    </message>
    <message>
        <source>Put on an agenda</source>
        <translation>Settes på dagsorden</translation>
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
        <translation>Rapporter utfallet</translation>
    </message>
    <message>
        <source>Nothing more to do</source>
        <translation>Ingenting mer å gjøre</translation>
    </message>
    <message>
        <source>Wait for the answer on profiling</source>
        <translation>Vent på svar om profilering</translation>
    </message>
    <message>
        <source>Profiling refused by the patient</source>
        <translation>Pasienten har avslått profilering</translation>
    </message>
    <message>
        <source>Consent to profiling withdrawn</source>
        <translation>Samtykke til profilering er trukket tilbake</translation>
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
        <source>Results imported</source>
        <translation>Resultater importert</translation>
    </message>
    <message>
        <source>Findings reviewed</source>
        <translation>Funn gjennomgått</translation>
    </message>
    <message>
        <source>Review opened again</source>
        <translation>Gjennomgang åpnet på nytt</translation>
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
        <translation>Avgjort av boardet</translation>
    </message>
    <message>
        <source>Decision changed</source>
        <translation>Vurdering endret</translation>
    </message>
    <message>
        <source>Minutes signed off</source>
        <translation>Referat signert</translation>
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
        <source>Discuss at the board on {day}</source>
        <translation>Drøft i boardet {day}</translation>
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
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n tegn for mye</numerusform>
            <numerusform>%n tegn for mye</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Molecular tumour board</source>
        <translation>Molekylært tumorboard</translation>
    </message>
    <message>
        <source>Drop the results folder here</source>
        <translation>Slipp mappen med resultater her</translation>
    </message>
</context>
<context>
    <name>MainWords</name>
    <message>
        <source>Add referral</source>
        <translation>Legg til henvisning</translation>
    </message>
    <message>
        <source>Write down the referral these results belong to</source>
        <translation>Før inn henvisningen disse resultatene hører til</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Importer resultater</translation>
    </message>
    <message>
        <source>Choose the laboratory&apos;s results folder for this case</source>
        <translation>Velg laboratoriets resultatmappe for denne saken</translation>
    </message>
    <message>
        <source>Ready for board</source>
        <translation>Klar for boardet</translation>
    </message>
    <message>
        <source>The findings are reviewed; the case can be put on an agenda</source>
        <translation>Funnene er gjennomgått; saken kan settes på en dagsorden</translation>
    </message>
    <message>
        <source>Put on agenda</source>
        <translation>Sett på dagsorden</translation>
    </message>
    <message>
        <source>Choose the board meeting that discusses this case</source>
        <translation>Velg boardmøtet som skal drøfte saken</translation>
    </message>
    <message>
        <source>Open meeting</source>
        <translation>Åpne møtet</translation>
    </message>
    <message>
        <source>Go to the board meeting this case belongs to</source>
        <translation>Gå til boardmøtet saken hører til</translation>
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
    <name>MinutesActions</name>
    <message>
        <source>Sign off minutes …</source>
        <translation>Signer referatet …</translation>
    </message>
    <message>
        <source>{decided} of {cases} cases are decided, {postponed} postponed.</source>
        <translation>{decided} av {cases} saker er avgjort, {postponed} utsatt.</translation>
    </message>
    <message>
        <source>From then on the decisions stand, the PDF is kept as it is, and the decided cases go to follow-up. This can&apos;t be undone.</source>
        <translation>Deretter ligger avgjørelsene fast, PDF-en beholdes som den er, og de avgjorte sakene går til oppfølging. Dette kan ikke angres.</translation>
    </message>
    <message>
        <source>Sign off the minutes of {day}?</source>
        <translation>Signere referatet fra {day}?</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ikke ennå</translation>
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
    <message>
        <source>Export minutes</source>
        <translation>Eksporter referatet</translation>
    </message>
    <message>
        <source>The minutes are written to {file}.</source>
        <translation>Referatet er skrevet til {file}.</translation>
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
        <translation>Eksporter avidentifisert på {language} …</translation>
    </message>
    <message>
        <source>Export {language} …</source>
        <translation>Eksporter på {language} …</translation>
    </message>
    <message>
        <source>{action} (draft)</source>
        <translation>{action} (utkast)</translation>
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
        <source>{stage} since {day} · {days}</source>
        <translation>{stage} siden {day} · {days}</translation>
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
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>om %n dag</numerusform>
            <numerusform>om %n dager</numerusform>
        </translation>
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
    <message>
        <source>Was there already, unchanged</source>
        <translation>Fantes fra før, uendret</translation>
    </message>
    <message>
        <source>New case, referral missing</source>
        <translation>Ny sak, henvisning mangler</translation>
    </message>
    <message>
        <source>Added to the case</source>
        <translation>Lagt til i saken</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>What has happened</source>
        <translation>Dette har skjedd</translation>
    </message>
    <message>
        <source>dashed line: today</source>
        <translation>stiplet linje: i dag</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Oversikt</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>samme dag</translation>
    </message>
    <message>
        <source>%n d</source>
        <comment>days, short</comment>
        <translation>%n d</translation>
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
    <name>PlainEdit</name>
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
        <source>What would be imported</source>
        <translation>Dette blir lest inn</translation>
    </message>
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
        <source>Next step</source>
        <translation>Neste steg</translation>
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
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>The folder was not imported</source>
        <translation>Mappen ble ikke lest inn</translation>
    </message>
    <message>
        <source>Nothing was stored. Choose the run&apos;s folder, whose name ends in “_TSO_500_LocalApp_postprocessing_results”, or the folder of one sample inside it.</source>
        <translation>Ingenting ble lagret. Velg mappen til kjøringen, den som har et navn som slutter på «_TSO_500_LocalApp_postprocessing_results», eller mappen til én av prøvene i den.</translation>
    </message>
    <message>
        <source>Choose another folder …</source>
        <translation>Velg en annen mappe …</translation>
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
    <name>Program</name>
    <message>
        <source>Worklist</source>
        <translation>Arbeidsliste</translation>
    </message>
    <message>
        <source>Board meetings</source>
        <translation>Boardmøter</translation>
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
        <source>Import results</source>
        <translation>Importer resultater</translation>
    </message>
    <message>
        <source>Board meeting</source>
        <translation>Boardmøte</translation>
    </message>
    <message>
        <source>Referral saved: {case}</source>
        <translation>Henvisningen er lagret: {case}</translation>
    </message>
    <message>
        <source>The program can&apos;t open the database</source>
        <translation>Programmet kan ikke åpne databasen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avslutt</translation>
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
        <source>Question and history</source>
        <translation>Spørsmål og sykehistorie</translation>
    </message>
    <message>
        <source>Question to the board</source>
        <translation>Spørsmål til boardet</translation>
    </message>
    <message>
        <source>Clinical history and treatment so far</source>
        <translation>Sykehistorie og behandling så langt</translation>
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
        <source>connected</source>
        <translation>tilkoblet</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>ikke tilkoblet</translation>
    </message>
</context>
<context>
    <name>ReferralScreen</name>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
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
        <source>Close</source>
        <translation>Lukk</translation>
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
    <message>
        <source>Saved by somebody else: {value}</source>
        <translation>Lagret av en annen: {value}</translation>
    </message>
    <message>
        <source>What somebody else saved stands beneath the fields that differ. Saving again keeps what stands in the fields.</source>
        <translation>Det en annen har lagret, står under feltene som er ulike. Lagrer du igjen, beholdes det som står i feltene.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ingenting</translation>
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
        <source>HPR number</source>
        <translation>HPR-nummer</translation>
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
        <source>Tumour site</source>
        <translation>Tumorlokalisasjon</translation>
    </message>
    <message>
        <source>Diagnosed</source>
        <translation>Diagnosetidspunkt</translation>
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
        <source>same</source>
        <translation>samme</translation>
    </message>
    <message>
        <source>Responsible physician (PAL)</source>
        <translation>Ansvarlig lege (PAL)</translation>
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
        <source>InPreD ID</source>
        <translation>InPreD-ID</translation>
    </message>
    <message>
        <source>Study ID (IMPRESS)</source>
        <translation>Studie-ID (IMPRESS)</translation>
    </message>
    <message>
        <source>An unusual id; it is kept as written.</source>
        <translation>Uvanlig ID; den beholdes slik den er skrevet.</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Already imported, nothing changes</source>
        <translation>Allerede importert, ingenting endres</translation>
    </message>
    <message>
        <source>New case, referral missing</source>
        <translation>Ny sak, henvisning mangler</translation>
    </message>
    <message>
        <source>To case {case}</source>
        <translation>Til sak {case}</translation>
    </message>
    <message>
        <source>No case is called {key}. The new case waits for its referral.</source>
        <translation>Ingen sak heter {key}. Den nye saken venter på henvisningen.</translation>
    </message>
    <message>
        <source>patient unknown</source>
        <translation>pasient ukjent</translation>
    </message>
    <message>
        <source>{case} has results with exactly these contents.</source>
        <translation>{case} har resultater med nøyaktig dette innholdet.</translation>
    </message>
    <message>
        <source>{case} has the same InPreD ID as the sample.</source>
        <translation>{case} har samme InPreD-ID som prøven.</translation>
    </message>
    <message>
        <source>{case} was chosen for this import.</source>
        <translation>{case} er valgt for denne innlesingen.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>Tumour mutational burden</source>
        <translation>Tumormutasjonsbyrde (TMB)</translation>
    </message>
    <message>
        <source>Microsatellites</source>
        <translation>Mikrosatellitter</translation>
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
    <name>StageStrip</name>
    <message>
        <source>since today</source>
        <translation>fra i dag</translation>
    </message>
    <message>
        <source>up to {days}</source>
        <translation>opptil {days}</translation>
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
        <source>Disease, referral</source>
        <translation>Sykdom, henvisning</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultater</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Dette har skjedd</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>The way so far</source>
        <translation>Forløpet så langt</translation>
    </message>
    <message>
        <source>{days} since the first entry</source>
        <translation>{days} siden første hendelse</translation>
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
        <source>Stage</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>In stage</source>
        <translation>I trinnet</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
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
        <source>No case matches.

Esc in the search field clears the search; pressing a marked stage again takes it away.</source>
        <translation>Ingen saker passer.

Esc i søkefeltet tømmer søket; trykk på et merket trinn igjen for å fjerne det.</translation>
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
</TS>

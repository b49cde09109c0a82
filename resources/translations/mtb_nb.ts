<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb">
<context>
    <name>AgendaActions</name>
    <message>
        <source>Meeting and people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Lagre</translation>
    </message>
    <message>
        <source>A decided case stays on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {case} off the agenda?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written about it goes with it; Undo brings both back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} is taken off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is on the agenda. Press Ctrl+Shift+A to add those that are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaPicker</name>
    <message>
        <source>Put on agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which meeting shall discuss {case}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting is planned. Plan one with Board, New board meeting (Ctrl+Shift+N); then come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendanceList</name>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space: present or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is entered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit people …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n treating physician(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not present</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BandScale</name>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BiomarkerCards</name>
    <message>
        <source>Tumour mutational burden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsatellites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Space marks rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run summary does not state it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mut/Mb</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n eligible variant(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{size} Mb read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands {name} · </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely unstable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unstable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sites not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unstable} of {usable} sites unstable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n usable site(s) needed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tumour cells {purity} · matched normal {normal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TSOPPI {version}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>Board meeting {day} {year} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>led by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postponed because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not discussed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided yet. What is written so far is a draft:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No therapeutic possibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Therapeutic possibilities, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because of {finding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provided that: {condition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESCAT {tier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESCAT other tumour {tier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>‹ All meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board meeting · {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chair {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>quorum reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} of {seats} permanent seats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>No case is waiting any more. The minutes can be signed off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case that is talked about stands here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardTab</name>
    <message>
        <source>Board and decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No board has had this case yet. “Put on agenda” chooses the meeting that discusses it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseBanner</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the national identity number until you leave the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no referral says who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born: not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <comment>age in years</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no national identity number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis unknown until the referral is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECOG not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECOG {value}, undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECOG {value} ({day})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{years} y, {sex}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding is marked for the board</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseMarks</name>
    <message>
        <source>Diagnosed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board meeting {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePicker</name>
    <message>
        <source>Add case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference, name, diagnosis or gene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases ready for the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add case to the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such case is ready for the board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is ready for the board. Review the findings of a case first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} is on the agenda at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet reviewed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>ready for the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back in interpretation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} is on the agenda of {day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board &amp;&amp; &amp;decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doc&amp;uments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseSession</name>
    <message>
        <source>Choose between the two texts first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case stands on another meeting&apos;s agenda by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Stay to go on with it, or leave and lose what is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave and lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postponed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes are signed off; nothing changes here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes were signed off by {name} on {day}; nothing changes here any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Parts of the case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Before the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+1 … Alt+5 jump between the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient: name and number or birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referring physician and hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis with ICD-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECOG and its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier case.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingBar</name>
    <message>
        <source>Postpone …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided, next case</source>
        <translation type="unfinished">Besluttet, neste sak</translation>
    </message>
    <message>
        <source>Why is the case postponed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: choose between the two texts above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the case is postponed; it stands in the minutes.</source>
        <translation type="unfinished"></translation>
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
        <translation>&amp;Møte</translation>
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
        <translation>Sett på saklisten</translation>
    </message>
    <message>
        <source>New board meeting</source>
        <translation>Nytt møte</translation>
    </message>
    <message>
        <source>Decided, next case</source>
        <translation>Besluttet, neste sak</translation>
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
        <translation>Møter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Last på nytt</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced; Ctrl+Z brings your text back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Therapeutic possibility: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Therapeutic possibilities, in order: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No therapeutic possibility: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentsPart</name>
    <message>
        <source>Consents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the tumour is sequenced and the board discusses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the patient can be included in IMPRESS-Norway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the patient wants to know of inherited findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are possibilities. Remove them first: a case has possibilities or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A follow-up task needs what is to be done and who does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0  No possibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Therapeutic possibilities, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also decided: germline test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiseasePart</name>
    <message>
        <source>Disease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICD-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICD-O-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site for the laboratory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TNM, stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metastases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECOG on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not like ICD-10; kept as written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No documents. Plots come with the laboratory&apos;s results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PDF of {size}. It is not shown here: save a copy and open it with your PDF reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document of {size} that can&apos;t be shown here. Save a copy to open it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy number plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoubtsCard</name>
    <message>
        <source>Doubts about the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: everything could be read as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more of the same kinds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This stops the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the import does: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingDetails</name>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every column of the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C copies every column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded by the laboratory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depth {depth}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAF / CN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cDNA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACMG (CPSR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotspot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gnomAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RNA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IGV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predisposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drugs in file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsTab</name>
    <message>
        <source>{shown} shown of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n excluded by the laboratory</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked for the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word must stand in the row: BRAF, V600E, p.(Val600Glu), stop gained, pathogenic.
Numbers: VAF &gt; 5 %, VAF &gt;= 0.05, depth &lt; 100, CN &gt; 4. (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sample}, imported {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: gene, change, consequence, VAF &gt; 5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results yet. They come with the laboratory&apos;s folder: File, Import results (Ctrl+I).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAF / CN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClinVar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To board</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done with the case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Choose the results folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into case {case}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s) stop the import.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored. Have the file corrected where it came from, then read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds no sample that could be imported. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here was imported before; there is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new case(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To be stored: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store what is shown (Enter or Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without storing anything (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored until you say so. Esc stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import results</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequencing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for consent to profiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on an agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discuss at the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off the minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the answer on profiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiling refused by the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent to profiling withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral added to the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postponed by the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study (IMPRESS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germline information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked, no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMPRESS-Norway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compassionate use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named-patient use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved drug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off-label use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch and wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target found, patient not eligible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient too ill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient has died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not discussed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germline test not advised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germline test advised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oncologist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pathologist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geneticist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Molecular biologist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bioinformatician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study physician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treating physician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet discussed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splice variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy number loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large rearrangement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of heterozygosity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low burden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intermediate burden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High burden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsatellites stable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsatellites likely unstable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsatellites unstable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsatellites inconclusive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged or missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discuss at the board on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d</source>
        <comment>days, short</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down the referral these results belong to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the laboratory&apos;s results folder for this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The findings are reviewed; the case can be put on an agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on agenda</source>
        <translation type="unfinished">Sett på sakslisten</translation>
    </message>
    <message>
        <source>Choose the board meeting that discusses this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the board meeting this case belongs to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingsScreen</name>
    <message>
        <source>Board meetings</source>
        <translation type="unfinished">Møter</translation>
    </message>
    <message>
        <source>Plan meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video, Norsk helsenett</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No board meeting is planned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press N to plan the first one. The form proposes next Tuesday at 14:00; then put the cases on its agenda that are ready for the board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MinutesActions</name>
    <message>
        <source>Sign off minutes …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{decided} of {cases} cases are decided, {postponed} postponed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on the decisions stand, the PDF is kept as it is, and the decided cases go to follow-up. This can&apos;t be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off the minutes of {day}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agenda is empty: there is nothing to sign off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} of {cases} cases are neither decided nor postponed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes are signed off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes are written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bokmål</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export de-identified, {language} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {language} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} (draft)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to interpretation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the review again; the case leaves “Ready for board”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage} since {day} · {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The referrer asks for a quick answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Board meeting {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) marked for the board</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mark them under Findings with Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding is marked for the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoPossibilityCard</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in the minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No therapeutic possibility</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was there already, unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case, referral missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>What has happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed line: today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>11 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number: {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synthetic number, valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D-number, valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aid number, valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared aid number, valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of 11 digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supported by {finding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PossibilityEditor</name>
    <message>
        <source>Drug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial or cohort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supporting finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESCAT, this tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESCAT, other tumours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must hold first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possibility {number}, {pathway}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the board</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PossibilityList</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What would be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the case · Space closes this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ecog} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>The folder was not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was stored. Choose the run&apos;s folder, whose name ends in “_TSO_500_LocalApp_postprocessing_results”, or the folder of one sample inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Question to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown until the referral is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of the %n finding(s) is marked for the board yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionPart</name>
    <message>
        <source>Question and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical history and treatment so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient&apos;s wishes</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">Lagre</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what you have typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This referral is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New referral</source>
        <translation type="unfinished">Ny henvisning</translation>
    </message>
    <message>
        <source>Correct referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved by somebody else: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What somebody else saved stands beneath the fields that differ. Saving again keeps what stands in the fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferralTab</name>
    <message>
        <source>Edit referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct or complete the referral (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The referral is missing: these results came before the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received {day} from {hospital}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient&apos;s wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HPR number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible physician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} (does not look like ICD-10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICD-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICD-O-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tumour site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metastases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InPreD ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferrerPart</name>
    <message>
        <source>Referred by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HPR number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible physician (PAL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InPreD ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study ID (IMPRESS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unusual id; it is kept as written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Already imported, nothing changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case, referral missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To case {case}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is called {key}. The new case waits for its referral.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} has results with exactly these contents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} has the same InPreD ID as the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} was chosen for this import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tumour mutational burden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsatellites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({unstable} of {usable})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy number plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it: {plots}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>since today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {days}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateBar</name>
    <message>
        <source>Discuss after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else saved this case at the same time. Your text is kept here but not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksEditor</name>
    <message>
        <source>Add task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the conclusion in the journal and inform the patient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeEdit</name>
    <message>
        <source>Not a time. Write 14:00.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Disease, referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>The way so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} since the first entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>InPreD ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days in stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorklistScreen</name>
    <message>
        <source>Show all cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search InPreD ID, name, gene, diagnosis …   {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New referral</source>
        <translation type="unfinished">Ny henvisning</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation type="unfinished">Arbeidsliste</translation>
    </message>
    <message>
        <source>No cases yet.

Ctrl+N registers the first referral.
A results folder dropped on this window brings in what the laboratory has found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open case. Searching finds closed cases too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case matches.

Esc in the search field clears the search; pressing a marked stage again takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n case(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>sorted by {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space previews</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>editor</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove task {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>of</name>
    <message>
        <source>same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days, short</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>

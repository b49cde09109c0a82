<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb">
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
    <name>Facts</name>
    <message>
        <source>not stated</source>
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
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AccountsScreen</name>
    <message numerus="yes">
        <source>%n account(s) in use</source>
        <translation>
            <numerusform>%n account in use</numerusform>
            <numerusform>%n accounts in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaPicker</name>
    <message numerus="yes">
        <source>Which meeting shall discuss %n case(s)?</source>
        <translation>
            <numerusform>Which meeting shall discuss %n case?</numerusform>
            <numerusform>Which meeting shall discuss %n cases?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message numerus="yes">
        <source>Add %n treating physician(s)</source>
        <translation>
            <numerusform>Add %n treating physician</numerusform>
            <numerusform>Add %n treating physicians</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message numerus="yes">
        <source>of %n finding(s)</source>
        <translation>
            <numerusform>of %n finding</numerusform>
            <numerusform>of %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s)</source>
        <translation>
            <numerusform>%n disagreement</numerusform>
            <numerusform>%n disagreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reviewed</source>
        <translation>
            <numerusform>%n not reviewed</numerusform>
            <numerusform>%n not reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a second opinion</source>
        <translation>
            <numerusform>%n waits for a second opinion</numerusform>
            <numerusform>%n wait for a second opinion</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BurdenCard</name>
    <message numerus="yes">
        <source>mut/Mb · InPreD in-house · %n variant(s)</source>
        <translation>
            <numerusform>mut/Mb · InPreD in-house · %n variant</numerusform>
            <numerusform>mut/Mb · InPreD in-house · %n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseBanner</name>
    <message numerus="yes">
        <source>%n y</source>
        <comment>age in years</comment>
        <translation>
            <numerusform>%n y</numerusform>
            <numerusform>%n y</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of treatment</source>
        <translation>
            <numerusform>%n line of treatment</numerusform>
            <numerusform>%n lines of treatment</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>{count} of %n row(s) become cases</source>
        <translation>
            <numerusform>{count} of %n row become cases</numerusform>
            <numerusform>{count} of %n rows become cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n row(s) became cases</source>
        <translation>
            <numerusform>{count} of %n row became cases</numerusform>
            <numerusform>{count} of %n rows became cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete</source>
        <translation>
            <numerusform>%n incomplete</numerusform>
            <numerusform>%n incomplete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} (%n row(s))</source>
        <translation>
            <numerusform>{field} (%n row)</numerusform>
            <numerusform>{field} (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n sample(s) will be stored</source>
        <translation>
            <numerusform>{count} of %n sample will be stored</numerusform>
            <numerusform>{count} of %n samples will be stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n sample(s) were stored</source>
        <translation>
            <numerusform>{count} of %n sample were stored</numerusform>
            <numerusform>{count} of %n samples were stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not stored</source>
        <translation>
            <numerusform>%n not stored</numerusform>
            <numerusform>%n not stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of %n chosen</source>
        <translation>
            <numerusform>{chosen} of %n chosen</numerusform>
            <numerusform>{chosen} of %n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new case(s)</source>
        <translation>
            <numerusform>%n new case</numerusform>
            <numerusform>%n new cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new version(s)</source>
        <translation>
            <numerusform>%n new version</numerusform>
            <numerusform>%n new versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already imported</source>
        <translation>
            <numerusform>%n already imported</numerusform>
            <numerusform>%n already imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s) stop the import.</source>
        <translation>
            <numerusform>%n doubt stops the import.</numerusform>
            <numerusform>%n doubts stop the import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) can&apos;t be imported.</source>
        <translation>
            <numerusform>%n sample can&apos;t be imported.</numerusform>
            <numerusform>%n samples can&apos;t be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more of the same kinds</source>
        <translation>
            <numerusform>and %n more of the same kinds</numerusform>
            <numerusform>and %n more of the same kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) that were reviewed, marked for the board or germline are no longer in the file.</source>
        <translation>
            <numerusform>%n finding that was reviewed, marked for the board or germline is no longer in the file.</numerusform>
            <numerusform>%n findings that were reviewed, marked for the board or germline are no longer in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and folder(s)</source>
        <translation>
            <numerusform>%n file or folder</numerusform>
            <numerusform>%n files and folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletionTab</name>
    <message numerus="yes">
        <source>Deleted. %n row(s) are gone.</source>
        <translation>
            <numerusform>Deleted. %n row is gone.</numerusform>
            <numerusform>Deleted. %n rows are gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryScreen</name>
    <message numerus="yes">
        <source>%n entry(s) not saved</source>
        <translation>
            <numerusform>%n entry not saved</numerusform>
            <numerusform>%n entries not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentAdding</name>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>%n document added</numerusform>
            <numerusform>%n documents added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmergencyTab</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message numerus="yes">
        <source>chosen %n time(s)</source>
        <translation>
            <numerusform>chosen %n time</numerusform>
            <numerusform>chosen %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilledPanel</name>
    <message numerus="yes">
        <source>%n sample(s) are stored when you save.</source>
        <translation>
            <numerusform>%n sample is stored when you save.</numerusform>
            <numerusform>%n samples are stored when you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n rescued</source>
        <translation>
            <numerusform>%n rescued</numerusform>
            <numerusform>%n rescued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not judged by the laboratory yet</source>
        <translation>
            <numerusform>%n not judged by the laboratory yet</numerusform>
            <numerusform>%n not judged by the laboratory yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingActions</name>
    <message numerus="yes">
        <source>Why exclude these %n finding(s)?</source>
        <translation>
            <numerusform>Why exclude this finding?</numerusform>
            <numerusform>Why exclude these %n findings?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsDoing</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsTab</name>
    <message numerus="yes">
        <source>%n finding(s) with unsaved text</source>
        <translation>
            <numerusform>%n finding with unsaved text</numerusform>
            <numerusform>%n findings with unsaved text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormFilling</name>
    <message numerus="yes">
        <source>%n sample(s) of the form stored</source>
        <translation>
            <numerusform>%n sample of the form stored</numerusform>
            <numerusform>%n samples of the form stored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineEdit</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPart</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n ended</numerusform>
            <numerusform>%n ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message numerus="yes">
        <source>%n closed case(s)</source>
        <translation>
            <numerusform>%n closed case</numerusform>
            <numerusform>%n closed cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n case(s)</source>
        <translation>
            <numerusform>{found} of %n case</numerusform>
            <numerusform>{found} of %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockForm</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n entry(ies)</source>
        <translation>
            <numerusform>{found} of %n entry</numerusform>
            <numerusform>{found} of %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossPage</name>
    <message numerus="yes">
        <source>At least %n entry(ies) of its log is newer than this backup; what was written can&apos;t be told.</source>
        <translation>
            <numerusform>At least %n entry of its log is newer than this backup; what was written can&apos;t be told.</numerusform>
            <numerusform>At least %n entries of its log are newer than this backup; what was written can&apos;t be told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the log would be lost, with what was written then</source>
        <translation>
            <numerusform>%n entry of the log would be lost, with what was written then</numerusform>
            <numerusform>%n entries of the log would be lost, with what was written then</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more can&apos;t be read even now.</source>
        <translation>
            <numerusform>%n more can&apos;t be read even now.</numerusform>
            <numerusform>%n more can&apos;t be read even now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaterialCounts</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n specimen(s)</source>
        <translation>
            <numerusform>%n specimen</numerusform>
            <numerusform>%n specimens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MicrosatelliteCard</name>
    <message numerus="yes">
        <source>%n usable site(s) needed</source>
        <translation>
            <numerusform>%n usable site needed</numerusform>
            <numerusform>%n usable sites needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message numerus="yes">
        <source>%n finding(s) marked for the board</source>
        <translation>
            <numerusform>%n finding marked for the board</numerusform>
            <numerusform>%n findings marked for the board</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message numerus="yes">
        <source>%n sample(s) imported</source>
        <translation>
            <numerusform>%n sample imported</numerusform>
            <numerusform>%n samples imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s)</source>
        <translation>
            <numerusform>%n plot</numerusform>
            <numerusform>%n plots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnAccount</name>
    <message numerus="yes">
        <source>Emergency access, %n more minute(s). Everything you open is logged and reported.</source>
        <translation>
            <numerusform>Emergency access, %n more minute. Everything you open is logged and reported.</numerusform>
            <numerusform>Emergency access, %n more minutes. Everything you open is logged and reported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message numerus="yes">
        <source>Locked after %n minute(s) without use. What was written is kept.</source>
        <translation>
            <numerusform>Locked after %n minute without use. What was written is kept.</numerusform>
            <numerusform>Locked after %n minutes without use. What was written is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlainEdit</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityCard</name>
    <message numerus="yes">
        <source>Enter: all %n figure(s)</source>
        <translation>
            <numerusform>Enter: %n figure</numerusform>
            <numerusform>Enter: all %n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityList</name>
    <message numerus="yes">
        <source>%n figure(s) have limits in the file</source>
        <translation>
            <numerusform>%n figure has limits in the file</numerusform>
            <numerusform>%n figures have limits in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside</source>
        <translation>
            <numerusform>%n outside</numerusform>
            <numerusform>%n outside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n finding(s) is marked for the board yet</source>
        <translation>
            <numerusform>%n finding, not marked for the board yet</numerusform>
            <numerusform>None of the %n findings is marked for the board yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferrerPart</name>
    <message numerus="yes">
        <source>chosen %n time(s)</source>
        <translation>
            <numerusform>chosen %n time</numerusform>
            <numerusform>chosen %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportTab</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideWords</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n specimen(s)</source>
        <translation>
            <numerusform>%n specimen</numerusform>
            <numerusform>%n specimens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message numerus="yes">
        <source>None of %n backup(s) is verified. Make one now.</source>
        <translation>
            <numerusform>There is %n backup, and it is not verified. Make one now.</numerusform>
            <numerusform>None of %n backups is verified. Make one now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestField</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerificationCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) read: none is missing, none was changed.</source>
        <translation>
            <numerusform>%n entry read: none is missing, none was changed.</numerusform>
            <numerusform>%n entries read: none is missing, none was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The details of %n were lawfully deleted.</source>
        <translation>
            <numerusform>The details of %n entry were lawfully deleted.</numerusform>
            <numerusform>The details of %n entries were lawfully deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message numerus="yes">
        <source>%n day(s) from the first entry</source>
        <translation>
            <numerusform>%n day from the first entry</numerusform>
            <numerusform>%n days from the first entry</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>asked %n day(s) ago</source>
        <translation>
            <numerusform>asked %n day ago</numerusform>
            <numerusform>asked %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n finding(s)</source>
        <translation>
            <numerusform>Review %n finding</numerusform>
            <numerusform>Review %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read(s)</source>
        <translation>
            <numerusform>%n read</numerusform>
            <numerusform>%n reads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
</TS>

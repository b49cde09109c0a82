<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>BiomarkerCards</name>
    <message numerus="yes">
        <source>of %n finding(s)</source>
        <translation>
            <numerusform>of %n finding</numerusform>
            <numerusform>of %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n eligible variant(s)</source>
        <translation>
            <numerusform>%n eligible variant</numerusform>
            <numerusform>%n eligible variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usable site(s) needed</source>
        <translation>
            <numerusform>%n usable site needed</numerusform>
            <numerusform>%n usable sites needed</numerusform>
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
    <name>CaseBanner</name>
    <message numerus="yes">
        <source>%n y</source>
        <comment>age in years</comment>
        <translation>
            <numerusform>%n y</numerusform>
            <numerusform>%n y</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtsCard</name>
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
</context>
<context>
    <name>FindingsTab</name>
    <message numerus="yes">
        <source>%n excluded by the laboratory</source>
        <translation>
            <numerusform>%n excluded by the laboratory</numerusform>
            <numerusform>%n excluded by the laboratory</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message numerus="yes">
        <source>%n doubt(s) stop the import.</source>
        <translation>
            <numerusform>%n doubt stops the import.</numerusform>
            <numerusform>%n doubts stop the import.</numerusform>
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
    <name>NextCard</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
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
    <name>WorklistScreen</name>
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
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AnswerLine</name>
    <message numerus="yes">
        <source>%n place(s).</source>
        <translation>
            <numerusform>%n place.</numerusform>
            <numerusform>%n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) from {place} outwards</source>
        <translation>
            <numerusform>%n place from {place} outwards</numerusform>
            <numerusform>%n places from {place} outwards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) within {distance} of {place}</source>
        <translation>
            <numerusform>%n place within {distance} of {place}</numerusform>
            <numerusform>%n places within {distance} of {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mile(s)</source>
        <translation>
            <numerusform>%n mile</numerusform>
            <numerusform>%n miles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with known contact</source>
        <translation>
            <numerusform>%n with known contact</numerusform>
            <numerusform>%n with known contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody has checked well enough</source>
        <translation>
            <numerusform>%n that nobody has checked well enough</numerusform>
            <numerusform>%n that nobody has checked well enough</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) below</source>
        <translation>
            <numerusform>%n other below</numerusform>
            <numerusform>%n others below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ask or share</source>
        <comment>listings that ask for ID or share data</comment>
        <translation>
            <numerusform>%n asks or shares</numerusform>
            <numerusform>%n ask or share</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with contact</source>
        <comment>listings with known contact</comment>
        <translation>
            <numerusform>%n with contact</numerusform>
            <numerusform>%n with contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nobody knows</source>
        <comment>not checked, or not well enough</comment>
        <translation>
            <numerusform>%n nobody knows</numerusform>
            <numerusform>%n nobody knows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactFilter</name>
    <message numerus="yes">
        <source>Contact: %n filter(s)</source>
        <translation>
            <numerusform>Contact: %n filter</numerusform>
            <numerusform>Contact: %n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n thing(s) in the file are not as the standard says</source>
        <translation>
            <numerusform>%n thing in the file is not as the standard says</numerusform>
            <numerusform>%n things in the file are not as the standard says</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organization(s)</source>
        <translation>
            <numerusform>%n organization</numerusform>
            <numerusform>%n organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to show</source>
        <translation>
            <numerusform>%n place to show</numerusform>
            <numerusform>%n places to show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message numerus="yes">
        <source>within %n mile(s)</source>
        <translation>
            <numerusform>within %n mile</numerusform>
            <numerusform>within %n miles</numerusform>
        </translation>
    </message>
</context>
</TS>

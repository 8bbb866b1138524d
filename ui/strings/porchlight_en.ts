<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ActsModel</name>
    <message numerus="yes">
        <source>after %Ln thing(s) that stand(s) above it</source>
        <translation>
            <numerusform>after %Ln thing that stands above it</numerusform>
            <numerusform>after %Ln things that stand above it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerParts</name>
    <message numerus="yes">
        <source>%Ln not known</source>
        <comment>not checked, or not well enough</comment>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s).</source>
        <translation>
            <numerusform>%Ln place.</numerusform>
            <numerusform>%Ln places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) from {place} outwards.</source>
        <translation>
            <numerusform>%Ln place from {place} outwards.</numerusform>
            <numerusform>%Ln places from {place} outwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) within {distance} of {place}.</source>
        <translation>
            <numerusform>%Ln place within {distance} of {place}.</numerusform>
            <numerusform>%Ln places within {distance} of {place}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not checked well enough</source>
        <translation>
            <numerusform>%Ln not checked well enough</numerusform>
            <numerusform>%Ln not checked well enough</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln by phone or mail</source>
        <translation>
            <numerusform>%Ln by phone or mail</numerusform>
            <numerusform>%Ln by phone or mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with no address told</source>
        <translation>
            <numerusform>%Ln with no address told</numerusform>
            <numerusform>%Ln with no address told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enforcement office(s)</source>
        <translation>
            <numerusform>%Ln enforcement office</numerusform>
            <numerusform>%Ln enforcement offices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) further down</source>
        <translation>
            <numerusform>%Ln other further down</numerusform>
            <numerusform>%Ln others further down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that nobody has checked well enough</source>
        <translation>
            <numerusform>%Ln that nobody has checked well enough</numerusform>
            <numerusform>%Ln that nobody has checked well enough</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ask or share</source>
        <comment>listings that ask for ID or share data</comment>
        <translation>
            <numerusform>%Ln asks or shares</numerusform>
            <numerusform>%Ln ask or share</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with contact</source>
        <comment>listings with known contact</comment>
        <translation>
            <numerusform>%Ln with contact</numerusform>
            <numerusform>%Ln with contact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersPanel</name>
    <message numerus="yes">
        <source>%Ln thing(s) in the file keep(s) rows from being taken in</source>
        <translation>
            <numerusform>%Ln thing in the file keeps rows from being taken in</numerusform>
            <numerusform>%Ln things in the file keep rows from being taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) left something open: make it exact later</source>
        <translation>
            <numerusform>%Ln answer left something open: make it exact later</numerusform>
            <numerusform>%Ln answers left something open: make them exact later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers about %Ln place(s) can be taken in.</source>
        <translation>
            <numerusform>Answers about %Ln place can be taken in.</numerusform>
            <numerusform>Answers about %Ln places can be taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without an answer stay as they are.</source>
        <translation>
            <numerusform>%Ln row without an answer stays as it is.</numerusform>
            <numerusform>%Ln rows without an answer stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) stand(s) in the directory already.</source>
        <translation>
            <numerusform>%Ln answer stands in the directory already.</numerusform>
            <numerusform>%Ln answers stand in the directory already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionWords</name>
    <message numerus="yes">
        <source>%Ln service(s) that the source no longer lists. They are still found, and marked.</source>
        <translation>
            <numerusform>%Ln service that the source no longer lists. It is still found, and marked.</numerusform>
            <numerusform>%Ln services that the source no longer lists. They are still found, and marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{source}: its data is of {date}, %n day(s) ago. Ask who made it for a newer file.</source>
        <translation>
            <numerusform>{source}: its data is of {date}, %n day ago. Ask who made it for a newer file.</numerusform>
            <numerusform>{source}: its data is of {date}, %n days ago. Ask who made it for a newer file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has checked well enough, of %Ln place(s): {counts}. Every sheet says so.</source>
        <translation>
            <numerusform>Nobody has checked well enough, of %Ln place: {counts}. Every sheet says so.</numerusform>
            <numerusform>Nobody has checked well enough, of %Ln places: {counts}. Every sheet says so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message numerus="yes">
        <source>{table} (%Ln row(s))</source>
        <translation>
            <numerusform>{table} (%Ln row)</numerusform>
            <numerusform>{table} (%Ln rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) of {count} are only kept as they are.</source>
        <translation>
            <numerusform>%Ln column of {count} is only kept as it is.</numerusform>
            <numerusform>%Ln columns of {count} are only kept as they are.</numerusform>
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
    <name>CorrectionsPage</name>
    <message numerus="yes">
        <source>From field workers: %Ln to decide</source>
        <translation>
            <numerusform>From field workers: %Ln to decide</numerusform>
            <numerusform>From field workers: %Ln to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DomainPart</name>
    <message numerus="yes">
        <source>%Ln more question(s) worth asking</source>
        <translation>
            <numerusform>%Ln more question worth asking</numerusform>
            <numerusform>%Ln more questions worth asking</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectsTable</name>
    <message numerus="yes">
        <source>What is said of %Ln place(s) changes.</source>
        <translation>
            <numerusform>What is said of %Ln place changes.</numerusform>
            <numerusform>What is said of %Ln places changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) read(s) better or warn(s) of less than before: look at each.</source>
        <translation>
            <numerusform>%Ln place reads better or warns of less than before: look at it.</numerusform>
            <numerusform>%Ln places read better or warn of less than before: look at each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message numerus="yes">
        <source>Hides %Ln.</source>
        <translation>
            <numerusform>Hides %Ln.</numerusform>
            <numerusform>Hides %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeps %Ln not checked.</source>
        <translation>
            <numerusform>Keeps %Ln not checked.</numerusform>
            <numerusform>Keeps %Ln not checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeps %Ln.</source>
        <translation>
            <numerusform>Keeps %Ln.</numerusform>
            <numerusform>Keeps %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaves out %Ln, checked or not.</source>
        <translation>
            <numerusform>Leaves out %Ln, checked or not.</numerusform>
            <numerusform>Leaves out %Ln, checked or not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaves out %Ln;</source>
        <translation>
            <numerusform>Leaves out %Ln;</numerusform>
            <numerusform>Leaves out %Ln;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln nobody can say.</source>
        <translation>
            <numerusform>of %Ln nobody can say.</numerusform>
            <numerusform>of %Ln nobody can say.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%Ln thing(s) that waited for your yes stayed as before.</source>
        <translation>
            <numerusform>%Ln thing that waited for your yes stayed as before.</numerusform>
            <numerusform>%Ln things that waited for your yes stayed as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) in the file were not as the standard says.</source>
        <translation>
            <numerusform>%Ln thing in the file was not as the standard says.</numerusform>
            <numerusform>%Ln things in the file were not as the standard says.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksPart</name>
    <message numerus="yes">
        <source>Marked on this computer: %Ln</source>
        <translation>
            <numerusform>Marked on this computer: %Ln</numerusform>
            <numerusform>Marked on this computer: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They stand in the file now. Whoever takes this computer could read them here. Delete %Ln correction(s) here for good?</source>
        <translation>
            <numerusform>It stands in the file now. Whoever takes this computer could read it here. Delete %Ln correction here for good?</numerusform>
            <numerusform>They stand in the file now. Whoever takes this computer could read them here. Delete %Ln corrections here for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedPicker</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message numerus="yes">
        <source>%Ln of them nobody has checked well enough to say.</source>
        <translation>
            <numerusform>%Ln of them nobody has checked well enough to say.</numerusform>
            <numerusform>%Ln of them nobody has checked well enough to say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Need: {need}, %Ln place(s)</source>
        <translation>
            <numerusform>Need: {need}, %Ln place</numerusform>
            <numerusform>Need: {need}, %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “{filter}”: %Ln place(s)</source>
        <translation>
            <numerusform>Without “{filter}”: %Ln place</numerusform>
            <numerusform>Without “{filter}”: %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message numerus="yes">
        <source>%Ln service(s)</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s)</source>
        <translation>
            <numerusform>%Ln organization</numerusform>
            <numerusform>%Ln organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) to show</source>
        <translation>
            <numerusform>%Ln place to show</numerusform>
            <numerusform>%Ln places to show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln service(s).</source>
        <translation>
            <numerusform>%Ln service.</numerusform>
            <numerusform>%Ln services.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data of {date}, %Ln day(s) old.</source>
        <translation>
            <numerusform>Data of {date}, %Ln day old.</numerusform>
            <numerusform>Data of {date}, %Ln days old.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RadiusBox</name>
    <message numerus="yes">
        <source>within %n mile(s)</source>
        <translation>
            <numerusform>within %n mile</numerusform>
            <numerusform>within %n miles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n kilometer(s)</source>
        <translation>
            <numerusform>within %n kilometer</numerusform>
            <numerusform>within %n kilometers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RadiusWords</name>
    <message numerus="yes">
        <source>%n mile(s)</source>
        <translation>
            <numerusform>%n mile</numerusform>
            <numerusform>%n miles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kilometer(s)</source>
        <translation>
            <numerusform>%n kilometer</numerusform>
            <numerusform>%n kilometers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message numerus="yes">
        <source>Save %Ln statement(s)</source>
        <translation>
            <numerusform>Save %Ln statement</numerusform>
            <numerusform>Save %Ln statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message numerus="yes">
        <source>%Ln thing(s) from files wait(s) for your yes</source>
        <translation>
            <numerusform>%Ln thing from files waits for your yes</numerusform>
            <numerusform>%Ln things from files wait for your yes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkCount</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkFilters</name>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkListPart</name>
    <message numerus="yes">
        <source>%Ln place(s) to work on, the most pressing reason first. Counted on {date}.</source>
        <translation>
            <numerusform>%Ln place to work on. Counted on {date}.</numerusform>
            <numerusform>%Ln places to work on, the most pressing reason first. Counted on {date}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message numerus="yes">
        <source>%Ln thing(s) from files wait(s) for your yes</source>
        <translation>
            <numerusform>%Ln thing from files waits for your yes</numerusform>
            <numerusform>%Ln things from files wait for your yes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkerTexts</name>
    <message numerus="yes">
        <source>%Ln draft(s) here. A draft is not printed.</source>
        <translation>
            <numerusform>%Ln draft here. A draft is not printed.</numerusform>
            <numerusform>%Ln drafts here. A draft is not printed.</numerusform>
        </translation>
    </message>
</context>
</TS>

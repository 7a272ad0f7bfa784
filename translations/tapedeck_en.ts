<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>The live service does not know “%1” and ignores it (%n places).</source>
        <translation>
            <numerusform>The live service does not know “%1” and ignores it (%n place).</numerusform>
            <numerusform>The live service does not know “%1” and ignores it (%n places).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message numerus="yes">
        <source>Too many requests: nothing was taken. The server asks to wait %n seconds.</source>
        <translation>
            <numerusform>Too many requests: nothing was taken. The server asks to wait %n second.</numerusform>
            <numerusform>Too many requests: nothing was taken. The server asks to wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadBack</name>
    <message numerus="yes">
        <source>Only %1 of %n events were found in the session.</source>
        <translation>
            <numerusform>Only %1 of %n event was found in the session.</numerusform>
            <numerusform>Only %1 of %n events were found in the session.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stored: %1 of %n events read back from the session.</source>
        <translation>
            <numerusform>Stored: %1 of %n event read back from the session.</numerusform>
            <numerusform>Stored: %1 of %n events read back from the session.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n events are in the session, but not all of them as they were sent.</source>
        <translation>
            <numerusform>The %n event is in the session, but not as it was sent.</numerusform>
            <numerusform>All %n events are in the session, but not all of them as they were sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message numerus="yes">
        <source>The body differs in %n place(s), first at %1.</source>
        <translation>
            <numerusform>The body differs in %n place, first at %1.</numerusform>
            <numerusform>The body differs in %n places, first at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::capture</name>
    <message numerus="yes">
        <source>There are %n more findings of this kind in the file.</source>
        <translation>
            <numerusform>There is %n more finding of this kind in the file.</numerusform>
            <numerusform>There are %n more findings of this kind in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::BadJson</name>
    <message numerus="yes">
        <source>This is nested deeper than %n levels.</source>
        <translation>
            <numerusform>This is nested deeper than %n level.</numerusform>
            <numerusform>This is nested deeper than %n levels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::ExportReader</name>
    <message numerus="yes">
        <source>%n texts look like JSON but may have been sent as texts. They stay texts.</source>
        <translation>
            <numerusform>%n text looks like JSON but may have been sent as a text. It stays a text.</numerusform>
            <numerusform>%n texts look like JSON but may have been sent as texts. They stay texts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Reader</name>
    <message numerus="yes">
        <source>This holds too many values to be taken apart. It is %n MB large.</source>
        <translation>
            <numerusform>This holds too many values to be taken apart. It is %n MB large.</numerusform>
            <numerusform>This holds too many values to be taken apart. It is %n MB large.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::RowsReader</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Tracks</name>
    <message numerus="yes">
        <source>%n requests have a masked token. They were put to the one session that was open.</source>
        <translation>
            <numerusform>%n request has a masked token. It was put to the one session that was open.</numerusform>
            <numerusform>%n requests have a masked token. They were put to the one session that was open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests have a masked or missing token and nothing that tells their session. They were put to the session created last.</source>
        <translation>
            <numerusform>%n request has a masked or missing token and nothing that tells its session. It was put to the session created last.</numerusform>
            <numerusform>%n requests have a masked or missing token and nothing that tells their session. They were put to the session created last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests are no calls of the AgentOps API.</source>
        <translation>
            <numerusform>%n request is no call of the AgentOps API.</numerusform>
            <numerusform>%n requests are no calls of the AgentOps API.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::CheckCommand</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::ConvertCommand</name>
    <message numerus="yes">
        <source>%n exchange(s) that are no calls of the AgentOps API were left out.</source>
        <translation>
            <numerusform>%n exchange that are no calls of the AgentOps API were left out.</numerusform>
            <numerusform>%n exchanges that are no calls of the AgentOps API were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n exchange(s)</source>
        <translation>
            <numerusform>%1: %n exchange</numerusform>
            <numerusform>%1: %n exchanges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::ReplayCommand</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n exchange(s), and none is a call of the AgentOps API.</source>
        <translation>
            <numerusform>It holds %n exchange, and it is no call of the AgentOps API.</numerusform>
            <numerusform>It holds %n exchanges, and none is a call of the AgentOps API.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the file could not be read and were left out</source>
        <translation>
            <numerusform>%n part of the file could not be read and was left out</numerusform>
            <numerusform>%n parts of the file could not be read and were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::AnswerCompare</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n ignored</numerusform>
            <numerusform>%n ignored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::AnswerPane</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ArrivalsPane</name>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::BatchSetBar</name>
    <message numerus="yes">
        <source>Set for %n event(s)</source>
        <translation>
            <numerusform>Set for %n event</numerusform>
            <numerusform>Set for %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::BatchTimesBar</name>
    <message numerus="yes">
        <source>%n event(s) in a row, between them</source>
        <translation>
            <numerusform>%n event in a row, between them</numerusform>
            <numerusform>%n events in a row, between them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::CallPane</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ComposeBatch</name>
    <message numerus="yes">
        <source>Batch · %n event(s)</source>
        <translation>
            <numerusform>Batch · %n event</numerusform>
            <numerusform>Batch · %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ComposeCall</name>
    <message numerus="yes">
        <source>%1 · %n event(s)</source>
        <translation>
            <numerusform>%1 · %n event</numerusform>
            <numerusform>%1 · %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ComposeSender</name>
    <message numerus="yes">
        <source>The live service would refuse this call: %n error(s).</source>
        <translation>
            <numerusform>The live service would refuse this call: %n error.</numerusform>
            <numerusform>The live service would refuse this call: %n errors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ComposeTemplates</name>
    <message numerus="yes">
        <source>Name of the template (%n call(s))</source>
        <translation>
            <numerusform>Name of the template (%n call)</numerusform>
            <numerusform>Name of the template (%n calls)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ExchangeView</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::FaultsPane</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::HostEnvField</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::LatencyChart</name>
    <message numerus="yes">
        <source>%n answer(s): %1</source>
        <translation>
            <numerusform>%n answer: %1</numerusform>
            <numerusform>%n answers: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::MainWindow</name>
    <message numerus="yes">
        <source>Opened the first of %n files.</source>
        <translation>
            <numerusform>Opened %n file.</numerusform>
            <numerusform>Opened the first of %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::MessageRow</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more member(s) of the message</source>
        <translation>
            <numerusform>%n more member of the message</numerusform>
            <numerusform>%n more members of the message</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::MessagesField</name>
    <message numerus="yes">
        <source>Show all %n messages</source>
        <translation>
            <numerusform>Show %n message</numerusform>
            <numerusform>Show all %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages do not fit in one text.</source>
        <translation>
            <numerusform>%n message does not fit in one text.</numerusform>
            <numerusform>%n messages do not fit in one text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ProfilesDialog</name>
    <message numerus="yes">
        <source>%n profile(s) were imported.</source>
        <translation>
            <numerusform>%n profile was imported.</numerusform>
            <numerusform>%n profiles were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ReplayDiffPane</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n ignored</numerusform>
            <numerusform>%n ignored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ReplayPlanPane</name>
    <message numerus="yes">
        <source>%n request(s) converted to the %1 dialect</source>
        <translation>
            <numerusform>%n request converted to the %1 dialect</numerusform>
            <numerusform>%n requests converted to the %1 dialect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>−%n day(s)</source>
        <translation>
            <numerusform>−%n day</numerusform>
            <numerusform>−%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n day(s)</source>
        <translation>
            <numerusform>+%n day</numerusform>
            <numerusform>+%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::RowsPane</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n unreadable</numerusform>
            <numerusform>%n unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n row(s).</source>
        <translation>
            <numerusform>Cancelled after %n row.</numerusform>
            <numerusform>Cancelled after %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s) were sent and accepted.</source>
        <translation>
            <numerusform>The %n row was sent and accepted.</numerusform>
            <numerusform>All %n rows were sent and accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not accepted.</source>
        <translation>
            <numerusform>%n row was not accepted.</numerusform>
            <numerusform>%n rows were not accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::RowsRun</name>
    <message numerus="yes">
        <source>%n more row(s)</source>
        <translation>
            <numerusform>%n more row</numerusform>
            <numerusform>%n more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ServerSettingsPane</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::SessionPane</name>
    <message numerus="yes">
        <source>%n earlier in Traffic</source>
        <translation>
            <numerusform>%n earlier in Traffic</numerusform>
            <numerusform>%n earlier in Traffic</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::SessionSearch</name>
    <message numerus="yes">
        <source>%1 · %n events</source>
        <translation>
            <numerusform>%1 · %n event</numerusform>
            <numerusform>%1 · %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::models::BatchModel</name>
    <message numerus="yes">
        <source>Add %n event(s)</source>
        <translation>
            <numerusform>Add %n event</numerusform>
            <numerusform>Add %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n event(s)</source>
        <translation>
            <numerusform>Duplicate %n event</numerusform>
            <numerusform>Duplicate %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n event(s)</source>
        <translation>
            <numerusform>Remove %n event</numerusform>
            <numerusform>Remove %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n event(s)</source>
        <translation>
            <numerusform>Move %n event</numerusform>
            <numerusform>Move %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::models::FailuresModel</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::models::FindingsModel</name>
    <message numerus="yes">
        <source>and at %n more place(s)</source>
        <translation>
            <numerusform>and at %n more place</numerusform>
            <numerusform>and at %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::models::Format</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::models::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::models::ReplayStepsModel</name>
    <message numerus="yes">
        <source>%1 · %n event(s)</source>
        <translation>
            <numerusform>%1 · %n event</numerusform>
            <numerusform>%1 · %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::models::SessionsModel</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n err</source>
        <comment>length, errors</comment>
        <translation>
            <numerusform>%1 · %n err</numerusform>
            <numerusform>%1 · %n err</numerusform>
        </translation>
    </message>
</context>
</TS>

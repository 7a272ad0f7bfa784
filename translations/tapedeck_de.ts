<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>tapedeck::capture::Checker</name>
    <message>
        <source>%1 %2 is no call of the AgentOps API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept, and left out of a replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body of %1 is not JSON from byte %2 on; the service answers 500.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left out; the rest stays usable.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tapedeck::cli</name>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tapedeck: a workbench for the AgentOps REST API

tapedeck [FILE…]                 open the window, and the captures given
tapedeck replay FILE …           send a capture again and compare the answers
tapedeck check FILE …            what is in a capture, and what the service would refuse
tapedeck convert FILE -o OUT     write it as .tapedeck, .har, .jsonl or .sh (cURL)
tapedeck serve …                 run the AgentOps-compatible server on 127.0.0.1
tapedeck send ENDPOINT [BODY] …  send one call and print the answer
tapedeck COMMAND --help          the options of a command
tapedeck --version

The API key comes from the keychain (--profile), from TAPEDECK_API_KEY, or from standard input (--key-stdin).
Exit codes: 0 done and as recorded; 1 something failed or differs; 2 usage or unreadable input;
3 target not reachable or key refused; 130 interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tapedeck: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::CheckCommand</name>
    <message>
        <source>Tells what is in a capture, and what the live service would refuse and why.
Ends with 0 if nothing would be refused, 1 if something would, 2 if the file is unreadable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capture: .tapedeck, HAR, events, cURL… (- for standard input).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it as auto, documented or sdk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--dialect takes auto, documented or sdk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 dialect</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
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
</context>
<context>
    <name>tapedeck::cli::OptionReader</name>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is one argument too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tapedeck %1: %2
Try: tapedeck %1 --help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::ReplayCommand</name>
    <message>
        <source>Sends a capture again, as new sessions, and compares the answers with the recorded ones.
Ends with 0 if all is as recorded, 1 if something failed or differs, 2 if the file is unreadable, 3 if the target is not reachable or refuses the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capture: .tapedeck, HAR, events, cURL… (- for standard input).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to speak: auto, documented or sdk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original, a factor (10x), a rate (200/s) or max.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many sessions at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the recorded ids instead of new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the recorded times instead of moving them to now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build and check every request, send none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the report as one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say where to send: --local, --to URL or --profile NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--dialect takes auto, documented or sdk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--pace takes original, a factor such as 10x, a rate such as 200/s, or max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--concurrency takes a number from 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--report takes a file that ends in .json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests, %3 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report cannot be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>same %1, differs %2, failed %3, skipped %4, in %5 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::ServeCommand</name>
    <message>
        <source>Runs the AgentOps-compatible server on 127.0.0.1 until it is told to end.
Prints one line, url=… key=…, when it is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port; 0 takes a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lenient, faithful or strict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep sessions in this folder; without it they end with the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a token lives, e.g. 10s, 5m, 24h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misbehave on demand, e.g. create_events:500:10%, 429:retry=2, delay=250ms. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take every UUID as an API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--mode takes lenient, faithful or strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--token-life takes a time of at least one second, e.g. 10s, 5m, 24h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::Target</name>
    <message>
        <source>Send to an embedded server, started for this and thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to this base URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to a profile; its key is in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the API key from the first line of standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--local, --to and --profile exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--to takes a URL such as https://api.agentops.ai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--to takes no user name or password; the API key comes from TAPEDECK_API_KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no API key: set TAPEDECK_API_KEY, or give --key-stdin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain gave no API key for %1: it is locked, or holds none. Unlock it, set TAPEDECK_API_KEY, or give --key-stdin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tapedeck::store::JsonFile</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tapedeck::store::ProfileBook</name>
    <message>
        <source>Local sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AgentOps (live)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile named %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must start with https:// or http:// and name a host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile with this id already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such profile any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Local sandbox cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

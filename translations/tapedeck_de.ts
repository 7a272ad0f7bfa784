<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Contract</name>
    <message>
        <source>The built-in description of the API is damaged.</source>
        <translation>Die eingebaute Beschreibung der API ist beschädigt.</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>The value has the wrong type. Allowed: %1.</source>
        <translation>Der Wert hat den falschen Typ. Erlaubt: %1.</translation>
    </message>
    <message>
        <source>The value is not one of: %1.</source>
        <translation>Der Wert ist keiner von: %1.</translation>
    </message>
    <message>
        <source>The value is outside what is allowed here.</source>
        <translation>Der Wert liegt außerhalb dessen, was hier erlaubt ist.</translation>
    </message>
</context>
<context>
    <name>FieldTitles</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Address in the dashboard</source>
        <translation>Adresse im Dashboard</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Agent id</source>
        <translation>Id des Agenten</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Verursacht von</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Completion</translation>
    </message>
    <message>
        <source>Completion tokens</source>
        <translation>Completion-Token</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>Bisherige Kosten</translation>
    </message>
    <message>
        <source>Counts of events</source>
        <translation>Zahl der Ereignisse</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Laufwerke</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error type</source>
        <translation>Fehlertyp</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-Id</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events not yet sent</source>
        <translation>Noch nicht gesendete Ereignisse</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Exporter of the SDK</source>
        <translation>Exporter des SDK</translation>
    </message>
    <message>
        <source>Flag of the SDK</source>
        <translation>Schalter des SDK</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Host environment</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Installed packages</source>
        <translation>Installierte Pakete</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of the cause</source>
        <translation>Art der Ursache</translation>
    </message>
    <message>
        <source>LLM call</source>
        <translation>LLM-Aufruf</translation>
    </message>
    <message>
        <source>LLM calls</source>
        <translation>LLM-Aufrufe</translation>
    </message>
    <message>
        <source>Lock of the SDK</source>
        <translation>Sperre des SDK</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Token</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>SDK and Python versions</source>
        <translation>Versionen von SDK und Python</translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation>SDK-Version</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>Bildschirmfoto</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Session id</source>
        <translation>Sitzungs-Id</translation>
    </message>
    <message>
        <source>Settings of the SDK</source>
        <translation>Einstellungen des SDK</translation>
    </message>
    <message>
        <source>Stack trace</source>
        <translation>Stacktrace</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>State of the SDK</source>
        <translation>Zustand des SDK</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Thread id</source>
        <translation>Thread-Id</translation>
    </message>
    <message>
        <source>Thread of the SDK</source>
        <translation>Thread des SDK</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token of the session</source>
        <translation>Token der Sitzung</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>Werkzeugaufruf</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Tracer of the SDK</source>
        <translation>Tracer des SDK</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Version of the SDK</source>
        <translation>Version des SDK</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Virtual environment</source>
        <translation>Virtuelle Umgebung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Whether it runs</source>
        <translation>Ob sie läuft</translation>
    </message>
    <message>
        <source>Working directory</source>
        <translation>Arbeitsverzeichnis</translation>
    </message>
</context>
<context>
    <name>FieldValues</name>
    <message>
        <source>not in the call</source>
        <translation>nicht im Aufruf</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>leerer Text</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>a new id</source>
        <translation>eine neue Id</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>Send a UUID.</source>
        <translation>Eine UUID senden.</translation>
    </message>
    <message>
        <source>Add a new id</source>
        <translation>Neue Id hinzufügen</translation>
    </message>
    <message>
        <source>The agent has no name. The live service stores null.</source>
        <translation>Der Agent hat keinen Namen. Der Live-Dienst speichert null.</translation>
    </message>
    <message>
        <source>Give it a name to find it by.</source>
        <translation>Einen Namen geben, an dem man ihn findet.</translation>
    </message>
    <message>
        <source>No agent with this id is registered in the session.</source>
        <translation>In der Sitzung ist kein Agent mit dieser Id angemeldet.</translation>
    </message>
    <message>
        <source>Register the agent first, or leave agent_id out.</source>
        <translation>Erst den Agenten anmelden oder agent_id weglassen.</translation>
    </message>
    <message>
        <source>logs is missing.</source>
        <translation>logs fehlt.</translation>
    </message>
    <message>
        <source>Send the text to append as logs.</source>
        <translation>Den anzuhängenden Text als logs senden.</translation>
    </message>
    <message>
        <source>The open-source service of today answers every update_logs with 500.</source>
        <translation>Der heutige quelloffene Dienst beantwortet jedes update_logs mit 500.</translation>
    </message>
    <message>
        <source>Send logs as events if they must arrive.</source>
        <translation>Protokolle als Ereignisse senden, wenn sie ankommen müssen.</translation>
    </message>
    <message>
        <source>The body has no list named events.</source>
        <translation>Der Rumpf hat keine Liste namens events.</translation>
    </message>
    <message>
        <source>Put the events into a list named events.</source>
        <translation>Die Ereignisse in eine Liste namens events stellen.</translation>
    </message>
    <message>
        <source>Wrap in events</source>
        <translation>In events einfassen</translation>
    </message>
    <message>
        <source>Leave the call out.</source>
        <translation>Den Aufruf weglassen.</translation>
    </message>
    <message>
        <source>Send each event as an object, in braces.</source>
        <translation>Jedes Ereignis als Objekt senden, in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>No event with this id was sent in the session.</source>
        <translation>In der Sitzung wurde kein Ereignis mit dieser Id gesendet.</translation>
    </message>
    <message>
        <source>Update events by the id with which they were created.</source>
        <translation>Ereignisse mit der Id ändern, mit der sie angelegt wurden.</translation>
    </message>
    <message>
        <source>Give it a new id</source>
        <translation>Eine neue Id geben</translation>
    </message>
    <message>
        <source>Another event of this kind in the request has the same id.</source>
        <translation>Ein anderes Ereignis dieser Art in der Anfrage hat dieselbe Id.</translation>
    </message>
    <message>
        <source>Give each event an id of its own, or send it once.</source>
        <translation>Jedem Ereignis eine eigene Id geben oder es nur einmal senden.</translation>
    </message>
    <message>
        <source>An event with this id was sent before in the session.</source>
        <translation>Ein Ereignis mit dieser Id wurde in der Sitzung schon gesendet.</translation>
    </message>
    <message>
        <source>Send an event once; use update_events to change it.</source>
        <translation>Ein Ereignis einmal senden; zum Ändern update_events verwenden.</translation>
    </message>
    <message>
        <source>No event with this id was sent in the session. The live service stores the error, pointing nowhere.</source>
        <translation>In der Sitzung wurde kein Ereignis mit dieser Id gesendet. Der Live-Dienst speichert den Fehler, der dann ins Leere zeigt.</translation>
    </message>
    <message>
        <source>Send the event that failed first, or leave trigger_event_id out.</source>
        <translation>Erst das fehlgeschlagene Ereignis senden oder trigger_event_id weglassen.</translation>
    </message>
    <message>
        <source>The event that caused the error is one of the %1. The live service stores what is written here and finds no such event.</source>
        <translation>Das auslösende Ereignis gehört zu den %1. Der Live-Dienst speichert, was hier steht, und findet kein solches Ereignis.</translation>
    </message>
    <message>
        <source>Name the kind of the event that caused it.</source>
        <translation>Die Art des auslösenden Ereignisses nennen.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Send an object, in braces.</source>
        <translation>Ein Objekt senden, in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>The body is larger than %1. A server with this limit answers 413 and reads nothing.</source>
        <translation>Der Rumpf ist größer als %1. Ein Server mit dieser Grenze antwortet 413 und liest nichts.</translation>
    </message>
    <message>
        <source>Send the events in several requests.</source>
        <translation>Die Ereignisse auf mehrere Anfragen verteilen.</translation>
    </message>
    <message>
        <source>Rename to event_type, in the plural</source>
        <translation>In event_type umbenennen, im Plural</translation>
    </message>
    <message>
        <source>The event&apos;s kind is named type instead of event_type.</source>
        <translation>Die Art des Ereignisses heißt type statt event_type.</translation>
    </message>
    <message>
        <source>Name it event_type: llms, tools, actions or errors.</source>
        <translation>event_type nennen: llms, tools, actions oder errors.</translation>
    </message>
    <message>
        <source>The event has no event_type.</source>
        <translation>Das Ereignis hat keinen event_type.</translation>
    </message>
    <message>
        <source>Say what it is: llms, tools, actions or errors.</source>
        <translation>Angeben, was es ist: llms, tools, actions oder errors.</translation>
    </message>
    <message>
        <source>Add event_type %1</source>
        <translation>event_type %1 ergänzen</translation>
    </message>
    <message>
        <source>event_type “%1” is singular. The live service stores the event as an action; the fields of its kind are lost.</source>
        <translation>event_type „%1“ steht im Singular. Der Live-Dienst speichert das Ereignis als Aktion; die Felder seiner Art gehen verloren.</translation>
    </message>
    <message>
        <source>Use the plural: llms, tools, actions or errors.</source>
        <translation>Den Plural verwenden: llms, tools, actions oder errors.</translation>
    </message>
    <message>
        <source>event_type “%1” is unknown. The live service stores the event as an action; fields that actions do not have are lost.</source>
        <translation>event_type „%1“ ist unbekannt. Der Live-Dienst speichert das Ereignis als Aktion; Felder, die Aktionen nicht haben, gehen verloren.</translation>
    </message>
    <message>
        <source>Use llms, tools, actions or errors.</source>
        <translation>llms, tools, actions oder errors verwenden.</translation>
    </message>
    <message>
        <source>The live service stores apis events as actions.</source>
        <translation>Der Live-Dienst speichert apis-Ereignisse als Aktionen.</translation>
    </message>
    <message>
        <source>Read them back under actions.</source>
        <translation>Sie unter actions wiederfinden.</translation>
    </message>
    <message>
        <source>Rename to id</source>
        <translation>In id umbenennen</translation>
    </message>
    <message>
        <source>The event&apos;s id is named event_id instead of id. The live service finds no event to update: it answers 200 and changes nothing.</source>
        <translation>Die Id des Ereignisses heißt event_id statt id. Der Live-Dienst findet kein Ereignis zum Ändern: er antwortet 200 und ändert nichts.</translation>
    </message>
    <message>
        <source>The event&apos;s id is named event_id instead of id. The live service ignores it and makes an id of its own.</source>
        <translation>Die Id des Ereignisses heißt event_id statt id. Der Live-Dienst übergeht sie und vergibt selbst eine.</translation>
    </message>
    <message>
        <source>Name it id.</source>
        <translation>id nennen.</translation>
    </message>
    <message>
        <source>The event has no id.</source>
        <translation>Das Ereignis hat keine id.</translation>
    </message>
    <message>
        <source>Send the id with which the event was created.</source>
        <translation>Die Id senden, mit der das Ereignis angelegt wurde.</translation>
    </message>
    <message>
        <source>id is null.</source>
        <translation>id ist null.</translation>
    </message>
    <message>
        <source>Send a UUID, or leave id out: the service then makes one.</source>
        <translation>Eine UUID senden oder id weglassen: der Dienst vergibt dann selbst eine.</translation>
    </message>
    <message>
        <source>Remove the empty id</source>
        <translation>Leere Id entfernen</translation>
    </message>
    <message>
        <source>Send every event with its times.</source>
        <translation>Jedes Ereignis mit seinen Zeiten senden.</translation>
    </message>
    <message>
        <source>%1 is null.</source>
        <translation>%1 ist null.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 ergänzen</translation>
    </message>
    <message>
        <source>The live service ignores “%1”; it stores “%2” as null.</source>
        <translation>Der Live-Dienst übergeht „%1“; „%2“ speichert er als null.</translation>
    </message>
    <message>
        <source>Name it %1.</source>
        <translation>%1 nennen.</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message>
        <source>%1 is a text.</source>
        <translation>%1 ist ein Text.</translation>
    </message>
    <message>
        <source>Turn it into a number</source>
        <translation>In eine Zahl umwandeln</translation>
    </message>
    <message>
        <source>The completion is a text without a count. The live service counts the tokens of a message only, so this one counts 0.</source>
        <translation>completion ist ein Text ohne Zählung. Der Live-Dienst zählt nur die Token einer Nachricht; diese zählt 0.</translation>
    </message>
    <message>
        <source>Send completion_tokens, or the completion as a message.</source>
        <translation>completion_tokens senden oder completion als Nachricht.</translation>
    </message>
    <message>
        <source>Turn it into a message</source>
        <translation>In eine Nachricht umwandeln</translation>
    </message>
    <message>
        <source>The screenshot is a picture. The live service uploads it and stores its address.</source>
        <translation>screenshot ist ein Bild. Der Live-Dienst lädt es hoch und speichert seine Adresse.</translation>
    </message>
    <message>
        <source>Send an address to keep the request small.</source>
        <translation>Eine Adresse senden, damit die Anfrage klein bleibt.</translation>
    </message>
    <message>
        <source>The screenshot is neither an address nor a PNG in base64. What the live service makes of it is not known.</source>
        <translation>screenshot ist weder eine Adresse noch ein PNG in base64. Was der Live-Dienst daraus macht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Send an address, or a PNG in base64.</source>
        <translation>Eine Adresse senden oder ein PNG in base64.</translation>
    </message>
    <message>
        <source>Use actions, llms or tools.</source>
        <translation>actions, llms oder tools verwenden.</translation>
    </message>
    <message>
        <source>The tool call has no agent_id.</source>
        <translation>Der Werkzeugaufruf hat keine agent_id.</translation>
    </message>
    <message>
        <source>Send the id of the agent that called the tool.</source>
        <translation>Die Id des Agenten senden, der das Werkzeug aufrief.</translation>
    </message>
    <message>
        <source>The tool call has no agent_id. The live service gives it to the session&apos;s default agent.</source>
        <translation>Der Werkzeugaufruf hat keine agent_id. Der Live-Dienst schreibt ihn dem Standardagenten der Sitzung zu.</translation>
    </message>
    <message>
        <source>Register the agent first.</source>
        <translation>Erst den Agenten anmelden.</translation>
    </message>
    <message>
        <source>Errors cannot be updated: the service numbers them itself.</source>
        <translation>Fehler lassen sich nicht ändern: der Dienst nummeriert sie selbst.</translation>
    </message>
    <message>
        <source>Send a new error event.</source>
        <translation>Ein neues Fehlerereignis senden.</translation>
    </message>
    <message>
        <source>The live service replaces the event, it does not merge. These become null: %1.</source>
        <translation>Der Live-Dienst ersetzt das Ereignis, er führt nicht zusammen. Null werden: %1.</translation>
    </message>
    <message>
        <source>Send the whole event again.</source>
        <translation>Das ganze Ereignis noch einmal senden.</translation>
    </message>
    <message>
        <source>The session&apos;s tokens and cost stay as they were: the live service does not count again on an update.</source>
        <translation>Token und Kosten der Sitzung bleiben, wie sie waren: der Live-Dienst zählt bei einer Änderung nicht neu.</translation>
    </message>
    <message>
        <source>Send the counts when the event is created.</source>
        <translation>Die Zählungen beim Anlegen des Ereignisses senden.</translation>
    </message>
    <message>
        <source>The open-source service of today answers 500 to a %1 of this type.</source>
        <translation>Der heutige quelloffene Dienst antwortet mit 500, wenn %1 diesen Typ hat.</translation>
    </message>
    <message>
        <source>Send it as a text.</source>
        <translation>Als Text senden.</translation>
    </message>
    <message>
        <source>Send what the API&apos;s schema says.</source>
        <translation>Senden, was das Schema der API verlangt.</translation>
    </message>
    <message>
        <source>%1 The live service stores it as text.</source>
        <translation>%1 Der Live-Dienst speichert es als Text.</translation>
    </message>
    <message>
        <source>%1 The live service stores it as it is.</source>
        <translation>%1 Der Live-Dienst speichert es, wie es ist.</translation>
    </message>
    <message>
        <source>%1 What the live service does with it is not known.</source>
        <translation>%1 Was der Live-Dienst damit macht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The live service does not know “%1” and ignores it. Perhaps “%2” is meant.</source>
        <translation>Der Live-Dienst kennt „%1“ nicht und übergeht es. Vielleicht ist „%2“ gemeint.</translation>
    </message>
    <message numerus="yes">
        <source>The live service does not know “%1” and ignores it (%n places).</source>
        <translation>
            <numerusform>Der Live-Dienst kennt „%1“ nicht und übergeht es (%n Stelle).</numerusform>
            <numerusform>Der Live-Dienst kennt „%1“ nicht und übergeht es (%n Stellen).</numerusform>
        </translation>
    </message>
    <message>
        <source>Put what must be kept into a field that the service stores.</source>
        <translation>Was erhalten bleiben soll, in ein Feld stellen, das der Dienst speichert.</translation>
    </message>
    <message>
        <source>The live service answers 500 and stores nothing of this request.</source>
        <translation>Der Live-Dienst antwortet 500 und speichert nichts aus dieser Anfrage.</translation>
    </message>
    <message>
        <source>The live service answers 400 and stores nothing of this request.</source>
        <translation>Der Live-Dienst antwortet 400 und speichert nichts aus dieser Anfrage.</translation>
    </message>
    <message>
        <source>The live service answers 400 and stores none of the events of this kind.</source>
        <translation>Der Live-Dienst antwortet 400 und speichert keines der Ereignisse dieser Art.</translation>
    </message>
    <message>
        <source>The live service answers 200 and changes nothing.</source>
        <translation>Der Live-Dienst antwortet 200 und ändert nichts.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a finding: what is wrong, then what the live service does</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Use a UUID, the same one wherever this id stands.</source>
        <translation>Eine UUID verwenden, überall dieselbe, wo diese Id steht.</translation>
    </message>
    <message>
        <source>Turn the id into a UUID</source>
        <translation>Id in eine UUID umwandeln</translation>
    </message>
    <message>
        <source>Write it like 2024-03-14T12:00:00.000000+00:00.</source>
        <translation>So schreiben: 2024-03-14T12:00:00.000000+00:00.</translation>
    </message>
    <message>
        <source>“%1” names no time zone. The live service takes it as UTC.</source>
        <translation>„%1“ nennt keine Zeitzone. Der Live-Dienst nimmt UTC an.</translation>
    </message>
    <message>
        <source>Add +00:00, or the offset that is meant.</source>
        <translation>+00:00 anhängen oder die gemeinte Abweichung.</translation>
    </message>
    <message>
        <source>Mark the time as UTC</source>
        <translation>Zeit als UTC kennzeichnen</translation>
    </message>
    <message>
        <source>It ends before it begins. The live service stores it so, with a negative duration.</source>
        <translation>Es endet, bevor es beginnt. Der Live-Dienst speichert es so, mit negativer Dauer.</translation>
    </message>
    <message>
        <source>Mend one of the two times.</source>
        <translation>Eine der beiden Zeiten berichtigen.</translation>
    </message>
    <message>
        <source>Let it end when it began</source>
        <translation>Enden lassen, als es begann</translation>
    </message>
    <message>
        <source>The session&apos;s members stand in the body itself.</source>
        <translation>Die Felder der Sitzung stehen im Rumpf selbst.</translation>
    </message>
    <message>
        <source>Put them into an object named session.</source>
        <translation>Sie in ein Objekt namens session stellen.</translation>
    </message>
    <message>
        <source>Wrap in session</source>
        <translation>In session einfassen</translation>
    </message>
    <message>
        <source>The session&apos;s id is named id instead of session_id.</source>
        <translation>Die Id der Sitzung heißt id statt session_id.</translation>
    </message>
    <message>
        <source>Name it session_id.</source>
        <translation>session_id nennen.</translation>
    </message>
    <message>
        <source>The session&apos;s id is named id. The live service ignores it here: the token says which session is meant.</source>
        <translation>Die Id der Sitzung heißt id. Der Live-Dienst übergeht sie hier: das Token sagt, welche Sitzung gemeint ist.</translation>
    </message>
    <message>
        <source>Rename to session_id</source>
        <translation>In session_id umbenennen</translation>
    </message>
    <message>
        <source>The session has no session_id.</source>
        <translation>Die Sitzung hat keine session_id.</translation>
    </message>
    <message>
        <source>Make a UUID and send it as session_id.</source>
        <translation>Eine UUID erzeugen und als session_id senden.</translation>
    </message>
    <message>
        <source>Add a new session_id</source>
        <translation>Neue session_id ergänzen</translation>
    </message>
    <message>
        <source>session_id is null.</source>
        <translation>session_id ist null.</translation>
    </message>
    <message>
        <source>init_timestamp is missing, which every update must send.</source>
        <translation>init_timestamp fehlt, das jede Änderung senden muss.</translation>
    </message>
    <message>
        <source>Send the init_timestamp with which the session was created.</source>
        <translation>Das init_timestamp senden, mit dem die Sitzung angelegt wurde.</translation>
    </message>
    <message>
        <source>Add the session&apos;s init_timestamp</source>
        <translation>init_timestamp der Sitzung ergänzen</translation>
    </message>
    <message>
        <source>Use Success, Fail or Indeterminate, spelled so.</source>
        <translation>Success, Fail oder Indeterminate verwenden, genau so geschrieben.</translation>
    </message>
    <message>
        <source>Use a known end_state</source>
        <translation>Bekannten end_state verwenden</translation>
    </message>
    <message>
        <source>The session ends without an end_state. The live service stores null.</source>
        <translation>Die Sitzung endet ohne end_state. Der Live-Dienst speichert null.</translation>
    </message>
    <message>
        <source>Say how it ended: Success, Fail or Indeterminate.</source>
        <translation>Angeben, wie sie endete: Success, Fail oder Indeterminate.</translation>
    </message>
    <message>
        <source>Add end_state Indeterminate</source>
        <translation>end_state Indeterminate hinzufügen</translation>
    </message>
    <message>
        <source>This update erases %1, which the session has.</source>
        <translation>Diese Änderung löscht %1, das die Sitzung hat.</translation>
    </message>
    <message>
        <source>Send the value again if it is to stay.</source>
        <translation>Den Wert noch einmal senden, wenn er bleiben soll.</translation>
    </message>
    <message>
        <source>%1 is missing. The live service replaces, it does not merge: what the session has there becomes null.</source>
        <translation>%1 fehlt. Der Live-Dienst ersetzt, er führt nicht zusammen: was die Sitzung dort hat, wird null.</translation>
    </message>
    <message>
        <source>Send every field that is to stay.</source>
        <translation>Jedes Feld senden, das bleiben soll.</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>The session&apos;s token stands in the body. The live service ignores it, but whoever reads the body can use it.</source>
        <translation>Das Token der Sitzung steht im Rumpf. Der Live-Dienst übergeht es, aber wer den Rumpf liest, kann es verwenden.</translation>
    </message>
    <message>
        <source>Leave it out; the Authorization header carries it.</source>
        <translation>Weglassen; es steht im Authorization-Kopf.</translation>
    </message>
    <message>
        <source>Remove the token</source>
        <translation>Token entfernen</translation>
    </message>
    <message>
        <source>The body has no object named session.</source>
        <translation>Der Rumpf hat kein Objekt namens session.</translation>
    </message>
    <message>
        <source>Put the session&apos;s members into an object named session.</source>
        <translation>Die Felder der Sitzung in ein Objekt namens session stellen.</translation>
    </message>
    <message>
        <source>Add a session with a new id</source>
        <translation>Sitzung mit neuer Id hinzufügen</translation>
    </message>
    <message>
        <source>The path lacks /v2. The open-source service answers 404; whether the hosted one does is not known.</source>
        <translation>Dem Pfad fehlt /v2. Der quelloffene Dienst antwortet 404; ob der gehostete das tut, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Send it to %1.</source>
        <translation>An %1 senden.</translation>
    </message>
    <message>
        <source>The method is not %1. The live service answers 405.</source>
        <translation>Die Methode ist nicht %1. Der Live-Dienst antwortet 405.</translation>
    </message>
    <message>
        <source>Send it with %1.</source>
        <translation>Mit %1 senden.</translation>
    </message>
    <message>
        <source>Check the address if it was meant to be one.</source>
        <translation>Die Adresse prüfen, falls es einer sein sollte.</translation>
    </message>
    <message>
        <source>Mend the body; its text says where it breaks off.</source>
        <translation>Den Rumpf berichtigen; sein Text sagt, wo er abbricht.</translation>
    </message>
    <message>
        <source>The event is not an object.</source>
        <translation>Das Ereignis ist kein Objekt.</translation>
    </message>
    <message>
        <source>The body is not a JSON object.</source>
        <translation>Der Rumpf ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>trigger_event_type “%1” is not one that the service knows.</source>
        <translation>trigger_event_type „%1“ kennt der Dienst nicht.</translation>
    </message>
    <message>
        <source>This is not a call of the API that Tapedeck knows.</source>
        <translation>Dies ist kein Aufruf der API, die Tapedeck kennt.</translation>
    </message>
    <message>
        <source>The body is not JSON.</source>
        <translation>Der Rumpf ist kein JSON.</translation>
    </message>
    <message>
        <source>“%1” is not a UUID.</source>
        <translation>„%1“ ist keine UUID.</translation>
    </message>
    <message>
        <source>“%1” is not a date and time.</source>
        <translation>„%1“ ist kein Zeitpunkt.</translation>
    </message>
    <message>
        <source>end_state “%1” is not one that the service knows.</source>
        <translation>end_state „%1“ kennt der Dienst nicht.</translation>
    </message>
    <message>
        <source>%1 is negative. The live service stores it and takes it off the session&apos;s sum.</source>
        <translation>%1 ist negativ. Der Live-Dienst speichert es und zieht es von der Summe der Sitzung ab.</translation>
    </message>
    <message>
        <source>init_timestamp is null.</source>
        <translation>init_timestamp ist null.</translation>
    </message>
    <message>
        <source>There are no events in it. The live service answers 200 and stores nothing.</source>
        <translation>Es sind keine Ereignisse darin. Der Live-Dienst antwortet 200 und speichert nichts.</translation>
    </message>
    <message>
        <source>Send a whole number from 0 up, without quotes.</source>
        <translation>Eine ganze Zahl ab 0 senden, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 is an empty text. The live service counts the tokens itself.</source>
        <translation>%1 ist ein leerer Text. Der Live-Dienst zählt die Token selbst.</translation>
    </message>
    <message>
        <source>Leave the count to the service</source>
        <translation>Das Zählen dem Dienst überlassen</translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>%1 is larger than the service can store.</source>
        <translation>%1 ist größer, als der Dienst speichern kann.</translation>
    </message>
    <message>
        <source>cost is not a number.</source>
        <translation>cost ist keine Zahl.</translation>
    </message>
    <message>
        <source>Send US dollars as a number, or leave cost out: the service computes it.</source>
        <translation>US-Dollar als Zahl senden oder cost weglassen: der Dienst berechnet es.</translation>
    </message>
    <message>
        <source>model is not a text.</source>
        <translation>model ist kein Text.</translation>
    </message>
    <message>
        <source>Send the model&apos;s name.</source>
        <translation>Den Namen des Modells senden.</translation>
    </message>
    <message>
        <source>init_timestamp is empty. The live service takes the time of its own clock.</source>
        <translation>init_timestamp ist leer. Der Live-Dienst nimmt die Zeit seiner eigenen Uhr.</translation>
    </message>
    <message>
        <source>Send the time at which the session began, or leave it out.</source>
        <translation>Die Zeit senden, zu der die Sitzung begann, oder sie weglassen.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Use the session&apos;s agent</source>
        <translation>Den Agenten der Sitzung verwenden</translation>
    </message>
    <message>
        <source>Leave agent_id out</source>
        <translation>agent_id weglassen</translation>
    </message>
    <message>
        <source>Make it a list</source>
        <translation>Zu einer Liste machen</translation>
    </message>
    <message>
        <source>Take it out of the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Leave the trigger out</source>
        <translation>Den Auslöser weglassen</translation>
    </message>
    <message>
        <source>Leave the cost to the service</source>
        <translation>Die Kosten dem Dienst überlassen</translation>
    </message>
    <message>
        <source>Leave the model out</source>
        <translation>Das Modell weglassen</translation>
    </message>
    <message>
        <source>Remove the screenshot</source>
        <translation>Das Bildschirmfoto entfernen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave it to the default agent</source>
        <translation>Dem Standardagenten überlassen</translation>
    </message>
    <message>
        <source>Carry over what the event has</source>
        <translation>Übernehmen, was das Ereignis hat</translation>
    </message>
    <message>
        <source>Turn it into a text</source>
        <translation>In einen Text umwandeln</translation>
    </message>
    <message>
        <source>Write it as the service reads it</source>
        <translation>So schreiben, wie der Dienst es liest</translation>
    </message>
    <message>
        <source>Use the present time</source>
        <translation>Die jetzige Zeit verwenden</translation>
    </message>
    <message>
        <source>Add the present time as init_timestamp</source>
        <translation>Die jetzige Zeit als init_timestamp hinzufügen</translation>
    </message>
    <message>
        <source>Add what is known of the session</source>
        <translation>Hinzufügen, was von der Sitzung bekannt ist</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>The database has a row with this id already (23505).</source>
        <translation>Die Datenbank hat schon eine Zeile mit dieser Id (23505).</translation>
    </message>
    <message>
        <source>An id points at nothing, mostly an agent that is not registered in this session (23503).</source>
        <translation>Eine Id zeigt ins Leere, meist auf einen Agenten, der in dieser Sitzung nicht angemeldet ist (23503).</translation>
    </message>
    <message>
        <source>A member that must have a value is null, mostly a time (23502).</source>
        <translation>Ein Feld, das einen Wert haben muss, ist null, meist eine Zeit (23502).</translation>
    </message>
    <message>
        <source>A value cannot be read as what it must be: an id that is no UUID, or an unknown word (22P02).</source>
        <translation>Ein Wert lässt sich nicht als das lesen, was er sein muss: eine Id, die keine UUID ist, oder ein unbekanntes Wort (22P02).</translation>
    </message>
    <message>
        <source>A time cannot be read (22007).</source>
        <translation>Eine Zeit ist nicht lesbar (22007).</translation>
    </message>
    <message>
        <source>A time is out of range (22008).</source>
        <translation>Eine Zeit liegt außerhalb des Bereichs (22008).</translation>
    </message>
    <message>
        <source>A number is too large (22003).</source>
        <translation>Eine Zahl ist zu groß (22003).</translation>
    </message>
    <message>
        <source>The database refused it, with the code %1.</source>
        <translation>Die Datenbank hat es abgelehnt, mit dem Code %1.</translation>
    </message>
    <message>
        <source>No connection was made, so nothing was sent. Sending again is safe.</source>
        <translation>Es kam keine Verbindung zustande, also wurde nichts gesendet. Erneut zu senden ist gefahrlos.</translation>
    </message>
    <message>
        <source>The other end could not be trusted, so nothing was sent.</source>
        <translation>Der Gegenstelle war nicht zu trauen, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>There was no answer. Asking again changes nothing.</source>
        <translation>Es kam keine Antwort. Noch einmal zu fragen ändert nichts.</translation>
    </message>
    <message>
        <source>It was cancelled before the answer came. Whether the service took the request is not known.</source>
        <translation>Es wurde abgebrochen, bevor die Antwort kam. Ob der Dienst die Anfrage angenommen hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There was no answer. Whether the service took the request is not known; sent again it may count twice.</source>
        <translation>Es kam keine Antwort. Ob der Dienst die Anfrage angenommen hat, ist nicht bekannt; erneut gesendet zählt sie vielleicht doppelt.</translation>
    </message>
    <message>
        <source>The answer broke off. Its status came, so the service had decided by then.</source>
        <translation>Die Antwort brach ab. Ihr Status kam an, der Dienst hatte also schon entschieden.</translation>
    </message>
    <message>
        <source>This is a web page, not an answer of the API: a proxy, a login page or another server answered in its place. Check the base URL and the proxy of the profile.</source>
        <translation>Das ist eine Webseite, keine Antwort der API: Ein Proxy, eine Anmeldeseite oder ein anderer Server hat an ihrer Stelle geantwortet. Basis-URL und Proxy des Profils prüfen.</translation>
    </message>
    <message>
        <source>The server points to another address. Tapedeck does not follow it with a key or a token; correct the base URL of the profile.</source>
        <translation>Der Server verweist auf eine andere Adresse. Tapedeck folgt ihr mit einem Schlüssel oder Token nicht; die Basis-URL des Profils berichtigen.</translation>
    </message>
    <message>
        <source>204 without a body is what success looks like here. The key was not checked.</source>
        <translation>204 ohne Inhalt heißt hier Erfolg. Der Schlüssel wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>200 proves nothing here: the service says so too when the id is unknown, when the token cannot be read and when the database refused.</source>
        <translation>200 beweist hier nichts: Der Dienst sagt das auch, wenn die Id unbekannt ist, wenn das Token nicht lesbar ist und wenn die Datenbank abgelehnt hat.</translation>
    </message>
    <message>
        <source>The answer has no token, so nothing can be sent for this session.</source>
        <translation>Die Antwort hat kein Token, also lässt sich für diese Sitzung nichts senden.</translation>
    </message>
    <message>
        <source>The export has no agents, threads or statistics, and objects come back as texts.</source>
        <translation>Der Export enthält keine Agenten, Threads oder Statistiken, und Objekte kommen als Texte zurück.</translation>
    </message>
    <message>
        <source>Logs cannot be read back through the API.</source>
        <translation>Protokolle lassen sich über die API nicht zurücklesen.</translation>
    </message>
    <message>
        <source>The list was empty: 200, and nothing is stored.</source>
        <translation>Die Liste war leer: 200, und nichts ist gespeichert.</translation>
    </message>
    <message>
        <source>Taken. How each event is stored, the session&apos;s export tells.</source>
        <translation>Angenommen. Wie jedes Ereignis gespeichert ist, sagt der Export der Sitzung.</translation>
    </message>
    <message>
        <source>The short form of the answer, without a cost: the service has no statistics of this session. It answers so for a session it does not know, too.</source>
        <translation>Die kurze Form der Antwort, ohne Kosten: Der Dienst hat keine Statistik dieser Sitzung. So antwortet er auch für eine Sitzung, die er nicht kennt.</translation>
    </message>
    <message>
        <source>The Authorization header is missing: create the session or reauthorise first.</source>
        <translation>Der Authorization-Header fehlt: erst die Sitzung anlegen oder neu autorisieren.</translation>
    </message>
    <message>
        <source>The API key is missing or is not a UUID. A bad key is 400 here, not 401.</source>
        <translation>Der API-Schlüssel fehlt oder ist keine UUID. Ein falscher Schlüssel gibt hier 400, nicht 401.</translation>
    </message>
    <message>
        <source>No API key was sent.</source>
        <translation>Es wurde kein API-Schlüssel gesendet.</translation>
    </message>
    <message>
        <source>The service does not know this API key. A bad key is 400 here, not 401.</source>
        <translation>Der Dienst kennt diesen API-Schlüssel nicht. Ein falscher Schlüssel gibt hier 400, nicht 401.</translation>
    </message>
    <message>
        <source>The session is unknown, or belongs to the project of another key.</source>
        <translation>Die Sitzung ist unbekannt oder gehört zum Projekt eines anderen Schlüssels.</translation>
    </message>
    <message>
        <source>400, but half of it may be stored: the events of one kind were refused, those of the other kinds may be in. The statistics have counted the whole batch; sent again it counts twice.</source>
        <translation>400, aber die Hälfte ist vielleicht gespeichert: Die Ereignisse einer Art wurden abgelehnt, die der anderen Arten sind vielleicht drin. Die Statistik hat den ganzen Stapel gezählt; erneut gesendet zählt er doppelt.</translation>
    </message>
    <message>
        <source>None of the events of this kind is stored, but the statistics have counted them; sent again they count twice.</source>
        <translation>Keines der Ereignisse dieser Art ist gespeichert, aber die Statistik hat sie gezählt; erneut gesendet zählen sie doppelt.</translation>
    </message>
    <message>
        <source>The session&apos;s token has expired. Reauthorise, then send again: nothing of this request was taken.</source>
        <translation>Das Token der Sitzung ist abgelaufen. Neu autorisieren, dann erneut senden: Von dieser Anfrage wurde nichts angenommen.</translation>
    </message>
    <message>
        <source>401, but not for an expired token: AgentOps itself says 401 only then. A strict server, a gateway or a proxy refused the token.</source>
        <translation>401, aber nicht wegen eines abgelaufenen Tokens: AgentOps selbst sagt nur dann 401. Ein strenger Server, ein Gateway oder ein Proxy hat das Token abgelehnt.</translation>
    </message>
    <message>
        <source>401, but this call uses no token, and AgentOps itself answers 400 to a bad key. A strict server, a gateway or a proxy refused the request.</source>
        <translation>401, aber dieser Aufruf verwendet kein Token, und AgentOps selbst antwortet auf einen falschen Schlüssel mit 400. Ein strenger Server, ein Gateway oder ein Proxy hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The server does not know this address. Check the base URL of the profile.</source>
        <translation>Der Server kennt diese Adresse nicht. Die Basis-URL des Profils prüfen.</translation>
    </message>
    <message>
        <source>The server does not know this address: the calls are under /v2.</source>
        <translation>Der Server kennt diese Adresse nicht: Die Aufrufe liegen unter /v2.</translation>
    </message>
    <message>
        <source>The address is right, the method is not: it is %1.</source>
        <translation>Die Adresse stimmt, die Methode nicht: Sie ist %1.</translation>
    </message>
    <message>
        <source>The server waited too long for the request.</source>
        <translation>Der Server hat zu lange auf die Anfrage gewartet.</translation>
    </message>
    <message>
        <source>The body is too large for this server. Send the events in several requests.</source>
        <translation>Der Inhalt ist zu groß für diesen Server. Die Ereignisse in mehreren Anfragen senden.</translation>
    </message>
    <message>
        <source>A strict server checked the body and refused it; the answer says why. Nothing is stored.</source>
        <translation>Ein strenger Server hat den Inhalt geprüft und abgelehnt; die Antwort sagt, warum. Nichts ist gespeichert.</translation>
    </message>
    <message>
        <source>Too many requests: nothing was taken. Wait before sending again.</source>
        <translation>Zu viele Anfragen: Nichts wurde angenommen. Vor dem nächsten Senden warten.</translation>
    </message>
    <message>
        <source>The server cannot serve now; nothing was taken. Sending again later is safe.</source>
        <translation>Der Server kann gerade nicht antworten; nichts wurde angenommen. Später erneut zu senden ist gefahrlos.</translation>
    </message>
    <message>
        <source>A gateway got no good answer from the service. Whether the service took the request is not known.</source>
        <translation>Ein Gateway bekam vom Dienst keine brauchbare Antwort. Ob der Dienst die Anfrage angenommen hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The open-source service of today answers every update_logs with 500.</source>
        <translation>Der heutige quelloffene Dienst beantwortet jedes update_logs mit 500.</translation>
    </message>
    <message>
        <source>500 here mostly means a body that it cannot take: session.session_id missing, no UUID or used before, an unknown end_state, or a time it cannot read.</source>
        <translation>500 heißt hier meist, dass der Inhalt nicht passt: session.session_id fehlt, ist keine UUID oder schon vergeben, end_state ist unbekannt, oder eine Zeit ist nicht lesbar.</translation>
    </message>
    <message>
        <source>500 here mostly means a token that the service cannot read, which it does not call 401, or a member that it needs and did not find.</source>
        <translation>500 heißt hier meist, dass der Dienst das Token nicht lesen kann, was er nicht 401 nennt, oder dass ein nötiges Feld fehlt.</translation>
    </message>
    <message>
        <source>500 here mostly means an id that is no UUID, or a member that is missing.</source>
        <translation>500 heißt hier meist, dass eine Id keine UUID ist oder ein Feld fehlt.</translation>
    </message>
    <message>
        <source>500 here mostly means an event without event_type, init_timestamp or end_timestamp, or a token that the service cannot read. Events of other kinds may be stored.</source>
        <translation>500 heißt hier meist, dass einem Ereignis event_type, init_timestamp oder end_timestamp fehlt oder dass der Dienst das Token nicht lesen kann. Ereignisse anderer Arten sind vielleicht gespeichert.</translation>
    </message>
    <message>
        <source>The open-source service of today answers 500 to every batch with an action in it.</source>
        <translation>Der quelloffene Dienst von heute antwortet auf jeden Stapel mit einer Aktion mit 500.</translation>
    </message>
    <message numerus="yes">
        <source>Too many requests: nothing was taken. The server asks to wait %n seconds.</source>
        <translation>
            <numerusform>Zu viele Anfragen: Nichts wurde angenommen. Der Server bittet, %n Sekunde zu warten.</numerusform>
            <numerusform>Zu viele Anfragen: Nichts wurde angenommen. Der Server bittet, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many requests: nothing was taken. The server asks to wait until %1.</source>
        <translation>Zu viele Anfragen: Nichts wurde angenommen. Der Server bittet, bis %1 zu warten.</translation>
    </message>
</context>
<context>
    <name>ReadBack</name>
    <message numerus="yes">
        <source>Only %1 of %n events were found in the session.</source>
        <translation>
            <numerusform>Nur %1 von %n Ereignis wurde in der Sitzung gefunden.</numerusform>
            <numerusform>Nur %1 von %n Ereignissen wurden in der Sitzung gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stored: %1 of %n events read back from the session.</source>
        <translation>
            <numerusform>Gespeichert: %1 von %n Ereignis aus der Sitzung zurückgelesen.</numerusform>
            <numerusform>Gespeichert: %1 von %n Ereignissen aus der Sitzung zurückgelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n events are in the session, but not all of them as they were sent.</source>
        <translation>
            <numerusform>Das eine Ereignis (%n) ist in der Sitzung, aber nicht so, wie es gesendet wurde.</numerusform>
            <numerusform>Alle %n Ereignisse sind in der Sitzung, aber nicht alle so, wie sie gesendet wurden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Status %1, recorded was %2.</source>
        <translation>Status %1, aufgezeichnet war %2.</translation>
    </message>
    <message>
        <source>The body differs.</source>
        <translation>Der Rumpf weicht ab.</translation>
    </message>
    <message>
        <source>The body differs at %1.</source>
        <translation>Der Rumpf weicht bei %1 ab.</translation>
    </message>
    <message numerus="yes">
        <source>The body differs in %n place(s), first at %1.</source>
        <translation>
            <numerusform>Der Rumpf weicht an %n Stelle ab, zuerst bei %1.</numerusform>
            <numerusform>Der Rumpf weicht an %n Stellen ab, zuerst bei %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Keine Antwort.</translation>
    </message>
    <message>
        <source>No recorded answer to compare with.</source>
        <translation>Keine aufgezeichnete Antwort zum Vergleichen.</translation>
    </message>
    <message>
        <source>Refused, as recorded: %1</source>
        <translation>Abgelehnt, wie aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>The run was stopped before.</source>
        <translation>Der Lauf wurde vorher angehalten.</translation>
    </message>
    <message>
        <source>The token expired and could not be renewed. %1</source>
        <translation>Das Token ist abgelaufen und ließ sich nicht erneuern. %1</translation>
    </message>
    <message>
        <source>The answer has no token.</source>
        <translation>Die Antwort enthält kein Token.</translation>
    </message>
    <message>
        <source>Its session was not created. %1</source>
        <translation>Ihre Sitzung wurde nicht angelegt. %1</translation>
    </message>
    <message>
        <source>The target was out of reach, so the run was given up.</source>
        <translation>Das Ziel war nicht erreichbar, darum wurde der Lauf aufgegeben.</translation>
    </message>
    <message>
        <source>Dry run: nothing was sent.</source>
        <translation>Probelauf: nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Dry run: nothing was sent. %1</source>
        <translation>Probelauf: nichts wurde gesendet. %1</translation>
    </message>
    <message>
        <source>Sent again in %1 s. %2</source>
        <translation>Wird in %1 s noch einmal gesendet. %2</translation>
    </message>
    <message>
        <source>Stopped before it was sent.</source>
        <translation>Angehalten, bevor gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>RowsPane</name>
    <message>
        <source>JSON list</source>
        <translation>JSON-Liste</translation>
    </message>
</context>
<context>
    <name>SessionChoices</name>
    <message>
        <source>Thread of %1</source>
        <translation>Thread von %1</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>%1 of this batch</source>
        <comment>llm of this batch</comment>
        <translation>%1 aus diesem Stapel</translation>
    </message>
</context>
<context>
    <name>Starters</name>
    <message>
        <source>Two-agent run</source>
        <translation>Lauf mit zwei Agenten</translation>
    </message>
    <message>
        <source>A session in which one agent looks something up and another one writes the answer.</source>
        <translation>Eine Sitzung, in der ein Agent etwas nachschlägt und ein anderer die Antwort schreibt.</translation>
    </message>
    <message>
        <source>Tool failure</source>
        <translation>Werkzeug fällt aus</translation>
    </message>
    <message>
        <source>A tool does not answer, the error points at it, and the session fails.</source>
        <translation>Ein Werkzeug antwortet nicht, der Fehler zeigt darauf, und die Sitzung scheitert.</translation>
    </message>
    <message>
        <source>Create a session</source>
        <translation>Sitzung anlegen</translation>
    </message>
    <message>
        <source>Register the agent “%1”</source>
        <translation>Agenten „%1“ anmelden</translation>
    </message>
    <message>
        <source>Send events</source>
        <translation>Ereignisse senden</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Read the session back</source>
        <translation>Sitzung zurücklesen</translation>
    </message>
    <message>
        <source>Everything else belongs to a session.</source>
        <translation>Alles Weitere gehört zu einer Sitzung.</translation>
    </message>
    <message>
        <source>The session has ended; see what the service has stored of it.</source>
        <translation>Die Sitzung ist zu Ende; sehen, was der Dienst von ihr gespeichert hat.</translation>
    </message>
    <message>
        <source>The session has ended; start another one.</source>
        <translation>Die Sitzung ist zu Ende; eine neue beginnen.</translation>
    </message>
    <message>
        <source>Say how it went; until then the session counts as running.</source>
        <translation>Sagen, wie es ausging; bis dahin gilt die Sitzung als laufend.</translation>
    </message>
    <message>
        <source>A session takes any number of events.</source>
        <translation>Eine Sitzung nimmt beliebig viele Ereignisse.</translation>
    </message>
    <message>
        <source>See what the service has stored so far.</source>
        <translation>Sehen, was der Dienst bisher gespeichert hat.</translation>
    </message>
    <message>
        <source>The session has an agent; let it do something.</source>
        <translation>Die Sitzung hat einen Agenten; ihn etwas tun lassen.</translation>
    </message>
    <message>
        <source>A session may have several agents.</source>
        <translation>Eine Sitzung darf mehrere Agenten haben.</translation>
    </message>
    <message>
        <source>A session may end without events.</source>
        <translation>Eine Sitzung darf ohne Ereignisse enden.</translation>
    </message>
    <message>
        <source>Events belong to an agent; tool calls need one that is registered.</source>
        <translation>Ereignisse gehören zu einem Agenten; Werkzeugaufrufe brauchen einen, der angemeldet ist.</translation>
    </message>
    <message>
        <source>Without an agent the events go to the session&apos;s default agent.</source>
        <translation>Ohne Agenten gehen die Ereignisse an den Standardagenten der Sitzung.</translation>
    </message>
</context>
<context>
    <name>TimeOffers</name>
    <message>
        <source>+ %1 s</source>
        <translation>+ %1 s</translation>
    </message>
    <message>
        <source>end of the event before</source>
        <translation>Ende des Ereignisses davor</translation>
    </message>
    <message>
        <source>When it is sent</source>
        <translation>Beim Senden</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>now %1</source>
        <comment>now + 2 s</comment>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>Later than it is</source>
        <translation>Später als jetzt eingetragen</translation>
    </message>
    <message>
        <source>From another field</source>
        <translation>Aus einem anderen Feld</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a field&apos;s name and + 2 s</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>this moment</source>
        <translation>dieser Augenblick</translation>
    </message>
</context>
<context>
    <name>Variables</name>
    <message>
        <source>the time of sending</source>
        <translation>die Zeit des Sendens</translation>
    </message>
    <message>
        <source>two seconds after the time of sending</source>
        <translation>zwei Sekunden nach der Zeit des Sendens</translation>
    </message>
    <message>
        <source>a minute and a half before the time of sending</source>
        <translation>anderthalb Minuten vor der Zeit des Sendens</translation>
    </message>
    <message>
        <source>a new id each time</source>
        <translation>jedes Mal eine neue Id</translation>
    </message>
    <message>
        <source>a new id, the same for the same label</source>
        <translation>eine neue Id, dieselbe für dieselbe Marke</translation>
    </message>
</context>
<context>
    <name>replay</name>
    <message>
        <source>No answer in time; whether the request was taken is unknown.</source>
        <translation>Keine Antwort in der Frist; ob die Anfrage angenommen wurde, ist unbekannt.</translation>
    </message>
    <message>
        <source>The target&apos;s certificate could not be trusted.</source>
        <translation>Dem Zertifikat des Ziels konnte nicht vertraut werden.</translation>
    </message>
    <message>
        <source>The target&apos;s address cannot be used.</source>
        <translation>Die Adresse des Ziels ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The connection ended before the answer was complete; whether the request was taken is unknown.</source>
        <translation>Die Verbindung endete, bevor die Antwort vollständig war; ob die Anfrage angenommen wurde, ist unbekannt.</translation>
    </message>
    <message>
        <source>Planning was cancelled.</source>
        <translation>Das Planen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The recorded body is not JSON. It is sent as it is, with nothing rewritten in it.</source>
        <translation>Der aufgezeichnete Rumpf ist kein JSON. Er wird gesendet, wie er ist; nichts darin wird umgeschrieben.</translation>
    </message>
    <message>
        <source>No connection to %1: no machine of that name was found. Check the profile&apos;s address and the network.</source>
        <translation>Keine Verbindung zu %1: Ein Rechner dieses Namens wurde nicht gefunden. Prüfen Sie die Adresse im Profil und das Netz.</translation>
    </message>
    <message>
        <source>No connection to %1: the proxy cannot be reached. Check the profile&apos;s proxy.</source>
        <translation>Keine Verbindung zu %1: Der Proxy ist nicht erreichbar. Prüfen Sie den Proxy im Profil.</translation>
    </message>
    <message>
        <source>No connection to %1: nothing answered in time. Check the profile&apos;s address and the network.</source>
        <translation>Keine Verbindung zu %1: Nichts hat rechtzeitig geantwortet. Prüfen Sie die Adresse im Profil und das Netz.</translation>
    </message>
    <message>
        <source>No connection to %1: it was refused. Is the server running? Check the profile&apos;s address.</source>
        <translation>Keine Verbindung zu %1: Sie wurde abgelehnt. Läuft der Server? Prüfen Sie die Adresse im Profil.</translation>
    </message>
    <message>
        <source>No connection to %1. Check the profile&apos;s address, and that its server runs.</source>
        <translation>Keine Verbindung zu %1. Prüfen Sie die Adresse im Profil und ob der Server läuft.</translation>
    </message>
    <message>
        <source>Stopped before it was sent.</source>
        <translation>Angehalten, bevor gesendet wurde.</translation>
    </message>
    <message>
        <source>Stopped while the answer was waited for; whether the request was taken is unknown.</source>
        <translation>Angehalten, während auf die Antwort gewartet wurde; ob die Anfrage angenommen wurde, ist unbekannt.</translation>
    </message>
</context>
<context>
    <name>tapedeck::Composition</name>
    <message>
        <source>The embedded server runs without its usual store, which another window may be using: what is sent to it now is gone when Tapedeck closes.</source>
        <translation>Der eingebaute Server läuft ohne seinen üblichen Speicher, den vielleicht ein anderes Fenster benutzt: Was jetzt an ihn gesendet wird, ist weg, wenn Tapedeck schließt.</translation>
    </message>
    <message>
        <source>A file was damaged and has been replaced by a new one. The old one is kept as %1.</source>
        <translation>Eine Datei war beschädigt und wurde durch eine neue ersetzt. Die alte liegt als %1 bereit.</translation>
    </message>
</context>
<context>
    <name>tapedeck::ReadStream</name>
    <message>
        <source>Reading %1 was stopped.</source>
        <translation>Das Lesen von %1 wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is a device without an end, not a file.</source>
        <translation>%1 ist ein Gerät ohne Ende, keine Datei.</translation>
    </message>
    <message>
        <source>%1 gives more than %2 MB without coming to an end.</source>
        <translation>%1 liefert mehr als %2 MB, ohne zu enden.</translation>
    </message>
    <message>
        <source>A file has no such limit: write it into one and name that.</source>
        <translation>Für eine Datei gilt diese Grenze nicht: in eine schreiben und diese angeben.</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Die Standardeingabe</translation>
    </message>
</context>
<context>
    <name>tapedeck::SaveFile</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture</name>
    <message>
        <source>Reading the capture was stopped.</source>
        <translation>Das Lesen der Aufzeichnung wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more findings of this kind in the file.</source>
        <translation>
            <numerusform>In der Datei gibt es %n weiteren Befund dieser Art.</numerusform>
            <numerusform>In der Datei gibt es %n weitere Befunde dieser Art.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::BadJson</name>
    <message>
        <source>The member %1 is there twice. The first one counts, both are kept.</source>
        <translation>Das Feld %1 steht zweimal da. Das erste zählt, beide bleiben erhalten.</translation>
    </message>
    <message>
        <source>The text at %1 holds half a character (a lone surrogate). It is read as U+FFFD.</source>
        <translation>Der Text bei %1 enthält ein halbes Zeichen (ein einzelnes Surrogat). Es wird als U+FFFD gelesen.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier steht nichts.</translation>
    </message>
    <message>
        <source>This is cut off in the middle.</source>
        <translation>Dies ist mittendrin abgeschnitten.</translation>
    </message>
    <message numerus="yes">
        <source>This is nested deeper than %n levels.</source>
        <translation>
            <numerusform>Dies ist tiefer als %n Ebene verschachtelt.</numerusform>
            <numerusform>Dies ist tiefer als %n Ebenen verschachtelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not UTF-8.</source>
        <translation>Dies ist kein UTF-8.</translation>
    </message>
    <message>
        <source>This is no number that JSON knows, such as NaN.</source>
        <translation>Dies ist keine Zahl, die JSON kennt, etwa NaN.</translation>
    </message>
    <message>
        <source>This text has a bad escape or a bare control character.</source>
        <translation>Dieser Text hat eine falsche Escape-Folge oder ein nacktes Steuerzeichen.</translation>
    </message>
    <message>
        <source>There is something after the end of the value.</source>
        <translation>Hinter dem Ende des Werts steht noch etwas.</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>Dies ist kein JSON.</translation>
    </message>
    <message>
        <source>It is left out; everything else is used.</source>
        <translation>Es wird ausgelassen; alles andere wird verwendet.</translation>
    </message>
    <message>
        <source>This is not UTF-8. The odd bytes are read as Latin-1.</source>
        <translation>Dies ist kein UTF-8. Die fremden Bytes werden als Latin-1 gelesen.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 if the text looks wrong.</source>
        <translation>Die Datei als UTF-8 speichern, wenn der Text falsch aussieht.</translation>
    </message>
    <message>
        <source>The body of this request is no JSON from its byte %1 on: %2</source>
        <translation>Der Rumpf dieser Anfrage ist ab Byte %1 kein JSON: %2</translation>
    </message>
    <message>
        <source>It is kept as it is. The service answers such a request with 500.</source>
        <translation>Er bleibt, wie er ist. Der Dienst beantwortet eine solche Anfrage mit 500.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Capture</name>
    <message>
        <source>Line %1, byte %2 of the file.</source>
        <translation>Zeile %1, Byte %2 der Datei.</translation>
    </message>
    <message>
        <source>This is an event, not an exchange.</source>
        <translation>Dies ist ein Ereignis, kein Austausch.</translation>
    </message>
    <message>
        <source>This is an exchange, not an event.</source>
        <translation>Dies ist ein Austausch, kein Ereignis.</translation>
    </message>
    <message>
        <source>The file is binary, not a capture.</source>
        <translation>Die Datei ist binär, keine Aufzeichnung.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Checker</name>
    <message>
        <source>%1 %2 is no call of the AgentOps API.</source>
        <translation>%1 %2 ist kein Aufruf der AgentOps-API.</translation>
    </message>
    <message>
        <source>It is kept, and left out of a replay.</source>
        <translation>Er bleibt erhalten und wird bei einer Wiedergabe ausgelassen.</translation>
    </message>
    <message>
        <source>The body of %1 is not JSON from byte %2 on; the service answers 500.</source>
        <translation>Der Rumpf von %1 ist ab Byte %2 kein JSON; der Dienst antwortet 500.</translation>
    </message>
    <message>
        <source>Mend the body.</source>
        <translation>Den Rumpf berichtigen.</translation>
    </message>
    <message>
        <source>It is left out; the rest stays usable.</source>
        <translation>Es wird ausgelassen; der Rest bleibt brauchbar.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Curl</name>
    <message>
        <source>It sends a form (%1), which this API does not take. The form is left out.</source>
        <translation>Er sendet ein Formular (%1), das diese API nicht annimmt. Das Formular wird ausgelassen.</translation>
    </message>
    <message>
        <source>It takes options from the file %1, which is not part of the capture.</source>
        <translation>Er nimmt Optionen aus der Datei %1, die nicht zur Aufzeichnung gehört.</translation>
    </message>
    <message>
        <source>It takes headers from the file %1, which is not part of the capture.</source>
        <translation>Er nimmt Köpfe aus der Datei %1, die nicht zur Aufzeichnung gehört.</translation>
    </message>
    <message>
        <source>It sends the file %1, which is not beside this script or below it. The body is empty.</source>
        <translation>Er sendet die Datei %1, die nicht neben oder unter diesem Skript liegt. Der Rumpf ist leer.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::CurlReader</name>
    <message>
        <source>This is not UTF-8. The odd bytes are read as Latin-1.</source>
        <translation>Dies ist kein UTF-8. Die fremden Bytes werden als Latin-1 gelesen.</translation>
    </message>
    <message>
        <source>A quote or bracket of this command does not close.</source>
        <translation>Ein Anführungszeichen oder eine Klammer dieses Befehls schließt nicht.</translation>
    </message>
    <message>
        <source>It is left out; everything else is used.</source>
        <translation>Es wird ausgelassen; alles andere wird verwendet.</translation>
    </message>
    <message>
        <source>There is no complete cURL command in the file.</source>
        <translation>In der Datei steht kein vollständiger cURL-Befehl.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::EventsReader</name>
    <message>
        <source>This is no event: it is not an object.</source>
        <translation>Dies ist kein Ereignis: es ist kein Objekt.</translation>
    </message>
    <message>
        <source>This is no event: it has none of an event&apos;s members.</source>
        <translation>Dies ist kein Ereignis: es hat keines der Felder eines Ereignisses.</translation>
    </message>
    <message>
        <source>This is an event, not an exchange.</source>
        <translation>Dies ist ein Ereignis, kein Austausch.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::ExchangesReader</name>
    <message>
        <source>This is no exchange: it has no URL or path.</source>
        <translation>Dies ist kein Austausch: URL und Pfad fehlen.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::ExportReader</name>
    <message>
        <source>This is no row of an export: it is not an object.</source>
        <translation>Dies ist keine Zeile eines Exports: es ist kein Objekt.</translation>
    </message>
    <message>
        <source>The export is cut off or broken here.</source>
        <translation>Der Export ist hier abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>Everything before it is used.</source>
        <translation>Alles davor wird verwendet.</translation>
    </message>
    <message>
        <source>The member %1 of the document is not used.</source>
        <translation>Das Feld %1 des Dokuments wird nicht verwendet.</translation>
    </message>
    <message>
        <source>The export holds no complete row.</source>
        <translation>Der Export enthält keine vollständige Zeile.</translation>
    </message>
    <message>
        <source>The export has no session row. One is made from its events.</source>
        <translation>Der Export hat keine Sitzungszeile. Sie wird aus seinen Ereignissen gebildet.</translation>
    </message>
    <message>
        <source>An export holds no requests. They were made from its rows, with an agent for each agent id in them; there are no answers to compare with.</source>
        <translation>Ein Export enthält keine Anfragen. Sie wurden aus seinen Zeilen gebildet, mit einem Agenten je Agenten-Id darin; Antworten zum Vergleichen gibt es nicht.</translation>
    </message>
    <message>
        <source>The column %1 is made by the server and left out.</source>
        <translation>Die Spalte %1 bildet der Server; sie wird ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts look like JSON but may have been sent as texts. They stay texts.</source>
        <translation>
            <numerusform>%n Text sieht wie JSON aus, wurde aber vielleicht als Text gesendet. Er bleibt Text.</numerusform>
            <numerusform>%n Texte sehen wie JSON aus, wurden aber vielleicht als Text gesendet. Sie bleiben Text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Framing</name>
    <message>
        <source>The file is cut off: what begins here does not end.</source>
        <translation>Die Datei ist abgeschnitten: was hier beginnt, endet nicht.</translation>
    </message>
    <message>
        <source>Everything before it is used.</source>
        <translation>Alles davor wird verwendet.</translation>
    </message>
    <message>
        <source>From here on the document is not JSON.</source>
        <translation>Ab hier ist das Dokument kein JSON.</translation>
    </message>
    <message>
        <source>The member %1 of the document is not used.</source>
        <translation>Das Feld %1 des Dokuments wird nicht verwendet.</translation>
    </message>
    <message>
        <source>There is something after the end of the document. It is not used.</source>
        <translation>Hinter dem Ende des Dokuments steht noch etwas. Es wird nicht verwendet.</translation>
    </message>
    <message>
        <source>The member %1 should be a list and is none.</source>
        <translation>Das Feld %1 sollte eine Liste sein und ist keine.</translation>
    </message>
    <message>
        <source>There is nothing in it to use.</source>
        <translation>Es enthält nichts Verwendbares.</translation>
    </message>
    <message>
        <source>The document has no list called %1, so there is nothing in it to use.</source>
        <translation>Das Dokument hat keine Liste namens %1 und enthält daher nichts Verwendbares.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::HarEntry</name>
    <message>
        <source>This is no HAR entry: it has no request.</source>
        <translation>Dies ist kein HAR-Eintrag: die Anfrage fehlt.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::HarReader</name>
    <message>
        <source>This is no HAR entry: it has no request.</source>
        <translation>Dies ist kein HAR-Eintrag: die Anfrage fehlt.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Index</name>
    <message>
        <source>It is left out; everything else is used.</source>
        <translation>Es wird ausgelassen; alles andere wird verwendet.</translation>
    </message>
    <message>
        <source>One exchange is larger than 4 GB.</source>
        <translation>Ein Austausch ist größer als 4 GB.</translation>
    </message>
    <message>
        <source>One event is larger than 4 GB.</source>
        <translation>Ein Ereignis ist größer als 4 GB.</translation>
    </message>
    <message>
        <source>There is a byte order mark in the middle of the file. It is skipped.</source>
        <translation>Mitten in der Datei steht eine Bytereihenfolgemarke. Sie wird übersprungen.</translation>
    </message>
    <message>
        <source>There is something behind the value. It is not used.</source>
        <translation>Hinter dem Wert steht noch etwas. Es wird nicht verwendet.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::PasteReader</name>
    <message>
        <source>Paste the JSON body of a call, an event or a list of events, a cURL command, a HAR entry or exchange, or the address of a session&apos;s stats or export.</source>
        <translation>Eingefügt werden können: der JSON-Rumpf eines Aufrufs, ein Ereignis oder eine Liste von Ereignissen, ein cURL-Befehl, ein HAR-Eintrag oder Austausch, oder die Adresse der Statistik oder des Exports einer Sitzung.</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>Es gibt nichts einzufügen.</translation>
    </message>
    <message>
        <source>This text is no call that is known here.</source>
        <translation>Dieser Text ist kein Aufruf, der hier bekannt ist.</translation>
    </message>
    <message>
        <source>The JSON text is cut off.</source>
        <translation>Der JSON-Text ist abgeschnitten.</translation>
    </message>
    <message>
        <source>This begins like JSON, but is none.</source>
        <translation>Das beginnt wie JSON, ist aber keines.</translation>
    </message>
    <message>
        <source>Mend it and paste it again.</source>
        <translation>Berichtigen und noch einmal einfügen.</translation>
    </message>
    <message>
        <source>This JSON is like no call of this API.</source>
        <translation>Dieses JSON gleicht keinem Aufruf dieser API.</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>It was called with %1; the service takes %2 only.</source>
        <translation>Es wurde mit %1 aufgerufen; der Dienst nimmt nur %2.</translation>
    </message>
    <message>
        <source>%1 is no address of this API. By its body it is taken for %2.</source>
        <translation>%1 ist keine Adresse dieser API. Nach dem Rumpf wird es für %2 gehalten.</translation>
    </message>
    <message>
        <source>%1 is no call of this API.</source>
        <translation>%1 ist kein Aufruf dieser API.</translation>
    </message>
    <message>
        <source>A key or token was in the pasted text. It is left out.</source>
        <translation>Im eingefügten Text stand ein Schlüssel oder Token. Er wird weggelassen.</translation>
    </message>
    <message>
        <source>The profile&apos;s own key and the session&apos;s own token are used.</source>
        <translation>Verwendet werden der Schlüssel des Profils und das Token der Sitzung.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::PlainExchange</name>
    <message>
        <source>This is no exchange: it has no URL or path.</source>
        <translation>Dies ist kein Austausch: URL und Pfad fehlen.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Reader</name>
    <message>
        <source>Byte %1 of the file.</source>
        <translation>Byte %1 der Datei.</translation>
    </message>
    <message>
        <source>This is an exchange, not an event.</source>
        <translation>Dies ist ein Austausch, kein Ereignis.</translation>
    </message>
    <message numerus="yes">
        <source>This holds too many values to be taken apart. It is %n MB large.</source>
        <translation>
            <numerusform>Das enthält zu viele Werte, um zerlegt zu werden. Es ist %n MB groß.</numerusform>
            <numerusform>Das enthält zu viele Werte, um zerlegt zu werden. Es ist %n MB groß.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Recogniser</name>
    <message>
        <source>The file holds nothing but blanks.</source>
        <translation>Die Datei enthält nur Leerraum.</translation>
    </message>
    <message>
        <source>This is a VCR cassette. Such files cannot be read yet.</source>
        <translation>Dies ist eine VCR-Kassette. Solche Dateien lassen sich noch nicht lesen.</translation>
    </message>
    <message>
        <source>The file is no capture that is known here.</source>
        <translation>Die Datei ist keine Aufzeichnung, die hier bekannt ist.</translation>
    </message>
    <message>
        <source>Known are: Tapedeck captures, HAR, events and exchanges as JSON or JSON Lines, AgentOps session exports, and cURL commands.</source>
        <translation>Bekannt sind: Tapedeck-Aufzeichnungen, HAR, Ereignisse und Austausche als JSON oder JSON Lines, Sitzungsexporte von AgentOps und cURL-Befehle.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::RowsReader</name>
    <message>
        <source>The file holds nothing but blanks.</source>
        <translation>Die Datei enthält nur Leerraum.</translation>
    </message>
    <message>
        <source>The column “%1” is there twice.</source>
        <translation>Die Spalte „%1“ gibt es zweimal.</translation>
    </message>
    <message>
        <source>It has %1, but the header has %2.</source>
        <translation>Sie hat %1, der Kopf aber %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not UTF-8. Save the file as UTF-8.</source>
        <translation>Das ist kein UTF-8. Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>A quote stands within a field. Write it twice, and the whole field in quotes.</source>
        <translation>In einem Feld steht ein Anführungszeichen. Schreiben Sie es doppelt und das ganze Feld in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A quote opens here that does not close.</source>
        <translation>Hier öffnet ein Anführungszeichen, das nicht schließt.</translation>
    </message>
    <message>
        <source>The list holds no row.</source>
        <translation>Die Liste enthält keine Zeile.</translation>
    </message>
    <message>
        <source>The list is cut off: its closing bracket is missing.</source>
        <translation>Die Liste ist abgeschnitten: Die schließende Klammer fehlt.</translation>
    </message>
    <message>
        <source>There is text behind the list. It is not read.</source>
        <translation>Hinter der Liste steht noch Text. Er wird nicht gelesen.</translation>
    </message>
    <message>
        <source>This row is cut off.</source>
        <translation>Diese Zeile ist abgeschnitten.</translation>
    </message>
    <message>
        <source>There is more than one value in this line.</source>
        <translation>In dieser Zeile steht mehr als ein Wert.</translation>
    </message>
    <message>
        <source>This is no valid JSON.</source>
        <translation>Das ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>A row must be an object: {&quot;name&quot;: value, …}.</source>
        <translation>Eine Zeile muss ein Objekt sein: {&quot;Name&quot;: Wert, …}.</translation>
    </message>
    <message>
        <source>The file is no text.</source>
        <translation>Die Datei ist kein Text.</translation>
    </message>
    <message>
        <source>Rows come from CSV with a header line, a JSON array of objects, or JSON Lines.</source>
        <translation>Zeilen kommen aus CSV mit Kopfzeile, einem JSON-Array von Objekten oder JSON Lines.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Samples</name>
    <message>
        <source>Research run</source>
        <translation>Recherchelauf</translation>
    </message>
    <message>
        <source>Two agents write a briefing; one source times out twice before it answers.</source>
        <translation>Zwei Agenten schreiben ein Briefing; eine Quelle überschreitet zweimal die Frist, bevor sie antwortet.</translation>
    </message>
    <message>
        <source>Failing session</source>
        <translation>Scheiternde Sitzung</translation>
    </message>
    <message>
        <source>A refund goes wrong: errors of a model, a tool and an action, and an end in Fail.</source>
        <translation>Eine Erstattung geht schief: Fehler eines Modells, eines Werkzeugs und einer Aktion, und am Ende Fail.</translation>
    </message>
    <message>
        <source>The public page&apos;s examples</source>
        <translation>Die Beispiele der öffentlichen Seite</translation>
    </message>
    <message>
        <source>The calls of the REST page in its own spelling, which the live service refuses.</source>
        <translation>Die Aufrufe der REST-Seite in ihrer eigenen Schreibweise, die der Live-Dienst ablehnt.</translation>
    </message>
    <message>
        <source>Three sessions at once</source>
        <translation>Drei Sitzungen zugleich</translation>
    </message>
    <message>
        <source>Invoices are sorted by three workers side by side, on two models.</source>
        <translation>Rechnungen werden von drei Arbeitern nebeneinander sortiert, auf zwei Modellen.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Source</name>
    <message>
        <source>The file is compressed. Unpack it first.</source>
        <translation>Die Datei ist komprimiert. Erst entpacken.</translation>
    </message>
    <message>
        <source>The file is a ZIP archive. Unpack it first.</source>
        <translation>Die Datei ist ein ZIP-Archiv. Erst entpacken.</translation>
    </message>
    <message>
        <source>The file is a SQLite database, not a capture.</source>
        <translation>Die Datei ist eine SQLite-Datenbank, keine Aufzeichnung.</translation>
    </message>
    <message>
        <source>%1 is a folder. Open a file in it.</source>
        <translation>%1 ist ein Ordner. Eine Datei darin öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark. It is skipped.</source>
        <translation>Die Datei beginnt mit einer Bytereihenfolgemarke. Sie wird übersprungen.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 without a mark; other programs stumble over it.</source>
        <translation>Als UTF-8 ohne Marke speichern; andere Programme stolpern darüber.</translation>
    </message>
    <message>
        <source>The file is UTF-16. It is read as such; byte positions are those of its UTF-8 form.</source>
        <translation>Die Datei ist UTF-16. Sie wird so gelesen; Bytepositionen beziehen sich auf ihre UTF-8-Form.</translation>
    </message>
    <message>
        <source>Save it as UTF-8; other programs may not read it.</source>
        <translation>Als UTF-8 speichern; andere Programme lesen sie sonst womöglich nicht.</translation>
    </message>
    <message>
        <source>Some of its UTF-16 is damaged. Those characters were replaced by U+FFFD.</source>
        <translation>Das UTF-16 ist stellenweise beschädigt. Diese Zeichen wurden durch U+FFFD ersetzt.</translation>
    </message>
    <message>
        <source>%1 has become shorter since it was opened. Open it again.</source>
        <translation>%1 ist seit dem Öffnen kürzer geworden. Bitte neu öffnen.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is a link to %2, which is a device, not a file.</source>
        <translation>%1 ist ein Verweis auf %2, und das ist ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is a device, not a file.</source>
        <translation>%1 ist ein Gerät, keine Datei.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::TapedeckReader</name>
    <message>
        <source>This line is no exchange: it has no request.</source>
        <translation>Diese Zeile ist kein Austausch: die Anfrage fehlt.</translation>
    </message>
    <message>
        <source>This capture was written by a newer Tapedeck (version %1 of the format).</source>
        <translation>Diese Aufzeichnung stammt von einem neueren Tapedeck (Version %1 des Formats).</translation>
    </message>
    <message>
        <source>What is understood is shown. Update Tapedeck to see the rest.</source>
        <translation>Gezeigt wird, was verstanden wird. Für den Rest Tapedeck aktualisieren.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Tracks</name>
    <message numerus="yes">
        <source>%n requests have a masked token. They were put to the one session that was open.</source>
        <translation>
            <numerusform>%n Anfrage hat ein unkenntliches Token. Sie wurde der einen offenen Sitzung zugeordnet.</numerusform>
            <numerusform>%n Anfragen haben ein unkenntliches Token. Sie wurden der einen offenen Sitzung zugeordnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests have a masked or missing token and nothing that tells their session. They were put to the session created last.</source>
        <translation>
            <numerusform>%n Anfrage hat ein unkenntliches oder kein Token und nichts, was ihre Sitzung verrät. Sie wurde der zuletzt angelegten Sitzung zugeordnet.</numerusform>
            <numerusform>%n Anfragen haben ein unkenntliches oder kein Token und nichts, was ihre Sitzung verrät. Sie wurden der zuletzt angelegten Sitzung zugeordnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Record with Tapedeck: its captures keep the session of each request.</source>
        <translation>Mit Tapedeck aufzeichnen: seine Aufzeichnungen behalten die Sitzung jeder Anfrage.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests are no calls of the AgentOps API.</source>
        <translation>
            <numerusform>%n Anfrage ist kein Aufruf der AgentOps-API.</numerusform>
            <numerusform>%n Anfragen sind keine Aufrufe der AgentOps-API.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept, and left out of a replay.</source>
        <translation>Sie bleiben erhalten und werden bei einer Wiedergabe ausgelassen.</translation>
    </message>
</context>
<context>
    <name>tapedeck::capture::Writer</name>
    <message>
        <source>The capture could not be written.</source>
        <translation>Die Aufzeichnung ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>tapedeck::cli</name>
    <message>
        <source>reading</source>
        <translation>lesen</translation>
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
        <translation>Tapedeck: eine Werkbank für die AgentOps-REST-API

tapedeck [FILE…]                 öffnet das Fenster und die genannten Aufzeichnungen
tapedeck replay FILE …           sendet eine Aufzeichnung noch einmal und vergleicht die Antworten
tapedeck check FILE …            was in einer Aufzeichnung steht und was der Dienst ablehnen würde
tapedeck convert FILE -o OUT     schreibt sie als .tapedeck, .har, .jsonl oder .sh (cURL)
tapedeck serve …                 betreibt den AgentOps-verträglichen Server auf 127.0.0.1
tapedeck send ENDPOINT [BODY] …  sendet einen Aufruf und gibt die Antwort aus
tapedeck COMMAND --help          die Optionen eines Befehls
tapedeck --version

Der API-Schlüssel kommt aus dem Schlüsselbund (--profile), aus TAPEDECK_API_KEY oder von der Standardeingabe (--key-stdin).
Endewerte: 0 erledigt und wie aufgezeichnet; 1 etwas ist fehlgeschlagen oder weicht ab; 2 Aufruf oder Eingabe fehlerhaft;
3 Ziel nicht erreichbar oder Schlüssel abgelehnt; 130 unterbrochen.</translation>
    </message>
    <message>
        <source>tapedeck: %1</source>
        <translation>tapedeck: %1</translation>
    </message>
    <message>
        <source>Try: tapedeck --help</source>
        <translation>Hilfe: tapedeck --help</translation>
    </message>
    <message>
        <source>unknown command or file: %1</source>
        <translation>unbekannter Befehl oder unbekannte Datei: %1</translation>
    </message>
    <message>
        <source>unknown command: %1. Did you mean %2?</source>
        <translation>unbekannter Befehl: %1. Gemeint war vielleicht %2?</translation>
    </message>
    <message>
        <source>unknown option: %1</source>
        <translation>unbekannte Option: %1</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Die Standardausgabe lässt sich nicht beschreiben.</translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::CheckCommand</name>
    <message>
        <source>Tells what is in a capture, and what the live service would refuse and why.
Ends with 0 if nothing would be refused, 1 if something would, 2 if the file is unreadable.</source>
        <translation>Sagt, was in einer Aufzeichnung steht und was der Live-Dienst warum ablehnen würde.
Endet mit 0, wenn nichts abgelehnt würde, mit 1, wenn doch, mit 2, wenn die Datei unlesbar ist.</translation>
    </message>
    <message>
        <source>The capture: .tapedeck, HAR, events, cURL… (- for standard input).</source>
        <translation>Die Aufzeichnung: .tapedeck, HAR, Ereignisse, cURL… (- für die Standardeingabe).</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>Take it as auto, documented or sdk.</source>
        <translation>Als auto, documented oder sdk auffassen.</translation>
    </message>
    <message>
        <source>--dialect takes auto, documented or sdk</source>
        <translation>--dialect nimmt auto, documented oder sdk</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>%1: %2, %3 dialect</source>
        <translation>%1: %2, Dialekt %3</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::ConvertCommand</name>
    <message>
        <source>Writes a capture in another format, by the ending of OUT: .tapedeck, .har, .jsonl, .sh (cURL).
Keys and tokens are masked. Ends with 0, or with 1 if something had to be left out.</source>
        <translation>Schreibt eine Aufzeichnung in einem anderen Format, nach der Endung von OUT: .tapedeck, .har, .jsonl, .sh (cURL).
Schlüssel und Token werden unkenntlich gemacht. Endet mit 0, oder mit 1, wenn etwas ausgelassen werden musste.</translation>
    </message>
    <message>
        <source>The capture: .tapedeck, HAR, events, cURL… (- for standard input).</source>
        <translation>Die Aufzeichnung: .tapedeck, HAR, Ereignisse, cURL… (- für die Standardeingabe).</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>Die zu schreibende Datei.</translation>
    </message>
    <message>
        <source>Write bodies as auto (as they are), documented or sdk.</source>
        <translation>Rümpfe schreiben als auto (wie sie sind), documented oder sdk.</translation>
    </message>
    <message>
        <source>say where to write: -o OUT</source>
        <translation>es fehlt, wohin geschrieben wird: -o OUT</translation>
    </message>
    <message>
        <source>%1 ends in none of .tapedeck .har .jsonl .sh</source>
        <translation>%1 endet auf keines von .tapedeck .har .jsonl .sh</translation>
    </message>
    <message>
        <source>--dialect takes auto, documented or sdk</source>
        <translation>--dialect nimmt auto, documented oder sdk</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) that are no calls of the AgentOps API were left out.</source>
        <translation>
            <numerusform>%n Austausch, der kein Aufruf der AgentOps-API ist, wurde ausgelassen.</numerusform>
            <numerusform>%n Austausche, die keine Aufrufe der AgentOps-API sind, wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n exchange(s)</source>
        <translation>
            <numerusform>%1: %n Austausch</numerusform>
            <numerusform>%1: %n Austausche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the capture itself: nothing was written. Name another file.</source>
        <translation>%1 ist die Aufzeichnung selbst: Es wurde nichts geschrieben. Bitte eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>Writing was stopped.</source>
        <translation>Das Schreiben wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::OptionReader</name>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>es fehlt etwas</translation>
    </message>
    <message>
        <source>%1 is one argument too many</source>
        <translation>%1 ist ein Argument zu viel</translation>
    </message>
    <message>
        <source>tapedeck %1: %2
Try: tapedeck %1 --help</source>
        <translation>tapedeck %1: %2
Hilfe: tapedeck %1 --help</translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::ReplayCommand</name>
    <message>
        <source>The capture: .tapedeck, HAR, events, cURL… (- for standard input).</source>
        <translation>Die Aufzeichnung: .tapedeck, HAR, Ereignisse, cURL… (- für die Standardeingabe).</translation>
    </message>
    <message>
        <source>What to speak: auto, documented or sdk.</source>
        <translation>Was gesprochen wird: auto, documented oder sdk.</translation>
    </message>
    <message>
        <source>original, a factor (10x), a rate (200/s) or max.</source>
        <translation>original, ein Faktor (10x), eine Rate (200/s) oder max.</translation>
    </message>
    <message>
        <source>How many sessions at once.</source>
        <translation>Wie viele Sitzungen zugleich.</translation>
    </message>
    <message>
        <source>Send the recorded ids instead of new ones.</source>
        <translation>Die aufgezeichneten Ids statt neuer senden.</translation>
    </message>
    <message>
        <source>Send the recorded times instead of moving them to now.</source>
        <translation>Die aufgezeichneten Zeiten senden, statt sie auf jetzt zu verschieben.</translation>
    </message>
    <message>
        <source>Build and check every request, send none.</source>
        <translation>Jede Anfrage bauen und prüfen, keine senden.</translation>
    </message>
    <message>
        <source>Write the report to a file.</source>
        <translation>Den Bericht in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>Print the report as one JSON object.</source>
        <translation>Den Bericht als ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>say where to send: --local, --to URL or --profile NAME</source>
        <translation>es fehlt, wohin gesendet wird: --local, --to URL oder --profile NAME</translation>
    </message>
    <message>
        <source>--dialect takes auto, documented or sdk</source>
        <translation>--dialect nimmt auto, documented oder sdk</translation>
    </message>
    <message>
        <source>--pace takes original, a factor such as 10x, a rate such as 200/s, or max</source>
        <translation>--pace nimmt original, einen Faktor wie 10x, eine Rate wie 200/s oder max</translation>
    </message>
    <message>
        <source>--concurrency takes a number from 1 to %1</source>
        <translation>--concurrency nimmt eine Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>--report takes a file that ends in .json</source>
        <translation>--report nimmt eine Datei, die auf .json endet</translation>
    </message>
    <message>
        <source>planning</source>
        <translation>planen</translation>
    </message>
    <message>
        <source>%1 of %2 requests, %3 failed</source>
        <translation>%1 von %2 Anfragen, %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>The report cannot be written to %1.</source>
        <translation>Der Bericht lässt sich nicht in %1 schreiben.</translation>
    </message>
    <message>
        <source>step %1, %2: %3</source>
        <translation>Schritt %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>same %1, differs %2, failed %3, skipped %4, in %5 s</source>
        <translation>gleich %1, abweichend %2, fehlgeschlagen %3, ausgelassen %4, in %5 s</translation>
    </message>
    <message>
        <source>Sends a capture again, as new sessions, and compares the answers with the recorded ones.
Ends with 0 if all is as recorded, 1 if something failed or differs or had to be left out, 2 if the file is unreadable or holds nothing to replay, 3 if the target is not reachable or refuses the key.</source>
        <translation>Sendet eine Aufzeichnung erneut, als neue Sitzungen, und vergleicht die Antworten mit den aufgezeichneten.
Endet mit 0, wenn alles wie aufgezeichnet ist, mit 1, wenn etwas fehlschlug, abweicht oder ausgelassen werden musste, mit 2, wenn die Datei nicht lesbar ist oder nichts zum Wiedergeben enthält, mit 3, wenn das Ziel nicht erreichbar ist oder den Schlüssel ablehnt.</translation>
    </message>
    <message>
        <source>The report would overwrite the capture %1. Name another file.</source>
        <translation>Der Bericht würde die Aufzeichnung %1 überschreiben. Bitte eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>There is nothing to replay.</source>
        <translation>Es gibt nichts wiederzugeben.</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n exchange(s), and none is a call of the AgentOps API.</source>
        <translation>
            <numerusform>Sie enthält %n Austausch, und der ist kein Aufruf der AgentOps-API.</numerusform>
            <numerusform>Sie enthält %n Austausche, und keiner ist ein Aufruf der AgentOps-API.</numerusform>
        </translation>
    </message>
    <message>
        <source>The capture holds no exchange and no event.</source>
        <translation>Die Aufzeichnung enthält keinen Austausch und kein Ereignis.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the file could not be read and were left out</source>
        <translation>
            <numerusform>%n Teil der Datei war nicht lesbar und wurde ausgelassen</numerusform>
            <numerusform>%n Teile der Datei waren nicht lesbar und wurden ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::SendCommand</name>
    <message>
        <source>Sends one call and prints the answer&apos;s body.
Ends with 0 if it was accepted, 1 if it was refused, 3 if the target is not reachable or refuses the key.</source>
        <translation>Sendet einen Aufruf und gibt den Rumpf der Antwort aus.
Endet mit 0, wenn er angenommen wurde, mit 1, wenn er abgelehnt wurde, mit 3, wenn das Ziel nicht erreichbar ist oder den Schlüssel ablehnt.</translation>
    </message>
    <message>
        <source>One of: %1.</source>
        <translation>Eines von: %1.</translation>
    </message>
    <message>
        <source>A file with the JSON body (- for standard input).</source>
        <translation>Eine Datei mit dem JSON-Rumpf (- für die Standardeingabe).</translation>
    </message>
    <message>
        <source>The session it is about; its token is fetched with the API key.</source>
        <translation>Die Sitzung, um die es geht; ihr Token wird mit dem API-Schlüssel geholt.</translation>
    </message>
    <message>
        <source>Convert the body first: auto (as it is), documented or sdk.</source>
        <translation>Den Rumpf vorher umwandeln: auto (wie er ist), documented oder sdk.</translation>
    </message>
    <message>
        <source>Print status, headers, timing and body as one JSON object.</source>
        <translation>Status, Köpfe, Zeiten und Rumpf als ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>there is no endpoint %1; there are: %2</source>
        <translation>einen Endpunkt %1 gibt es nicht; es gibt: %2</translation>
    </message>
    <message>
        <source>%1 needs a body: a file, or - for standard input</source>
        <translation>%1 braucht einen Rumpf: eine Datei oder - für die Standardeingabe</translation>
    </message>
    <message>
        <source>%1 takes no body</source>
        <translation>%1 nimmt keinen Rumpf</translation>
    </message>
    <message>
        <source>say where to send: --local, --to URL or --profile NAME</source>
        <translation>es fehlt, wohin gesendet wird: --local, --to URL oder --profile NAME</translation>
    </message>
    <message>
        <source>standard input cannot give both the key and the body</source>
        <translation>die Standardeingabe kann nicht Schlüssel und Rumpf zugleich liefern</translation>
    </message>
    <message>
        <source>%1 is about a session: give --session ID</source>
        <translation>%1 betrifft eine Sitzung: --session ID angeben</translation>
    </message>
    <message>
        <source>%1 reads a session: give --session ID</source>
        <translation>%1 liest eine Sitzung: --session ID angeben</translation>
    </message>
    <message>
        <source>--dialect takes auto, documented or sdk</source>
        <translation>--dialect nimmt auto, documented oder sdk</translation>
    </message>
    <message>
        <source>The body is not JSON from byte %1 on; nothing was sent.</source>
        <translation>Der Rumpf ist ab Byte %1 kein JSON; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>No token could be had for session %1:</source>
        <translation>Für die Sitzung %1 war kein Token zu bekommen:</translation>
    </message>
    <message>
        <source>%1 %2, %3 ms</source>
        <translation>%1 %2, %3 ms</translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::ServeCommand</name>
    <message>
        <source>Runs the AgentOps-compatible server on 127.0.0.1 until it is told to end.
Prints one line, url=… key=…, when it is ready.</source>
        <translation>Betreibt den AgentOps-verträglichen Server auf 127.0.0.1, bis er enden soll.
Gibt eine Zeile aus, url=… key=…, sobald er bereit ist.</translation>
    </message>
    <message>
        <source>Port; 0 takes a free one.</source>
        <translation>Port; 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>lenient, faithful or strict.</source>
        <translation>lenient, faithful oder strict.</translation>
    </message>
    <message>
        <source>Keep sessions in this folder; without it they end with the server.</source>
        <translation>Sitzungen in diesem Ordner behalten; ohne ihn enden sie mit dem Server.</translation>
    </message>
    <message>
        <source>How long a token lives, e.g. 10s, 5m, 24h.</source>
        <translation>Wie lange ein Token gilt, z. B. 10s, 5m, 24h.</translation>
    </message>
    <message>
        <source>Misbehave on demand, e.g. create_events:500:10%, 429:retry=2, delay=250ms. May be repeated.</source>
        <translation>Auf Wunsch Störungen, z. B. create_events:500:10%, 429:retry=2, delay=250ms. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Take every UUID as an API key.</source>
        <translation>Jede UUID als API-Schlüssel annehmen.</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535</source>
        <translation>--port nimmt eine Zahl von 0 bis 65535</translation>
    </message>
    <message>
        <source>--mode takes lenient, faithful or strict</source>
        <translation>--mode nimmt lenient, faithful oder strict</translation>
    </message>
    <message>
        <source>--token-life takes a time of at least one second, e.g. 10s, 5m, 24h</source>
        <translation>--token-life nimmt eine Zeit von mindestens einer Sekunde, z. B. 10s, 5m, 24h</translation>
    </message>
</context>
<context>
    <name>tapedeck::cli::Target</name>
    <message>
        <source>Send to an embedded server, started for this and thrown away.</source>
        <translation>An einen eingebauten Server senden, der dafür gestartet und danach verworfen wird.</translation>
    </message>
    <message>
        <source>Send to this base URL.</source>
        <translation>An diese Basis-URL senden.</translation>
    </message>
    <message>
        <source>Send to a profile; its key is in the keychain.</source>
        <translation>An ein Profil senden; sein Schlüssel liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Read the API key from the first line of standard input.</source>
        <translation>Den API-Schlüssel aus der ersten Zeile der Standardeingabe lesen.</translation>
    </message>
    <message>
        <source>--local, --to and --profile exclude each other</source>
        <translation>--local, --to und --profile schließen einander aus</translation>
    </message>
    <message>
        <source>--to takes a URL such as https://api.agentops.ai</source>
        <translation>--to nimmt eine URL wie https://api.agentops.ai</translation>
    </message>
    <message>
        <source>--to takes no user name or password; the API key comes from TAPEDECK_API_KEY</source>
        <translation>--to nimmt weder Benutzernamen noch Passwort; der API-Schlüssel kommt aus TAPEDECK_API_KEY</translation>
    </message>
    <message>
        <source>Embedded server</source>
        <translation>Eingebauter Server</translation>
    </message>
    <message>
        <source>There is no API key: set TAPEDECK_API_KEY, or give --key-stdin.</source>
        <translation>Es gibt keinen API-Schlüssel: TAPEDECK_API_KEY setzen oder --key-stdin angeben.</translation>
    </message>
    <message>
        <source>There is no profile called %1.</source>
        <translation>Ein Profil namens %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>There is no keychain here to take the API key for %1 from. Set TAPEDECK_API_KEY, or give --key-stdin.</source>
        <translation>Hier gibt es keinen Schlüsselbund, aus dem der API-Schlüssel für %1 kommen könnte. TAPEDECK_API_KEY setzen oder --key-stdin angeben.</translation>
    </message>
    <message>
        <source>The keychain gave no API key for %1: it is locked, or holds none. Unlock it, set TAPEDECK_API_KEY, or give --key-stdin.</source>
        <translation>Der Schlüsselbund gab keinen API-Schlüssel für %1 heraus: er ist gesperrt oder hat keinen. Entsperren, TAPEDECK_API_KEY setzen oder --key-stdin angeben.</translation>
    </message>
    <message>
        <source>--local needs no key, so --key-stdin does not go with it</source>
        <translation>--local braucht keinen Schlüssel, daher passt --key-stdin nicht dazu</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Unterbrochen.</translation>
    </message>
    <message>
        <source>--key-stdin: there was no key on standard input.</source>
        <translation>--key-stdin: Auf der Standardeingabe stand kein Schlüssel.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui</name>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>Empfangen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::AboutDialog</name>
    <message>
        <source>About Tapedeck</source>
        <translation>Über Tapedeck</translation>
    </message>
    <message>
        <source>Tapedeck</source>
        <translation>Tapedeck</translation>
    </message>
    <message>
        <source>A workbench for the AgentOps REST API: watch sessions, replay what was captured.</source>
        <translation>Eine Werkbank für die AgentOps-REST-API: Sitzungen zusehen, Aufgezeichnetes wiedergeben.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne Gewähr.</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Version %1, mit Qt %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::AnswerCompare</name>
    <message>
        <source>What to compare</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Ids, times and tokens are never the same in two answers</source>
        <translation>Ids, Zeiten und Tokens sind in zwei Antworten nie gleich</translation>
    </message>
    <message>
        <source>Ignore what must differ</source>
        <translation>Übergehen, was sich unterscheiden muss</translation>
    </message>
    <message>
        <source>Two answers compared</source>
        <translation>Zwei Antworten im Vergleich</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation>Zwei Antworten</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>The left answer to the right, the right one to the left</source>
        <translation>Die linke Antwort nach rechts, die rechte nach links</translation>
    </message>
    <message>
        <source>Back to one exchange</source>
        <translation>Zurück zu einem Austausch</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Neither of them was answered.</source>
        <translation>Keine von beiden wurde beantwortet.</translation>
    </message>
    <message>
        <source>Only one of them was answered.</source>
        <translation>Nur eine von beiden wurde beantwortet.</translation>
    </message>
    <message>
        <source>Both answers are the same, but for ids, times and tokens, which must differ.</source>
        <translation>Beide Antworten sind gleich, bis auf Ids, Zeiten und Tokens, die sich unterscheiden müssen.</translation>
    </message>
    <message>
        <source>Both answers are the same.</source>
        <translation>Beide Antworten sind gleich.</translation>
    </message>
    <message>
        <source>There is nothing on either side.</source>
        <translation>Auf beiden Seiten ist nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n übergangen</numerusform>
            <numerusform>%n übergangen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::AnswerDiff</name>
    <message>
        <source>Both bodies are the same, byte for byte. They are not laid out here: one of them is larger than %1.</source>
        <translation>Beide Rümpfe sind Byte für Byte gleich. Sie werden hier nicht gezeigt: Einer ist größer als %1.</translation>
    </message>
    <message>
        <source>The bodies differ, first at byte %1. They are not laid out line by line: one of them is larger than %2.</source>
        <translation>Die Rümpfe unterscheiden sich, zuerst bei Byte %1. Sie werden nicht zeilenweise gezeigt: Einer ist größer als %2.</translation>
    </message>
    <message>
        <source>The texts differ where it cannot be shown by lines.</source>
        <translation>Die Texte unterscheiden sich, wo Zeilen es nicht zeigen können.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::AnswerPane</name>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>Server not trusted</source>
        <translation>Server nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Send the call, and what the service answers is shown here.</source>
        <translation>Senden Sie den Aufruf; hier steht dann, was der Dienst antwortet.</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Copy the call as code; the key is a variable in it</source>
        <translation>Den Aufruf als Code kopieren; der Schlüssel ist darin eine Variable</translation>
    </message>
    <message>
        <source>Whole session as</source>
        <translation>Ganze Sitzung als</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Read the session back</source>
        <translation>Sitzung zurücklesen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ArrivalsPane</name>
    <message>
        <source>Requests that arrived</source>
        <translation>Eingegangene Anfragen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>What arrived</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Clear the list of what arrived</source>
        <translation>Liste des Eingegangenen leeren</translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>Noch ist nichts eingegangen</translation>
    </message>
    <message>
        <source>Point an SDK at this server, or replay a capture against it: every request shows up here.</source>
        <translation>Ein SDK auf diesen Server lenken oder eine Aufzeichnung an ihn wiedergeben: jede Anfrage erscheint hier.</translation>
    </message>
    <message>
        <source>Replay a sample</source>
        <translation>Beispiel wiedergeben</translation>
    </message>
    <message>
        <source>Copy settings for an SDK</source>
        <translation>Einstellungen für ein SDK kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::BatchBar</name>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Escape)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::BatchSetBar</name>
    <message>
        <source>Set for chosen events</source>
        <translation>Für gewählte Ereignisse setzen</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>value, as JSON</source>
        <translation>Wert, als JSON</translation>
    </message>
    <message>
        <source>Value, as JSON</source>
        <translation>Wert, als JSON</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the member from the chosen events</source>
        <translation>Das Feld aus den gewählten Ereignissen entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Set for %n event(s)</source>
        <translation>
            <numerusform>Für %n Ereignis setzen</numerusform>
            <numerusform>Für %n Ereignisse setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>As a text: %1</source>
        <translation>Als Text: %1</translation>
    </message>
    <message>
        <source>This is no JSON yet.</source>
        <translation>Das ist noch kein JSON.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::BatchTimesBar</name>
    <message>
        <source>Space out times</source>
        <translation>Zeiten verteilen</translation>
    </message>
    <message>
        <source>The first stays where it is, each keeps its duration.</source>
        <translation>Das erste bleibt, wo es ist; jedes behält seine Dauer.</translation>
    </message>
    <message>
        <source>Time between two events</source>
        <translation>Zeit zwischen zwei Ereignissen</translation>
    </message>
    <message>
        <source>Set times</source>
        <translation>Zeiten setzen</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in a row, between them</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse nacheinander, Abstand</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a time such as 250ms, 2s or 1m30s.</source>
        <translation>Eine Zeit wie 250ms, 2s oder 1m30s angeben.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::BigTextView</name>
    <message>
        <source>Body</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Too much for the clipboard. Save it instead.</source>
        <translation>Zu viel für die Zwischenablage. Speichern Sie es stattdessen.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::BodyFindBar</name>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Text or $.json.path</source>
        <translation>Text oder $.json.pfad</translation>
    </message>
    <message>
        <source>Find in the body</source>
        <translation>Im Rumpf suchen</translation>
    </message>
    <message>
        <source>What is typed</source>
        <translation>Art der Eingabe</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSONPath</source>
        <translation>JSONPath</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::BodyView</name>
    <message>
        <source>A JSONPath begins with $</source>
        <translation>Ein JSONPath beginnt mit $</translation>
    </message>
    <message>
        <source>The path does not end yet</source>
        <translation>Der Pfad ist noch nicht zu Ende</translation>
    </message>
    <message>
        <source>Not a number at %1</source>
        <translation>Keine Zahl an Stelle %1</translation>
    </message>
    <message>
        <source>Not a text at %1</source>
        <translation>Kein Text an Stelle %1</translation>
    </message>
    <message>
        <source>A comparison takes a path to one value, at %1</source>
        <translation>Ein Vergleich braucht einen Pfad zu einem einzigen Wert, Stelle %1</translation>
    </message>
    <message>
        <source>Functions are not known here, at %1</source>
        <translation>Funktionen sind hier nicht bekannt, Stelle %1</translation>
    </message>
    <message>
        <source>Too many parentheses</source>
        <translation>Zu viele Klammern</translation>
    </message>
    <message>
        <source>Not a JSONPath at %1</source>
        <translation>Kein JSONPath an Stelle %1</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>The value&apos;s place as JSONPath: $.events[0].id</source>
        <translation>Die Stelle des Werts als JSONPath: $.events[0].id</translation>
    </message>
    <message>
        <source>Copy JSON pointer</source>
        <translation>JSON-Pointer kopieren</translation>
    </message>
    <message>
        <source>Copy whole body</source>
        <translation>Ganzen Rumpf kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Only JSON has paths.</source>
        <translation>Nur JSON hat Pfade.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>more than that many</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>Only JSON has values with a path.</source>
        <translation>Nur JSON hat Werte mit einem Pfad.</translation>
    </message>
    <message>
        <source>Value copied.</source>
        <translation>Wert kopiert.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Too much for the clipboard. Save it instead.</source>
        <translation>Zu viel für die Zwischenablage. Speichern Sie es stattdessen.</translation>
    </message>
    <message>
        <source>Save the body</source>
        <translation>Rumpf speichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Way to look at it</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Find, copy, save</source>
        <translation>Suchen, kopieren, speichern</translation>
    </message>
    <message>
        <source>Body as a tree</source>
        <translation>Rumpf als Baum</translation>
    </message>
    <message>
        <source>No headers are known.</source>
        <translation>Es sind keine Köpfe bekannt.</translation>
    </message>
    <message>
        <source>Only JSON has a tree.</source>
        <translation>Nur JSON hat einen Baum.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::CallPane</name>
    <message>
        <source>Nothing to fill in</source>
        <translation>Nichts auszufüllen</translation>
    </message>
    <message>
        <source>%1 only reads: it takes an id and no body.</source>
        <translation>%1 liest nur: Der Aufruf braucht eine Id und keinen Inhalt.</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>Dokumentiert</translation>
    </message>
    <message>
        <source>As the public page spells it</source>
        <translation>Wie die öffentliche Seite es schreibt</translation>
    </message>
    <message>
        <source>SDK</source>
        <translation>SDK</translation>
    </message>
    <message>
        <source>As the live service takes it</source>
        <translation>Wie der Live-Dienst es annimmt</translation>
    </message>
    <message>
        <source>More for this call</source>
        <translation>Mehr zu diesem Aufruf</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>The id in the path</source>
        <translation>Die Id im Pfad</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>What is shown of the call</source>
        <translation>Was vom Aufruf zu sehen ist</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Send it anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>The live service would take it</source>
        <translation>Der Live-Dienst nähme es an</translation>
    </message>
    <message>
        <source>Pre-flight: %1</source>
        <translation>Prüfung: %1</translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>Zum nächsten Befund</translation>
    </message>
    <message>
        <source>Stop waiting for the answer (Ctrl+Alt+.)</source>
        <translation>Nicht länger auf die Antwort warten (Strg+Alt+.)</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::CallsPane</name>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Import a template…</source>
        <translation>Vorlage importieren…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ChoiceField</name>
    <message>
        <source>%1 (not in the list)</source>
        <translation>%1 (nicht in der Liste)</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::CommandPalette</name>
    <message>
        <source>%1: %2</source>
        <comment>menu and command</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a command…</source>
        <translation>Befehl eingeben…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
    <message>
        <source>No command fits.</source>
        <translation>Kein Befehl passt.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::CompareFacts</name>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>− Left</source>
        <translation>− Links</translation>
    </message>
    <message>
        <source>+ Right</source>
        <translation>+ Rechts</translation>
    </message>
    <message>
        <source>%1, left</source>
        <translation>%1, links</translation>
    </message>
    <message>
        <source>%1, right</source>
        <translation>%1, rechts</translation>
    </message>
    <message>
        <source>%1, difference</source>
        <translation>%1, Unterschied</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ComposeBatch</name>
    <message>
        <source>Events of the batch</source>
        <translation>Ereignisse des Stapels</translation>
    </message>
    <message>
        <source>Add an event: %1</source>
        <translation>Ereignis hinzufügen: %1</translation>
    </message>
    <message>
        <source>Add an event of kind %1 (%2)</source>
        <translation>Ein Ereignis der Art %1 hinzufügen (%2)</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>Batch · %n event(s)</source>
        <translation>
            <numerusform>Stapel · %n Ereignis</numerusform>
            <numerusform>Stapel · %n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>The JSON text has an error; until it is mended the batch stays as it is.</source>
        <translation>Der JSON-Text hat einen Fehler; bis er behoben ist, bleibt der Stapel, wie er ist.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Set for chosen events…</source>
        <translation>Für gewählte Ereignisse setzen…</translation>
    </message>
    <message>
        <source>Space out times…</source>
        <translation>Zeiten verteilen…</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Paste events</source>
        <translation>Ereignisse einfügen</translation>
    </message>
    <message>
        <source>Set agent</source>
        <translation>Agent setzen</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Anderer…</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>No event stands before it</source>
        <translation>Davor steht kein Ereignis</translation>
    </message>
    <message>
        <source>Begin with one that is filled in, or paste events as JSON.</source>
        <translation>Mit einem ausgefüllten beginnen oder Ereignisse als JSON einfügen.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ComposeCall</name>
    <message numerus="yes">
        <source>%1 · %n event(s)</source>
        <translation>
            <numerusform>%1 · %n Ereignis</numerusform>
            <numerusform>%1 · %n Ereignisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ComposeForm</name>
    <message>
        <source>Add field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Not read by the service</source>
        <translation>Vom Dienst nicht gelesen</translation>
    </message>
    <message>
        <source>Find a field, or type any name</source>
        <translation>Feld suchen oder einen beliebigen Namen eingeben</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>not known to the API</source>
        <translation>der API nicht bekannt</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Set to null</source>
        <translation>Auf null setzen</translation>
    </message>
    <message>
        <source>Set %1 to null</source>
        <translation>%1 auf null setzen</translation>
    </message>
    <message>
        <source>Set to an empty text</source>
        <translation>Auf leeren Text setzen</translation>
    </message>
    <message>
        <source>Empty %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Feld entfernen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>This call has no body.</source>
        <translation>Dieser Aufruf hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>The JSON text has an error in line %1. The form shows the last valid state.</source>
        <translation>Der JSON-Text hat einen Fehler in Zeile %1. Das Formular zeigt den letzten gültigen Stand.</translation>
    </message>
    <message>
        <source>The JSON text has an error in line %1.</source>
        <translation>Der JSON-Text hat einen Fehler in Zeile %1.</translation>
    </message>
    <message>
        <source>What stands here is not an object and has no fields. Edit it as JSON.</source>
        <translation>Hier steht kein Objekt; es hat keine Felder. Bearbeiten Sie es als JSON.</translation>
    </message>
    <message>
        <source>There is nothing here any more.</source>
        <translation>Hier steht nichts mehr.</translation>
    </message>
    <message>
        <source>%1 stands here more than once. The form shows the first; the JSON text has all.</source>
        <translation>%1 steht hier mehrmals. Das Formular zeigt das erste, der JSON-Text alle.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title and name of a field</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ComposeSender</name>
    <message>
        <source>The text is not JSON.</source>
        <translation>Der Text ist kein JSON.</translation>
    </message>
    <message numerus="yes">
        <source>The live service would refuse this call: %n error(s).</source>
        <translation>
            <numerusform>Der Live-Dienst würde diesen Aufruf ablehnen: %n Fehler.</numerusform>
            <numerusform>Der Live-Dienst würde diesen Aufruf ablehnen: %n Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>This session belongs to another profile.</source>
        <translation>Diese Sitzung gehört zu einem anderen Profil.</translation>
    </message>
    <message>
        <source>The text is not JSON; its error is in line %1.</source>
        <translation>Der Text ist kein JSON; sein Fehler ist in Zeile %1.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ComposeSession</name>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ComposeTemplates</name>
    <message>
        <source>There are no drafts in this session that a template could be made of.</source>
        <translation>In dieser Sitzung gibt es keine Entwürfe, aus denen eine Vorlage werden könnte.</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>Eine Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a template of this name.</source>
        <translation>Eine Vorlage dieses Namens gibt es schon.</translation>
    </message>
    <message numerus="yes">
        <source>Name of the template (%n call(s))</source>
        <translation>
            <numerusform>Name der Vorlage (%n Aufruf)</numerusform>
            <numerusform>Name der Vorlage (%n Aufrufe)</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as the template “%1”. Secrets are left out of it.</source>
        <translation>Als Vorlage „%1“ gespeichert. Geheimnisse stehen nicht darin.</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>The template “%1” was deleted.</source>
        <translation>Die Vorlage „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>Vorlage importieren</translation>
    </message>
    <message>
        <source>Templates (*.json);;All files (*)</source>
        <translation>Vorlagen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>Vorlage exportieren</translation>
    </message>
    <message>
        <source>The template was written to %1.</source>
        <translation>Die Vorlage wurde nach %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ComposeWorkspace</name>
    <message>
        <source>Send the call</source>
        <translation>Aufruf senden</translation>
    </message>
    <message>
        <source>Send all drafts in order</source>
        <translation>Alle Entwürfe der Reihe nach senden</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Take what comes next</source>
        <translation>Nächsten Schritt nehmen</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Take a session that exists…</source>
        <translation>Vorhandene Sitzung nehmen…</translation>
    </message>
    <message>
        <source>Name this tab…</source>
        <translation>Diesen Reiter benennen…</translation>
    </message>
    <message>
        <source>Get a new token</source>
        <translation>Neues Token holen</translation>
    </message>
    <message>
        <source>End the session…</source>
        <translation>Sitzung beenden…</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Reiter</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Diesen Reiter schließen</translation>
    </message>
    <message>
        <source>Open the closed tab again</source>
        <translation>Geschlossenen Reiter wieder öffnen</translation>
    </message>
    <message>
        <source>Paste a call or events</source>
        <translation>Aufruf oder Ereignisse einfügen</translation>
    </message>
    <message>
        <source>Duplicate the call</source>
        <translation>Aufruf verdoppeln</translation>
    </message>
    <message>
        <source>Name the call…</source>
        <translation>Aufruf benennen…</translation>
    </message>
    <message>
        <source>Shown among the drafts</source>
        <translation>Steht bei den Entwürfen</translation>
    </message>
    <message>
        <source>Save the call as a template…</source>
        <translation>Aufruf als Vorlage speichern…</translation>
    </message>
    <message>
        <source>Save the drafts as a template…</source>
        <translation>Entwürfe als Vorlage speichern…</translation>
    </message>
    <message>
        <source>Repeat over rows…</source>
        <translation>Über Zeilen wiederholen…</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>Als %1 kopieren</translation>
    </message>
    <message>
        <source>Compose %1</source>
        <translation>%1 verfassen</translation>
    </message>
    <message>
        <source>“%1” was closed with its drafts.</source>
        <translation>„%1“ wurde mitsamt den Entwürfen geschlossen.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Id of the session</source>
        <translation>Id der Sitzung</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>A session&apos;s id is a UUID.</source>
        <translation>Die Id einer Sitzung ist eine UUID.</translation>
    </message>
    <message>
        <source>Name of the tab</source>
        <translation>Name des Reiters</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Benennen</translation>
    </message>
    <message>
        <source>Name of the call</source>
        <translation>Name des Aufrufs</translation>
    </message>
    <message>
        <source>There is no session yet that could be ended.</source>
        <translation>Es gibt noch keine Sitzung, die sich beenden ließe.</translation>
    </message>
    <message>
        <source>There is no session yet; create one, and its token comes with it.</source>
        <translation>Es gibt noch keine Sitzung; mit einer neuen kommt auch ihr Token.</translation>
    </message>
    <message>
        <source>The draft “%1” was discarded.</source>
        <translation>Der Entwurf „%1“ wurde verworfen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The session could not be read back: the service answered %1.</source>
        <translation>Die Sitzung ließ sich nicht zurücklesen: Der Dienst antwortete %1.</translation>
    </message>
    <message>
        <source>The session was read back.</source>
        <translation>Die Sitzung wurde zurückgelesen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>This answer is no longer at hand here; Traffic has it.</source>
        <translation>Diese Antwort liegt hier nicht mehr vor; sie ist in Verkehr.</translation>
    </message>
    <message>
        <source>Go to Traffic</source>
        <translation>Zu Verkehr</translation>
    </message>
    <message>
        <source>Nothing was sent in this session yet.</source>
        <translation>In dieser Sitzung wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Copied as %1. The key is a variable in it: TAPEDECK_API_KEY.</source>
        <translation>Als %1 kopiert. Der Schlüssel ist darin eine Variable: TAPEDECK_API_KEY.</translation>
    </message>
    <message>
        <source>The clipboard holds no call of the AgentOps API and no events.</source>
        <translation>In der Zwischenablage sind kein Aufruf der AgentOps-API und keine Ereignisse.</translation>
    </message>
    <message>
        <source>Rows %1</source>
        <translation>Zeilen %1</translation>
    </message>
    <message>
        <source>The call was closed.</source>
        <translation>Der Aufruf wurde geschlossen.</translation>
    </message>
    <message>
        <source>Another profile was chosen meanwhile.</source>
        <translation>Inzwischen wurde ein anderes Profil gewählt.</translation>
    </message>
    <message>
        <source>{{%1}} has no value in this row.</source>
        <translation>{{%1}} hat in dieser Zeile keinen Wert.</translation>
    </message>
    <message>
        <source>Sessions at hand</source>
        <translation>Offene Sitzungen</translation>
    </message>
    <message>
        <source>New session (Ctrl+T)</source>
        <translation>Neue Sitzung (Strg+T)</translation>
    </message>
    <message>
        <source>A call is being repeated over the rows of %1.</source>
        <translation>Ein Aufruf wird über die Zeilen von %1 wiederholt.</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Verfassen</translation>
    </message>
    <message>
        <source>Copied as %1. The session&apos;s token is a variable in it: TAPEDECK_TOKEN.</source>
        <translation>Als %1 kopiert. Das Token der Sitzung ist darin eine Variable: TAPEDECK_TOKEN.</translation>
    </message>
    <message>
        <source>Copied as %1.</source>
        <translation>Als %1 kopiert.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::DiffView</name>
    <message>
        <source>ignored</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::DropHint</name>
    <message>
        <source>Drop to open the capture in Replay</source>
        <translation>Loslassen öffnet die Aufzeichnung im Replay</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::EditorSearch</name>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Only JSON has paths.</source>
        <translation>Nur JSON hat Pfade.</translation>
    </message>
    <message>
        <source>This is no JSONPath.</source>
        <translation>Das ist kein JSONPath.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::EditorVariables</name>
    <message>
        <source>%1: a new id each time</source>
        <translation>%1: jedes Mal eine neue Id</translation>
    </message>
    <message>
        <source>%1: a new id, the same for the same label</source>
        <translation>%1: eine neue Id, dieselbe für dieselbe Marke</translation>
    </message>
    <message>
        <source>No variable is named %1. It would be sent as it is written.</source>
        <translation>Keine Variable heißt %1. Sie würde so gesendet, wie sie dasteht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>variable: value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::EventDetailPane</name>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Fields of the event</source>
        <translation>Felder des Ereignisses</translation>
    </message>
    <message>
        <source>Choose an event to see what was said and done.</source>
        <translation>Ein Ereignis wählen, um zu sehen, was gesagt und getan wurde.</translation>
    </message>
    <message>
        <source>LLM call</source>
        <translation>LLM-Aufruf</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>Werkzeugaufruf</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Way to look at the event</source>
        <translation>Ansicht des Ereignisses</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>%1 prompt · %2 completion</source>
        <translation>%1 Prompt · %2 Antwort</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-Id</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ExchangeView</name>
    <message>
        <source>Side of the exchange</source>
        <translation>Seite des Austauschs</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>cURL</source>
        <translation>cURL</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Send the same request to the current profile</source>
        <translation>Dieselbe Anfrage an das aktuelle Profil senden</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Austausch</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an exchange to see its request and its answer.</source>
        <translation>Einen Austausch wählen, um Anfrage und Antwort zu sehen.</translation>
    </message>
    <message>
        <source>Copy the request as a cURL command; keys and tokens are variables in it</source>
        <translation>Die Anfrage als cURL-Befehl kopieren; Schlüssel und Tokens sind darin Variablen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::FaultsPane</name>
    <message>
        <source>Rehearse what goes wrong: an expired token, a 429, a cut connection. Faults take effect at once.</source>
        <translation>Üben, was schiefgeht: ein abgelaufenes Token, eine 429, eine abgeschnittene Verbindung. Störungen wirken sofort.</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>Was schiefgeht</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>At which endpoint</source>
        <translation>An welchem Endpunkt</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of the requests</source>
        <translation>Anteil der Anfragen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Retry after</source>
        <translation>Wieder nach</translation>
    </message>
    <message>
        <source>Retry after, in seconds</source>
        <translation>Wieder nach, in Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Delay, in milliseconds</source>
        <translation>Verzögerung, in Millisekunden</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>401 expired token</source>
        <translation>401 Token abgelaufen</translation>
    </message>
    <message>
        <source>400 refused</source>
        <translation>400 abgelehnt</translation>
    </message>
    <message>
        <source>429 too many</source>
        <translation>429 zu viele</translation>
    </message>
    <message>
        <source>500 server error</source>
        <translation>500 Serverfehler</translation>
    </message>
    <message>
        <source>503 unavailable</source>
        <translation>503 nicht verfügbar</translation>
    </message>
    <message>
        <source>Connection cut</source>
        <translation>Verbindung abgeschnitten</translation>
    </message>
    <message>
        <source>Add a fault</source>
        <translation>Störung hinzufügen</translation>
    </message>
    <message>
        <source>Remove this fault</source>
        <translation>Diese Störung entfernen</translation>
    </message>
    <message>
        <source>Every endpoint</source>
        <translation>Jeder Endpunkt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::FieldBox</name>
    <message>
        <source>Offered value</source>
        <translation>Vorgeschlagener Wert</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::FigureTile</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::FormRow</name>
    <message>
        <source>%1 *</source>
        <comment>label of a field that must be there</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not known to the API</source>
        <translation>der API nicht bekannt</translation>
    </message>
    <message>
        <source>not read by the service</source>
        <translation>vom Dienst nicht gelesen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name des Feldes</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::HostEnvField</name>
    <message>
        <source>Fill from this machine</source>
        <translation>Von diesem Rechner ausfüllen</translation>
    </message>
    <message>
        <source>What to fill in</source>
        <translation>Was ausgefüllt wird</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Leave out host name, user and paths</source>
        <translation>Rechnername, Benutzer und Pfade weglassen</translation>
    </message>
    <message>
        <source>Clear: %1</source>
        <translation>Leeren: %1</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 als JSON</translation>
    </message>
    <message>
        <source>Only SDK and OS remain then, without the host&apos;s name.</source>
        <translation>Dann bleiben nur SDK und OS, ohne den Namen des Rechners.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Not an object: see the JSON</source>
        <translation>Kein Objekt: siehe das JSON</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · OS: %2</source>
        <translation>%1 · OS: %2</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::IdField</name>
    <message>
        <source>Pick an agent</source>
        <translation>Agenten wählen</translation>
    </message>
    <message>
        <source>Pick a thread</source>
        <translation>Thread wählen</translation>
    </message>
    <message>
        <source>Pick an event</source>
        <translation>Ereignis wählen</translation>
    </message>
    <message>
        <source>Pick a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Pick an address</source>
        <translation>Adresse wählen</translation>
    </message>
    <message>
        <source>Make an id</source>
        <translation>Id erzeugen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New id</source>
        <translation>Neue Id</translation>
    </message>
    <message>
        <source>made now</source>
        <translation>jetzt erzeugt</translation>
    </message>
    <message>
        <source>a new id each time it is sent</source>
        <translation>bei jedem Senden eine neue Id</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::InlinePrompt</name>
    <message>
        <source>Leave it</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Wonach gefragt wird</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::JsonEditor</name>
    <message>
        <source>JSON of the call</source>
        <translation>JSON des Aufrufs</translation>
    </message>
    <message>
        <source>Tab indents. Ctrl+Tab, or Escape and then Tab, goes on to the next field. Ctrl+. offers what mends the line, F8 goes to the next finding.</source>
        <translation>Tab rückt ein. Strg+Tab, oder Escape und dann Tab, führt weiter zum nächsten Feld. Strg+. bietet an, was die Zeile in Ordnung bringt, F8 führt zum nächsten Befund.</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Format JSON</source>
        <translation>JSON formatieren</translation>
    </message>
    <message>
        <source>Suggest what may stand here</source>
        <translation>Vorschlagen, was hier stehen kann</translation>
    </message>
    <message>
        <source>Mend this line…</source>
        <translation>Diese Zeile in Ordnung bringen…</translation>
    </message>
    <message>
        <source>Next finding in the text</source>
        <translation>Nächster Befund im Text</translation>
    </message>
    <message>
        <source>Previous finding in the text</source>
        <translation>Voriger Befund im Text</translation>
    </message>
    <message>
        <source>Find in the JSON…</source>
        <translation>Im JSON suchen…</translation>
    </message>
    <message>
        <source>Replace in the JSON…</source>
        <translation>Im JSON ersetzen…</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Fold or unfold everything</source>
        <translation>Alles ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Nothing to mend in this line</source>
        <translation>In dieser Zeile ist nichts in Ordnung zu bringen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::JsonField</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 als JSON</translation>
    </message>
    <message>
        <source>%1 are too many for a field: edit them in the JSON text.</source>
        <translation>%1 sind zu viel für ein Feld: im JSON-Text bearbeiten.</translation>
    </message>
    <message>
        <source>Without a value the field is left out.</source>
        <translation>Ohne Wert wird das Feld weggelassen.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::JsonView</name>
    <message>
        <source>Body</source>
        <translation>Rumpf</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::LatencyChart</name>
    <message>
        <source>Latency</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, p99 %3</source>
        <translation>p50 %1, p95 %2, p99 %3</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s): %1</source>
        <translation>
            <numerusform>%n Antwort: %1</numerusform>
            <numerusform>%n Antworten: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::MainWindow</name>
    <message>
        <source>The file %1 was not found.</source>
        <translation>Die Datei %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen…</translation>
    </message>
    <message numerus="yes">
        <source>Opened the first of %n files.</source>
        <translation>
            <numerusform>%n Datei geöffnet.</numerusform>
            <numerusform>Die erste von %n Dateien geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open capture…</source>
        <translation>Aufzeichnung ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>&amp;Profile…</translation>
    </message>
    <message>
        <source>&amp;Choose profile</source>
        <translation>Profil &amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>&amp;Befehlspalette</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light or dark: the other &amp;one</source>
        <translation>Hell oder dunkel: &amp;umschalten</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Tapedeck</source>
        <translation>Ü&amp;ber Tapedeck</translation>
    </message>
    <message>
        <source>No file was opened yet</source>
        <translation>Noch keine Datei geöffnet</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>Diese &amp;vergessen</translation>
    </message>
    <message>
        <source>Open capture</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Captures (*.tapedeck *.har *.json *.jsonl *.ndjson *.sh *.txt)</source>
        <translation>Aufzeichnungen (*.tapedeck *.har *.json *.jsonl *.ndjson *.sh *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>Abgelegter Text</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a capture in it.</source>
        <translation>%1 ist ein Ordner. Wählen Sie eine Aufzeichnung darin.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Tapedeck opens files of this machine. Save what is at %1 as a file first.</source>
        <translation>Tapedeck öffnet Dateien dieses Rechners. Speichern Sie zuerst als Datei, was unter %1 steht.</translation>
    </message>
    <message>
        <source>The clipboard holds no capture: copy cURL commands, JSON or a file first.</source>
        <translation>Die Zwischenablage enthält keine Aufzeichnung: Kopieren Sie zuerst cURL-Befehle, JSON oder eine Datei.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Open from the clip&amp;board</source>
        <translation>Aus der &amp;Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>%1 Close the window again to stop it.</source>
        <translation>%1 Schließen Sie das Fenster noch einmal, um sie anzuhalten.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>This is no call of the AgentOps API, so it cannot be edited.</source>
        <translation>Dies ist kein Aufruf der AgentOps-API, darum lässt es sich nicht bearbeiten.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::MessageRow</name>
    <message>
        <source>What else the message holds, as JSON</source>
        <translation>Was die Nachricht sonst enthält, als JSON</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more member(s) of the message</source>
        <translation>
            <numerusform>%n weiteres Feld der Nachricht</numerusform>
            <numerusform>%n weitere Felder der Nachricht</numerusform>
        </translation>
    </message>
    <message>
        <source>More of the message</source>
        <translation>Weiteres der Nachricht</translation>
    </message>
    <message>
        <source>This must be an object without role and content.</source>
        <translation>Das muss ein Objekt ohne role und content sein.</translation>
    </message>
    <message>
        <source>Message %1 of %2</source>
        <translation>Nachricht %1 von %2</translation>
    </message>
    <message>
        <source>Content: %1</source>
        <translation>Inhalt: %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Remove the message</source>
        <translation>Die Nachricht entfernen</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::MessagesField</name>
    <message>
        <source>+ Message</source>
        <translation>+ Nachricht</translation>
    </message>
    <message>
        <source>Add a message</source>
        <translation>Nachricht hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n messages</source>
        <translation>
            <numerusform>%n Nachricht zeigen</numerusform>
            <numerusform>Alle %n Nachrichten zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>As message</source>
        <translation>Als Nachricht</translation>
    </message>
    <message>
        <source>As messages</source>
        <translation>Als Nachrichten</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Writes the same as a text or as messages</source>
        <translation>Schreibt dasselbe als Text oder als Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%n messages do not fit in one text.</source>
        <translation>
            <numerusform>%n Nachricht passt nicht in einen Text.</numerusform>
            <numerusform>%n Nachrichten passen nicht in einen Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>The content is not a text.</source>
        <translation>Der Inhalt ist kein Text.</translation>
    </message>
    <message>
        <source>The role “%1” would be lost.</source>
        <translation>Die Rolle „%1“ ginge verloren.</translation>
    </message>
    <message>
        <source>What else the message holds would be lost.</source>
        <translation>Was die Nachricht sonst enthält, ginge verloren.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::NoteCard</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::NumberField</name>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::PaceDialog</name>
    <message>
        <source>Pace</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>&amp;How fast to replay:</source>
        <translation>&amp;Wie schnell wiedergeben:</translation>
    </message>
    <message>
        <source>A factor from 0.1x to 1000x, such as 3x; requests a second, such as 50/s; original; or max.</source>
        <translation>Ein Faktor von 0.1x bis 1000x, etwa 3x; Anfragen je Sekunde, etwa 50/s; original; oder max.</translation>
    </message>
    <message>
        <source>%1 is no pace. %2</source>
        <translation>%1 ist kein Takt. %2</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::PickPopup</name>
    <message>
        <source>What may be picked</source>
        <translation>Was gewählt werden kann</translation>
    </message>
    <message>
        <source>There is nothing to pick.</source>
        <translation>Es gibt nichts zu wählen.</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ProductionGuard</name>
    <message>
        <source>%1 is a production profile. This call writes to it.</source>
        <translation>%1 ist ein Produktivprofil. Dieser Aufruf schreibt dorthin.</translation>
    </message>
    <message>
        <source>%1 is a production profile. This run writes to it.</source>
        <translation>%1 ist ein Produktivprofil. Dieser Lauf schreibt dorthin.</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>An %1 senden</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Duplicate this profile</source>
        <translation>Dieses Profil kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this profile</source>
        <translation>Dieses Profil entfernen</translation>
    </message>
    <message>
        <source>The server inside Tapedeck. Its address and key are its own; nothing is to be set.</source>
        <translation>Der Server in Tapedeck. Adresse und Schlüssel bringt er mit; es ist nichts einzustellen.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>https://api.agentops.ai</source>
        <translation>https://api.agentops.ai</translation>
    </message>
    <message>
        <source>&amp;Dialect</source>
        <translation>&amp;Dialekt</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>SDK: what the live service takes</source>
        <translation>SDK: was der Live-Dienst annimmt</translation>
    </message>
    <message>
        <source>Documented: as the public page writes it</source>
        <translation>Dokumentiert: wie die öffentliche Seite es schreibt</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>API key, write only</source>
        <translation>API-Schlüssel, nur schreiben</translation>
    </message>
    <message>
        <source>Paste a key to store it</source>
        <translation>Schlüssel zum Speichern einfügen</translation>
    </message>
    <message>
        <source>Store key</source>
        <translation>Schlüssel speichern</translation>
    </message>
    <message>
        <source>Store the key</source>
        <translation>Den Schlüssel speichern</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Remove the stored key</source>
        <translation>Den gespeicherten Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Keep keys for this run only</source>
        <translation>Schlüssel nur für diesen Lauf behalten</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>Verbinden innerhalb von</translation>
    </message>
    <message>
        <source>Time limit for connecting</source>
        <translation>Frist zum Verbinden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>Antwort innerhalb von</translation>
    </message>
    <message>
        <source>Time limit for the whole call</source>
        <translation>Frist für den ganzen Aufruf</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Der des Systems</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Proxy-Rechner</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Proxy-Port</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>&amp;CA-Datei</translation>
    </message>
    <message>
        <source>File of a private certificate authority</source>
        <translation>Datei einer eigenen Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>PEM, beside the system&apos;s authorities</source>
        <translation>PEM, zusätzlich zu den Stellen des Systems</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>CA-Datei wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another profile has this name.</source>
        <translation>Ein anderes Profil heißt schon so.</translation>
    </message>
    <message>
        <source>An address starts with https:// (or http://) and names a host.</source>
        <translation>Eine Adresse beginnt mit https:// (oder http://) und nennt einen Rechner.</translation>
    </message>
    <message>
        <source>No user name or password in the address: it would be stored in the open.</source>
        <translation>Kein Benutzername oder Passwort in der Adresse: es würde offen gespeichert.</translation>
    </message>
    <message>
        <source>A proxy needs a host and a port.</source>
        <translation>Ein Proxy braucht Rechner und Port.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 was removed. Its key goes when this dialog closes.</source>
        <translation>%1 wurde entfernt. Sein Schlüssel geht, wenn dieser Dialog schließt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No key was found in %1. A locked keyring may say so too.</source>
        <translation>In %1 wurde kein Schlüssel gefunden. Ein gesperrter Schlüsselbund sagt das womöglich auch.</translation>
    </message>
    <message>
        <source>%1 is locked. Unlock it, then come back.</source>
        <translation>%1 ist gesperrt. Erst entsperren, dann wiederkommen.</translation>
    </message>
    <message>
        <source>There is no keychain here. Keys can be kept for this run only.</source>
        <translation>Hier gibt es keinen Schlüsselbund. Schlüssel lassen sich nur für diesen Lauf behalten.</translation>
    </message>
    <message>
        <source>%1 does not answer. It may be waiting for a password in another window.</source>
        <translation>%1 antwortet nicht. Vielleicht wartet ein anderes Fenster auf ein Passwort.</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1 lehnte ab: %2</translation>
    </message>
    <message>
        <source>Keys are then kept in memory and are gone when Tapedeck closes</source>
        <translation>Schlüssel bleiben dann im Speicher und sind weg, wenn Tapedeck schließt</translation>
    </message>
    <message>
        <source>The embedded server made its own key. It is shown in the Server workspace.</source>
        <translation>Der eingebaute Server hat seinen eigenen Schlüssel. Er steht im Bereich Server.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>A key is stored in %1.</source>
        <translation>Ein Schlüssel liegt in %1.</translation>
    </message>
    <message>
        <source>A key is kept in memory for this run. It is gone when Tapedeck closes.</source>
        <translation>Ein Schlüssel liegt für diesen Lauf im Speicher. Er ist weg, wenn Tapedeck schließt.</translation>
    </message>
    <message>
        <source>Storing in %1…</source>
        <translation>Wird in %1 gespeichert…</translation>
    </message>
    <message>
        <source>The key was stored in %1.</source>
        <translation>Der Schlüssel wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>The key was removed from %1.</source>
        <translation>Der Schlüssel wurde aus %1 entfernt.</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
    <message>
        <source>Something in its form is not right yet</source>
        <translation>Etwas im Formular stimmt noch nicht</translation>
    </message>
    <message>
        <source>%1 is not saved: something in its form is not right.</source>
        <translation>%1 ist nicht gespeichert: Etwas im Formular stimmt nicht.</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>Verwerfen und schließen</translation>
    </message>
    <message>
        <source>No key yet. One that is stored now is kept in memory for this run.</source>
        <translation>Noch kein Schlüssel. Einer, der jetzt gespeichert wird, bleibt für diese Sitzung im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Importieren und exportieren</translation>
    </message>
    <message>
        <source>Import and export profiles</source>
        <translation>Profile importieren und exportieren</translation>
    </message>
    <message>
        <source>Production: ask before the first call that writes</source>
        <translation>Produktion: vor dem ersten schreibenden Aufruf fragen</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>For {{name}} in calls. They are kept in a plain file: no secrets.</source>
        <translation>Für {{name}} in Aufrufen. Sie liegen in einer lesbaren Datei: keine Geheimnisse.</translation>
    </message>
    <message>
        <source>There are two variables named %1.</source>
        <translation>Zwei Variablen heißen %1.</translation>
    </message>
    <message>
        <source>The variable %1 was removed.</source>
        <translation>Die Variable %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>This is no file of profiles: it is far too large.</source>
        <translation>Das ist keine Profildatei: Sie ist viel zu groß.</translation>
    </message>
    <message>
        <source>Import profiles…</source>
        <translation>Profile importieren…</translation>
    </message>
    <message>
        <source>Export this profile…</source>
        <translation>Dieses Profil exportieren…</translation>
    </message>
    <message>
        <source>Export all profiles…</source>
        <translation>Alle Profile exportieren…</translation>
    </message>
    <message>
        <source>%1-profile.json</source>
        <translation>%1-Profil.json</translation>
    </message>
    <message>
        <source>tapedeck-profiles.json</source>
        <translation>Tapedeck-Profile.json</translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>Profile importieren</translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation>Profile (*.json);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) were imported.</source>
        <translation>
            <numerusform>%n Profil wurde importiert.</numerusform>
            <numerusform>%n Profile wurden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export profiles</source>
        <translation>Profile exportieren</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Profile (*.json)</translation>
    </message>
    <message>
        <source>The profiles are in %1, without their keys.</source>
        <translation>Die Profile sind in %1, ohne ihre Schlüssel.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ProfilesImport</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a copy, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>Profile importieren</translation>
    </message>
    <message>
        <source>Profiles in the file</source>
        <translation>Profile in der Datei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Keys are never in such a file: store one for each profile.</source>
        <translation>Schlüssel stehen nie in einer solchen Datei: Speichern Sie für jedes Profil einen.</translation>
    </message>
    <message>
        <source>Variables that are not taken, since they look like secrets or cannot be named so: %1.</source>
        <translation>Nicht übernommene Variablen, weil sie wie Geheimnisse aussehen oder nicht so heißen können: %1.</translation>
    </message>
    <message>
        <source>%1 is taken</source>
        <translation>%1 ist vergeben</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ReplayController</name>
    <message>
        <source>The embedded server is not running. Start it in the Server workspace, or choose another profile.</source>
        <translation>Der eingebaute Server läuft nicht. Im Bereich Server starten oder ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>No API key for %1: the keychain holds none, or is locked. Enter the key under Profiles.</source>
        <translation>Kein API-Schlüssel für %1: Der Schlüsselbund enthält keinen oder ist gesperrt. Tragen Sie den Schlüssel unter Profile ein.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ReplayDiffPane</name>
    <message>
        <source>Recorded ⇄ replayed</source>
        <translation>Aufgezeichnet ⇄ wiedergegeben</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>As recorded and as sent</source>
        <translation>Wie aufgezeichnet und wie gesendet</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Choose a step to see what was recorded and what came back.</source>
        <translation>Einen Schritt wählen, um zu sehen, was aufgezeichnet wurde und was zurückkam.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n übergangen</numerusform>
            <numerusform>%n übergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer was recorded; this is the one that came.</source>
        <translation>Es wurde keine Antwort aufgezeichnet; dies ist die gekommene.</translation>
    </message>
    <message>
        <source>The recorded answer; this step has not been sent yet.</source>
        <translation>Die aufgezeichnete Antwort; dieser Schritt wurde noch nicht gesendet.</translation>
    </message>
    <message>
        <source>No answer was recorded, and this step has not been sent yet.</source>
        <translation>Es wurde keine Antwort aufgezeichnet, und dieser Schritt wurde noch nicht gesendet.</translation>
    </message>
    <message>
        <source>As it will be spelled; ids, tokens and times are rewritten when it is sent.</source>
        <translation>So wird sie geschrieben; Ids, Token und Zeiten werden beim Senden umgeschrieben.</translation>
    </message>
    <message>
        <source>Made by the plan: bare events get a session around them.</source>
        <translation>Vom Plan ergänzt: bloße Ereignisse bekommen eine Sitzung um sich.</translation>
    </message>
    <message>
        <source>Recorded answer; none came now</source>
        <translation>Aufgezeichnete Antwort; jetzt kam keine</translation>
    </message>
    <message>
        <source>Recorded answer</source>
        <translation>Aufgezeichnete Antwort</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ReplayPlanPane</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open a capture: .tapedeck, HAR, events, cURL…</source>
        <translation>Aufzeichnung öffnen: .tapedeck, HAR, Ereignisse, cURL…</translation>
    </message>
    <message>
        <source>Nothing to replay yet</source>
        <translation>Noch nichts wiederzugeben</translation>
    </message>
    <message>
        <source>Open or drop a file of captured traffic, or try the sample.</source>
        <translation>Eine Datei mit aufgezeichnetem Verkehr öffnen oder hierher ziehen, oder das Beispiel versuchen.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>of the profile</source>
        <translation>des Profils</translation>
    </message>
    <message>
        <source>sdk</source>
        <translation>sdk</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>documented</translation>
    </message>
    <message>
        <source>%1 · %2 dialect · %3</source>
        <translation>%1 · Dialekt %2 · %3</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Exchanges that are no calls of the AgentOps API</source>
        <translation>Austausche, die keine Aufrufe der AgentOps-API sind</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Wie aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) converted to the %1 dialect</source>
        <translation>
            <numerusform>%n Anfrage in den Dialekt %1 umgewandelt</numerusform>
            <numerusform>%n Anfragen in den Dialekt %1 umgewandelt</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>so schnell es geht</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Will be rewritten</source>
        <translation>Wird umgeschrieben</translation>
    </message>
    <message>
        <source>Session ids</source>
        <translation>Sitzungs-Ids</translation>
    </message>
    <message>
        <source>Agent ids</source>
        <translation>Agenten-Ids</translation>
    </message>
    <message>
        <source>Event ids</source>
        <translation>Ereignis-Ids</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>Dialect to send in</source>
        <translation>Dialekt, in dem gesendet wird</translation>
    </message>
    <message>
        <source>Nothing here would be refused.</source>
        <translation>Nichts hiervon würde abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>−%n day(s)</source>
        <translation>
            <numerusform>−%n Tag</numerusform>
            <numerusform>−%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n day(s)</source>
        <translation>
            <numerusform>+%n Tag</numerusform>
            <numerusform>+%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lesen…</translation>
    </message>
    <message>
        <source>Planning: looking at every request…</source>
        <translation>Planen: Jede Anfrage wird angesehen…</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>The profile was changed: this is planned anew for the %1 dialect before it runs.</source>
        <translation>Das Profil wurde gewechselt: Vor dem Lauf wird für den Dialekt %1 neu geplant.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ReplayResultPane</name>
    <message>
        <source>Result so far</source>
        <translation>Ergebnis bisher</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>to go</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Shows how long the answers take once the replay runs.</source>
        <translation>Zeigt, wie lange die Antworten brauchen, sobald die Wiedergabe läuft.</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>Bisher keine.</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>built, not sent</source>
        <translation>gebaut, nicht gesendet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Dry run: nothing was sent. %1 of %2 requests built, %3 cannot be built.</source>
        <translation>Probelauf: nichts wurde gesendet. %1 von %2 Anfragen gebaut, %3 lassen sich nicht bauen.</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2.</source>
        <translation>Angehalten nach %1 von %2.</translation>
    </message>
    <message>
        <source>Ended after %1 of %2.</source>
        <translation>Beendet nach %1 von %2.</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Save the report of a run as JSON</source>
        <translation>Den Bericht eines Laufs als JSON speichern</translation>
    </message>
    <message>
        <source>Save the report of the run to %1 as JSON</source>
        <translation>Den Bericht des Laufs an %1 als JSON speichern</translation>
    </message>
    <message>
        <source>Dry run: nothing was sent. %1 of %2 requests built.</source>
        <translation>Probelauf: nichts wurde gesendet. %1 von %2 Anfragen gebaut.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ReplayStepTable</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ReplayStepsPane</name>
    <message>
        <source>Next difference or failure</source>
        <translation>Nächste Abweichung oder nächster Fehlschlag</translation>
    </message>
    <message>
        <source>Previous difference or failure</source>
        <translation>Vorige Abweichung oder voriger Fehlschlag</translation>
    </message>
    <message>
        <source>Which steps to show</source>
        <translation>Welche Schritte gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ReplayTransportBar</name>
    <message>
        <source>Replay</source>
        <translation>Wiedergeben</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Send the next request, then wait</source>
        <translation>Die nächste Anfrage senden, dann warten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Anderer…</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>More paces</source>
        <translation>Weitere Takte</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Build and check every request, send none</source>
        <translation>Jede Anfrage bauen und prüfen, keine senden</translation>
    </message>
    <message>
        <source>to</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Profile to send to</source>
        <translation>Profil, an das gesendet wird</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt der Wiedergabe</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>The run has ended: Again begins a new one</source>
        <translation>Der Lauf ist zu Ende: „Noch einmal“ beginnt einen neuen</translation>
    </message>
    <message>
        <source>Give up what is in flight</source>
        <translation>Aufgeben, was unterwegs ist</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 k/s</source>
        <translation>%1 Tsd./s</translation>
    </message>
    <message>
        <source>Dry run: %1 of %2 requests built, nothing was sent</source>
        <translation>Probelauf: %1 von %2 Anfragen gebaut, nichts wurde gesendet</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 requests</source>
        <translation>Angehalten nach %1 von %2 Anfragen</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 von %2 Anfragen</translation>
    </message>
    <message>
        <source>next in %1 s</source>
        <translation>weiter in %1 s</translation>
    </message>
    <message>
        <source>next in %1</source>
        <translation>weiter in %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>lateness p99 %1</source>
        <translation>Verspätung p99 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ReplayWorkspace</name>
    <message>
        <source>Replay</source>
        <translation>Replay</translation>
    </message>
    <message>
        <source>Open a capture…</source>
        <translation>Aufzeichnung öffnen…</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Captures (*.tapedeck *.har *.json *.jsonl *.sh *.txt);;All files (*)</source>
        <translation>Aufzeichnungen (*.tapedeck *.har *.json *.jsonl *.sh *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht steht in %1.</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2</source>
        <translation>Der Bericht lässt sich nicht in %1 schreiben: %2</translation>
    </message>
    <message>
        <source>Replay %1 / %2</source>
        <translation>Wiedergabe %1 / %2</translation>
    </message>
    <message>
        <source>Open profiles</source>
        <translation>Profile öffnen</translation>
    </message>
    <message>
        <source>%1 Opening %2 ends it.</source>
        <translation>%1 Wird %2 geöffnet, endet sie.</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>Anhalten und öffnen</translation>
    </message>
    <message>
        <source>A replay is paused: %1 of %2.</source>
        <translation>Eine Wiedergabe pausiert: %1 von %2.</translation>
    </message>
    <message>
        <source>A replay is running: %1 of %2.</source>
        <translation>Eine Wiedergabe läuft: %1 von %2.</translation>
    </message>
    <message>
        <source>%1-report.json</source>
        <translation>%1-Bericht.json</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::RoleBox</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::RowHandle</name>
    <message>
        <source>Drag to move (Alt+Up, Alt+Down)</source>
        <translation>Zum Verschieben ziehen (Alt+Hoch, Alt+Runter)</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::RowsPane</name>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>The call with the values of this row</source>
        <translation>Der Aufruf mit den Werten dieser Zeile</translation>
    </message>
    <message>
        <source>Rows that were not accepted</source>
        <translation>Zeilen, die nicht angenommen wurden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>At a &amp;time</source>
        <translation>&amp;Gleichzeitig</translation>
    </message>
    <message>
        <source>How many calls may wait for their answer at the same time. 1 keeps the order of the rows.</source>
        <translation>Wie viele Aufrufe gleichzeitig auf ihre Antwort warten dürfen. 1 wahrt die Reihenfolge der Zeilen.</translation>
    </message>
    <message>
        <source>Calls at a time</source>
        <translation>Gleichzeitige Aufrufe</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Repeat over rows</source>
        <translation>Über Zeilen wiederholen</translation>
    </message>
    <message>
        <source>Repeat a call over rows</source>
        <translation>Einen Aufruf über Zeilen wiederholen</translation>
    </message>
    <message>
        <source>The call is sent once for each row of a CSV or JSON file. {{row.COLUMN}} stands for the row&apos;s value in that column.</source>
        <translation>Der Aufruf wird für jede Zeile einer CSV- oder JSON-Datei einmal gesendet. {{row.SPALTE}} steht für den Wert der Zeile in dieser Spalte.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Choose a file of rows</source>
        <translation>Datei mit Zeilen wählen</translation>
    </message>
    <message>
        <source>Rows (*.csv *.tsv *.json *.jsonl *.ndjson *.txt)</source>
        <translation>Zeilen (*.csv *.tsv *.json *.jsonl *.ndjson *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>counting rows…</source>
        <translation>Zeilen werden gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n unlesbar</numerusform>
            <numerusform>%n unlesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert and copy %1</source>
        <translation>%1 einsetzen und kopieren</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 without an answer</source>
        <translation>%1 ohne Antwort</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>%1 nicht gesendet</translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation>%1 unlesbar</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>die ersten %1 sind aufgeführt</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n row(s).</source>
        <translation>
            <numerusform>Nach %n Zeile abgebrochen.</numerusform>
            <numerusform>Nach %n Zeilen abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds no row.</source>
        <translation>Die Datei enthält keine Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s) were sent and accepted.</source>
        <translation>
            <numerusform>Die %n Zeile wurde gesendet und angenommen.</numerusform>
            <numerusform>Alle %n Zeilen wurden gesendet und angenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not accepted.</source>
        <translation>
            <numerusform>%n Zeile wurde nicht angenommen.</numerusform>
            <numerusform>%n Zeilen wurden nicht angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the run before closing</source>
        <translation>Vor dem Schließen den Lauf abbrechen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1-report.csv</source>
        <translation>%1-Bericht.csv</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht steht in %1.</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2</source>
        <translation>Der Bericht lässt sich nicht in %1 schreiben: %2</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::RowsRun</name>
    <message numerus="yes">
        <source>%n more row(s)</source>
        <translation>
            <numerusform>%n weitere Zeile</numerusform>
            <numerusform>%n weitere Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::SearchField</name>
    <message>
        <source>Finds</source>
        <translation>Funde</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nichts gefunden für „%1“.</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <comment>the shortcut, in few letters</comment>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Search sessions and traffic…</source>
        <translation>Sitzungen und Verkehr durchsuchen…</translation>
    </message>
    <message>
        <source>Search sessions and traffic</source>
        <translation>Sitzungen und Verkehr durchsuchen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ServerSettingsPane</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address of the embedded server</source>
        <translation>Adresse des eingebauten Servers</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>API key of the embedded server</source>
        <translation>API-Schlüssel des eingebauten Servers</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Tokens &amp;live</source>
        <translation>Token &amp;gelten</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>How long tokens live</source>
        <translation>Wie lange Token gelten</translation>
    </message>
    <message>
        <source>Port of the embedded server</source>
        <translation>Port des eingebauten Servers</translation>
    </message>
    <message>
        <source>Any free one</source>
        <translation>Irgendein freier</translation>
    </message>
    <message>
        <source>Point an SDK here</source>
        <translation>Ein SDK hierher lenken</translation>
    </message>
    <message>
        <source>Settings that point an SDK here</source>
        <translation>Einstellungen, die ein SDK hierher lenken</translation>
    </message>
    <message>
        <source>Set these in the environment of the program that uses the SDK, then start it.</source>
        <translation>Diese in der Umgebung des Programms setzen, das das SDK verwendet, und es dann starten.</translation>
    </message>
    <message>
        <source>Lenient</source>
        <translation>Nachsichtig</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>Getreu</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Takes both dialects and merges partial updates, so that the public page&apos;s examples work as printed.</source>
        <translation>Nimmt beide Dialekte und führt Teiländerungen zusammen, sodass die Beispiele der öffentlichen Seite funktionieren wie gedruckt.</translation>
    </message>
    <message>
        <source>Answers as the hosted service does, its 500s and quirks included: rehearse what will happen.</source>
        <translation>Antwortet wie der gehostete Dienst, samt seinen 500ern und Eigenheiten: üben, was geschehen wird.</translation>
    </message>
    <message>
        <source>Answers 401 to every bad token and 422 with findings to every bad body: for tests.</source>
        <translation>Antwortet 401 auf jedes schlechte Token und 422 mit Befunden auf jeden schlechten Rumpf: für Tests.</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Embedded server</source>
        <translation>Eingebauter Server</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy the settings for an SDK</source>
        <translation>Einstellungen für ein SDK kopieren</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>The embedded server did not start. %1</source>
        <translation>Der eingebaute Server ist nicht gestartet. %1</translation>
    </message>
    <message>
        <source>Use any free port</source>
        <translation>Irgendeinen freien Port nehmen</translation>
    </message>
    <message>
        <source>Runs on port %1, for this machine only</source>
        <translation>Läuft auf Port %1, nur für diesen Rechner</translation>
    </message>
    <message>
        <source>Stopped. Nothing is answered.</source>
        <translation>Angehalten. Nichts wird beantwortet.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop the embedded server</source>
        <translation>Eingebauten Server anhalten</translation>
    </message>
    <message>
        <source>Start the embedded server</source>
        <translation>Eingebauten Server starten</translation>
    </message>
    <message>
        <source>Start the server first.</source>
        <translation>Erst den Server starten.</translation>
    </message>
    <message>
        <source>Runs on port %1, for this machine only: %2 was taken</source>
        <translation>Läuft auf Port %1, nur für diesen Rechner: %2 war belegt</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ServerWorkspace</name>
    <message>
        <source>The settings for an SDK are on the clipboard. Paste them into the shell that starts your program.</source>
        <translation>Die Einstellungen für ein SDK sind in der Zwischenablage. In die Shell einfügen, die das Programm startet.</translation>
    </message>
    <message>
        <source>Since it started</source>
        <translation>Seit dem Start</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Start or stop the embedded server</source>
        <translation>Eingebauten Server starten oder anhalten</translation>
    </message>
    <message>
        <source>Answer leniently</source>
        <translation>Nachsichtig antworten</translation>
    </message>
    <message>
        <source>Answer faithfully</source>
        <translation>Getreu antworten</translation>
    </message>
    <message>
        <source>Answer strictly</source>
        <translation>Streng antworten</translation>
    </message>
    <message>
        <source>Add a fault</source>
        <translation>Störung hinzufügen</translation>
    </message>
    <message>
        <source>Clear the list of what arrived</source>
        <translation>Liste des Eingegangenen leeren</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::SessionPane</name>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>More for this session</source>
        <translation>Mehr zu dieser Sitzung</translation>
    </message>
    <message>
        <source>Take another session…</source>
        <translation>Andere Sitzung nehmen…</translation>
    </message>
    <message>
        <source>Get a new token</source>
        <translation>Neues Token holen</translation>
    </message>
    <message>
        <source>End the session…</source>
        <translation>Sitzung beenden…</translation>
    </message>
    <message>
        <source>Sent in this session</source>
        <translation>In dieser Sitzung gesendet</translation>
    </message>
    <message>
        <source>How the session ended</source>
        <translation>Wie die Sitzung endete</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason, if there is one</source>
        <translation>Grund, falls es einen gibt</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier in Traffic</source>
        <translation>
            <numerusform>%n früherer in Verkehr</numerusform>
            <numerusform>%n frühere in Verkehr</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, answered %2</source>
        <translation>%1, beantwortet mit %2</translation>
    </message>
    <message>
        <source>%1, no answer</source>
        <translation>%1, keine Antwort</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter: %1</translation>
    </message>
    <message>
        <source>The next of the drafts (Alt+N)</source>
        <translation>Der nächste Entwurf (Alt+N)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not created yet</source>
        <translation>noch nicht angelegt</translation>
    </message>
    <message>
        <source>no token yet</source>
        <translation>noch kein Token</translation>
    </message>
    <message>
        <source>The next call gets one with the profile&apos;s key</source>
        <translation>Der nächste Aufruf holt eines mit dem Schlüssel des Profils</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>Token abgelaufen</translation>
    </message>
    <message>
        <source>Until %1; it is renewed by itself when a call needs it</source>
        <translation>Bis %1; es wird von selbst erneuert, wenn ein Aufruf es braucht</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Bearbeiten und noch einmal senden</translation>
    </message>
    <message>
        <source>Send again as it was</source>
        <translation>Unverändert noch einmal senden</translation>
    </message>
    <message>
        <source>Compare with the shown answer</source>
        <translation>Mit der gezeigten Antwort vergleichen</translation>
    </message>
    <message>
        <source>Send this call; what makes sense next is offered here.</source>
        <translation>Senden Sie diesen Aufruf; was als Nächstes sinnvoll ist, wird hier angeboten.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::SessionSearch</name>
    <message numerus="yes">
        <source>%1 · %n events</source>
        <translation>
            <numerusform>%1 · %n Ereignis</numerusform>
            <numerusform>%1 · %n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::SessionsWorkspace</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Filter: words in the events</source>
        <translation>Filter: Wörter in den Ereignissen</translation>
    </message>
    <message>
        <source>Filter events by words</source>
        <translation>Ereignisse nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Art des Ereignisses</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>Go to Replay</source>
        <translation>Zum Replay</translation>
    </message>
    <message>
        <source>Point an SDK here</source>
        <translation>Ein SDK hierher lenken</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Delete this session…</source>
        <translation>Diese Sitzung löschen…</translation>
    </message>
    <message>
        <source>The session %1 will be deleted here, not at the service.</source>
        <translation>Die Sitzung %1 wird hier gelöscht, nicht beim Dienst.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>llm</source>
        <translation>llm</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Sessions appear here as they are composed by hand, replayed, or sent to the embedded server by an SDK.</source>
        <translation>Sitzungen erscheinen hier, wenn sie von Hand verfasst, wiedergegeben oder von einem SDK an den eingebauten Server gesendet werden.</translation>
    </message>
    <message>
        <source>Compose a session</source>
        <translation>Sitzung verfassen</translation>
    </message>
    <message>
        <source>Go on in Compose</source>
        <translation>In Verfassen fortsetzen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>Tastenkürzel filtern</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::StatusStrip</name>
    <message>
        <source>Server %1 · %2</source>
        <comment>address and mode</comment>
        <translation>Server %1 · %2</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Server angehalten</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <comment>where keys are kept</comment>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>Session %1 token expired</source>
        <translation>Sitzung %1 Token abgelaufen</translation>
    </message>
    <message>
        <source>Session %1 token %2</source>
        <comment>id, time left</comment>
        <translation>Sitzung %1 Token %2</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::SwatchRow</name>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::TagChip</name>
    <message>
        <source>Tag. Delete removes it.</source>
        <translation>Tag. Entf entfernt es.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::TagsField</name>
    <message>
        <source>Type a tag and press Enter.</source>
        <translation>Ein Tag eingeben und Enter drücken.</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>„%1“ ist schon da.</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::TimeField</name>
    <message>
        <source>Pick a time</source>
        <translation>Zeit wählen</translation>
    </message>
    <message>
        <source>not a time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>+2 s</source>
        <translation>+2 s</translation>
    </message>
    <message>
        <source>Two seconds after the start</source>
        <translation>Zwei Sekunden nach dem Anfang</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::TimingBar</name>
    <message>
        <source>Phases of the time taken</source>
        <translation>Abschnitte der gebrauchten Zeit</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::TimingLegend</name>
    <message>
        <source>Phases of the time taken</source>
        <translation>Phasen der benötigten Zeit</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase and time</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::TimingView</name>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::TopBar</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>The target that calls and replays go to</source>
        <translation>Das Ziel, an das Aufrufe und Wiedergaben gehen</translation>
    </message>
    <message>
        <source>Edit profiles…</source>
        <translation>Profile bearbeiten…</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>Menü (Alt+M)</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Tapedeck asks before the first call that writes</source>
        <translation>Tapedeck fragt vor dem ersten schreibenden Aufruf</translation>
    </message>
    <message>
        <source>Profile: %1, production</source>
        <translation>Profil: %1, Produktion</translation>
    </message>
    <message>
        <source>%1 · production</source>
        <comment>name of a profile</comment>
        <translation>%1 · Produktion</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::TrafficSearch</name>
    <message>
        <source>%1 → %2</source>
        <comment>call, status</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::TrafficWorkspace</name>
    <message>
        <source>Filter: words in URL, session or bodies</source>
        <translation>Filter: Wörter in URL, Sitzung oder Rümpfen</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Filter by endpoint</source>
        <translation>Nach Endpunkt filtern</translation>
    </message>
    <message>
        <source>Filter by outcome</source>
        <translation>Nach Ausgang filtern</translation>
    </message>
    <message>
        <source>Filter by source</source>
        <translation>Nach Herkunft filtern</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Austausche</translation>
    </message>
    <message>
        <source>No traffic yet</source>
        <translation>Noch kein Verkehr</translation>
    </message>
    <message>
        <source>Every request that Tapedeck sends is listed here, with its answer. Replay a capture to see some.</source>
        <translation>Jede Anfrage, die Tapedeck sendet, steht hier mit ihrer Antwort. Eine Aufzeichnung wiedergeben, um welche zu sehen.</translation>
    </message>
    <message>
        <source>Go to Replay</source>
        <translation>Zum Replay</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Filter traffic</source>
        <translation>Verkehr filtern</translation>
    </message>
    <message>
        <source>Clear the history…</source>
        <translation>Verlauf leeren…</translation>
    </message>
    <message>
        <source>Every exchange in the history will be deleted. Sessions stay.</source>
        <translation>Jeder Austausch im Verlauf wird gelöscht. Sitzungen bleiben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Every call</source>
        <translation>Jeder Aufruf</translation>
    </message>
    <message>
        <source>Every outcome</source>
        <translation>Jeder Ausgang</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>Jede Herkunft</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Noch einmal gesendet</translation>
    </message>
    <message>
        <source>This is no call of the AgentOps API, so it cannot be sent again.</source>
        <translation>Dies ist kein Aufruf der AgentOps-API, darum lässt es sich nicht noch einmal senden.</translation>
    </message>
    <message>
        <source>Sent again: the answer was %1.</source>
        <translation>Noch einmal gesendet: die Antwort war %1.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No exchange in the history fits this filter.</source>
        <translation>Kein Austausch im Verlauf passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Edit in Compose</source>
        <translation>In Verfassen bearbeiten</translation>
    </message>
    <message>
        <source>Compare answers</source>
        <translation>Antworten vergleichen</translation>
    </message>
    <message>
        <source>Choose two exchanges: their answers are shown beside each other</source>
        <translation>Zwei Austausche wählen: Ihre Antworten werden nebeneinander gezeigt</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>Als %1 kopieren</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Verfassen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::VariableCompleter</name>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
</context>
<context>
    <name>tapedeck::gui::VariablesTable</name>
    <message>
        <source>Add a variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message>
        <source>Remove this variable</source>
        <translation>Diese Variable entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
</context>
<context>
    <name>tapedeck::models</name>
    <message>
        <source>No body.</source>
        <translation>Kein Rumpf.</translation>
    </message>
    <message>
        <source>%1 that are no UTF-8 text, shown as hex.</source>
        <translation>%1, die kein UTF-8-Text sind, hexadezimal gezeigt.</translation>
    </message>
    <message>
        <source>A bare JSON string, not an object: so the service answers here.</source>
        <translation>Eine bloße JSON-Zeichenkette, kein Objekt: so antwortet der Dienst hier.</translation>
    </message>
    <message>
        <source>JSON with repeated names or broken characters; the first of repeated names counts.</source>
        <translation>JSON mit wiederholten Namen oder kaputten Zeichen; von wiederholten Namen zählt der erste.</translation>
    </message>
    <message>
        <source>An HTML page, likely from a proxy or a gateway on the way: the service itself answers with JSON.</source>
        <translation>Eine HTML-Seite, wohl von einem Proxy oder Gateway unterwegs: der Dienst selbst antwortet mit JSON.</translation>
    </message>
    <message>
        <source>Not JSON from byte %1 on; shown as text.</source>
        <translation>Ab Byte %1 kein JSON; als Text gezeigt.</translation>
    </message>
    <message>
        <source>JSON that ends before its end: the answer was cut off.</source>
        <translation>JSON, das mittendrin aufhört: Die Antwort wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Broken UTF-8 from byte %1 on: what cannot be read is marked, Raw has the bytes.</source>
        <translation>Fehlerhaftes UTF-8 ab Byte %1: Unlesbares ist markiert, „Roh“ zeigt die Bytes.</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::ArrivalsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::BatchModel</name>
    <message>
        <source>%1 prompt · %2 completion</source>
        <translation>%1 Prompt · %2 Antwort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message numerus="yes">
        <source>Add %n event(s)</source>
        <translation>
            <numerusform>%n Ereignis hinzufügen</numerusform>
            <numerusform>%n Ereignisse hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n event(s)</source>
        <translation>
            <numerusform>%n Ereignis verdoppeln</numerusform>
            <numerusform>%n Ereignisse verdoppeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n event(s)</source>
        <translation>
            <numerusform>%n Ereignis entfernen</numerusform>
            <numerusform>%n Ereignisse entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n event(s)</source>
        <translation>
            <numerusform>%n Ereignis verschieben</numerusform>
            <numerusform>%n Ereignisse verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Set the times</source>
        <translation>Zeiten setzen</translation>
    </message>
    <message>
        <source>Detach the error</source>
        <translation>Fehler lösen</translation>
    </message>
    <message>
        <source>Attach the error</source>
        <translation>Fehler zuordnen</translation>
    </message>
    <message>
        <source>Set the tokens</source>
        <translation>Tokens setzen</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::ComposeDocument</name>
    <message>
        <source>Change the call</source>
        <translation>Aufruf ändern</translation>
    </message>
    <message>
        <source>Change the dialect</source>
        <translation>Dialekt ändern</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::DiffLinesModel</name>
    <message>
        <source>Differs, and must: ignored</source>
        <translation>Weicht ab, und muss es: übergangen</translation>
    </message>
    <message>
        <source>recorded: %1</source>
        <translation>aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>replayed: %1</source>
        <translation>wiedergegeben: %1</translation>
    </message>
    <message>
        <source>ignored: %1</source>
        <translation>übergangen: %1</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::EventsModel</name>
    <message>
        <source>%1 prompt · %2 completion</source>
        <translation>%1 Prompt · %2 Antwort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::FailuresModel</name>
    <message>
        <source>other reasons</source>
        <translation>andere Gründe</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::models::FindingsModel</name>
    <message>
        <source>Line %1 %2</source>
        <translation>Zeile %1 %2</translation>
    </message>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>×%1 · first in line %2</source>
        <translation>×%1 · zuerst in Zeile %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>and at %n more place(s)</source>
        <translation>
            <numerusform>und an %n weiteren Stelle</numerusform>
            <numerusform>und an %n weiteren Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::models::Format</name>
    <message>
        <source>%1 ms</source>
        <comment>duration</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapedeck::models::HeadersModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::JsonSuggestions</name>
    <message>
        <source>%1, not read by the service</source>
        <translation>%1, vom Dienst nicht gelesen</translation>
    </message>
    <message>
        <source>not read by the service</source>
        <translation>vom Dienst nicht gelesen</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1, verlangt</translation>
    </message>
    <message>
        <source>required</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name and detail</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>Ganzzahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::Preflight</name>
    <message>
        <source>The form shows the body as it was before. Mend the text, or undo.</source>
        <translation>Das Formular zeigt den Inhalt, wie er vorher war. Berichtigen Sie den Text, oder machen Sie die Änderung rückgängig.</translation>
    </message>
    <message>
        <source>No variable is named %1. It would be sent as it is written.</source>
        <translation>Keine Variable heißt %1. Sie würde so gesendet, wie sie dasteht.</translation>
    </message>
    <message>
        <source>Choose another, or give the profile a variable of this name.</source>
        <translation>Wählen Sie eine andere, oder geben Sie dem Profil eine Variable dieses Namens.</translation>
    </message>
    <message>
        <source>The path lacks the id of a session.</source>
        <translation>Im Pfad fehlt die Id einer Sitzung.</translation>
    </message>
    <message>
        <source>The id in the path is no UUID. The live service answers 500.</source>
        <translation>Die Id im Pfad ist keine UUID. Der Live-Dienst antwortet 500.</translation>
    </message>
    <message>
        <source>Choose a session.</source>
        <translation>Wählen Sie eine Sitzung.</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::ProfilesModel</name>
    <message>
        <source>The server inside this program</source>
        <translation>Der Server in diesem Programm</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::ReplayStepsModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>%1 · made for bare events</source>
        <translation>%1 · für bloße Ereignisse ergänzt</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n event(s)</source>
        <translation>
            <numerusform>%1 · %n Ereignis</numerusform>
            <numerusform>%1 · %n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>built</source>
        <translation>gebaut</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::SessionsModel</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Indeterminate</source>
        <translation>Unbestimmt</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>events, cost</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n err</source>
        <comment>length, errors</comment>
        <translation>
            <numerusform>%1 · %n Fehler</numerusform>
            <numerusform>%1 · %n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Begonnen %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Beendet %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, %5</source>
        <comment>title, start, state, events and cost, length</comment>
        <translation>%1, %2, %3, %4, %5</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::TrafficModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
</context>
<context>
    <name>tapedeck::models::Transcript</name>
    <message>
        <source>… cut; the raw view has all of it</source>
        <translation>… gekürzt; die Rohansicht hat alles</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>NACHRICHT</translation>
    </message>
    <message>
        <source>TOOL CALL</source>
        <translation>WERKZEUGAUFRUF</translation>
    </message>
    <message>
        <source>PROMPT</source>
        <translation>PROMPT</translation>
    </message>
    <message>
        <source>COMPLETION</source>
        <translation>ANTWORT</translation>
    </message>
    <message>
        <source>INPUT</source>
        <translation>EINGABE</translation>
    </message>
    <message>
        <source>OUTPUT</source>
        <translation>AUSGABE</translation>
    </message>
    <message>
        <source>LOGS</source>
        <translation>PROTOKOLL</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CODE</translation>
    </message>
</context>
<context>
    <name>tapedeck::net::Account</name>
    <message>
        <source>The base URL of the profile must be an http:// or https:// address.</source>
        <translation>Die Basis-URL des Profils muss eine http://- oder https://-Adresse sein.</translation>
    </message>
    <message>
        <source>The embedded server is stopped, so nothing was sent. Start it in Server.</source>
        <translation>Der eingebaute Server ist angehalten, also wurde nichts gesendet. Starten Sie ihn unter Server.</translation>
    </message>
</context>
<context>
    <name>tapedeck::net::ApiClient</name>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation>Angehalten, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>The token had expired.</source>
        <translation>Das Token war abgelaufen.</translation>
    </message>
    <message>
        <source>The server answered %1 %2.</source>
        <translation>Der Server antwortete %1 %2.</translation>
    </message>
    <message>
        <source>Stopped when the answer had come.</source>
        <translation>Angehalten, als die Antwort da war.</translation>
    </message>
    <message>
        <source>Stopped while it waited to be sent again.</source>
        <translation>Angehalten, während es auf erneutes Senden wartete.</translation>
    </message>
    <message>
        <source>The session&apos;s token could not be renewed: %1</source>
        <translation>Das Token der Sitzung ließ sich nicht erneuern: %1</translation>
    </message>
    <message>
        <source>The server refused to give the session a new token. Does the session belong to this key&apos;s project?</source>
        <translation>Der Server gab der Sitzung kein neues Token. Gehört die Sitzung zum Projekt dieses Schlüssels?</translation>
    </message>
    <message>
        <source>The session&apos;s token could not be renewed: the server answered %1 without one.</source>
        <translation>Das Token der Sitzung ließ sich nicht erneuern: der Server antwortete %1 ohne eines.</translation>
    </message>
</context>
<context>
    <name>tapedeck::net::HttpAttempt</name>
    <message>
        <source>The answer is larger than %1 MiB; the rest was not read.</source>
        <translation>Die Antwort ist größer als %1 MiB; der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>No connection to %1 within %L2 s.</source>
        <translation>Keine Verbindung zu %1 innerhalb von %L2 s.</translation>
    </message>
    <message>
        <source>The answer of %1 was not complete within %L2 s.</source>
        <translation>Die Antwort von %1 war nicht innerhalb von %L2 s vollständig.</translation>
    </message>
    <message>
        <source>No answer from %1 within %L2 s. Whether it took the request is unknown: read the session back before you send it again.</source>
        <translation>Keine Antwort von %1 innerhalb von %L2 s. Ob die Anfrage angenommen wurde, ist unbekannt: vor erneutem Senden die Sitzung zurücklesen.</translation>
    </message>
    <message>
        <source>Stopped. The request had been sent: whether it was taken is unknown.</source>
        <translation>Angehalten. Die Anfrage war gesendet: ob sie angenommen wurde, ist unbekannt.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>tapedeck::net::Inspection</name>
    <message>
        <source>The server sends the call on to %1. Redirects are not followed, because the key would go with them; if that is the right address, make it the base URL of the profile.</source>
        <translation>Der Server verweist auf %1. Umleitungen wird nicht gefolgt, weil der Schlüssel mitginge; ist das die richtige Adresse, sie zur Basis-URL des Profils machen.</translation>
    </message>
    <message>
        <source>The answer is empty, where JSON belongs.</source>
        <translation>Die Antwort ist leer, wo JSON hingehört.</translation>
    </message>
    <message>
        <source>The answer is %1, where JSON belongs. Is the base URL that of the API, and is there a login page or proxy in between?</source>
        <translation>Die Antwort ist %1, wo JSON hingehört. Ist die Basis-URL die der API, oder liegt eine Anmeldeseite oder ein Proxy dazwischen?</translation>
    </message>
    <message>
        <source>The answer is no JSON, or was cut off before its end.</source>
        <translation>Die Antwort ist kein JSON oder wurde vor ihrem Ende abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>tapedeck::net::NetworkErrors</name>
    <message>
        <source>The answer of %1 was cut off before its end.</source>
        <translation>Die Antwort von %1 wurde vor ihrem Ende abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 closed the connection before it answered. Whether it took the request is unknown.</source>
        <translation>%1 schloss die Verbindung vor der Antwort. Ob die Anfrage angenommen wurde, ist unbekannt.</translation>
    </message>
    <message>
        <source>%1 refused the connection: no server is listening there.</source>
        <translation>%1 lehnte die Verbindung ab: dort lauscht kein Server.</translation>
    </message>
    <message>
        <source>The host %1 was not found. Check the base URL of the profile.</source>
        <translation>Der Rechner %1 wurde nicht gefunden. Die Basis-URL des Profils prüfen.</translation>
    </message>
    <message>
        <source>The proxy does not answer. Check the proxy of the profile.</source>
        <translation>Der Proxy antwortet nicht. Den Proxy des Profils prüfen.</translation>
    </message>
    <message>
        <source>The proxy was not found. Check the proxy of the profile.</source>
        <translation>Der Proxy wurde nicht gefunden. Den Proxy des Profils prüfen.</translation>
    </message>
    <message>
        <source>There is no network connection.</source>
        <translation>Es gibt keine Netzverbindung.</translation>
    </message>
    <message>
        <source>No connection to %1.</source>
        <translation>Keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>The proxy asks for a password, which a profile cannot give.</source>
        <translation>Der Proxy verlangt ein Passwort, das ein Profil nicht geben kann.</translation>
    </message>
    <message>
        <source>What %1 answered is no HTTP.</source>
        <translation>Was %1 antwortete, ist kein HTTP.</translation>
    </message>
    <message>
        <source>The base URL must begin with http:// or https://.</source>
        <translation>Die Basis-URL muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>No secure connection to %1: the other end does not speak TLS as it should.</source>
        <translation>Keine sichere Verbindung zu %1: die Gegenseite spricht TLS nicht, wie sie sollte.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not issued by an authority that this computer trusts. If the server is yours, give its authority&apos;s file in the profile.</source>
        <translation>Das Zertifikat von %1 stammt von keiner Stelle, der dieser Rechner vertraut. Ist es der eigene Server, die Datei seiner Stelle im Profil angeben.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet. Is the clock of this computer right?</source>
        <translation>Das Zertifikat von %1 gilt noch nicht. Geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>The certificate belongs to another host than %1.</source>
        <translation>Das Zertifikat gehört zu einem anderen Rechner als %1.</translation>
    </message>
    <message>
        <source>The certificate of %1 has been withdrawn.</source>
        <translation>Das Zertifikat von %1 wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted.</source>
        <translation>Dem Zertifikat von %1 kann nicht vertraut werden.</translation>
    </message>
    <message>
        <source>The proxy %1 refused the connection. Check the proxy of the profile.</source>
        <translation>Der Proxy %1 lehnte die Verbindung ab. Den Proxy des Profils prüfen.</translation>
    </message>
    <message>
        <source>The proxy %1 or the host behind it was not found.</source>
        <translation>Der Proxy %1 oder der Rechner dahinter wurde nicht gefunden.</translation>
    </message>
</context>
<context>
    <name>tapedeck::net::NetworkSetup</name>
    <message>
        <source>The authority file %1 of the profile cannot be read.</source>
        <translation>Die CA-Datei %1 des Profils lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The authority file %1 of the profile holds no certificate in PEM form.</source>
        <translation>Die CA-Datei %1 des Profils enthält kein Zertifikat im PEM-Format.</translation>
    </message>
</context>
<context>
    <name>tapedeck::replay</name>
    <message>
        <source>… more lines than are shown</source>
        <translation>… mehr Zeilen, als gezeigt werden</translation>
    </message>
</context>
<context>
    <name>tapedeck::replay::ReplayRun</name>
    <message>
        <source>The run was stopped before.</source>
        <translation>Der Lauf wurde vorher angehalten.</translation>
    </message>
</context>
<context>
    <name>tapedeck::secrets::KeychainSecretStore</name>
    <message>
        <source>There is no keychain in this desktop session. Keys are kept in memory for this run.</source>
        <translation>In dieser Arbeitssitzung gibt es keinen Schlüsselbund. Schlüssel bleiben für diesen Lauf im Speicher.</translation>
    </message>
    <message>
        <source>The keychain holds no key for this profile.</source>
        <translation>Der Schlüsselbund enthält keinen Schlüssel für dieses Profil.</translation>
    </message>
    <message>
        <source>The keychain did not give access.</source>
        <translation>Der Schlüsselbund gewährte keinen Zugriff.</translation>
    </message>
    <message>
        <source>There is no keychain that can be used.</source>
        <translation>Es gibt keinen brauchbaren Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain answered with an error.</source>
        <translation>Der Schlüsselbund antwortete mit einem Fehler.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>The keychain did not keep the key as it was given.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht so behalten, wie er gegeben wurde.</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>The keychain did not remove the key.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht entfernt.</translation>
    </message>
</context>
<context>
    <name>tapedeck::secrets::MemorySecretStore</name>
    <message>
        <source>memory for this run</source>
        <translation>Speicher, nur dieser Lauf</translation>
    </message>
    <message>
        <source>No key was given in this run.</source>
        <translation>In diesem Lauf wurde kein Schlüssel angegeben.</translation>
    </message>
</context>
<context>
    <name>tapedeck::server</name>
    <message>
        <source>Token counts must be numbers.</source>
        <translation>Tokenzahlen müssen Zahlen sein.</translation>
    </message>
    <message>
        <source>The cost must be a number.</source>
        <translation>Die Kosten müssen eine Zahl sein.</translation>
    </message>
    <message>
        <source>The model must be a text.</source>
        <translation>Das Modell muss ein Text sein.</translation>
    </message>
    <message>
        <source>Token counts must be whole numbers to be priced.</source>
        <translation>Tokenzahlen müssen ganze Zahlen sein, damit sich Kosten berechnen lassen.</translation>
    </message>
    <message>
        <source>The screenshot must be an address or base64.</source>
        <translation>screenshot muss eine Adresse oder base64 sein.</translation>
    </message>
    <message>
        <source>An event must be an object.</source>
        <translation>Ein Ereignis muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>An event needs event_type: llms, tools, actions or errors.</source>
        <translation>Ein Ereignis braucht event_type: llms, tools, actions oder errors.</translation>
    </message>
    <message>
        <source>An event needs init_timestamp and end_timestamp.</source>
        <translation>Ein Ereignis braucht init_timestamp und end_timestamp.</translation>
    </message>
    <message>
        <source>The price table %1 cannot be read.</source>
        <translation>Die Preistabelle %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The price table %1 has no object &quot;models&quot;.</source>
        <translation>Die Preistabelle %1 hat kein Objekt &quot;models&quot;.</translation>
    </message>
    <message>
        <source>In the price table %1 the model %2 needs two numbers, &quot;input&quot; and &quot;output&quot;, in dollars for a million tokens.</source>
        <translation>In der Preistabelle %1 braucht das Modell %2 zwei Zahlen, &quot;input&quot; und &quot;output&quot;, in Dollar je Million Token.</translation>
    </message>
    <message>
        <source>The header X-Agentops-Api-Key is missing.</source>
        <translation>Der Kopf X-Agentops-Api-Key fehlt.</translation>
    </message>
    <message>
        <source>The API key must be a UUID, in the header X-Agentops-Api-Key.</source>
        <translation>Der API-Schlüssel muss eine UUID sein, im Kopf X-Agentops-Api-Key.</translation>
    </message>
    <message>
        <source>This server does not know the API key.</source>
        <translation>Dieser Server kennt den API-Schlüssel nicht.</translation>
    </message>
    <message>
        <source>The header Authorization with the session&apos;s token is missing.</source>
        <translation>Der Kopf Authorization mit dem Token der Sitzung fehlt.</translation>
    </message>
    <message>
        <source>The header Authorization must read: Bearer, a blank, the token.</source>
        <translation>Der Kopf Authorization muss lauten: Bearer, Leerzeichen, Token.</translation>
    </message>
    <message>
        <source>The token is not signed with HS256 or names no session.</source>
        <translation>Das Token ist nicht mit HS256 unterschrieben oder nennt keine Sitzung.</translation>
    </message>
    <message>
        <source>The token was not made by this server.</source>
        <translation>Das Token stammt nicht von diesem Server.</translation>
    </message>
    <message>
        <source>This server has no session of that token.</source>
        <translation>Dieser Server hat keine Sitzung zu diesem Token.</translation>
    </message>
    <message>
        <source>The body is not JSON.</source>
        <translation>Der Rumpf ist kein JSON.</translation>
    </message>
    <message>
        <source>The fault “%1” has a part that means nothing here: “%2”.</source>
        <translation>Die Störung „%1“ hat einen Teil, der hier nichts bedeutet: „%2“.</translation>
    </message>
    <message>
        <source>A fault is one of expired, 400, 429, 500, 503, cut and delay=250ms, with any of an endpoint&apos;s name, a share (10%), a number of times (x3) and retry=2, divided by colons.</source>
        <translation>Eine Störung ist eine von expired, 400, 429, 500, 503, cut und delay=250ms, dazu nach Wunsch der Name eines Endpunkts, ein Anteil (10%), eine Anzahl (x3) und retry=2, durch Doppelpunkte getrennt.</translation>
    </message>
    <message>
        <source>The fault “%1” does not say what should go wrong.</source>
        <translation>Die Störung „%1“ sagt nicht, was schiefgehen soll.</translation>
    </message>
    <message>
        <source>One of expired, 400, 429, 500, 503, cut and delay=250ms must be there.</source>
        <translation>Eines von expired, 400, 429, 500, 503, cut und delay=250ms muss dabei sein.</translation>
    </message>
    <message>
        <source>The server&apos;s store %1 cannot be used.</source>
        <translation>Der Speicher des Servers %1 ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The server&apos;s store %1 was made by a newer Tapedeck.</source>
        <translation>Der Speicher des Servers %1 stammt von einem neueren Tapedeck.</translation>
    </message>
    <message>
        <source>The server&apos;s store %1 cannot be made.</source>
        <translation>Der Speicher des Servers %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The server&apos;s store %1 cannot be written.</source>
        <translation>Der Speicher des Servers %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The session cannot be stored: %1</source>
        <translation>Die Sitzung lässt sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>The parent key must be a UUID.</source>
        <translation>Der übergeordnete Schlüssel muss eine UUID sein.</translation>
    </message>
    <message>
        <source>The session id must be a UUID.</source>
        <translation>Die Sitzungs-Id muss eine UUID sein.</translation>
    </message>
    <message>
        <source>The session id is missing.</source>
        <translation>Die Sitzungs-Id fehlt.</translation>
    </message>
    <message>
        <source>There is a session of that id already.</source>
        <translation>Eine Sitzung mit dieser Id gibt es schon.</translation>
    </message>
    <message>
        <source>The API key has no session of that id.</source>
        <translation>Zu diesem API-Schlüssel gibt es keine Sitzung mit dieser Id.</translation>
    </message>
    <message>
        <source>The body needs an object “session” with init_timestamp.</source>
        <translation>Der Rumpf braucht ein Objekt „session“ mit init_timestamp.</translation>
    </message>
    <message>
        <source>The server&apos;s store %1 cannot be opened.</source>
        <translation>Der Speicher des Servers %1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The events cannot be stored: %1</source>
        <translation>Die Ereignisse lassen sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>The body needs a list “events”.</source>
        <translation>Der Rumpf braucht eine Liste „events“.</translation>
    </message>
    <message>
        <source>There is no event of the id %1.</source>
        <translation>Ein Ereignis mit der Id %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The event cannot be stored: %1</source>
        <translation>Das Ereignis lässt sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>This cannot be stored: %1</source>
        <translation>Dies lässt sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>The id must be a UUID.</source>
        <translation>Die Id muss eine UUID sein.</translation>
    </message>
    <message>
        <source>The id is missing.</source>
        <translation>Die Id fehlt.</translation>
    </message>
    <message>
        <source>The body must be an object with “logs”.</source>
        <translation>Der Rumpf muss ein Objekt mit „logs“ sein.</translation>
    </message>
    <message>
        <source>“logs” must be a text.</source>
        <translation>„logs“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>The body must be an object.</source>
        <translation>Der Rumpf muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>Port %1 cannot be opened on this machine.</source>
        <translation>Port %1 lässt sich auf diesem Rechner nicht öffnen.</translation>
    </message>
    <message>
        <source>The body has more values than this server takes.</source>
        <translation>Der Rumpf hat mehr Werte, als dieser Server annimmt.</translation>
    </message>
</context>
<context>
    <name>tapedeck::store::Database</name>
    <message>
        <source>%1 was made by a newer version of this program.</source>
        <translation>%1 stammt von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>A part of the program is missing.</source>
        <translation>Ein Teil des Programms fehlt.</translation>
    </message>
    <message>
        <source>%1 cannot be read or written.</source>
        <translation>%1 lässt sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>This exchange is no longer in the history.</source>
        <translation>Dieser Austausch ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>This session is no longer stored.</source>
        <translation>Diese Sitzung ist nicht mehr gespeichert.</translation>
    </message>
</context>
<context>
    <name>tapedeck::store::DraftStore</name>
    <message>
        <source>The stored drafts were damaged. They are kept as %1; a new file was started.</source>
        <translation>Die gespeicherten Entwürfe waren beschädigt. Sie liegen als %1; eine neue Datei wurde begonnen.</translation>
    </message>
</context>
<context>
    <name>tapedeck::store::HistoryStore</name>
    <message>
        <source>The history was damaged. It is kept as %1; a new one was started.</source>
        <translation>Der Verlauf war beschädigt. Er ist als %1 aufbewahrt; ein neuer wurde begonnen.</translation>
    </message>
    <message>
        <source>The history is not available.</source>
        <translation>Der Verlauf ist nicht verfügbar.</translation>
    </message>
</context>
<context>
    <name>tapedeck::store::ProfileBook</name>
    <message>
        <source>Local sandbox</source>
        <translation>Lokaler Sandkasten</translation>
    </message>
    <message>
        <source>AgentOps (live)</source>
        <translation>AgentOps (live)</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a profile named %1 already.</source>
        <translation>Ein Profil namens %1 gibt es schon.</translation>
    </message>
    <message>
        <source>The address must start with https:// or http:// and name a host.</source>
        <translation>Die Adresse muss mit https:// oder http:// beginnen und einen Rechner nennen.</translation>
    </message>
    <message>
        <source>There is a profile with this id already.</source>
        <translation>Ein Profil mit dieser Id gibt es schon.</translation>
    </message>
    <message>
        <source>There is no such profile any more.</source>
        <translation>Dieses Profil gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The Local sandbox cannot be removed.</source>
        <translation>Der lokale Sandkasten lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>This is no file of profiles: it is no JSON from line %1 on.</source>
        <translation>Das ist keine Profildatei: Ab Zeile %1 ist sie kein JSON.</translation>
    </message>
    <message>
        <source>This is no file of profiles: &quot;%1&quot; is missing.</source>
        <translation>Das ist keine Profildatei: „%1“ fehlt.</translation>
    </message>
    <message>
        <source>This file was made by a newer version of Tapedeck.</source>
        <translation>Diese Datei stammt von einer neueren Version von Tapedeck.</translation>
    </message>
    <message>
        <source>There are no profiles in this file.</source>
        <translation>In dieser Datei sind keine Profile.</translation>
    </message>
    <message>
        <source>Profile %1 of this file has no name.</source>
        <translation>Profil %1 dieser Datei hat keinen Namen.</translation>
    </message>
    <message>
        <source>%1 in this file has no address that starts with https:// or http:// and names a host.</source>
        <translation>%1 in dieser Datei hat keine Adresse, die mit https:// oder http:// beginnt und einen Rechner nennt.</translation>
    </message>
    <message>
        <source>A variable needs a name.</source>
        <translation>Eine Variable braucht einen Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a variable&apos;s name: letters, digits, &quot;_&quot;, &quot;.&quot; and &quot;-&quot; can.</source>
        <translation>„%1“ kann keine Variable heißen: erlaubt sind Buchstaben, Ziffern, „_“, „.“ und „-“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a variable&apos;s name: calls have it of their own.</source>
        <translation>„%1“ kann keine Variable heißen: Aufrufe haben sie selbst.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; looks like a secret, and variables are kept in a plain file. Secrets belong in the keychain: see Key.</source>
        <translation>Der Wert von „%1“ sieht wie ein Geheimnis aus, und Variablen liegen in einer lesbaren Datei. Geheimnisse gehören in den Schlüsselbund: siehe Schlüssel.</translation>
    </message>
</context>
<context>
    <name>tapedeck::store::SessionStore</name>
    <message>
        <source>Sessions are not available.</source>
        <translation>Sitzungen sind nicht verfügbar.</translation>
    </message>
    <message>
        <source>The stored sessions were damaged. They are kept as %1; a new file was started.</source>
        <translation>Die gespeicherten Sitzungen waren beschädigt. Sie sind als %1 aufbewahrt; eine neue Datei wurde begonnen.</translation>
    </message>
</context>
<context>
    <name>tapedeck::store::TemplateFolder</name>
    <message>
        <source>This is no JSON from line %1 on.</source>
        <translation>Ab Zeile %1 ist das kein JSON.</translation>
    </message>
    <message>
        <source>Call %1 does not name its endpoint.</source>
        <translation>Aufruf %1 nennt seinen Endpunkt nicht.</translation>
    </message>
    <message>
        <source>Call %1 has a dialect that is not known: %2.</source>
        <translation>Aufruf %1 hat einen unbekannten Dialekt: %2.</translation>
    </message>
    <message>
        <source>This is no template of Tapedeck: &quot;%1&quot; is missing.</source>
        <translation>Das ist keine Vorlage von Tapedeck: „%1“ fehlt.</translation>
    </message>
    <message>
        <source>This template was made by a newer version of Tapedeck.</source>
        <translation>Diese Vorlage stammt von einer neueren Version von Tapedeck.</translation>
    </message>
    <message>
        <source>This template has no calls.</source>
        <translation>Diese Vorlage hat keine Aufrufe.</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Diese Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This file is larger than 16 MiB: no template is.</source>
        <translation>Diese Datei ist größer als 16 MiB: Das ist keine Vorlage.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a copy, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The folder of templates cannot be made.</source>
        <translation>Der Ordner für Vorlagen kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>Eine Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a template named %1 already.</source>
        <translation>Es gibt schon eine Vorlage namens %1.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed.</source>
        <translation>%1 kann nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 kann nicht entfernt werden.</translation>
    </message>
</context>
</TS>

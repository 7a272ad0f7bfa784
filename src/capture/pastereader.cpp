// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/pastereader.h"

#include "capture/capture.h"
#include "capture/cmdscript.h"
#include "capture/curlscript.h"
#include "capture/sessionof.h"
#include "capture/shape.h"
#include "contract/dialects.h"
#include "core/jsonparser.h"
#include "core/redaction.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace tapedeck::capture {

namespace {

using contract::EndpointId;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::PasteReader)
};

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString whatCanBePasted()
{
    return Words::tr(
        "Paste the JSON body of a call, an event or a list of events, a cURL command, a HAR entry or "
        "exchange, or the address of a session's stats or export.");
}

// Blanks around it, a byte order mark, and the fence of a Markdown block.
QByteArray bare(QByteArray text)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text = text.trimmed();
    if (text.startsWith("```") && text.endsWith("```") && text.contains('\n')) {
        text.chop(3);
        text.remove(0, text.indexOf('\n') + 1);
        text = text.trimmed();
    }
    return text;
}

// "POST" of "POST https://…", if there is one; the rest stays in `text`.
QByteArray methodBefore(QByteArray& text)
{
    const qsizetype space = text.indexOf(' ');
    if (space < 0)
        return {};
    const QByteArray word = text.first(space);
    static constexpr std::array<const char*, 4> methods = {"GET", "POST", "PUT", "DELETE"};
    if (std::none_of(methods.begin(), methods.end(), [&](const char* method) { return word == method; }))
        return {};
    text = text.mid(space + 1).trimmed();
    return word;
}

class Reading
{
public:
    explicit Reading(const contract::Api& api)
        : m_api(api)
    {}

    Pasted read(const QByteArray& pasted)
    {
        const QByteArray text = bare(pasted);
        if (text.isEmpty())
            tell(Severity::Info, "paste-empty", Words::tr("There is nothing to paste."), whatCanBePasted());
        else if (text.startsWith('{') || text.startsWith('['))
            readJsonText(text);
        else if (!readAddress(text) && !readCommands(text))
            tell(Severity::Warning, "paste-unknown", Words::tr("This text is no call that is known here."),
                 whatCanBePasted());
        return std::move(m_out);
    }

private:
    Finding& tell(Severity severity, const char* rule, QString message, QString advice = {})
    {
        Finding finding;
        finding.severity = severity;
        finding.rule = QLatin1String(rule);
        finding.message = std::move(message);
        finding.advice = std::move(advice);
        m_out.findings.push_back(std::move(finding));
        return m_out.findings.back();
    }

    void readJsonText(const QByteArray& text)
    {
        const auto parsed = parseJson(text);
        if (!parsed) {
            // Lines of events or exchanges are no JSON as a whole; a cut list still has its beginning.
            if (!readCapture(text)) {
                const auto before = text.first(std::min(text.size(), parsed.error().offset));
                Finding& finding = tell(Severity::Error, "paste-json",
                                        parsed.error().kind == JsonError::Kind::Truncated
                                            ? Words::tr("The JSON text is cut off.")
                                            : Words::tr("This begins like JSON, but is none."),
                                        Words::tr("Mend it and paste it again."));
                finding.line = before.count('\n') + 1;
                finding.byte = parsed.error().offset;
            }
            return;
        }
        const Json& value = parsed->value;
        if (value.isArray() ? readList(text, value) : readObject(text, value))
            return;
        tell(Severity::Warning, "paste-unknown", Words::tr("This JSON is like no call of this API."),
             whatCanBePasted());
    }

    bool readList(const QByteArray& text, const Json& list)
    {
        const auto isEvent = [](const Json& item) {
            return item.isObject() && shapeOf(Node::ofText(item.dump())) == Shape::Event;
        };
        if (list.size() > 0 && std::all_of(list.items().begin(), list.items().end(), isEvent)) {
            addBody("{\"events\": " + text + '}');
            return true;
        }
        return readCapture(text);
    }

    bool readObject(const QByteArray& text, const Json& object)
    {
        switch (shapeOf(Node::ofText(view(text)))) {
        case Shape::Header:
        case Shape::HarEntry:
        case Shape::Har:
        case Shape::Exchange:
        case Shape::Wrapper:
        case Shape::Export:
            return readCapture(text);
        case Shape::Event: {
            // A flat session has times as an event has.
            const auto guess = guessEndpoint(m_api, object);
            const bool typed = object.has("event_type") || object.has("type");
            if (typed || !guess)
                addBody("{\"events\": [" + text + "]}");
            else
                addBody(text);
            return true;
        }
        case Shape::Batch:
        case Shape::None:
            break;
        }
        if (!guessEndpoint(m_api, object))
            return false;
        addBody(text);
        return true;
    }

    void addBody(const QByteArray& text)
    {
        PastedCall call;
        call.text = text;
        call.body = readJson(text).value_or(Json());
        if (const auto guess = guessEndpoint(m_api, call.body)) {
            call.endpoint = guess->endpoint;
            call.dialect = guess->dialect;
        }
        Exchange asked;
        asked.request.url = call.endpoint ? m_api.endpoint(*call.endpoint).path : QString();
        asked.request.body = text;
        call.sessionId = sessionOf(asked);
        m_out.calls.push_back(std::move(call));
    }

    // Everything that a file of it could be opened for.
    bool readCapture(const QByteArray& text)
    {
        const auto opened = Capture::fromBytes(text, Words::tr("Pasted text"), m_api);
        if (!opened)
            return false;
        const Capture& capture = **opened;
        Json::Array events;
        for (std::size_t i = 0; i < capture.records().size(); ++i) {
            if (capture.records()[i].kind == Record::Kind::Event) {
                if (const auto event = capture.event(i))
                    events.push_back(*event);
            } else if (const auto exchange = capture.exchange(i)) {
                addExchange(*exchange);
            }
        }
        if (!events.empty())
            addBody(Json::object({{"events", Json(std::move(events))}}).toBytes(2));
        for (const Finding& finding : capture.findings()) {
            // Which session a file's calls belong to does not matter: they go to the one at hand.
            if (finding.rule != QLatin1String("session-guessed"))
                m_out.findings.push_back(finding);
        }
        return !m_out.calls.empty();
    }

    void addExchange(const Exchange& exchange)
    {
        const Request& request = exchange.request;
        PastedCall call;
        call.url = request.url;
        call.text = request.body;
        call.body = readJson(request.body).value_or(Json());
        call.sessionId = sessionOf(exchange);
        call.headers = kept(request.headers);
        // "$BASE/v2/…": what a script calls, whatever the variable holds.
        const bool variable =
            request.url.startsWith(QLatin1Char('$')) || request.url.startsWith(QLatin1Char('%'));
        const QString url = variable ? request.url.mid(request.url.indexOf(QLatin1Char('/'))) : request.url;
        if (const auto match = m_api.match(request.method, url)) {
            call.endpoint = match->id;
            call.pathId = match->pathId;
            const QByteArray& method = m_api.endpoint(match->id).method;
            if (!match->methodFits)
                tell(Severity::Warning, "paste-method",
                     Words::tr("It was called with %1; the service takes %2 only.")
                         .arg(QString::fromUtf8(request.method), QString::fromUtf8(method)));
        } else if (const auto guess = guessEndpoint(m_api, call.body)) {
            call.endpoint = guess->endpoint;
            tell(Severity::Info, "paste-address",
                 Words::tr("%1 is no address of this API. By its body it is taken for %2.")
                     .arg(shownUrl(request.url), m_api.endpoint(guess->endpoint).name));
        } else {
            tell(Severity::Warning, "paste-address",
                 Words::tr("%1 is no call of this API.").arg(shownUrl(request.url)), whatCanBePasted());
        }
        if (call.endpoint && !call.body.isNull())
            call.dialect = contract::detectDialect(*call.endpoint, call.body).dialect;
        m_out.calls.push_back(std::move(call));
    }

    static QString shownUrl(const QString& url) { return redactedText(url); }

    // Neither secrets nor what is of a connection. That a key was left out is told once.
    Headers kept(const Headers& headers)
    {
        static constexpr std::array<const char*, 9> dropped = {
            "host",   "content-length",    "connection",   "keep-alive", "accept-encoding",
            "accept", "transfer-encoding", "content-type", "user-agent"};
        Headers out;
        for (const auto& [name, value] : headers) {
            const auto is = [&n = name](const char* other) {
                return n.compare(other, Qt::CaseInsensitive) == 0;
            };
            const bool secret = redacted(Headers{{name, "x"}}).items().front().second != "x";
            if (secret)
                noteSecret(value);
            else if (std::none_of(dropped.begin(), dropped.end(), is))
                out.add(name, value);
        }
        return out;
    }

    void noteSecret(const QByteArray& value)
    {
        const bool real = !value.contains('$') && !value.contains('%') && !value.contains(redactedMark);
        if (!real || m_secretTold)
            return;
        m_secretTold = true;
        tell(Severity::Info, "paste-secret",
             Words::tr("A key or token was in the pasted text. It is left out."),
             Words::tr("The profile's own key and the session's own token are used."));
    }

    bool readAddress(const QByteArray& pasted)
    {
        QByteArray text = pasted;
        const QByteArray method = methodBefore(text);
        const bool address =
            text.startsWith("http://") || text.startsWith("https://") || text.startsWith('/');
        if (!address || text.contains(' ') || text.contains('\n'))
            return false;
        const QString url = QString::fromUtf8(text);
        PastedCall call;
        call.url = url;
        const auto match = m_api.match(method.isEmpty() ? QByteArray("GET") : method, url);
        const QString shown = QUrlQuery(QUrl(url)).queryItemValue(QStringLiteral("session_id"));
        if (match) {
            call.endpoint = match->id;
            call.pathId = match->pathId;
            call.sessionId = match->pathId;
        } else if (QUrl(url).path().endsWith(QLatin1String("/drilldown")) && !shown.isEmpty()) {
            call.endpoint = EndpointId::Export; // the session_url of an answer (contract 2.1)
            call.pathId = call.sessionId = shown;
        } else {
            tell(Severity::Warning, "paste-address",
                 Words::tr("%1 is no call of this API.").arg(shownUrl(url)), whatCanBePasted());
            return true;
        }
        m_out.calls.push_back(std::move(call));
        return true;
    }

    bool readCommands(const QByteArray& text)
    {
        const bool posix = holdsCurlCommand(view(text));
        const std::vector<CurlCall> cmd = cmdCalls(text);
        const auto useCmd = [&] {
            for (const CurlCall& call : cmd) {
                for (const QString& problem : call.problems)
                    tell(Severity::Warning, "curl-option", problem);
                Exchange exchange;
                exchange.request = call.request;
                addExchange(exchange);
            }
            return !cmd.empty();
        };
        if (!posix || (looksLikeCmd(view(text)) && !cmd.empty()) || !readCapture(text))
            return useCmd();
        // One line alone tells nothing about its quotes; bodies that are JSON do.
        const auto asCmd = std::count_if(cmd.begin(), cmd.end(), [](const CurlCall& call) {
            return readJson(call.request.body).has_value();
        });
        const auto asPosix = std::count_if(m_out.calls.begin(), m_out.calls.end(),
                                           [](const PastedCall& call) { return !call.body.isNull(); });
        if (asCmd > asPosix) {
            m_out = Pasted();
            m_secretTold = false;
            return useCmd();
        }
        return true;
    }

    static std::vector<CurlCall> cmdCalls(const QByteArray& text)
    {
        std::vector<CurlCall> out;
        for (const ShellCommand& command : readCmdCommands(view(text))) {
            if (command.words.front() != "curl")
                continue;
            for (CurlCall& call : readCurl(command))
                out.push_back(std::move(call));
        }
        return out;
    }

    const contract::Api& m_api;
    Pasted m_out;
    bool m_secretTold = false;
};

} // namespace

Pasted readPasted(const contract::Api& api, const QByteArray& text)
{
    return Reading(api).read(text);
}

} // namespace tapedeck::capture

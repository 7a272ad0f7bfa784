// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/curlscript.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <array>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Curl)
};

constexpr auto npos = std::string_view::npos;

template <std::size_t n>
bool isOneOf(std::string_view word, const std::array<std::string_view, n>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

// What may stand before a command.
bool leadsToCommand(std::string_view word)
{
    static constexpr std::array<std::string_view, 15> leaders = {"do",    "then", "else", "if",   "while",
                                                                 "until", "sudo", "time", "exec", "command",
                                                                 "env",   "!",    "$",    ">",    "%"};
    return isOneOf(word, leaders) || !assignedName(word).empty() ||
           std::string_view(";&|({`").find(word.back()) != npos;
}

// Every option of curl that takes a value, as far as people write them.
constexpr std::string_view shortWithValue = "XHduFAebcowmxTKDErtCyYzQPU";
constexpr std::array<std::string_view, 48> longWithValue = {
    "--request",     "--header",         "--data",       "--data-raw",     "--data-binary",
    "--data-ascii",  "--data-urlencode", "--json",       "--url",          "--user",
    "--form",        "--form-string",    "--user-agent", "--referer",      "--cookie",
    "--cookie-jar",  "--output",         "--write-out",  "--max-time",     "--connect-timeout",
    "--proxy",       "--upload-file",    "--config",     "--dump-header",  "--cert",
    "--key",         "--cacert",         "--capath",     "--resolve",      "--retry",
    "--retry-delay", "--retry-max-time", "--interface",  "--limit-rate",   "--oauth2-bearer",
    "--aws-sigv4",   "--noproxy",        "--max-redirs", "--ciphers",      "--tls-max",
    "--unix-socket", "--connect-to",     "--proxy-user", "--proxy-header", "--range",
    "--stderr",      "--trace",          "--trace-ascii"};

std::string_view longName(char option)
{
    switch (option) {
    case 'X':
        return "--request";
    case 'H':
        return "--header";
    case 'd':
        return "--data";
    case 'u':
        return "--user";
    case 'F':
        return "--form";
    case 'A':
        return "--user-agent";
    case 'e':
        return "--referer";
    case 'b':
        return "--cookie";
    case 'T':
        return "--upload-file";
    case 'K':
        return "--config";
    case 'G':
        return "--get";
    case 'I':
        return "--head";
    default:
        return "";
    }
}

// Collects the options of one request (up to --next).
class Call
{
public:
    Call(const ShellCommand& command, const CurlFiles& files)
        : m_command(&command)
        , m_files(&files)
    {}

    void option(std::string_view name, const std::string& value)
    {
        if (name == "--request")
            m_method = QByteArray::fromStdString(value);
        else if (name == "--header")
            header(value);
        else if (name == "--data" || name == "--data-ascii" || name == "--data-binary" || name == "--json")
            data(name, value);
        else if (name == "--data-raw")
            append(QByteArray::fromStdString(value), false);
        else if (name == "--data-urlencode")
            encoded(value);
        else if (name == "--url")
            m_urls.push_back(value);
        else if (name == "--user")
            m_headers.set("Authorization", "Basic " + QByteArray::fromStdString(value).toBase64());
        else if (name == "--oauth2-bearer")
            m_headers.set("Authorization", "Bearer " + QByteArray::fromStdString(value));
        else if (name == "--user-agent")
            m_headers.set("User-Agent", QByteArray::fromStdString(value));
        else if (name == "--referer")
            m_headers.set("Referer", QByteArray::fromStdString(value));
        else if (name == "--cookie" && value.find('=') != std::string::npos)
            m_headers.set("Cookie", QByteArray::fromStdString(value));
        else if (name == "--form" || name == "--form-string")
            problem(Words::tr("It sends a form (%1), which this API does not take. The form is left out.")
                        .arg(QString::fromStdString(value)));
        else if (name == "--upload-file")
            upload(value);
        else if (name == "--config")
            problem(Words::tr("It takes options from the file %1, which is not part of the capture.")
                        .arg(QString::fromStdString(value)));
        else if (name == "--get")
            m_get = true;
        else if (name == "--head")
            m_method = "HEAD";
    }

    void address(const std::string& url) { m_urls.push_back(url); }

    void finish(std::vector<CurlCall>& out)
    {
        for (const std::string& url : m_urls) {
            CurlCall call;
            call.problems = m_problems;
            call.incomplete = m_incomplete;
            call.request.url = fullUrl(url);
            call.request.headers = m_headers;
            if (m_get && m_hasBody)
                call.request.url +=
                    QLatin1Char(url.find('?') == npos ? '?' : '&') + QString::fromUtf8(m_body);
            else
                call.request.body = m_body;
            const char* usual = !m_hasBody || m_get ? "GET" : m_uploads ? "PUT" : "POST";
            call.request.method = m_method.isEmpty() ? QByteArray(usual) : m_method;
            out.push_back(std::move(call));
        }
    }

private:
    static QString fullUrl(const std::string& url)
    {
        const bool rooted = url.find("://") != std::string::npos || url[0] == '/' || url[0] == '$';
        return QString::fromStdString(rooted ? url : "http://" + url);
    }

    static QString fileProblem(std::string_view file)
    {
        return Words::tr(
                   "It sends the file %1, which is not beside this script or below it. The body is empty.")
            .arg(QString::fromUtf8(file.data(), static_cast<qsizetype>(file.size())));
    }

    void problem(QString text) { m_problems.push_back(std::move(text)); }

    void header(const std::string& line)
    {
        if (line.starts_with('@')) {
            problem(Words::tr("It takes headers from the file %1, which is not part of the capture.")
                        .arg(QString::fromStdString(line.substr(1))));
            return;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos) {
            // "Name;" sends the header without a value.
            if (line.ends_with(';'))
                m_headers.add(QByteArray::fromStdString(line.substr(0, line.size() - 1)), {});
            return;
        }
        const QByteArray name = QByteArray::fromStdString(line.substr(0, colon)).trimmed();
        const QByteArray value = QByteArray::fromStdString(line.substr(colon + 1)).trimmed();
        if (!value.isEmpty())
            m_headers.add(name, value);
    }

    void data(std::string_view name, const std::string& value)
    {
        const bool json = name == "--json";
        if (json && !m_headers.has("Content-Type"))
            m_headers.add("Content-Type", "application/json");
        if (json && !m_headers.has("Accept"))
            m_headers.add("Accept", "application/json");
        if (!value.starts_with('@')) {
            append(QByteArray::fromStdString(value), json);
        } else if (value == "@-" && m_command->input) {
            QByteArray input = QByteArray::fromStdString(*m_command->input);
            if (name == "--data" || name == "--data-ascii")
                input.replace('\r', "").replace('\n', ""); // as curl does with what it reads
            append(input, json);
        } else if (auto content = fileNamed(value.substr(1))) {
            if (name == "--data" || name == "--data-ascii")
                content->replace('\r', "").replace('\n', "");
            append(*content, json);
        }
    }

    void upload(const std::string& name)
    {
        if (const auto content = fileNamed(name)) {
            m_body = *content;
            m_hasBody = m_uploads = true;
        }
    }

    std::optional<QByteArray> fileNamed(const std::string& name)
    {
        auto content = *m_files ? (*m_files)(name) : std::nullopt;
        if (!content) {
            m_hasBody = m_incomplete = true;
            problem(fileProblem(name));
        }
        return content;
    }

    void encoded(const std::string& value)
    {
        const std::size_t equals = value.find('=');
        const std::string name = equals == std::string::npos ? std::string() : value.substr(0, equals);
        const QByteArray text =
            QByteArray::fromStdString(equals == std::string::npos ? value : value.substr(equals + 1));
        append((name.empty() ? QByteArray() : QByteArray::fromStdString(name) + '=') +
                   text.toPercentEncoding(),
               false);
    }

    // Several --data are joined by "&", several --json by nothing.
    void append(const QByteArray& piece, bool json)
    {
        if (m_hasBody && !json)
            m_body += '&';
        m_body += piece;
        m_hasBody = true;
    }

    const ShellCommand* m_command;
    const CurlFiles* m_files;
    QByteArray m_method;
    Headers m_headers;
    QByteArray m_body;
    bool m_hasBody = false;
    bool m_uploads = false;
    bool m_incomplete = false;
    bool m_get = false;
    std::vector<std::string> m_urls;
    std::vector<QString> m_problems;
};

} // namespace

CurlFiles filesBeside(const QString& folder)
{
    if (folder.isEmpty())
        return {};
    return
        [home = QFileInfo(folder).canonicalFilePath()](const std::string& name) -> std::optional<QByteArray> {
            constexpr qint64 largest = 64ll << 20;
            const QString asked = QString::fromStdString(name);
            if (QDir::isAbsolutePath(asked) || asked.split(u'/').contains(QLatin1String("..")))
                return std::nullopt;
            const QFileInfo info(QDir(home).filePath(asked));
            const QString real = info.canonicalFilePath(); // where links lead
            if (!real.startsWith(home + u'/') || !info.isFile() || info.size() > largest)
                return std::nullopt;
            QFile file(real);
            if (!file.open(QIODevice::ReadOnly))
                return std::nullopt;
            return file.read(largest);
        };
}

bool beginsCurlCommand(std::string_view line)
{
    for (std::size_t at = line.find("curl"); at != npos; at = line.find("curl", at + 4)) {
        const bool ends = at + 4 >= line.size() || std::string_view(" \t\r\\").find(line[at + 4]) != npos;
        std::string_view before = line.substr(0, at);
        const bool apart = before.empty() || std::string_view(" \t;&|({`").find(before.back()) != npos;
        if (!ends || !apart || before.find('#') < before.find_first_not_of(" \t#"))
            continue;
        before = before.substr(0, before.find_last_not_of(" \t") + 1);
        if (before.empty() || leadsToCommand(before.substr(before.find_last_of(" \t") + 1)))
            return true;
    }
    return false;
}

bool holdsCurlCommand(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (beginsCurlCommand(text.substr(at, end - at)))
            return true;
        at = end + 1;
    }
    return false;
}

std::vector<CurlCall> readCurl(const ShellCommand& command, const CurlFiles& files)
{
    std::vector<CurlCall> out;
    const auto& words = command.words;
    std::size_t at = 0;
    while (at < words.size() && words[at] != "curl" && !words[at].ends_with("/curl"))
        ++at;
    if (at > 0 && at < words.size() && !leadsToCommand(words[at - 1]))
        return out;
    Call call(command, files);
    const auto value = [&]() -> std::string { return at + 1 < words.size() ? words[++at] : std::string(); };
    for (++at; at < words.size(); ++at) {
        const std::string word = words[at];
        if (word == "--next" || word == "-:") {
            call.finish(out);
            call = Call(command, files);
        } else if (word.starts_with("--")) {
            call.option(word, isOneOf(word, longWithValue) ? value() : std::string());
        } else if (word.size() > 1 && word[0] == '-') {
            // "-sSX POST", "-XPOST": flags together, a value directly behind its letter.
            for (std::size_t i = 1; i < word.size(); ++i) {
                if (shortWithValue.find(word[i]) == npos) {
                    call.option(longName(word[i]), {});
                    continue;
                }
                call.option(longName(word[i]), i + 1 < word.size() ? word.substr(i + 1) : value());
                break;
            }
        } else if (!word.empty()) {
            call.address(word);
        }
    }
    call.finish(out);
    return out;
}

} // namespace tapedeck::capture

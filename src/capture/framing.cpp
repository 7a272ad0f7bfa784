// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/framing.h"

#include "capture/cancelling.h"
#include "capture/jsontext.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Framing)
};

class Collector
{
public:
    Collector(const Source& source, const Recognition& what, const OpenOptions& options,
              FindingList& findings)
        : m_text(source.text())
        , m_begin(source.begin())
        , m_counted(source.begin())
        , m_what(what)
        , m_options(options)
        , m_findings(findings)
    {
        m_sinceProgress.start();
    }

    Result<std::vector<Span>> collect()
    {
        const std::size_t first = skipBlanks(m_text, m_begin);
        if (m_what.framing == Framing::Sequence)
            sequence(first);
        else if (m_what.arrays.empty())
            document(elements(first));
        else
            document(m_what.holder.empty() ? holder(first) : outer(first));
        if (isCancelled(m_options))
            return cancelledError();
        return std::move(m_spans);
    }

private:
    static constexpr auto nowhere = std::string_view::npos;

    qint64 lineOf(std::size_t at)
    {
        // Places come in order, so each stretch is counted once.
        if (at < m_counted)
            return m_line - std::count(m_text.begin() + static_cast<std::ptrdiff_t>(at),
                                       m_text.begin() + static_cast<std::ptrdiff_t>(m_counted), '\n');
        m_line += std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_counted),
                             m_text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        m_counted = at;
        return m_line;
    }

    void add(std::size_t first, std::size_t last)
    {
        m_spans.push_back({static_cast<qint64>(first), static_cast<qint64>(last - first), lineOf(first)});
        if (m_options.progress && m_sinceProgress.hasExpired(100)) {
            // The first half of the way; the other half is looking into what was found.
            m_options.progress(static_cast<double>(last) / static_cast<double>(m_text.size()) / 2);
            m_sinceProgress.restart();
        }
    }

    void cut(std::size_t at)
    {
        m_findings.add(Severity::Error, "truncated", lineOf(std::min(at, m_text.size())),
                       static_cast<qint64>(std::min(at, m_text.size())),
                       Words::tr("The file is cut off: what begins here does not end."),
                       Words::tr("Everything before it is used."));
    }

    void broken(std::size_t at)
    {
        m_findings.add(Severity::Error, "not-json", lineOf(at), static_cast<qint64>(at),
                       Words::tr("From here on the document is not JSON."),
                       Words::tr("Everything before it is used."));
    }

    void stop(std::size_t at)
    {
        if (isCancelled(m_options))
            return;
        if (skipBlanks(m_text, at) >= m_text.size())
            cut(at);
        else
            broken(at);
    }

    void sequence(std::size_t at)
    {
        while (at < m_text.size()) {
            const std::size_t end = skipValue(m_text, at, &m_options);
            if (end == nowhere) {
                if (!isCancelled(m_options))
                    cut(at);
                return;
            }
            add(at, std::max(end, at + 1));
            at = skipBlanks(m_text, std::max(end, at + 1));
        }
    }

    // Each returns one past what it read, or nowhere if that did not end soundly (and says so).
    std::size_t elements(std::size_t at)
    {
        ElementWalk walk(m_text, at);
        while (walk.next(&m_options))
            add(walk.first(), walk.last());
        if (walk.ended())
            return walk.position();
        if (isCancelled(m_options))
            return nowhere;
        if (walk.cut())
            cut(walk.first());
        else
            stop(walk.position());
        return nowhere;
    }

    std::size_t holder(std::size_t at)
    {
        MemberWalk walk(m_text, at);
        std::vector<std::string> unused;
        while (walk.next()) {
            const bool wanted =
                std::find(m_what.arrays.begin(), m_what.arrays.end(), walk.name()) != m_what.arrays.end();
            if (wanted && m_text[walk.value()] == '[') {
                m_found = true;
                const std::size_t end = elements(walk.value());
                if (end == nowhere)
                    return nowhere;
                walk.resume(end);
                continue;
            }
            if (wanted)
                noList(walk.name(), walk.value());
            else if (m_what.holder.empty() || !isPlainInHar(walk.name()))
                unused.push_back(walk.name());
            if (!walk.skip(&m_options)) {
                stop(m_text.size());
                return nowhere;
            }
        }
        if (!walk.ended()) {
            stop(walk.position());
            return nowhere;
        }
        tellUnused(unused, at);
        return walk.position();
    }

    // What a HAR says of itself (and not of an exchange) is not missed.
    static bool isPlainInHar(std::string_view name)
    {
        return name == "version" || name == "creator" || name == "browser" || name == "comment";
    }

    void noList(const std::string& name, std::size_t at)
    {
        m_found = true;
        m_findings.add(
            Severity::Error, "no-list", lineOf(at), static_cast<qint64>(at),
            Words::tr("The member %1 should be a list and is none.").arg(QString::fromStdString(name)),
            Words::tr("There is nothing in it to use."));
    }

    std::size_t outer(std::size_t at)
    {
        MemberWalk walk(m_text, at);
        while (walk.next()) {
            if (walk.name() == m_what.holder && m_text[walk.value()] == '{') {
                const std::size_t end = holder(walk.value());
                if (end == nowhere)
                    return nowhere;
                walk.resume(end);
            } else if (!walk.skip(&m_options)) {
                stop(m_text.size());
                return nowhere;
            }
        }
        if (walk.ended())
            return walk.position();
        stop(walk.position());
        return nowhere;
    }

    void tellUnused(const std::vector<std::string>& names, std::size_t at)
    {
        for (const std::string& name : names) {
            m_findings.add(
                Severity::Info, "unused-member", lineOf(at), static_cast<qint64>(at),
                Words::tr("The member %1 of the document is not used.").arg(QString::fromStdString(name)));
        }
    }

    void document(std::size_t end)
    {
        if (end == nowhere)
            return;
        if (!m_found && !m_what.arrays.empty()) {
            m_findings.add(Severity::Error, "no-list", 1, static_cast<qint64>(m_begin),
                           Words::tr("The document has no list called %1, so there is nothing in it to use.")
                               .arg(QString::fromStdString(m_what.arrays.front())));
        }
        end = skipBlanks(m_text, end);
        if (end < m_text.size()) {
            m_findings.add(Severity::Warning, "trailing", lineOf(end), static_cast<qint64>(end),
                           Words::tr("There is something after the end of the document. It is not used."));
        }
    }

    std::string_view m_text;
    std::size_t m_begin;
    std::size_t m_counted;
    qint64 m_line = 1;
    const Recognition& m_what;
    const OpenOptions& m_options;
    FindingList& m_findings;
    std::vector<Span> m_spans;
    bool m_found = false; // the list of items
    QElapsedTimer m_sinceProgress;
};

} // namespace

Result<std::vector<Span>> collectSpans(const Source& source, const Recognition& what,
                                       const OpenOptions& options, FindingList& findings)
{
    return Collector(source, what, options, findings).collect();
}

} // namespace tapedeck::capture

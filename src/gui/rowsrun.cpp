// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/rowsrun.h"

#include "models/background.h"

#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace tapedeck::gui {

namespace {

constexpr std::size_t enoughAhead = 32; ///< rows that wait to be sent before more are read
constexpr std::size_t mostAtOnce = 64;  ///< rows of one batch
constexpr qint64 longestReading = 20;   ///< milliseconds of one batch: large rows come a few at a time
constexpr qint64 longestSlice = 8;      ///< milliseconds before the event loop has a turn
constexpr int tellEvery = 60;           ///< milliseconds

// For programs: the same in every language.
QByteArray statusWord(RowFault::Kind kind)
{
    switch (kind) {
    case RowFault::Kind::Refused:
        return "refused";
    case RowFault::Kind::NoAnswer:
        return "no answer";
    case RowFault::Kind::NotSent:
        return "not sent";
    case RowFault::Kind::Unreadable:
        break;
    }
    return "unreadable";
}

QByteArray csvField(const QString& text)
{
    QByteArray out = text.toUtf8();
    const bool plain = std::none_of(out.begin(), out.end(),
                                    [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    return plain ? out : '"' + out.replace('"', "\"\"") + '"';
}

RowFault::Kind faultKind(RowOutcome::Kind kind)
{
    switch (kind) {
    case RowOutcome::NoAnswer:
        return RowFault::Kind::NoAnswer;
    case RowOutcome::NotSent:
        return RowFault::Kind::NotSent;
    case RowOutcome::Sent:
    case RowOutcome::Refused:
        break;
    }
    return RowFault::Kind::Refused;
}

} // namespace

RowsRun::RowsRun(std::unique_ptr<capture::RowsReader> rows, SendRow send, QObject* parent)
    : QObject(parent)
    , m_rows(std::move(rows))
    , m_send(std::move(send))
    , m_stop(std::make_shared<std::atomic_bool>(false))
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellEvery);
    connect(&m_tell, &QTimer::timeout, this, &RowsRun::progressed);
}

RowsRun::~RowsRun()
{
    *m_stop = true;
}

void RowsRun::start()
{
    if (m_state != State::Idle)
        return;
    m_state = State::Running;
    readAhead();
}

void RowsRun::cancel()
{
    if (m_state != State::Running)
        return;
    m_state = State::Ending;
    m_cancelled = true;
    *m_stop = true;
    m_waiting.clear();
    QMetaObject::invokeMethod(this, &RowsRun::settle, Qt::QueuedConnection);
}

RowsRun::Batch RowsRun::nextBatch(capture::RowsReader& rows, const std::atomic_bool& stop)
{
    QElapsedTimer reading;
    reading.start();
    Batch out;
    while (!out.last && !stop && out.rows.size() < mostAtOnce && reading.elapsed() < longestReading) {
        auto next = rows.next();
        Read read;
        read.share = rows.progress();
        if (next && !*next) {
            out.last = true;
            break;
        }
        if (next) {
            read.line = (*next)->line;
            read.row = std::move(*next);
        } else {
            // Anything but a row that is wrong is the file itself: it would not get better.
            out.last = next.error().kind != ErrorKind::InvalidInput;
            read.line = out.last ? 0 : rows.faultLine();
            read.fault = next.error().text;
        }
        out.rows.push_back(std::move(read));
    }
    return out;
}

void RowsRun::readAhead()
{
    if (m_reading || m_readToEnd || m_state != State::Running || m_waiting.size() >= enoughAhead)
        return;
    m_reading = true;
    models::inBackground(
        this, [rows = m_rows, stop = m_stop] { return nextBatch(*rows, *stop); },
        [this](Batch batch) { take(std::move(batch)); });
}

void RowsRun::take(Batch batch)
{
    m_reading = false;
    if (m_state != State::Running)
        return;
    m_readToEnd = batch.last;
    std::move(batch.rows.begin(), batch.rows.end(), std::back_inserter(m_waiting));
    pump();
}

void RowsRun::pump()
{
    if (m_pumping)
        return;
    m_pumping = true;
    QElapsedTimer slice;
    slice.start();
    while (m_state == State::Running && m_inFlight < m_most && !m_waiting.empty()) {
        if (slice.elapsed() >= longestSlice) {
            QMetaObject::invokeMethod(this, &RowsRun::pump, Qt::QueuedConnection);
            break;
        }
        sendNext();
    }
    m_pumping = false;
    readAhead();
    settle();
}

void RowsRun::sendNext()
{
    const Read read = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (!read.row) {
        ++m_counts.unreadable;
        m_share = std::max(m_share, read.share);
        note({read.line, RowFault::Kind::Unreadable, 0, read.fault});
        return;
    }
    ++m_inFlight;
    m_send(*read.row, [self = QPointer(this), called = std::make_shared<bool>(false), line = read.line,
                       share = read.share](const RowOutcome& outcome) {
        if (self && !std::exchange(*called, true))
            self->end(line, share, outcome);
    });
}

void RowsRun::end(qint64 line, double share, const RowOutcome& outcome)
{
    --m_inFlight;
    m_share = std::max(m_share, share);
    switch (outcome.kind) {
    case RowOutcome::Sent:
        ++m_counts.sent;
        addToReport(line, QByteArray::number(outcome.status), outcome.text);
        break;
    case RowOutcome::Refused:
        ++m_counts.refused;
        break;
    case RowOutcome::NoAnswer:
        ++m_counts.noAnswer;
        break;
    case RowOutcome::NotSent:
        ++m_counts.notSent;
        break;
    }
    if (outcome.kind != RowOutcome::Sent)
        note({line, faultKind(outcome.kind), outcome.status, outcome.text});
    tellSoon();
    pump();
}

void RowsRun::note(const RowFault& fault)
{
    addToReport(fault.line, fault.status > 0 ? QByteArray::number(fault.status) : statusWord(fault.kind),
                fault.text);
    if (m_faults.size() < mostFaults)
        m_faults.push_back(fault);
    tellSoon();
}

void RowsRun::addToReport(qint64 line, const QByteArray& status, const QString& text)
{
    if (m_report.size() >= largestReport) {
        ++m_unreported;
        return;
    }
    if (line > 0)
        m_report += QByteArray::number(line);
    m_report += ',' + status + ',' + csvField(text) + '\n';
}

QByteArray RowsRun::report() const
{
    QByteArray out = "line,status,text\n" + m_report;
    if (m_unreported > 0)
        out += ",," + csvField(tr("%n more row(s)", nullptr, static_cast<int>(m_unreported))) + '\n';
    return out;
}

void RowsRun::tellSoon()
{
    if (!m_tell.isActive())
        m_tell.start();
}

void RowsRun::settle()
{
    const bool sentAll = m_state == State::Running && m_readToEnd && m_waiting.empty();
    if (m_inFlight > 0 || m_pumping || !(sentAll || m_state == State::Ending))
        return;
    m_state = State::Finished;
    if (!m_cancelled)
        m_share = 1;
    m_tell.stop();
    Q_EMIT progressed();
    Q_EMIT finished();
}

} // namespace tapedeck::gui

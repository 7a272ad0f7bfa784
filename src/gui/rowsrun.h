// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/rowsreader.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace tapedeck::gui {

/// What became of one row.
struct RowOutcome
{
    enum Kind {
        Sent,     ///< and accepted
        Refused,  ///< an answer came, and it was no
        NoAnswer, ///< none came; whether it was taken is not known
        NotSent,  ///< it could not be: a variable without a value, …
    };
    Kind kind = Sent;
    int status = 0; ///< of the answer; 0: none
    QString text;   ///< why, where it was not accepted
};

/// Sends what a row is to become and calls `done` once, now or later, in the same thread.
using SendRow = std::function<void(const capture::DataRow& row, std::function<void(RowOutcome)> done)>;

struct RowCounts
{
    qint64 sent = 0;
    qint64 refused = 0;
    qint64 noAnswer = 0;
    qint64 notSent = 0;
    qint64 unreadable = 0;

    [[nodiscard]] qint64 faults() const { return refused + noAnswer + notSent + unreadable; }
    [[nodiscard]] qint64 total() const { return sent + faults(); }
    bool operator==(const RowCounts&) const = default;
};

/// A row that was not accepted.
struct RowFault
{
    enum class Kind { Refused, NoAnswer, NotSent, Unreadable };
    qint64 line = 0; ///< 0: of no line
    Kind kind = Kind::Refused;
    int status = 0;
    QString text;
};

/// Repeats something over the rows of a file, in their order. Rows are read on a worker, a few ahead; sending
/// is the caller's.
class RowsRun : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t mostFaults = 100;       ///< that are kept; all are counted
    static constexpr qsizetype largestReport = 32 << 20; ///< bytes

    RowsRun(std::unique_ptr<capture::RowsReader> rows, SendRow send, QObject* parent = nullptr);
    ~RowsRun() override; ///< what is in flight is no longer waited for

    /// Before start(). 1: each row waits for the answer to the one before.
    void setInFlight(int most) { m_most = std::max(1, most); }
    void start();
    /// Sends no more; finished() comes once what is in flight has ended.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_state == State::Running || m_state == State::Ending; }
    [[nodiscard]] bool wasCancelled() const { return m_cancelled; }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    /// 0 to 1, by the bytes of the rows that have ended.
    [[nodiscard]] double share() const { return m_share; }
    [[nodiscard]] const RowCounts& counts() const { return m_counts; }
    [[nodiscard]] const std::vector<RowFault>& faults() const { return m_faults; }
    /// CSV of every row that has ended: line, status, text.
    [[nodiscard]] QByteArray report() const;

Q_SIGNALS:
    /// At most some times a second, and once more before the end.
    void progressed();
    /// Once, never from within start() or cancel().
    void finished();

private:
    enum class State { Idle, Running, Ending, Finished };
    /// A row or a fault, and how far the file is read with it.
    struct Read
    {
        std::optional<capture::DataRow> row;
        qint64 line = 0;
        QString fault;
        double share = 0;
    };
    /// What a worker brings.
    struct Batch
    {
        std::vector<Read> rows;
        bool last = false;
    };
    static Batch nextBatch(capture::RowsReader& rows, const std::atomic_bool& stop);
    void readAhead();
    void take(Batch batch);
    void pump();
    void sendNext();
    void end(qint64 line, double share, const RowOutcome& outcome);
    void note(const RowFault& fault);
    void addToReport(qint64 line, const QByteArray& status, const QString& text);
    void settle();
    void tellSoon();

    std::shared_ptr<capture::RowsReader> m_rows; ///< a worker's while m_reading
    SendRow m_send;
    std::shared_ptr<std::atomic_bool> m_stop;
    std::deque<Read> m_waiting;
    int m_most = 1;
    int m_inFlight = 0;
    bool m_reading = false;
    bool m_readToEnd = false;
    bool m_pumping = false;
    bool m_cancelled = false;
    State m_state = State::Idle;
    double m_share = 0;
    RowCounts m_counts;
    std::vector<RowFault> m_faults;
    QByteArray m_report;
    qint64 m_unreported = 0; ///< rows for which the report has no room
    QTimer m_tell;
};

} // namespace tapedeck::gui

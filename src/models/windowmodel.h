// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace tapedeck::models {

/// The asking half of a table that is a window over a store: one question under way, one waiting, answers
/// known by their token. fetchMore() only schedules; nothing is asked while an answer is being inserted (the
/// model tester, and views, call it from within).
class WindowModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit WindowModel(QObject* parent = nullptr);

    /// A page is on its way that the user waits for.
    [[nodiscard]] bool isLoading() const;
    /// False: there are more rows than rowCount(); scrolling fetches them.
    [[nodiscard]] bool isComplete() const { return m_complete; }

    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void loadingChanged(bool loading);

protected:
    enum class Question { First, Next, Changes };

    /// Asks the store; the answer comes with this token.
    virtual void ask(Question question, quint64 token) = 0;
    [[nodiscard]] virtual quint64 newToken() = 0;

    /// All rows anew; the old ones stay until the answer is there.
    void restart();
    /// Nothing to show: no questions, no answers.
    void stop();
    void wantChanges();
    /// Runs `insert` if the answer is still wanted, then goes on with what waits.
    void answered(quint64 token, const std::function<void(Question)>& insert);
    void setComplete(bool complete) { m_complete = complete; }

private:
    void schedule();
    void next();
    void tellLoading();

    std::optional<Question> m_running;
    quint64 m_token = 0;
    bool m_started = false; ///< the first page is there or asked for
    bool m_wantFirst = false;
    bool m_wantNext = false;
    bool m_wantChanges = false;
    bool m_complete = true;
    bool m_scheduled = false;
    bool m_toldLoading = false;
};

} // namespace tapedeck::models

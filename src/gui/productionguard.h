// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/profile.h"

#include <QObject>

#include <functional>
#include <set>
#include <utility>

namespace tapedeck::store {
class ProfileBook;
}

namespace tapedeck::gui {

class Shell;

/// Asks before the first call of this run of the program that writes to a production profile. In the message
/// bar: nothing waits for the answer, and whoever does not want it goes on with something else.
class ProductionGuard : public QObject
{
    Q_OBJECT
public:
    enum class What {
        Call, ///< one call
        Run,  ///< many: a replay, a file's rows
    };

    /// Changing the profile withdraws what is being asked.
    explicit ProductionGuard(const store::ProfileBook& profiles, QObject* parent = nullptr);

    /// Whether calls that only read need no asking for; these do.
    [[nodiscard]] static bool writes(const contract::Endpoint& endpoint);
    /// True unless the profile is a production profile that nobody said yes to yet, at this address.
    [[nodiscard]] bool allowed(const Profile& profile) const;
    /// Asks; `go` is called once if the answer is yes. Another question takes this one's place. Returns what
    /// withdraw() takes.
    quint64 ask(const Profile& profile, Shell& shell, std::function<void()> go, What what = What::Call);
    /// The question is settled otherwise: what it was about is gone. Does nothing if it is no longer asked.
    void withdraw(quint64 question);
    [[nodiscard]] bool isAsking() const { return m_shell != nullptr; }

private:
    using Target = std::pair<QString, QString>; ///< id and address
    static Target targetOf(const Profile& profile);
    void answerYes(quint64 question, const Target& target, const std::function<void()>& go);

    std::set<Target> m_allowed;
    quint64 m_question = 0; ///< the newest
    Shell* m_shell = nullptr;
    QString m_text; ///< of the question that is asked
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/check.h"
#include "core/variables.h"
#include "models/composedocument.h"

#include <atomic>
#include <memory>

namespace tapedeck::models {

/// What the live service would say to the call, as it is typed: the checks of the contract over the body with
/// its variables resolved, after a pause, on a worker. Places and lines are those of the text; fixes put
/// variables where the body has them.
class Preflight : public QObject
{
    Q_OBJECT
public:
    static constexpr int pauseMs = 150;

    Preflight(ComposeDocument& document, const contract::Api& api, QObject* parent = nullptr);
    ~Preflight() override; ///< waits for a check under way, which looks into the Api

    void setContext(const contract::CheckContext& context);
    /// Shared, as it grows with the session: calls beside each other and the worker look at the same.
    void setContext(std::shared_ptr<const contract::CheckContext> context);
    void setScope(const VariableScope& scope);
    /// What {{now}} is; nullptr: the system's.
    void setClock(const Clock* clock) { m_clock = clock; }
    /// Worst first, then by place.
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }
    /// True from a change until its findings are there.
    [[nodiscard]] bool busy() const { return m_busy; }
    /// Without the pause: somebody waits for the findings.
    void hurry();
    [[nodiscard]] bool hasErrors() const;
    /// Applies the fix of a finding to the document as one step; false if there is none or its place is gone.
    bool applyFix(const Finding& finding);

Q_SIGNALS:
    void changed();
    void busyChanged(bool busy);

private:
    void wait();
    void start();
    void take();
    void finish(std::vector<Finding> findings);
    void setBusy(bool busy);

    ComposeDocument& m_document;
    const contract::Api& m_api;
    std::shared_ptr<const contract::CheckContext> m_context;
    VariableScope m_scope;
    SystemClock m_systemClock;
    const Clock* m_clock = nullptr;
    std::vector<Finding> m_findings;
    bool m_busy = false;
    quint64 m_request = 0; ///< counts what asks for a check
    quint64 m_started = 0; ///< the request under way
    QTimer m_pause;
    QFutureWatcher<std::vector<Finding>> m_watcher;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace tapedeck::models

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/variables.h"
#include "models/sessionchoices.h"

#include <QObject>

namespace tapedeck::models {

/// What a call is composed in: the values of its variables, and what of its session may be picked. The
/// editors look here and follow changed().
class ComposeContext : public QObject
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    explicit ComposeContext(const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] VariableSources sources() const { return VariableSources::of(m_clock); }
    [[nodiscard]] const VariableScope& scope() const { return m_scope; }
    [[nodiscard]] const SessionChoices& choices() const { return m_choices; }
    void set(VariableScope scope, SessionChoices choices);

Q_SIGNALS:
    void changed();

private:
    const Clock& m_clock;
    VariableScope m_scope;
    SessionChoices m_choices;
};

} // namespace tapedeck::models

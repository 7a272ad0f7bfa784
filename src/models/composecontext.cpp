// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/composecontext.h"

namespace tapedeck::models {

ComposeContext::ComposeContext(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{}

void ComposeContext::set(VariableScope scope, SessionChoices choices)
{
    if (scope == m_scope && choices == m_choices)
        return;
    m_scope = std::move(scope);
    m_choices = std::move(choices);
    Q_EMIT changed();
}

} // namespace tapedeck::models

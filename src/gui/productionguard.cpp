// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/productionguard.h"

#include "gui/shell.h"
#include "store/profilebook.h"

#include <utility>

namespace tapedeck::gui {

ProductionGuard::ProductionGuard(const store::ProfileBook& profiles, QObject* parent)
    : QObject(parent)
{
    connect(&profiles, &store::ProfileBook::currentChanged, this, [this] { withdraw(m_question); });
}

bool ProductionGuard::writes(const contract::Endpoint& endpoint)
{
    return endpoint.method != "GET";
}

ProductionGuard::Target ProductionGuard::targetOf(const Profile& profile)
{
    return {profile.id, profile.baseUrl.toString()};
}

bool ProductionGuard::allowed(const Profile& profile) const
{
    return !profile.production || m_allowed.count(targetOf(profile)) > 0;
}

quint64 ProductionGuard::ask(const Profile& profile, Shell& shell, std::function<void()> go, What what)
{
    const quint64 question = ++m_question;
    m_shell = &shell;
    m_text = what == What::Call ? tr("%1 is a production profile. This call writes to it.").arg(profile.name)
                                : tr("%1 is a production profile. This run writes to it.").arg(profile.name);
    shell.showMessage({.kind = Message::Kind::Warning,
                       .text = m_text,
                       .actionLabel = tr("Send to %1").arg(profile.name),
                       .action = [this, question, target = targetOf(profile), go = std::move(go)] {
                           answerYes(question, target, go);
                       }});
    return question;
}

void ProductionGuard::answerYes(quint64 question, const Target& target, const std::function<void()>& go)
{
    if (question != m_question || !m_shell)
        return;
    m_shell = nullptr;
    m_allowed.insert(target);
    go();
}

void ProductionGuard::withdraw(quint64 question)
{
    if (question != m_question || !m_shell)
        return;
    std::exchange(m_shell, nullptr)->withdrawMessage(m_text);
}

} // namespace tapedeck::gui

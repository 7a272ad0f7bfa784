// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "models/batchmodel.h"
#include "models/composedocument.h"
#include "models/preflight.h"

#include <QObject>

#include <memory>

namespace tapedeck::models {
class ComposeContext;
}

namespace tapedeck::gui {

/// One call as it is composed: its text with what is found about it, and the answer when it was sent last.
class ComposeCall : public QObject
{
    Q_OBJECT
public:
    /// api and context must outlive it. `id` is that of its draft.
    ComposeCall(const contract::Api& api, models::ComposeContext& context, QString id,
                QObject* parent = nullptr);
    ~ComposeCall() override;

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] models::ComposeDocument& document() { return m_document; }
    [[nodiscard]] const models::ComposeDocument& document() const { return m_document; }
    [[nodiscard]] models::Preflight& preflight() { return m_preflight; }
    [[nodiscard]] models::BatchModel& batch() { return m_batch; }
    [[nodiscard]] const contract::Endpoint& endpoint() const;
    [[nodiscard]] models::ComposeContext& context() { return m_context; }

    /// Among the others of its session, for good; given once.
    void setPosition(int position) { m_position = position; }
    [[nodiscard]] int position() const { return m_position; }
    /// What is known of the session around it.
    void followContext(const std::shared_ptr<const contract::CheckContext>& known,
                       const std::vector<Agent>& agents);
    /// What it begins with. As long as it is that, nothing of it is worth keeping; `pristine` false: it is.
    void start(const models::CallHead& head, std::string text, bool pristine = true);
    /// "create_events · 4 events", or the name it was given.
    [[nodiscard]] QString title() const;
    /// The object whose fields the form shows: that of the call, or "" where its body is a list of events.
    [[nodiscard]] std::string formRoot() const;
    [[nodiscard]] bool hasBatch() const;
    /// Holds something that was neither there at first nor has been sent.
    [[nodiscard]] bool isDraft() const { return m_worthKeeping && !isSent(); }
    [[nodiscard]] bool isSent() const { return m_sentRevision == m_document.revision() && m_answer; }

    [[nodiscard]] const std::shared_ptr<const Exchange>& answer() const { return m_answer; }
    /// `revision`: of the text that was sent.
    void setAnswer(std::shared_ptr<const Exchange> answer, quint64 revision);
    /// The user was asked about this very text, and said to send it.
    void confirm() { m_confirmed = m_document.revision(); }
    [[nodiscard]] bool isConfirmed() const { return m_confirmed == m_document.revision(); }

Q_SIGNALS:
    /// Text, head or whether it is a draft.
    void changed();

private:
    void follow();

    const contract::Api& m_api;
    models::ComposeContext& m_context;
    QString m_id;
    models::ComposeDocument m_document;
    models::Preflight m_preflight;
    models::BatchModel m_batch;
    int m_position = 0;
    bool m_worthKeeping = false;
    bool m_starting = false;
    std::shared_ptr<const Exchange> m_answer;
    quint64 m_sentRevision = 0;
    std::optional<quint64> m_confirmed;
};

} // namespace tapedeck::gui

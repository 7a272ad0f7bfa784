// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/codewriter.h"
#include "contract/meaning.h"
#include "core/exchange.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace tapedeck::gui {

class BodyView;
class ElidedLabel;
class NoteCard;

namespace Ui {
class AnswerPane;
}

/// What the service answered: status in words, where the time went, what the answer means where it misleads,
/// and the body at any size. Secrets are masked before anything is shown.
class AnswerPane : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerPane(const contract::Api& api, QWidget* parent = nullptr);
    ~AnswerPane() override;

    using QWidget::show;
    /// The endpoint's meanings are shown with it.
    void show(const Exchange& exchange, contract::EndpointId endpoint);
    /// By what its request asked; without meanings if that is no call of the API.
    void show(const Exchange& exchange);
    /// A call is on its way: says so, and keeps what is shown.
    void showSending();
    void clear();
    [[nodiscard]] const std::optional<Exchange>& exchange() const { return m_exchange; }
    [[nodiscard]] BodyView& body() const;

    /// One more note below the meanings, e.g. what reading the session back found. Gone with the next answer.
    /// With `action` it has a link; connect to its actionWanted().
    NoteCard* addNote(const QString& text, Severity severity, const QString& action = {});
    /// The "Read the session back" button is off while it is being read.
    void setReadingBack(bool reading);
    /// What was sent can be had as code only if there is a call.
    void setCopyable(bool copyable);

Q_SIGNALS:
    void readBackWanted();
    void copyAsWanted(tapedeck::capture::CodeLanguage language);
    /// The whole session so far as one script.
    void copySessionAsWanted(tapedeck::capture::CodeLanguage language);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeHeader();
    void makeCopyMenu();
    void showHead();
    void explain(Exchange exchange, contract::EndpointId endpoint);
    void showMeanings(const std::vector<contract::Meaning>& meanings);
    void dropNotes();
    void colourStatus();
    [[nodiscard]] Severity severity() const;

    const contract::Api& m_api;
    std::unique_ptr<Ui::AnswerPane> m_ui;
    QLabel* m_status;
    ElidedLabel* m_facts;
    QPushButton* m_copyAs;
    std::optional<Exchange> m_exchange;
    std::vector<NoteCard*> m_notes;
    bool m_sending = false;
    quint64 m_turn = 0; ///< of the answer; what is found out about an earlier one is dropped
};

/// "200 OK", "No answer in time": what became of a call, in a few words.
QString statusWords(const Exchange& exchange);

} // namespace tapedeck::gui

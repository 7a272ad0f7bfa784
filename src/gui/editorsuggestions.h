// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jsonsuggestions.h"

#include <QObject>
#include <QPointer>

class QKeyEvent;

namespace tapedeck::models {
class ComposeContext;
class ComposeDocument;
} // namespace tapedeck::models

namespace tapedeck::gui {

class JsonTextEdit;
class SuggestionList;

/// Completion in the JSON editor: on Ctrl+Space, and by itself while a name, a variable or a value of few
/// possible ones is typed. Enter and Tab take the suggestion, Escape closes.
class EditorSuggestions : public QObject
{
    Q_OBJECT
public:
    /// Larger texts are completed only when asked to.
    static constexpr std::size_t bySelfUpTo = 500'000; ///< bytes

    EditorSuggestions(JsonTextEdit* edit, models::ComposeDocument& document, models::ComposeContext& context);
    ~EditorSuggestions() override;

    /// Asked for: also where there is nothing typed.
    void open();
    void close();
    [[nodiscard]] bool isOpen() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer(bool asked);
    void take(int row);
    bool takeKey(const QKeyEvent& key);
    [[nodiscard]] bool isWorthOffering(const models::JsonSuggestions& found) const;

    JsonTextEdit* m_edit;
    models::ComposeDocument& m_document;
    models::ComposeContext& m_context;
    QPointer<SuggestionList> m_list; ///< belongs to the window
    models::JsonSuggestions m_found;
    bool m_asked = false;
};

} // namespace tapedeck::gui

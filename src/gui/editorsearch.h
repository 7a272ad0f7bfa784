// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bodysearch.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QLineEdit;
class QPushButton;

namespace tapedeck::models {
class ComposeDocument;
}

namespace tapedeck::gui {

class BodyFindBar;
class JsonLook;
class JsonTextEdit;

/// Find and replace in the JSON editor, above its text: text or JSONPath, all matches marked. Follows the
/// text as it changes.
class EditorSearch : public QWidget
{
    Q_OBJECT
public:
    EditorSearch(JsonTextEdit* edit, JsonLook& look, models::ComposeDocument& document, QWidget* parent);
    ~EditorSearch() override;

    /// With what is selected, if that is within a line.
    void open(bool withReplace);
    void step(bool forward);
    void replaceOne();
    void replaceAll();

private:
    void close(bool hadFocus);
    void find(bool keepPlace);
    void take(models::BodyMatches found, bool keepPlace);
    void showCurrent(bool scroll);

    JsonTextEdit* m_edit;
    JsonLook& m_look;
    models::ComposeDocument& m_document;
    BodyFindBar* m_bar;
    QWidget* m_replaceRow;
    QLineEdit* m_replacement;
    QPushButton* m_replace;
    QPushButton* m_replaceAll;
    QTimer m_soon;
    models::BodyMatches m_found;
    qsizetype m_current = -1;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace tapedeck::gui

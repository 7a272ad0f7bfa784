// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/documentfollower.h"
#include "gui/editornotes.h"
#include "gui/editorsearch.h"
#include "gui/editorsuggestions.h"
#include "gui/editorvariables.h"
#include "gui/jsoneditor.h"
#include "gui/jsonlook.h"
#include "gui/jsontextedit.h"
#include "models/preflight.h"

#include <QAction>
#include <QTimer>

namespace tapedeck::gui {

/// The parts of a JsonEditor, for its own files.
class JsonEditor::Private
{
public:
    Private(JsonEditor* owner, models::ComposeDocument& ofDocument, models::Preflight& ofPreflight,
            models::ComposeContext& ofContext);

    void connectAll();
    void paint();
    void tellCaret();
    void reveal();
    [[nodiscard]] std::string pointerAtCaret() const;

    void makeActions();
    QAction* add(const char* name, const QString& text, const QList<QKeySequence>& keys,
                 const QString& iconName, const std::function<void()>& run);
    void step(bool undo);
    void offerFixes();
    void goToFinding(bool forward);
    void foldAll();
    void openMenu(const QPoint& globalPos);
    [[nodiscard]] QPoint belowCaret() const;

    JsonEditor* q;
    models::ComposeDocument& document;
    models::Preflight& preflight;
    JsonTextEdit* edit;
    JsonLook look;
    EditorSearch* search;
    DocumentFollower follower;
    EditorNotes* notes;
    EditorVariables* variables;
    EditorSuggestions* suggestions;
    QList<QAction*> actions;
    QTimer caretPause;
    QTimer flashing;
    std::string told;   ///< the pointer that was told last
    std::string wanted; ///< to be revealed when the text has been read
    bool reveals = false;
};

} // namespace tapedeck::gui

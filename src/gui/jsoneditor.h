// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>
#include <string>

class QAction;

namespace tapedeck::models {
class ComposeContext;
class ComposeDocument;
class Preflight;
} // namespace tapedeck::models

namespace tapedeck::gui {

/// The text of a call to write in: folding, completion from the contract's schemas, variables shown as what
/// they stand for, and what pre-flight found under the line it is about, with its fix. The text is the
/// document's: what is typed becomes a step of the document's undo stack, and what form or table change is
/// followed in place.
class JsonEditor : public QWidget
{
    Q_OBJECT
public:
    /// All three must outlive it.
    JsonEditor(models::ComposeDocument& document, models::Preflight& preflight,
               models::ComposeContext& context, QWidget* parent = nullptr);
    ~JsonEditor() override;

    /// Shows the value: unfolds, scrolls, lights up its line. The caret goes there; nothing is selected.
    void revealPointer(const std::string& pointer);
    /// For menus and the command palette; their keys work inside the editor.
    [[nodiscard]] QList<QAction*> editorActions() const;

Q_SIGNALS:
    /// The caret stands in another value, after a moment.
    void caretMoved(const QString& pointer);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::gui

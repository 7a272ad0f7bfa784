// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jsoneditor.h"

#include "models/composecontext.h"
#include "models/preflight.h"

#include <QAction>

namespace tapedeck::gui {

class JsonEditor::Private
{
public:
    models::ComposeDocument& document;
    models::Preflight& preflight;
    models::ComposeContext& context;
};

JsonEditor::JsonEditor(models::ComposeDocument& document, models::Preflight& preflight,
                       models::ComposeContext& context, QWidget* parent)
    : QWidget(parent)
    , d(new Private{document, preflight, context})
{}

JsonEditor::~JsonEditor() = default;

void JsonEditor::revealPointer(const std::string& /*pointer*/) {}

QList<QAction*> JsonEditor::editorActions() const
{
    return actions();
}

} // namespace tapedeck::gui

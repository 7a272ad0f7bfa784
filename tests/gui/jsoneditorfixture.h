// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/jsoneditor.h"
#include "gui/jsontextedit.h"
#include "gui/theme.h"
#include "models/composecontext.h"
#include "models/preflight.h"
#include "store/settings.h"
#include "support/guiwarnings.h"
#include "unit/composefixture.h"

#include <QAction>
#include <QHBoxLayout>

#include <memory>

namespace tapedeck::test {

inline const std::string llmBatch = "{\n"
                                    "  \"events\": [\n"
                                    "    {\n"
                                    "      \"event_type\": \"llms\",\n"
                                    "      \"agent_id\": \"{{agent.Researcher.id}}\",\n"
                                    "      \"model\": \"gpt-4o\",\n"
                                    "      \"init_timestamp\": \"{{now}}\"\n"
                                    "    }\n"
                                    "  ]\n"
                                    "}\n";

/// A window with the editor in it, and all it works on.
struct EditorFixture : ComposeFixture
{
    explicit EditorFixture(const std::string& body = llmBatch,
                           contract::EndpointId endpoint = contract::EndpointId::CreateEvents)
        : ComposeFixture(body, endpoint)
        , preflight(document, theApi())
        , context(clock)
        , editor(new gui::JsonEditor(document, preflight, context, &window))
        , text(editor->findChild<gui::JsonTextEdit*>())
    {
        VariableScope scope;
        scope.set(QStringLiteral("agent.Researcher.id"), Json("00000000-0000-4000-8000-000000000002"));
        context.set(scope, {});
        preflight.setScope(scope);
        preflight.setClock(&clock);
        auto* layout = new QHBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(editor);
        window.resize(620, 560);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qWarning("the window did not become active");
        editor->setFocus();
    }

    [[nodiscard]] std::string shown() const { return text->bytes().toStdString(); }
    [[nodiscard]] bool same() const { return shown() == document.text(); }
    /// Behind the first occurrence of these bytes.
    void putCaretBehind(const std::string& bytes)
    {
        text->setCaret(document.text().find(bytes) + bytes.size());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(text, key, modifiers);
    }
    void keys(const QString& typed) { QTest::keyClicks(text, typed); }
    [[nodiscard]] QAction* action(const char* name) const
    {
        return editor->findChild<QAction*>(QString::fromLatin1(name));
    }

    models::Preflight preflight;
    models::ComposeContext context;
    QWidget window;
    gui::JsonEditor* editor;
    gui::JsonTextEdit* text;
};

} // namespace tapedeck::test

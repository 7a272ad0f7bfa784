// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "composefixture.h"
#include "gui/composeform.h"
#include "gui/fields/fieldeditor.h"
#include "gui/fields/formrow.h"
#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "models/composecontext.h"
#include "models/preflight.h"
#include "support/guiwarnings.h"

#include <QApplication>
#include <QTest>

namespace tapedeck::test {

inline void useLook(bool dark = false)
{
    static auto* style = new gui::Style; // the application owns it
    if (QApplication::style() != style)
        QApplication::setStyle(style);
    QApplication::setFont(gui::uiFont());
    QApplication::setPalette((dark ? gui::Tokens::darkOnes() : gui::Tokens::light()).palette());
}

/// A form over a call, in a window.
struct FormFixture : ComposeFixture
{
    explicit FormFixture(std::string text, const std::string& pointer = "/events/0",
                         contract::EndpointId endpoint = contract::EndpointId::CreateEvents,
                         Dialect dialect = Dialect::Sdk)
        : ComposeFixture(std::move(text), endpoint, dialect)
    {
        preflight.setClock(&clock);
        form.resize(360, 640);
        form.setPointer(pointer);
    }

    [[nodiscard]] bool show()
    {
        form.show();
        form.activateWindow();
        return QTest::qWaitForWindowActive(&form);
    }
    /// What a session gives to a call.
    void give(const VariableScope& scope, const models::SessionChoices& choices)
    {
        context.set(scope, choices);
        preflight.setScope(scope);
    }
    [[nodiscard]] gui::FormRow* row(const std::string& name) const
    {
        for (gui::FormRow* one : form.rows()) {
            if (one->field().name == name)
                return one;
        }
        return nullptr;
    }
    template <typename Editor>
    [[nodiscard]] Editor* editor(const std::string& name) const
    {
        const gui::FormRow* one = row(name);
        return one ? qobject_cast<Editor*>(one->editor()) : nullptr;
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList out;
        for (const gui::FormRow* one : form.rows())
            out.append(QString::fromStdString(one->field().name));
        return out;
    }
    [[nodiscard]] const Json* value(const std::string& name) const
    {
        return document.value().at(pointerTo(form.pointer(), name));
    }
    [[nodiscard]] QString stringAt(const std::string& name) const
    {
        const Json* found = value(name);
        return found ? found->toQString() : QStringLiteral("<absent>");
    }

    models::ComposeContext context{clock};
    models::Preflight preflight{document, theApi()};
    gui::ComposeForm form{document, preflight, context};
};

} // namespace tapedeck::test

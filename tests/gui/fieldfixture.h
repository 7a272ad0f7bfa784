// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonparser.h"
#include "gui/fields/fieldeditor.h"
#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "models/composecontext.h"
#include "support/guiwarnings.h"
#include "support/manualclock.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QVBoxLayout>

#include <memory>
#include <vector>

namespace tapedeck::test {

inline Json json(std::string_view text)
{
    const auto value = readJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (!value)
        qFatal("no JSON: %.*s", static_cast<int>(text.size()), text.data());
    return *value;
}

inline void wearTheStyle()
{
    QApplication::setStyle(new gui::Style);
    QApplication::setFont(gui::uiFont());
    QApplication::setPalette(gui::Tokens::light().palette());
}

/// For eyes: one picture of a widget for each theme, where TAPEDECK_PICTURES names a folder.
inline void picture(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("TAPEDECK_PICTURES");
    if (folder.isEmpty())
        return;
    for (const bool dark : {false, true}) {
        const gui::Tokens& tokens = dark ? gui::Tokens::darkOnes() : gui::Tokens::light();
        QApplication::setPalette(tokens.palette());
        QCoreApplication::sendPostedEvents();
        widget.grab().save(QDir(folder).filePath(name + (dark ? QStringLiteral("-dark") : QString()) +
                                                 QStringLiteral(".png")));
    }
    QApplication::setPalette(gui::Tokens::light().palette());
}

/// A field in a window of its own, and what it says.
template <typename Field>
struct FieldFixture
{
    explicit FieldFixture(contract::Shape shape, int width = 420)
    {
        contract::FormField facts;
        facts.name = "value";
        facts.pointer = "/value";
        facts.title = QStringLiteral("Value");
        facts.shape = shape;
        field = new Field(facts, context, &window);
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(field);
        layout->addStretch(1);
        QObject::connect(field, &gui::FieldEditor::edited, &window,
                         [this](const Json& value) { edits.push_back(value); });
        QObject::connect(field, &gui::FieldEditor::cleared, &window, [this] { ++clears; });
        window.resize(width, 500);
        window.show();
        window.activateWindow();
    }
    void set(std::string_view text)
    {
        const Json value = json(text);
        field->setValue(&value);
    }
    [[nodiscard]] std::string last() const { return edits.empty() ? "" : edits.back().dump(); }
    template <typename Part>
    [[nodiscard]] Part* part(const char* name) const
    {
        auto* found = field->template findChild<Part*>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    ManualClock clock;
    models::ComposeContext context{clock};
    QWidget window;
    Field* field = nullptr;
    std::vector<Json> edits;
    int clears = 0;
};

} // namespace tapedeck::test

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/theme.h"

#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/tokens.h"

#include <QApplication>

namespace tapedeck::gui {

Theme::Theme(store::Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_style(new Style)
{
    QApplication::setStyle(m_style);
    QApplication::setFont(uiFont());
    apply();
    connect(&m_settings, &store::Settings::changed, this, &Theme::apply);
    connect(&m_system, &SystemScheme::changed, this, &Theme::apply);
}

void Theme::toggle()
{
    const store::Theme next = m_dark ? store::Theme::Light : store::Theme::Dark;
    m_settings.update([next](store::SettingsValues& values) { values.theme = next; });
}

void Theme::apply()
{
    const store::Theme wanted = m_settings.values().theme;
    const bool dark = wanted == store::Theme::Dark || (wanted == store::Theme::System && m_system.isDark());
    if (m_applied && dark == m_dark)
        return;
    m_dark = dark;
    m_applied = true;
    const Tokens& tokens = dark ? Tokens::darkOnes() : Tokens::light();
    QApplication::setPalette(tokens.palette());
    // A selection of text must stand out more than a selected row does.
    QPalette fields = tokens.palette();
    fields.setColor(QPalette::Base, tokens.raised);
    fields.setColor(QPalette::Highlight, blend(tokens.raised, tokens.accent, 0.3));
    for (const char* field : {"QLineEdit", "QTextEdit", "QPlainTextEdit", "QAbstractSpinBox"})
        QApplication::setPalette(fields, field);
    Q_EMIT changed(m_dark);
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/layoutkeeper.h"

#include <QHeaderView>
#include <QSplitter>

namespace tapedeck::gui {

namespace {

/// Only the horizontal header of a view has widths that a user sets.
QString headerKey(const QHeaderView& header)
{
    const QObject* view = header.parent();
    if (header.orientation() != Qt::Horizontal || !view || view->objectName().isEmpty() ||
        header.count() == 0)
        return {};
    return QStringLiteral("header/%1/%2").arg(view->objectName()).arg(header.count());
}

QString splitterKey(const QSplitter& splitter)
{
    return splitter.objectName().isEmpty()
               ? QString()
               : QStringLiteral("splitter/%1/%2").arg(splitter.objectName()).arg(splitter.count());
}

} // namespace

void LayoutKeeper::restore(const QWidget& root) const
{
    const auto& layout = m_settings.values().layout;
    const auto stateOf = [&layout](const QString& key) {
        const auto found = layout.find(key);
        return key.isEmpty() || found == layout.end() ? QByteArray() : found->second;
    };
    for (QSplitter* splitter : root.findChildren<QSplitter*>()) {
        if (const QByteArray state = stateOf(splitterKey(*splitter)); !state.isEmpty())
            splitter->restoreState(state);
    }
    for (QHeaderView* header : root.findChildren<QHeaderView*>()) {
        if (const QByteArray state = stateOf(headerKey(*header)); !state.isEmpty())
            header->restoreState(state);
    }
}

void LayoutKeeper::save(const QWidget& root) const
{
    m_settings.update([&root](store::SettingsValues& values) {
        for (const QSplitter* splitter : root.findChildren<QSplitter*>()) {
            if (const QString key = splitterKey(*splitter); !key.isEmpty())
                values.layout[key] = splitter->saveState();
        }
        for (const QHeaderView* header : root.findChildren<QHeaderView*>()) {
            if (const QString key = headerKey(*header); !key.isEmpty())
                values.layout[key] = header->saveState();
        }
    });
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dropped.h"

#include <QAbstractScrollArea>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace tapedeck::gui {

namespace {

bool readsLikeACapture(const QString& text)
{
    const QString start = text.left(256).trimmed();
    return start.startsWith(QLatin1Char('{')) || start.startsWith(QLatin1Char('[')) ||
           start.startsWith(QLatin1String("curl ")) || start.startsWith(QLatin1String("$ curl ")) ||
           start.startsWith(QLatin1String("#!"));
}

} // namespace

Dropped Dropped::from(const QMimeData* data)
{
    Dropped result;
    if (!data)
        return result;
    for (const QUrl& url : data->urls()) {
        const QString path = url.toLocalFile();
        if (path.isEmpty()) {
            if (result.kind == Kind::Nothing && !url.host().isEmpty())
                result = {Kind::Remote, {}, url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)};
        } else if (QFileInfo(path).isDir()) {
            if (result.kind != Kind::Files && result.kind != Kind::Folder)
                result = {Kind::Folder, {}, path};
        } else {
            result.kind = Kind::Files;
            result.files << path;
        }
    }
    if (result.kind == Kind::Nothing && data->hasText()) {
        if (const QString text = data->text(); readsLikeACapture(text))
            result = {Kind::Text, {}, text};
    }
    return result;
}

bool Dropped::belongsTo(const QWidget& target) const
{
    switch (kind) {
    case Kind::Nothing:
        return true;
    case Kind::Files:
    case Kind::Folder:
        return false;
    case Kind::Remote:
    case Kind::Text: {
        // Of an editor that scrolls, the viewport is what one drops on.
        const auto* area = qobject_cast<const QAbstractScrollArea*>(target.parentWidget());
        const bool ofArea = area && area->viewport() == &target;
        return target.acceptDrops() && (target.testAttribute(Qt::WA_InputMethodEnabled) ||
                                        (ofArea && area->testAttribute(Qt::WA_InputMethodEnabled)));
    }
    }
    return true;
}

} // namespace tapedeck::gui

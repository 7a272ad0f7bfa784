// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QMimeData;
class QWidget;

namespace tapedeck::gui {

/// What a drag or the clipboard holds for the window.
struct Dropped
{
    enum class Kind {
        Nothing, ///< nothing that it can open
        Files,   ///< local paths, which may be gone by now
        Folder,  ///< one or more folders, the first under `text`
        Remote,  ///< an address elsewhere, under `text`
        Text     ///< text that reads like a capture: JSON or cURL
    };
    Kind kind = Kind::Nothing;
    QStringList files;
    QString text;

    /// Nothing, too, for a null pointer: the clipboard may not be readable.
    static Dropped from(const QMimeData* data);
    /// Whether `target` itself takes it: words and addresses belong into a field, files never do.
    [[nodiscard]] bool belongsTo(const QWidget& target) const;
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bodylines.h"
#include "models/bodysearch.h"

#include <QWidget>

#include <memory>

class QMenu;

namespace tapedeck::gui {

class BigTextView;

/// Text to read: JSON with colours and folding (QScintilla), or any other text. Large ones are shown by a
/// BigTextView, which opens them at any size.
class JsonView : public QWidget
{
    Q_OBJECT
public:
    explicit JsonView(QWidget* parent = nullptr);
    ~JsonView() override;

    enum class Language { Json, Plain };
    /// Texts up to this size are for QScintilla.
    static constexpr qsizetype quickSize = 256 << 10;

    void setText(const QByteArray& utf8, Language language);
    /// A body of any size, laid out while one looks. `keepPlace`: it begins as the one shown.
    void setBody(const QByteArray& body, models::BodyLines::Layout layout, bool keepPlace = false);
    [[nodiscard]] QString text() const;
    /// The bytes shown, of which matches tell the places.
    [[nodiscard]] const QByteArray& bytes() const;
    /// Ctrl+F and F3 come here. False: not found; the search wraps.
    bool find(const QString& text, bool forward = true);

    using Matches = std::shared_ptr<const std::vector<models::BodyMatch>>;
    /// `current`: the one to stand out and to be seen; -1: none.
    void showMatches(const Matches& matches, qsizetype current);
    [[nodiscard]] qsizetype caretOffset() const;

    /// The selection to the clipboard.
    void copy();
    /// Shown in place of the menus of its own.
    void setMenu(QMenu* menu);

    /// The view of large texts; null as long as none was shown.
    [[nodiscard]] BigTextView* bigText() const;

Q_SIGNALS:
    /// More of a large text was laid out, or all of it.
    void grown(bool complete);
    /// Something to tell about what the user asked for.
    void told(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::gui

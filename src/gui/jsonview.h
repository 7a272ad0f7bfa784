// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

namespace tapedeck::gui {

/// Text to read: JSON with colours and folding, or any other text. Large ones stay quick (QScintilla).
class JsonView : public QWidget
{
    Q_OBJECT
public:
    explicit JsonView(QWidget* parent = nullptr);
    ~JsonView() override;

    enum class Language { Json, Plain };
    void setText(const QByteArray& utf8, Language language);
    [[nodiscard]] QString text() const;
    /// Ctrl+F and F3 come here. False: not found; the search wraps.
    bool find(const QString& text, bool forward = true);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::gui

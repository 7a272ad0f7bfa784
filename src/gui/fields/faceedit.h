// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace tapedeck::gui {

/// A line that, while the keyboard is elsewhere, may show a face for its text: the name for an id. The text
/// itself stays what it is.
class FaceEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit FaceEdit(QWidget* parent = nullptr);

    /// `detail` stands muted behind it. Without a face the text is shown.
    void setFace(const QString& face, const QString& detail = {});
    void setFaceFont(const QFont& font) { m_faceFont = font; }
    [[nodiscard]] QString face() const { return m_face; }
    /// Another text, with the caret at the same place in it.
    void showText(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_face;
    QString m_detail;
    QFont m_faceFont;
};

} // namespace tapedeck::gui

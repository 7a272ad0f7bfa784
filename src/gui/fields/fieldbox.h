// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace tapedeck::gui {

class ElidedLabel;
class LinkButton;

/// The frame of a field: its edit, what stands muted at the right, one offer as a link, and an arrow for what
/// may be picked.
class FieldBox : public QWidget
{
    Q_OBJECT
public:
    /// The edit must have no frame of its own.
    FieldBox(QWidget* edit, QWidget* parent);

    /// At the right, small: what a variable becomes.
    void setTrailing(const QString& text, const QString& tip = {});
    [[nodiscard]] QString trailing() const;
    /// What was typed cannot be taken; shown instead of what trails. Empty: all is well.
    void setFault(const QString& fault);
    [[nodiscard]] QString fault() const { return m_fault; }
    void setOffer(const QString& text, const QString& tip = {});
    [[nodiscard]] LinkButton* offer() const { return m_offer; }
    /// Shows the arrow where no offer takes its place; its name for screen readers.
    void setPickable(const QString& name);
    [[nodiscard]] QToolButton* arrow() const { return m_arrow; }
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void offerTaken();
    void pickWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showTrailing(const QString& text, const QString& tip);
    void colour();

    QWidget* m_edit;
    ElidedLabel* m_trailing;
    LinkButton* m_offer;
    QToolButton* m_arrow;
    QString m_text;
    QString m_tip;
    QString m_fault;
    bool m_pickable = false;
    QString m_description; ///< of the edit, without a fault
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/swatchrow.h"

#include "gui/stylepaint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace tapedeck::gui {

namespace {

constexpr int side = 26;

class Swatch : public QAbstractButton
{
public:
    Swatch(QString ownColour, QWidget* parent)
        : QAbstractButton(parent)
        , colour(std::move(ownColour))
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setFixedSize(side, side);
    }

    const QString colour;

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const Tokens& tokens = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor fill = tokens.adapted(QColor(colour));
        if (!isEnabled())
            fill = blend(tokens.surface, fill, 0.4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        const QPointF middle(side / 2.0, side / 2.0);
        painter.drawEllipse(middle, 7, 7);
        if (isChecked()) {
            painter.setPen(QPen(fill, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(middle, 10.5, 10.5);
        }
        if (hasFocus())
            paint::focusRing(&painter, rect(), tokens, 6);
    }
};

} // namespace

SwatchRow::SwatchRow(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addStretch(1);
    addSwatch(QStringLiteral("#12804A"), tr("Green"));
    addSwatch(QStringLiteral("#0E9384"), tr("Teal"));
    addSwatch(QStringLiteral("#2E6BE6"), tr("Blue"));
    addSwatch(QStringLiteral("#7C4DFF"), tr("Violet"));
    addSwatch(QStringLiteral("#C11574"), tr("Pink"));
    addSwatch(QStringLiteral("#D92D20"), tr("Red"));
    addSwatch(QStringLiteral("#B26A00"), tr("Amber"));
    addSwatch(QStringLiteral("#667085"), tr("Grey"));
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* button) { Q_EMIT chosen(static_cast<Swatch*>(button)->colour); });
}

QAbstractButton* SwatchRow::addSwatch(const QString& colour, const QString& name)
{
    auto* swatch = new Swatch(colour, this);
    swatch->setAccessibleName(name);
    swatch->setToolTip(name);
    m_group->addButton(swatch);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->count() - 1, swatch);
    return swatch;
}

void SwatchRow::setColour(const QString& colour)
{
    QAbstractButton* wanted = nullptr;
    for (QAbstractButton* button : m_group->buttons()) {
        if (static_cast<Swatch*>(button)->colour.compare(colour, Qt::CaseInsensitive) == 0)
            wanted = button;
    }
    if (!wanted && QColor::isValidColor(colour))
        wanted = addSwatch(colour, colour);
    if (wanted) {
        wanted->setChecked(true);
        return;
    }
    m_group->setExclusive(false);
    if (QAbstractButton* checked = m_group->checkedButton())
        checked->setChecked(false);
    m_group->setExclusive(true);
}

QString SwatchRow::colour() const
{
    const auto* checked = static_cast<const Swatch*>(m_group->checkedButton());
    return checked ? checked->colour : QString();
}

} // namespace tapedeck::gui

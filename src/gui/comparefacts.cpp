// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/comparefacts.h"

#include "core/redaction.h"
#include "gui/answerpane.h"
#include "gui/elidedlabel.h"
#include "gui/fonts.h"
#include "gui/style.h"
#include "models/format.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QUrl>

namespace tapedeck::gui {

namespace {

enum Column { NameColumn, LeftColumn, RightColumn, ChangeColumn };

const QString unequal = QStringLiteral("≠");

QString callOf(const Exchange& exchange)
{
    const QString url = redactedText(exchange.request.url);
    const QString path = QUrl(url).path();
    return QString::fromLatin1(exchange.request.method) + QLatin1Char(' ') + (path.isEmpty() ? url : path);
}

QString momentOf(const Exchange& exchange)
{
    if (exchange.startedAt.micros <= 0)
        return QStringLiteral("–");
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(exchange.startedAt.micros / 1000);
    return QLocale().toString(time, QStringLiteral("d MMM HH:mm:ss.zzz"));
}

// "+12 ms", "-3 kB"; nothing where one of them is not known, or they are the same.
QString change(qint64 left, qint64 right, QString (*text)(qint64))
{
    if (left < 0 || right < 0 || left == right)
        return {};
    return (right > left ? QLatin1Char('+') : QChar(0x2212)) + text(qAbs(right - left));
}

qint64 sizeOf(const Exchange& exchange)
{
    return exchange.response ? exchange.response->body.size() : -1;
}

} // namespace

CompareFacts::CompareFacts(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(12, 8, 12, 8);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(4);
    m_layout->setColumnStretch(LeftColumn, 1);
    m_layout->setColumnStretch(RightColumn, 1);
    addHeads();
    addRow(tr("Call"), "call");
    addRow(tr("Sent at"), "sentAt");
    addRow(tr("Status"), "status");
    addRow(tr("Took"), "took");
    addRow(tr("Waited"), "waited");
    addRow(tr("Size"), "size");
    addRow(tr("Attempts"), "attempts");
}

// The signs are those of the lines below.
void CompareFacts::addHeads()
{
    const auto head = [this](const QString& text, int column) {
        auto* label = new QLabel(text, this);
        label->setFont(boldFont());
        m_layout->addWidget(label, 0, column);
    };
    head(tr("− Left"), LeftColumn);
    head(tr("+ Right"), RightColumn);
}

void CompareFacts::addRow(const QString& name, const char* objectName)
{
    const int at = static_cast<int>(m_rows.size()) + 1;
    const Row row{new QLabel(name, this), new ElidedLabel(this), new ElidedLabel(this), new QLabel(this)};
    setMuted(row.name);
    setMuted(row.change);
    row.left->setObjectName(QLatin1String(objectName) + QStringLiteral("Left"));
    row.right->setObjectName(QLatin1String(objectName) + QStringLiteral("Right"));
    row.change->setObjectName(QLatin1String(objectName) + QStringLiteral("Change"));
    row.left->setAccessibleName(tr("%1, left").arg(name));
    row.right->setAccessibleName(tr("%1, right").arg(name));
    row.change->setAccessibleName(tr("%1, difference").arg(name));
    for (ElidedLabel* label : {row.left, row.right}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_layout->addWidget(row.name, at, NameColumn);
    m_layout->addWidget(row.left, at, LeftColumn);
    m_layout->addWidget(row.right, at, RightColumn);
    m_layout->addWidget(row.change, at, ChangeColumn, Qt::AlignTrailing);
    m_rows.push_back(row);
}

void CompareFacts::setRow(Fact fact, const QString& left, const QString& right, const QString& change)
{
    const Row& row = m_rows[fact];
    row.left->setText(left);
    row.right->setText(right);
    row.change->setText(change);
}

void CompareFacts::show(const Exchange& left, const Exchange& right)
{
    const auto differ = [](const QString& a, const QString& b) { return a == b ? QString() : unequal; };
    const auto both = [&](Fact fact, const QString& a, const QString& b) {
        setRow(fact, a, b, differ(a, b));
    };
    both(Call, callOf(left), callOf(right));
    setRow(Sent, momentOf(left), momentOf(right), {});
    both(Status, statusWords(left), statusWords(right));
    const Timing& before = left.timing;
    const Timing& after = right.timing;
    using models::bytesText;
    using models::durationText;
    setRow(Took, durationText(before.total), durationText(after.total),
           change(before.total, after.total, durationText));
    setRow(Waited, durationText(before.wait), durationText(after.wait),
           change(before.wait, after.wait, durationText));
    setRow(Size, bytesText(sizeOf(left)), bytesText(sizeOf(right)),
           change(sizeOf(left), sizeOf(right), bytesText));
    both(Attempts, models::countText(left.attempts), models::countText(right.attempts));
    const bool again = left.attempts > 1 || right.attempts > 1;
    const Row& attempts = m_rows[Attempts];
    for (QWidget* one : {static_cast<QWidget*>(attempts.name), static_cast<QWidget*>(attempts.left),
                         static_cast<QWidget*>(attempts.right), static_cast<QWidget*>(attempts.change)})
        one->setVisible(again);
}

} // namespace tapedeck::gui

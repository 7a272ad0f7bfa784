// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/pacedialog.h"

#include "gui/style.h"
#include "gui/tokens.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapedeck::gui {

PaceDialog::PaceDialog(const replay::Pace& pace, QWidget* parent)
    : QDialog(parent)
    , m_text(new QLineEdit(replay::paceText(pace), this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("paceDialog"));
    setWindowTitle(tr("Pace"));
    setAccessibleName(windowTitle());
    auto* label = new QLabel(tr("&How fast to replay:"), this);
    label->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("paceText"));
    m_text->setAccessibleName(tr("Pace"));
    m_text->selectAll();
    m_hint->setObjectName(QStringLiteral("paceHint"));
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    setVariant(m_ok, Variant::Accent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_text);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    setMinimumWidth(360);
    connect(m_text, &QLineEdit::textChanged, this, &PaceDialog::judge);
    connect(buttons, &QDialogButtonBox::accepted, this, &PaceDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
}

void PaceDialog::judge()
{
    const bool good = replay::parsePace(m_text->text().trimmed()).has_value();
    m_ok->setEnabled(good);
    const QString accepted = tr("A factor from 0.1x to 1000x, such as 3x; requests a second, such as 50/s; "
                                "original; or max.");
    m_hint->setText(good || m_text->text().isEmpty()
                        ? accepted
                        : tr("%1 is no pace. %2").arg(m_text->text().trimmed(), accepted));
    QPalette colours = palette();
    const Tokens& tokens = Tokens::of(colours);
    colours.setColor(QPalette::WindowText,
                     good || m_text->text().isEmpty() ? tokens.muted : tokens.readable(tokens.error));
    m_hint->setPalette(colours);
    m_text->setAccessibleDescription(m_hint->text());
}

void PaceDialog::take()
{
    const auto pace = replay::parsePace(m_text->text().trimmed());
    if (!pace)
        return;
    accept();
    Q_EMIT chosen(*pace);
}

} // namespace tapedeck::gui

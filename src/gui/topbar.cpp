// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/topbar.h"

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/searchfield.h"
#include "gui/style.h"
#include "gui/stylepaint.h"
#include "gui/tokens.h"
#include "store/profilebook.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace tapedeck::gui {

namespace {

constexpr int searchWidth = 520;

QToolButton* iconButton(const QString& iconName, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setFixedSize(34, 32);
    return button;
}

/// A word in a box, in the colour of errors.
class Badge : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const Tokens& tokens = Tokens::of(palette());
        const QColor colour = tokens.readable(tokens.error);
        paint::roundedBox(&painter, rect(), blend(tokens.surface, tokens.error, 0.10), colour, 4);
        painter.setPen(colour);
        painter.setFont(font());
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

TopBar::TopBar(const Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_profile(new QPushButton(this))
    , m_profileMenu(new QMenu(tr("Profile"), this))
    , m_production(new Badge(tr("Production"), this))
    , m_search(new SearchField(this))
    , m_theme(iconButton(QStringLiteral("theme"), tr("Light or dark"), this))
    , m_menu(iconButton(QStringLiteral("settings"), tr("Menu (Alt+M)"), this))
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(height);
    auto* wordmark = new QLabel(QStringLiteral("Tapedeck"), this);
    QFont large = resized(boldFont(), 2);
    large.setWeight(QFont::Bold);
    wordmark->setFont(large);
    m_profile->setObjectName(QStringLiteral("profileButton"));
    m_profile->setMenu(m_profileMenu);
    m_profileMenu->setObjectName(QStringLiteral("profileMenu"));
    m_production->setObjectName(QStringLiteral("productionBadge"));
    m_production->setFont(smallFont());
    m_production->setContentsMargins(6, 2, 6, 2);
    m_production->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_production->setToolTip(tr("Tapedeck asks before the first call that writes"));
    m_theme->setObjectName(QStringLiteral("themeButton"));
    m_menu->setObjectName(QStringLiteral("menuButton"));
    m_search->setMaximumWidth(searchWidth);
    m_search->setMinimumWidth(180);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 1);
    layout->setSpacing(12);
    layout->addWidget(wordmark);
    layout->addWidget(m_profile);
    layout->addWidget(m_production);
    layout->addStretch(1);
    layout->addWidget(m_search, 6);
    layout->addStretch(1);
    layout->addWidget(m_theme);
    layout->addWidget(m_menu);

    connect(m_menu, &QToolButton::clicked, this, &TopBar::showMainMenu);
    connect(m_theme, &QToolButton::clicked, this, &TopBar::themeToggled);
    connect(m_profileMenu, &QMenu::aboutToShow, this, &TopBar::fillProfileMenu);
    connect(&m_services.profiles, &store::ProfileBook::currentChanged, this, &TopBar::showProfile);
    connect(&m_services.profiles, &store::ProfileBook::updated, this, &TopBar::showProfile);
    showProfile();
}

void TopBar::setMainMenu(QMenu* menu)
{
    m_mainMenu = menu;
}

void TopBar::showMainMenu()
{
    // Under the button and along the window's edge; a tool button's own menu would hang out of the window.
    const int menuWidth = m_mainMenu->sizeHint().width();
    const int left = isRightToLeft() ? 0 : m_menu->width() - menuWidth;
    m_mainMenu->popup(m_menu->mapToGlobal(QPoint(left, m_menu->height() + 4)));
    m_mainMenu->setActiveAction(m_mainMenu->actions().value(0));
}

void TopBar::showProfiles()
{
    m_profile->showMenu();
}

void TopBar::showProfile()
{
    const Profile& profile = m_services.profiles.current();
    m_profile->setIcon(dotIcon(profile.colour));
    constexpr int longest = 200;
    QString shown = m_profile->fontMetrics().elidedText(profile.name, Qt::ElideRight, longest);
    m_profile->setText(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
    m_profile->setAccessibleName(profile.production ? tr("Profile: %1, production").arg(profile.name)
                                                    : tr("Profile: %1").arg(profile.name));
    m_production->setVisible(profile.production);
    const QString what = tr("The target that calls and replays go to");
    m_profile->setToolTip(QStringLiteral("%1\n%2").arg(profile.name, what));
}

void TopBar::fillProfileMenu()
{
    m_profileMenu->clear();
    auto* group = new QActionGroup(m_profileMenu);
    const QString current = m_services.profiles.currentId();
    for (const Profile& profile : m_services.profiles.profiles()) {
        QString name =
            profile.production ? tr("%1 · production", "name of a profile").arg(profile.name) : profile.name;
        QAction* action = m_profileMenu->addAction(dotIcon(profile.colour),
                                                   name.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setActionGroup(group);
        const QString id = profile.id;
        if (id == current) {
            action->setCheckable(true);
            action->setChecked(true);
        }
        connect(action, &QAction::triggered, this, [this, id] { m_services.profiles.setCurrent(id); });
    }
    m_profileMenu->addSeparator();
    QAction* edit =
        m_profileMenu->addAction(icon(QStringLiteral("settings"), Tint::Muted), tr("Edit profiles…"));
    connect(edit, &QAction::triggered, this, &TopBar::profilesWanted);
}

void TopBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, rect().bottom(), width(), 1), Tokens::of(palette()).border);
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/systemscheme.h"
#include "gui/theme.h"
#include "guiwarnings.h"
#include "privatebus.h"
#include "store/settings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::gui;

/// What a desktop puts on the bus to tell whether it is dark.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0;
    int asked = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key)
    {
        ++asked;
        if (group != QLatin1String("org.freedesktop.appearance") || key != QLatin1String("color-scheme"))
            return QDBusVariant(QString());
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme))); // as the real one: wrapped twice
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

/// Follows the desktop through the portal, on a bus of its own.
class TestSystemScheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void darkDesktopIsFound();
    void noPreferenceLeavesThePalettesWord();
    void changeOfTheDesktopIsFollowed();
    void otherSettingsAreIgnored();
    void withoutAPortalNothingHappens();
    void themeFollowsOnlyWhenItShould();

private:
    void change(uint scheme);

    std::unique_ptr<test::PrivateBus> m_bus;
    std::unique_ptr<FakePortal> m_portal;
    std::unique_ptr<QDBusConnection> m_side; ///< the desktop's own connection
};

void TestSystemScheme::initTestCase()
{
    m_bus = std::make_unique<test::PrivateBus>();
    QVERIFY(m_bus->running());
    m_side = std::make_unique<QDBusConnection>(
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop")));
    QVERIFY(m_side->isConnected());
}

void TestSystemScheme::init()
{
    test::failOnWarnings();
    m_portal = std::make_unique<FakePortal>();
    QVERIFY(m_side->registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), m_portal.get(),
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(m_side->registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

void TestSystemScheme::cleanup()
{
    m_side->unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
    m_side->unregisterObject(QStringLiteral("/org/freedesktop/portal/desktop"));
    m_portal.reset();
}

void TestSystemScheme::change(uint scheme)
{
    Q_EMIT m_portal->SettingChanged(QStringLiteral("org.freedesktop.appearance"),
                                    QStringLiteral("color-scheme"), QDBusVariant(scheme));
}

void TestSystemScheme::darkDesktopIsFound()
{
    m_portal->scheme = 1;
    SystemScheme scheme;
    QVERIFY(!scheme.isDark()); // the test's platform is light
    QSignalSpy changed(&scheme, &SystemScheme::changed);
    scheme.watch();
    QCOMPARE(changed.count(), 0); // it has not waited
    QVERIFY(changed.wait());
    QVERIFY(scheme.isDark());
    scheme.watch();
    QCOMPARE(m_portal->asked, 1); // once is enough
}

void TestSystemScheme::noPreferenceLeavesThePalettesWord()
{
    SystemScheme scheme;
    QSignalSpy changed(&scheme, &SystemScheme::changed);
    scheme.watch();
    QTRY_COMPARE(m_portal->asked, 1);
    change(1); // what comes after the answer shows that the answer has been taken in
    QVERIFY(changed.wait());
    QCOMPARE(changed.count(), 1);
}

void TestSystemScheme::changeOfTheDesktopIsFollowed()
{
    m_portal->scheme = 1;
    SystemScheme scheme;
    QSignalSpy changed(&scheme, &SystemScheme::changed);
    scheme.watch();
    QVERIFY(changed.wait());
    change(2);
    QVERIFY(changed.wait());
    QVERIFY(!scheme.isDark());
    change(1);
    QVERIFY(changed.wait());
    QVERIFY(scheme.isDark());
}

void TestSystemScheme::otherSettingsAreIgnored()
{
    SystemScheme scheme;
    QSignalSpy changed(&scheme, &SystemScheme::changed);
    scheme.watch();
    QTRY_COMPARE(m_portal->asked, 1);
    Q_EMIT m_portal->SettingChanged(QStringLiteral("org.gnome.desktop.interface"),
                                    QStringLiteral("color-scheme"), QDBusVariant(1U));
    Q_EMIT m_portal->SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("contrast"),
                                    QDBusVariant(1U));
    change(1);
    QVERIFY(changed.wait());
    QCOMPARE(changed.count(), 1);
}

void TestSystemScheme::withoutAPortalNothingHappens()
{
    m_side->unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
    SystemScheme scheme;
    QSignalSpy changed(&scheme, &SystemScheme::changed);
    scheme.watch();
    // The bus answers in order: when this has come back, so has the refusal.
    const QDBusMessage ping =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                       QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping"));
    QDBusConnection::sessionBus().call(ping);
    QCOMPARE(changed.count(), 0);
    QVERIFY(!scheme.isDark());
}

void TestSystemScheme::themeFollowsOnlyWhenItShould()
{
    m_portal->scheme = 1;
    store::Settings settings{QString()};
    Theme theme(settings);
    QVERIFY(!theme.isDark());
    QSignalSpy changed(&theme, &Theme::changed);
    theme.followSystem();
    QVERIFY(changed.wait());
    QVERIFY(theme.isDark());
    settings.update([](store::SettingsValues& values) { values.theme = store::Theme::Light; });
    QVERIFY(!theme.isDark());
    change(2);
    change(1);
    settings.update([](store::SettingsValues& values) { values.theme = store::Theme::System; });
    QTRY_VERIFY(theme.isDark());
}

QTEST_MAIN(TestSystemScheme)
#include "tst_systemscheme.moc"

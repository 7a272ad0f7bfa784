// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/icons.h"
#include "gui/style.h"
#include "gui/theme.h"
#include "gui/tokens.h"
#include "guiwarnings.h"
#include "store/settings.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::gui;

Q_DECLARE_METATYPE(QColor)

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void textReadsOnEverySurface_data();
    void textReadsOnEverySurface();
    void kindsReadAsText_data();
    void kindsReadAsText();
    void kindsAreToldApart();
    void knownContrasts();
    void tokensBelongToTheirPalette();
    void changesWhileItRuns();
    void followsTheSettings();
    void everyIconDraws_data();
    void everyIconDraws();
    void iconsTakeTheThemesColour();
    void iconsAreSharpAtAnyScale();
    void rowsAndControlsHaveTheirHeight();
};

namespace {

constexpr double enough = 4.5; // WCAG 2 AA

const Tokens& tokensOf(const QString& theme)
{
    return theme == QLatin1String("dark") ? Tokens::darkOnes() : Tokens::light();
}

} // namespace

void TestTheme::textReadsOnEverySurface_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("on");
    for (const char* theme : {"light", "dark"}) {
        const Tokens& tokens = tokensOf(QLatin1String(theme));
        const auto add = [&](const char* name, const QColor& text, const QColor& on) {
            QTest::addRow("%s: %s", theme, name) << text << on;
        };
        add("text on background", tokens.text, tokens.background);
        add("text on surface", tokens.text, tokens.surface);
        add("text on raised", tokens.text, tokens.raised);
        add("text on a selected row", tokens.text, tokens.soft);
        add("text on inserted", tokens.text, tokens.inserted);
        add("text on removed", tokens.text, tokens.removed);
        add("muted on background", tokens.muted, tokens.background);
        add("muted on surface", tokens.muted, tokens.surface);
        add("muted on raised", tokens.muted, tokens.raised);
        add("muted on a selected row", tokens.readable(tokens.muted, tokens.soft), tokens.soft);
        add("link on surface", tokens.accent, tokens.surface);
        add("chosen rail item", tokens.readable(tokens.accent, tokens.soft), tokens.soft);
        add("accent button", tokens.onAccent, tokens.accent);
    }
}

void TestTheme::textReadsOnEverySurface()
{
    QFETCH(QColor, text);
    QFETCH(QColor, on);
    QVERIFY2(contrast(text, on) >= enough, qPrintable(QString::number(contrast(text, on))));
}

void TestTheme::kindsReadAsText_data()
{
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<QString>("theme");
    for (const char* theme : {"light", "dark"}) {
        const Tokens& tokens = tokensOf(QLatin1String(theme));
        const std::pair<const char*, QColor> colours[] = {{"llm", tokens.llm},       {"tool", tokens.tool},
                                                          {"action", tokens.action}, {"error", tokens.error},
                                                          {"agent", tokens.agent},   {"ok", tokens.ok}};
        for (const auto& [name, colour] : colours)
            QTest::addRow("%s: %s", theme, name) << colour << QString::fromLatin1(theme);
    }
}

void TestTheme::kindsReadAsText()
{
    QFETCH(QColor, colour);
    QFETCH(QString, theme);
    const Tokens& tokens = tokensOf(theme);
    for (const QColor& on : {tokens.surface, tokens.raised, tokens.soft, tokens.background}) {
        const QColor text = tokens.readable(colour, on);
        QVERIFY(contrast(text, on) >= enough);
        // Still that colour, not just black or white.
        QVERIFY(std::abs(text.hslHue() - colour.hslHue()) < 40);
    }
}

void TestTheme::kindsAreToldApart()
{
    for (const QString& theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        const Tokens& tokens = tokensOf(theme);
        QCOMPARE(tokens.kind(EventKind::Llm), tokens.llm);
        QCOMPARE(tokens.kind(EventKind::Tool), tokens.tool);
        QCOMPARE(tokens.kind(EventKind::Action), tokens.action);
        QCOMPARE(tokens.kind(EventKind::Error), tokens.error);
        // A graphic needs 3 to 1 against what it lies on.
        for (const QColor& colour :
             {tokens.llm, tokens.tool, tokens.action, tokens.error, tokens.agent, tokens.ok})
            QVERIFY(contrast(colour, tokens.surface) >= 3);
    }
}

void TestTheme::knownContrasts()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
}

void TestTheme::tokensBelongToTheirPalette()
{
    QVERIFY(!Tokens::of(Tokens::light().palette()).dark);
    QVERIFY(Tokens::of(Tokens::darkOnes().palette()).dark);
}

void TestTheme::changesWhileItRuns()
{
    store::Settings settings{QString()};
    settings.update([](store::SettingsValues& values) { values.theme = store::Theme::Light; });
    Theme theme(settings);
    QPushButton button(QStringLiteral("A button"));
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    QTRY_COMPARE(button.palette().color(QPalette::Window), Tokens::light().surface);
    const QColor before = button.grab().toImage().pixelColor(button.width() / 2, 4);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.toggle();
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.isDark());
    QTRY_COMPARE(button.palette().color(QPalette::Window), Tokens::darkOnes().surface);
    const QColor after = button.grab().toImage().pixelColor(button.width() / 2, 4);
    QVERIFY(before.lightness() > 200);
    QVERIFY(after.lightness() < 80);
}

void TestTheme::followsTheSettings()
{
    store::Settings settings{QString()};
    Theme theme(settings);
    const auto choose = [&settings](store::Theme wanted) {
        settings.update([wanted](store::SettingsValues& values) { values.theme = wanted; });
    };
    choose(store::Theme::Dark);
    QVERIFY(theme.isDark());
    choose(store::Theme::Light);
    QVERIFY(!theme.isDark());
    theme.toggle();
    QCOMPARE(settings.values().theme, store::Theme::Dark);
}

void TestTheme::everyIconDraws_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList(QDir::Files);
    QVERIFY(files.size() >= 30);
    for (const QString& file : files)
        QTest::addRow("%s", qPrintable(file)) << QFileInfo(file).baseName();
}

void TestTheme::everyIconDraws()
{
    QFETCH(QString, name);
    const QIcon icon = name == QLatin1String("tapedeck") ? appIcon() : gui::icon(name);
    const QImage image = icon.pixmap(QSize(32, 32), 1).toImage();
    QCOMPARE(image.size(), QSize(32, 32));
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            drawn += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
    }
    QVERIFY2(drawn > 20, qPrintable(QString::number(drawn)));
}

void TestTheme::iconsTakeTheThemesColour()
{
    store::Settings settings{QString()};
    settings.update([](store::SettingsValues& values) { values.theme = store::Theme::Light; });
    Theme theme(settings);
    const QIcon icon = gui::icon(QStringLiteral("stop"), Tint::Accent); // filled in the middle
    const auto middle = [&icon] { return icon.pixmap(QSize(24, 24), 1).toImage().pixelColor(12, 12); };
    QCOMPARE(middle(), Tokens::light().accent);
    theme.toggle();
    QCOMPARE(middle(), Tokens::darkOnes().accent);
}

void TestTheme::iconsAreSharpAtAnyScale()
{
    const QIcon icon = gui::icon(QStringLiteral("replay"));
    for (const qreal ratio : {1.0, 1.5, 2.0}) {
        const QPixmap pixmap = icon.pixmap(QSize(20, 20), ratio);
        QCOMPARE(pixmap.size(), QSize(20, 20) * ratio);
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
    }
}

void TestTheme::rowsAndControlsHaveTheirHeight()
{
    store::Settings settings{QString()};
    Theme theme(settings);
    QPushButton button(QStringLiteral("A button"));
    QCOMPARE(button.sizeHint().height(), int(Style::controlHeight));
    QCOMPARE(button.style()->pixelMetric(QStyle::PM_HeaderDefaultSectionSizeVertical), int(Style::rowHeight));
    QLabel label;
    setMuted(&label);
    QCOMPARE(label.palette().color(label.foregroundRole()), Tokens::of(label.palette()).muted);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/profilesdialog.h"
#include "gui/workspace.h"
#include "guiwarnings.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSet>
#include <QTabBar>
#include <QTextEdit>

using namespace tapedeck;
using namespace tapedeck::test;

/// Keyboard and screen reader: every control of the real window has a name and can be reached.
class TestAccessibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void everyControlHasAName_data() { workspaces(); }
    void everyControlHasAName();
    void tabReachesEveryControl_data() { workspaces(); }
    void tabReachesEveryControl();
    void dialogControlsHaveNames_data();
    void dialogControlsHaveNames();
    void popupsHaveNames();
    void rowsAreReadOut();
    void tabReachesTheDialog();
    void everyShortcutIsThereOnce();
    void everyActionIsInAMenu();
    void keysWorkWhileTheMenuIsClosed();

private:
    static void workspaces();

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<gui::MainWindow> m_window;
};

namespace {

/// Parts that Qt makes inside its own widgets; the widget around them speaks for them.
bool isPartOfAnother(const QWidget* widget)
{
    if (qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QHeaderView*>(widget) ||
        widget->objectName().startsWith(QLatin1String("qt_")))
        return true;
    for (const QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) ||
            qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QAbstractItemView*>(parent) ||
            qobject_cast<const QTabBar*>(parent))
            return true;
    }
    return false;
}

bool isControl(const QWidget* widget)
{
    const bool kind = qobject_cast<const QAbstractButton*>(widget) ||
                      qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                      qobject_cast<const QAbstractSpinBox*>(widget) ||
                      qobject_cast<const QAbstractItemView*>(widget) ||
                      qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
                      qobject_cast<const QTabBar*>(widget) || qobject_cast<const QAbstractSlider*>(widget);
    return kind && !isPartOfAnother(widget);
}

QString describe(const QWidget* widget)
{
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
             widget->parentWidget() ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                                    : QString());
}

QStringList withoutName(const QWidget& root)
{
    QStringList result;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!isControl(widget))
            continue;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            result << describe(widget);
    }
    return result;
}

/// Rows of which a screen reader would say nothing: what is only painted is told in words as well.
QString rowsWithoutText(const QAbstractItemView& view)
{
    const QAbstractItemModel& model = *view.model();
    QStringList silent;
    constexpr int enough = 200;
    for (int row = 0; row < std::min(model.rowCount(), enough); ++row) {
        QString words;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            const QString spoken = index.data(Qt::AccessibleTextRole).toString();
            words += spoken.isEmpty() ? index.data().toString() : spoken;
        }
        if (words.trimmed().isEmpty())
            silent << QStringLiteral("%1, row %2").arg(describe(&view)).arg(row);
    }
    return silent.join(QLatin1Char('\n'));
}

/// Of an exclusive group Tab reaches one, the arrow keys the others.
bool reachedInItsGroup(const QWidget* widget, const QSet<QWidget*>& reached)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const QButtonGroup* group = button ? button->group() : nullptr;
    if (!group || !group->exclusive())
        return false;
    for (QAbstractButton* sibling : group->buttons()) {
        if (reached.contains(sibling))
            return true;
    }
    return false;
}

QStringList notReached(QWidget& root)
{
    QSet<QWidget*> reached;
    QWidget* first = root.focusWidget();
    for (int presses = 0; presses < 400; ++presses) {
        QWidget* focused = QApplication::focusWidget();
        if (focused) {
            if (focused == first && presses > 1 && reached.size() > 1)
                break;
            reached.insert(focused);
            if (!first)
                first = focused;
        }
        // In a text with lines Tab belongs to the text; it is left by Ctrl+Tab.
        const bool text = focused && focused->inherits("QsciScintilla");
        QTest::keyClick(focused ? focused : &root, Qt::Key_Tab, text ? Qt::ControlModifier : Qt::NoModifier);
    }
    QStringList result;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!isControl(widget) || !widget->isVisible() || !widget->isEnabled() || widget->window() != &root)
            continue;
        const bool listForAField =
            widget->focusPolicy() == Qt::NoFocus && widget->inherits("tapedeck::gui::PickList");
        // Alt+Down in the field does what its arrow does; Left and Backspace go from a field to its chips;
        // the field's menu (Menu key) removes it.
        const bool partOfAField = widget->inherits("tapedeck::gui::TagChip") ||
                                  widget->objectName() == QLatin1String("removeField") ||
                                  (widget->focusPolicy() == Qt::NoFocus &&
                                   widget->parentWidget()->inherits("tapedeck::gui::FieldBox"));
        if (!reached.contains(widget) && !reachedInItsGroup(widget, reached) && !listForAField &&
            !partOfAField)
            result << describe(widget);
    }
    return result;
}

} // namespace

void TestAccessibility::init()
{
    test::failOnWarnings();
    QAccessible::setActive(true);
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->start();
    m_window = m_fixture->show();
}

void TestAccessibility::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

void TestAccessibility::workspaces()
{
    QTest::addColumn<QString>("workspace");
    for (const char* id : {"sessions", "compose", "replay", "traffic", "server"})
        QTest::addRow("%s", id) << QString::fromLatin1(id);
}

void TestAccessibility::everyControlHasAName()
{
    QFETCH(QString, workspace);
    m_window->showWorkspace(workspace);
    QCOMPARE(m_window->currentWorkspace(), workspace);
    QCOMPARE(withoutName(*m_window).join(QLatin1Char('\n')), QString());
}

void TestAccessibility::tabReachesEveryControl()
{
    QFETCH(QString, workspace);
    m_window->showWorkspace(workspace);
    QCOMPARE(m_window->currentWorkspace(), workspace);
    QCOMPARE(notReached(*m_window).join(QLatin1Char('\n')), QString());
}

void TestAccessibility::dialogControlsHaveNames_data()
{
    QTest::addColumn<QString>("command");
    for (const char* name : {"actionProfiles", "actionShortcuts", "actionAbout"})
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

void TestAccessibility::dialogControlsHaveNames()
{
    QFETCH(QString, command);
    m_window->findChild<QAction*>(command)->trigger();
    const QDialog* dialog = m_window->findChild<QDialog*>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->findChildren<QAbstractButton*>().isEmpty());
    QCOMPARE(withoutName(*dialog).join(QLatin1Char('\n')), QString());
    QVERIFY(!dialog->accessibleName().isEmpty() || !dialog->windowTitle().isEmpty());
}

void TestAccessibility::popupsHaveNames()
{
    m_window->findChild<QAction*>(QStringLiteral("actionPalette"))->trigger();
    auto* palette = m_window->findChild<QWidget*>(QStringLiteral("commandPalette"));
    QVERIFY(palette->isVisible());
    QVERIFY(!palette->accessibleName().isEmpty());
    QCOMPARE(withoutName(*palette).join(QLatin1Char('\n')), QString());
    const auto* commands = palette->findChild<QAbstractItemView*>();
    QVERIFY(commands->model()->rowCount() > 10);
    QCOMPARE(rowsWithoutText(*commands), QString());
    // The menus that open from a button.
    for (const QMenu* menu : m_window->findChildren<QMenu*>()) {
        for (const QAction* action : menu->actions())
            QVERIFY2(action->isSeparator() || !action->text().isEmpty(), qPrintable(menu->objectName()));
    }
}

void TestAccessibility::rowsAreReadOut()
{
    m_window->openCapture(gui::MainWindow::sampleFolder() + QStringLiteral("/research-run.tapedeck"));
    auto* steps = m_window->findChild<QAbstractItemView*>(QStringLiteral("replaySteps"));
    QTRY_VERIFY(steps->model()->rowCount() > 5);
    m_window->findChild<QAction*>(QStringLiteral("replayStep"))->trigger();
    QStringList read;
    for (const auto* view : m_window->findChildren<QAbstractItemView*>()) {
        if (!view->isVisible() || !view->model() || view->model()->rowCount() == 0)
            continue;
        QCOMPARE(rowsWithoutText(*view), QString());
        read << view->accessibleName();
    }
    QVERIFY2(read.size() >= 2, qPrintable(read.join(QLatin1Char(' '))));
}

void TestAccessibility::tabReachesTheDialog()
{
    gui::ProfilesDialog dialog(m_fixture->services());
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCOMPARE(notReached(dialog).join(QLatin1Char('\n')), QString());
}

void TestAccessibility::everyShortcutIsThereOnce()
{
    QHash<QString, QString> seen;
    int withShortcut = 0;
    for (const QAction* action : m_window->allActions()) {
        for (const QKeySequence& keys : action->shortcuts()) {
            ++withShortcut;
            const QString text = keys.toString();
            QVERIFY2(!seen.contains(text),
                     qPrintable(QStringLiteral("%1: %2 and %3").arg(text, seen.value(text), action->text())));
            seen.insert(text, action->text());
        }
    }
    QVERIFY(withShortcut > 8);
}

void TestAccessibility::everyActionIsInAMenu()
{
    for (QAction* action : m_window->allActions()) {
        bool inMenu = false;
        for (const QObject* object : action->associatedObjects())
            inMenu = inMenu || qobject_cast<const QMenu*>(object);
        QVERIFY2(inMenu, qPrintable(action->text()));
    }
}

void TestAccessibility::keysWorkWhileTheMenuIsClosed()
{
    for (QAction* action : m_window->allActions()) {
        if (action->shortcut().isEmpty())
            continue;
        bool onWidget = false;
        for (const QObject* object : action->associatedObjects())
            onWidget =
                onWidget || (qobject_cast<const QWidget*>(object) && !qobject_cast<const QMenu*>(object));
        QVERIFY2(onWidget, qPrintable(action->text()));
    }
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"

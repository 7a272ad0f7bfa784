// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one does with a body: finding, copying, saving.

#include "core/savefile.h"
#include "gui/bodyfindbar.h"
#include "gui/bodyview.h"
#include "gui/icons.h"
#include "gui/segmentedcontrol.h"
#include "models/background.h"
#include "models/format.h"
#include "models/jsontreemodel.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeView>

namespace tapedeck::gui {

namespace {

constexpr qsizetype searchAtOnce = 256 << 10;

std::string_view view(const QByteArray& body)
{
    return {body.constData(), static_cast<std::size_t>(body.size())};
}

QString faultText(const JsonPathError& error)
{
    using Kind = JsonPathError::Kind;
    switch (error.kind) {
    case Kind::NoRoot:
        return BodyView::tr("A JSONPath begins with $");
    case Kind::Unclosed:
        return BodyView::tr("The path does not end yet");
    case Kind::BadNumber:
        return BodyView::tr("Not a number at %1").arg(error.offset + 1);
    case Kind::BadString:
        return BodyView::tr("Not a text at %1").arg(error.offset + 1);
    case Kind::NotSingular:
        return BodyView::tr("A comparison takes a path to one value, at %1").arg(error.offset + 1);
    case Kind::Function:
        return BodyView::tr("Functions are not known here, at %1").arg(error.offset + 1);
    case Kind::TooDeep:
        return BodyView::tr("Too many parentheses");
    case Kind::Unexpected:
        break;
    }
    return BodyView::tr("Not a JSONPath at %1").arg(error.offset + 1);
}

} // namespace

QAction* BodyView::addBodyAction(const QString& name, const QString& text, const QString& iconName,
                                 const QKeySequence& keys, void (BodyView::*slot)())
{
    auto* action = new QAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    m_menu->addAction(action);
    return action;
}

void BodyView::makeActions()
{
    QAction* find = new QAction(icon(QStringLiteral("search")), tr("Find…"), this);
    find->setObjectName(QStringLiteral("find"));
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        if (look() == Look::Headers)
            setLook(Look::Pretty);
        m_find->open();
    });
    addAction(find);
    m_menu->addAction(find);
    for (const bool forward : {true, false}) {
        auto* go = new QShortcut(forward ? QKeySequence::FindNext : QKeySequence::FindPrevious, this, nullptr,
                                 nullptr, Qt::WidgetWithChildrenShortcut);
        connect(go, &QShortcut::activated, this, [this, forward] { step(forward); });
    }
    m_menu->addSeparator();
    addBodyAction(QStringLiteral("copy"), tr("Copy"), QStringLiteral("copy"),
                  QKeySequence(QKeySequence::Copy), &BodyView::copy);
    addBodyAction(QStringLiteral("copyValue"), tr("Copy value"), {},
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &BodyView::copyValue);
    addBodyAction(QStringLiteral("copyPath"), tr("Copy path"), {},
                  QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C), &BodyView::copyPath)
        ->setToolTip(tr("The value's place as JSONPath: $.events[0].id"));
    addBodyAction(QStringLiteral("copyPointer"), tr("Copy JSON pointer"), {}, {}, &BodyView::copyPointer);
    addBodyAction(QStringLiteral("copyBody"), tr("Copy whole body"), {}, {}, &BodyView::copyBody);
    m_menu->addSeparator();
    addBodyAction(QStringLiteral("saveAs"), tr("Save as…"), QStringLiteral("download"),
                  QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S), &BodyView::saveAs);
}

QList<QAction*> BodyView::bodyActions() const
{
    return m_menu->actions();
}

// The bytes in which matches are counted are those that are shown, and the JSON itself for the tree.
QByteArray BodyView::searched() const
{
    switch (look()) {
    case Look::Pretty:
    case Look::Raw:
        return m_text->bytes();
    case Look::Tree:
        return m_treeBody;
    case Look::Headers:
        break;
    }
    return {};
}

void BodyView::find()
{
    m_findSoon.stop();
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    const QString query = m_find->query();
    const QByteArray body = searched();
    if (query.isEmpty() || body.isEmpty()) {
        takeMatches({});
        return;
    }
    std::function<models::BodyMatches()> search = [body, query, stop = m_stop] {
        return models::findText(body, query, *stop);
    };
    if (m_find->mode() == BodyFindBar::Mode::Path) {
        const std::string text = query.trimmed().toStdString();
        auto path = JsonPath::parse(text);
        if (!path || m_treeBody.isEmpty()) {
            takeMatches({});
            m_find->setResult(path ? tr("Only JSON has paths.") : faultText(path.error()), true);
            return;
        }
        search = [body, path = *path, stop = m_stop] { return models::findPath(body, path, *stop); };
    }
    if (body.size() <= searchAtOnce) {
        takeMatches(search());
        return;
    }
    m_find->setResult(tr("Looking…"));
    models::inBackground(this, search, [this, stop = m_stop](models::BodyMatches found) {
        if (!*stop && stop == m_stop)
            takeMatches(std::move(found));
    });
}

void BodyView::takeMatches(models::BodyMatches found)
{
    m_moreMatches = found.more;
    m_matches = std::make_shared<const std::vector<models::BodyMatch>>(std::move(found.matches));
    m_current = m_matches->empty() ? -1 : 0;
    m_awaited = -1;
    showCurrent();
}

void BodyView::step(bool forward)
{
    if (m_findSoon.isActive() || !m_matches) // Enter comes before the pause after typing is over
        find();
    const auto count = m_matches ? static_cast<qsizetype>(m_matches->size()) : 0;
    if (count == 0)
        return;
    m_current = (m_current + (forward ? 1 : count - 1)) % count;
    showCurrent();
}

void BodyView::showCurrent()
{
    const auto count = static_cast<qsizetype>(m_matches->size());
    const QString all = m_moreMatches ? tr("%1+", "more than that many").arg(models::countText(count))
                                      : models::countText(count);
    if (count > 0)
        m_find->setResult(tr("%1 of %2").arg(models::countText(m_current + 1), all));
    else
        m_find->setResult(m_find->query().isEmpty() ? QString() : tr("No match"), !m_find->query().isEmpty());
    m_find->setSteppable(count > 0);
    if (m_pages->currentWidget() == m_text)
        m_text->showMatches(m_matches, m_current);
    if (m_pages->currentWidget() == m_tree && m_current >= 0) {
        m_awaited = (*m_matches)[static_cast<std::size_t>(m_current)].begin;
        revealInTree();
    }
}

void BodyView::revealInTree()
{
    if (m_awaited < 0)
        return;
    const qsizetype wanted = std::exchange(m_awaited, -1); // listing on the way comes back here
    bool waiting = false;
    const QModelIndex place = m_treeModel.indexAt(wanted, waiting);
    m_awaited = waiting ? wanted : -1;
    if (!place.isValid())
        return;
    m_tree->setCurrentIndex(place);
    m_tree->scrollTo(place, QAbstractItemView::PositionAtCenter);
}

// In the tree the current row; in a text the value at the caret, which takes a walk through it.
void BodyView::withPlace(std::function<void(const std::string& pointer)> use)
{
    if (m_pages->currentWidget() == m_tree) {
        const QModelIndex row = m_tree->currentIndex();
        if (row.isValid())
            use(row.data(models::JsonTreeModel::PointerRole).toString().toStdString());
        return;
    }
    if (m_pages->currentWidget() != m_text || m_treeBody.isEmpty()) {
        tell(tr("Only JSON has values with a path."));
        return;
    }
    const QByteArray body = m_text->bytes();
    const auto offset = static_cast<std::size_t>(m_text->caretOffset());
    const auto look = [body, offset] { return JsonSkim(view(body)).pointerAt(offset); };
    if (body.size() <= searchAtOnce) {
        use(look());
        return;
    }
    models::inBackground(this, look, [this, turn = m_turn, use = std::move(use)](const std::string& pointer) {
        if (turn == m_turn)
            use(pointer);
    });
}

// The selection; in the tree a value, in the headers their lines.
void BodyView::copy()
{
    if (m_pages->currentWidget() == m_text) {
        m_text->copy();
    } else if (m_pages->currentWidget() == m_tree) {
        copyValue();
    } else if (m_pages->currentWidget() == m_headerTable) {
        QStringList lines;
        for (const QModelIndex& row : m_headerTable->selectionModel()->selectedRows())
            lines << row.data(models::HeadersModel::LineRole).toString();
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    }
}

void BodyView::copyValue()
{
    if (m_pages->currentWidget() == m_tree) {
        const QModelIndex row = m_tree->currentIndex();
        if (row.isValid())
            QGuiApplication::clipboard()->setText(row.data(models::JsonTreeModel::ValueRole).toString());
        return;
    }
    withPlace([this](const std::string& pointer) {
        const QByteArray body = m_treeBody;
        models::inBackground(
            this,
            [body, pointer] {
                const JsonSkim skim(view(body));
                const auto slice = skim.at(pointer);
                const Json value = slice ? skim.value(*slice) : Json();
                return value.isString() ? value.toQString() : QString::fromStdString(value.dump(2));
            },
            [this](const QString& text) {
                QGuiApplication::clipboard()->setText(text);
                tell(tr("Value copied."));
            });
    });
}

void BodyView::copyPath()
{
    withPlace([this](const std::string& pointer) {
        const QByteArray body = m_treeBody;
        models::inBackground(
            this,
            [body, pointer] { return QString::fromStdString(JsonPath::ofPointer(pointer, view(body))); },
            [this](const QString& path) {
                QGuiApplication::clipboard()->setText(path);
                tell(tr("Copied: %1").arg(path));
            });
    });
}

void BodyView::copyPointer()
{
    withPlace([this](const std::string& pointer) {
        const QString text = QString::fromStdString(pointer);
        QGuiApplication::clipboard()->setText(text);
        tell(tr("Copied: %1").arg(text));
    });
}

void BodyView::copyBody()
{
    constexpr qsizetype most = 64 << 20;
    if (m_body.size() > most) {
        tell(tr("Too much for the clipboard. Save it instead."));
        return;
    }
    models::inBackground(
        this, [body = m_body] { return QString::fromUtf8(body); },
        [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

void BodyView::saveAs()
{
    auto* dialog = new QFileDialog(this, tr("Save the body"));
    dialog->setObjectName(QStringLiteral("saveBody"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_fileName);
    connect(dialog, &QFileDialog::fileSelected, this, &BodyView::save);
    dialog->open();
}

void BodyView::save(const QString& path)
{
    if (!m_ready)
        return;
    models::inBackground(
        this,
        [body = m_body, path] {
            const Status saved = saveFile(path, body);
            return saved ? QString() : saved.error().detail;
        },
        [this, path](const QString& error) {
            tell(error.isEmpty() ? tr("Saved: %1").arg(path) : tr("Not saved: %1").arg(error));
            if (error.isEmpty())
                Q_EMIT saved(path);
        });
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/callspane.h"

#include "gui/composecall.h"
#include "gui/composesession.h"
#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/paneheader.h"
#include "gui/siderow.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "store/templatefolder.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tapedeck::gui {

namespace {

constexpr int keyRole = Qt::UserRole + 1; ///< what the row stands for
constexpr int methodRole = Qt::UserRole + 2;
constexpr int methodWidth = 46;

/// "POST  create_session": the method small and muted.
class CallDelegate : public SideRowDelegate
{
public:
    using SideRowDelegate::SideRowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        Row row = begin(painter, option, index);
        QRect& rest = row.rest;
        const QString method = index.data(methodRole).toString();
        if (!method.isEmpty()) {
            painter->setPen(Tokens::of(option.palette).muted);
            painter->setFont(resized(monoFont(), -2));
            painter->drawText(visual(option, QRect(rest.left(), rest.top(), methodWidth, rest.height())),
                              Qt::AlignVCenter | Qt::AlignLeft, method);
            rest.setLeft(rest.left() + methodWidth);
        }
        if (!row.icon.isNull()) {
            constexpr int side = 16;
            const QRect place(rest.left(), rest.top() + (rest.height() - side) / 2, side, side);
            row.icon.paint(painter, visual(option, place));
            rest.setLeft(rest.left() + side + 6);
        }
        drawWords(painter, option, rest, row.text);
    }
};

/// As high as its rows: the pane scrolls as a whole.
class RowList : public QListWidget
{
public:
    using QListWidget::QListWidget;

    void fit() { setFixedHeight(std::max(1, count()) * Style::rowHeight); }
};

void select(QListWidget* list, const QVariant& key)
{
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(keyRole) == key) {
            list->setCurrentRow(row);
            return;
        }
    }
    list->setCurrentRow(-1);
}

} // namespace

CallsPane::CallsPane(const contract::Api& api, store::TemplateFolder& templates, QWidget* parent)
    : QWidget(parent)
    , m_api(api)
    , m_templates(templates)
    , m_builtIn(contract::batchStarters(api, Dialect::Sdk))
{
    setObjectName(QStringLiteral("callsPane"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_calls = addSection("calls", tr("Calls"), column);
    m_templateList = addSection("templates", tr("Templates"), column);
    m_templatesHeader = m_lastHeader;
    m_drafts = addSection("drafts", tr("Drafts"), column);
    m_draftsHeader = m_lastHeader;
    column->addStretch(1);
    auto* import = new QPushButton(icon(QStringLiteral("open")), {}, m_templatesHeader);
    import->setObjectName(QStringLiteral("importTemplate"));
    import->setAccessibleName(tr("Import a template…"));
    import->setToolTip(import->accessibleName());
    setVariant(import, Variant::Quiet);
    connect(import, &QPushButton::clicked, this, &CallsPane::importWanted);
    m_templatesHeader->addWidget(import);

    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);

    onItem(m_calls, [this](QListWidgetItem* item) {
        Q_EMIT endpointWanted(static_cast<contract::EndpointId>(item->data(keyRole).toInt()));
    });
    onItem(m_drafts, [this](QListWidgetItem* item) {
        if (ComposeCall* call = draftOf(item))
            Q_EMIT draftWanted(call);
    });
    onItem(m_templateList, [this](QListWidgetItem* item) {
        const auto index = static_cast<std::size_t>(m_templateList->row(item));
        if (index < m_builtIn.size())
            Q_EMIT builtInWanted(m_builtIn[index]);
        else
            Q_EMIT templateWanted(item->data(keyRole).toString());
    });
    for (QListWidget* list : {m_templateList, m_drafts})
        list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_templateList, &QWidget::customContextMenuRequested, this, &CallsPane::templateMenu);
    connect(m_drafts, &QWidget::customContextMenuRequested, this, &CallsPane::draftMenu);
    connect(&templates, &store::TemplateFolder::changed, this, &CallsPane::fillTemplates);
    fillCalls();
    fillTemplates();
    fillDrafts();
}

QListWidget* CallsPane::addSection(const char* name, const QString& title, QVBoxLayout* column)
{
    if (column->count() > 0)
        column->addWidget(hairline(Qt::Horizontal, this));
    m_lastHeader = new PaneHeader(title, this);
    auto* list = new RowList(this);
    list->setObjectName(QLatin1String(name));
    list->setAccessibleName(title);
    list->setItemDelegate(new CallDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->installEventFilter(this);
    column->addWidget(m_lastHeader);
    column->addWidget(list);
    return list;
}

void CallsPane::onItem(QListWidget* list, std::function<void(QListWidgetItem*)> open)
{
    // By a click or by Enter; moving through the list with the arrows alone opens nothing.
    connect(list, &QListWidget::itemClicked, this, open);
}

bool CallsPane::eventFilter(QObject* watched, QEvent* event)
{
    auto* list = qobject_cast<QListWidget*>(watched);
    if (!list || event->type() != QEvent::KeyPress || !list->currentItem())
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        if (static_cast<QKeyEvent*>(event)->modifiers() & Qt::ControlModifier)
            return false; // Send
        Q_EMIT list->itemClicked(list->currentItem());
        return true;
    }
    if (key == Qt::Key_Delete && list == m_drafts) {
        if (ComposeCall* call = draftOf(list->currentItem()))
            Q_EMIT discardWanted(call);
        return true;
    }
    if (key == Qt::Key_Delete && list == m_templateList) {
        const QString path = list->currentItem()->data(keyRole).toString();
        if (!path.isEmpty())
            Q_EMIT removeWanted(path);
        return true;
    }
    return false;
}

void CallsPane::fillCalls()
{
    for (const contract::Endpoint& endpoint : m_api.endpoints()) {
        auto* item = new QListWidgetItem(endpoint.name, m_calls);
        item->setData(keyRole, static_cast<int>(endpoint.id));
        item->setData(methodRole, QString::fromLatin1(endpoint.method));
        item->setToolTip(endpoint.summary);
        item->setData(Qt::AccessibleTextRole,
                      QStringLiteral("%1 %2").arg(QString::fromLatin1(endpoint.method), endpoint.name));
    }
    static_cast<RowList*>(m_calls)->fit();
}

void CallsPane::fillTemplates()
{
    m_templateList->clear();
    for (const contract::BatchStarter& starter : m_builtIn) {
        auto* item = new QListWidgetItem(starter.name, m_templateList);
        item->setToolTip(starter.description);
    }
    for (const store::CallTemplate& each : m_templates.list()) {
        auto* item = new QListWidgetItem(each.name, m_templateList);
        item->setData(keyRole, each.path);
        item->setToolTip(each.fault.isEmpty() ? each.description : each.fault);
        if (!each.fault.isEmpty())
            item->setIcon(icon(QStringLiteral("warning"), Tint::Warning));
    }
    static_cast<RowList*>(m_templateList)->fit();
}

void CallsPane::setSession(ComposeSession* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &ComposeSession::callsChanged, this, &CallsPane::fillDrafts);
        connect(session, &ComposeSession::currentChanged, this, &CallsPane::showCurrent);
    }
    fillDrafts();
}

void CallsPane::fillDrafts()
{
    std::vector<std::pair<QString, QString>> wanted;
    if (m_session) {
        for (const auto& call : m_session->calls()) {
            if (call->isDraft())
                wanted.emplace_back(call->id(), call->title());
        }
    }
    while (m_drafts->count() > static_cast<int>(wanted.size()))
        delete m_drafts->takeItem(m_drafts->count() - 1);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const int row = static_cast<int>(i);
        QListWidgetItem* item = row < m_drafts->count() ? m_drafts->item(row) : new QListWidgetItem(m_drafts);
        if (item->text() != wanted[i].second)
            item->setText(wanted[i].second);
        item->setData(keyRole, wanted[i].first);
    }
    static_cast<RowList*>(m_drafts)->fit();
    m_drafts->setVisible(!wanted.empty());
    m_draftsHeader->setSubtitle(wanted.empty() ? tr("none") : QString());
    showCurrent();
}

void CallsPane::showCurrent()
{
    const ComposeCall* call = m_session ? m_session->current() : nullptr;
    select(m_calls, call ? QVariant(static_cast<int>(call->document().head().endpoint)) : QVariant());
    select(m_drafts, call ? QVariant(call->id()) : QVariant());
}

ComposeCall* CallsPane::draftOf(const QListWidgetItem* item) const
{
    return item && m_session ? m_session->call(item->data(keyRole).toString()) : nullptr;
}

void CallsPane::templateMenu(const QPoint& place)
{
    const QListWidgetItem* item = m_templateList->itemAt(place);
    const QString path = item ? item->data(keyRole).toString() : QString();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!path.isEmpty()) {
        menu->addAction(tr("Rename…"), this, [this, path] { Q_EMIT renameWanted(path); });
        menu->addAction(icon(QStringLiteral("download")), tr("Export…"), this,
                        [this, path] { Q_EMIT exportWanted(path); });
        menu->addAction(icon(QStringLiteral("trash")), tr("Delete"), this,
                        [this, path] { Q_EMIT removeWanted(path); });
        menu->addSeparator();
    }
    menu->addAction(icon(QStringLiteral("open")), tr("Import a template…"), this, &CallsPane::importWanted);
    menu->popup(m_templateList->mapToGlobal(place));
}

void CallsPane::draftMenu(const QPoint& place)
{
    const QPointer<ComposeCall> call = draftOf(m_drafts->itemAt(place));
    if (!call)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("trash")), tr("Discard"), this, [this, call] {
        if (call)
            Q_EMIT discardWanted(call);
    });
    menu->popup(m_drafts->mapToGlobal(place));
}

void CallsPane::focusCalls()
{
    m_calls->setFocus();
}

} // namespace tapedeck::gui

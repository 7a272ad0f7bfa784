// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bodyview.h"

#include "capture/utf8.h"
#include "core/redaction.h"
#include "gui/bigtextview.h"
#include "gui/bodyfindbar.h"
#include "gui/icons.h"
#include "gui/segmentedcontrol.h"
#include "gui/style.h"
#include "models/background.h"
#include "models/format.h"
#include "models/jsontreemodel.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

namespace tapedeck::gui {

namespace {

constexpr qsizetype headSize = 128 << 10; ///< bytes of a large body that are shown at once

std::string_view view(const QByteArray& body)
{
    return {body.constData(), static_cast<std::size_t>(body.size())};
}

} // namespace

BodyView::BodyView(QWidget* parent)
    : QWidget(parent)
    , m_looks(new SegmentedControl(this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_find(new BodyFindBar(this))
    , m_note(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_text(new JsonView(this))
    , m_tree(new QTreeView(this))
    , m_headerTable(new QTableView(this))
    , m_nothing(new QWidget(this))
    , m_fileName(QStringLiteral("answer.json"))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeBar();
    layout->addWidget(m_find);
    layout->addWidget(m_note);
    layout->addWidget(m_pages, 1);
    makePages();
    makeActions();

    constexpr int typingPause = 150;
    m_findSoon.setSingleShot(true);
    m_findSoon.setInterval(typingPause);
    connect(&m_findSoon, &QTimer::timeout, this, &BodyView::find);
    connect(m_find, &BodyFindBar::queryChanged, &m_findSoon, qOverload<>(&QTimer::start));
    connect(m_find, &BodyFindBar::nextWanted, this, [this] { step(true); });
    connect(m_find, &BodyFindBar::previousWanted, this, [this] { step(false); });
    connect(m_find, &BodyFindBar::closed, this, [this](bool hadFocus) {
        takeMatches({});
        if (hadFocus)
            m_pages->currentWidget()->setFocus();
    });
    constexpr int readingTime = 4000;
    m_untell.setSingleShot(true);
    m_untell.setInterval(readingTime);
    connect(&m_untell, &QTimer::timeout, this, &BodyView::showNote);
    clear();
}

BodyView::~BodyView()
{
    if (m_stop)
        *m_stop = true;
}

void BodyView::makeBar()
{
    m_looks->setObjectName(QStringLiteral("look"));
    m_looks->setAccessibleName(tr("Way to look at it"));
    m_looks->addSegment(tr("Pretty"), static_cast<int>(Look::Pretty));
    m_looks->addSegment(tr("Tree"), static_cast<int>(Look::Tree));
    m_looks->addSegment(tr("Raw"), static_cast<int>(Look::Raw));
    m_looks->addSegment(tr("Headers"), static_cast<int>(Look::Headers));
    connect(m_looks, &SegmentedControl::currentChanged, this, [this] { showLook(); });
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setIcon(icon(QStringLiteral("more"), Tint::Muted));
    m_more->setToolTip(tr("Find, copy, save"));
    m_more->setAccessibleName(tr("Find, copy, save"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    setVariant(m_more, Variant::Quiet);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    bar->setSpacing(4);
    bar->addWidget(m_looks);
    bar->addStretch(1);
    bar->addWidget(m_more);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
}

void BodyView::makePages()
{
    m_note->setObjectName(QStringLiteral("bodyNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(12, 0, 12, 8);
    setMuted(m_note);
    m_text->setObjectName(QStringLiteral("bodyText"));
    m_tree->setObjectName(QStringLiteral("bodyTree"));
    m_tree->setAccessibleName(tr("Body as a tree"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setModel(&m_treeModel);
    constexpr int keyWidth = 110;
    constexpr int typeWidth = 80;
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(models::JsonTreeModel::ValueColumn, QHeaderView::Stretch);
    m_tree->header()->resizeSection(models::JsonTreeModel::KeyColumn, keyWidth);
    m_tree->header()->resizeSection(models::JsonTreeModel::TypeColumn, typeWidth);
    m_headerTable->setObjectName(QStringLiteral("headers"));
    m_headerTable->setAccessibleName(tr("Headers"));
    m_headerTable->setModel(&m_headers);
    m_headerTable->setFrameShape(QFrame::NoFrame);
    m_headerTable->setShowGrid(false);
    m_headerTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_headerTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_headerTable->setTabKeyNavigation(false);
    m_headerTable->verticalHeader()->hide();
    m_headerTable->verticalHeader()->setDefaultSectionSize(Style::rowHeight);
    m_headerTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_headerTable->horizontalHeader()->setStretchLastSection(true);
    m_headerTable->horizontalHeader()->setDefaultSectionSize(150);
    m_headerTable->horizontalHeader()->setHighlightSections(false);
    for (QWidget* page : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_tree),
                          static_cast<QWidget*>(m_headerTable), m_nothing})
        m_pages->addWidget(page);
    m_text->setMenu(m_menu);
    for (QWidget* page : {static_cast<QWidget*>(m_tree), static_cast<QWidget*>(m_headerTable)}) {
        page->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(page, &QWidget::customContextMenuRequested, m_menu,
                [this, page](const QPoint& at) { m_menu->popup(page->mapToGlobal(at)); });
    }
    connect(&m_treeModel, &QAbstractItemModel::rowsInserted, this, &BodyView::revealInTree);
    connect(m_text, &JsonView::told, this, &BodyView::tell);
    connect(m_text, &JsonView::grown, this, &BodyView::showNote);
}

void BodyView::setBody(const QByteArray& body)
{
    ++m_turn;
    if (m_stop)
        *m_stop = true;
    m_matches.reset();
    m_current = -1;
    m_awaited = -1;
    m_untell.stop();
    m_large = body.size() > JsonView::quickSize;
    if (m_large)
        showLarge(body);
    else
        showSmall(body);
}

void BodyView::showSmall(const QByteArray& body)
{
    m_body = redactedBody(body);
    m_small = models::present(m_body);
    m_glance = {};
    m_treeBody.clear();
    if (m_small.json)
        m_treeBody = m_small.kind == models::BodyPresentation::Kind::BrokenText ? m_small.pretty : m_body;
    m_treeModel.setBody(m_treeBody);
    m_bodyNote = m_small.note;
    m_ready = true;
    showLook();
    Q_EMIT ready();
}

// The head is there at once; the whole is first looked through for secrets, on a worker.
void BodyView::showLarge(const QByteArray& body)
{
    m_small = {};
    m_glance = models::glance(body);
    m_bodyNote = m_glance.note;
    m_treeBody.clear();
    m_treeModel.setBody({});
    m_body = redactedLargeBody(body.first(std::min(headSize, body.size())));
    m_ready = false;
    showLook();
    models::inBackground(
        this, [body] { return redactedLargeBody(body); },
        [this, turn = m_turn](const QByteArray& masked) {
            if (turn == m_turn)
                takeWhole(masked);
        });
}

void BodyView::takeWhole(const QByteArray& masked)
{
    m_body = masked;
    m_ready = true;
    if (m_glance.pretty == models::BodyLines::Layout::Pretty) {
        m_treeBody = m_body;
        m_treeModel.setBody(m_treeBody);
    }
    showLook(true);
    Q_EMIT ready();
    if (m_glance.kind == models::BodyPresentation::Kind::Binary)
        return;
    models::inBackground(
        this, [masked] { return capture::firstNotUtf8(view(masked)); },
        [this, turn = m_turn](std::size_t offset) {
            if (turn == m_turn)
                takeFirstBroken(offset);
        });
}

void BodyView::takeFirstBroken(std::size_t offset)
{
    if (offset >= static_cast<std::size_t>(m_body.size()))
        return;
    m_glance.kind = models::BodyPresentation::Kind::BrokenText;
    m_glance.raw = models::BodyLines::Layout::Hex;
    m_bodyNote = models::brokenTextNote(offset);
    if (look() == Look::Raw)
        showLook();
    else
        showNote();
}

void BodyView::setHeaders(const Headers& headers)
{
    m_headers.setHeaders(redacted(headers));
    if (look() == Look::Headers)
        showLook();
}

void BodyView::clear()
{
    setHeaders({});
    setBody({});
    m_bodyNote.clear();
    showNote();
}

BodyView::Look BodyView::look() const
{
    return static_cast<Look>(m_looks->currentData().toInt());
}

void BodyView::setLook(Look look)
{
    m_looks->setCurrentData(static_cast<int>(look));
}

void BodyView::showLook(bool keepPlace)
{
    QWidget* page = m_nothing;
    switch (look()) {
    case Look::Pretty:
    case Look::Raw:
        showText(keepPlace);
        page = m_body.isEmpty() ? m_nothing : static_cast<QWidget*>(m_text);
        break;
    case Look::Tree:
        page = m_treeBody.isEmpty() ? m_nothing : static_cast<QWidget*>(m_tree);
        if (!m_large && page == m_tree)
            m_tree->expandToDepth(0);
        break;
    case Look::Headers:
        page = m_headers.rowCount() > 0 ? static_cast<QWidget*>(m_headerTable) : m_nothing;
        break;
    }
    m_pages->setCurrentWidget(page);
    if (look() == Look::Headers)
        m_find->close();
    for (QAction* action : m_menu->actions()) {
        const bool always = action->objectName() == QLatin1String("copy");
        const bool early = action->objectName() == QLatin1String("find");
        action->setEnabled(always || (!m_body.isEmpty() && (m_ready || early)));
    }
    showNote();
    if (m_find->isVisibleTo(this))
        find();
}

void BodyView::showText(bool keepPlace)
{
    const bool pretty = look() == Look::Pretty;
    if (m_large) {
        m_text->setBody(m_body, pretty ? m_glance.pretty : m_glance.raw, keepPlace);
        return;
    }
    using Kind = models::BodyPresentation::Kind;
    const bool json = m_small.json && (m_small.kind != Kind::BrokenText || pretty);
    m_text->setText(pretty ? m_small.pretty : m_small.raw,
                    json ? JsonView::Language::Json : JsonView::Language::Plain);
}

QString BodyView::note() const
{
    return m_note->text();
}

void BodyView::showNote()
{
    if (m_untell.isActive())
        return;
    QString note = m_bodyNote;
    if (look() == Look::Headers)
        note = m_headers.rowCount() > 0 ? QString() : tr("No headers are known.");
    else if (look() == Look::Tree && m_treeBody.isEmpty() && m_ready && !m_body.isEmpty())
        note = note.isEmpty() ? tr("Only JSON has a tree.") : note;
    if (const BigTextView* big = m_text->bigText(); big && m_large && m_pages->currentWidget() == m_text) {
        const bool json = m_glance.pretty == models::BodyLines::Layout::Pretty;
        if (json && big->lines().broken() && m_ready)
            note = models::breakNote(m_body, *big->lines().broken());
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void BodyView::tell(const QString& text)
{
    m_untell.start();
    m_note->setText(text);
    m_note->show();
}

} // namespace tapedeck::gui

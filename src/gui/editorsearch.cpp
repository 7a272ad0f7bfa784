// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editorsearch.h"

#include "gui/bodyfindbar.h"
#include "gui/jsonlook.h"
#include "gui/jsontextedit.h"
#include "gui/style.h"
#include "models/background.h"
#include "models/composedocument.h"
#include "models/format.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace tapedeck::gui {

namespace {

constexpr int pauseMs = 120;
constexpr std::size_t atOnce = 256 * 1024; ///< larger texts are searched by a worker
constexpr std::size_t mostMarks = 2'000;

} // namespace

EditorSearch::EditorSearch(JsonTextEdit* edit, JsonLook& look, models::ComposeDocument& document,
                           QWidget* parent)
    : QWidget(parent)
    , m_edit(edit)
    , m_look(look)
    , m_document(document)
    , m_bar(new BodyFindBar(this))
    , m_replaceRow(new QWidget(this))
    , m_replacement(new QLineEdit(m_replaceRow))
    , m_replace(new QPushButton(tr("Replace"), m_replaceRow))
    , m_replaceAll(new QPushButton(tr("Replace all"), m_replaceRow))
{
    m_replacement->setObjectName(QStringLiteral("replaceField"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replace->setObjectName(QStringLiteral("replaceOne"));
    m_replaceAll->setObjectName(QStringLiteral("replaceAll"));
    auto* row = new QHBoxLayout(m_replaceRow);
    row->setContentsMargins(12, 0, 12, 8);
    row->setSpacing(6);
    row->addWidget(m_replacement, 1);
    row->addWidget(m_replace);
    row->addWidget(m_replaceAll);
    m_replaceRow->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addSpacing(8);
    layout->addWidget(m_bar);
    layout->addWidget(m_replaceRow);
    hide();

    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { find(true); });
    connect(m_bar, &BodyFindBar::queryChanged, this, [this] { find(false); });
    connect(m_bar, &BodyFindBar::nextWanted, this, [this] { step(true); });
    connect(m_bar, &BodyFindBar::previousWanted, this, [this] { step(false); });
    connect(m_bar, &BodyFindBar::closed, this, &EditorSearch::close);
    connect(m_replacement, &QLineEdit::returnPressed, this, &EditorSearch::replaceOne);
    connect(m_replace, &QPushButton::clicked, this, &EditorSearch::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &EditorSearch::replaceAll);
    connect(&document, &models::ComposeDocument::spliced, this, [this] {
        if (isVisible())
            m_soon.start();
    });
}

EditorSearch::~EditorSearch()
{
    if (m_stop)
        *m_stop = true;
}

void EditorSearch::open(bool withReplace)
{
    const QString selected = m_edit->selectedText();
    if (!selected.isEmpty() && !selected.contains(QLatin1Char('\n')))
        m_bar->setQuery(selected);
    m_replaceRow->setVisible(withReplace || (isVisible() && m_replaceRow->isVisible()));
    show();
    m_bar->open();
    find(true);
}

void EditorSearch::close(bool hadFocus)
{
    if (m_stop)
        *m_stop = true;
    m_soon.stop();
    m_look.clearMarks();
    const bool focused = hadFocus || m_replaceRow->isAncestorOf(focusWidget());
    hide();
    if (focused)
        m_edit->setFocus();
}

void EditorSearch::find(bool keepPlace)
{
    m_soon.stop();
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    const QString query = m_bar->query();
    if (query.isEmpty()) {
        take({}, keepPlace);
        return;
    }
    const QByteArray body = QByteArray::fromStdString(m_document.text());
    std::function<models::BodyMatches()> search = [body, query, stop = m_stop] {
        return models::findText(body, query, *stop);
    };
    if (m_bar->mode() == BodyFindBar::Mode::Path) {
        auto path = JsonPath::parse(query.trimmed().toStdString());
        if (!path || !m_document.isValid()) {
            take({}, keepPlace);
            m_bar->setResult(path ? tr("Only JSON has paths.") : tr("This is no JSONPath."), true);
            return;
        }
        search = [body, path = *path, stop = m_stop] { return models::findPath(body, path, *stop); };
    }
    if (static_cast<std::size_t>(body.size()) <= atOnce) {
        take(search(), keepPlace);
        return;
    }
    models::inBackground(this, search, [this, keepPlace, stop = m_stop](models::BodyMatches found) {
        if (!*stop && stop == m_stop)
            take(std::move(found), keepPlace);
    });
}

void EditorSearch::take(models::BodyMatches found, bool keepPlace)
{
    m_found = std::move(found);
    const auto from = static_cast<qsizetype>(m_edit->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART));
    m_current = m_found.matches.empty() ? -1 : models::nextMatch(m_found.matches, from - 1, true);
    showCurrent(!keepPlace);
}

void EditorSearch::showCurrent(bool scroll)
{
    const auto count = static_cast<qsizetype>(m_found.matches.size());
    if (count > 0)
        m_bar->setResult(tr("%1 of %2").arg(models::countText(m_current + 1), models::countText(count)));
    else
        m_bar->setResult(m_bar->query().isEmpty() ? QString() : tr("No match"), !m_bar->query().isEmpty());
    m_bar->setSteppable(count > 0);
    m_replace->setEnabled(count > 0);
    m_replaceAll->setEnabled(count > 0);
    if (m_found.matches.size() <= mostMarks)
        m_look.showMarks(m_found.matches, m_current);
    else if (m_current >= 0)
        m_look.showMarks({m_found.matches[static_cast<std::size_t>(m_current)]}, 0);
    if (!scroll || m_current < 0)
        return;
    const models::BodyMatch& match = m_found.matches[static_cast<std::size_t>(m_current)];
    m_edit->setCaret(static_cast<std::size_t>(match.begin));
    m_edit->SendScintilla(QsciScintilla::SCI_SETSEL, static_cast<unsigned long>(match.begin),
                          static_cast<long>(match.end));
    m_document.endTyping();
}

void EditorSearch::step(bool forward)
{
    if (!isVisible()) {
        open(false);
        return;
    }
    if (m_soon.isActive())
        find(true);
    if (m_found.matches.empty())
        return;
    const bool onMatch = m_edit->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART) ==
                             m_found.matches[static_cast<std::size_t>(m_current)].begin &&
                         m_edit->hasSelectedText();
    const auto count = static_cast<qsizetype>(m_found.matches.size());
    if (onMatch || !forward)
        m_current = (m_current + (forward ? 1 : count - 1)) % count;
    showCurrent(true);
}

// The marked match; then the next one is shown.
void EditorSearch::replaceOne()
{
    if (m_soon.isActive())
        find(true);
    if (m_current < 0)
        return;
    const models::BodyMatch match = m_found.matches[static_cast<std::size_t>(m_current)];
    const std::string text = m_replacement->text().toStdString();
    const auto begin = static_cast<std::size_t>(match.begin);
    m_document.endTyping();
    m_edit->replace({begin, static_cast<std::size_t>(match.end - match.begin), text}, begin + text.size());
    find(false);
}

void EditorSearch::replaceAll()
{
    if (m_soon.isActive())
        find(true);
    if (m_found.matches.empty())
        return;
    const std::string text = m_replacement->text().toStdString();
    const auto first = static_cast<std::size_t>(m_found.matches.front().begin);
    const auto last = static_cast<std::size_t>(m_found.matches.back().end);
    std::string all;
    std::size_t at = first;
    for (const models::BodyMatch& match : m_found.matches) {
        if (static_cast<std::size_t>(match.begin) < at)
            continue; // inside of one that is replaced
        all += m_document.text().substr(at, static_cast<std::size_t>(match.begin) - at) + text;
        at = static_cast<std::size_t>(match.end);
    }
    m_document.endTyping();
    m_edit->replace({first, last - first, all}, first);
    find(true);
}

} // namespace tapedeck::gui

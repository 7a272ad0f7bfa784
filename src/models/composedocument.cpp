// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/composedocument.h"

#include "models/documentcommand.h"

#include <QtConcurrentRun>

#include <functional>
#include <map>
#include <utility>

namespace tapedeck::models {

namespace {

constexpr int readPauseMs = 80; // a large text is read when the keys rest
constexpr int undoSteps = 1'000;

bool isWhole(const std::optional<Json>& value)
{
    return value && (value->isNumber() || value->isBool());
}

} // namespace

ComposeDocument::ComposeDocument(const contract::Api& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
{
    m_undo.setUndoLimit(undoSteps);
    m_pause.setSingleShot(true);
    m_pause.setInterval(readPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ComposeDocument::startReading);
    connect(&m_reader, &QFutureWatcherBase::finished, this, &ComposeDocument::takeFromWorker);
    take(readBody(m_text));
}

// The worker has a copy of the text and knows nothing of this object.
ComposeDocument::~ComposeDocument()
{
    m_undo.disconnect();
}

void ComposeDocument::reset(CallHead head, std::string text)
{
    m_undo.clear();
    m_switch = {};
    const std::size_t old = m_text.size();
    m_head = std::move(head);
    m_text = std::move(text);
    m_value = Json();
    m_map = {};
    m_fault.reset();
    endTyping();
    Q_EMIT spliced(0, old, QByteArray::fromStdString(m_text), nullptr);
    Q_EMIT headChanged();
    if (m_text.size() > readAtOnce && std::exchange(m_valid, false))
        Q_EMIT validityChanged(false);
    textChanged();
}

void ComposeDocument::setHead(const CallHead& head)
{
    if (head == m_head)
        return;
    TextChange change;
    QString label = tr("Change the call");
    if (head.dialect != m_head.dialect) {
        label = tr("Change the dialect");
        if (settle()) {
            const TextSplice splice =
                m_switch.convert(m_text, m_map, m_value, m_head.dialect, head, m_conversion);
            change = changeOf(m_text, splice).value_or(TextChange());
        }
    }
    m_undo.push(new DocumentCommand(*this, label, std::move(change),
                                    DocumentCommand::HeadChange{m_head, head},
                                    {nullptr, {}, false, m_typingRun, now()}));
}

void ComposeDocument::splice(const TextSplice& splice, const QString& label, const void* origin)
{
    push(splice, label, {}, origin);
}

bool ComposeDocument::push(const std::optional<TextSplice>& splice, const QString& label)
{
    return push(splice, label, {}, nullptr);
}

bool ComposeDocument::push(const std::optional<TextSplice>& splice, const QString& label, MergeKey key,
                           const void* origin)
{
    auto change = splice ? changeOf(m_text, *splice) : std::nullopt;
    if (!change)
        return false;
    if (!change->isEmpty())
        m_undo.push(new DocumentCommand(*this, label, std::move(*change), std::nullopt,
                                        {origin, std::move(key.place), key.whole, m_typingRun, now()}));
    return true;
}

std::optional<TextSplice> ComposeDocument::spliceOf(const JsonEdit& edit) const
{
    if (!edit.renameTo.empty())
        return tapedeck::renameMember(m_text, m_map, edit.pointer, edit.renameTo);
    if (!edit.value)
        return tapedeck::removeValue(m_text, m_map, edit.pointer);
    return tapedeck::setValue(m_text, m_map, edit.pointer, *edit.value);
}

bool ComposeDocument::edit(const std::vector<JsonEdit>& edits, const QString& label)
{
    if (!settle())
        return false;
    if (edits.size() == 1)
        return push(spliceOf(edits.front()), label, {edits.front().pointer, isWhole(edits.front().value)},
                    nullptr);
    return push(rewrite(m_text, edits), label);
}

bool ComposeDocument::setValue(const std::string& pointer, const Json& value, const QString& label)
{
    return edit({{pointer, value, {}}}, label);
}

bool ComposeDocument::removeValue(const std::string& pointer, const QString& label)
{
    return edit({{pointer, std::nullopt, {}}}, label);
}

bool ComposeDocument::renameMember(const std::string& pointer, const std::string& name, const QString& label)
{
    return edit({{pointer, std::nullopt, name}}, label);
}

bool ComposeDocument::insertItem(const std::string& list, std::size_t index, const Json& item,
                                 const QString& label)
{
    return settle() && push(tapedeck::insertItem(m_text, m_map, list, index, item), label);
}

bool ComposeDocument::moveItem(const std::string& list, std::size_t from, std::size_t to,
                               const QString& label)
{
    return settle() && push(tapedeck::moveItem(m_text, m_map, list, from, to), label);
}

bool ComposeDocument::removeItems(const std::vector<std::string>& pointers, const QString& label)
{
    if (!settle())
        return false;
    // From the back, so that what is still to go stays where it is.
    std::map<std::size_t, std::string, std::greater<>> places;
    for (const std::string& pointer : pointers) {
        const auto node = m_map.find(pointer);
        if (!node)
            return false;
        places.emplace(*node, pointer);
    }
    std::vector<JsonEdit> edits;
    for (const auto& [node, pointer] : places)
        edits.push_back({pointer, std::nullopt, {}});
    return edits.empty() || edit(edits, label);
}

bool ComposeDocument::rearrange(const std::string& list, const std::vector<ListItem>& items,
                                const QString& label)
{
    return settle() && push(rebuildList(m_text, m_map, list, items), label);
}

bool ComposeDocument::format(const QString& label)
{
    return settle() && push(minimal(m_text, formatted(m_text)), label);
}

void ComposeDocument::applyHead(const CallHead& head)
{
    m_head = head;
    Q_EMIT headChanged();
}

void ComposeDocument::applyChange(const TextChange& change, const void* origin)
{
    if (change.isEmpty())
        return;
    m_text.replace(change.at, change.removed.size(), change.inserted);
    Q_EMIT spliced(change.at, change.removed.size(), QByteArray::fromStdString(change.inserted), origin);
    textChanged();
}

qint64 ComposeDocument::now() const
{
    return m_clock ? m_clock->monotonic() : m_systemClock.monotonic();
}

void ComposeDocument::textChanged()
{
    ++m_revision;
    if (m_text.size() > readAtOnce) {
        m_pause.start();
        return;
    }
    m_pause.stop();
    take(readBody(m_text));
}

bool ComposeDocument::settle()
{
    if (isReading()) {
        m_pause.stop();
        take(readBody(m_text));
    }
    return m_valid;
}

void ComposeDocument::startReading()
{
    if (m_reader.isRunning())
        return; // its end starts anew
    m_workedOn = m_revision;
    m_reader.setFuture(
        QtConcurrent::run([text = m_text] { return std::make_shared<BodyReading>(readBody(text)); }));
}

void ComposeDocument::takeFromWorker()
{
    if (!isReading() || m_pause.isActive())
        return; // read meanwhile, or to be read after the pause
    if (m_workedOn == m_revision)
        take(std::move(*m_reader.result()));
    else
        startReading();
}

void ComposeDocument::take(BodyReading reading)
{
    m_readRevision = m_revision;
    m_map = std::move(reading.map);
    m_fault = std::move(reading.fault);
    const bool valid = !m_fault;
    const bool validityIsNew = valid != m_valid;
    const bool valueIsNew = valid && !(reading.value == m_value);
    m_valid = valid;
    if (valueIsNew)
        m_value = std::move(reading.value);
    if (validityIsNew)
        Q_EMIT validityChanged(valid);
    if (valueIsNew)
        Q_EMIT valueChanged();
    Q_EMIT textRead();
}

} // namespace tapedeck::models

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/conversion.h"
#include "core/clock.h"
#include "core/finding.h"
#include "core/jsonrewrite.h"
#include "models/bodyreading.h"
#include "models/callhead.h"
#include "models/dialectswitch.h"
#include "models/listrebuild.h"
#include "models/textchange.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <memory>

namespace tapedeck::models {

/// One call as it is composed. The text is the truth; form, table and editor follow it, and whatever they
/// change becomes a change of the text on one undo stack. Texts up to readAtOnce are read as they change,
/// larger ones on a worker after a pause; meanwhile value() and map() are those of before.
class ComposeDocument : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t readAtOnce = 96 * 1024; ///< bytes

    explicit ComposeDocument(const contract::Api& api, QObject* parent = nullptr);
    ~ComposeDocument() override;

    [[nodiscard]] const contract::Api& api() const { return m_api; }
    [[nodiscard]] const CallHead& head() const { return m_head; }
    /// Undoable. Another dialect converts the body, in the same step; a text that is not valid stays as it
    /// is.
    void setHead(const CallHead& head);
    /// What conversions need to know beyond the body.
    void setConversionContext(contract::ConversionContext context) { m_conversion = std::move(context); }
    /// For tests of what merges when; nullptr: the system's.
    void setClock(const Clock* clock) { m_clock = clock; }

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] const Json& value() const
    {
        return m_value;
    } ///< the last valid one; null if there was none
    /// Whether the text, as last read, is JSON.
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] const std::optional<TextFault>& fault() const { return m_fault; }
    /// Of the text as last read; as far as it goes while that is not valid.
    [[nodiscard]] const JsonMap& map() const { return m_map; }
    /// True while the text is newer than what was read of it.
    [[nodiscard]] bool isReading() const { return m_readRevision != m_revision; }
    [[nodiscard]] quint64 revision() const { return m_revision; } ///< of the text
    /// Reads what is not read yet, at once. True if the text is valid.
    bool settle();

    QUndoStack& undoStack() { return m_undo; }
    /// From the editor. Typing merges into one step a word or pause. A splice beyond the text is ignored.
    void splice(const TextSplice& splice, const QString& label, const void* origin);
    /// The next keys begin a step of their own: the caret was set elsewhere, the focus moved.
    void endTyping() { ++m_typingRun; }

    /// Changes of the value, in order, as one step. False and nothing changed: the text is not valid now, or
    /// a place is gone. Edits of one text or number within a pause merge like typing.
    bool edit(const std::vector<JsonEdit>& edits, const QString& label);
    bool setValue(const std::string& pointer, const Json& value, const QString& label);
    bool removeValue(const std::string& pointer, const QString& label);
    bool renameMember(const std::string& pointer, const std::string& name, const QString& label);
    bool insertItem(const std::string& list, std::size_t index, const Json& item, const QString& label);
    /// The item comes to stand at index `to` of the list without it.
    bool moveItem(const std::string& list, std::size_t from, std::size_t to, const QString& label);
    /// Items of lists or members, wherever they are, as one step.
    bool removeItems(const std::vector<std::string>& pointers, const QString& label);
    /// The list consists of these items from now on, old ones with their bytes.
    bool rearrange(const std::string& list, const std::vector<ListItem>& items, const QString& label);
    /// Two spaces a level; members and numbers as they are.
    bool format(const QString& label);
    /// Another call: undo starts anew.
    void reset(CallHead head, std::string text);

Q_SIGNALS:
    /// The text has changed in this place, in bytes. `origin` is that of splice(), or null.
    void spliced(std::size_t at, std::size_t removed, const QByteArray& inserted, const void* origin);
    void valueChanged();
    void validityChanged(bool valid);
    /// The text has been read: value(), map(), fault() are of this revision.
    void textRead();
    void headChanged();

private:
    friend class DocumentCommand;

    void applyChange(const TextChange& change, const void* origin);
    void applyHead(const CallHead& head);
    /// Of one value: where it is, and whether each of its states replaces the one before.
    struct MergeKey
    {
        std::string place;
        bool whole = false;
    };
    bool push(const std::optional<TextSplice>& splice, const QString& label);
    bool push(const std::optional<TextSplice>& splice, const QString& label, MergeKey key,
              const void* origin);
    [[nodiscard]] std::optional<TextSplice> spliceOf(const JsonEdit& edit) const;
    [[nodiscard]] qint64 now() const; ///< microseconds, monotonic

    void textChanged();
    void startReading();
    void takeFromWorker();
    void take(BodyReading reading);

    const contract::Api& m_api;
    CallHead m_head;
    std::string m_text;
    Json m_value;
    JsonMap m_map;
    bool m_valid = false;
    std::optional<TextFault> m_fault;
    quint64 m_revision = 0;
    quint64 m_readRevision = 0;
    quint64 m_typingRun = 0;
    quint64 m_workedOn = 0; ///< revision under way on the worker
    QUndoStack m_undo;
    DialectSwitch m_switch;
    contract::ConversionContext m_conversion;
    SystemClock m_systemClock;
    const Clock* m_clock = nullptr;
    QTimer m_pause;
    QFutureWatcher<std::shared_ptr<BodyReading>> m_reader;
};

} // namespace tapedeck::models

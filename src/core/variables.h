// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/finding.h"
#include "core/ids.h"

#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tapedeck {

/// One name that may stand in {{…}}, for completion.
struct VariableEntry
{
    QString name;
    Json value;   ///< null where it is made anew each time
    QString hint; ///< what it is, for those that are made
};

/// Named values for {{name}} in bodies and ids. Names are taken literally, dots and blanks included:
/// "session.id", "agent.Researcher.id", "row.city". Plain value.
class VariableScope
{
public:
    void set(const QString& name, Json value);
    void remove(const QString& name);
    /// What the other scope has wins.
    void merge(const VariableScope& other);
    [[nodiscard]] std::optional<Json> find(const QString& name) const;
    [[nodiscard]] bool empty() const { return m_values.empty(); }
    /// What may be written: the names set, then now, now+2s, now-1m30s, uuid, uuid:label.
    [[nodiscard]] std::vector<VariableEntry> list() const;
    bool operator==(const VariableScope&) const = default;

private:
    std::map<QString, Json> m_values;
};

/// Where `now` and `uuid` come from.
struct VariableSources
{
    Timestamp now; ///< one moment for everything that is resolved together
    TimestampStyle timeStyle;
    std::function<std::string()> newId = newUuid;

    static VariableSources of(const Clock& clock) { return {clock.now(), {}, newUuid}; }
};

struct UnresolvedVariable
{
    std::string pointer;
    QString name;
};

struct ResolvedVariable
{
    std::string pointer;
    QString name;
    QString text; ///< what stands there now
};

/// A string that held variables: as it was written and what became of it.
struct ResolvedString
{
    std::string pointer;
    std::string before;
    Json after;
};

struct Resolved
{
    Json value;
    std::vector<UnresolvedVariable> unresolved; ///< they stay as they are written
    std::vector<ResolvedVariable> used;
    std::vector<ResolvedString> strings;
};

/// Resolves what belongs to one call: in it all `now` are one moment and {{uuid:label}} is one id for each
/// label; every {{uuid}} is new. Times take an offset, {{now+2s}}, {{session.start-1m30s}} (ms s m h d).
class VariableResolver
{
public:
    VariableResolver(const VariableScope& scope, VariableSources sources);

    /// All strings of the value but member names. One that is a variable and nothing else takes the
    /// variable's own type. "{{{{" is a literal "{{".
    Resolved resolve(const Json& body);
    /// For ids in paths; what is not known stays as it is and is added to `unresolved`.
    QString resolveText(const QString& text, QStringList* unresolved = nullptr);
    /// One name, without its braces.
    std::optional<Json> find(const QString& name);

private:
    class Walk;
    const VariableScope& m_scope;
    VariableSources m_sources;
    std::map<QString, std::string> m_labels;
};

Resolved resolve(const Json& body, const VariableScope& scope, const VariableSources& sources);
QString resolveText(const QString& text, const VariableScope& scope, const VariableSources& sources,
                    QStringList* unresolved = nullptr);

/// True if something in {{…}} stands in it.
bool hasVariable(std::string_view text);
/// Where a variable stands in a text, its braces included.
struct VariablePlace
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string name;
};
std::vector<VariablePlace> variablesIn(std::string_view text);
/// "1m30s", "250ms", "-2s" → microseconds; nullopt if it is no such span.
std::optional<qint64> parseSpan(std::string_view text);
/// The way back from a resolved value to the text with its variables.
class WrittenVariables
{
public:
    explicit WrittenVariables(const Resolved& resolved);
    /// Edits that were made for the resolved value, for the text: a string in them that is what a variable
    /// became is written as that variable again.
    [[nodiscard]] std::vector<JsonEdit> in(std::vector<JsonEdit> edits) const;

private:
    std::map<std::string, std::string, std::less<>> m_written; ///< what became of it, and as what it stands
};
/// The same for the edits of one fix.
std::vector<JsonEdit> withVariables(std::vector<JsonEdit> edits, const Resolved& resolved);

} // namespace tapedeck

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/difflines.h"

#include "core/jsonparser.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace tapedeck::replay {

namespace {

using Kind = DiffLine::Kind;

QString quoted(std::string_view name)
{
    return QString::fromStdString(quoteJson(name));
}

// Where a value stands: its member name (or nothing), how deep, and whether a comma follows.
struct Place
{
    std::string pointer;
    QString label; ///< "\"name\": " or empty
    int level = 0;
    bool comma = false;

    [[nodiscard]] Place member(const std::string& name, bool last) const
    {
        return {pointerTo(pointer, name), quoted(name) + QStringLiteral(": "), level + 1, !last};
    }
    [[nodiscard]] Place item(std::size_t index, bool last) const
    {
        return {pointerTo(pointer, index), {}, level + 1, !last};
    }
    [[nodiscard]] QString tail() const { return comma ? QStringLiteral(",") : QString(); }
};

class Layout
{
public:
    Layout(const Comparison& comparison, int maxLines)
        : m_maxLines(maxLines)
    {
        for (const Difference& difference : comparison.differences) {
            if (difference.ignored)
                m_ignored.insert(difference.pointer);
        }
    }

    std::vector<DiffLine> take() { return std::move(m_lines); }

    void status(const Response& answer, Kind kind)
    {
        add(kind, 0,
            QStringLiteral("HTTP %1 %2").arg(answer.status).arg(QString::fromLatin1(answer.reason)).trimmed(),
            {});
    }

    void text(const QByteArray& body, Kind kind)
    {
        for (const QByteArray& line : body.split('\n'))
            add(kind, 0, QString::fromUtf8(line), {});
    }

    void bodies(const QByteArray& recorded, const QByteArray& replayed)
    {
        const auto a = readJson(recorded);
        const auto b = readJson(replayed);
        if (a && b) {
            both(*a, *b, {});
        } else if (recorded == replayed) {
            text(replayed, Kind::Same);
        } else {
            text(recorded, Kind::Removed);
            text(replayed, Kind::Inserted);
        }
    }

    void both(const Json& a, const Json& b, const Place& place);
    void one(const Json& value, Kind kind, const Place& place);

private:
    void objects(const Json& a, const Json& b, const Place& place);
    void arrays(const Json& a, const Json& b, const Place& place);

    void add(Kind kind, int level, const QString& text, const std::string& pointer)
    {
        if (static_cast<int>(m_lines.size()) > m_maxLines)
            return;
        if (static_cast<int>(m_lines.size()) == m_maxLines) {
            m_lines.push_back({Kind::Same,
                               QCoreApplication::translate("tapedeck::replay", "… more lines than are shown"),
                               {}});
            return;
        }
        m_lines.push_back({kind, QString(level * 2, QLatin1Char(' ')) + text, pointer});
    }

    int m_maxLines;
    std::unordered_set<std::string> m_ignored;
    std::vector<DiffLine> m_lines;
};

void Layout::one(const Json& value, Kind kind, const Place& place)
{
    const bool array = value.isArray();
    if ((!array && !value.isObject()) || value.size() == 0) {
        add(kind, place.level, place.label + QString::fromStdString(value.dump()) + place.tail(),
            place.pointer);
        return;
    }
    add(kind, place.level, place.label + (array ? QStringLiteral("[") : QStringLiteral("{")), place.pointer);
    std::size_t index = 0;
    for (const Json& item : value.items()) {
        one(item, kind, place.item(index, index + 1 == value.size()));
        ++index;
    }
    for (const JsonMember& member : value.members()) {
        one(member.value, kind, place.member(member.name, index + 1 == value.size()));
        ++index;
    }
    add(kind, place.level, (array ? QStringLiteral("]") : QStringLiteral("}")) + place.tail(), {});
}

void Layout::both(const Json& a, const Json& b, const Place& place)
{
    if (a.equals(b))
        return one(b, Kind::Same, place);
    if (m_ignored.contains(place.pointer))
        return one(b, Kind::Ignored, place);
    if (a.isObject() && b.isObject() && a.size() > 0 && b.size() > 0)
        return objects(a, b, place);
    if (a.isArray() && b.isArray() && a.size() > 0 && b.size() > 0)
        return arrays(a, b, place);
    one(a, Kind::Removed, place);
    one(b, Kind::Inserted, place);
}

void Layout::objects(const Json& a, const Json& b, const Place& place)
{
    add(Kind::Same, place.level, place.label + QStringLiteral("{"), place.pointer);
    std::size_t left = 0;
    for (const JsonMember& member : b.members())
        left += a.has(member.name) ? 0 : 1;
    std::size_t index = 0;
    for (const JsonMember& member : a.members()) {
        const bool last = ++index == a.size() && left == 0;
        const Place inside = place.member(member.name, last);
        if (const Json* there = b.find(member.name))
            both(member.value, *there, inside);
        else
            one(member.value, m_ignored.contains(inside.pointer) ? Kind::Ignored : Kind::Removed, inside);
    }
    for (const JsonMember& member : b.members()) {
        if (a.has(member.name))
            continue;
        const Place inside = place.member(member.name, --left == 0);
        one(member.value, m_ignored.contains(inside.pointer) ? Kind::Ignored : Kind::Inserted, inside);
    }
    add(Kind::Same, place.level, QStringLiteral("}") + place.tail(), {});
}

void Layout::arrays(const Json& a, const Json& b, const Place& place)
{
    add(Kind::Same, place.level, place.label + QStringLiteral("["), place.pointer);
    const std::size_t count = std::max(a.size(), b.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Place inside = place.item(i, i + 1 == count);
        if (i < a.size() && i < b.size())
            both(a.items()[i], b.items()[i], inside);
        else if (i < a.size())
            one(a.items()[i], Kind::Removed, inside);
        else
            one(b.items()[i], Kind::Inserted, inside);
    }
    add(Kind::Same, place.level, QStringLiteral("]") + place.tail(), {});
}

} // namespace

std::vector<DiffLine> diffLines(const Response& recorded, const Response& replayed,
                                const Comparison& comparison, int maxLines)
{
    Layout layout(comparison, maxLines);
    if (recorded.status == replayed.status) {
        layout.status(replayed, Kind::Same);
    } else {
        layout.status(recorded, Kind::Removed);
        layout.status(replayed, Kind::Inserted);
    }
    layout.bodies(recorded.body, replayed.body);
    return layout.take();
}

std::vector<DiffLine> diffBodies(const QByteArray& recorded, const QByteArray& sent, int maxLines)
{
    Layout layout({}, maxLines);
    layout.bodies(recorded, sent);
    return layout.take();
}

std::vector<DiffLine> plainLines(const Response& answer, int maxLines)
{
    Layout layout({}, maxLines);
    layout.status(answer, Kind::Same);
    if (const auto body = readJson(answer.body))
        layout.one(*body, Kind::Same, {});
    else
        layout.text(answer.body, Kind::Same);
    return layout.take();
}

} // namespace tapedeck::replay

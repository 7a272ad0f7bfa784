// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tokens.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tapedeck::gui {

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

constexpr double enoughContrast = 4.5; // WCAG 2 AA, text of normal size

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor blend(const QColor& below, const QColor& top, double share)
{
    const auto mix = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return {mix(below.red(), top.red()), mix(below.green(), top.green()), mix(below.blue(), top.blue())};
}

const Tokens& Tokens::light()
{
    static const Tokens tokens{.dark = false,
                               .background = QColor(0xF5F6F8),
                               .surface = QColor(0xFFFFFF),
                               .raised = QColor(0xFAFBFC),
                               .border = QColor(0xE2E5EA),
                               .text = QColor(0x1B1F27),
                               .muted = QColor(0x667085),
                               .accent = QColor(0x3B5BDB),
                               .onAccent = QColor(0xFFFFFF),
                               .soft = QColor(0xE9EDFD),
                               .llm = QColor(0x7C4DFF),
                               .tool = QColor(0x0E9384),
                               .action = QColor(0xB26A00),
                               .error = QColor(0xD92D20),
                               .agent = QColor(0x2E6BE6),
                               .ok = QColor(0x12804A),
                               .inserted = QColor(0xE3F6EA),
                               .removed = QColor(0xFDE8E6)};
    return tokens;
}

const Tokens& Tokens::darkOnes()
{
    static const Tokens tokens{.dark = true,
                               .background = QColor(0x14171C),
                               .surface = QColor(0x1B1F26),
                               .raised = QColor(0x20252D),
                               .border = QColor(0x2E343F),
                               .text = QColor(0xE7EAF0),
                               .muted = QColor(0x97A1B2),
                               .accent = QColor(0x8AA0FF),
                               .onAccent = QColor(0x14171C),
                               .soft = QColor(0x26304F),
                               .llm = QColor(0xA78BFA),
                               .tool = QColor(0x2DD4BF),
                               .action = QColor(0xF0B03C),
                               .error = QColor(0xF97066),
                               .agent = QColor(0x6EA8FE),
                               .ok = QColor(0x4ADE80),
                               .inserted = QColor(0x173626),
                               .removed = QColor(0x3D1F20)};
    return tokens;
}

const Tokens& Tokens::of(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkOnes() : light();
}

QColor Tokens::kind(EventKind kind) const
{
    switch (kind) {
    case EventKind::Llm:
        return llm;
    case EventKind::Tool:
        return tool;
    case EventKind::Action:
        return action;
    case EventKind::Error:
        return error;
    }
    return muted;
}

QColor Tokens::readable(const QColor& colour, const QColor& on) const
{
    QColor result = colour;
    for (int step = 1; step <= 20 && contrast(result, on) < enoughContrast; ++step)
        result = blend(colour, text, step * 0.05);
    return result;
}

QColor Tokens::adapted(const QColor& colour) const
{
    const Tokens& other = light();
    const std::pair<QColor, QColor> counterparts[] = {
        {other.ok, ok},       {other.tool, tool},     {other.agent, agent}, {other.llm, llm},
        {other.error, error}, {other.action, action}, {other.muted, muted}, {other.accent, accent}};
    for (const auto& [from, to] : counterparts) {
        if (from == colour)
            return to;
    }
    constexpr double enoughForGraphics = 3; // WCAG 2 AA
    QColor result = colour;
    for (int step = 1; step <= 10 && contrast(result, surface) < enoughForGraphics; ++step)
        result = blend(colour, text, step * 0.1);
    return result;
}

QPalette Tokens::palette() const
{
    QPalette result;
    const auto set = [&result](QPalette::ColorRole role, const QColor& colour) {
        result.setColor(role, colour);
    };
    set(QPalette::Window, surface);
    set(QPalette::WindowText, text);
    set(QPalette::Base, surface);
    set(QPalette::AlternateBase, raised);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Button, surface);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, onAccent);
    set(QPalette::Highlight, soft);
    set(QPalette::HighlightedText, text);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::ToolTipBase, raised);
    set(QPalette::ToolTipText, text);
    set(QPalette::Light, raised);
    set(QPalette::Midlight, raised);
    set(QPalette::Mid, border);
    set(QPalette::Dark, border);
    set(QPalette::Shadow, border);
    const QColor faint = blend(surface, muted, 0.62);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        result.setColor(QPalette::Disabled, role, faint);
    return result;
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/recogniser.h"

#include "capture/cancelling.h"
#include "capture/curlscript.h"
#include "capture/jsontext.h"
#include "capture/shape.h"

#include <QCoreApplication>

#include <optional>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Recogniser)
};

constexpr auto npos = std::string_view::npos;

std::optional<Format> itemFormat(Shape shape, bool oneALine)
{
    switch (shape) {
    case Shape::Header:
        return Format::Tapedeck;
    case Shape::HarEntry:
        return oneALine ? Format::Tapedeck : Format::Har;
    case Shape::Exchange:
        return oneALine ? Format::JsonLines : Format::Exchanges;
    case Shape::Event:
    case Shape::Batch:
        return Format::Events;
    default:
        return std::nullopt;
    }
}

std::string_view lineAt(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find('\n', at);
    return text.substr(at, end == npos ? npos : end - at);
}

// Is this line by itself an object that we know, complete?
std::optional<Shape> shapeOfLine(std::string_view line)
{
    const std::size_t at = skipBlanks(line, 0);
    if (at >= line.size() || line[at] != '{' || skipValue(line, at) == npos)
        return std::nullopt;
    const Shape shape = shapeOf(Node::ofText(line, at));
    return itemFormat(shape, true) ? std::optional(shape) : std::nullopt;
}

// The first line among the next ones that is an item: what a file is whose beginning is damaged.
std::optional<Recognition> recogniseLines(std::string_view text, std::size_t begin)
{
    constexpr int tries = 200;
    std::size_t at = begin;
    for (int i = 0; i < tries && at < text.size(); ++i) {
        const std::string_view line = lineAt(text, at);
        if (const auto shape = shapeOfLine(line))
            return Recognition{*itemFormat(*shape, true), Framing::Lines, {}, {}};
        at += line.size() + 1;
    }
    return std::nullopt;
}

std::optional<Recognition> recogniseObject(std::string_view text, std::size_t first,
                                           const OpenOptions& options)
{
    ShapeGuess guess;
    MemberWalk walk(text, first);
    while (!guess.decided() && walk.next()) {
        guess.see(walk.name(), Node::ofText(text, walk.value()));
        if (guess.decided() || !walk.skip(&options))
            break;
    }
    const Shape shape = guess.shape();
    if (shape == Shape::Header)
        return Recognition{Format::Tapedeck, Framing::Lines, {}, {}};
    if (shape == Shape::Har)
        return Recognition{Format::Har, Framing::Elements, "log", {"entries"}};

    // A line that is cut and a value that goes over lines look alike; whole objects in the next line tell.
    const std::string_view line = lineAt(text, first);
    const bool endsInLine = walk.ended() && walk.position() <= first + line.size();
    const bool more =
        walk.ended() ? skipBlanks(text, walk.position()) < text.size() : first + line.size() < text.size();
    const bool linesFollow = !endsInLine && more && shapeOfLine(lineAt(text, first + line.size() + 1));
    if (linesFollow)
        return recogniseLines(text, first);
    switch (shape) {
    case Shape::Wrapper:
        return Recognition{Format::Exchanges, Framing::Elements, {}, {"requests", "exchanges"}};
    case Shape::Export:
        return Recognition{Format::Export, Framing::Whole, {}, {}};
    case Shape::Batch:
        if (!walk.ended() || !more)
            return Recognition{Format::Events, Framing::Elements, {}, {"events"}};
        break;
    default:
        break;
    }
    const bool lines = endsInLine || !walk.ended();
    if (const auto format = itemFormat(shape, lines))
        return Recognition{*format, lines ? Framing::Lines : Framing::Sequence, {}, {}};
    return std::nullopt;
}

std::optional<Recognition> recogniseArray(std::string_view text, std::size_t first,
                                          const OpenOptions& options)
{
    // Damaged elements in front must not hide the good ones.
    constexpr int tries = 200;
    ElementWalk walk(text, first);
    for (int i = 0; i < tries; ++i) {
        const bool found = walk.next(&options);
        if (!found && !walk.cut())
            break;
        if (text[walk.first()] == '{') {
            const std::string_view element =
                text.substr(walk.first(), walk.cut() ? npos : walk.last() - walk.first());
            if (const auto format = itemFormat(shapeOf(Node::ofText(element)), false)) {
                if (*format == Format::Tapedeck)
                    break;
                return Recognition{*format, Framing::Elements, {}, {}};
            }
        }
        if (!found)
            break;
    }
    return std::nullopt;
}

} // namespace

Result<Recognition> recognise(std::string_view text, std::size_t begin, const OpenOptions& options)
{
    const std::size_t first = skipBlanks(text, begin);
    if (first >= text.size())
        return Error{ErrorKind::InvalidInput, Words::tr("The file holds nothing but blanks."), {}};
    std::optional<Recognition> found;
    if (text[first] == '{')
        found = recogniseObject(text, first, options);
    else if (text[first] == '[')
        found = recogniseArray(text, first, options);
    else if (holdsCurlCommand(text.substr(first, 8u << 20)))
        found = Recognition{Format::Curl, Framing::Whole, {}, {}};
    if (isCancelled(options))
        return cancelledError();
    if (!found)
        found = recogniseLines(text, first);
    if (found)
        return *found;
    const bool cassette = text.starts_with("interactions:") || text.find("\ninteractions:") != npos;
    const QString seen = cassette ? Words::tr("This is a VCR cassette. Such files cannot be read yet.")
                                  : Words::tr("The file is no capture that is known here.");
    return Error{ErrorKind::InvalidInput, seen,
                 Words::tr("Known are: Tapedeck captures, HAR, events and exchanges as JSON or JSON Lines, "
                           "AgentOps session exports, and cURL commands.")};
}

} // namespace tapedeck::capture

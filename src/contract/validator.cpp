// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// With jsonadapter.h the only file that knows valijson.

#include "contract/validator.h"

#include "contract/jsonadapter.h"
#include "contract/quickschema.h"

#include <algorithm>
#include <exception>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wnull-dereference"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

namespace tapedeck::contract {

namespace {

// format is annotation only (see compile()); the library would build a regular expression for every string.
void dropFormats(Json& schema)
{
    if (schema.isArray()) {
        for (Json& item : schema.items())
            dropFormats(item);
        return;
    }
    if (const Json* format = schema.find("format"); format && format->isString())
        schema.remove("format");
    if (schema.isObject()) {
        for (JsonMember& member : schema.members())
            dropFormats(member.value);
    }
}

// "<root>", "[session]", "[0]" → "/session/0"
std::string pointerFromContext(const std::vector<std::string>& context)
{
    std::string pointer;
    for (std::size_t i = 1; i < context.size(); ++i) {
        std::string_view part = context[i];
        if (part.size() >= 2 && part.front() == '[' && part.back() == ']')
            part = part.substr(1, part.size() - 2);
        pointer = pointerTo(pointer, part);
    }
    return pointer;
}

constexpr std::string_view missingText = "Missing required property '";

// The library words every level of a misfit; only the innermost says something.
bool isWrapper(std::string_view text)
{
    return text.starts_with("Failed to validate");
}

Misfit toMisfit(const valijson::ValidationResults::Error& error)
{
    Misfit misfit;
    misfit.pointer = pointerFromContext(error.context);
    const std::string_view text = error.description;
    if (text.starts_with(missingText)) {
        misfit.kind = Misfit::Kind::Missing;
        misfit.name = std::string(text.substr(missingText.size(), text.rfind('\'') - missingText.size()));
    } else if (text.starts_with("Value type not permitted")) {
        misfit.kind = Misfit::Kind::Type;
    } else if (text.starts_with("Failed to match")) {
        misfit.kind = Misfit::Kind::Enum;
    }
    return misfit;
}

} // namespace

struct Validator::Compiled
{
    explicit Compiled(const Json& plain)
        : quick(plain)
    {}

    QuickSchema quick;
    valijson::Schema schema;
};

Validator::Validator(std::unique_ptr<const Compiled> compiled)
    : m_compiled(std::move(compiled))
{}

Validator::~Validator() = default;

std::unique_ptr<Validator> Validator::compile(const Json& schema)
{
    Json plain = schema;
    dropFormats(plain);
    auto compiled = std::make_unique<Compiled>(plain);
    try {
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        const JsonAdapter adapter(plain);
        parser.populateSchema(adapter, compiled->schema);
    } catch (const std::exception&) {
        return nullptr;
    }
    return std::unique_ptr<Validator>(new Validator(std::move(compiled)));
}

std::vector<Misfit> Validator::validate(const Json& value) const
{
    // The quick answers first: nearly every body fits; without results the library stops at the first misfit.
    if (m_compiled->quick.surelyFits(value))
        return {};
    const JsonAdapter adapter(value);
    valijson::Validator validator;
    if (validator.validate(m_compiled->schema, adapter, nullptr))
        return {};
    valijson::ValidationResults results;
    validator.validate(m_compiled->schema, adapter, &results);
    std::vector<Misfit> misfits;
    for (const valijson::ValidationResults::Error& error : results) {
        if (isWrapper(error.description))
            continue;
        Misfit misfit = toMisfit(error);
        const auto same = [&](const Misfit& other) {
            return other.kind == misfit.kind && other.pointer == misfit.pointer && other.name == misfit.name;
        };
        if (std::none_of(misfits.begin(), misfits.end(), same))
            misfits.push_back(std::move(misfit));
    }
    return misfits;
}

} // namespace tapedeck::contract

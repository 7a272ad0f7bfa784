// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/pricing.h"

#include "core/jsonparser.h"

#include <QCoreApplication>
#include <QFile>

namespace tapedeck::server {

namespace {

std::optional<Decimal> price(const Json& value)
{
    const auto written = value.isNumber() ? Decimal::parse(value.spelling()) : std::nullopt;
    return written ? std::make_optional(written->perMillion()) : std::nullopt;
}

} // namespace

Result<Pricing> Pricing::load(const QString& overrideFile)
{
    Pricing out;
    const QString builtIn = QStringLiteral(":/tapedeck/prices/models.json");
    for (const QString& path : {builtIn, overrideFile}) {
        if (path.isEmpty() || !QFile::exists(path))
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::Io,
                         QCoreApplication::translate("tapedeck::server", "The price table %1 cannot be read.")
                             .arg(path),
                         file.errorString()};
        if (const Status added = out.add(file.readAll(), path); !added)
            return added.error();
    }
    return out;
}

Status Pricing::add(const QByteArray& json, const QString& from)
{
    const auto table = readJson(json);
    if (!table || !(*table)["models"].isObject())
        return Error{
            ErrorKind::InvalidInput,
            QCoreApplication::translate("tapedeck::server", "The price table %1 has no object \"models\".")
                .arg(from),
            {}};
    for (const JsonMember& model : (*table)["models"].members()) {
        const auto input = price(model.value["input"]);
        const auto output = price(model.value["output"]);
        if (!input || !output)
            return Error{
                ErrorKind::InvalidInput,
                QCoreApplication::translate("tapedeck::server",
                                            "In the price table %1 the model %2 needs two numbers, \"input\" "
                                            "and \"output\", in dollars for a million tokens.")
                    .arg(from, QString::fromStdString(model.name)),
                {}};
        m_prices.insert_or_assign(model.name, ModelPrice{*input, *output});
    }
    return done();
}

const ModelPrice* Pricing::find(std::string_view model) const
{
    const auto found = m_prices.find(std::string(model));
    return found == m_prices.end() ? nullptr : &found->second;
}

qint64 estimateTokens(std::string_view text)
{
    qint64 characters = 0;
    for (const char c : text)
        characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return (characters + 3) / 4;
}

qint64 estimatePromptTokens(const Json& prompt)
{
    constexpr qint64 perMessage = 3;
    constexpr qint64 reply = 3;
    if (prompt.isString())
        return estimateTokens(prompt.toView());
    if (!prompt.isArray())
        return 0;
    qint64 tokens = reply;
    for (const Json& message : prompt.items()) {
        if (!message.isObject())
            return 0;
        tokens += perMessage;
        for (const JsonMember& member : message.members()) {
            tokens += estimateTokens(member.value.toView());
            tokens += member.name == "name" ? 1 : 0;
        }
    }
    return tokens;
}

qint64 estimateCompletionTokens(const Json& completion)
{
    return completion.isObject() ? estimateTokens(completion["content"].toView()) : 0;
}

} // namespace tapedeck::server

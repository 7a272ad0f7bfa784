// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/result.h"
#include "server/decimal.h"

#include <QString>

#include <optional>
#include <string>
#include <unordered_map>

namespace tapedeck::server {

/// Dollars for one token.
struct ModelPrice
{
    Decimal input;
    Decimal output;
};

/// The price table (resources/prices/models.json), overridden model by model by a file of the user's of the
/// same shape: {"models": {"gpt-4": {"input": 30, "output": 60}}}, dollars for a million tokens.
class Pricing
{
public:
    /// The built-in table, and the file if it exists. Error: the file is there and cannot be used.
    static Result<Pricing> load(const QString& overrideFile = {});

    [[nodiscard]] std::size_t size() const { return m_prices.size(); }
    /// nullptr if the model is not in the table: its cost stays null (contract 3).
    [[nodiscard]] const ModelPrice* find(std::string_view model) const;

private:
    Status add(const QByteArray& json, const QString& from);

    std::unordered_map<std::string, ModelPrice> m_prices;
};

/// The service counts tokens that were not sent with each model's own tokenizer, which is not to be had here.
/// These are estimates: four characters are a token, a message costs three more, a reply is primed with
/// three.
qint64 estimateTokens(std::string_view text);
/// A text, or a list of chat messages; 0 for anything else.
qint64 estimatePromptTokens(const Json& prompt);
/// Only the content of an object counts: a completion that is a bare text counts 0 (contract 3).
qint64 estimateCompletionTokens(const Json& completion);

} // namespace tapedeck::server

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/formfields.h"

#include <QString>

#include <string_view>

namespace tapedeck::models {
class ComposeContext;
}

namespace tapedeck::gui {

/// Texts beyond are not laid out in a field while one types.
constexpr std::size_t longestText = 32 * 1024; ///< bytes

/// The shape whose editor can show this value without losing anything: the field's own where it fits, Json
/// for what no other can show. nullptr: the member is absent.
contract::Shape editorShape(const contract::FormField& field, const Json* value);
/// What a member has when it is added: something that the service takes where there is such a thing.
Json firstValue(const contract::FormField& field, const models::ComposeContext& context);
/// Stands in the field of a value that shows nothing: absent, null or an empty text. Empty for others.
QString emptyHint(const contract::FormField& field, const Json* value);
/// What becomes of the variables in a text, on one line; empty if it has none. `unknown`: one of them has no
/// value.
QString resolvedText(std::string_view text, const models::ComposeContext& context, bool* unknown = nullptr);
/// "now" of "{{now}}"; empty unless the text is one variable and nothing else.
QString onlyVariable(const QString& text);
/// "{{now}}" of "now".
QString asVariable(const QString& name);

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/exchange.h"

#include <array>
#include <vector>

namespace tapedeck::capture {

enum class CodeLanguage { Curl, Python, HttPie, Fetch };
inline constexpr std::array codeLanguages = {CodeLanguage::Curl, CodeLanguage::Python, CodeLanguage::HttPie,
                                             CodeLanguage::Fetch};
/// "cURL", "Python requests", "HTTPie", "JavaScript fetch": names, the same in every language.
QString codeLanguageName(CodeLanguage language);
/// What a file of it is called by: ".sh", ".py", ".mjs".
QString codeFileEnding(CodeLanguage language);

/// A call that is to become code.
struct CodeCall
{
    Request request;         ///< url absolute; secrets may be masked or left out
    QString endpoint;        ///< "create_session"; for comments, and to know whose answer holds a token
    QString sessionId;       ///< whose token it takes, or whom it makes
    bool wantsKey = false;   ///< gets the API key's header if it has none
    bool wantsToken = false; ///< gets the session's token if it has none
};
/// A call as it was sent. What its endpoint needs comes from the API's table.
CodeCall codeCallOf(const contract::Api& api, const Exchange& exchange);

struct CodeOptions
{
    /// Write secrets as they stand in the request. By default they are variables: TAPEDECK_API_KEY,
    /// TAPEDECK_TOKEN, and for other secret headers TAPEDECK_ and their name.
    bool keyInPlain = false;
};

/// One call as a piece of code that runs as it is. The body goes out byte for byte.
QByteArray callAsCode(const CodeCall& call, CodeLanguage language, const CodeOptions& options = {});
/// All calls, in order, as one script: each session's token is taken out of the answer of its create_session
/// and used from there on; where that call is not among them, a token is asked for first. Refused calls are
/// shown and do not stop it, as they did not stop the session; its exit status tells of them.
QByteArray sessionAsScript(const std::vector<CodeCall>& calls, CodeLanguage language,
                           const CodeOptions& options = {});

} // namespace tapedeck::capture

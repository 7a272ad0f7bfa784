// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/codewriter.h"
#include "core/profile.h"

#include <QByteArray>

namespace tapedeck::gui {

class ComposeCall;
class ComposeSession;

/// The call as it would go out now, as code. Variables have their values; secrets are variables of the code.
QByteArray composedAsCode(const ComposeSession& session, ComposeCall& call, const Profile& profile,
                          capture::CodeLanguage language);
/// Everything that was sent in the session so far, as one script; empty if nothing was.
QByteArray sessionAsCode(const contract::Api& api, const ComposeSession& session,
                         capture::CodeLanguage language);

} // namespace tapedeck::gui

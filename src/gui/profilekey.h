// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/profile.h"
#include "core/result.h"
#include "gui/services.h"

#include <QObject>

#include <functional>

namespace tapedeck::gui {

/// The profile with the address it has now: the embedded server's for the Local sandbox.
Profile resolvedProfile(const Services& services, Profile profile);

/// The key of a profile: the embedded server's own, or the secret store's under the profile's id. Answers
/// once, not before it has returned, and not after `context` is gone.
void readProfileKey(const Services& services, const Profile& profile, QObject* context,
                    std::function<void(Result<QByteArray>)> done);

} // namespace tapedeck::gui

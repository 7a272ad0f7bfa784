// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/profilekey.h"

#include "secrets/secretstore.h"
#include "server/embeddedserver.h"

#include <QPointer>
#include <QTimer>

namespace tapedeck::gui {

Profile resolvedProfile(const Services& services, Profile profile)
{
    if (profile.embedded)
        profile.baseUrl = services.server.url();
    return profile;
}

void readProfileKey(const Services& services, const Profile& profile, QObject* context,
                    std::function<void(Result<QByteArray>)> done)
{
    if (profile.embedded) {
        const QByteArray key = services.server.key();
        QTimer::singleShot(0, context, [key, done = std::move(done)] { done(key); });
        return;
    }
    services.secrets.read(
        profile.id, [guard = QPointer<QObject>(context), done = std::move(done)](Result<QByteArray> result) {
            if (guard)
                done(std::move(result));
        });
}

} // namespace tapedeck::gui

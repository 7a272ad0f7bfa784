// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/timestamp.h"

#include <QMessageAuthenticationCode>
#include <QString>

namespace tapedeck::test {

/// A JWT as the service makes them (contract 1.2: HS256, session_id and exp), signed with a key of no
/// account.
inline QByteArray signedToken(const QString& sessionId, Timestamp expires)
{
    const auto part = [](const QByteArray& bytes) {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray text = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + '.' +
                            part("{\"session_id\":\"" + sessionId.toUtf8() +
                                 "\",\"exp\":" + QByteArray::number(expires.seconds(), 'f', 3) + "}");
    return text + '.' +
           part(QMessageAuthenticationCode::hash(text, "for tests only", QCryptographicHash::Sha256));
}

} // namespace tapedeck::test

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

#include <optional>

namespace tapedeck::net {

/// What is known when an attempt has ended without a whole answer.
struct NetworkEnd
{
    QNetworkReply::NetworkError code = QNetworkReply::NoError;
    QString words; ///< of Qt, for the detail
    QString host;
    QString proxy;          ///< the profile's own; empty: none
    int status = 0;         ///< 0: no answer had begun
    bool neverSent = false; ///< no connection stood
    QList<QSslError> tlsErrors;
};

/// Qt's word that no connection came to stand, so that nothing can have been sent.
bool failedToConnect(const NetworkEnd& end);

/// Why an attempt failed, in words for people. nullopt if it did not: an answer with an error status is an
/// answer.
std::optional<Error> networkFailure(const NetworkEnd& end);

/// The first thing that is wrong with the other end's certificate, and what to do.
QString tlsErrorText(const QList<QSslError>& errors, const QString& host);

} // namespace tapedeck::net

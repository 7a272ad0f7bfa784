// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/networkerrors.h"

#include <QCoreApplication>

namespace tapedeck::net {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::net::NetworkErrors)
};

// Qt reports an answer's status as an error too: 201 to 299 and 401 to 499 are statuses, and 302 is a 400.
bool onlyStatus(const NetworkEnd& end)
{
    const int code = end.code;
    const bool content =
        code > QNetworkReply::UnknownProxyError && code <= QNetworkReply::UnknownContentError;
    const bool server =
        code >= QNetworkReply::InternalServerError && code <= QNetworkReply::UnknownServerError;
    return end.status > 0 && (content || server || end.code == QNetworkReply::ProtocolInvalidOperationError ||
                              end.code == QNetworkReply::NoError);
}

QString afterSending(const NetworkEnd& end)
{
    if (end.status > 0)
        return Text::tr("The answer of %1 was cut off before its end.").arg(end.host);
    return Text::tr("%1 closed the connection before it answered. Whether it took the request is unknown.")
        .arg(end.host);
}

QString beforeSending(const NetworkEnd& end)
{
    if (!end.proxy.isEmpty() && end.code == QNetworkReply::ConnectionRefusedError)
        return Text::tr("The proxy %1 refused the connection. Check the proxy of the profile.")
            .arg(end.proxy);
    if (!end.proxy.isEmpty() && end.code == QNetworkReply::HostNotFoundError)
        return Text::tr("The proxy %1 or the host behind it was not found.").arg(end.proxy);
    switch (end.code) {
    case QNetworkReply::ConnectionRefusedError:
        return Text::tr("%1 refused the connection: no server is listening there.").arg(end.host);
    case QNetworkReply::HostNotFoundError:
        return Text::tr("The host %1 was not found. Check the base URL of the profile.").arg(end.host);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
        return Text::tr("The proxy does not answer. Check the proxy of the profile.");
    case QNetworkReply::ProxyNotFoundError:
        return Text::tr("The proxy was not found. Check the proxy of the profile.");
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return Text::tr("There is no network connection.");
    default:
        return Text::tr("No connection to %1.").arg(end.host);
    }
}

} // namespace

bool failedToConnect(const NetworkEnd& end)
{
    switch (end.code) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProtocolUnknownError:
        return end.status == 0;
    default:
        return false;
    }
}

std::optional<Error> networkFailure(const NetworkEnd& end)
{
    if (end.code == QNetworkReply::ProxyAuthenticationRequiredError)
        return Error{ErrorKind::Network,
                     Text::tr("The proxy asks for a password, which a profile cannot give."), end.words};
    if (onlyStatus(end))
        return std::nullopt;
    if (end.code == QNetworkReply::SslHandshakeFailedError || !end.tlsErrors.isEmpty())
        return Error{ErrorKind::Tls, tlsErrorText(end.tlsErrors, end.host), end.words};
    if (end.code == QNetworkReply::ProtocolFailure)
        return Error{ErrorKind::Network, Text::tr("What %1 answered is no HTTP.").arg(end.host), end.words};
    if (end.code == QNetworkReply::ProtocolUnknownError)
        return Error{ErrorKind::InvalidInput, Text::tr("The base URL must begin with http:// or https://."),
                     end.words};
    return Error{ErrorKind::Network, end.neverSent ? beforeSending(end) : afterSending(end), end.words};
}

QString tlsErrorText(const QList<QSslError>& errors, const QString& host)
{
    if (errors.isEmpty())
        return Text::tr("No secure connection to %1: the other end does not speak TLS as it should.")
            .arg(host);
    switch (errors.first().error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Text::tr(
                   "The certificate of %1 was not issued by an authority that this computer trusts. If the "
                   "server is yours, give its authority's file in the profile.")
            .arg(host);
    case QSslError::CertificateExpired:
        return Text::tr("The certificate of %1 has expired.").arg(host);
    case QSslError::CertificateNotYetValid:
        return Text::tr("The certificate of %1 is not valid yet. Is the clock of this computer right?")
            .arg(host);
    case QSslError::HostNameMismatch:
        return Text::tr("The certificate belongs to another host than %1.").arg(host);
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Text::tr("The certificate of %1 has been withdrawn.").arg(host);
    default:
        return Text::tr("The certificate of %1 cannot be trusted.").arg(host);
    }
}

} // namespace tapedeck::net

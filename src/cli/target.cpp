// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/target.h"

#include "cli/console.h"
#include "core/readstream.h"
#include "secrets/secretstore.h"
#include "server/embeddedserver.h"
#include "store/profilebook.h"

namespace tapedeck::cli {

namespace {

Error interruptedError()
{
    return Error{ErrorKind::Cancelled, Target::tr("Interrupted."), {}};
}

} // namespace

void TargetOptions::describe(OptionReader& reader)
{
    reader.flag(QStringLiteral("local"),
                Target::tr("Send to an embedded server, started for this and thrown away."));
    reader.value(QStringLiteral("to"), Target::tr("Send to this base URL."), QStringLiteral("URL"));
    reader.value(QStringLiteral("profile"), Target::tr("Send to a profile; its key is in the keychain."),
                 QStringLiteral("NAME"));
    reader.flag(QStringLiteral("key-stdin"),
                Target::tr("Read the API key from the first line of standard input."));
}

std::optional<TargetOptions> TargetOptions::read(const OptionReader& reader, QString& problem)
{
    TargetOptions out;
    out.local = reader.isSet(QStringLiteral("local"));
    out.url = reader.value(QStringLiteral("to"));
    out.profile = reader.value(QStringLiteral("profile"));
    out.keyFromInput = reader.isSet(QStringLiteral("key-stdin"));
    const int given = (out.local ? 1 : 0) + (reader.isSet(QStringLiteral("to")) ? 1 : 0) +
                      (reader.isSet(QStringLiteral("profile")) ? 1 : 0);
    if (given > 1) {
        problem = Target::tr("--local, --to and --profile exclude each other");
        return std::nullopt;
    }
    if (out.local && out.keyFromInput) {
        problem = Target::tr("--local needs no key, so --key-stdin does not go with it");
        return std::nullopt;
    }
    if (reader.isSet(QStringLiteral("to"))) {
        const QUrl url(out.url, QUrl::StrictMode);
        const bool http = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
        if (!url.isValid() || !http || url.host().isEmpty()) {
            problem = Target::tr("--to takes a URL such as https://api.agentops.ai");
            return std::nullopt;
        }
        if (!url.userInfo().isEmpty()) {
            problem =
                Target::tr("--to takes no user name or password; the API key comes from TAPEDECK_API_KEY");
            return std::nullopt;
        }
    }
    return out;
}

Target::Target(const CommandContext& context, TargetOptions options)
    : m_context(context)
    , m_options(std::move(options))
{}

Target::~Target() = default;

void Target::resolve(std::function<void(Result<ResolvedTarget>)> done)
{
    if (m_options.local)
        done(startLocal());
    else if (!m_options.url.isEmpty())
        done(forUrl());
    else
        forProfile(done);
}

Result<ResolvedTarget> Target::startLocal()
{
    m_server = std::make_unique<server::EmbeddedServer>(m_context.api);
    server::ServerConfig config;
    if (m_options.faithful)
        config.mode = server::ServerMode::Faithful;
    if (const Status started = m_server->start(config); !started)
        return started.error();
    ResolvedTarget out;
    out.profile.name = tr("Embedded server");
    out.profile.baseUrl = m_server->url();
    out.profile.embedded = true;
    out.apiKey = m_server->key();
    return out;
}

/// Empty: none at hand, and none was promised.
Result<QByteArray> Target::keyAtHand() const
{
    constexpr qint64 longestKey = 64 << 10;
    if (!m_options.keyFromInput)
        return m_context.environmentKey;
    const auto line = readStandardInput({longestKey, &m_context.interrupted, true});
    if (m_context.interrupted)
        return interruptedError();
    if (!line)
        return line.error();
    QByteArray key = line->trimmed();
    if (key.isEmpty())
        return Error{ErrorKind::Unauthorized, tr("--key-stdin: there was no key on standard input."), {}};
    return key;
}

Result<ResolvedTarget> Target::forUrl() const
{
    ResolvedTarget out;
    out.profile.baseUrl = QUrl(m_options.url);
    out.profile.name = out.profile.baseUrl.host();
    auto key = keyAtHand();
    if (!key)
        return key.error();
    out.apiKey = *std::move(key);
    if (out.apiKey.isEmpty()) {
        return Error{ErrorKind::Unauthorized,
                     tr("There is no API key: set TAPEDECK_API_KEY, or give --key-stdin."),
                     {}};
    }
    return out;
}

void Target::forProfile(const std::function<void(Result<ResolvedTarget>)>& done)
{
    const Profile* profile = m_context.profiles.findByName(m_options.profile);
    if (!profile) {
        QStringList names;
        for (const Profile& known : m_context.profiles.profiles())
            names << known.name;
        return done(Error{ErrorKind::InvalidInput,
                          tr("There is no profile called %1.").arg(m_options.profile),
                          tr("There are: %1.").arg(names.join(QStringLiteral(", ")))});
    }
    if (profile->embedded)
        return done(startLocal());
    auto atHand = keyAtHand();
    if (!atHand)
        return done(atHand.error());
    ResolvedTarget out{*profile, *std::move(atHand)};
    if (!out.apiKey.isEmpty())
        return done(out);
    m_context.secrets.read(profile->id, [out, done](Result<QByteArray> key) mutable {
        if (key) {
            out.apiKey = *std::move(key);
            return done(std::move(out));
        }
        if (key.error().kind == ErrorKind::Unavailable) {
            return done(Error{ErrorKind::Unauthorized,
                              tr("There is no keychain here to take the API key for %1 from. Set "
                                 "TAPEDECK_API_KEY, or give --key-stdin.")
                                  .arg(out.profile.name),
                              key.error().detail});
        }
        // A locked keyring can answer like an empty one, so both are named.
        done(Error{ErrorKind::Unauthorized,
                   tr("The keychain gave no API key for %1: it is locked, or holds none. Unlock it, set "
                      "TAPEDECK_API_KEY, or give --key-stdin.")
                       .arg(out.profile.name),
                   key.error().text});
    });
}

} // namespace tapedeck::cli

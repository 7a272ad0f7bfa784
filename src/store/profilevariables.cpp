// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// ProfileBook's rules for variables.

#include "core/secrettext.h"
#include "store/profilebook.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tapedeck::store {

namespace {

/// What calls have of their own.
bool isReserved(const QString& name)
{
    static constexpr std::array own = {"now", "uuid"};
    static constexpr std::array groups = {"session.", "agent.", "event.", "row."};
    return std::any_of(own.begin(), own.end(), [&](const char* one) { return name == QLatin1String(one); }) ||
           std::any_of(groups.begin(), groups.end(),
                       [&](const char* one) { return name.startsWith(QLatin1String(one)); });
}

/// Does a name say that its value opens something? "api_key", "staging.token", but not "max_tokens".
bool namesSecret(const QString& name)
{
    static constexpr std::array words = {"key",    "apikey", "token",  "secret",        "password",
                                         "passwd", "jwt",    "bearer", "authorization", "credential"};
    static const QRegularExpression between(QStringLiteral("[_.-]|(?<=[a-z0-9])(?=[A-Z])"));
    const QStringList parts = name.split(between, Qt::SkipEmptyParts);
    const QString last = parts.isEmpty() ? QString() : parts.last().toLower();
    return isSecretName(name.toStdString()) ||
           std::any_of(words.begin(), words.end(),
                       [&last](const char* word) { return last == QLatin1String(word); });
}

bool looksSecret(const QString& name, const QString& value)
{
    if (!secretsIn(value.toStdString()).empty())
        return true;
    // "sk-…", "ghp_…", "AKIA…": what well-known services give out.
    static const QRegularExpression issued(
        QStringLiteral("^(sk|pk|rk)[-_][A-Za-z0-9_-]{16,}$|^gh[pousr]_[A-Za-z0-9]{20,}$|"
                       "^xox[abprs]-[A-Za-z0-9-]{10,}$|^AKIA[0-9A-Z]{16}$"));
    if (issued.match(value.trimmed()).hasMatch())
        return true;
    // Behind such a name, but for what is too short to be one or is a sentence.
    constexpr int shortest = 8;
    const QString bare = value.trimmed();
    return namesSecret(name) && bare.size() >= shortest && !bare.contains(QLatin1Char(' '));
}

} // namespace

QString ProfileBook::variableFault(const QString& name, const QString& value)
{
    if (name.isEmpty())
        return tr("A variable needs a name.");
    static const QRegularExpression allowed(QStringLiteral("^[\\p{L}\\p{N}_.-]+$"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    if (!allowed.match(name).hasMatch())
        return tr("\"%1\" cannot be a variable's name: letters, digits, \"_\", \".\" and \"-\" can.")
            .arg(name);
    if (isReserved(name))
        return tr("\"%1\" cannot be a variable's name: calls have it of their own.").arg(name);
    if (looksSecret(name, value))
        return tr("The value of \"%1\" looks like a secret, and variables are kept in a plain file. Secrets "
                  "belong in the keychain: see Key.")
            .arg(name);
    return {};
}

} // namespace tapedeck::store

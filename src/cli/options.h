// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commandline.h"
#include "core/dialect.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>

namespace tapedeck::cli {

/// QCommandLineParser with our words for errors, and --help for each command.
class OptionReader
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::cli::OptionReader)
public:
    /// `summary` is the first line of the command's help.
    OptionReader(const QString& command, const QString& summary);

    void positional(const QString& name, const QString& description, const QString& syntax = {});
    void flag(const QString& name, const QString& description);
    void value(const QString& name, const QString& description, const QString& valueName,
               const QString& fallback = {});
    void shortValue(const QString& letter, const QString& name, const QString& description,
                    const QString& valueName);

    /// nullopt: go on. Otherwise --help or an error, to be given back as it is.
    std::optional<Immediate> read(const QStringList& arguments, int minPositional, int maxPositional);
    [[nodiscard]] Immediate usage(const QString& problem) const;

    [[nodiscard]] bool isSet(const QString& name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString& name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList values(const QString& name) const { return m_parser.values(name); }
    [[nodiscard]] QStringList positionals() const { return m_parser.positionalArguments().mid(1); }

private:
    [[nodiscard]] QString help() const;

    QString m_command;
    QString m_summary;
    QCommandLineParser m_parser;
};

/// "auto" gives Unknown; nullopt for a word that is no dialect.
std::optional<Dialect> readDialectOption(const QString& word);
/// "10s", "5m", "24h", "1500ms" or plain seconds, in milliseconds; nullopt if it is none of these.
std::optional<qint64> readDuration(QStringView text);

} // namespace tapedeck::cli

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

namespace tapedeck::cli {

OptionReader::OptionReader(const QString& command, const QString& summary)
    : m_command(command)
    , m_summary(summary)
{
    m_parser.addPositionalArgument(command, {}, command);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help.")});
}

void OptionReader::positional(const QString& name, const QString& description, const QString& syntax)
{
    m_parser.addPositionalArgument(name, description, syntax.isEmpty() ? name : syntax);
}

void OptionReader::flag(const QString& name, const QString& description)
{
    m_parser.addOption({name, description});
}

void OptionReader::value(const QString& name, const QString& description, const QString& valueName,
                         const QString& fallback)
{
    m_parser.addOption({name, description, valueName, fallback});
}

void OptionReader::shortValue(const QString& letter, const QString& name, const QString& description,
                              const QString& valueName)
{
    m_parser.addOption({{letter, name}, description, valueName});
}

std::optional<Immediate> OptionReader::read(const QStringList& arguments, int minPositional,
                                            int maxPositional)
{
    const QStringList withProgram = QStringList{QStringLiteral("tapedeck")} + arguments;
    const bool parsed = m_parser.parse(withProgram);
    if (m_parser.isSet(QStringLiteral("help")))
        return Immediate{ExitCode::Done, help(), {}};
    if (!parsed)
        return usage(m_parser.errorText());
    const auto count = positionals().size();
    if (count < minPositional)
        return usage(tr("something is missing"));
    if (count > maxPositional)
        return usage(tr("%1 is one argument too many").arg(positionals().at(maxPositional)));
    return std::nullopt;
}

Immediate OptionReader::usage(const QString& problem) const
{
    const QString text = tr("tapedeck %1: %2\nTry: tapedeck %1 --help").arg(m_command, problem);
    return {ExitCode::Usage, {}, text};
}

QString OptionReader::help() const
{
    return m_summary + QStringLiteral("\n\n") + m_parser.helpText();
}

std::optional<Dialect> readDialectOption(const QString& word)
{
    if (word == QLatin1String("auto"))
        return Dialect::Unknown;
    const auto dialect = dialectFromName(word);
    const bool usable = dialect == Dialect::Documented || dialect == Dialect::Sdk;
    return usable ? dialect : std::nullopt;
}

std::optional<qint64> readDuration(QStringView text)
{
    struct Unit
    {
        QLatin1String suffix;
        qint64 milliseconds;
    };
    static constexpr Unit units[] = {{QLatin1String("ms"), 1},
                                     {QLatin1String("s"), 1000},
                                     {QLatin1String("m"), 60'000},
                                     {QLatin1String("h"), 3'600'000},
                                     {QLatin1String(""), 1000}};
    for (const Unit& unit : units) {
        if (!text.endsWith(unit.suffix))
            continue;
        bool ok = false;
        const double number = text.chopped(unit.suffix.size()).toDouble(&ok);
        constexpr double longest = 10.0 * 366 * 24 * 3600 * 1000;
        if (!ok || number <= 0 || number * static_cast<double>(unit.milliseconds) > longest)
            return std::nullopt;
        return static_cast<qint64>(number * static_cast<double>(unit.milliseconds));
    }
    return std::nullopt;
}

} // namespace tapedeck::cli

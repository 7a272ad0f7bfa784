// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/answers.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Meaning)
};

struct DatabaseError
{
    const char* code;
    const char* text;
};
constexpr std::array databaseErrors{
    DatabaseError{"23505",
                  QT_TRANSLATE_NOOP("Meaning", "The database has a row with this id already (23505).")},
    DatabaseError{"23503",
                  QT_TRANSLATE_NOOP("Meaning", "An id points at nothing, mostly an agent that is not "
                                               "registered in this session (23503).")},
    DatabaseError{"23502", QT_TRANSLATE_NOOP("Meaning", "A member that must have a value is null, mostly a "
                                                        "time (23502).")},
    DatabaseError{"22P02",
                  QT_TRANSLATE_NOOP("Meaning", "A value cannot be read as what it must be: an id that "
                                               "is no UUID, or an unknown word (22P02).")},
    DatabaseError{"22007", QT_TRANSLATE_NOOP("Meaning", "A time cannot be read (22007).")},
    DatabaseError{"22008", QT_TRANSLATE_NOOP("Meaning", "A time is out of range (22008).")},
    DatabaseError{"22003", QT_TRANSLATE_NOOP("Meaning", "A number is too large (22003).")},
};

} // namespace

QString messageOf(const Json& answer)
{
    for (const char* name : {"message", "error", "detail"}) {
        if (const Json& text = answer[name]; text.isString())
            return text.toQString();
        if (const Json& value = answer[name]; !value.isNull())
            return QString::fromStdString(value.dump());
    }
    return answer.toQString(); // a bare text, or nothing
}

QString sqlStateOf(const QString& message)
{
    static const QRegularExpression pattern(QStringLiteral("\\b(2[23][0-9P][0-9]{2}|42[0-9P][0-9]{2})\\b"));
    return pattern.match(message).captured(1);
}

QString databaseText(const QString& sqlState)
{
    for (const DatabaseError& error : databaseErrors) {
        if (sqlState == QLatin1String(error.code))
            return Text::tr(error.text);
    }
    return Text::tr("The database refused it, with the code %1.").arg(sqlState);
}

bool looksLikeHtml(const Response& response)
{
    const QByteArray start = response.body.left(512).trimmed().toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html"))
        return true;
    return response.headers.value("Content-Type").toLower().startsWith("text/html") && start.startsWith('<');
}

} // namespace tapedeck::contract

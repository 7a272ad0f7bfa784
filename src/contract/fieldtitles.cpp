// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/fieldtitles.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tapedeck::contract {

namespace {

// The titles are data; they are listed here for the tools that collect texts to be translated.
constexpr std::array titles{
    QT_TRANSLATE_NOOP("FieldTitles", "Action"),
    QT_TRANSLATE_NOOP("FieldTitles", "Actions"),
    QT_TRANSLATE_NOOP("FieldTitles", "Address in the dashboard"),
    QT_TRANSLATE_NOOP("FieldTitles", "Agent"),
    QT_TRANSLATE_NOOP("FieldTitles", "Agent id"),
    QT_TRANSLATE_NOOP("FieldTitles", "Cause"),
    QT_TRANSLATE_NOOP("FieldTitles", "Caused by"),
    QT_TRANSLATE_NOOP("FieldTitles", "Code"),
    QT_TRANSLATE_NOOP("FieldTitles", "Completion"),
    QT_TRANSLATE_NOOP("FieldTitles", "Completion tokens"),
    QT_TRANSLATE_NOOP("FieldTitles", "Content"),
    QT_TRANSLATE_NOOP("FieldTitles", "Cost"),
    QT_TRANSLATE_NOOP("FieldTitles", "Cost so far"),
    QT_TRANSLATE_NOOP("FieldTitles", "Counts of events"),
    QT_TRANSLATE_NOOP("FieldTitles", "Dashboard"),
    QT_TRANSLATE_NOOP("FieldTitles", "Details"),
    QT_TRANSLATE_NOOP("FieldTitles", "Disks"),
    QT_TRANSLATE_NOOP("FieldTitles", "Ended"),
    QT_TRANSLATE_NOOP("FieldTitles", "Error"),
    QT_TRANSLATE_NOOP("FieldTitles", "Error type"),
    QT_TRANSLATE_NOOP("FieldTitles", "Errors"),
    QT_TRANSLATE_NOOP("FieldTitles", "Event"),
    QT_TRANSLATE_NOOP("FieldTitles", "Event id"),
    QT_TRANSLATE_NOOP("FieldTitles", "Events"),
    QT_TRANSLATE_NOOP("FieldTitles", "Events not yet sent"),
    QT_TRANSLATE_NOOP("FieldTitles", "Exception"),
    QT_TRANSLATE_NOOP("FieldTitles", "Exporter of the SDK"),
    QT_TRANSLATE_NOOP("FieldTitles", "Flag of the SDK"),
    QT_TRANSLATE_NOOP("FieldTitles", "Flagged"),
    QT_TRANSLATE_NOOP("FieldTitles", "Host environment"),
    QT_TRANSLATE_NOOP("FieldTitles", "Id"),
    QT_TRANSLATE_NOOP("FieldTitles", "Input"),
    QT_TRANSLATE_NOOP("FieldTitles", "Installed packages"),
    QT_TRANSLATE_NOOP("FieldTitles", "Kind"),
    QT_TRANSLATE_NOOP("FieldTitles", "Kind of the cause"),
    QT_TRANSLATE_NOOP("FieldTitles", "LLM call"),
    QT_TRANSLATE_NOOP("FieldTitles", "LLM calls"),
    QT_TRANSLATE_NOOP("FieldTitles", "Lock of the SDK"),
    QT_TRANSLATE_NOOP("FieldTitles", "Logs"),
    QT_TRANSLATE_NOOP("FieldTitles", "Memory"),
    QT_TRANSLATE_NOOP("FieldTitles", "Message"),
    QT_TRANSLATE_NOOP("FieldTitles", "Model"),
    QT_TRANSLATE_NOOP("FieldTitles", "Name"),
    QT_TRANSLATE_NOOP("FieldTitles", "Operating system"),
    QT_TRANSLATE_NOOP("FieldTitles", "Output"),
    QT_TRANSLATE_NOOP("FieldTitles", "Parameters"),
    QT_TRANSLATE_NOOP("FieldTitles", "Processor"),
    QT_TRANSLATE_NOOP("FieldTitles", "Prompt"),
    QT_TRANSLATE_NOOP("FieldTitles", "Prompt tokens"),
    QT_TRANSLATE_NOOP("FieldTitles", "Reason"),
    QT_TRANSLATE_NOOP("FieldTitles", "Result"),
    QT_TRANSLATE_NOOP("FieldTitles", "Role"),
    QT_TRANSLATE_NOOP("FieldTitles", "SDK and Python versions"),
    QT_TRANSLATE_NOOP("FieldTitles", "SDK version"),
    QT_TRANSLATE_NOOP("FieldTitles", "Screenshot"),
    QT_TRANSLATE_NOOP("FieldTitles", "Session"),
    QT_TRANSLATE_NOOP("FieldTitles", "Session id"),
    QT_TRANSLATE_NOOP("FieldTitles", "Settings of the SDK"),
    QT_TRANSLATE_NOOP("FieldTitles", "Stack trace"),
    QT_TRANSLATE_NOOP("FieldTitles", "Started"),
    QT_TRANSLATE_NOOP("FieldTitles", "State of the SDK"),
    QT_TRANSLATE_NOOP("FieldTitles", "Status"),
    QT_TRANSLATE_NOOP("FieldTitles", "Tag"),
    QT_TRANSLATE_NOOP("FieldTitles", "Tags"),
    QT_TRANSLATE_NOOP("FieldTitles", "Thread"),
    QT_TRANSLATE_NOOP("FieldTitles", "Thread id"),
    QT_TRANSLATE_NOOP("FieldTitles", "Thread of the SDK"),
    QT_TRANSLATE_NOOP("FieldTitles", "Time"),
    QT_TRANSLATE_NOOP("FieldTitles", "Token"),
    QT_TRANSLATE_NOOP("FieldTitles", "Token of the session"),
    QT_TRANSLATE_NOOP("FieldTitles", "Tokens"),
    QT_TRANSLATE_NOOP("FieldTitles", "Tool call"),
    QT_TRANSLATE_NOOP("FieldTitles", "Tool calls"),
    QT_TRANSLATE_NOOP("FieldTitles", "Tracer of the SDK"),
    QT_TRANSLATE_NOOP("FieldTitles", "Type"),
    QT_TRANSLATE_NOOP("FieldTitles", "Version of the SDK"),
    QT_TRANSLATE_NOOP("FieldTitles", "Video"),
    QT_TRANSLATE_NOOP("FieldTitles", "Virtual environment"),
    QT_TRANSLATE_NOOP("FieldTitles", "When"),
    QT_TRANSLATE_NOOP("FieldTitles", "Whether it runs"),
    QT_TRANSLATE_NOOP("FieldTitles", "Working directory"),
};

} // namespace

QString fieldTitle(const QString& title)
{
    return QCoreApplication::translate("FieldTitles", title.toUtf8().constData());
}

bool isTranslatable(const QString& title)
{
    return std::any_of(titles.begin(), titles.end(),
                       [utf8 = title.toUtf8()](const char* each) { return utf8 == each; });
}

} // namespace tapedeck::contract

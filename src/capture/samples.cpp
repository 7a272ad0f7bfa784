// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/samples.h"

#include <QCoreApplication>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Samples)
};

Sample sample(const char* name, const QString& title, const QString& description)
{
    const QString file = QString::fromLatin1(name);
    return {file, title, description, QStringLiteral(":/samples/") + file};
}

} // namespace

std::vector<Sample> samples()
{
    return {
        sample("research-run.tapedeck", Words::tr("Research run"),
               Words::tr("Two agents write a briefing; one source times out twice before it answers.")),
        sample(
            "failing-session.tapedeck", Words::tr("Failing session"),
            Words::tr("A refund goes wrong: errors of a model, a tool and an action, and an end in Fail.")),
        sample("public-page.har", Words::tr("The public page's examples"),
               Words::tr("The calls of the REST page in its own spelling, which the live service refuses.")),
        sample("three-sessions.tapedeck", Words::tr("Three sessions at once"),
               Words::tr("Invoices are sorted by three workers side by side, on two models.")),
    };
}

} // namespace tapedeck::capture

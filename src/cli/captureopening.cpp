// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/captureopening.h"

#include "core/readstream.h"

#include <QCoreApplication>

namespace tapedeck::cli {

Result<std::shared_ptr<const capture::Capture>> openCapture(const QString& path, const contract::Api& api,
                                                            Console& console,
                                                            const std::atomic_bool& cancelled)
{
    capture::OpenOptions options;
    options.cancelled = &cancelled;
    options.progress = [&console](double share) {
        console.progress(share, QCoreApplication::translate("tapedeck::cli", "reading"));
    };
    if (path == QLatin1String("-")) {
        auto input = readStandardInput({0, &cancelled, false});
        if (!input)
            return input.error();
        auto capture = capture::Capture::fromBytes(*input, QStringLiteral("-"), api, options);
        console.endProgress();
        return capture;
    }
    auto capture = capture::Capture::open(path, api, options);
    console.endProgress();
    return capture;
}

} // namespace tapedeck::cli

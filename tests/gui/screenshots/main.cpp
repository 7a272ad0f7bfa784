// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/translations.h"
#include "photographer.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTimer>

#include <cstdio>

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv); // takes its own options, such as -reverse
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Writes pictures of every workspace and dialog."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FOLDER"), QStringLiteral("where the pictures go"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("such as de"),
                                      QStringLiteral("CODE"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("of the window; may be repeated"),
                                  QStringLiteral("WxH"), QStringLiteral("1280x800"));
    parser.addOption(language);
    parser.addOption(size);
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    std::vector<QSize> sizes;
    for (const QString& text : parser.values(size)) {
        const QStringList sides = text.split(QLatin1Char('x'));
        sizes.emplace_back(sides.value(0).toInt(), sides.value(1).toInt());
    }
    tapedeck::installTranslations(app, parser.value(language));
    const auto api = tapedeck::contract::Api::load();
    const QString folder = parser.positionalArguments().constFirst();
    if (!api.ok() || !QDir().mkpath(folder)) {
        std::fputs("screenshots: no API data, or the folder cannot be made\n", stderr);
        return 1;
    }
    tapedeck::Photographer photographer(*api, folder, sizes);
    QObject::connect(&photographer, &tapedeck::Photographer::finished, &app,
                     [](int code) { QApplication::exit(code); });
    QTimer::singleShot(0, &photographer, &tapedeck::Photographer::start);
    return QApplication::exec();
}

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The peer of bench_startup: the least that a Qt program with a window does.

#include <QApplication>
#include <QLabel>

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QLabel window(QStringLiteral("empty"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

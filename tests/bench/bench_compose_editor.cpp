// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The JSON editor of Compose with a body of a megabyte: opening, typing in its middle, folding, going to its
// end; each with the longest time that the event loop stood still, against a plain QPlainTextEdit with the
// same text (which neither colours, folds nor reads it).
//
//     bench_compose_editor [KILOBYTES]     without any: 1000

#include "gui/jsoneditor.h"
#include "gui/jsontextedit.h"
#include "models/composecontext.h"
#include "models/preflight.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace {

using namespace tapedeck;

constexpr int keys = 40;
constexpr int restMs = 1500; ///< for what is done in idle time and by workers

std::string bodyOf(std::size_t bytes)
{
    std::string body = "{\n  \"events\": [\n";
    while (body.size() < bytes) {
        body += "    {\n      \"event_type\": \"llms\",\n      \"id\": \"{{uuid}}\",\n      \"model\": "
                "\"gpt-4o\",\n"
                "      \"prompt\": [\n        {\"role\": \"user\", \"content\": \"What is the weather like "
                "in the town?\"}\n"
                "      ],\n      \"prompt_tokens\": 24,\n      \"init_timestamp\": \"{{now}}\",\n"
                "      \"end_timestamp\": \"{{now+2s}}\"\n    },\n";
    }
    return body + "    {}\n  ]\n}\n";
}

/// One thing to measure: what it took until it was painted, and the longest stall until all was at rest.
struct Figure
{
    const char* what = "";
    double took = 0;
    double stall = 0;
};

/// Does steps one after the other in the event loop, which it watches.
class Run : public QObject
{
public:
    struct Step
    {
        const char* what;
        std::function<void()> act;
        int times = 1;
    };

    explicit Run(std::vector<Step> steps)
        : m_steps(std::move(steps))
    {
        m_tick.setInterval(1);
        connect(&m_tick, &QTimer::timeout, this, [this] { turn(); });
        m_tick.start();
        m_loop.start();
    }
    [[nodiscard]] const std::vector<Figure>& figures() const { return m_figures; }

private:
    void turn()
    {
        const double stood = static_cast<double>(m_loop.nsecsElapsed()) / 1e6;
        m_loop.restart();
        if (m_acted)
            m_now.stall = std::max(m_now.stall, stood);
        if (m_acted && m_left > 0) {
            act();
        } else if (m_acted && m_rest.elapsed() > restMs) {
            m_figures.push_back(m_now);
            m_acted = false;
            ++m_step;
        } else if (!m_acted && m_step == m_steps.size()) {
            QApplication::quit();
        } else if (!m_acted) {
            m_left = m_steps[m_step].times;
            m_now = {m_steps[m_step].what, 0, 0};
            m_acted = true;
            act();
        }
    }

    // The longest of its times counts.
    void act()
    {
        --m_left;
        QElapsedTimer clock;
        clock.start();
        m_steps[m_step].act();
        m_now.took = std::max(m_now.took, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        m_rest.restart();
    }

    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    int m_left = 0;
    bool m_acted = false;
    QTimer m_tick;
    QElapsedTimer m_loop;
    QElapsedTimer m_rest;
    Figure m_now;
    std::vector<Figure> m_figures;
};

void press(QWidget* widget, int key, const QString& text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        QApplication::sendEvent(widget, &event);
    }
}

std::vector<Figure> runOurs(const std::string& body)
{
    const auto api = contract::Api::load();
    SystemClock clock;
    models::ComposeDocument document(*api);
    models::Preflight preflight(document, *api);
    models::ComposeContext context(clock);
    gui::JsonEditor editor(document, preflight, context);
    editor.resize(700, 800);
    editor.show();
    auto* text = editor.findChild<gui::JsonTextEdit*>();
    models::CallHead head;
    head.endpoint = contract::EndpointId::CreateEvents;
    Run run({
        {"open", [&] { document.reset(head, body); }},
        {"caret into the middle", [&] { text->setCaret(body.find("gpt-4o", body.size() / 2)); }},
        {"type a letter", [&] { press(text, Qt::Key_X, QStringLiteral("x")); }, keys},
        {"new line", [&] { press(text, Qt::Key_Return, QStringLiteral("\r")); }, 5},
        {"undo", [&] { editor.findChild<QAction*>(QStringLiteral("editorUndo"))->trigger(); }, 3},
        {"go to the end", [&] { press(text, Qt::Key_End, {}, Qt::ControlModifier); }},
        {"fold everything", [&] { editor.findChild<QAction*>(QStringLiteral("editorFoldAll"))->trigger(); }},
    });
    QApplication::exec();
    return run.figures();
}

std::vector<Figure> runPlain(const std::string& body)
{
    QPlainTextEdit edit;
    edit.resize(700, 800);
    edit.show();
    Run run({
        {"open", [&] { edit.setPlainText(QString::fromStdString(body)); }},
        {"caret into the middle",
         [&] {
             QTextCursor cursor = edit.textCursor();
             cursor.setPosition(static_cast<int>(body.find("gpt-4o", body.size() / 2)));
             edit.setTextCursor(cursor);
         }},
        {"type a letter", [&] { press(&edit, Qt::Key_X, QStringLiteral("x")); }, keys},
        {"new line", [&] { press(&edit, Qt::Key_Return, QStringLiteral("\r")); }, 5},
        {"undo", [&] { edit.undo(); }, 3},
        {"go to the end", [&] { press(&edit, Qt::Key_End, {}, Qt::ControlModifier); }},
    });
    QApplication::exec();
    return run.figures();
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QApplication::arguments();
    const int kilobytes = arguments.size() > 1 ? arguments.at(1).toInt() : 1000;
    const std::string body = bodyOf(static_cast<std::size_t>(kilobytes) * 1000);
    const auto ours = runOurs(body);
    const auto plain = runPlain(body);
    std::printf("%d kB, milliseconds; of what is done several times the longest\n", kilobytes);
    std::printf("%-24s %10s %10s %10s %10s %8s\n", "", "ours", "stall", "plain", "stall", "ratio");
    for (std::size_t i = 0; i < ours.size(); ++i) {
        std::printf("%-24s %10.1f %10.1f", ours[i].what, ours[i].took, ours[i].stall);
        if (i < plain.size())
            std::printf(" %10.1f %10.1f %8.2f", plain[i].took, plain[i].stall,
                        ours[i].stall / std::max(0.1, plain[i].stall));
        std::printf("\n");
    }
    return 0;
}

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compose in the real window: from the key that sends to the request at the server, and from its answer to
// the painted body, both of a megabyte; then a batch of 500 events, opened, edited and gone through. Each
// with the longest time that the event loop stood still, against the limit of 50 ms and against a plain
// window of QPlainTextEdit and QTableWidget with the same texts, server and keys (which neither checks,
// colours nor keeps anything). Of several rounds, each in a window of its own, the worst counts.
//
//     bench_compose [ROUNDS]     without any: 3

#include "benchtools.h"
#include "composerun.h"
#include "contract/starters.h"
#include "gui/answerpane.h"
#include "gui/batchtable.h"
#include "gui/bigtextview.h"
#include "gui/bodyview.h"
#include "gui/composecall.h"
#include "gui/composeform.h"
#include "gui/composeworkspace.h"
#include "gui/fields/fieldeditor.h"
#include "gui/fields/formrow.h"
#include "gui/jsontextedit.h"
#include "gui/jsonview.h"
#include "gui/windowfixture.h"
#include "support/testtoken.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QTableWidget>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <vector>

namespace {

using namespace tapedeck;
using bench::Figure;
using bench::PaintWatch;
using bench::Run;
using bench::SlowServer;
using contract::EndpointId;

constexpr std::size_t bodyBytes = 1'000'000;
constexpr int batchEvents = 500;
constexpr int keys = 10;
constexpr int visited = 50;
constexpr int keyPause = 60;  ///< ms between keys: a quick typist
constexpr int stepPause = 30; ///< a key held down
constexpr double limit = 50;  ///< ms, of a stall
const QString sessionId = QStringLiteral("00000000-0000-4000-8000-00000000000c");

Json batchOf(const contract::Api& api, const std::function<bool(int count, std::size_t bytes)>& enough)
{
    Json::Array events;
    std::size_t bytes = 0;
    const std::array kinds{EventKind::Llm, EventKind::Tool, EventKind::Action, EventKind::Llm};
    while (!enough(static_cast<int>(events.size()), bytes)) {
        Json event = contract::eventStarter(api, kinds[events.size() % kinds.size()], Dialect::Sdk);
        event.remove("agent_id"); // the session has no agents
        events.push_back(std::move(event));
        bytes += Json::array({Json::object({{"events", events.back()}})}).dump(2).size();
    }
    return Json::object({{"events", Json(std::move(events))}});
}

std::string answerText()
{
    std::string text = "{\"events\":[";
    for (int id = 0; text.size() < bodyBytes; ++id)
        text += "{\"id\":\"00000000-0000-4000-8000-" + std::to_string(100'000'000'000 + id) +
                "\",\"event_type\":\"llms\",\"model\":\"gpt-4o\",\"prompt\":[{\"role\":\"user\",\"content\":"
                "\"What is the weather like in the town?\"}],\"prompt_tokens\":24},";
    return text + "null]}";
}

// Of the call that is in front.
template <typename Widget>
Widget* shown(const QWidget& window)
{
    const auto all = window.findChildren<Widget*>();
    const auto found = std::find_if(all.begin(), all.end(), [](auto* one) { return one->isVisible(); });
    return found == all.end() ? nullptr : *found;
}

/// What is shown in the windows.
struct Scene
{
    std::string body;   ///< of a megabyte
    std::string batch;  ///< of 500 events
    std::string answer; ///< of a megabyte
};

std::vector<Figure> runOurs(const Scene& scene)
{
    SlowServer server(QByteArray::fromStdString(scene.answer));
    test::WindowFixture fixture;
    fixture.start();
    Profile sandbox = fixture.profiles.current();
    sandbox.baseUrl = server.url();
    fixture.client.setAccount(sandbox, "00000000-1111-2222-3333-444444444444");
    fixture.client.setToken(sessionId,
                            test::signedToken(sessionId, fixture.clock.now() + 24ll * 3600 * 1'000'000));
    const auto window = fixture.show();
    window->showWorkspace(QStringLiteral("compose"));
    auto& controller = window->findChild<gui::ComposeWorkspace*>()->controller();
    gui::ComposeSession& session = controller.openExisting(sessionId);
    const auto complain = [](gui::ComposeCall* call, const QString& reason) {
        const auto& findings = call ? call->preflight().findings() : std::vector<Finding>();
        std::fprintf(stderr, "not sent: %s %s\n", qPrintable(reason),
                     findings.empty() ? "" : qPrintable(findings.front().message));
    };
    QObject::connect(&session.sender(), &gui::ComposeSender::held, &session, complain);
    QObject::connect(&session.sender(), &gui::ComposeSender::failed, &session,
                     [&](gui::ComposeCall* call, const Error& error) { complain(call, error.text); });
    const auto open = [&](const std::string& text) {
        session.open(session.headOf(EndpointId::CreateEvents), text, false);
    };
    const auto read = [&session] {
        auto& call = *session.current();
        return !call.document().isReading() && !call.preflight().busy();
    };
    const auto form = [&] { return shown<gui::ComposeForm>(*window); };
    const auto table = [&] { return shown<gui::BatchTable>(*window); };
    const auto editor = [&] { return shown<gui::JsonTextEdit>(*window); };
    const auto focusField = [&](const char* name) { form()->focusField(form()->pointer() + '/' + name); };
    const auto setAll = [&](const char* member, const Json& value) {
        QList<int> rows;
        for (int row = 0; row < batchEvents; ++row)
            rows << row;
        session.current()->batch().setForRows(rows, member, value);
    };
    gui::BodyView& answer = window->findChild<gui::AnswerPane*>()->body();
    PaintWatch answered;
    const auto answerPainted = [&] {
        auto* view = answer.findChild<gui::JsonView*>();
        if (!answer.isReady() || view->bytes().size() < static_cast<qsizetype>(bodyBytes))
            return false;
        answered.arm(view->bigText()->viewport());
        return answered.painted();
    };
    const std::vector<Run::Step> steps{
        {"open a body of 1 MB", [&] { open(scene.body); }, read},
        {"Ctrl+Return in the text: sent",
         [&] {
             editor()->setFocus();
             QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
         },
         [&] { return server.received() == 1; }},
        {"1 MB of answer: painted",
         [&] {
             answered.disarm();
             server.release();
         },
         answerPainted},
        {"type in the text, 10 keys", [&] { QTest::keyClick(editor(), Qt::Key_Space); }, read, keys,
         keyPause},
        {"Ctrl+Return in the form: sent",
         [&] {
             focusField("model");
             QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
         },
         [&] { return server.received() == 2; }},
        {"1 MB of answer again: painted",
         [&] {
             answered.disarm();
             answer.clear();
             server.release();
         },
         answerPainted},
        {"open a batch of 500 events", [&] { open(scene.batch); }, read},
        {"type in its form, 10 keys",
         [&] {
             if (!form()->isAncestorOf(QApplication::focusWidget()))
                 focusField("model");
             QTest::keyClick(QApplication::focusWidget(), Qt::Key_X);
         },
         read, keys, keyPause},
        {"undo it, 10 times", [&] { session.current()->document().undoStack().undo(); }, read, keys,
         keyPause},
        {"scroll its table, 50 pages",
         [&] {
             QScrollBar* bar = table()->verticalScrollBar();
             bar->setValue(bar->value() < bar->maximum() ? bar->value() + bar->pageStep() : 0);
         },
         {},
         visited,
         stepPause},
        {"go through 50 events",
         [&] {
             table()->setFocus();
             QTest::keyClick(table(), Qt::Key_Down);
         },
         read, visited, stepPause},
        {"scroll its text, 50 pages",
         [&] { QTest::keyClick(editor(), Qt::Key_PageDown); },
         {},
         visited,
         stepPause},
        {"set the model of all 500", [&] { setAll("model", Json("gpt-4o-mini")); }, read},
        {"an error in all 500", [&] { setAll("agent_id", Json("nobody")); }, read},
    };
    Run run(steps);
    QApplication::exec();
    return run.figures();
}

/// What anybody would put together in an hour: the text, the rows, the answer.
class PlainWindow : public QWidget
{
public:
    explicit PlainWindow(const QUrl& url)
        : table(new QTableWidget(0, 6, this))
        , text(new QPlainTextEdit(this))
        , answer(new QPlainTextEdit(this))
    {
        auto* layout = new QHBoxLayout(this);
        layout->addWidget(table);
        layout->addWidget(text);
        layout->addWidget(answer);
        answer->setReadOnly(true);
        connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, this,
                [this, url] {
                    QNetworkRequest request(url);
                    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
                    QNetworkReply* reply = m_network.post(request, text->toPlainText().toUtf8());
                    connect(reply, &QNetworkReply::finished, this, [this, reply] {
                        reply->deleteLater();
                        answer->setPlainText(QString::fromUtf8(reply->readAll()));
                    });
                });
        resize(1280, 800);
        show();
    }
    void fillTable(int rows)
    {
        table->setRowCount(rows);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < table->columnCount(); ++column)
                table->setItem(row, column, new QTableWidgetItem(QStringLiteral("%1 gpt-4o").arg(row)));
        }
    }

    QTableWidget* table;
    QPlainTextEdit* text;
    QPlainTextEdit* answer;

private:
    QNetworkAccessManager m_network;
};

std::vector<Figure> runPlain(const Scene& scene)
{
    SlowServer server(QByteArray::fromStdString(scene.answer));
    PlainWindow window(server.url());
    window.activateWindow();
    PaintWatch painted;
    const auto sendKey = [&](QWidget* from) {
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Return, Qt::ControlModifier);
    };
    const auto takeAnswer = [&] {
        painted.disarm();
        window.answer->clear();
        server.release();
    };
    const auto answerPainted = [&] {
        if (window.answer->document()->characterCount() < static_cast<int>(bodyBytes))
            return false;
        painted.arm(window.answer->viewport());
        return painted.painted();
    };
    const std::vector<Run::Step> steps{
        {"", [&] { window.text->setPlainText(QString::fromStdString(scene.body)); }},
        {"", [&] { sendKey(window.text); }, [&] { return server.received() == 1; }},
        {"", takeAnswer, answerPainted},
        {"", [&] { QTest::keyClick(window.text, Qt::Key_Space); }, {}, keys, keyPause},
        {"", [&] { sendKey(window.table); }, [&] { return server.received() == 2; }},
        {"", takeAnswer, answerPainted},
        {"",
         [&] {
             window.text->setPlainText(QString::fromStdString(scene.batch));
             window.fillTable(batchEvents);
         }},
        {"", [&] { QTest::keyClick(window.text, Qt::Key_X); }, {}, keys, keyPause},
        {"", [&] { window.text->undo(); }, {}, keys, keyPause},
        {"",
         [&] {
             QScrollBar* bar = window.table->verticalScrollBar();
             bar->setValue(bar->value() < bar->maximum() ? bar->value() + bar->pageStep() : 0);
         },
         {},
         visited,
         stepPause},
        {"", [&] { QTest::keyClick(window.table, Qt::Key_Down); }, {}, visited, stepPause},
        {"", [&] { QTest::keyClick(window.text, Qt::Key_PageDown); }, {}, visited, stepPause},
    };
    Run run(steps);
    QApplication::exec();
    return run.figures();
}

void keepWorst(std::vector<Figure>& worst, const std::vector<Figure>& now)
{
    if (worst.empty())
        worst = now;
    for (std::size_t i = 0; i < worst.size() && i < now.size(); ++i)
        worst[i].keepWorst(now[i]);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QApplication::arguments();
    const int rounds = arguments.size() > 1 ? std::max(1, arguments.at(1).toInt()) : 3;
    const auto api = contract::Api::load();
    if (!api) {
        std::fprintf(stderr, "cannot prepare\n");
        return 1;
    }
    Scene scene;
    scene.body = batchOf(*api, [](int, std::size_t bytes) { return bytes >= bodyBytes; }).dump(2);
    scene.batch = batchOf(*api, [](int count, std::size_t) { return count >= batchEvents; }).dump(2);
    scene.answer = answerText();
    std::vector<Figure> plain;
    std::vector<Figure> ours;
    for (int round = 0; round < rounds; ++round)
        keepWorst(plain, runPlain(scene)); // before our window: it makes a style of its own for all
    for (int round = 0; round < rounds; ++round)
        keepWorst(ours, runOurs(scene));
    bench::printMachine();
    std::printf("body %.2f MB, answer %.2f MB, batch of %d events %.2f MB; milliseconds, the worst of %d "
                "rounds; stalls until all is at rest again\n",
                double(scene.body.size()) / 1e6, double(scene.answer.size()) / 1e6, batchEvents,
                double(scene.batch.size()) / 1e6, rounds);
    std::printf("%-32s %9s %9s %9s %9s | %9s %9s %8s %8s\n", "", "until", "stall", "of it cpu", "of limit",
                "plain", "stall", "until x", "stall x");
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const Figure& figure = ours[i];
        std::printf("%-32s %9.1f %9.1f %9.1f %8.2fx", figure.what, figure.took, figure.stall,
                    figure.stallWork, figure.stall / limit);
        if (i < plain.size())
            std::printf(" | %9.1f %9.1f %7.2fx %7.2fx", plain[i].took, plain[i].stall,
                        figure.took / std::max(0.1, plain[i].took),
                        figure.stall / std::max(0.1, plain[i].stall));
        std::printf("\n");
    }
    return 0;
}

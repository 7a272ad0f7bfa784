// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cold start to the first painted window against an empty Qt window, both seen from outside by the same eye:
// from the start of the process to the moment at which the X server holds a mapped window with more than one
// colour in it.

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>

#include <xcb/xcb.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

namespace {

struct FreeReply
{
    void operator()(void* reply) const { std::free(reply); }
};
template <typename T>
using Reply = std::unique_ptr<T, FreeReply>;

/// Watches the root window of one display.
class Eye
{
public:
    explicit Eye(const QByteArray& display)
        : m_connection(xcb_connect(display.constData(), nullptr))
    {
        if (xcb_connection_has_error(m_connection))
            return;
        m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
        const std::uint32_t wanted = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
        xcb_change_window_attributes(m_connection, m_root, XCB_CW_EVENT_MASK, &wanted);
        xcb_flush(m_connection);
    }
    ~Eye() { xcb_disconnect(m_connection); }

    /// Milliseconds until a window of at least 200 × 200 shows more than one colour; nothing after ten
    /// seconds.
    std::optional<double> firstPaint(const QElapsedTimer& since)
    {
        std::vector<xcb_window_t> mapped;
        while (since.elapsed() < 10'000) {
            while (auto event = Reply<xcb_generic_event_t>(xcb_poll_for_event(m_connection))) {
                if ((event->response_type & 0x7f) == XCB_MAP_NOTIFY)
                    mapped.push_back(reinterpret_cast<xcb_map_notify_event_t*>(event.get())->window);
            }
            for (const xcb_window_t window : mapped) {
                if (painted(window))
                    return static_cast<double>(since.nsecsElapsed()) / 1e6;
            }
        }
        return std::nullopt;
    }
    void forget()
    {
        while (Reply<xcb_generic_event_t>(xcb_poll_for_event(m_connection))) {
        }
    }

private:
    bool painted(xcb_window_t window) const
    {
        const Reply<xcb_get_geometry_reply_t> shape(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr));
        if (!shape || shape->width < 200 || shape->height < 200)
            return false;
        const Reply<xcb_get_image_reply_t> image(
            xcb_get_image_reply(m_connection,
                                xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window, 0, 0,
                                              shape->width, shape->height, ~0u),
                                nullptr));
        if (!image)
            return false;
        const auto* pixels = reinterpret_cast<const std::uint32_t*>(xcb_get_image_data(image.get()));
        const int count = xcb_get_image_data_length(image.get()) / 4;
        std::unordered_set<std::uint32_t> colours;
        for (int i = 0; i < count && colours.size() < 2; i += 7)
            colours.insert(pixels[i] & 0xffffff);
        return colours.size() > 1;
    }

    xcb_connection_t* m_connection;
    xcb_window_t m_root = 0;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace

int main()
{
    QProcess server;
    const QByteArray display = ":" + QByteArray::number(100 + std::rand() % 400);
    server.start(QStringLiteral("Xvfb"), {QString::fromLatin1(display), QStringLiteral("-screen"),
                                          QStringLiteral("0"), QStringLiteral("2560x1600x24")});
    if (!server.waitForStarted()) {
        std::fprintf(stderr, "bench_startup: Xvfb is not installed\n");
        return 2;
    }
    std::unique_ptr<Eye> eye;
    QElapsedTimer waiting;
    waiting.start();
    // The X server has no "ready" but a connection that works.
    for (bool up = false; !up && waiting.elapsed() < 10'000;) {
        xcb_connection_t* probe = xcb_connect(display.constData(), nullptr);
        up = xcb_connection_has_error(probe) == 0;
        xcb_disconnect(probe);
    }
    eye = std::make_unique<Eye>(display);

    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(display));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));

    const auto measure = [&](const QString& program) -> std::optional<double> {
        eye->forget();
        QProcess process;
        process.setProcessEnvironment(environment);
        QElapsedTimer since;
        since.start();
        process.start(program, QStringList());
        const auto seen = eye->firstPaint(since);
        process.terminate();
        process.waitForFinished(5000);
        return seen;
    };
    std::vector<double> ours;
    std::vector<double> empty;
    constexpr int rounds = 7;
    for (int i = 0; i < rounds; ++i) {
        if (const auto time = measure(QStringLiteral(TAPEDECK_EMPTY_WINDOW)))
            empty.push_back(*time);
        if (const auto time = measure(QStringLiteral(TAPEDECK_PROGRAM)))
            ours.push_back(*time);
    }
    server.terminate();
    server.waitForFinished(5000);
    if (ours.size() < rounds || empty.size() < rounds) {
        std::fprintf(stderr, "bench_startup: a window did not appear\n");
        return 1;
    }
    std::printf("first painted window, median of %d: Tapedeck %.0f ms, empty Qt window %.0f ms, ratio %.2f\n",
                rounds, median(ours), median(empty), median(ours) / median(empty));
    return 0;
}

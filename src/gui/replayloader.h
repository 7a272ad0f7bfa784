// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/plan.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace tapedeck::gui {

/// Reads captures and makes plans on a worker, latest wins: a new request drops the one before.
class ReplayLoader : public QObject
{
    Q_OBJECT
public:
    using CapturePtr = std::shared_ptr<const capture::Capture>;
    using PlanPtr = std::shared_ptr<const replay::Plan>;
    enum class Stage { Reading, Planning };
    Q_ENUM(Stage)

    explicit ReplayLoader(const contract::Api& api, QObject* parent = nullptr);
    ~ReplayLoader() override; ///< cancels and waits; reading ends within 100 ms

    /// Opens the file, then plans it.
    void open(const QString& path, const replay::PlanOptions& options);
    /// The same for a capture that is no file, such as pasted cURL commands.
    void openText(const QByteArray& utf8, const QString& name, const replay::PlanOptions& options);
    /// Plans an opened capture anew.
    void plan(const CapturePtr& capture, const replay::PlanOptions& options);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_cancel != nullptr; }

Q_SIGNALS:
    /// 0 to 1 over both stages of an opening, so that it goes on where reading ended.
    void progress(tapedeck::gui::ReplayLoader::Stage stage, double share);
    void opened(const std::shared_ptr<const tapedeck::capture::Capture>& capture);
    void planned(const std::shared_ptr<const tapedeck::replay::Plan>& plan);
    void failed(const tapedeck::Error& error); ///< not for cancelled ones

private:
    struct Outcome
    {
        quint64 request = 0;
        CapturePtr capture;
        PlanPtr plan;
        std::optional<Error> error;
    };
    using Read = std::function<Result<CapturePtr>(const capture::OpenOptions&)>;
    /// The options of a stage, which takes the progress from one share to another.
    using Stages = std::function<capture::OpenOptions(Stage, double from, double to)>;
    void readAndPlan(Read read, const replay::PlanOptions& options);
    void start(std::function<Outcome(const Stages&)> work);
    void tell(quint64 request, Stage stage, double share);
    void take(const Outcome& outcome);

    const contract::Api& m_api;
    quint64 m_request = 0;
    std::shared_ptr<std::atomic_bool> m_cancel; ///< of the running request
    QList<QFuture<void>> m_running;
};

} // namespace tapedeck::gui

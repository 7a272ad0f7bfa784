// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "core/profile.h"

#include <QString>

#include <functional>

namespace tapedeck::gui {

class ProductionGuard;
class Selection;

/// A note in the bar under the top bar, instead of a modal box (design 11, "Feel").
struct Message
{
    enum class Kind { Info, Warning, Error };
    Kind kind = Kind::Info;
    QString text;        ///< what happened, what it means, what to do
    QString actionLabel; ///< empty: no button
    std::function<void()> action;
};

/// What a workspace may ask of the window around it.
class Shell
{
public:
    virtual ~Shell() = default;

    virtual void showWorkspace(const QString& id) = 0; ///< "sessions", "replay", "traffic", "server"
    /// Opens a capture in the workspace that takes files, and shows it.
    virtual void openCapture(const QString& path) = 0;
    virtual void showMessage(const Message& message) = 0;
    virtual void clearMessage() = 0;
    /// Takes the message with this text away, if it is the one on show.
    virtual void withdrawMessage(const QString& text) = 0;
    virtual void showProfiles() = 0; ///< the dialog in which keys are entered
    /// The chosen target. The embedded one carries the running server's address.
    [[nodiscard]] virtual Profile currentProfile() const = 0;
    [[nodiscard]] virtual Selection& selection() = 0;
    /// Asked before anything is written to a production profile.
    [[nodiscard]] virtual ProductionGuard& production() = 0;
    /// Opens what was sent as a call that can be edited and sent anew.
    virtual void compose(const Exchange& exchange) = 0;
    /// Goes on with a session that exists: its calls are composed next.
    virtual void composeSession(const QString& sessionId) = 0;
};

} // namespace tapedeck::gui

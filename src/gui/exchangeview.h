// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/codewriter.h"
#include "core/exchange.h"

#include <QWidget>

#include <memory>
#include <optional>

class QPushButton;
class QToolButton;

namespace tapedeck::gui {

class ElidedLabel;

namespace Ui {
class ExchangeView;
}

/// One exchange, both sides: bodies of any size, headers, timing. Secrets are masked before anything is
/// shown.
class ExchangeView : public QWidget
{
    Q_OBJECT
public:
    explicit ExchangeView(QWidget* parent = nullptr);
    ~ExchangeView() override;

    /// By which code that is copied knows what a call needs. Must outlive this.
    void setApi(const contract::Api& api) { m_api = &api; }
    void show(const Exchange& exchange);
    void clear();
    /// As it was given, but for headers and address, which are masked.
    [[nodiscard]] const std::optional<Exchange>& exchange() const { return m_exchange; }
    /// With a "Send again" button, for those who can send.
    void setSendable(bool sendable);
    /// The request as code that runs; secrets are variables or masked. To the clipboard.
    void copyAs(capture::CodeLanguage language);

Q_SIGNALS:
    void sendAgainWanted(const tapedeck::Exchange& exchange);

private:
    enum class Side { Answer, Request, Timing };
    void makeHeader();
    void showTitle();
    void showSide();
    void showPage();
    [[nodiscard]] Side side() const;

    std::unique_ptr<Ui::ExchangeView> m_ui;
    const contract::Api* m_api = nullptr;
    ElidedLabel* m_address;
    QToolButton* m_copy;
    QPushButton* m_again;
    std::optional<Exchange> m_exchange;
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "models/bodypresentation.h"
#include "models/headersmodel.h"
#include "models/jsontreemodel.h"

#include <QWidget>

#include <memory>
#include <optional>

class QPushButton;

namespace tapedeck::gui {

class ElidedLabel;

namespace Ui {
class ExchangeView;
}

/// One exchange, both sides: pretty, tree, raw, headers, timing. Secrets are masked before anything is shown.
class ExchangeView : public QWidget
{
    Q_OBJECT
public:
    explicit ExchangeView(QWidget* parent = nullptr);
    ~ExchangeView() override;

    void show(const Exchange& exchange);
    void clear();
    [[nodiscard]] const std::optional<Exchange>& exchange() const { return m_exchange; }
    /// With a "Send again" button, for those who can send.
    void setSendable(bool sendable);
    /// "Copy as cURL" of what is shown, masked.
    void copyAsCurl() const;

Q_SIGNALS:
    void sendAgainWanted(const tapedeck::Exchange& exchange);

private:
    enum class Side { Answer, Request };
    enum class Look { Pretty, Tree, Raw, Headers, Timing };
    void makeHeader();
    void refresh();
    void loadBody();
    void take(const models::BodyPresentation& body);
    void showLook();
    void showTitle();
    [[nodiscard]] Side side() const;
    [[nodiscard]] Look look() const;
    [[nodiscard]] const Headers& headers() const;
    [[nodiscard]] QByteArray body() const;
    void findNext(bool forward);

    std::unique_ptr<Ui::ExchangeView> m_ui;
    ElidedLabel* m_address;
    QPushButton* m_copy;
    QPushButton* m_again;
    std::optional<Exchange> m_exchange;
    models::BodyPresentation m_body;
    models::JsonTreeModel m_tree;
    models::HeadersModel m_headers;
    quint64 m_request = 0; ///< of the body that is wanted; a later one drops it
};

} // namespace tapedeck::gui

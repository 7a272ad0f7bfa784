// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/apijob.h"

#include "net/account.h"
#include "net/apiclientprivate.h"
#include "net/httpattempt.h"

namespace tapedeck::net {

ApiJob::ApiJob(ApiCall call, std::shared_ptr<Account> account, QObject* client)
    : QObject(client)
    , m_call(std::move(call))
    , m_account(std::move(account))
{
    m_retryTimer.setSingleShot(true);
}

ApiJob::~ApiJob() = default;

void ApiJob::cancel()
{
    static_cast<ApiClient*>(parent())->d->cancel(*this);
}

} // namespace tapedeck::net

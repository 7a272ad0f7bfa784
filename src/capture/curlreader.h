// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/curlscript.h"
#include "capture/reader.h"

#include <map>

namespace tapedeck::capture {

/// cURL command lines, alone or in a shell script. Other lines are skipped, variables that only a shell
/// knows stay as they are written.
class CurlReader : public WholeReader
{
public:
    Status index(const Source& source, IndexWorker& worker, const OpenOptions& options) override;
    [[nodiscard]] Result<Exchange> exchange(const Source& source, const Record& record,
                                            std::size_t index) const override;

private:
    Status indexShell(std::string_view text, std::size_t at, const CurlFiles& files, IndexWorker& worker,
                      const OpenOptions& options);
    void indexCmd(std::string_view text, std::size_t at, const CurlFiles& files, IndexWorker& worker);
    void addCommand(const Item& item, const ShellCommand& command, const CurlFiles& files,
                    IndexWorker& worker);
    void addCall(const Item& item, Request request, const std::string& caughtBy, IndexWorker& worker);
    [[nodiscard]] std::string sessionOfVariable(const QByteArray& authorization) const;

    std::vector<Request> m_requests;
    /// Which session's token a variable holds: JWT=$(curl … create_session …).
    std::map<std::string, std::string> m_tokens;
};

} // namespace tapedeck::capture

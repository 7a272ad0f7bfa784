// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dialect.h"
#include "core/headers.h"
#include "core/json.h"
#include "core/result.h"

#include <QString>

#include <string>
#include <vector>

namespace tapedeck::store {

struct TemplateCall
{
    QString endpoint; ///< "create_events"
    Dialect dialect = Dialect::Sdk;
    QString pathId;
    QString name;
    Headers headers;  ///< beyond the usual ones
    std::string text; ///< of the body; empty: none
    bool operator==(const TemplateCall&) const = default;
};

/// Calls that were saved under a name.
struct CallTemplate
{
    QString path; ///< of its file; empty: not saved yet
    QString name;
    QString description;
    std::vector<TemplateCall> calls;
    QString fault; ///< what is wrong with the file; empty: nothing
    bool operator==(const CallTemplate&) const = default;
};

/// The template in a file's bytes, without its path. What is wrong is one sentence; the name is then the
/// file's as far as it can be read.
CallTemplate readTemplate(const QByteArray& bytes);
/// The file of a template, secrets masked. Members of `before` that this version does not know are kept.
QByteArray templateBytes(const CallTemplate& given, const Json& before = {});

} // namespace tapedeck::store

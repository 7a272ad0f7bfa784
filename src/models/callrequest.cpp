// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/callrequest.h"

#include "core/jsonrewrite.h"
#include "models/composedocument.h"

namespace tapedeck::models {

namespace {

// A text beside the body; what is not known in it is noted under `place`.
QString resolvedText(VariableResolver& resolver, const QString& text, const std::string& place,
                     CallRequest& request)
{
    QStringList unknown;
    QString out = resolver.resolveText(text, &unknown);
    for (const QString& name : unknown)
        request.unresolved.push_back({place, name});
    return out;
}

} // namespace

CallSource sourceOf(ComposeDocument& document)
{
    const bool valid = document.settle();
    return {document.head(), document.text(), valid, valid ? document.value() : Json(), document.map()};
}

CallRequest callRequest(const contract::Api& api, const CallSource& source, const VariableScope& scope,
                        const VariableSources& sources)
{
    CallRequest request;
    request.endpoint = source.head.endpoint;
    VariableResolver resolver(scope, sources);
    request.pathId = resolvedText(resolver, source.head.pathId, std::string(pathPlace), request);
    for (const auto& [name, value] : source.head.extraHeaders) {
        const std::string place = std::string(headerPlace) + name.toStdString();
        request.extraHeaders.add(name,
                                 resolvedText(resolver, QString::fromUtf8(value), place, request).toUtf8());
    }
    if (!api.endpoint(request.endpoint).hasBody)
        return request;
    if (!source.valid) {
        request.body = QByteArray::fromStdString(source.text);
        return request;
    }
    Resolved resolved = resolver.resolve(source.value);
    std::string text = source.text;
    if (!(resolved.value == source.value)) {
        const auto splice = setValue(source.text, source.map, "", resolved.value);
        text = splice ? applySplice(std::move(text), *splice) : resolved.value.dump();
    }
    request.body = QByteArray::fromStdString(text);
    request.json = true;
    request.value = std::move(resolved.value);
    request.unresolved.insert(request.unresolved.end(), resolved.unresolved.begin(),
                              resolved.unresolved.end());
    request.used = std::move(resolved.used);
    return request;
}

} // namespace tapedeck::models

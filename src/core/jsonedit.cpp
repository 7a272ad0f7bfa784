// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonedit.h"

#include <charconv>

namespace tapedeck {

namespace {

std::string memberName(std::string_view token)
{
    std::string name;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size())
            name += token[++i] == '1' ? '/' : '~';
        else
            name += token[i];
    }
    return name;
}

bool editItem(Json::Array& items, std::string_view token, const JsonEdit& edit)
{
    if (token == "-") {
        if (!edit.value)
            return false;
        items.push_back(*edit.value);
        return true;
    }
    std::size_t index = 0;
    const char* end = token.data() + token.size();
    const auto parsed = std::from_chars(token.data(), end, index);
    if (parsed.ec != std::errc() || parsed.ptr != end || index >= items.size())
        return false;
    if (edit.value)
        items[index] = *edit.value;
    else
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
    return true;
}

} // namespace

bool applyEdit(Json& root, const JsonEdit& edit)
{
    const auto slash = edit.pointer.rfind('/');
    if (slash == std::string::npos) {
        if (!edit.value || !edit.pointer.empty())
            return false;
        root = *edit.value;
        return true;
    }
    Json* parent = root.at(std::string_view(edit.pointer).substr(0, slash));
    const std::string_view token = std::string_view(edit.pointer).substr(slash + 1);
    if (!parent)
        return false;
    if (parent->isArray())
        return edit.renameTo.empty() && editItem(parent->items(), token, edit);
    if (!parent->isObject())
        return false;
    const std::string name = memberName(token);
    if (!edit.renameTo.empty())
        return parent->rename(name, edit.renameTo);
    if (!edit.value)
        return parent->remove(name);
    parent->set(name, *edit.value);
    return true;
}

} // namespace tapedeck

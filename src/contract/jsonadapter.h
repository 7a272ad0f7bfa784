// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Lets valijson read our own JSON values in place. Its adapter for Qt's values would need a copy of every
// body, takes more than twice as long, and sees whole numbers beyond 32 bits as fractions. For validator.cpp
// only.

#include "core/json.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wnull-dereference"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <valijson/internal/adapter.hpp>
#include <valijson/internal/basic_adapter.hpp>
#include <valijson/internal/frozen_value.hpp>
#pragma GCC diagnostic pop

#include <cmath>
#include <iterator>

namespace tapedeck::contract {

class JsonAdapter;
using AdapterMember = std::pair<std::string, JsonAdapter>;

/// The iterators and containers differ only in what they hand out.
template <typename Source, typename Item>
class AdapterIterator
{
public:
    using iterator_category = std::bidirectional_iterator_tag;
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    using pointer = Item*;
    using reference = Item&;

    AdapterIterator(typename Source::const_iterator at) // NOLINT(google-explicit-constructor)
        : m_at(at)
    {}
    Item operator*() const;
    valijson::adapters::DerefProxy<Item> operator->() const
    {
        return valijson::adapters::DerefProxy<Item>(**this);
    }
    bool operator==(const AdapterIterator& other) const { return m_at == other.m_at; }
    AdapterIterator& operator++()
    {
        ++m_at;
        return *this;
    }
    AdapterIterator operator++(int) { return AdapterIterator(m_at++); }
    AdapterIterator& operator--()
    {
        --m_at;
        return *this;
    }
    void advance(std::ptrdiff_t n) { m_at += n; }

private:
    typename Source::const_iterator m_at;
};

class AdapterArray
{
public:
    using iterator = AdapterIterator<Json::Array, JsonAdapter>;
    using const_iterator = iterator;
    AdapterArray() = default;
    explicit AdapterArray(const Json& value)
        : m_value(&value)
    {}
    [[nodiscard]] iterator begin() const { return items().begin(); }
    [[nodiscard]] iterator end() const { return items().end(); }
    [[nodiscard]] std::size_t size() const { return items().size(); }

private:
    [[nodiscard]] const Json::Array& items() const
    {
        static const Json::Array none;
        return m_value ? m_value->items() : none;
    }
    const Json* m_value = nullptr;
};

class AdapterObject
{
public:
    using iterator = AdapterIterator<Json::Object, AdapterMember>;
    using const_iterator = iterator;
    AdapterObject() = default;
    explicit AdapterObject(const Json& value)
        : m_value(&value)
    {}
    [[nodiscard]] iterator begin() const { return members().begin(); }
    [[nodiscard]] iterator end() const { return members().end(); }
    [[nodiscard]] std::size_t size() const { return members().size(); }
    [[nodiscard]] iterator find(const std::string& name) const
    {
        auto at = members().begin(); // the first of a repeated name, as all readers take it
        while (at != members().end() && at->name != name)
            ++at;
        return at;
    }

private:
    [[nodiscard]] const Json::Object& members() const
    {
        static const Json::Object none;
        return m_value ? m_value->members() : none;
    }
    const Json* m_value = nullptr;
};

class AdapterFrozen : public valijson::adapters::FrozenValue
{
public:
    explicit AdapterFrozen(Json value)
        : m_value(std::move(value))
    {}
    [[nodiscard]] FrozenValue* clone() const override { return new AdapterFrozen(m_value); }
    [[nodiscard]] bool equalTo(const valijson::adapters::Adapter& other, bool strict) const override;

private:
    Json m_value;
};

class AdapterValue
{
public:
    AdapterValue() = default;
    explicit AdapterValue(const Json& value)
        : m_value(&value)
    {}
    [[nodiscard]] valijson::adapters::FrozenValue* freeze() const { return new AdapterFrozen(value()); }
    [[nodiscard]] opt::optional<AdapterArray> getArrayOptional() const
    {
        return isArray() ? opt::make_optional(AdapterArray(value())) : opt::optional<AdapterArray>();
    }
    [[nodiscard]] opt::optional<AdapterObject> getObjectOptional() const
    {
        return isObject() ? opt::make_optional(AdapterObject(value())) : opt::optional<AdapterObject>();
    }
    bool getArraySize(std::size_t& out) const { return isArray() && (out = value().size(), true); }
    bool getObjectSize(std::size_t& out) const { return isObject() && (out = value().size(), true); }
    bool getBool(bool& out) const { return isBool() && (out = value().toBool(), true); }
    bool getDouble(double& out) const { return isDouble() && (out = value().toDouble(), true); }
    bool getInteger(int64_t& out) const { return isInteger() && (out = value().toInteger(), true); }
    bool getString(std::string& out) const { return isString() && (out = value().toView(), true); }
    static bool hasStrictTypes() { return true; }
    [[nodiscard]] bool isArray() const { return value().isArray(); }
    [[nodiscard]] bool isBool() const { return value().isBool(); }
    [[nodiscard]] bool isNull() const { return value().isNull(); }
    [[nodiscard]] bool isObject() const { return value().isObject(); }
    [[nodiscard]] bool isString() const { return value().isString(); }
    [[nodiscard]] bool isNumber() const { return value().isNumber(); }
    [[nodiscard]] bool isDouble() const { return isNumber() && !isInteger(); }
    /// Draft 7: 8.0 is an integer too.
    [[nodiscard]] bool isInteger() const
    {
        return value().isInteger() || (isNumber() && std::trunc(value().toDouble()) == value().toDouble());
    }

private:
    [[nodiscard]] const Json& value() const
    {
        static const Json none;
        return m_value ? *m_value : none;
    }
    const Json* m_value = nullptr;
};

class JsonAdapter : public valijson::adapters::BasicAdapter<JsonAdapter, AdapterArray, AdapterMember,
                                                            AdapterObject, AdapterValue>
{
public:
    JsonAdapter() = default;
    explicit JsonAdapter(const Json& value)
        : BasicAdapter(AdapterValue(value))
    {}
};

template <>
inline JsonAdapter AdapterIterator<Json::Array, JsonAdapter>::operator*() const
{
    return JsonAdapter(*m_at);
}

template <>
inline AdapterMember AdapterIterator<Json::Object, AdapterMember>::operator*() const
{
    return {m_at->name, JsonAdapter(m_at->value)};
}

inline bool AdapterFrozen::equalTo(const valijson::adapters::Adapter& other, bool strict) const
{
    return JsonAdapter(m_value).equalTo(other, strict);
}

} // namespace tapedeck::contract

template <>
struct valijson::adapters::AdapterTraits<tapedeck::contract::JsonAdapter>
{
    using DocumentType = tapedeck::Json;
    static std::string adapterName() { return "Json"; }
};

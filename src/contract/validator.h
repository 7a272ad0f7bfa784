// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <memory>
#include <vector>

namespace tapedeck::contract {

/// A place where a value does not fit its schema.
struct Misfit
{
    enum class Kind {
        Missing, ///< `name` is required and not there
        Type,
        Enum,
        Other, ///< too small, too long…
    };
    Kind kind = Kind::Other;
    std::string pointer; ///< of the value; of the object where a member is missing
    std::string name;    ///< the missing member
};

/// A compiled JSON Schema. Immutable; safe to use from several threads.
class Validator
{
public:
    /// nullptr if it is no valid schema. `format` is not enforced: the service's own idea of ids and times is
    /// wider, check() knows it.
    static std::unique_ptr<Validator> compile(const Json& schema);

    /// In document order; empty if the value fits.
    [[nodiscard]] std::vector<Misfit> validate(const Json& value) const;

    ~Validator();
    Validator(const Validator&) = delete;
    Validator& operator=(const Validator&) = delete;

private:
    struct Compiled;
    explicit Validator(std::unique_ptr<const Compiled> compiled);
    std::unique_ptr<const Compiled> m_compiled;
};

} // namespace tapedeck::contract

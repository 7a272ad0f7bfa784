// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace tapedeck {

/// What went wrong, for code to branch on. The window and the command line word it.
enum class ErrorKind {
    InvalidInput, ///< a file, body or option that cannot be used as given
    NotFound,     ///< what was named does not exist
    Io,           ///< reading or writing failed
    Network,      ///< no answer: refused, unreachable, cut
    Timeout,      ///< no answer in time; whether the request was taken is unknown
    Tls,          ///< the other end could not be trusted
    Unauthorized, ///< key or token refused
    Server,       ///< the other end answered with an error
    Locked,       ///< the keychain is locked
    Unavailable,  ///< a service of the system is missing
    Cancelled,    ///< the user stopped it
    Internal,     ///< a defect of our own
};

/// An error as data: kind for code, text for people, detail for those who want to dig.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString text;   ///< one sentence: what happened and, where known, what to do
    QString detail; ///< optional: the words of a library or of the other end, secrets removed
};

/// A value or an error; never both, never neither.
template <typename T, typename E = Error>
class [[nodiscard]] Result
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): reads as "return value;"
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(E error) // NOLINT(google-explicit-constructor)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only when ok(). Of a result that is given up, *std::move(result), the value may be moved.
    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    [[nodiscard]] T valueOr(T fallback) const& { return ok() ? value() : std::move(fallback); }
    [[nodiscard]] T valueOr(T fallback) && { return ok() ? std::move(*this).value() : std::move(fallback); }

    /// Only when not ok().
    [[nodiscard]] const E& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, E> m_state;
};

/// A result without a value: done, or an error.
using Status = Result<std::monostate>;
inline Status done()
{
    return Status(std::monostate{});
}

} // namespace tapedeck

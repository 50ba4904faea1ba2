#pragma once

#include <QString>

#include <expected>

namespace zm {

/// Why the world failed. A law that says no is a refusal, not an error (see cases::Refusal).
/// A code exists because some caller branches on it; everything else is detail.
enum class ErrorCode {
    Invalid,     ///< the input is wrong: file, line, field are in the detail
    NotFound,    ///< the thing asked for is not there
    Conflict,    ///< somebody wrote in between
    Corrupt,     ///< stored bytes are not what was written
    Unsupported, ///< made by a newer program, or a format that is not known here
    Denied,      ///< wrong password, missing role or permission of the machine
    Io,          ///< disk, network or database failed
};

/// \param detail plain English for the log and the command line; names file, line or field; never personal data.
struct Error {
    ErrorCode code = ErrorCode::Io;
    QString detail;

    bool operator==(const Error &) const = default;
};

template <typename T = void>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString detail)
{
    return std::unexpected(Error{code, std::move(detail)});
}

} // namespace zm

#define ZM_JOIN_INNER(a, b) a##b
#define ZM_JOIN(a, b) ZM_JOIN_INNER(a, b)

/// `ZM_TRY(auto x, f());` makes x the value of f(), or leaves with its error. Stands alone on a line, inside braces.
#define ZM_TRY(declaration, expression)                                                                               \
    auto ZM_JOIN(tried, __LINE__) = (expression);                                                                     \
    if (!ZM_JOIN(tried, __LINE__))                                                                                    \
        return std::unexpected(std::move(ZM_JOIN(tried, __LINE__)).error());                                          \
    declaration = *std::move(ZM_JOIN(tried, __LINE__))

/// `ZM_CHECK(f());` leaves with the error of f(), if there is one.
#define ZM_CHECK(expression)                                                                                          \
    if (auto ZM_JOIN(checked, __LINE__) = (expression); !ZM_JOIN(checked, __LINE__))                                  \
    return std::unexpected(std::move(ZM_JOIN(checked, __LINE__)).error())

#pragma once

#include "base/result.h"
#include "identity/identifier.h"
#include "registry/fileform.h"

#include <QDate>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace zm::registry {

/// One row of a register file, read and found sound. Views hold as long as the cells they were read from.
struct EntryRow {
    std::array<unsigned char, 16> id{};
    std::array<unsigned char, 32> hash{};
    std::array<unsigned char, 32> digest{}; ///< of the number, as published
    bool hasDigest = false;
    bool organisation = false;
    identity::IdKind idKind = identity::IdKind::None;
    Standing standing = Standing::Live;
    int listedOn = 0, statusOn = 0;         ///< days since 1970-01-01
    std::optional<int> termEnds = std::nullopt;
    std::string_view list, name, idNumber, caseNumber, office, region, grounds, obligation, performance;

    /// Whether the mirror shows it; of everything else it only remembers that it is gone.
    bool isShown() const { return standing == Standing::Live || standing == Standing::Suspended; }
    qint64 idKey() const;
    qint64 hashKey() const; ///< all of it, folded
};

/// A row that was not taken.
struct Reject {
    qint64 line = 0;
    QString field;  ///< a column's name, or empty for the row as a whole
    QString reason; ///< plain English, without what the cell holds
    bool operator==(const Reject &) const = default;
};

/// Reads the header: 17 columns, or 18 in a published copy. Errors: Invalid saying what stands where.
Result<std::size_t> columnsOf(const std::vector<std::string_view> *header);

/// Reads a row of \a columns cells.
std::expected<EntryRow, Reject> readRow(const std::vector<std::string_view> &cells, std::size_t columns, qint64 line);

/// Eight bytes, big-endian, as the key of an index.
qint64 keyFrom(const unsigned char *bytes);
/// The key of an entry's sixteen bytes of id.
qint64 idKeyFrom(const unsigned char *bytes);
/// Thirty-two bytes folded into such a key: a difference in any of them shows.
qint64 foldedKey(const unsigned char *bytes);

inline constexpr qint64 kEpoch = 2440588; ///< 1970-01-01 as a Julian day
inline QDate dayOf(qint64 daysSince1970) { return QDate::fromJulianDay(kEpoch + daysSince1970); }

} // namespace zm::registry

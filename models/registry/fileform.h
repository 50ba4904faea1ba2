#pragma once

#include <array>
#include <string_view>

// The register's file: CSV, UTF-8, the header exactly as interfaces.md section 4 says.

namespace zm::registry {

/// Columns of a register file, in their order.
enum class Column : unsigned char {
    EntryId, List, SubjectKind, Name, IdKind, IdNumber, CaseNumber, OfficeCode, Region, Grounds, Obligation, Performance,
    ListedOn, TermEnds, Status, StatusOn, ContentHash,
    IdDigest, ///< only in published copies
};

inline constexpr std::size_t kColumns = 17;         ///< of a full copy
inline constexpr std::size_t kColumnsPublished = 18;///< with the lookup digest

inline constexpr std::array<std::string_view, kColumnsPublished> kColumnNames{
    "entry_id", "list", "subject_kind", "name", "id_kind", "id_number", "case_number", "office_code", "region", "grounds",
    "obligation", "performance", "listed_on", "term_ends", "status", "status_on", "content_hash", "id_digest"};

/// Where an entry stands, as the file writes it.
enum class Standing : unsigned char { Live, Suspended, Blocked, Deleted, Withdrawn, Expired };

inline constexpr std::array<std::string_view, 6> kStandingNames{"live",    "suspended", "blocked",
                                                              "deleted", "withdrawn", "expired"};

} // namespace zm::registry

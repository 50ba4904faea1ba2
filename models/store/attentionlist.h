#pragma once

#include "cases/attention.h"
#include "sql/connection.h"

namespace zm::store {

/// A case with what of it asks for attention, as the list keeps it.
struct AttentionRow {
    QString caseId, number;
    cases::Concern concern;
    bool operator==(const AttentionRow &) const = default;
};

/// Everything that is kept, by what it is, the longest-standing first. Cost: as many rows as it answers. Errors: Corrupt, Io.
Result<std::vector<AttentionRow>> attentionRows(const sql::Connection &connection);

/// In the order of cases::attentionOf(). Errors: Corrupt, Io.
Result<std::vector<cases::Concern>> attentionOfCase(const sql::Connection &connection, const QString &caseId);

/// Takes the place of what was kept of the case. Errors: Io.
Result<> putAttention(const sql::Connection &connection, const QString &caseId, const std::vector<cases::Concern> &concerns);

/// Forgets all. Errors: Io.
Result<> clearAttention(const sql::Connection &connection);

} // namespace zm::store

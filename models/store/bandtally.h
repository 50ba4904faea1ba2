#pragma once

#include "sql/mark.h"
#include "store/workqueries.h"

namespace zm::store {

class Desk;

/// How many cases each band holds, counted anew only where something was written since or the day is another: counting
/// touches every open case. Belongs to one connection's thread.
class BandTally final {
public:
    /// As Desk::bandCounts(). \param desk  of the same office each time. Errors: Io.
    Result<BandCounts> counts(Desk &desk, QDate today);

private:
    std::optional<sql::Mark> m_at; ///< nullopt: nothing is kept
    BandDays m_days;
    BandCounts m_counts{};
};

} // namespace zm::store

#include "store/bandtally.h"

#include "store/desk.h"

namespace zm::store {

Result<BandCounts> BandTally::counts(Desk &desk, QDate today)
{
    const BandDays days = daysFrom(today, desk.jurisdiction()->calendar);
    // Before it is counted: what is written meanwhile makes the mark old, and the next question counts again.
    ZM_TRY(const auto at, sql::markOf(desk.office().connection()));
    if (at && m_at == at && m_days == days)
        return m_counts;
    m_at.reset();
    ZM_TRY(m_counts, desk.bandCounts(today));
    m_days = days;
    m_at = at;
    return m_counts;
}

} // namespace zm::store

#pragma once

#include "cases/outcome.h"
#include "filter/search.h"
#include "items/dates.h"

namespace zm::items {

/// The bands of the work list, in the order they are shown.
enum class Band : quint8 { Overdue, Today, Soon, WaitingForService, Suspended, ToPublish, Provisional, Later, Closed };
inline constexpr int kBands = int(Band::Closed) + 1;
using BandCounts = std::array<int, kBands>;

/// "Overdue".
QString bandName(Band band);
/// What would make the band empty: one sentence.
QString bandCure(Band band);
/// Stable word for icons, object names and saved filters: "overdue".
QString bandWord(Band band);

/// One line of the work list: finished values.
struct WorkRow {
    QString caseId, number, subject;
    QString person; ///< the same for cases of one whole number; empty: none is known
    cases::SubjectKind kind = cases::SubjectKind::Person;
    cases::Stage stage = cases::Stage::None;
    bool disputed = false;
    Band band = Band::Later;
    QString clock;             ///< id of its most urgent clock; empty: none runs
    QDate doBy, target, limit; ///< invalid: none
    bool provisional = false;
    QDate due;                 ///< the end to work to: the target, or the limit where there is none
    std::optional<Distance> left; ///< to `due`, in the unit of the law; nullopt without a date
    std::optional<filter::Match> match; ///< why it was found, where it was searched for
    bool operator==(const WorkRow &) const = default;
};

/// Fills due and left. \param targetUnit, limitUnit  units of the two ends.
void reckonLeft(WorkRow &row, QDate today, law::DayUnit targetUnit, law::DayUnit limitUnit,
                const law::WorkCalendar &calendar);

/// "Delete the entry": what is to be done.
QString taskText(const WorkRow &row);
/// "2 working days ago", "today", "provisional".
QString dueText(const WorkRow &row);
/// "pinyin": why the row was found; empty where it was not searched for.
QString foundText(const WorkRow &row);
/// The row as one sentence, for screen readers.
QString sentence(const WorkRow &row);

/// Whether the row answers what was typed in the search field: part of the name or of the number, blanks ignored.
bool matches(const WorkRow &row, const QString &typed);

} // namespace zm::items

#pragma once

#include "base/result.h"
#include "cases/outcome.h"

#include <array>
#include <optional>
#include <vector>

namespace zm::store {

/// Where a case stands on the work list. First the dated ones, then what waits for something.
enum class Band : quint8 {
    Overdue,           ///< a duty of the office is past its end
    Today,             ///< today is the last working day for it
    Soon,              ///< within three working days
    WaitingForService, ///< a document is made and not served, or a receipt is awaited
    Suspended,         ///< the effect or the clock is suspended
    ToPublish,         ///< listed, not published
    Provisional,       ///< its date waits for a calendar that is not published
    Later,             ///< everything else that is open
    Closed,            ///< closed, purged or decided not to enter: asked for by name only
};
inline constexpr int kBands = int(Band::Closed) + 1;
using BandCounts = std::array<int, kBands>; ///< by Band; Closed is not counted and reads 0

/// One line of the work list.
struct WorkRow {
    QString caseId;
    QString caseNumber;       ///< as typed
    QString name;             ///< of the subject; "***" without a session or once purged
    cases::SubjectKind kind = cases::SubjectKind::Person;
    cases::Stage stage = cases::Stage::Open;
    cases::EntryStatus entry = cases::EntryStatus::None;
    bool disputed = false;
    Band band = Band::Later;
    QString clock;            ///< id of its most urgent clock; empty: none runs
    QDate doBy;               ///< last working day for it; invalid: none
    QDate target, limit;      ///< ends of that clock, after rolling; invalid: none
    bool provisional = false; ///< those dates wait for a calendar
    int acts = 0;             ///< how many acts the case has
};

/// Where the next page begins: copied from WorkPage::next.
struct WorkCursor {
    Band band = Band::Overdue;
    QString key; ///< the date or number the last row was ordered by
    QString caseId;
};

struct WorkQuery {
    QDate today;              ///< bands are reckoned for this day
    std::optional<Band> band; ///< only this one; Closed lists what is closed
    QString caseNumber;       ///< part of a case number; empty: all
    int limit = 50;
    std::optional<WorkCursor> after;
};

struct WorkPage {
    std::vector<WorkRow> rows;      ///< by band, then by date, then by id
    std::optional<WorkCursor> next; ///< nothing: this was the last page
};

/// The place in the list after \a row, whose band, dates, number and id are filled.
WorkCursor cursorAt(const WorkRow &row);

} // namespace zm::store

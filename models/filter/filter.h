#pragma once

#include "cases/words.h"

#include <QDate>
#include <QString>

#include <vector>

namespace zm::filter {

/// What a term of a filter asks. The words for it are in resources/filter_words.tsv.
enum class Ask : quint8 {
    Mine,          ///< the officer who looks has recorded an act in it
    Officer,       ///< `text` has
    AwaitsMe,      ///< its next act is for the officer who looks
    Overdue,       ///< its most urgent duty is past its end
    DueToday,      ///< today is the last working day for it
    WithinWorking, ///< to be done in the next `number` working days, today included
    WithinCalendar,///< the same in calendar days
    Unserved,      ///< a document is made and not served
    ToPublish,     ///< listed, not published
    Suspended,     ///< the effect or the clock is suspended
    Provisional,   ///< its date waits for a calendar
    Disputed,      ///< an objection or reconsideration is pending
    RecipientOpen, ///< a unit still has to release or confirm
    Closed,        ///< nothing of it is left to do
    Person,
    Organisation,
    Ground,        ///< listed on statutory ground `number`
    Stage,         ///< it is in `stage`
    Programme,     ///< it belongs to the list of `program`
    Listed,        ///< entered from `from` to `until`, both days included
    Text,          ///< `text` finds it, as in the search field
};

/// One term. What an Ask does not use stays as it is made.
struct Term {
    Ask ask = Ask::Mine;
    bool negated = false;
    QString text;
    int number = 0;
    cases::Stage stage = cases::Stage::None;
    cases::Program program = cases::Program::CourtDefaulter;
    QDate from, until;
    /// A term that says nothing more than what it asks.
    static Term of(Ask ask)
    {
        Term term;
        term.ask = ask;
        return term;
    }
    bool operator==(const Term &) const = default;
};

/// Every one of these holds.
using Group = std::vector<Term>;

/// What a filter says: any of its groups holds. Without a group it says nothing and every open case answers it.
struct Filter {
    std::vector<Group> anyOf;
    bool operator==(const Filter &) const = default;
};

} // namespace zm::filter

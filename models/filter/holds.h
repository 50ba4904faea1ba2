#pragma once

#include "cases/nextstep.h"
#include "filter/filter.h"
#include "filter/search.h"
#include "law/calendar.h"

#include <QStringList>

#include <memory>

namespace zm::filter {

/// What a filter can ask of a case, on a day: finished values.
struct CaseFacts {
    SearchKeys keys;
    QStringList officers; ///< who recorded its acts
    QString holder;       ///< who works on it
    std::shared_ptr<const cases::NextStep> next; ///< what it waits for; null: nothing that can be done now
    cases::SubjectKind kind = cases::SubjectKind::Person;
    cases::Stage stage = cases::Stage::Open;
    cases::Program program = cases::Program::CourtDefaulter;
    std::vector<int> grounds;
    QDate due, doBy;      ///< of its most urgent duty: end, last working day; invalid: none
    QDate listedOn;       ///< invalid: never
    bool closed = false, disputed = false, suspended = false, provisional = false, unserved = false, toPublish = false,
         recipientOpen = false;
};

/// Who looks, and when. References must outlive the filter's use.
struct Looking {
    QDate today;
    QString officer; ///< empty: nobody is signed in, nothing is theirs
    const law::WorkCalendar &calendar;
    const identity::NameReader &reader;
    std::vector<cases::Role> roles = {}; ///< of the officer
};

/// A filter made ready once for many cases.
class Sieve {
public:
    Sieve(const Filter &filter, const Looking &looking);

    /// Whether any group holds. A closed case answers only a group that asks for closed ones or for a stage.
    bool holds(const CaseFacts &facts) const;

private:
    struct Ready {
        Term term;
        QDate end;                    ///< of "within": the last day that counts
        std::optional<Search> search; ///< of a text
    };
    bool holds(const Ready &ready, const CaseFacts &facts) const;
    Looking m_looking;
    std::vector<std::vector<Ready>> m_anyOf;
};

} // namespace zm::filter

#pragma once

#include "cases/attention.h"
#include "cases/state.h"
#include "filter/holds.h"
#include "store/worklist.h"

namespace zm::store {

/// What the list keeps of a case: computed from its acts, good until `wakeOn`, nothing personal.
struct ListRow {
    QString caseId;
    QString number;    ///< as typed
    QString numberKey; ///< unique in the office
    int acts = 0;
    QByteArray head;
    bool live = true;  ///< something of it is still to be done
    cases::SubjectKind kind = cases::SubjectKind::Person;
    cases::Stage stage = cases::Stage::Open;
    cases::EntryStatus entry = cases::EntryStatus::None;
    bool disputed = false;
    Band standing = Band::Later; ///< its band while no date is near
    QString clock;
    QDate doBy, due, limitDue; ///< of the most urgent clock: last working day, end, outer end; invalid: none
    bool provisional = false;
    QDate wakeOn;      ///< invalid: never
    QDate asOf;        ///< the day it was computed for
    bool attended = true; ///< false: written before `attention` was kept
    std::vector<cases::Concern> attention; ///< what asks for a supervisor's attention on that day
    bool operator==(const ListRow &) const = default;
};

/// The row of a case on \a view's day.
ListRow projected(const QString &caseId, const QByteArray &head, const cases::CaseState &state,
                  const cases::CaseView &view, QDate asOf);

/// What a filter can ask of the case, but for its search keys and its officers.
filter::CaseFacts factsOf(const ListRow &row, const cases::CaseState &state, const cases::CaseView &view,
                          const cases::Context &context);

/// How a case number is told from others: canonical where it is a court's, else without stray spaces.
QString numberKey(const QString &number);

} // namespace zm::store

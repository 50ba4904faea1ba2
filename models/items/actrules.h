#pragma once

#include "base/result.h"
#include "cases/acts.h"
#include "law/lawbook.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace zm::items {

/// What is cited, and the certainty of the least certain of it.
struct Cited {
    QString zh, en;
    law::Grade grade = law::Grade::K;
};

/// The rules each act rests on, by whose act it is: a court's, a department's, or a department's on a red list.
/// Forms cite them beside a lawful act, help explains them.
class ActRules final {
public:
    /// \param bytes  resources/help/act_rules.json.
    /// Errors: Invalid naming a group or act that does not exist.
    static Result<ActRules> load(const QByteArray &bytes);

    /// Ids, in the order in which they are cited; empty where the act rests on none of its own.
    QStringList of(cases::Program program, cases::ActKind act) const;
    /// Those of every programme, each id once.
    QStringList ofAll(cases::ActKind act) const;
    /// The citations on \a day of those that are in force under \a choice; of all where none is, as an old entry runs on
    /// under the law of its day.
    Cited cited(cases::Program program, cases::ActKind act, const law::LawBook &law, QDate day, const law::PackChoice &choice) const;

private:
    using ByAct = QHash<cases::ActKind, QStringList>;
    ByAct m_courts, m_departments, m_red;
};

} // namespace zm::items

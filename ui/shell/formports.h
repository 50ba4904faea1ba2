#pragma once

#include "cases/acts.h"
#include "items/reasons.h"
#include "law/measures.h"
#include "ui/shell/draftports.h"

#include <QStringList>

#include <functional>
#include <utility>

namespace zm::ui {

/// A value that a field may have, and what people call it.
struct Offer {
    QString value;  ///< in file words
    QString zh, en;
};

/// Another case in which the same whole number stands.
struct SameNumber {
    QString caseNumber;
    QString name; ///< of its subject
};

/// What the forms of acts ask for besides the judgement itself. Each may be empty: then the form does without.
struct FormPorts {
    /// Reasons the office has at hand for an act, in the order of their keys.
    std::function<std::vector<items::Reason>(cases::ActKind act)> reasons;
    /// A rule as cited on \a day: Chinese and English.
    std::function<std::pair<QString, QString>(const QString &rule, QDate day)> rule;
    /// Ids of the instruments on which a department's new listing may rest on \a day.
    std::function<QStringList(QDate day)> bases;
    /// The catalogue of measures.
    std::function<QList<law::MeasureItem>()> measures;
    /// Officers who can take a case of \a program up.
    std::function<std::vector<Offer>(cases::Program program)> colleagues;
    /// The cases of this office in which the whole number stands; empty for none, or a number that is not whole.
    std::function<std::vector<SameNumber>(const QString &number)> casesOfNumber;
    DraftPorts drafts;
};

} // namespace zm::ui

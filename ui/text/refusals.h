#pragma once

#include "base/result.h"
#include "cases/outcome.h"
#include "ui/theme/palette.h"

#include <QDate>

// Whole sentences about judgements and clocks, in the language of the program. What the law says comes from the rules
// in both languages and is only chosen here.

namespace zm::ui::text {

/// "Record service of: Risk warning": a button's words for the cure of a refusal.
QString cure(const cases::Cure &cure);
/// The facts that failed, one sentence each.
QStringList failed(const cases::Refusal &refusal);
/// The article with its certainty and the rule's number: "SPC-17 Art. 5, read in the text · JD-02".
QString article(const cases::Refusal &refusal);
/// One line of a refusal for a list: facts and article.
QString reason(const cases::Refusal &refusal);

/// "target Fri 21 Nov, limit Wed 3 Dec", with ▲ where an end was rolled.
QString ends(const cases::CaseClock &clock, QDate today);
/// "10 days, to Mon 16 March ▲".
QString end(const cases::ClockEnd &end, QDate today);
/// The citations of both ends, no text twice.
QString citations(const cases::CaseClock &clock);
/// How an act that meets \a clock stands to its ends, each with its article: in time, late; a sentence each.
QStringList timing(const cases::CaseClock &clock);
/// How far the end that counts now is: "2 working days", "1 day ago"; empty without one.
QString left(const cases::CaseClock &clock, QDate today, const law::WorkCalendar &calendar);
/// The end that counts now: the target until it is past, then the limit; null where there is none.
const cases::ClockEnd *endThatCounts(const cases::CaseClock &clock, QDate today);

/// How a clock looks on \a today.
Meaning meaning(const cases::CaseClock &clock, QDate today);
Meaning meaning(cases::Stage stage);

/// An error of the machine, for people: what could not be done and the detail.
QString trouble(const Error &error);

} // namespace zm::ui::text

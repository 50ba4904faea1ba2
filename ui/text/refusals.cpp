#include "ui/text/refusals.h"

#include "items/certainty.h"
#include "items/dates.h"
#include "items/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace zm::ui::text {

using namespace Qt::Literals::StringLiterals;
using items::inChinese;

namespace {

QString separator()
{
    return inChinese() ? u"；"_s : u"; "_s;
}

} // namespace

QString cure(const cases::Cure &cure)
{
    const QString document = cure.fields.value("document"_L1).toString();
    if (cure.act == cases::ActKind::Serve && !document.isEmpty())
        return QCoreApplication::translate("zm::ui::text", "Record service of: %1")
            .arg(items::label("document", document));
    return items::actName(cure.act);
}

QStringList failed(const cases::Refusal &refusal)
{
    return inChinese() && !refusal.failedZh.isEmpty() ? refusal.failedZh : refusal.failed;
}

QString article(const cases::Refusal &refusal)
{
    const QString cited = items::citedText(refusal.citationZh, refusal.citation, refusal.grade);
    // A rule of a text has a number to look it up by; a house rule is a word of the files ("ROLE"), which says nothing in Chinese.
    const bool numbered = std::ranges::any_of(refusal.rule, [](QChar sign) { return sign.isDigit(); });
    if (!cited.isEmpty() && inChinese() && !numbered)
        return cited;
    return cited.isEmpty() ? refusal.rule : u"%1 · %2"_s.arg(cited, refusal.rule);
}

QString reason(const cases::Refusal &refusal)
{
    const QString cited = items::spoken(refusal.citationZh, refusal.citation);
    const QString facts = failed(refusal).join(separator());
    return cited.isEmpty() ? facts
                           : QCoreApplication::translate("zm::ui::text", "%1 (%2)", "facts, article").arg(facts, cited);
}

QString end(const cases::ClockEnd &end, QDate today)
{
    QString day = items::nearDayText(end.due, today);
    if (end.due != end.raw)
        day += u" ▲"_s;
    if (end.provisional && end.earliest != end.latest)
        day = QCoreApplication::translate("zm::ui::text", "between %1 and %2, provisional")
                  .arg(items::nearDayText(end.earliest, today), items::nearDayText(end.latest, today));
    return day;
}

QString ends(const cases::CaseClock &clock, QDate today)
{
    if (clock.target && clock.limit && clock.target->due == clock.limit->due)
        return QCoreApplication::translate("zm::ui::text", "by %1").arg(end(*clock.limit, today));
    if (clock.target && clock.limit)
        return QCoreApplication::translate("zm::ui::text", "target %1, limit %2")
            .arg(end(*clock.target, today), end(*clock.limit, today));
    if (clock.target)
        return QCoreApplication::translate("zm::ui::text", "target %1, no limit").arg(end(*clock.target, today));
    if (clock.limit)
        return QCoreApplication::translate("zm::ui::text", "limit %1").arg(end(*clock.limit, today));
    return QCoreApplication::translate("zm::ui::text", "promptly: the law gives no number");
}

QString citations(const cases::CaseClock &clock)
{
    QStringList all;
    for (const auto &one : {clock.target, clock.limit}) {
        if (one)
            all.append(items::spoken(one->citationZh, one->citation));
    }
    all.removeDuplicates();
    all.removeAll(QString());
    return all.join(separator());
}

const cases::ClockEnd *endThatCounts(const cases::CaseClock &clock, QDate today)
{
    if (clock.target && (clock.target->due >= today || !clock.limit))
        return &*clock.target;
    return clock.limit ? &*clock.limit : nullptr;
}

QStringList timing(const cases::CaseClock &clock)
{
    const QString name = items::clockName(clock.id);
    QStringList said;
    const auto say = [&](const cases::ClockEnd &end) {
        const QString cited = items::spoken(end.citationZh, end.citation);
        // What a person posted in time may arrive after the end: the clock knows the postmark, its day of arrival does not.
        const bool posted = !clock.bindsAuthority && clock.state == cases::ClockState::Met;
        const QString line = (posted || clock.metOn <= end.due
                                  ? QCoreApplication::translate("zm::ui::text", "%1: in time under %2, which gives until %3")
                                  : QCoreApplication::translate("zm::ui::text", "%1: late under %2, which gave until %3"))
                                 .arg(name, cited, items::dayText(end.due));
        if (!said.contains(line))
            said.append(line);
    };
    if (clock.target)
        say(*clock.target);
    if (clock.limit)
        say(*clock.limit);
    if (said.isEmpty())
        said.append(QCoreApplication::translate("zm::ui::text", "Meets %1", "a clock").arg(name));
    if (clock.state == cases::ClockState::Late && !clock.bindsAuthority)
        said.append(QCoreApplication::translate("zm::ui::text",
                                                "It is taken in all the same and marked late: what a person files is "
                                                "never refused for its lateness."));
    return said;
}

QString left(const cases::CaseClock &clock, QDate today, const law::WorkCalendar &calendar)
{
    const cases::ClockEnd *counts = endThatCounts(clock, today);
    if (!counts)
        return {};
    const QString distance =
        items::distanceText(items::distance(today, counts->due, counts->span.unit, calendar));
    const bool targetPast = clock.target && counts != &*clock.target;
    return targetPast && counts->due >= today
               ? QCoreApplication::translate("zm::ui::text", "target passed, limit: %1").arg(distance)
               : distance;
}

Meaning meaning(const cases::CaseClock &clock, QDate today)
{
    switch (clock.state) {
    case cases::ClockState::Met: return Meaning::Done;
    case cases::ClockState::Late: return Meaning::Overdue;
    case cases::ClockState::Breached: return clock.bindsAuthority ? Meaning::Overdue : Meaning::Done;
    case cases::ClockState::Suspended: return Meaning::Suspended;
    case cases::ClockState::Provisional: return Meaning::Provisional;
    case cases::ClockState::Open: break;
    }
    const cases::ClockEnd *counts = endThatCounts(clock, today);
    if (!clock.bindsAuthority || !counts)
        return Meaning::Waiting;
    if (counts->due < today)
        return Meaning::Overdue;
    if (counts->due == today || (clock.target && clock.target->due < today))
        return Meaning::Today;
    return Meaning::Soon;
}

Meaning meaning(cases::Stage stage)
{
    switch (stage) {
    case cases::Stage::RemovalDue:
    case cases::Stage::ErrorRemedy: return Meaning::Overdue;
    case cases::Stage::InGrace: return Meaning::Suspended;
    case cases::Stage::Closed:
    case cases::Stage::Purged:
    case cases::Stage::DecidedNotToEnter: return Meaning::Done;
    case cases::Stage::Scrutiny:
    case cases::Stage::Listed: return Meaning::Today;
    case cases::Stage::Removed: return Meaning::Waiting;
    case cases::Stage::None:
    case cases::Stage::Open:
    case cases::Stage::Warned:
    case cases::Stage::Proposed:
    case cases::Stage::Preliminary:
    case cases::Stage::Noticed: return Meaning::Soon;
    }
    return Meaning::Plain;
}

QString trouble(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Denied: return QCoreApplication::translate("zm::ui::text", "Not allowed: %1").arg(error.detail);
    case ErrorCode::Conflict:
        return QCoreApplication::translate("zm::ui::text",
                                           "Somebody else recorded an act of this case meanwhile. It is shown now; "
                                           "look again and record yours.");
    case ErrorCode::NotFound: return QCoreApplication::translate("zm::ui::text", "Not found: %1").arg(error.detail);
    case ErrorCode::Invalid: return QCoreApplication::translate("zm::ui::text", "Not readable: %1").arg(error.detail);
    case ErrorCode::Corrupt:
        return QCoreApplication::translate("zm::ui::text", "The stored data are damaged: %1").arg(error.detail);
    case ErrorCode::Unsupported:
        return QCoreApplication::translate("zm::ui::text", "Made by a newer program: %1").arg(error.detail);
    case ErrorCode::Io:
        return QCoreApplication::translate("zm::ui::text", "The machine failed: %1").arg(error.detail);
    }
    return error.detail;
}

} // namespace zm::ui::text

#include "cases/clockface.h"

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kPlatform = "national-platform"_L1;

bool answers(const Context &context, QStringView question, QDate day)
{
    return context.answer(question, day).limit != nullptr;
}

/// Sharing is owed while the entry stands; what is off the list is not sent any more.
void addSharing(ClockFace &face, const Round &round)
{
    if (!isEntered(round) || !answers(face.context(), u"platform.share", round.decided.on))
        return;
    const RecipientFact *platform = findRecipient(round, kPlatform);
    const QDate shared = platform ? platform->pushed.on : QDate();
    face.add({u"platform.share"_s, round.decided.n, round.decided.on, shared.isValid() ? shared : round.removed.on, {}, {}, {}});
}

void addTerm(ClockFace &face, const Round &round)
{
    if (!isEntered(round) || !round.designation.termMonths)
        return;
    face.addRunning({u"term"_s, round.decided.n, round.decided.on, {}, {}, {},
                     law::Span{*round.designation.termMonths, law::DayUnit::Months}},
                    round.removed.on);
}

void addScrutiny(ClockFace &face, const Round &round)
{
    const Designation &designation = round.designation;
    if (!designation.scrutiny)
        return;
    const QDate from = designation.scrutiny.on;
    const int days = int(from.daysTo(designation.scrutinyUntil));
    const bool ofItsOwnList = round.program == Program::DeptKeyScrutiny;
    face.addRunning({u"scrutiny"_s, designation.scrutiny.n, from, {}, {}, {}, law::Span{days, law::DayUnit::Calendar}},
                    ofItsOwnList ? round.removed.on : QDate());
}

void addRestorations(ClockFace &face, const Round &round)
{
    const Context &context = face.context();
    for (const Restoration &restoration : round.designation.restorations) {
        face.add({u"restoration.accept"_s, restoration.filed.n, restoration.receivedOn, restoration.answered.on, {}, {}, {}});
        const bool turnedAway = restoration.answered && restoration.acceptance == AcceptanceOutcome::NotAccepted;
        const QDate met = turnedAway ? restoration.answered.on : restoration.decided.on;
        const bool fromAcceptance = answers(context, u"restoration.from_acceptance", restoration.receivedOn);
        if (!fromAcceptance)
            face.add({u"restoration.decide"_s, restoration.filed.n, restoration.receivedOn, met, {}, {}, {}});
        else if (restoration.answered && !turnedAway)
            face.add({u"restoration.decide"_s, restoration.answered.n, restoration.answered.on, met, {}, {}, {}});
    }
}

} // namespace

void addDepartmentClocks(ClockFace &face, const Round &round)
{
    addSharing(face, round);
    addTerm(face, round);
    addScrutiny(face, round);
    for (const Objection &objection : round.objections) {
        const QDate answered = objection.accepted ? objection.accepted.on : objection.firstDecided.on;
        face.add({u"objection.accept"_s, objection.filed.n, objection.receivedOn, answered, {}, {}, {}});
        if (!isEntered(round) || objection.filed.n < round.decided.n)
            face.add({u"objection.review"_s, objection.filed.n, objection.receivedOn, objection.firstDecided.on, {}, {}, {}});
    }
    addRestorations(face, round);
}

} // namespace zm::cases

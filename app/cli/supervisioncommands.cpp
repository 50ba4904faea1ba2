#include "app/cli/supervisioncommands.h"

#include "app/cli/signin.h"
#include "app/reporting/reconcile.h"
#include "store/supervision.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

int wrongCall(const Call &call, const QString &usage)
{
    call.complain(u"zm "_s + usage);
    return BadCall;
}

int commitSample(const Call &call)
{
    if (call.words().size() != 1)
        return wrongCall(call, u"sample commit MONTH --office DIR"_s);
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto promise = store::commitSample((*open)->office, *(*open)->session, (*open)->clock, call.words().first());
    if (!promise)
        return tell(call, promise.error());
    if (call.json())
        call.print(QJsonObject{{u"month"_s, call.words().first()}, {u"promise"_s, *promise}});
    else
        call.print(u"%1\t%2"_s.arg(call.words().first(), *promise));
    return Done;
}

int drawSample(const Call &call)
{
    const int count = call.value(u"count"_s).toInt();
    if (call.words().size() != 1 || count < 1)
        return wrongCall(call, u"sample draw MONTH --count N --office DIR"_s);
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto sample = store::drawSample((*open)->office, *(*open)->session, (*open)->clock, call.words().first(), count);
    if (!sample)
        return tell(call, sample.error());
    QJsonArray cases;
    for (const store::DrawnCase &one : sample->cases) {
        cases.append(QJsonObject{{u"case"_s, one.number}, {u"case_id"_s, one.caseId}, {u"non_listing"_s, one.nonListing}});
        if (!call.json())
            call.print(one.number + u'\t' + (one.nonListing ? u"non-listing"_s : u"listing"_s));
    }
    if (call.json())
        call.print(QJsonObject{{u"month"_s, sample->month}, {u"seed"_s, sample->seed}, {u"population"_s, sample->population},
                               {u"count"_s, sample->count}, {u"cases"_s, cases}});
    return Done;
}

int verifySample(const Call &call)
{
    if (call.words().size() != 1)
        return wrongCall(call, u"sample verify MONTH --office DIR"_s);
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto differences = store::verifySample((*open)->office, call.words().first());
    if (!differences)
        return tell(call, differences.error());
    if (call.json())
        call.print(QJsonObject{{u"holds"_s, differences->isEmpty()}, {u"differences"_s, QJsonArray::fromStringList(*differences)}});
    else
        call.print(differences->isEmpty() ? u"The sample is the one that was promised and drawn."_s : differences->join(u'\n'));
    return differences->isEmpty() ? Done : LawfulNo;
}

int recordFinding(const Call &call)
{
    const QString finding = call.value(u"finding"_s);
    if (call.words().size() != 1 || !call.has(u"month"_s) || (finding != "right"_L1 && finding != "wrong"_L1))
        return wrongCall(call, u"sample record CASE --month MONTH --finding right|wrong --office DIR"_s);
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    store::Desk desk = (*open)->desk();
    const auto file = desk.read(call.words().first());
    if (!file)
        return tell(call, file.error());
    const auto done = store::recordFinding((*open)->office, *(*open)->session, (*open)->clock, call.value(u"month"_s), file->id,
                                           finding == "wrong"_L1);
    if (!done)
        return tell(call, done.error());
    if (call.json())
        call.print(QJsonObject{{u"case"_s, file->number}, {u"finding"_s, finding}});
    return Done;
}

int reviewLook(const Call &call)
{
    bool number = false;
    const qint64 n = call.words().value(0).toLongLong(&number);
    if (call.words().size() != 1 || !number)
        return wrongCall(call, u"log review N --office DIR"_s);
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto done = store::reviewLook((*open)->office, *(*open)->session, (*open)->clock, n);
    if (!done)
        return tell(call, done.error());
    if (call.json())
        call.print(QJsonObject{{u"reviewed"_s, n}});
    return Done;
}

int reconcile(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto day = dayAsked(call, (*open)->clock);
    if (!day)
        return tell(call, day.error());
    const auto means = reporting::reportMeans((*open)->jurisdiction);
    if (!means)
        return tell(call, means.error());
    const auto found = reporting::reconcile(call.value(u"office"_s), **means, *day);
    if (!found)
        return tell(call, found.error());
    QJsonArray array;
    for (const reporting::Unreconciled &one : *found) {
        array.append(QJsonObject{{u"case"_s, one.number}, {u"what"_s, one.what}, {u"since"_s, one.since.toString(Qt::ISODate)}});
        if (!call.json())
            call.print(QStringList{one.number, one.what, one.since.toString(Qt::ISODate)}.join(u'\t'));
    }
    if (call.json())
        call.print(array);
    return found->empty() ? Done : LawfulNo;
}

} // namespace

QList<Command> supervisionCommands()
{
    return {
        {u"report reconcile"_s, u"--office DIR [--on D]"_s,
         u"Cases that one list says are over and another still shows: performed, ended, expired, taken off and unconfirmed."_s, {},
         reconcile},
        {u"sample commit"_s, u"MONTH --office DIR"_s,
         u"Promises the seed of a month that has not begun; its hash goes on the report."_s, {}, commitSample},
        {u"sample draw"_s, u"MONTH --count N --office DIR"_s,
         u"Draws the month's decisions for a second review with the promised seed."_s, {}, drawSample},
        {u"sample record"_s, u"CASE --month MONTH --finding right|wrong --office DIR"_s,
         u"What the second review of a drawn case found; it feeds M6 and M17."_s, {}, recordFinding},
        {u"sample verify"_s, u"MONTH --office DIR"_s,
         u"Draws a sample once more from what is on record, and says what differs."_s, {}, verifySample},
        {u"log review"_s, u"N --office DIR"_s, u"A supervisor has looked at record N of the query log; it feeds M18."_s, {},
         reviewLook},
    };
}

} // namespace zm::cli

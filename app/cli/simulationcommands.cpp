#include "app/cli/refusaltext.h"
#include "app/cli/signin.h"
#include "resources/resources.h"
#include "store/simulation.h"

#include <QFile>
#include <QJsonDocument>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How papers write a day.
Result<store::PrintedDay> printedDay()
{
    ZM_TRY(const QByteArray words, resources::read(u"templates/words.json"_s));
    const QString form = QJsonDocument::fromJson(words).object()["zh"_L1].toObject()["date"_L1].toString();
    return [form](QDate day) { return day.toString(form); };
}

Result<store::LawFile> fileFrom(const QString &path, const cases::Jurisdiction &jurisdiction)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, path + u": "_s + file.errorString());
    auto read = store::readLawFile(file.readAll(), jurisdiction);
    if (!read)
        return fail(read.error().code, path + u": "_s + read.error().detail);
    return read;
}

Result<store::Simulation> simulated(const OpenOffice &open, const store::LawFile &draft, QDate on)
{
    ZM_TRY(auto printed, printedDay());
    return store::simulate({open.office, *open.jurisdiction, open.session.get(), std::move(printed), {}}, draft, on);
}

QString fateOf(const cases::ClockChange &change)
{
    return change.becomesOverdue      ? u"  BECOMES OVERDUE"_s
           : change.overdueDisappears ? u"  no longer overdue"_s
                                      : QString();
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : u"none"_s;
}

void printSimulation(const Call &call, const store::Simulation &simulation)
{
    for (const store::SimulatedCase &one : simulation.changed) {
        for (const cases::ClockChange &change : one.change.clocks)
            call.print(u"%1  %2 %3: %4 -> %5  (%6: %7)%8"_s
                           .arg(one.number, change.clock, change.isTarget ? u"target"_s : u"limit"_s, dayText(change.before),
                                dayText(change.after), change.cause == cases::ChangeCause::Rule ? u"rule"_s : u"calendar"_s,
                                change.citation, fateOf(change)));
        if (one.change.losesGround)
            call.print(u"%1  LOSES ITS GROUND: %2"_s.arg(one.number, one.change.ground));
        for (const store::StatedPaper &paper : one.papers)
            call.print(u"%1  %2 of %3 states %4%5"_s.arg(one.number, paper.kind, dayText(paper.on), dayText(paper.states),
                                                         paper.served ? u" and is served"_s : QString()));
    }
    call.print(u"%1 open cases, %2 changed by %3 as of %4"_s.arg(simulation.cases)
                   .arg(simulation.changed.size())
                   .arg(simulation.draft.id, dayText(simulation.on)));
    if (simulation.papersUnread > 0)
        call.print(u"%1 issued papers were not read; sign in to look into them"_s.arg(simulation.papersUnread));
}

int packSimulate(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    if (call.words().size() != 1) {
        call.complain(u"zm pack simulate FILE --office DIR"_s);
        return BadCall;
    }
    const auto day = dayAsked(call, (*open)->clock);
    const auto draft = fileFrom(call.words().first(), *(*open)->jurisdiction);
    if (!day || !draft)
        return tell(call, day ? draft.error() : day.error());
    const auto simulation = simulated(**open, *draft, *day);
    if (!simulation)
        return tell(call, simulation.error());
    if (call.json())
        call.print(QJsonObject{{u"draft"_s, draft->id},
                               {u"kind"_s, store::lawKindWord(draft->kind)},
                               {u"on"_s, day->toString(Qt::ISODate)},
                               {u"cases"_s, simulation->cases},
                               {u"papers_unread"_s, simulation->papersUnread},
                               {u"changed"_s, store::changesJson(*simulation)}});
    else
        printSimulation(call, *simulation);
    return Done;
}

int refused(const Call &call, const cases::Refusal &refusal)
{
    call.complain(told(refusal));
    return LawfulNo;
}

/// The draft that a call names: a file, or the former one of an id.
Result<store::LawFile> draftOf(const Call &call, const OpenOffice &open)
{
    if (call.has(u"former"_s))
        return store::formerFile(open.office.connection(), call.value(u"former"_s));
    if (call.words().size() != 1)
        return fail(ErrorCode::Invalid, u"zm pack propose FILE --reasons TEXT --office DIR, or --former ID instead of FILE"_s);
    return fileFrom(call.words().first(), *open.jurisdiction);
}

int packPropose(const Call &call)
{
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto draft = draftOf(call, **open);
    if (!draft)
        return tell(call, draft.error());
    const auto simulation = simulated(**open, *draft, (*open)->clock.today());
    if (!simulation)
        return tell(call, simulation.error());
    const store::LawSigner signer{(*open)->office, *(*open)->session, (*open)->clock, *(*open)->jurisdiction};
    const auto made = store::proposeLaw(signer, *draft, {{}, {}, call.value(u"reasons"_s), store::changesJson(*simulation)});
    if (!made)
        return tell(call, made.error());
    if (const auto *refusal = std::get_if<cases::Refusal>(&*made))
        return refused(call, *refusal);
    const int n = std::get<int>(*made);
    if (call.json())
        call.print(QJsonObject{{u"proposal"_s, n}, {u"id"_s, draft->id}, {u"changed"_s, int(simulation->changed.size())}});
    else
        call.print(u"proposal %1: %2, %3 cases change; another officer adopts it"_s.arg(n)
                       .arg(draft->id)
                       .arg(simulation->changed.size()));
    return Done;
}

Result<store::Adoption> waiting(const OpenOffice &open, const QString &number)
{
    ZM_TRY(const auto all, store::adoptions(open.office.connection()));
    const auto found = std::ranges::find_if(all, [&](const store::Adoption &one) {
        return QString::number(one.n) == number && !one.answered;
    });
    if (found == all.end())
        return fail(ErrorCode::NotFound, u"no proposal %1 waits for an answer"_s.arg(number));
    return *found;
}

int answer(const Call &call, bool adopt)
{
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto proposal = waiting(**open, call.words().value(0));
    if (!proposal)
        return tell(call, proposal.error());
    const auto simulation = simulated(**open, proposal->file, (*open)->clock.today());
    if (!simulation)
        return tell(call, simulation.error());
    const store::LawSigner signer{(*open)->office, *(*open)->session, (*open)->clock, *(*open)->jurisdiction};
    const auto refusal = store::answerLaw(signer, proposal->n, adopt,
                                          {{}, {}, call.value(u"reasons"_s), store::changesJson(*simulation)});
    if (!refusal)
        return tell(call, refusal.error());
    if (*refusal)
        return refused(call, **refusal);
    if (call.json())
        call.print(QJsonObject{{u"proposal"_s, proposal->n}, {u"adopted"_s, adopt}, {u"id"_s, proposal->file.id}});
    else
        call.print(u"proposal %1: %2 is %3"_s.arg(proposal->n).arg(proposal->file.id, adopt ? u"adopted"_s : u"declined"_s));
    return Done;
}

int packAdopt(const Call &call)
{
    return answer(call, true);
}

int packDecline(const Call &call)
{
    return answer(call, false);
}

QJsonObject wordJson(const store::LawWord &word)
{
    return {{u"officer"_s, word.officer},
            {u"at"_s, word.at.toString(Qt::ISODate)},
            {u"reasons"_s, word.reasons},
            {u"changes"_s, word.changes}};
}

int packAdoptions(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto all = store::adoptions((*open)->office.connection());
    if (!all)
        return tell(call, all.error());
    QJsonArray array;
    for (const store::Adoption &one : *all) {
        QJsonObject object{{u"n"_s, one.n},
                           {u"kind"_s, store::lawKindWord(one.file.kind)},
                           {u"id"_s, one.file.id},
                           {u"as_shipped"_s, one.file.bytes.isEmpty()},
                           {u"proposed"_s, wordJson(one.proposed)}};
        if (one.answered) {
            object.insert(u"adopted"_s, one.answered->adopted);
            object.insert(u"answered"_s, wordJson(one.answered->word));
        }
        array.append(object);
        if (!call.json())
            call.print(u"%1  %2 %3  proposed by %4, %5"_s.arg(one.n)
                           .arg(store::lawKindWord(one.file.kind), one.file.id, one.proposed.officer,
                                !one.answered            ? u"waits for a second officer"_s
                                : one.answered->adopted ? u"adopted by "_s + one.answered->word.officer
                                                        : u"declined by "_s + one.answered->word.officer));
    }
    if (call.json())
        call.print(array);
    return Done;
}

} // namespace

QList<Command> simulationCommands()
{
    return {{u"pack simulate"_s, u"FILE --office DIR [--on DATE]"_s,
             u"What a draft pack or calendar would do to every open obligation; writes nothing"_s, {}, packSimulate},
            {u"pack propose"_s, u"FILE|--former ID --reasons TEXT --office DIR"_s,
             u"The first of two signatures under a changed pack or calendar, or under going back to the former one"_s, {},
             packPropose},
            {u"pack adopt"_s, u"N --reasons TEXT --office DIR"_s,
             u"The second signature, of another officer: from now on the office judges by it"_s, {}, packAdopt},
            {u"pack decline"_s, u"N --reasons TEXT --office DIR"_s, u"The second officer's no"_s, {}, packDecline},
            {u"pack adoptions"_s, u"--office DIR"_s, u"What was proposed and adopted, by whom, and what it changed"_s, {},
             packAdoptions}};
}

} // namespace zm::cli

#include "app/cli/actfile.h"
#include "app/cli/filtercommands.h"
#include "app/cli/peopletext.h"
#include "app/cli/signin.h"
#include "app/compose/compose.h"
#include "cases/outcomejson.h"
#include "filter/language.h"
#include "store/querylog.h"
#include "store/workindex.h"

#include <QJsonDocument>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The words a band goes by on the command line.
const QStringList &bandWords()
{
    static const QStringList words{u"overdue"_s,   u"today"_s,      u"soon"_s,        u"waiting_for_service"_s,
                                   u"suspended"_s, u"to_publish"_s, u"provisional"_s, u"later"_s,
                                   u"closed"_s};
    return words;
}

QJsonObject toJson(const store::WorkRow &row)
{
    return {{u"case"_s, row.caseNumber},
            {u"case_id"_s, row.caseId},
            {u"name"_s, row.name},
            {u"kind"_s, cases::word(row.kind)},
            {u"state"_s, cases::word(row.stage)},
            {u"entry"_s, cases::word(row.entry)},
            {u"disputed"_s, row.disputed},
            {u"band"_s, bandWords().at(int(row.band))},
            {u"clock"_s, row.clock.isEmpty() ? QJsonValue() : QJsonValue(row.clock)},
            {u"do_by"_s, cases::dayJson(row.doBy)},
            {u"target"_s, cases::dayJson(row.target)},
            {u"limit"_s, cases::dayJson(row.limit)},
            {u"provisional"_s, row.provisional},
            {u"acts"_s, row.acts}};
}

QString line(const store::WorkRow &row)
{
    const QString date = row.doBy.isValid() ? row.doBy.toString(Qt::ISODate) : u"-"_s;
    return QStringList{row.caseNumber, row.name, cases::word(row.stage), bandWords().at(int(row.band)), date,
                       row.clock.isEmpty() ? u"-"_s : row.clock}
        .join(u'\t');
}

/// What stands over the lines. On standard error: a program that counts lines gets cases only.
constexpr QStringView kHeader = u"case\tname\tstate\tband\tdo by\tclock";

Result<> collect(store::Desk &desk, store::WorkQuery query, std::vector<store::WorkRow> &rows)
{
    while (true) {
        ZM_TRY(auto page, desk.workList(query));
        rows.insert(rows.end(), page.rows.begin(), page.rows.end());
        if (!page.next)
            return {};
        query.after = page.next;
    }
}

Result<std::vector<store::WorkRow>> everyRow(store::Desk &desk, const Call &call)
{
    store::WorkQuery query;
    ZM_TRY(query.today, dayAsked(call, SystemClock()));
    query.caseNumber = call.value(u"number"_s);
    query.limit = 500;
    std::vector<store::WorkRow> rows;
    if (call.has(u"band"_s)) {
        const qsizetype band = bandWords().indexOf(call.value(u"band"_s));
        if (band < 0)
            return fail(ErrorCode::Invalid, u"--band: one of "_s + bandWords().join(u", "_s));
        query.band = store::Band(band);
        ZM_CHECK(collect(desk, query, rows));
        return rows;
    }
    ZM_CHECK(collect(desk, query, rows));
    query.band = store::Band::Closed;
    ZM_CHECK(collect(desk, query, rows));
    return rows;
}

/// Why a case was found, in a word of the interface.
QString reasonWord(const store::Found &found)
{
    static const QStringList words{u"whole_number"_s, u"whole_name"_s, u"name_begins"_s, u"name_part"_s,
                                   u"pinyin"_s,       u"id_number"_s,  u"id_end"_s,      u"case_number"_s};
    return found.match ? words.at(int(found.match->reason)) : QString();
}

/// A text that is no filter, told with the word that is wrong and what it may stand for.
Error asError(const filter::Mistake &mistake)
{
    QString detail = u"--filter: "_s + mistake.word + u": "_s;
    switch (mistake.what) {
    case filter::Mistake::What::UnknownWord: detail += u"no such term"_s; break;
    case filter::Mistake::What::BadNumber: detail += u"a number from one up is wanted"_s; break;
    case filter::Mistake::What::BadDay: detail += u"two days are wanted, the first not after the second"_s; break;
    case filter::Mistake::What::Missing: detail += u"a term is missing beside it"_s; break;
    }
    return {ErrorCode::Invalid, mistake.meant.isEmpty() ? detail : detail + u"; perhaps "_s + mistake.meant.join(u", "_s)};
}

/// Rows that answer --find and --filter, each with why.
Result<std::vector<std::pair<store::WorkRow, QString>>> foundRows(OpenOffice &open, const Call &call)
{
    ZM_TRY(const QDate today, dayAsked(call, open.clock));
    ZM_TRY(const auto reader, compose::nameReader());
    ZM_TRY(const auto words, compose::filterWords());
    QString text = call.value(u"filter"_s);
    if (call.has(u"saved"_s)) {
        ZM_TRY(text, savedFilterText(open, call.value(u"saved"_s)));
    }
    const auto parsed = filter::parse(text, words);
    if (!parsed)
        return std::unexpected(asError(parsed.error()));
    const QString officer = open.session ? open.session->officer.id : QString();
    const filter::Sieve sieve(*parsed, {today, officer, open.jurisdiction->calendar, *reader});
    const store::Desk desk = open.desk();
    ZM_TRY(const auto index, store::WorkIndex::readAll(desk, *reader, today));
    std::vector<std::pair<store::WorkRow, QString>> rows;
    const filter::Search search(call.value(u"find"_s), *reader);
    for (const store::Found &found : index.find(search, text.isEmpty() ? nullptr : &sieve))
        rows.emplace_back(found.indexed->row, reasonWord(found));
    return rows;
}

int listFound(OpenOffice &open, const Call &call)
{
    const auto rows = foundRows(open, call);
    if (!rows)
        return tell(call, rows.error());
    QJsonArray array;
    if (!call.json())
        call.complain(kHeader.toString() + u"\tfound by"_s);
    for (const auto &[row, why] : *rows) {
        QJsonObject object = toJson(row);
        if (!why.isEmpty())
            object.insert(u"found_by"_s, why);
        array.append(object);
        if (!call.json())
            call.print(line(row) + (why.isEmpty() ? QString() : u'\t' + why));
    }
    if (call.json())
        call.print(array);
    return Done;
}

int listCases(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    if (call.has(u"find"_s) || call.has(u"filter"_s) || call.has(u"saved"_s))
        return listFound(**open, call);
    store::Desk desk = (*open)->desk();
    const auto rows = everyRow(desk, call);
    if (!rows)
        return tell(call, rows.error());
    if (call.json()) {
        QJsonArray array;
        for (const store::WorkRow &row : *rows)
            array.append(toJson(row));
        call.print(array);
        return Done;
    }
    call.complain(kHeader.toString());
    for (const store::WorkRow &row : *rows)
        call.print(line(row));
    return Done;
}

/// A case on the day asked, with what is permitted now; the exit status where it cannot be read.
std::expected<store::CaseFile, int> caseAsked(const Call &call, OpenOffice &open, int words, const QString &usage)
{
    if (call.words().size() != words) {
        call.complain(usage);
        return std::unexpected(int(BadCall));
    }
    const auto day = dayAsked(call, open.clock);
    if (!day)
        return std::unexpected(tell(call, day.error()));
    store::Desk desk = open.desk();
    auto file = desk.read(call.words().first(), *day);
    if (!file)
        return std::unexpected(tell(call, file.error()));
    file->view.permitted = cases::permittedActs(file->state, desk.context(*day));
    return *std::move(file);
}

QJsonObject toJson(const store::StoredAct &stored)
{
    QJsonObject act = cases::actToJson(stored.act);
    act.insert(u"n"_s, stored.n);
    act.insert(u"accepted"_s, true);
    act.insert(u"officer"_s, stored.officer);
    act.insert(u"recorded_at"_s, stored.recordedAt.toString(Qt::ISODateWithMs));
    act.insert(u"hash"_s, QString::fromLatin1(stored.hash.toHex()));
    return act;
}

QJsonObject toJson(const store::CaseFile &file)
{
    QJsonObject outcome = cases::toJson(file.view);
    QJsonArray acts;
    for (const store::StoredAct &act : file.acts)
        acts.append(toJson(act));
    outcome.insert(u"acts"_s, acts);
    outcome.insert(u"case"_s, file.number);
    outcome.insert(u"case_id"_s, file.id);
    outcome.insert(u"withheld"_s, file.withheld);
    return outcome;
}

/// Whether what is about to be printed holds a number of a person that can be read.
bool showsNumber(const store::CaseFile &file)
{
    const auto &head = file.state.head;
    return !file.withheld && (!head.subject.id.value.isEmpty() ||
                              std::ranges::any_of(head.linked, [](const auto &one) { return !one.id.value.isEmpty(); }));
}

/// Writes the look at a case's numbers down, before they are printed. A caller who gives no purpose is written down so.
Result<> writeReveal(const Call &call, OpenOffice &open, const store::CaseFile &file)
{
    if (!open.session || !showsNumber(file))
        return {};
    store::Look look;
    look.caseId = file.id;
    look.what = u"subject.id"_s;
    look.purpose = call.value(u"purpose"_s, u"unstated"_s);
    look.note = call.value(u"note"_s);
    ZM_CHECK(store::writeLook(open.office, *open.session, open.clock, look));
    return {};
}

int showCase(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto file = caseAsked(call, **open, 1, u"zm case show: give CASE --office DIR"_s);
    if (!file)
        return file.error();
    if (call.json()) {
        if (const auto written = writeReveal(call, **open, *file); !written)
            return tell(call, written.error());
        call.print(toJson(*file));
        return Done;
    }
    call.print(file->number + u"  "_s + file->state.head.subject.name + u"  "_s + cases::word(file->view.stage));
    for (const store::StoredAct &act : file->acts)
        call.print(u"%1  %2  %3  %4:%5"_s.arg(act.n, 3)
                       .arg(act.act.on.toString(Qt::ISODate), cases::word(act.act.kind()), cases::word(act.act.by.role),
                            act.act.by.id));
    for (const QString &line : viewLines(file->view))
        call.print(line);
    return Done;
}

int why(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto file = caseAsked(call, **open, 1, u"zm why: give CASE --office DIR"_s);
    if (!file)
        return file.error();
    QJsonObject answer = cases::toJson(file->view.why);
    answer.insert(u"case"_s, file->number);
    answer.insert(u"state"_s, cases::word(file->view.stage));
    if (call.json()) {
        call.print(answer);
        return Done;
    }
    call.print(file->number + u"  "_s + cases::word(file->view.stage));
    for (const QString &line : whyLines(file->view.why))
        call.print(line);
    return Done;
}

/// The notice that makes a day off or worked; null where none speaks of it.
QJsonValue sourceOf(const law::Day &day, const cases::Context &context)
{
    const auto &notices = context.calendar().notices();
    return day.notice >= 0 && day.notice < notices.size() ? QJsonValue(notices[day.notice].title) : QJsonValue();
}

QJsonValue sheetJson(const cases::CaseClock &clock, const std::optional<cases::ClockEnd> &end,
                     const cases::Context &context)
{
    if (!end)
        return {};
    const law::Reckoning reckoning = cases::sheetOf(clock, *end, context);
    QJsonArray lines;
    for (const law::SheetLine &line : reckoning.sheet)
        lines.append(QJsonObject{{u"date"_s, cases::dayJson(line.day.date)},
                                 {u"counted"_s, line.counted},
                                 {u"number"_s, line.number},
                                 {u"why"_s, law::whyText(line)},
                                 {u"source"_s, sourceOf(line.day, context)}});
    return QJsonObject{{u"citation"_s, end->citation},
                       {u"citation_zh"_s, end->citationZh},
                       {u"anchor"_s, cases::dayJson(reckoning.anchor)},
                       {u"raw"_s, cases::dayJson(reckoning.raw)},
                       {u"due"_s, cases::dayJson(reckoning.due)},
                       {u"rolled"_s, reckoning.rolled},
                       {u"provisional"_s, reckoning.provisional},
                       {u"earliest"_s, cases::dayJson(reckoning.earliest)},
                       {u"latest"_s, cases::dayJson(reckoning.latest)},
                       {u"sheet"_s, lines}};
}

void printSheet(const Call &call, const QString &name, const QJsonValue &sheet)
{
    if (sheet.isNull())
        return;
    call.print(name + u": "_s + sheet["due"_L1].toString() + u"  ("_s + sheet["citation"_L1].toString() + u')');
    for (const QJsonValue line : sheet["sheet"_L1].toArray())
        call.print(u"  %1  %2  %3  %4"_s.arg(line["date"_L1].toString())
                       .arg(line["counted"_L1].toBool() ? QString::number(line["number"_L1].toInt()) : u"-"_s, 3)
                       .arg(line["why"_L1].toString(), line["source"_L1].toString()));
}

int sheet(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto file = caseAsked(call, **open, 2, u"zm sheet: give CASE CLOCK --office DIR"_s);
    if (!file)
        return file.error();
    const QString id = call.words().at(1);
    // Of several clocks of one kind the latest is the one that matters now.
    const auto clock = std::find_if(file->view.clocks.rbegin(), file->view.clocks.rend(),
                                    [&](const cases::CaseClock &one) { return one.id == id; });
    if (clock == file->view.clocks.rend()) {
        QStringList known;
        for (const cases::CaseClock &one : file->view.clocks)
            known.append(one.id);
        call.complain(u"zm sheet: no clock %1 runs in this case; there are: %2"_s.arg(id, known.join(u", "_s)));
        return LawfulNo;
    }
    const auto day = dayAsked(call, (*open)->clock);
    const cases::Context context = (*open)->desk().context(*day);
    QJsonObject answer = cases::toJson(*clock);
    answer.insert(u"case"_s, file->number);
    answer.insert(u"target"_s, sheetJson(*clock, clock->target, context));
    answer.insert(u"limit"_s, sheetJson(*clock, clock->limit, context));
    if (call.json()) {
        call.print(answer);
        return Done;
    }
    call.print(file->number + u"  "_s + id + u"  anchored on act %1, "_s.arg(clock->anchorN)
               + clock->anchorOn.toString(Qt::ISODate));
    printSheet(call, u"target"_s, answer["target"_L1]);
    printSheet(call, u"limit"_s, answer["limit"_L1]);
    return Done;
}

int submitActs(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm act submit: give FILE --office DIR (- reads standard input)"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    return submitFile(call, **open, call.words().first());
}

} // namespace

QList<Command> caseCommands()
{
    return {
        {u"case list"_s, u"--office DIR [--band BAND] [--number PART] [--find TEXT] [--filter TEXT | --saved NAME] [--on DATE]"_s,
         u"Cases, the most urgent first. --find: name, pinyin, initials, ID or case number; --filter: as in the window."_s,
         {}, listCases},
        {u"case show"_s, u"CASE --office DIR [--on DATE] [--purpose PURPOSE] [--note TEXT]"_s,
         u"One case with its acts and what follows from them. Numbers that --json prints are a look in the query log."_s, {},
         showCase},
        {u"act submit"_s, u"FILE --office DIR"_s, u"Submits one act, or one a line; one line of outcome an act."_s, {},
         submitActs},
        {u"why"_s, u"CASE --office DIR [--on DATE]"_s, u"Why this entry still stands, and what would end it."_s, {}, why},
        {u"sheet"_s, u"CASE CLOCK --office DIR [--on DATE]"_s, u"A clock explained day by day."_s, {}, sheet},
    };
}

} // namespace zm::cli

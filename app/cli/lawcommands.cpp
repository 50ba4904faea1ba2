#include "app/cli/call.h"
#include "app/compose/compose.h"
#include "base/clock.h"
#include "app/cli/signin.h"
#include "law/packparser.h"
#include "store/basisuse.h"

#include <QFile>
#include <QLocale>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// Longer periods than a century are a slip of the keyboard, and their sheet would have no reader.
constexpr int kMostDays = 36'600;
constexpr int kMostMonths = 1'200;
constexpr int kMostYears = 100;
constexpr int kLastYear = 9'800; // leaves room for the longest period in four-digit years

QDate readDate(const Call &call, const QString &text)
{
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!date.isValid())
        call.complain(u"'"_s + text + u"' is not a date (YYYY-MM-DD)"_s);
    return date;
}

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString weekday(QDate date)
{
    return QLocale::c().dayName(date.dayOfWeek(), QLocale::ShortFormat);
}

int usage(const Call &call, const QString &text)
{
    call.complain(u"usage: zm "_s + text);
    return BadCall;
}

int machineFailed(const Call &call, const Error &error)
{
    call.complain(error.detail);
    return MachineFailed;
}

// The paper that decides a day: the one that names it, else the first of its year, which leaves it as it is.
QString sourceOf(const law::Day &day, const law::WorkCalendar &calendar)
{
    if (day.notice >= 0)
        return calendar.notices().at(day.notice).title;
    const auto ofYear = std::ranges::find(calendar.notices(), day.date.year(), &law::Notice::year);
    return ofYear == calendar.notices().end() ? QString() : ofYear->title;
}

int calendarDay(const Call &call)
{
    QList<QDate> dates;
    for (const QString &word : call.words()) {
        dates.append(readDate(call, word));
        if (!dates.last().isValid())
            return BadCall;
    }
    if (dates.isEmpty())
        return usage(call, u"calendar day DATE..."_s);
    const auto jurisdiction = compose::jurisdiction();
    if (!jurisdiction)
        return machineFailed(call, jurisdiction.error());

    const law::WorkCalendar &calendar = (*jurisdiction)->calendar;
    for (const QDate &date : std::as_const(dates)) {
        const law::Day day = calendar.day(date);
        const QString reason = law::reasonText(day, calendar), source = sourceOf(day, calendar);
        if (call.json())
            call.print(QJsonObject{{u"date"_s, iso(date)},
                                   {u"working"_s, day.working()},
                                   {u"provisional"_s, day.provisional},
                                   {u"reason"_s, reason},
                                   {u"source"_s, source.isEmpty() ? QJsonValue() : QJsonValue(source)}});
        else
            call.print(iso(date) + u' ' + weekday(date) +
                       (day.working() ? u"  working      "_s : u"  not working  "_s) + reason +
                       (source.isEmpty() ? QString() : u"  "_s + source));
    }
    return Done;
}

std::optional<law::Span> readSpan(const Call &call, const QString &count, const QString &unit)
{
    const auto named = law::unitNamed(unit);
    if (!named) {
        call.complain(u"'"_s + unit + u"' is not a unit (calendar, working, months, years)"_s);
        return std::nullopt;
    }
    const int most = *named == law::DayUnit::Months  ? kMostMonths
                     : *named == law::DayUnit::Years ? kMostYears
                                                     : kMostDays;
    bool isNumber = false;
    const int number = count.toInt(&isNumber);
    if (!isNumber || number < 1 || number > most) {
        call.complain(u"'"_s + count + u"' is not a whole number from 1 to "_s + QString::number(most));
        return std::nullopt;
    }
    return law::Span{number, *named};
}

QJsonObject sheetJson(const law::Reckoning &reckoning)
{
    QJsonArray sheet;
    for (const law::SheetLine &line : reckoning.sheet)
        sheet.append(QJsonObject{{u"date"_s, iso(line.day.date)},
                                 {u"counted"_s, line.counted},
                                 {u"number"_s, line.number},
                                 {u"why"_s, law::whyText(line)}});
    return {{u"anchor"_s, iso(reckoning.anchor)},
            {u"raw"_s, iso(reckoning.raw)},
            {u"due"_s, iso(reckoning.due)},
            {u"rolled"_s, reckoning.rolled},
            {u"provisional"_s, reckoning.provisional},
            {u"earliest"_s, iso(reckoning.earliest)},
            {u"latest"_s, iso(reckoning.latest)},
            {u"sheet"_s, sheet}};
}

void printSheet(const Call &call, const law::Reckoning &reckoning)
{
    for (const law::SheetLine &line : reckoning.sheet)
        call.print(iso(line.day.date) + u' ' + weekday(line.day.date) +
                   (line.counted ? QString::number(line.number) : u"-"_s).rightJustified(6) + u"  "_s +
                   law::whyText(line));
    call.print(u"raw "_s + iso(reckoning.raw) + u", due "_s + iso(reckoning.due) +
               (reckoning.rolled ? u" (rolled over rest days)"_s : QString()));
    if (reckoning.provisional)
        call.print(u"provisional: a year's notice is not published; not before "_s + iso(reckoning.earliest) +
                   u", not after "_s + iso(reckoning.latest));
}

int calendarAdd(const Call &call)
{
    if (call.words().size() != 3)
        return usage(call, u"calendar add DATE N UNIT"_s);
    const QDate anchor = readDate(call, call.words().at(0));
    if (!anchor.isValid())
        return BadCall;
    if (anchor.year() > kLastYear) {
        call.complain(u"'"_s + call.words().at(0) + u"' is out of range (years to "_s + QString::number(kLastYear) +
                      u")"_s);
        return BadCall;
    }
    const auto span = readSpan(call, call.words().at(1), call.words().at(2));
    if (!span)
        return BadCall;
    const auto jurisdiction = compose::jurisdiction();
    if (!jurisdiction)
        return machineFailed(call, jurisdiction.error());

    const law::Reckoning reckoning = law::reckon(anchor, *span, law::Roll::ToNextWorkingDay, (*jurisdiction)->calendar);
    if (call.json())
        call.print(sheetJson(reckoning));
    else
        printSheet(call, reckoning);
    return Done;
}

QString none(QDate date)
{
    return date.isValid() ? iso(date) : u"open"_s;
}

QJsonValue orNull(QDate date)
{
    return date.isValid() ? QJsonValue(iso(date)) : QJsonValue();
}

QMap<QString, int> gradesOf(const law::Pack &pack)
{
    QMap<QString, int> grades;
    for (const law::Rule &rule : pack.rules)
        ++grades[law::gradeName(rule.grade)];
    return grades;
}

QString gradesText(const law::Pack &pack)
{
    QStringList all;
    const auto grades = gradesOf(pack);
    for (auto grade = grades.begin(); grade != grades.end(); ++grade)
        all.append(grade.key() + u' ' + QString::number(grade.value()));
    return all.join(u", "_s);
}

QJsonObject ruleJson(const law::Rule &rule)
{
    return {{u"id"_s, rule.id},
            {u"citation"_s, rule.citation},
            {u"citation_zh"_s, rule.citationZh},
            {u"from"_s, iso(rule.from)},
            {u"until"_s, orNull(rule.until)},
            {u"grade"_s, law::gradeName(rule.grade)},
            {u"modelled"_s, rule.modelled},
            {u"en"_s, rule.en},
            {u"zh"_s, rule.zh}};
}

QJsonObject packJson(const law::Pack &pack, QDate today, bool withRules)
{
    QJsonObject grades;
    const auto counts = gradesOf(pack);
    for (auto grade = counts.begin(); grade != counts.end(); ++grade)
        grades[grade.key()] = grade.value();
    QJsonObject object{{u"id"_s, pack.id},
                       {u"instrument"_s, pack.instrument},
                       {u"number"_s, pack.number},
                       {u"title"_s, pack.titleEn},
                       {u"title_zh"_s, pack.titleZh},
                       {u"from"_s, iso(pack.from)},
                       {u"until"_s, orNull(pack.until)},
                       {u"in_force"_s, pack.from <= today && (!pack.until.isValid() || today < pack.until)},
                       {u"always"_s, pack.always},
                       {u"grade"_s, law::gradeName(pack.grade)},
                       {u"grades"_s, grades},
                       {u"rules"_s, int(pack.rules.size())}};
    if (withRules) {
        QJsonArray rules;
        for (const law::Rule &rule : pack.rules)
            rules.append(ruleJson(rule));
        object[u"rule_list"_s] = rules;
    }
    return object;
}

void printPack(const Call &call, const law::Pack &pack, QDate today)
{
    const bool expired = pack.until.isValid() && pack.until <= today;
    call.print(pack.id.leftJustified(22) + pack.instrument.leftJustified(7) + iso(pack.from) + u" to "_s +
               none(pack.until).leftJustified(10) + (expired ? u"  EXPIRED  "_s : u"  in force "_s) +
               QString::number(pack.rules.size()).rightJustified(3) + u" rules ("_s + gradesText(pack) + u")  "_s +
               pack.number + u"  "_s + pack.titleZh);
    if (!call.has(u"rules"_s))
        return;
    for (const law::Rule &rule : pack.rules)
        call.print(u"    "_s + rule.id.leftJustified(18) + law::gradeName(rule.grade) +
                   (rule.modelled ? u"  modelled        "_s : u"  left to people  "_s) + iso(rule.from) + u" to "_s +
                   none(rule.until).leftJustified(10) + u"  "_s + rule.citation + u": "_s + rule.en);
}

/// How many entries of an office stand on each pack; by the law the office adopted.
struct Resting {
    cases::SharedJurisdiction law;
    std::map<QString, std::vector<store::RestingEntry>> use;
};

std::expected<Resting, int> restingIn(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return std::unexpected(open.error());
    store::Desk desk = (*open)->desk();
    const cases::Context context = desk.context(SystemClock().today());
    auto use = store::basisUse(desk.office(), context.jurisdiction, context.askOn);
    if (!use)
        return std::unexpected(tell(call, use.error()));
    return Resting{(*open)->jurisdiction, *std::move(use)};
}

int packList(const Call &call)
{
    Resting resting;
    const bool ofOffice = call.has(u"office"_s);
    if (ofOffice) {
        auto found = restingIn(call);
        if (!found)
            return found.error();
        resting = *std::move(found);
    } else {
        const auto jurisdiction = compose::jurisdiction();
        if (!jurisdiction)
            return machineFailed(call, jurisdiction.error());
        resting.law = *jurisdiction;
    }
    const QDate today = SystemClock().today();

    QJsonArray all;
    for (const law::Pack &pack : resting.law->law.packs()) {
        const int entries = int(resting.use[pack.id].size());
        if (call.json()) {
            QJsonObject object = packJson(pack, today, call.has(u"rules"_s));
            if (ofOffice)
                object[u"standing_entries"_s] = entries;
            all.append(object);
            continue;
        }
        printPack(call, pack, today);
        if (entries > 0)
            call.print(u"    cited by %1 standing entries"_s.arg(entries));
    }
    if (call.json())
        call.print(all);
    return Done;
}

int packCheck(const Call &call)
{
    if (call.words().size() != 1)
        return usage(call, u"pack check FILE"_s);
    QFile file(call.words().first());
    if (!file.open(QIODevice::ReadOnly)) {
        call.complain(call.words().first() + u": "_s + file.errorString());
        return BadCall;
    }
    const auto jurisdiction = compose::jurisdiction();
    if (!jurisdiction)
        return machineFailed(call, jurisdiction.error());

    const law::ReadPack read = law::readPack(file.readAll());
    const QStringList faults = read.faults + law::questionFaults(read.pack, (*jurisdiction)->law.questions());
    if (call.json()) {
        QJsonObject object = packJson(read.pack, SystemClock().today(), false);
        object[u"file"_s] = file.fileName();
        object[u"loads"_s] = faults.isEmpty();
        object[u"faults"_s] = QJsonArray::fromStringList(faults);
        call.print(object);
    } else if (faults.isEmpty()) {
        printPack(call, read.pack, SystemClock().today());
    }
    for (const QString &fault : faults)
        call.complain(fault);
    return faults.isEmpty() ? Done : LawfulNo;
}

} // namespace

QList<Command> lawCommands()
{
    return {
        {u"calendar day"_s, u"DATE..."_s, u"Whether a day is worked, and by which notice"_s, {}, calendarDay},
        {u"calendar add"_s,
         u"DATE N UNIT"_s,
         u"The end of a period, day by day; UNIT is calendar, working, months or years"_s,
         {},
         calendarAdd},
        {u"pack list"_s,
         u"[--rules] [--office DIR]"_s,
         u"The rule packs, their time in force, grades and expiry; of an office also how many standing entries rest on each"_s,
         {u"rules"_s},
         packList},
        {u"pack check"_s, u"FILE"_s, u"Whether a rule pack would load, and every fault of it"_s, {}, packCheck},
    };
}

} // namespace zm::cli

#include "documents/casefacts.h"

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;
using namespace zm::cases;

namespace {

/// The words and the rule of one line of the sheet.
struct LineSource {
    QString key;  ///< into words.json "days"
    QString rule; ///< where no notice of the calendar speaks of the day
};

LineSource sourceOf(const law::SheetLine &line)
{
    const bool rest = !line.day.working();
    switch (line.why) {
    case law::SheetWhy::EventDay: return {u"event"_s, u"TM-01"_s};
    case law::SheetWhy::CountedDay: return {rest ? u"counted_rest"_s : u"counted"_s, u"TM-04"_s};
    case law::SheetWhy::CountedWorkingDay: return {u"counted_working"_s, u"TM-10"_s};
    case law::SheetWhy::RestDay:
        return {line.day.kind == law::DayKind::Holiday ? u"holiday"_s : u"weekend"_s, u"TM-10"_s};
    case law::SheetWhy::MonthStep: return {u"month"_s, u"TM-07"_s};
    case law::SheetWhy::RolledOver: return {u"rolled"_s, u"TM-02"_s};
    case law::SheetWhy::Ends: return {u"ends"_s, u"TM-02"_s};
    }
    return {};
}

MergeFields lineFields(const law::SheetLine &line, const MergeFacts &facts, const Words &words,
                       const law::WorkCalendar &calendar)
{
    const auto [key, rule] = sourceOf(line);
    QString why = words.word(u"days", key);
    if (line.day.kind == law::DayKind::MakeUp)
        why += words.word(u"days", u"make_up"_s);
    if (line.day.provisional)
        why += words.word(u"days", u"provisional"_s);
    const bool noticed = line.day.notice >= 0 && line.day.notice < calendar.notices().size();
    return {{u"date"_s, words.date(line.day.date)},
            {u"weekday"_s, words.weekday(line.day.date)},
            {u"counted"_s, line.counted ? words.word(u"day_numbers", u"counted"_s).arg(line.number)
                                        : words.word(u"day_numbers", u"not_counted"_s)},
            {u"why"_s, why},
            {u"source"_s, noticed ? calendar.notices()[line.day.notice].title : facts.cite(rule)}};
}

} // namespace

void addSheet(MergeFacts &out, const CaseClock &clock, const PaperFacts &facts, Language language)
{
    const Words &words = facts.templates.words(language);
    const bool zh = language == Language::Zh;
    const ClockEnd &end = clock.target ? *clock.target : *clock.limit;
    const law::Reckoning sheet = sheetOf(clock, end, facts.context);
    std::vector<MergeFields> days;
    for (const law::SheetLine &line : sheet.sheet)
        days.push_back(lineFields(line, out, words, facts.context.calendar()));
    out.lists[u"days"_s] = std::move(days);

    const law::Question *question = facts.context.law().question(clock.id);
    const auto index = std::size_t(clock.anchorN);
    const QString act = index < facts.acts.size() ? word(facts.acts[index].kind()) : QString();
    const QString anchor = words.word(u"acts", act);
    const auto citation = [&](const ClockEnd &of) { return words.citations({zh ? of.citationZh : of.citation}); };
    out.fields[u"clock.name"_s] = !question ? clock.id : zh ? question->zh : question->en;
    out.fields[u"clock.anchor"_s] = anchor.isEmpty() ? words.word(u"acts", u"other"_s) : anchor;
    out.fields[u"clock.anchor_date"_s] = words.date(clock.anchorOn);
    out.fields[u"clock.span"_s] = words.span(end.span);
    out.fields[u"clock.cite"_s] = citation(end);
    out.fields[u"clock.raw"_s] = words.date(end.raw);
    out.fields[u"clock.due"_s] = words.date(end.due);
    out.fields[u"clock.do_by"_s] = words.date(clock.doBy);
    out.fields[u"clock.earliest"_s] = words.date(end.earliest);
    out.fields[u"clock.latest"_s] = words.date(end.latest);
    out.fields[u"paper.date"_s] = words.date(facts.context.askOn);
    out.flags[u"rolled"_s] = end.due != end.raw;
    out.flags[u"provisional"_s] = end.provisional;
    out.flags[u"to_act"_s] = !clock.bindsAuthority;

    const bool other = clock.target && clock.limit && clock.limit->rule != clock.target->rule;
    out.flags[u"has_other"_s] = other;
    out.fields[u"other.cite"_s] = other ? citation(*clock.limit) : QString();
    out.fields[u"other.span"_s] = other ? words.span(clock.limit->span) : QString();
    out.fields[u"other.due"_s] = other ? words.date(clock.limit->due) : QString();
}

} // namespace zm::documents

#include "filter/holds.h"

namespace zm::filter {

namespace {

QDate endOf(const Term &term, const Looking &looking)
{
    if (term.ask == Ask::WithinCalendar)
        return looking.today.addDays(term.number);
    QDate end = looking.today;
    for (int i = 0; term.ask == Ask::WithinWorking && i < term.number; ++i)
        end = looking.calendar.nextWorkingDay(end.addDays(1));
    return end;
}

} // namespace

Sieve::Sieve(const Filter &filter, const Looking &looking) : m_looking(looking)
{
    for (const Group &group : filter.anyOf) {
        auto &ready = m_anyOf.emplace_back();
        for (const Term &term : group) {
            ready.push_back({term, endOf(term, looking), {}});
            if (term.ask == Ask::Text)
                ready.back().search.emplace(term.text, looking.reader);
        }
    }
}

bool Sieve::holds(const CaseFacts &facts) const
{
    if (m_anyOf.empty())
        return !facts.closed;
    return std::ranges::any_of(m_anyOf, [&](const std::vector<Ready> &group) {
        const bool asksForClosed =
            std::ranges::any_of(group, [](const Ready &ready) {
                return ready.term.ask == Ask::Closed || ready.term.ask == Ask::Stage;
            });
        return (asksForClosed || !facts.closed) && std::ranges::all_of(group, [&](const Ready &ready) {
            return holds(ready, facts) != ready.term.negated;
        });
    });
}

bool Sieve::holds(const Ready &ready, const CaseFacts &facts) const
{
    const Term &term = ready.term;
    const QDate today = m_looking.today;
    const bool running = facts.due.isValid() && facts.due >= today;
    switch (term.ask) {
    case Ask::Mine: return !m_looking.officer.isEmpty() && facts.officers.contains(m_looking.officer);
    case Ask::Officer: return facts.officers.contains(term.text);
    case Ask::AwaitsMe:
        return !m_looking.officer.isEmpty() && facts.next
            && cases::waitsFor(*facts.next, facts.holder, {m_looking.officer, m_looking.roles});
    case Ask::Overdue: return facts.due.isValid() && facts.due < today;
    case Ask::DueToday: return running && facts.doBy <= today;
    case Ask::WithinWorking:
    case Ask::WithinCalendar: return running && facts.doBy <= ready.end;
    case Ask::Unserved: return facts.unserved;
    case Ask::ToPublish: return facts.toPublish;
    case Ask::Suspended: return facts.suspended;
    case Ask::Provisional: return facts.provisional;
    case Ask::Disputed: return facts.disputed;
    case Ask::RecipientOpen: return facts.recipientOpen;
    case Ask::Closed: return facts.closed;
    case Ask::Person: return facts.kind == cases::SubjectKind::Person;
    case Ask::Organisation: return facts.kind == cases::SubjectKind::Organisation;
    case Ask::Ground: return std::ranges::find(facts.grounds, term.number) != facts.grounds.end();
    case Ask::Stage: return facts.stage == term.stage;
    case Ask::Programme: return facts.program == term.program;
    case Ask::Listed: return facts.listedOn >= term.from && facts.listedOn <= term.until;
    case Ask::Text: return ready.search->match(facts.keys).has_value();
    }
    return false;
}

} // namespace zm::filter

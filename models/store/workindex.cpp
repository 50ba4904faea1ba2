#include "store/workindex.h"

#include "identity/width.h"
#include "store/actlog.h"
#include "store/listdates.h"
#include "store/projection.h"
#include "store/reader.h"
#include "store/workqueries.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTold = 256; // cases between two words of progress

Band bandOn(const ListRow &row, const BandDays &days)
{
    if (!row.live)
        return Band::Closed;
    if (row.due.isValid() && row.due < days.today)
        return Band::Overdue;
    if (row.doBy.isValid() && row.doBy <= days.soonEnds)
        return row.doBy <= days.today ? Band::Today : Band::Soon;
    return row.standing;
}

// The same name is never the same person: only a whole number is.
QString personKeyOf(const cases::Subject &subject)
{
    const QString number = identity::plainNumber(subject.id.value);
    return number.isEmpty() || number.contains(u'*') ? QString() : cases::word(subject.kind) + u' ' + number;
}

WorkRow shownRow(const ListRow &row, const QString &name, Band band)
{
    return {.caseId = row.caseId,
            .caseNumber = row.number,
            .name = name,
            .kind = row.kind,
            .stage = row.stage,
            .entry = row.entry,
            .disputed = row.disputed,
            .band = band,
            .clock = row.clock,
            .doBy = row.doBy,
            .target = row.due,
            .limit = row.limitDue,
            .provisional = row.provisional,
            .acts = row.acts};
}

} // namespace

Result<IndexedCase> WorkIndex::read(const Desk &desk, const QString &caseId, const identity::NameReader &reader,
                                    QDate today)
{
    ZM_TRY(const CaseHistory history, readHistory(desk.office().connection(), desk.session().get(), caseId));
    const cases::Context context = desk.context(today);
    const cases::CaseView view = cases::viewOf(history.state, context);
    const ListRow row = projected(caseId, history.head, history.state, view, today);
    const Band band = bandOn(row, daysFrom(today, desk.jurisdiction()->calendar));
    const cases::Subject &subject = history.state.head.subject;

    IndexedCase indexed;
    indexed.row = shownRow(row, subject.name, band);
    indexed.orderKey = band == Band::Closed ? row.numberKey : listText(band == Band::Overdue ? row.due : row.doBy);
    indexed.facts = factsOf(row, history.state, view, context);
    QStringList actors;
    for (const ReadAct &act : history.acts) {
        if (!actors.contains(act.payload.officer))
            actors.append(act.payload.officer);
    }
    indexed.facts.officers = history.state.workers(actors);
    const bool readable = !history.withheld;
    indexed.facts.keys = filter::searchKeys(readable ? subject.name : QString(),
                                            readable ? subject.id.value : QString(), row.number, reader);
    if (readable)
        indexed.personKey = personKeyOf(subject);
    return indexed;
}

Result<WorkIndex> WorkIndex::readAll(const Desk &desk, const identity::NameReader &reader, QDate today,
                                     const Progress &progress)
{
    WorkIndex index;
    index.m_day = today;
    ZM_TRY(index.m_seq, lastSeq(desk.office().connection())); // first: what arrives while reading is read again
    ZM_TRY(const QStringList ids, loggedCases(desk.office().connection()));
    index.m_cases.reserve(std::size_t(ids.size()));
    for (const QString &id : ids) {
        if (progress && index.size() % kTold == 0 && !progress(index.size(), int(ids.size())))
            return index;
        ZM_TRY(auto indexed, read(desk, id, reader, today));
        index.put(std::move(indexed));
    }
    if (progress)
        progress(index.size(), int(ids.size()));
    return index;
}

Result<> WorkIndex::catchUp(const Desk &desk, const identity::NameReader &reader, int most)
{
    ZM_TRY(const qint64 last, lastSeq(desk.office().connection()));
    if (last == m_seq)
        return {};
    ZM_TRY(const QStringList ids, casesSince(desk.office().connection(), m_seq, most + 1));
    if (ids.size() > most)
        return fail(ErrorCode::Conflict, u"more cases changed than are read in passing"_s);
    for (const QString &id : ids) {
        ZM_TRY(auto indexed, read(desk, id, reader, m_day));
        put(std::move(indexed));
    }
    m_seq = last;
    return {};
}

void WorkIndex::put(IndexedCase indexed)
{
    const auto [at, isNew] = m_at.try_emplace(indexed.row.caseId, m_cases.size());
    if (isNew)
        m_cases.push_back(std::move(indexed));
    else
        m_cases[at->second] = std::move(indexed);
}

std::vector<Found> WorkIndex::find(const filter::Search &search, const filter::Sieve *sieve,
                                   std::size_t inOrder) const
{
    std::vector<Found> found;
    for (const IndexedCase &indexed : m_cases) {
        if (sieve && !sieve->holds(indexed.facts))
            continue;
        if (search.isEmpty())
            found.push_back({&indexed, {}});
        else if (auto match = search.match(indexed.facts.keys))
            found.push_back({&indexed, std::move(match)});
    }
    const auto middle = found.begin() + std::ptrdiff_t(std::min(inOrder, found.size()));
    std::ranges::partial_sort(found, middle, [](const Found &a, const Found &b) {
        const auto surety = [](const Found &one) { return one.match ? int(one.match->reason) : 0; };
        return std::forward_as_tuple(surety(a), a.indexed->row.band, a.indexed->orderKey, a.indexed->row.caseId)
            < std::forward_as_tuple(surety(b), b.indexed->row.band, b.indexed->orderKey, b.indexed->row.caseId);
    });
    return found;
}

std::vector<Found> byPerson(const std::vector<Found> &found)
{
    std::unordered_map<QString, std::vector<const Found *>> cases;
    for (const Found &one : found) {
        if (!one.indexed->personKey.isEmpty())
            cases[one.indexed->personKey].push_back(&one);
    }
    std::vector<Found> joined;
    joined.reserve(found.size());
    for (const Found &one : found) {
        const QString &person = one.indexed->personKey;
        if (person.isEmpty()) {
            joined.push_back(one);
            continue;
        }
        for (const Found *theirs : std::exchange(cases[person], {}))
            joined.push_back(*theirs);
    }
    return joined;
}

} // namespace zm::store

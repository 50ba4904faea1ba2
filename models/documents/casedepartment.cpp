// What only the papers of a department's list say: what was found, for how long, how credit is restored.

#include "documents/casefacts.h"

#include "cases/basis.h"
#include "cases/derive.h"

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;
using namespace zm::cases;

namespace {

/// What the case has found so far: the last act that states grounds and the document they rest on.
struct Found {
    QStringList grounds;
    QString basis;
};

Found foundBy(std::span<const Act> acts)
{
    Found found;
    for (const Act &act : acts) {
        std::visit(
            [&](const auto &body) {
                if constexpr (requires { body.legalBasis; })
                    found = {body.grounds, body.legalBasis};
            },
            act.body);
    }
    return found;
}

const Restoration *restorationAt(const Round &round, int n)
{
    for (const Restoration &restoration : round.designation.restorations) {
        if (restoration.filed.n == n || restoration.answered.n == n || restoration.decided.n == n)
            return &restoration;
    }
    return nullptr;
}

} // namespace

void CaseFacts::addDepartment(MergeFacts &out) const
{
    const OpenCase &head = m_state.head;
    const cases::Designation &designation = round().designation;
    const Act &act = m_facts.acts[std::size_t(m_n)];
    const Found found = foundBy(m_facts.acts.first(std::size_t(m_n) + 1));
    if (isDepartmental(head.program))
        out.fields[u"superior.name"_s] = reconsiderer();
    const law::Rule *basis =
        isDepartmental(head.program) ? designationBasis(head, m_context, round().decided ? round().decided.on : on()) : nullptr;
    out.fields[u"list.name"_s] = listName(head.program, basis);
    out.fields[u"list.black"_s] = listName(Program::DeptBlacklist, basis);
    out.fields[u"list.law"_s] = basis ? out.law(basis->id) : QString();
    const QString field = m_words.word(u"fields", head.field);
    out.fields[u"list.field"_s] = field.isEmpty() ? head.field : field; // as typed, where it is no word of ours
    out.fields[u"finding.grounds"_s] = m_words.sentence(m_words.joined(found.grounds));
    out.fields[u"finding.basis"_s] = found.basis;
    out.fields[u"finding.term"_s] =
        designation.termMonths ? m_words.span({*designation.termMonths, law::DayUnit::Months}) : QString();
    out.fields[u"notice.date"_s] = dated(designation.noticed);
    out.flags[u"was_noticed"_s] = designation.noticed.happened();
    out.fields[u"publicity.until"_s] = dated(designation.announcedUntil);
    out.flags[u"was_public"_s] = designation.announced.happened();
    const auto *announced = std::get_if<AnnouncePreliminary>(&act.body);
    out.fields[u"publicity.channels"_s] = named(announced ? announced->channels : QStringList());
    out.flags[u"red"_s] = head.program == Program::DeptRedlist;
    const bool black = head.program == Program::DeptBlacklist;
    out.flags[u"restorable"_s] = black && designation.restorable.value_or(false);
    out.flags[u"not_restorable"_s] = black && !designation.restorable.value_or(true);
    const Deed &decided = round().decided;
    const auto *designate = decided ? std::get_if<Designate>(&m_facts.acts[std::size_t(decided.n)].body) : nullptr;
    out.fields[u"restoration.terms"_s] = designate ? designate->restorationTerms : QString();
    const auto *warned = std::get_if<WarnSubject>(&act.body);
    out.fields[u"scrutiny.until"_s] = dated(warned ? warned->until : designation.scrutinyUntil);
    out.flags[u"holds_back"_s] = isBeingVerified(round(), m_context);
    const auto *objection = std::get_if<DecideObjection>(&act.body);
    out.flags[u"sustained"_s] = objection && objection->outcome == ObjectionOutcome::Sustained;
    addRestoration(out);
}

/// What the instrument calls its list; where it has no name of its own, what the programme is called.
QString CaseFacts::listName(Program program, const law::Rule *basis) const
{
    const QString own = basis ? m_words.word(u"list_names", basis->pack + u'.' + word(program)) : QString();
    return own.isEmpty() ? m_words.word(u"lists", word(program)) : own;
}

/// Who reconsiders what a department decided: the body the office names. A court is none, nor is its code a name.
QString CaseFacts::reconsiderer() const
{
    const QString named = superior();
    const bool court = m_context.jurisdiction.courts.find(named, on()) != nullptr;
    return named.isEmpty() || court ? m_words.word(u"reconsiders", u"department"_s) : named;
}

/// The first day on which one may apply, where the law of the decision's day gives a shortest time.
QDate CaseFacts::earliestRestoration() const
{
    const Deed &decided = round().decided;
    const law::Rule *shortest =
        decided ? m_context.law().answer(u"restoration.minimum", decided.on, m_context.packs, word(round().program)).limit : nullptr;
    if (!shortest || !shortest->span)
        return {};
    return law::reckon(decided.on, *shortest->span, law::Roll::None, m_context.calendar()).due.addDays(1);
}

void CaseFacts::addRestoration(MergeFacts &out) const
{
    const Restoration *restoration = restorationAt(round(), m_n);
    const CaseClock *decide = clock(u"restoration.decide");
    const auto *end = !decide ? nullptr : decide->limit ? &*decide->limit : decide->target ? &*decide->target : nullptr;
    out.fields[u"restoration.earliest"_s] = dated(earliestRestoration());
    out.fields[u"restoration.received"_s] =
        !restoration ? QString() : restoration->receivedOn.isValid() ? dated(restoration->receivedOn) : dated(restoration->filed);
    out.fields[u"restoration.decide_by"_s] = end ? dated(end->due) : QString();
    out.flags[u"accepted"_s] = restoration && restoration->acceptance == AcceptanceOutcome::Accepted;
    out.flags[u"restored"_s] = restoration && restoration->decided && restoration->outcome == RestorationOutcome::Restored;
}

} // namespace zm::documents

// The half of CaseFacts that says how a case stands: what ends an entry, what is late, what is closed, where letters go.

#include "documents/casefacts.h"

#include <array>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;
using namespace zm::cases;

namespace {

/// What a person can bring about or prove, in the order of the law.
constexpr std::array kProvable = {RemovalGround::Performed, RemovalGround::SettlementPerformed,
                                  RemovalGround::CreditorRequest, RemovalGround::RoundEnded,
                                  RemovalGround::RetrialOrBankruptcy, RemovalGround::NotEnforced,
                                  RemovalGround::Terminated};

/// The clocks a removal can meet.
constexpr std::array kRemovalClocks = {"removal"_L1, "removal.expiry"_L1, "error.withdraw"_L1, "objection.correct"_L1};

} // namespace

void CaseFacts::addEndings(MergeFacts &out) const
{
    std::vector<MergeFields> endings;
    for (const RemovalGround ground : kProvable) {
        const QString key = word(ground);
        const QString cite = out.cite(m_words.removalRule(key));
        if (cite.isEmpty()) // the text in force that day does not know it
            continue;
        endings.push_back({{u"ordinal"_s, QString::number(endings.size() + 1)},
                           {u"text"_s, m_words.removalText(key)},
                           {u"cite"_s, cite},
                           {u"proof"_s, m_words.removalProof(key)}});
    }
    out.lists[u"endings"_s] = std::move(endings);
}

void CaseFacts::addApproval(MergeFacts &out) const
{
    out.fields[u"removal.target_due"_s] = out.fields[u"removal.limit_due"_s] = QString();
    for (const CaseClock &clock : m_view.clocks) {
        if (std::ranges::find(kRemovalClocks, clock.id) == kRemovalClocks.end() || clock.metOn != on())
            continue;
        out.fields[u"removal.target_due"_s] = clock.target ? dated(clock.target->due) : QString();
        out.fields[u"removal.limit_due"_s] = clock.limit ? dated(clock.limit->due) : QString();
    }
}

/// What a unit or the office states instead of publishing or releasing.
void CaseFacts::addStatements(MergeFacts &out) const
{
    const ActBody &body = m_facts.acts[std::size_t(m_n)].body;
    const auto *publish = std::get_if<Publish>(&body);
    const auto *retain = std::get_if<RetainMeasure>(&body);
    const auto *announce = std::get_if<AnnounceRemoval>(&body);
    out.fields[u"withheld.unit"_s] = publish ? named(publish->unitInformed) : QString();
    out.flags[u"has_unit"_s] = publish && !publish->unitInformed.isEmpty();
    const law::MeasureItem *item = retain ? m_context.law().measures().find(retain->code) : nullptr;
    const QString name = !item ? QString() : m_language == Language::Zh ? item->zh : item->en;
    out.fields[u"retained.unit"_s] = retain ? named(retain->recipient) : QString();
    out.fields[u"retained.measure"_s] = retain ? QString(retain->code + u' ' + name).trimmed() : QString();
    out.fields[u"retained.basis"_s] = retain ? m_words.sentence(retain->basis) : QString();
    out.fields[u"retained.until"_s] = retain ? dated(retain->until) : QString();
    out.fields[u"announce.channels"_s] =
        named(announce && !announce->channels.isEmpty() ? announce->channels : round().channels);
}

MergeFields CaseFacts::closingRow(const RecipientRow &row) const
{
    QStringList measures;
    for (const MeasureRow &measure : row.measures) {
        const QString state = m_words.word(u"measure_states", word(measure.state));
        measures += measure.code + u' ' + (measure.until.isValid() && state.contains("%1"_L1) ? state.arg(dated(measure.until)) : state);
    }
    const RecipientFact *fact = findRecipient(m_state.closing(), row.unit);
    return {{u"unit"_s, named(row.unit)},
            {u"pushed"_s, dated(row.pushed)},
            {u"acknowledged"_s, dated(row.acknowledged)},
            {u"swept"_s, fact ? dated(fact->snapshot) : QString()},
            {u"measures"_s, measures.isEmpty() ? m_words.none() : m_words.joined(measures)}};
}

void CaseFacts::addClosing(MergeFacts &out) const
{
    const Round &closing = m_state.closing();
    std::vector<MergeFields> rows;
    for (const RecipientRow &row : m_view.recipients)
        rows.push_back(closingRow(row));
    QDate sweep;
    for (const RecipientFact &recipient : closing.recipients) {
        if (recipient.snapshot && recipient.snapshot.on > sweep)
            sweep = recipient.snapshot.on;
    }
    out.fields[u"closing.count"_s] = QString::number(rows.size());
    out.fields[u"closing.channels"_s] = named(closing.announced);
    out.fields[u"closing.sweep"_s] = dated(sweep);
    out.flags[u"was_announced"_s] = !closing.announced.isEmpty();
    out.flags[u"was_swept"_s] = sweep.isValid();
    out.lists[u"closing_rows"_s] = std::move(rows);
}

std::vector<const CaseClock *> CaseFacts::lateDuties() const
{
    std::vector<const CaseClock *> late;
    for (const CaseClock &clock : m_view.clocks) {
        if (clock.bindsAuthority && clock.limit && (clock.state == ClockState::Late || clock.state == ClockState::Breached))
            late.push_back(&clock);
    }
    return late;
}

bool CaseFacts::hasLead() const
{
    return m_state.closing().error || !lateDuties().empty();
}

void CaseFacts::addLead(MergeFacts &out) const
{
    std::vector<MergeFields> delays;
    const bool zh = m_language == Language::Zh;
    for (const CaseClock *clock : lateDuties()) {
        const law::Question *question = m_context.law().question(clock->id);
        const QDate done = clock->metOn.isValid() ? clock->metOn : on();
        // Who took the step that met it; while it is open, who handles the case.
        const auto by = std::ranges::find_if(m_facts.acts, [&](const Act &act) { return act.on == clock->metOn; });
        const QString who = clock->metOn.isValid() && by != m_facts.acts.end() ? m_facts.officerNames.value(by->by.id) : QString();
        delays.push_back({{u"step"_s, !question ? clock->id : zh ? question->zh : question->en},
                          {u"cite"_s, m_words.citations({zh ? clock->limit->citationZh : clock->limit->citation})},
                          {u"due"_s, dated(clock->limit->due)},
                          {u"done"_s, clock->metOn.isValid() ? dated(clock->metOn) : m_words.word(u"late", u"open"_s)},
                          {u"days"_s, m_words.word(u"late", u"days"_s).arg(clock->limit->due.daysTo(done))},
                          {u"who"_s, who.isEmpty() ? out.fields[u"handler.name"_s] : who}});
    }
    out.flags[u"has_delays"_s] = !delays.empty();
    out.flags[u"has_error"_s] = m_state.closing().error.happened();
    out.flags[u"compensated"_s] = m_state.closing().compensation.happened();
    out.fields[u"lead.ordinal"_s] = m_words.numeral(m_state.closing().error ? 2 : 1);
    out.lists[u"delays"_s] = std::move(delays);
}

void CaseFacts::addLabels(MergeFacts &out) const
{
    QStringList labels;
    const auto add = [&](const QString &name, const QString &address) {
        if (!name.isEmpty())
            labels += m_words.label(address, name, m_facts.officeName, out.fields[u"case.number"_s]);
    };
    add(m_state.head.subject.name, m_state.head.subject.address);
    add(m_state.head.creditor, {});
    for (const RecipientFact &recipient : round().recipients) {
        const Unit *known = m_facts.units.find(recipient.unit);
        add(named(recipient.unit), known ? known->address : QString());
    }
    std::vector<MergeFields> rows;
    for (qsizetype i = 0; i < labels.size(); i += 2)
        rows.push_back({{u"left"_s, labels[i]}, {u"right"_s, labels.value(i + 1)}});
    out.lists[u"labels"_s] = std::move(rows);
    std::vector<MergeFields> letters;
    for (const QString &label : labels)
        letters.push_back({{u"label"_s, label}});
    out.lists[u"letters"_s] = std::move(letters);
}

} // namespace zm::documents

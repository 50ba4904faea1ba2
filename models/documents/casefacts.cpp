#include "documents/casefacts.h"

#include "identity/superiors.h"

#include "cases/derive.h"

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;
using namespace zm::cases;

static CaseState stateAfter(std::span<const Act> acts, int n)
{
    CaseState state;
    for (const Act &act : acts.first(std::size_t(n) + 1))
        evolve(state, act);
    return state;
}

static Context onDay(const Context &context, QDate day)
{
    return {context.jurisdiction, context.office, context.packs, day};
}

/// Whether \a rule is cited from the instrument that \a pack is the text of. The packs of what always applies gather articles of
/// several laws under a heading that is nobody's title.
static bool isOfItsText(const law::Rule &rule, const law::Pack &pack, const Words &words)
{
    if (pack.always || pack.kind == law::PackKind::House)
        return false;
    const QString instrument = words.instrument(rule.citationZh);
    return instrument == pack.number
        || std::ranges::all_of(pack.rules, [&](const law::Rule &one) { return words.instrument(one.citationZh) == instrument; });
}

CaseFacts::CaseFacts(const PaperFacts &facts, int n, Language language, QDate on)
    : m_facts(facts), m_words(facts.templates.words(language)), m_language(language), m_n(n),
      m_state(stateAfter(facts.acts, n)), m_context(onDay(facts.context, on.isValid() ? on : facts.acts[std::size_t(n)].on)),
      m_view(viewOf(m_state, m_context))
{
    m_context.packs = scopedTo(m_state.head, m_context).packs; // what papers cite binds the authority that signs them
}

QString CaseFacts::dated(const Deed &deed) const
{
    return deed ? m_words.date(deed.on) : QString();
}

template <typename Body> const Body *CaseFacts::bodyOf(const Deed &deed) const
{
    return deed ? std::get_if<Body>(&m_facts.acts[std::size_t(deed.n)].body) : nullptr;
}

const CaseClock *CaseFacts::clock(QStringView id) const
{
    const auto found = std::ranges::find(m_view.clocks, id, &CaseClock::id);
    return found == m_view.clocks.end() ? nullptr : &*found;
}

MergeFacts CaseFacts::mergeFacts(const PaperRef &ref) const
{
    MergeFacts out;
    addResolvers(out);
    addCase(out);
    addSubject(out, m_facts.templates.of(ref.kind).copy);
    addOfficer(out);
    addDecision(out);
    addGrounds(out);
    addTerm(out);
    addService(out);
    addRemedies(out);
    addRemoval(out);
    addError(out);
    addRecipient(out, ref.about);
    addEndings(out);
    addApproval(out);
    addStatements(out);
    addClosing(out);
    addLead(out);
    addLabels(out);
    addDepartment(out);
    return out;
}

QString CaseFacts::superior() const
{
    if (m_facts.superiors.isEmpty())
        return m_context.office.superior;
    const QString own = identity::superiorOn(m_facts.superiors, on());
    return own.isEmpty() ? m_context.jurisdiction.courts.superiorOf(m_context.office.code, on()).value_or(QString()) : own;
}

void CaseFacts::addCase(MergeFacts &out) const
{
    const OpenCase &head = m_state.head;
    const identity::Court *issuer = m_context.jurisdiction.courts.find(head.basis.issuer, on());
    const identity::Court *higher = m_context.jurisdiction.courts.find(superior(), on());
    out.fields[u"office.name"_s] = m_facts.officeName;
    out.fields[u"superior.name"_s] = higher ? higher->name : QString();
    // Courts number in round brackets; a department's own numbers stand as it wrote them.
    const bool court = !cases::isDepartmental(head.program);
    out.flags[u"department"_s] = !court;
    out.fields[u"case.label"_s] = m_words.word(u"case_labels", court ? u"court"_s : u"department"_s);
    out.fields[u"case.number"_s] = court ? m_words.caseNumber(head.caseNumber) : head.caseNumber;
    out.fields[u"basis.number"_s] = court ? m_words.caseNumber(head.basis.number) : head.basis.number;
    out.fields[u"basis.issuer"_s] = issuer ? issuer->name : head.basis.issuer;
    out.fields[u"basis.effective_on"_s] = dated(head.basis.effectiveOn);
    out.fields[u"obligation"_s] = m_words.sentence(head.obligation);
    out.fields[u"creditor"_s] = head.creditor;
    out.flags[u"has_creditor"_s] = !head.creditor.isEmpty();
    out.fields[u"paper.date"_s] = dated(on());
    out.fields[u"contact"_s] = m_facts.contact;
    out.fields[u"office.account"_s] = m_facts.account;
    out.flags[u"has_account"_s] = !m_facts.account.isEmpty();
    out.fields[u"case.head"_s] = m_facts.head;
    const auto *warning = bodyOf<IssueRiskWarning>(round().warned);
    out.fields[u"perform_by"_s] = warning ? dated(warning->performBy) : QString();
}

void CaseFacts::addSubject(MergeFacts &out, identity::MaskPolicy policy) const
{
    const Subject &subject = m_state.head.subject;
    const bool service = policy == identity::MaskPolicy::ServiceCopy;
    const auto verdict = identity::checkIdentifier(subject.id.kind, subject.id.value, on());
    const char sex = verdict.valid ? identity::sexFrom(subject.id.kind, subject.id.value) : 0;
    out.fields[u"subject.name"_s] = subject.name;
    out.fields[u"subject.sex"_s] = sex ? m_words.word(u"sex", QString(QLatin1Char(sex))) : QString();
    // The masked number hides the birthday: a public copy does not say it beside.
    out.fields[u"subject.birth"_s] = service ? dated(subject.birth) : QString();
    out.fields[u"subject.address"_s] = service ? subject.address : QString();
    out.fields[u"subject.id_kind"_s] = m_words.word(u"id_kinds", identity::idKindName(subject.id.kind));
    out.fields[u"subject.id"_s] = identity::masked(subject.id.kind, subject.id.value, policy);
    out.flags[u"organisation"_s] = subject.kind == SubjectKind::Organisation;
    std::vector<MergeFields> linked;
    for (const LinkedPerson &person : m_state.head.linked)
        linked.push_back({{u"role"_s, person.role},
                          {u"name"_s, person.name},
                          {u"id"_s, identity::masked(person.id.kind, person.id.value, policy)}});
    out.lists[u"linked"_s] = std::move(linked);
}

void CaseFacts::addOfficer(MergeFacts &out) const
{
    const Actor &by = m_facts.acts[std::size_t(m_n)].by;
    out.fields[u"officer.name"_s] = m_facts.officerNames.value(by.id);
    // Whom people turn to is who handles the case, whoever signs.
    const auto handler = std::size_t(std::max(m_state.opened.n, 0));
    out.fields[u"handler.name"_s] = m_facts.officerNames.value(m_facts.acts[handler].by.id);
    out.fields[u"officer.title"_s] = m_words.word(u"officers", word(by.role));
    // Who signs what follows from the decision, whichever act carries it out.
    out.fields[u"decider.name"_s] = m_facts.officerNames.value(round().decidedBy);
    out.fields[u"decider.title"_s] = m_words.word(u"officers", word(Role::President));
    if (!m_facts.signerUnknown || std::size_t(m_n) + 1 != m_facts.acts.size())
        return;
    // Nothing is missing: who prepares a decision leaves its signature to the one who decides.
    out.fields[u"officer.name"_s] = m_words.toSign(out.fields[u"officer.title"_s]);
    if (round().decided.n == m_n)
        out.fields[u"decider.name"_s] = m_words.toSign(out.fields[u"decider.title"_s]);
}

void CaseFacts::addDecision(MergeFacts &out) const
{
    out.fields[u"decision.date"_s] = dated(round().decided);
    const auto *proposal = bodyOf<ProposeEntry>(round().proposed);
    const QStringList evidence = proposal ? proposal->evidence : QStringList();
    out.fields[u"evidence"_s] = m_words.joined(evidence);
    out.flags[u"has_evidence"_s] = !evidence.isEmpty();
    // The reasons of the act itself, whichever decision it is.
    QString reasons;
    std::visit(
        [&](const auto &body) {
            if constexpr (requires { body.reasons; })
                reasons = body.reasons;
        },
        m_facts.acts[std::size_t(m_n)].body);
    out.fields[u"reasons"_s] = m_words.sentence(reasons);
}

void CaseFacts::addGrounds(MergeFacts &out) const
{
    const QDate day = round().decided ? round().decided.on : on();
    const QStringList texts = m_words.grounds(day);
    const auto record = [&](int ground) {
        return MergeFields{{u"ordinal"_s, m_words.numeral(ground)}, {u"text"_s, texts.value(ground - 1)}};
    };
    std::vector<MergeFields> all, chosen;
    for (int ground = 1; ground <= int(texts.size()); ++ground)
        all.push_back(record(ground));
    QStringList items;
    for (const int ground : round().grounds) {
        chosen.push_back(record(ground));
        items += m_words.groundItem(ground);
    }
    out.lists[u"all_grounds"_s] = std::move(all);
    out.lists[u"grounds"_s] = std::move(chosen);
    out.fields[u"grounds.items"_s] = m_words.joined(items);
}

void CaseFacts::addTerm(MergeFacts &out) const
{
    const QDate ends = m_view.entry.termEnds;
    const law::Rule *statutory = m_context.law().rule(u"JD-31", round().decided ? round().decided.on : on(), m_context.packs);
    const int years = round().termYears ? *round().termYears : statutory && statutory->span ? statutory->span->count : 0;
    out.flags[u"fixed_term"_s] = ends.isValid();
    out.fields[u"term.years"_s] = ends.isValid() && years > 0 ? m_words.years(years) : QString();
    out.fields[u"term.from"_s] = dated(round().decided);
    out.fields[u"term.until"_s] = dated(ends);
    const auto *extension = std::get_if<ExtendTerm>(&m_facts.acts[std::size_t(m_n)].body);
    out.fields[u"extension.years"_s] = extension ? m_words.years(extension->years) : QString();
    out.fields[u"extension.until"_s] = dated(ends);

    const CaseClock *grace = clock(u"grace");
    const auto *end = !grace ? nullptr : grace->limit ? &*grace->limit : grace->target ? &*grace->target : nullptr;
    out.flags[u"grace"_s] = round().graceMonths.has_value();
    out.fields[u"grace.length"_s] =
        round().graceMonths ? m_words.span({*round().graceMonths, law::DayUnit::Months}) : QString();
    out.fields[u"grace.until"_s] = end ? dated(end->due) : QString();
}

void CaseFacts::addService(MergeFacts &out) const
{
    for (const auto &name : {u"served.name"_s, u"served.mode"_s, u"served.cite"_s, u"served.deemed"_s, u"served.proof"_s,
                             u"served.reason"_s})
        out.fields[name] = QString();
    out.flags[u"deemed"_s] = false;
    const auto *serve = std::get_if<Serve>(&m_facts.acts[std::size_t(m_n)].body);
    if (!serve)
        return;
    const QString document = word(serve->document), mode = word(serve->mode);
    const auto kind = paperNamed(document);
    const bool zh = m_language == Language::Zh;
    out.fields[u"served.name"_s] = !kind ? m_words.word(u"documents", document)
        : zh                             ? m_facts.templates.of(*kind).name
                                         : m_facts.templates.of(*kind).nameEn;
    out.fields[u"served.mode"_s] = m_words.word(u"modes", mode);
    // A department serves by its own law, which borrows the ways of service.
    const QString own = isDepartmental(m_state.head.program) ? u"SV-DEPT,"_s : QString();
    out.fields[u"served.cite"_s] = out.cite(own + m_words.word(u"mode_rules", mode));
    out.fields[u"served.proof"_s] = serve->proof;
    out.fields[u"served.reason"_s] = serve->reason;
    if (serve->mode != ServiceMode::PublicNotice)
        return;
    const law::Answer notice = m_context.law().answer(u"service.public_notice", on(), m_context.packs);
    if (!notice.limit || !notice.limit->span)
        return;
    out.flags[u"deemed"_s] = true;
    out.fields[u"served.deemed"_s] =
        dated(law::reckon(on(), *notice.limit->span, law::Roll::None, m_context.calendar()).due);
}

void CaseFacts::addRemedies(MergeFacts &out) const
{
    for (const auto &name : {u"objection.about"_s, u"objection.received"_s, u"objection.review_target"_s,
                             u"objection.review_limit"_s, u"reconsideration.received"_s,
                             u"reconsideration.outcome"_s, u"rejection.date"_s})
        out.fields[name] = QString();
    out.flags[u"particulars"_s] = false;
    for (const Objection &objection : round().objections) {
        if (objection.decided.n != m_n && objection.accepted.n != m_n && objection.filed.n != m_n)
            continue;
        const auto review = std::ranges::find_if(m_view.clocks, [&](const CaseClock &clock) {
            return clock.id == "objection.review"_L1 && clock.anchorN == objection.filed.n;
        });
        if (review != m_view.clocks.end()) {
            out.fields[u"objection.review_target"_s] = review->target ? dated(review->target->due) : QString();
            out.fields[u"objection.review_limit"_s] = review->limit ? dated(review->limit->due) : QString();
        }
        out.fields[u"objection.about"_s] = m_words.word(u"objections", word(objection.about));
        out.fields[u"objection.received"_s] = dated(objection.receivedOn.isValid() ? objection.receivedOn : objection.filed.on);
        out.flags[u"particulars"_s] = objection.about == ObjectionAbout::ParticularsWrong;
    }
    for (const Reconsideration &again : round().reconsiderations) {
        if (again.decided.n != m_n)
            continue;
        out.fields[u"reconsideration.received"_s] = dated(again.receivedOn.isValid() ? again.receivedOn : again.filed.on);
        out.fields[u"reconsideration.outcome"_s] = m_words.word(u"reconsiderations", word(again.outcome));
        if (again.objection >= 0)
            out.fields[u"rejection.date"_s] = dated(round().objections[std::size_t(again.objection)].decided);
    }
    out.flags[u"delete"_s] = round().earlyOutcome == EarlyOutcome::Delete;
}

void CaseFacts::addRemoval(MergeFacts &out) const
{
    const auto *remove = std::get_if<Remove>(&m_facts.acts[std::size_t(m_n)].body);
    const bool removed = round().removed.happened();
    const RemovalGround ground = remove ? remove->ground : round().removalGround;
    const Operation operation = remove ? remove->operation : round().removal;
    const bool known = remove || removed;
    const QString own = isDepartmental(m_state.head.program) ? u"department."_s : QString();
    const QString reason = known ? own + word(ground) : QString();
    out.flags[u"removed"_s] = removed;
    out.flags[u"correct"_s] = remove && remove->operation == Operation::Correct;
    out.fields[u"removed.date"_s] = dated(round().removed);
    out.fields[u"removal.text"_s] = m_words.removalText(reason);
    out.fields[u"removal.operation"_s] = known ? m_words.word(u"operations", word(operation)) : QString();
    out.fields[u"removal.cite"_s] = known ? out.cite(m_words.removalRule(reason)) : QString();
    QDate event;
    for (const ExitFact &exit : round().exits) {
        if (known && word(exit.event) == word(ground))
            event = exit.deed.on;
    }
    out.fields[u"removal.event_date"_s] = dated(event);
}

void CaseFacts::addError(MergeFacts &out) const
{
    const auto *error = bodyOf<FindError>(round().error);
    out.fields[u"error.cause"_s] = error ? m_words.sentence(error->cause) : QString();
    out.fields[u"error.found"_s] = dated(round().errorFoundOn.isValid() ? round().errorFoundOn : round().error.on);
    const auto *clarified = std::get_if<Clarify>(&m_facts.acts[std::size_t(m_n)].body);
    const QStringList channels = clarified && !clarified->channels.isEmpty() ? clarified->channels : round().channels;
    out.fields[u"channels"_s] = named(channels);
    out.flags[u"has_channels"_s] = !channels.isEmpty();
}

void CaseFacts::addRecipient(MergeFacts &out, const QString &unit) const
{
    QStringList units;
    for (const auto &name : {u"recipient.pushed"_s, u"recipient.measures"_s, u"recipient.report_by"_s, u"recipient.notified"_s, u"recipient.seen"_s})
        out.fields[name] = QString();
    out.flags[u"has_measures"_s] = out.flags[u"still_shown"_s] = false;
    for (const RecipientFact &recipient : round().recipients) {
        if (recipient.pushed)
            units += recipient.unit;
        if (recipient.unit != unit)
            continue;
        QStringList measures;
        for (const MeasureFact &measure : recipient.measures) {
            const law::MeasureItem *item = m_context.law().measures().find(measure.code);
            const QString name = !item ? QString() : m_language == Language::Zh ? item->zh : item->en;
            measures += name.isEmpty() ? measure.code : measure.code + u' ' + name;
        }
        out.fields[u"recipient.pushed"_s] = dated(recipient.pushed);
        out.fields[u"recipient.measures"_s] = m_words.joined(measures);
        out.flags[u"has_measures"_s] = !measures.isEmpty();
        out.fields[u"recipient.notified"_s] = dated(recipient.notified);
        out.fields[u"recipient.seen"_s] = dated(recipient.snapshot);
        out.flags[u"still_shown"_s] = recipient.snapshot.n > round().removed.n && recipient.listedInSnapshot;
    }
    if (const CaseClock *release = clock(u"recipients.release"); release && release->limit)
        out.fields[u"recipient.report_by"_s] = dated(release->limit->due);
    out.fields[u"recipient.unit"_s] = named(unit);
    out.fields[u"recipients"_s] = named(units);
    out.flags[u"has_recipients"_s] = !units.isEmpty();
}

void CaseFacts::addResolvers(MergeFacts &out) const
{
    // By value: the facts outlive the builder.
    const Words words = m_words;
    const bool zh = m_language == Language::Zh;
    const Context context = m_context;
    // A general rule is cited by what the sector or a later day has put in its place.
    const auto standing = [=](const QString &rule) {
        const QStringList others = words.word(u"in_place_of", rule).split(u',', Qt::SkipEmptyParts);
        const auto own = std::ranges::find_if(
            others, [&](const QString &other) { return context.law().rule(other, context.askOn, context.packs) != nullptr; });
        return own == others.end() ? rule : *own;
    };
    out.cite = [=](const QString &rules) {
        QStringList citations;
        for (const QString &named : rules.split(u',')) {
            const QString rule = standing(named);
            citations += zh ? context.law().citationZh(rule, context.askOn, context.packs)
                            : context.law().citation(rule, context.askOn, context.packs);
        }
        return words.citations(citations);
    };
    out.law = [=, cite = out.cite](const QString &rules) {
        QStringList citations;
        for (const QString &id : rules.split(u',')) {
            for (const law::Rule *rule : context.law().readings(standing(id), context.askOn, context.packs)) {
                const law::Pack &pack = *context.law().pack(rule->pack);
                citations += isOfItsText(*rule, pack, words) ? words.titled(pack.titleZh, rule->citationZh) : rule->citationZh;
            }
        }
        return citations.isEmpty() || !zh ? cite(rules) : words.citations(citations);
    };
    out.rule = [=](const QString &id) {
        const law::Rule *rule = context.law().rule(id, context.askOn, context.packs);
        return !rule ? QString() : zh ? rule->zh : rule->en;
    };
    out.span = [=](const QString &question) {
        const qsizetype dot = question.lastIndexOf(u'.');
        const law::Answer answer = context.law().answer(question.left(dot), context.askOn, context.packs);
        const law::Rule *rule = question.mid(dot + 1) == "target"_L1 ? answer.target : answer.limit;
        return rule && rule->span ? words.span(*rule->span) : QString();
    };
}

} // namespace zm::documents

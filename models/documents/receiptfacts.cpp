#include "documents/casefacts.h"
#include "documents/departmentpapers.h"
#include "documents/merge.h"

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;
using namespace zm::cases;

namespace {

/// A measure of the other sign.
bool isIncentive(const Act &act, Program program)
{
    return act.kind() == ActKind::OrderMeasure && program == Program::DeptRedlist;
}

/// "decide_entry.enter", "remove": the act and, where it decides, what; ".red" of a favour on a red list.
QString keyOf(const Act &act, Program program)
{
    QString key = word(act.kind());
    if (isIncentive(act, program))
        return key + u".red"_s;
    std::visit(
        [&](const auto &body) {
            if constexpr (requires { body.outcome; })
                key += u'.' + word(body.outcome);
        },
        act.body);
    return key;
}

std::vector<MergeFields> clocksOf(int n, const CaseView &view, const PaperFacts &facts, const Words &words, bool zh)
{
    std::vector<MergeFields> clocks;
    for (const CaseClock &clock : view.clocks) {
        const ClockEnd *end = clock.limit ? &*clock.limit : clock.target ? &*clock.target : nullptr;
        if (clock.anchorN != n || !end)
            continue;
        const law::Question *question = facts.context.law().question(clock.id);
        clocks.push_back({{u"name"_s, !question ? clock.id : zh ? question->zh : question->en},
                          {u"due"_s, words.date(end->due)},
                          {u"cite"_s, words.citations({zh ? end->citationZh : end->citation})}});
    }
    return clocks;
}

/// After these a person is told of the remedies.
constexpr ActKind kAdverse[] = {ActKind::DecideEntry,  ActKind::Publish,       ActKind::ExtendTerm,   ActKind::DecideObjection,
                                ActKind::DecideEarlyDeletion, ActKind::OrderMeasure, ActKind::Designate, ActKind::EnterScrutiny,
                                ActKind::WarnSubject,  ActKind::DecideRestoration};

/// What the units have to be told, so that the person is told which units they are.
constexpr ActKind kToldToRecipients[] = {ActKind::Push,          ActKind::OrderMeasure,  ActKind::SuspendMeasures,
                                         ActKind::ResumeMeasures, ActKind::Remove,        ActKind::NotifyRecipients};

/// A decision of those that gives the person what was asked for.
bool isFavour(const Act &act, Program program)
{
    if (isIncentive(act, program))
        return true;
    const auto *objection = std::get_if<DecideObjection>(&act.body);
    const auto *early = std::get_if<DecideEarlyDeletion>(&act.body);
    const auto *restoration = std::get_if<DecideRestoration>(&act.body);
    const auto *entry = std::get_if<DecideEntry>(&act.body);
    return (objection && objection->outcome == ObjectionOutcome::Sustained) || (early && early->outcome == EarlyOutcome::Delete)
        || (restoration && restoration->outcome == RestorationOutcome::Restored) || (entry && entry->outcome == EntryOutcome::DoNotEnter);
}

} // namespace

void addReceipt(MergeFacts &out, int n, const CaseView &view, const PaperFacts &facts, Language language)
{
    const Words &words = facts.templates.words(language);
    const Act &act = facts.acts[std::size_t(n)];
    // A department does not speak with a court's words, nor cite its rules.
    const bool department = isDepartmental(programOf(facts));
    const QString whose = department ? u"department."_s : QString();
    QString key = whose + keyOf(act, programOf(facts)), text = words.receiptText(key);
    if (text.isEmpty()) { // one sentence for every outcome
        key = whose + word(act.kind());
        text = words.receiptText(key);
    }
    const auto what = Merger(out, Unfilled::MarkRed, words).text(text);
    out.fields[u"receipt.what"_s] = what.value_or(QString());
    out.fields[u"receipt.cite"_s] = key.isEmpty() || text.isEmpty() ? QString() : out.cite(words.receiptRules(key));
    out.fields[u"act.date"_s] = words.date(act.on);
    out.lists[u"receipt_clocks"_s] = clocksOf(n, view, facts, words, language == Language::Zh);
    const bool adverse = std::ranges::find(kAdverse, act.kind()) != std::end(kAdverse) && !isFavour(act, programOf(facts));
    out.flags[u"tells_recipients"_s] =
        out.flags[u"has_recipients"_s] && std::ranges::find(kToldToRecipients, act.kind()) != std::end(kToldToRecipients);
    out.flags[u"adverse"_s] = adverse && !department;
    out.flags[u"adverse_department"_s] = adverse && department;
}

} // namespace zm::documents

#include "documents/casefacts.h"
#include "documents/merge.h"

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;
using namespace zm::cases;

namespace {

/// "decide_entry.enter", "remove": the act and, where it decides, what.
QString keyOf(const Act &act)
{
    QString key = word(act.kind());
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

} // namespace

void addReceipt(MergeFacts &out, int n, const CaseView &view, const PaperFacts &facts, Language language)
{
    const Words &words = facts.templates.words(language);
    const Act &act = facts.acts[std::size_t(n)];
    QString key = keyOf(act), text = words.receiptText(key);
    if (text.isEmpty()) { // one sentence for every outcome
        key = word(act.kind());
        text = words.receiptText(key);
    }
    const auto what = Merger(out, Unfilled::MarkRed, words).text(text);
    out.fields[u"receipt.what"_s] = what.value_or(QString());
    out.fields[u"receipt.cite"_s] = key.isEmpty() || text.isEmpty() ? QString() : out.cite(words.receiptRules(key));
    out.fields[u"act.date"_s] = words.date(act.on);
    out.lists[u"receipt_clocks"_s] = clocksOf(n, view, facts, words, language == Language::Zh);
    out.flags[u"adverse"_s] = act.kind() == ActKind::DecideEntry || act.kind() == ActKind::Publish
        || act.kind() == ActKind::ExtendTerm || act.kind() == ActKind::DecideObjection
        || act.kind() == ActKind::DecideEarlyDeletion || act.kind() == ActKind::OrderMeasure;
}

} // namespace zm::documents

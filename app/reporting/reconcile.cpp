#include "app/reporting/reconcile.h"

#include "store/casepass.h"

#include <algorithm>

namespace zm::reporting {

using namespace Qt::Literals::StringLiterals;

namespace {

QString endedBy(cases::ExitEvent event)
{
    switch (event) {
    case cases::ExitEvent::Performed:
    case cases::ExitEvent::SettlementPerformed: return u"performed"_s;
    case cases::ExitEvent::RoundEnded: return u"round_ended"_s;
    case cases::ExitEvent::CreditorRequest:
    case cases::ExitEvent::RetrialOrBankruptcy:
    case cases::ExitEvent::NotEnforced:
    case cases::ExitEvent::Terminated:
    case cases::ExitEvent::SecurityGiven:
    case cases::ExitEvent::Died:
    case cases::ExitEvent::BasisRevoked: return u"ended_otherwise"_s;
    }
    return {};
}

std::optional<Unreconciled> look(const store::PassedCase &passed, const cases::CaseView &view)
{
    const cases::Round &round = passed.state.closing();
    if (!round.decided || round.outcome != cases::EntryOutcome::Enter)
        return std::nullopt;
    Unreconciled found{passed.id, passed.state.head.caseNumber, {}, {}};
    if (round.removed) {
        const bool open = std::ranges::any_of(view.recipients, [](const cases::RecipientRow &row) { return row.open; });
        found.what = u"off_and_unconfirmed"_s;
        found.since = round.removed.on;
        return open ? std::optional(found) : std::nullopt;
    }
    for (const cases::ExitFact &exit : round.exits) {
        if (exit.deed.n < round.decided.n)
            continue;
        found.what = endedBy(exit.event);
        found.since = exit.deed.on;
        return found;
    }
    if (view.entry.status != cases::EntryStatus::Expired)
        return std::nullopt;
    found.what = u"term_expired"_s;
    found.since = view.entry.termEnds;
    return found;
}

} // namespace

Result<std::vector<Unreconciled>> reconcile(const QString &folder, const ReportMeans &means, QDate asOf)
{
    ZM_TRY(const store::Office office, store::Office::open(folder));
    const cases::Context context = office.context(*means.jurisdiction, asOf);
    store::PassRange range;
    ZM_TRY(range.untilSeq, store::lastArrived(folder));
    range.until = asOf;
    std::vector<Unreconciled> all;
    ZM_CHECK(store::passCases(folder, range, [&](store::PassedCase &passed) {
        if (auto found = look(passed, cases::viewOf(passed.state, context)))
            all.push_back(*std::move(found));
        return true;
    }));
    std::ranges::sort(all, {}, [](const Unreconciled &one) { return std::tie(one.what, one.number); });
    return all;
}

} // namespace zm::reporting

#include "app/cli/bench/teller.h"

// What can go wrong in a department's.

namespace zm::cli::bench {

namespace {

/// An entry of a department that outlived the instrument it rests on.
void expiredBasis(Teller &teller)
{
    teller.designate(QDate(2019, 3, 4), u"ndrc2017-1798"_s);
    teller.share(23);
    teller.expect(Line::ExpiredBasis, Standing::Counts);
}

void unshared(Teller &teller)
{
    teller.designate(QDate(2020, 12, 1), u"ndrc2017-1798"_s);
    teller.expect(Line::ExpiredBasis, Standing::Counts);
}

void unstated(Teller &teller)
{
    teller.designateNow(std::nullopt);
    teller.expect(Line::TermsStated, Standing::Other);
}

void unansweredRestoration(Teller &teller)
{
    teller.designateNow();
    teller.clerk(60, ApplyRestoration{teller.day(60), true, true, {u"receipt 9"_s}});
    teller.expect(Line::RestorationDays, Standing::Unknown);
}

/// What was accepted for verification, and nobody told the units to hold back.
void notHeldBack(Teller &teller)
{
    teller.designateNow();
    teller.holdBack(57); // past the longest run of holidays
    teller.expect(Line::EffectSuspended, Standing::Other);
    teller.expect(Line::SuspendedDays, Standing::Counts);
}

/// No failure, but no quiet case either: its days of suspension are shown.
void heldBackInTime(Teller &teller)
{
    teller.designateNow();
    teller.holdBack(41);
    teller.expect(Line::EffectSuspended, Standing::Counts);
    teller.expect(Line::SuspendedDays, Standing::Counts);
}

} // namespace

void goodDesignation(Teller &teller)
{
    teller.designateNow();
    teller.clerk(60, ApplyRestoration{teller.day(60), true, true, {u"receipt 9"_s}});
    teller.clerk(61, AcceptRestoration{AcceptanceOutcome::Accepted});
    teller.president(65, DecideRestoration{RestorationOutcome::Restored, u"performed"_s});
    teller.serve(65, Document::RestorationDecision);
    teller.remove(66, Operation::Delete, RemovalGround::Restored);
    teller.clerk(66, NotifyRecipients{});
    teller.clerk(67, Acknowledge{kPlatform, AckWhat::Release, {}});
    teller.release(67);
}

std::vector<Plant> departmentPlants()
{
    return {
        {u"expired basis"_s, expiredBasis},
        {u"expired basis, not shared"_s, unshared},
        {u"terms not stated"_s, unstated},
        {u"restoration not answered"_s, unansweredRestoration},
        {u"units not told to hold back"_s, notHeldBack},
        {u"held back in time"_s, heldBackInTime}};
}

} // namespace zm::cli::bench

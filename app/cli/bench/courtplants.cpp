#include "app/cli/bench/teller.h"

// What can go wrong in a court's case.

namespace zm::cli::bench {

namespace {

void lateRemoval(Teller &teller)
{
    teller.list();
    teller.perform();
    teller.remove(100);
    teller.tellUnits(100);
    teller.release(101);
    for (const Line line : {Line::OnTimeTarget, Line::OnTimeTargetRaw, Line::OnTimeLimit, Line::OnTimeLimitRaw})
        teller.expect(line, Standing::Other);
    teller.expect(Line::DaysLateWorking, Standing::Counts);
}

void overdueRemoval(Teller &teller)
{
    teller.list();
    teller.perform();
    for (const Line line : {Line::OnTimeTarget, Line::OnTimeTargetRaw, Line::OnTimeLimit, Line::OnTimeLimitRaw})
        teller.expect(line, Standing::Other);
    teller.expect(Line::DaysLateWorking, Standing::Counts);
    teller.expect(Line::RemovalOverdue, Standing::Counts);
    teller.expect(Line::NoGround, Standing::Counts);
    teller.expect(Line::TakenOff, Standing::Unknown);
    teller.expect(Line::Announced, Standing::Unknown);
    teller.expect(Line::Acknowledged, Standing::Unknown);
}

void unserved(Teller &teller)
{
    teller.list(false);
    teller.expect(Line::Unserved, Standing::Counts);
}

/// Rejected, and the person never got the decision: the time to take it further does not run.
void rejectionUnserved(Teller &teller)
{
    teller.list();
    teller.object(48, 50, ObjectionOutcome::Rejected, false);
    teller.expect(Line::Unserved, Standing::Counts);
}

void unannounced(Teller &teller)
{
    teller.list();
    teller.perform();
    teller.remove();
    teller.clerk(61, AnnounceRemoval{{kChannels.first()}});
    teller.clerk(61, NotifyRecipients{});
    teller.release();
    teller.expect(Line::Announced, Standing::Unknown);
}

void residue(Teller &teller)
{
    goodEnd(teller);
    teller.told.acts.push_back({busyYearSeenOn().addDays(-3), {Role::Clerk, kClerk},
                                ReportSnapshot{teller.unit(), {teller.measure()}, true}});
    teller.expect(Line::ResiduePairs, Standing::Counts);
    teller.expect(Line::ResidueDays, Standing::Counts);
    teller.expect(Line::Acknowledged, Standing::Unknown);
}

void silentUnit(Teller &teller)
{
    teller.list();
    teller.perform();
    teller.remove();
    teller.tellUnits();
    teller.expect(Line::ResiduePairs, Standing::Unknown);
    teller.expect(Line::Acknowledged, Standing::Unknown);
}

void annulled(Teller &teller)
{
    teller.list();
    teller.annul(64);
    teller.makeGood(66);
    for (const Line line : {Line::AnnulledShort, Line::AnnulledMiddle, Line::AnnulledLong, Line::DaysWronglyListed})
        teller.expect(line, Standing::Counts);
}

void halfRemedied(Teller &teller)
{
    teller.list();
    teller.annul(64);
    teller.president(66, Apologise{});
    teller.serve(66, Document::Apology);
    for (const Line line : {Line::AnnulledShort, Line::AnnulledMiddle, Line::AnnulledLong, Line::DaysWronglyListed, Line::RemedyOpen})
        teller.expect(line, Standing::Counts);
    teller.expect(Line::RemedyComplete, Standing::Other);
    teller.expect(Line::ChannelsClarified, Standing::Other);
    teller.expect(Line::Announced, Standing::Unknown);
}

void unprovedWarning(Teller &teller)
{
    teller.open();
    teller.warn({});
    teller.decide();
    teller.serve(43, Document::EntryDecision);
    teller.spread();
    teller.expect(Line::WarnedFirst, Standing::Unknown);
    teller.expect(Line::ServiceProved, Standing::Other);
}

/// What the desk refuses, as it may still come from elsewhere.
void unwarned(Teller &teller)
{
    teller.open();
    teller.clerk(40, ProposeEntry{{1}, {u"bank reply"_s}, true, {}});
    teller.decide();
    teller.serve(43, Document::EntryDecision);
    teller.spread();
    teller.expect(Line::WarnedFirst, Standing::Other);
}

void lateReview(Teller &teller)
{
    teller.list();
    teller.object(48, 80, ObjectionOutcome::Rejected);
    for (const Line line : {Line::OnTimeTarget, Line::OnTimeTargetRaw, Line::OnTimeLimit, Line::OnTimeLimitRaw})
        teller.expect(line, Standing::Other);
    teller.expect(Line::DaysLateCalendar, Standing::Counts);
    teller.expect(Line::ObjectionLate, Standing::Counts);
}

void suspended(Teller &teller)
{
    teller.list();
    teller.clerk(50, SuspendMeasures{u"under inquiry"_s});
    teller.expect(Line::SuspendedDays, Standing::Counts);
    teller.expect(Line::SuspensionOpen, Standing::Counts);
}

void endlessMeasure(Teller &teller)
{
    teller.list();
    teller.perform();
    teller.remove();
    teller.tellUnits();
    teller.president(61, RetainMeasure{teller.unit(), teller.measure(), {}, {}});
    teller.release();
    teller.expect(Line::LawfullyContinued, Standing::Other);
}

void byNotice(Teller &teller)
{
    teller.open();
    teller.warn(u"newspaper"_s, ServiceMode::PublicNotice);
    teller.decide();
    teller.serve(43, Document::EntryDecision);
    teller.spread();
    teller.expect(Line::PublicNotice, Standing::Counts);
}

void samePerson(Teller &teller)
{
    teller.list();
    teller.told.refusals.push_back({teller.day(41), kClerk, ActKind::DecideEntry});
    teller.expect(Line::SamePersonBlocked, Standing::Counts);
}

/// The same person prepared and decided: the desk refuses it, a record from elsewhere may say it.
void ownApproval(Teller &teller)
{
    teller.open();
    teller.warn();
    teller.tell(42, Role::President, kClerk, DecideEntry{EntryOutcome::Enter, {1}, {}, {}, u"able and refuses"_s});
    teller.serve(43, Document::EntryDecision);
    teller.spread();
    teller.expect(Line::OwnApproved, Standing::Counts);
}

void handedOver(Teller &teller)
{
    teller.list();
    teller.clerk(50, HandOver{u"b"_s, u"on leave"_s});
    teller.expect(Line::HandedOver, Standing::Counts);
}

void prying(Teller &teller)
{
    teller.list();
    teller.told.looks.push_back({teller.day(50), u"stranger"_s, false, false, teller.day(55)});
    teller.expect(Line::LookTasked, Standing::Other);
    teller.expect(Line::LookFlagged, Standing::Counts);
}

void unreviewedLook(Teller &teller)
{
    teller.list();
    teller.told.looks.push_back({teller.day(50), kClerk, true, false, {}});
    teller.expect(Line::LookReviewed, Standing::Other);
}

void unopened(Teller &teller)
{
    teller.list();
    teller.told.hasAttachments = true;
    teller.expect(Line::ApprovedUnopened, Standing::Counts);
}

void wrongNonListing(Teller &teller)
{
    teller.open();
    teller.warn();
    teller.decide(EntryOutcome::DoNotEnter);
    teller.told.findings.push_back({teller.day(70), u"s"_s, true, true});
    teller.expect(Line::NonListingWrong, Standing::Counts);
}

void defectiveFile(Teller &teller)
{
    teller.list();
    teller.told.findings.push_back({teller.day(70), u"s"_s, false, true});
    teller.expect(Line::FileDefect, Standing::Counts);
}

/// Everything is confirmed by the platform but the last act.
void send(Teller &teller)
{
    for (int n = 0; n < int(teller.told.acts.size()); ++n)
        teller.told.sendings.push_back({n, teller.told.acts[std::size_t(n)].on.addDays(1), false});
}

void unsent(Teller &teller)
{
    goodEnd(teller);
    send(teller);
    teller.told.sendings.back().settledOn = {};
    teller.expect(Line::Unsent, Standing::Counts);
    teller.expect(Line::Confirmed, Standing::Unknown);
}

void quarantined(Teller &teller)
{
    goodEnd(teller);
    send(teller);
    teller.told.sendings.back().refused = true;
    teller.expect(Line::Quarantined, Standing::Counts);
}

} // namespace

std::vector<Plant> courtPlants()
{
    return {
        {u"late removal"_s, lateRemoval},
        {u"overdue removal"_s, overdueRemoval},
        {u"unserved decision"_s, unserved},
        {u"unserved rejection"_s, rejectionUnserved},
        {u"act not sent"_s, unsent},
        {u"act refused by the platform"_s, quarantined},
        {u"unannounced removal"_s, unannounced},
        {u"residue"_s, residue},
        {u"silent unit"_s, silentUnit},
        {u"annulled"_s, annulled},
        {u"remedy half done"_s, halfRemedied},
        {u"warning without proof"_s, unprovedWarning},
        {u"no warning"_s, unwarned},
        {u"late review"_s, lateReview},
        {u"suspension without end"_s, suspended},
        {u"measure without end"_s, endlessMeasure},
        {u"public notice"_s, byNotice},
        {u"same person"_s, samePerson},
        {u"own approval"_s, ownApproval},
        {u"handed over"_s, handedOver},
        {u"prying"_s, prying},
        {u"look not reviewed"_s, unreviewedLook},
        {u"evidence not opened"_s, unopened},
        {u"wrong non-listing"_s, wrongNonListing},
        {u"defective file"_s, defectiveFile}};
}

} // namespace zm::cli::bench

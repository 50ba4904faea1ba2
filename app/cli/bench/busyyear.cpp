#include "app/cli/bench/busyyear.h"

#include <QRandomGenerator>

#include <map>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;
using namespace cases;
using reports::Line;
using reports::Standing;

namespace {

const QString kClerk = u"a"_s, kReviewer = u"r"_s, kPresident = u"p"_s;
const QStringList kChannels{u"court-site"_s, u"local-paper"_s};

/// Tells one case day by day. Days count from its beginning.
class Teller {
public:
    Teller(int index, quint32 seed) : m_random(seed * 2654435761U + quint32(index))
    {
        m_start = QDate(kBusyYear, 1, 6).addDays(m_random.bounded(230));
        told.number = u"(%1)京0105执%2号"_s.arg(kBusyYear).arg(index + 1);
        m_unit = u"bank-%1"_s.arg(1 + m_random.bounded(6));
        m_measure = u"JM-%1"_s.arg(1 + m_random.bounded(4), 2, 10, QChar(u'0'));
    }

    template <typename Body> void tell(int day, Role role, const QString &who, Body body)
    {
        told.acts.push_back({m_start.addDays(day), {role, who}, std::move(body)});
    }
    template <typename Body> void clerk(int day, Body body) { tell(day, Role::Clerk, kClerk, std::move(body)); }
    template <typename Body> void president(int day, Body body) { tell(day, Role::President, kPresident, std::move(body)); }

    void open(int day = 0)
    {
        OpenCase body;
        body.caseNumber = told.number;
        body.basis = {u"(2024)京0105民初1号"_s, u"京0105"_s, m_start.addDays(-120)};
        body.obligation = u"pay"_s;
        body.subject.name = u"示范"_s;
        body.subject.birth = QDate(1949, 12, 31);
        body.subject.id = {identity::IdKind::Ric, u"11010519491231002X"_s};
        clerk(day, std::move(body));
    }
    void serve(int day, Document document, const QString &proof = u"slip"_s, ServiceMode mode = ServiceMode::Direct)
    {
        clerk(day, Serve{document, mode, proof, false, {}});
    }
    void warn(const QString &proof = u"slip"_s, ServiceMode mode = ServiceMode::Direct)
    {
        clerk(1, IssueRiskWarning{});
        serve(3, Document::RiskWarning, proof, mode);
        clerk(40, ProposeEntry{{1}, {u"bank reply"_s}, true, {}});
    }
    void decide(EntryOutcome outcome = EntryOutcome::Enter)
    {
        president(42, DecideEntry{outcome, {1}, {}, {}, u"able and refuses"_s});
    }
    void list(bool served = true)
    {
        open();
        warn();
        decide();
        if (served)
            serve(43, Document::EntryDecision);
        spread();
    }
    void spread()
    {
        clerk(44, Publish{kChannels, PublishMode::Public, {}});
        clerk(44, Push{{m_unit}});
        clerk(44, OrderMeasure{m_measure, m_unit});
        clerk(46, Acknowledge{m_unit, AckWhat::Listing, {}});
    }
    void perform(int day = 60) { clerk(day, RecordExitEvent{ExitEvent::Performed, true, {}, {}, {}}); }
    void remove(int day = 61, Operation operation = Operation::Delete, RemovalGround ground = RemovalGround::Performed)
    {
        president(day, Remove{operation, ground});
    }
    void tellUnits(int day = 61)
    {
        clerk(day, AnnounceRemoval{kChannels});
        clerk(day, NotifyRecipients{});
    }
    void release(int day = 62) { clerk(day, Acknowledge{m_unit, AckWhat::Release, {}}); }
    void object(int day, int decided, ObjectionOutcome outcome)
    {
        clerk(day, FileObjection{m_start.addDays(day), {}, ObjectionAbout::ShouldNotBeListed, true});
        tell(day + 1, Role::Reviewer, kReviewer, AcceptObjection{});
        tell(decided, Role::Reviewer, kReviewer, DecideObjection{outcome, u"heard"_s});
        if (outcome == ObjectionOutcome::Rejected)
            serve(decided, Document::RejectionDecision);
    }
    void annul(int day)
    {
        tell(day, Role::Reviewer, kReviewer, FindError{u"mistaken identity"_s, m_start.addDays(day)});
        remove(day + 1, Operation::Withdraw, RemovalGround::ErrorFound);
        clerk(day + 1, NotifyRecipients{});
        release(day + 2);
    }
    void makeGood(int day)
    {
        president(day, Apologise{});
        serve(day, Document::Apology);
        clerk(day, Clarify{kChannels});
        clerk(day, InformCompensation{});
    }
    /// A department's listing, told from its own beginning.
    void designate(QDate start, const QString &instrument, std::optional<bool> restorable = true)
    {
        m_start = start;
        open();
        auto &head = std::get<OpenCase>(told.acts.back().body);
        head.program = Program::DeptBlacklist;
        head.field = u"taxation"_s;
        head.basisInstrument = instrument;
        told.acts.back().by.role = Role::Department;
        clerk(1, Prelist{{u"x"_s}, u"decision 7"_s});
        clerk(2, NotifyInAdvance{{u"x"_s}, u"decision 7"_s});
        serve(3, Document::AdvanceNotice);
        president(20, Designate{{u"x"_s}, u"decision 7"_s, 120, restorable, {}, {}});
        serve(21, Document::Designation);
    }
    void share(int day) { clerk(day, Push{{u"national-platform"_s}}); }

    void expect(Line line, Standing standing) { told.planted.push_back({line, standing}); }
    QDate day(int number) const { return m_start.addDays(number); }
    const QString &unit() const { return m_unit; }
    const QString &measure() const { return m_measure; }
    int chance(int most) { return int(m_random.bounded(most)); }

    Story told;

private:
    QRandomGenerator m_random;
    QDate m_start;
    QString m_unit, m_measure;
};

/// Listed, performed, taken off the next day, confirmed by the unit.
void goodEnd(Teller &teller)
{
    teller.list();
    teller.perform();
    teller.remove();
    teller.tellUnits();
    teller.release();
}

void good(Teller &teller)
{
    switch (teller.chance(8)) {
    case 0:
        teller.list();
        break;
    case 1:
        teller.open();
        teller.warn();
        teller.decide(EntryOutcome::DoNotEnter);
        break;
    case 2:
        teller.list();
        teller.object(48, 50, ObjectionOutcome::Rejected);
        break;
    default: goodEnd(teller);
    }
}

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

const std::map<QString, void (*)(Teller &)> &plants()
{
    static const std::map<QString, void (*)(Teller &)> kPlants{
        {u"late removal"_s, lateRemoval},       {u"overdue removal"_s, overdueRemoval},
        {u"unserved decision"_s, unserved},     {u"unannounced removal"_s, unannounced},
        {u"residue"_s, residue},                {u"silent unit"_s, silentUnit},
        {u"annulled"_s, annulled},              {u"remedy half done"_s, halfRemedied},
        {u"warning without proof"_s, unprovedWarning}, {u"no warning"_s, unwarned},
        {u"late review"_s, lateReview},         {u"suspension without end"_s, suspended},
        {u"measure without end"_s, endlessMeasure},    {u"public notice"_s, byNotice},
        {u"same person"_s, samePerson},         {u"prying"_s, prying},
        {u"look not reviewed"_s, unreviewedLook},      {u"evidence not opened"_s, unopened},
        {u"wrong non-listing"_s, wrongNonListing},     {u"defective file"_s, defectiveFile},
        {u"expired basis"_s, expiredBasis},     {u"expired basis, not shared"_s, unshared}};
    return kPlants;
}

} // namespace

reports::Period busyYear()
{
    return {QDate(kBusyYear, 1, 1), QDate(kBusyYear, 12, 31)};
}

QDate busyYearSeenOn()
{
    return QDate(kBusyYear + 1, 2, 27);
}

QStringList plantable()
{
    QStringList names;
    for (const auto &[name, plant] : plants())
        names.append(name);
    return names;
}

Story story(int index, quint32 seed, const QString &plant)
{
    Teller teller(index, seed);
    teller.told.kind = plant.isEmpty() ? u"good"_s : plant;
    const auto known = plants().find(plant);
    if (known == plants().end())
        good(teller);
    else
        known->second(teller);
    return std::move(teller.told);
}

QString signerOf(const cases::Act &act)
{
    return act.by.role == Role::Party || act.by.role == Role::Unit || act.by.id.isEmpty() ? kClerk : act.by.id;
}

} // namespace zm::cli::bench

#pragma once

#include "app/cli/bench/busyyear.h"

#include <QRandomGenerator>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;
using namespace cases;
using reports::Line;
using reports::Standing;

inline const QString kClerk = u"a"_s, kReviewer = u"r"_s, kPresident = u"p"_s;
inline const QString kPlatform = u"national-platform"_s;
inline const QStringList kChannels{u"court-site"_s, u"local-paper"_s};

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
    void object(int day, int decided, ObjectionOutcome outcome, bool served = true)
    {
        clerk(day, FileObjection{m_start.addDays(day), {}, ObjectionAbout::ShouldNotBeListed, true});
        tell(day + 1, Role::Reviewer, kReviewer, AcceptObjection{});
        tell(decided, Role::Reviewer, kReviewer, DecideObjection{outcome, u"heard"_s});
        if (outcome == ObjectionOutcome::Rejected && served)
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
    void share(int day) { clerk(day, Push{{kPlatform}}); }
    /// The same under what is in force in the busy year, and pushed on.
    void designateNow(std::optional<bool> restorable = true)
    {
        designate(m_start, u"gbf2020-49"_s, restorable);
        clerk(22, Push{{kPlatform, m_unit}});
    }
    /// From the filing to the order that brings measures back. \param heardOn  when the units heard that they hold back.
    void holdBack(int heardOn)
    {
        clerk(40, FileObjection{m_start.addDays(40), {}, ObjectionAbout::ShouldNotBeListed, true});
        clerk(41, AcceptObjection{});
        clerk(heardOn, NotifyRecipients{});
        tell(60, Role::Reviewer, kReviewer, DecideObjection{ObjectionOutcome::Rejected, u"verified"_s});
        serve(60, Document::RejectionDecision);
        president(61, ResumeMeasures{u"verified"_s});
    }

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
void goodEnd(Teller &teller);
/// Designated, restored on application, taken off, confirmed by everybody.
void goodDesignation(Teller &teller);

/// A failure: its name, and how its case goes.
struct Plant {
    QString name;
    void (*tell)(Teller &);
};
std::vector<Plant> courtPlants();
std::vector<Plant> departmentPlants();

} // namespace zm::cli::bench

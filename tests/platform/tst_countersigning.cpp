#include "meetingoffice.h"

#include "app/sync/countersigning.h"
#include "store/syncoffice.h"

#include <list>

using namespace zm;
using namespace zm::platform;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kNumber = u"(2025)京0105执50000号"_s;
constexpr int kLongAgo = 9; // days: later than the platform takes without a second officer

} // namespace

/// An act that an office recorded long ago is held at the platform; a second officer signs for it at another machine of the same
/// office, and then it goes through.
class CountersigningTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_law = shippedLaw();
        m_platform = std::make_unique<ActingPlatform>(m_folder.filePath("platform"), "");
    }
    void init()
    {
        m_org = u"示01%1"_s.arg(++m_offices, 2, 10, QLatin1Char('0'));
        m_first = std::make_unique<MeetingOffice>(m_templates.emplace_back(), m_law, *m_platform, m_org, u"a"_s, kLongAgo);
        m_second = std::make_unique<MeetingOffice>(m_templates.emplace_back(), m_law, *m_platform, m_org, u"p"_s);
        m_first->fixture.record(u"a"_s, kNumber, opening(kNumber));
        QVERIFY(m_first->round().why.isEmpty());
        QCOMPARE(m_first->counts().refused, qint64(1));
    }

    void aSecondOfficerAtAnotherMachineLetsItGoThrough()
    {
        const auto held = must(app::heldActs(m_second->source()));
        QCOMPARE(held.size(), std::size_t(1));
        QCOMPARE(held[0].code, u"recorded_late"_s);
        QCOMPARE(held[0].act.by.id, u"a"_s);
        QVERIFY(held[0].countersignedBy.isEmpty());

        QVERIFY(signFor(*m_second, u"p"_s, held[0]));
        QVERIFY(signFor(*m_second, u"p"_s, held[0])); // a cable tore: the same word again
        QCOMPARE(must(app::heldActs(m_first->source()))[0].countersignedBy, QStringList{u"p"_s});
        sendAgain();

        QCOMPARE(m_first->counts().refused, qint64(0));
        QCOMPARE(m_first->counts().accepted, qint64(1));
        const Ran verified = m_platform->command({"verify", m_platform->folder()});
        QVERIFY2(verified.exit == 0, (verified.out + verified.err).constData());
    }

    void withoutASecondOfficerItIsHeldAgain()
    {
        sendAgain();
        QCOMPARE(m_first->counts().accepted, qint64(0));
        QCOMPARE(m_first->counts().refused, qint64(1));
    }

    void nobodySignsForAnActOfTheirOwn()
    {
        const auto held = must(app::heldActs(m_first->source()));
        const auto done = signFor(*m_first, u"a"_s, held[0]);
        QVERIFY(!done);
        QVERIFY2(done.error().detail.contains(u"another officer of the same office"_s), qPrintable(done.error().detail));
    }

    void nobodySignsWithAColleaguesKey()
    {
        const auto held = must(app::heldActs(m_second->source()));
        const auto done = signFor(*m_second, u"a"_s, held[0]);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Denied);
    }

    void anotherOfficeSeesAndSignsNothing()
    {
        MeetingOffice other(m_templates.emplace_back(), m_law, *m_platform, m_org + u"9"_s, u"p"_s);
        QVERIFY(must(app::heldActs(other.source())).empty());
        const auto held = must(app::heldActs(m_second->source()));
        const auto done = signFor(other, u"p"_s, held[0]);
        QVERIFY(!done);
        QVERIFY2(done.error().detail.contains(u"404"_s), qPrintable(done.error().detail));
        sendAgain();
        QCOMPARE(m_first->counts().accepted, qint64(0));
    }

private:
    static Result<> signFor(MeetingOffice &office, const QString &officer, const app::HeldAct &held)
    {
        return app::countersign(office.source(), *office.fixture.office, *office.fixture.session(officer), office.fixture.clock, held.shard, held.eid,
                                u"the office had no line to the platform for nine days"_s);
    }
    /// What its own officer does in the window or with `zm sync close --keep mine`.
    void sendAgain()
    {
        must(store::closeSyncTask(*m_first->fixture.office, *m_first->fixture.session(u"a"_s), m_first->fixture.clock,
                                  must(m_first->fixture.quietDesk().read(kNumber)).id, store::Closing::MineAgain, u"a colleague has signed for it"_s));
        QVERIFY(m_first->round().why.isEmpty());
    }

    QTemporaryDir m_folder;
    cases::SharedJurisdiction m_law;
    std::list<OfficeTemplate> m_templates; // a machine's device is enrolled once
    std::unique_ptr<ActingPlatform> m_platform;
    std::unique_ptr<MeetingOffice> m_first, m_second;
    QString m_org;
    int m_offices = 20;
};

QTEST_GUILESS_MAIN(CountersigningTest)
#include "tst_countersigning.moc"

#include "platform/urgency.h"
#include "platform/workers.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace zm;
using namespace zm::platform;

namespace {

const Route &routeOf(Operation operation)
{
    return *std::ranges::find(routes(), operation, &Route::operation);
}

web::Request submission(const QByteArray &kind)
{
    web::Request request;
    request.body = "{\"p\":\"{\\\"body\\\":{\\\"reason\\\":\\\"x\\\"},\\\"t\\\":\\\"" + kind + "\\\"}\",\"s\":[],\"v\":1}";
    return request;
}

} // namespace

/// Too much to do: the end of a listing goes before what is held against anybody, and that before what can wait.
class UrgencyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatLetsSomebodyGoIsMostUrgent_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<Urgency>("urgency");
        QTest::newRow("a removal") << QByteArray("remove") << Urgency::LettingGo;
        QTest::newRow("measures are suspended") << QByteArray("suspend_measures") << Urgency::LettingGo;
        QTest::newRow("a reason to let go came up") << QByteArray("record_exit_event") << Urgency::LettingGo;
        QTest::newRow("an entry is decided") << QByteArray("decide_entry") << Urgency::Acts;
        QTest::newRow("a name that only begins so") << QByteArray("remove_nothing") << Urgency::Acts;
    }
    void whatLetsSomebodyGoIsMostUrgent()
    {
        QFETCH(QByteArray, kind);
        QTEST(urgencyOf(routeOf(Operation::Submit), submission(kind)), "urgency");
    }

    void aKindThatIsOnlyMentionedCountsForNothing()
    {
        web::Request request;
        request.body = "{\"p\":\"{\\\"body\\\":{\\\"payload\\\":\\\"{\\\\\\\"t\\\\\\\":\\\\\\\"remove\\\\\\\"}\\\"},\\\"t\\\":\\\"decide_entry\\\"}\"}";

        QCOMPARE(urgencyOf(routeOf(Operation::Submit), request), Urgency::Acts);
    }

    void whoeverWaitsForTheFeedHasTheRestAlready()
    {
        web::Request waiting, catchingUp;
        waiting.query.insert("wait", "25");

        QCOMPARE(urgencyOf(routeOf(Operation::Feed), waiting), Urgency::Live);
        QCOMPARE(urgencyOf(routeOf(Operation::Feed), catchingUp), Urgency::History);
        QCOMPARE(urgencyOf(routeOf(Operation::Chunk), {}), Urgency::Bulk);
        QCOMPARE(urgencyOf(routeOf(Operation::Delta), {}), Urgency::LettingGo);
    }

    void theMoreUrgentIsTakenFirst()
    {
        Held held(makeWorkers(100));
        QList<Urgency> done;
        for (const Urgency one : {Urgency::Bulk, Urgency::Acts, Urgency::History, Urgency::LettingGo, Urgency::Live})
            QVERIFY(held.workers->add(one, [&done, one](Database &) { done.append(one); }));

        held.letGo();

        QCOMPARE(done, (QList<Urgency>{Urgency::LettingGo, Urgency::Acts, Urgency::Live, Urgency::History, Urgency::Bulk}));
    }

    void theLessUrgentIsTurnedAwayTheSooner()
    {
        constexpr std::size_t kLongest = 20;
        Held held(makeWorkers(kLongest));
        const auto fits = [&held](Urgency urgency) { return held.workers->add(urgency, [](Database &) {}); };
        const auto fill = [&](Urgency urgency) {
            while (fits(urgency)) {
            }
            return held.workers->waiting();
        };

        QCOMPARE(fill(Urgency::Bulk), std::size_t(4));
        QCOMPARE(fill(Urgency::History), std::size_t(8));
        QCOMPARE(fill(Urgency::Live), std::size_t(12));
        QVERIFY(!fits(Urgency::Bulk));
        QCOMPARE(fill(Urgency::Acts), std::size_t(16));
        QCOMPARE(fill(Urgency::LettingGo), kLongest);
        QVERIFY(!fits(Urgency::LettingGo));
        held.letGo();
    }

private:
    /// One thread that is busy until it is let go.
    struct Held {
        explicit Held(std::unique_ptr<Workers> all) : workers(std::move(all))
        {
            std::promise<void> begun;
            workers->add(Urgency::LettingGo, [this, &begun](Database &) {
                begun.set_value();
                m_go.get_future().wait();
            });
            begun.get_future().wait();
        }
        /// And waits until everything is done.
        void letGo()
        {
            m_go.set_value();
            workers.reset();
        }
        std::unique_ptr<Workers> workers;

    private:
        std::promise<void> m_go;
    };
    std::unique_ptr<Workers> makeWorkers(std::size_t longest)
    {
        return Workers::start({m_folder.filePath(QStringLiteral("p.sqlite")), {}}, 1, longest).value();
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(UrgencyTest)
#include "tst_urgency.moc"

#include "app/sync/registerreach.h"
#include "tests/registry/registerfixture.h"

#include <QLockFile>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace zm;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using test::RegisterFixture;
using test::row;

namespace {

constexpr const char *kNames[] = {"买买提", "欧阳丹"};
constexpr const char *kReadings[] = {"maimaiti", "ouyangdan"};

cases::OpenCase caseOf(int id)
{
    cases::OpenCase opening;
    opening.caseNumber = u"(2026)京0105执%1号"_s.arg(id);
    opening.subject.name = QString::fromUtf8(kNames[id - 1]);
    return opening;
}

} // namespace

/// How purges reach the copy of the register: the entry at once, the last trace in its index when no further one follows.
class RegisterReachTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<RegisterFixture>();
        QVERIFY(m_fixture->import(m_fixture->header + row(1, kNames[0], "") + row(2, kNames[1], "") + row(3, "虚构丙", "")).has_value());
    }

    void severalPurgesOneAfterTheOtherAreNotInEachOthersWay()
    {
        for (const int id : {1, 2}) {
            const auto done = purge(id, 50ms);
            QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error().detail));
            QLockFile held(m_fixture->folder.filePath(u"register.lock"_s)); // nobody merges yet
            QVERIFY(held.tryLock(0));
        }
        QCOMPARE(m_fixture->state().entries, 1);
        QVERIFY(isThere());

        QTRY_VERIFY_WITH_TIMEOUT(!isThere(), 20'000);
    }

    void aProgramThatEndsBeforeDoesItThen()
    {
        QVERIFY(purge(1, 1h).has_value());
        QVERIFY(purge(2, 1h).has_value());
        QVERIFY(isThere());

        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        QCoreApplication::exec();
        QThreadPool::globalInstance()->waitForDone(); // as the program's own end does

        QVERIFY(!isThere());
    }

private:
    Result<> purge(int id, std::chrono::milliseconds quiet) const
    {
        const QString folder = m_fixture->folder.path();
        return app::forgetInRegister(folder, app::forgetForGoodWhenQuiet(folder, quiet))(caseOf(id), QDate(2026, 11, 2));
    }
    bool isThere() const { return m_fixture->isAnywhere(kReadings[0]) || m_fixture->isAnywhere(kReadings[1]); }
    std::unique_ptr<RegisterFixture> m_fixture;
};

QTEST_GUILESS_MAIN(RegisterReachTest)
#include "tst_registerreach.moc"

#include "registerfixture.h"

#include "registry/forget.h"
#include "registry/search.h"

#include <QLockFile>
#include <QTest>

using namespace zm;
using namespace zm::registry;
using test::RegisterFixture;
using test::row;

namespace {

const QByteArray kName = "买买提·吐尔逊", kNumber = "110105185001010018";
const QString kCase = QStringLiteral("（2026）京0105执2号");
const QDate kToday(2026, 11, 2);

} // namespace

/// A wrongful listing was made good (N9): the copy of the register forgets it, too, and nothing else.
class ForgetTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<RegisterFixture>();
        QVERIFY(m_fixture->import(file()).has_value());
    }

    void noByteOfThePersonIsLeftInAnyFile()
    {
        QVERIFY(m_fixture->isAnywhere(kName) && m_fixture->isAnywhere(kNumber) && m_fixture->isAnywhere("maimaitituerxun"));

        QCOMPARE(forgotten({kCase, QString::fromUtf8(kName), identity::IdKind::Ric, QString::fromLatin1(kNumber)}), 1);
        QVERIFY(finishForgetting(m_fixture->folder.path()).has_value());

        for (const char *text : {kName.constData(), kNumber.constData(), "maimaitituerxun", "买提吐尔", "吐尔", "京0105执2号"})
            QVERIFY2(!m_fixture->isAnywhere(text), text);
        QCOMPARE(m_fixture->state().entries, 3);
    }

    void aHalfBuiltCopyIsForgottenWithIt()
    {
        m_fixture = std::make_unique<RegisterFixture>();
        ImportOptions stopping;
        stopping.progress = [](ImportStage, qint64, qint64) { return false; };
        QVERIFY(m_fixture->import(file(), stopping)->cancelled);
        QVERIFY(m_fixture->isAnywhere(kName));

        QCOMPARE(forgotten({kCase, QString::fromUtf8(kName), {}, {}}), 0);

        QVERIFY(!m_fixture->isAnywhere(kName));
    }

    void anEntryThatEndedHereIsHeldUntilTheRegisterSaysMore()
    {
        const auto search = [this] {
            const Mirror mirror = *Mirror::open(m_fixture->folder.path());
            return Searcher::open(mirror, m_fixture->names)->search(QString::fromUtf8(kName), 9)->entries;
        };
        const auto live = [](const std::vector<FoundEntry> &entries) { return std::ranges::count(entries, Standing::Live, &FoundEntry::standing); };
        const auto before = live(search());
        QVERIFY(before > 0);

        QCOMPARE(*holdEntries(m_fixture->folder.path(), {kCase, QString::fromUtf8(kName), {}, {}}), 1);
        QCOMPARE(*holdEntries(m_fixture->folder.path(), {kCase, QString::fromUtf8(kName), {}, {}}), 0);

        QCOMPARE(live(search()), before - 1); // and the person's other entries stay as they are
        QVERIFY(m_fixture->import(file())->delta); // the same snapshot again says nothing new
        QCOMPARE(live(search()), before - 1);
        QCOMPARE(*holdEntries(QDir::tempPath() + QStringLiteral("/nothing-here"), {kCase, {}, {}, {}}), 0);
    }

    void itDoesNotComeBack()
    {
        QCOMPARE(forgotten({kCase, QString::fromUtf8(kName), {}, {}}), 1);

        const auto again = m_fixture->import(file());

        QCOMPARE(again->refusedReturns, 1);
        QCOMPARE(again->entries, 3);
    }

    void whoIsForgotten_data()
    {
        QTest::addColumn<ListedInCase>("who");
        QTest::addColumn<int>("forgotten");

        const QString name = QString::fromUtf8(kName), number = QString::fromLatin1(kNumber);
        const auto ric = identity::IdKind::Ric;
        QTest::newRow("the same number") << ListedInCase{kCase, QStringLiteral("另写"), ric, number} << 1;
        QTest::newRow("the same name, no number known") << ListedInCase{kCase, name, {}, {}} << 1;
        QTest::newRow("the same name and case, another number") << ListedInCase{kCase, name, ric, QStringLiteral("11010519491231002X")} << 0;
        QTest::newRow("another who owes in the same case") << ListedInCase{kCase, QStringLiteral("虚构甲"), {}, {}} << 0;
        QTest::newRow("another case of the same person") << ListedInCase{QStringLiteral("(2026)京0105执9号"), name, ric, number} << 0;
    }

    void whoIsForgotten()
    {
        QFETCH(const ListedInCase, who);

        QTEST(forgotten(who), "forgotten");
    }

    void withoutARegisterNothingIsDone()
    {
        const QTemporaryDir empty;

        QCOMPARE(*forgetEntries(empty.path(), {kCase, {}, {}, {}}, kToday, m_fixture->names), 0);
        QVERIFY(finishForgetting(empty.path()).has_value());
        QVERIFY(QDir(empty.path()).isEmpty());
    }

    void whileAnImportRunsItIsSaid()
    {
        QLockFile lock(m_fixture->folder.filePath(QStringLiteral("register.lock")));
        QVERIFY(lock.tryLock(0));

        const auto tried = forgetEntries(m_fixture->folder.path(), {kCase, {}, {}, {}}, kToday, m_fixture->names);

        QCOMPARE(tried.error().code, ErrorCode::Conflict);
    }

    void theNextImportFinishesWhatWasCutShort()
    {
        QCOMPARE(forgotten({kCase, QString::fromUtf8(kName), {}, {}}), 1);
        QVERIFY(m_fixture->isAnywhere("maimaitituerxun")); // the index still holds the reading

        QVERIFY(m_fixture->import(file()).has_value());

        QVERIFY(!m_fixture->isAnywhere("maimaitituerxun"));
    }

private:
    QByteArray file() const
    {
        return m_fixture->header + row(1, "虚构甲", "11010519491231002X") + row(2, kName, kNumber.constData())
            + row(3, kName, kNumber.constData()) .replace(kName, "虚构丙").replace(kNumber, "110101185001020017") + row(4, "虚构丁", "");
    }
    int forgotten(const ListedInCase &who) const
    {
        const auto done = forgetEntries(m_fixture->folder.path(), who, kToday, m_fixture->names);
        return done ? *done : -1;
    }
    std::unique_ptr<RegisterFixture> m_fixture;
};

QTEST_APPLESS_MAIN(ForgetTest)
#include "tst_forget.moc"

#include "filescan.h"
#include "sql/query.h"
#include "store/audit.h"
#include "store/keptapart.h"
#include "store/purge.h"
#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kNumber = u"(2025)京0105执100号"_s;
const QString kOther = u"(2025)京0105执200号"_s;
const QString kName = u"示范甲某"_s;
const QString kId = u"11010519491231002X"_s;
constexpr char kPurge[] = R"({"act":"purge_identity","on":"2025-04-02","by":"president:p","reason":"never should have been listed"})";

cases::Act opened(const QString &name, const QString &id, QDate birth)
{
    cases::Act act = opening(kOther, name);
    auto &subject = std::get<cases::OpenCase>(act.body).subject;
    subject.birth = birth;
    subject.id = {id.isEmpty() ? identity::IdKind::None : identity::IdKind::Ric, id};
    return act;
}

} // namespace

class PurgeTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void noByteOfNameOrNumberIsLeftInAnyFile();
    void theScanFindsWhatIsThere();
    void aTombstoneSaysWhenAndWhyAndNamesNobody();
    void theSameIdentityIsStoppedWithTheReason_data();
    void theSameIdentityIsStoppedWithTheReason();
    void anotherPersonIsNotStopped_data();
    void anotherPersonIsNotStopped();
    void aBatchIsStoppedLikeAnAct();
    void aSupervisorsReasonedWordLetsThatCaseInAndNoOther();
    void onlyASupervisorWithReasonsConfirms();
    void theAuditFindsAForgedTombstone();
    void theAuditFindsAForgedConfirmation();
    void whatEndedLiesInTheJournalBesideTheOffice();
    void aPurgeReachesTheCopyOfTheRegisterOrIsNotRecorded();
    void anEntryThatEndsIsHeldInTheCopyOfTheRegister();

private:
    store::SharedSession supervisor() const;
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
};

void PurgeTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void PurgeTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
    m_office->listedCase(kNumber);
    m_office->purge(kNumber);
}

store::SharedSession PurgeTest::supervisor() const
{
    must(m_office->office->addOfficer({u"s"_s, u"s"_s, {cases::Role::Supervisor}, "long password",
                                       crypto::Suite::Ed25519, store::KeyCost::Floor},
                                      m_office->session(u"admin"_s), m_office->clock));
    return must(m_office->office->signIn(u"s"_s, "long password"));
}

void PurgeTest::noByteOfNameOrNumberIsLeftInAnyFile()
{
    const QString everything = QFileInfo(m_office->folder()).path();
    QCOMPARE(filesWith(everything, kName), QStringList());
    QCOMPARE(filesWith(everything, kId), QStringList());
    QCOMPARE(filesWith(everything, u"able and refuses"_s), QStringList());
}

void PurgeTest::theScanFindsWhatIsThere()
{
    const QString everything = QFileInfo(m_office->folder()).path();
    QVERIFY(!filesWith(everything, kNumber).isEmpty()); // the case's number is no secret of the file
    QFile planted(m_office->folder() + u"/planted"_s);
    QVERIFY(planted.open(QIODevice::WriteOnly));
    const QString text = u"x"_s + kName;
    planted.write(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    planted.close();
    QCOMPARE(filesWith(everything, kName).size(), 1);
}

void PurgeTest::aTombstoneSaysWhenAndWhyAndNamesNobody()
{
    const auto stones = must(store::tombstones(m_office->office->connection()));
    QCOMPARE(stones.size(), std::size_t(1));
    const store::Tombstone &stone = stones[0].tombstone;
    QCOMPARE(stone.cause, u"error_found"_s);
    QCOMPARE(stone.listedOn, QDate(2025, 3, 26));
    QCOMPARE(stone.withdrawnOn, QDate(2025, 4, 1));
    QCOMPARE(stone.purgedOn, QDate(2025, 4, 2));
    QCOMPARE(stone.remedy.size(), std::size_t(6)); // withdrawn, apology and its service, clarified, notice and its service
    QVERIFY(!stones[0].statement.contains(kNumber.toUtf8()));
    QVERIFY(!stones[0].statement.contains(kId.toUtf8()));
    QCOMPARE(store::tombstoneBytes(must(store::readTombstone(stones[0].statement))), stones[0].statement);
}

void PurgeTest::theSameIdentityIsStoppedWithTheReason_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QDate>("birth");
    QTest::newRow("same name and number") << kName << kId << QDate(1949, 12, 31);
    QTest::newRow("same number under another name") << u"示范乙某"_s << kId << QDate();
    QTest::newRow("same number typed in lower case") << kName << kId.toLower() << QDate();
    QTest::newRow("no number, same name and birth") << kName << QString() << QDate(1949, 12, 31);
    QTest::newRow("masked number, same name and birth") << kName << u"1101051949****002X"_s << QDate(1949, 12, 31);
}

void PurgeTest::theSameIdentityIsStoppedWithTheReason()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QFETCH(QDate, birth);
    store::Desk desk = m_office->desk(u"a"_s);
    const store::Verdict verdict = must(desk.submit(kOther, opened(name, id, birth)));
    const cases::Refusal *refusal = refusalIn(verdict);
    QVERIFY(refusal);
    QCOMPARE(refusal->rule, u"N9"_s);
    QVERIFY(!refusal->citation.isEmpty());
    QVERIFY2(refusal->failed.join(u' ').contains(u"2025-04-02"_s), qPrintable(refusal->failed.join(u' ')));
    QVERIFY(refusal->cure);
    QCOMPARE(refusal->cure->by, cases::Role::Supervisor);
    QVERIFY(!desk.read(kOther)); // nothing was opened
}

void PurgeTest::anotherPersonIsNotStopped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QDate>("birth");
    QTest::newRow("a namesake with another number, born the same day") << kName << u"110105194912310046"_s << QDate(1949, 12, 31);
    QTest::newRow("a name alone is nobody") << kName << QString() << QDate();
    QTest::newRow("a namesake born on another day") << kName << QString() << QDate(1950, 1, 1);
}

void PurgeTest::anotherPersonIsNotStopped()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QFETCH(QDate, birth);
    const store::Verdict verdict = must(m_office->desk(u"a"_s).submit(kOther, opened(name, id, birth)));
    const cases::Refusal *refusal = refusalIn(verdict);
    QVERIFY2(!refusal || refusal->rule != "N9"_L1, "stopped as the purged one");
}

void PurgeTest::aBatchIsStoppedLikeAnAct()
{
    store::Desk desk = m_office->desk(u"a"_s);
    for (const auto writing : {store::Writing::DryRun, store::Writing::ForGood}) {
        const auto verdicts = must(desk.submitBatch({{kOther, opened(kName, kId, {}), {}}}, writing));
        QVERIFY(refusalIn(verdicts[0]));
        QCOMPARE(refusalIn(verdicts[0])->rule, u"N9"_s);
    }
}

void PurgeTest::aSupervisorsReasonedWordLetsThatCaseInAndNoOther()
{
    const cases::Act wanted = opened(kName, kId, {});
    must(store::confirmOtherMatter(*m_office->office, supervisor(), std::get<cases::OpenCase>(wanted.body),
                                   u"a second judgment, served in person"_s, m_office->clock));

    cases::Act third = wanted;
    std::get<cases::OpenCase>(third.body).caseNumber = u"(2025)京0105执201号"_s;
    QVERIFY(refusalIn(must(m_office->desk(u"a"_s).submit(u"(2025)京0105执201号"_s, third))));
    QVERIFY(!refusalIn(must(m_office->desk(u"a"_s).submit(kOther, wanted))));
    QCOMPARE(filesWith(m_office->folder(), u"a second judgment"_s), QStringList());
}

void PurgeTest::onlyASupervisorWithReasonsConfirms()
{
    const cases::OpenCase wanted = std::get<cases::OpenCase>(opened(kName, kId, {}).body);
    const auto by = [&](const store::SharedSession &session, const QString &reasons) {
        return store::confirmOtherMatter(*m_office->office, session, wanted, reasons, m_office->clock);
    };
    QCOMPARE(by(m_office->session(u"a"_s), u"x"_s).error().code, ErrorCode::Denied);
    QCOMPARE(by({}, u"x"_s).error().code, ErrorCode::Denied);
    QCOMPARE(by(supervisor(), u"  "_s).error().code, ErrorCode::Invalid);
}

void PurgeTest::theAuditFindsAForgedConfirmation()
{
    const cases::OpenCase wanted = std::get<cases::OpenCase>(opened(kName, kId, {}).body);
    must(store::confirmOtherMatter(*m_office->office, supervisor(), wanted, u"served in person"_s, m_office->clock));
    QVERIFY(must(store::verifyOffice(*m_office->office, m_law, {})).clean());
    const sql::Connection &connection = m_office->office->connection();
    must(sql::runOnce(connection, u"DROP TRIGGER other_matter_stays"_s));
    must(sql::runOnce(connection, u"UPDATE other_matter SET signature = zeroblob(64)"_s));

    const auto report = must(store::verifyOffice(*m_office->office, m_law, {}));

    QCOMPARE(report.findings.size(), 1u);
    QVERIFY(report.findings.front().where.startsWith("confirmation of another matter"_L1));
}

void PurgeTest::theAuditFindsAForgedTombstone()
{
    QVERIFY(must(store::verifyOffice(*m_office->office, m_law, {})).clean());
    const sql::Connection &connection = m_office->office->connection();
    must(sql::runOnce(connection, u"DROP TRIGGER tombstone_stays"_s));
    must(sql::runOnce(connection, u"UPDATE tombstone SET statement = CAST(replace(CAST(statement AS TEXT), "
                                  "'error_found', 'performed') AS BLOB)"_s));
    const auto findings = must(store::verifyOffice(*m_office->office, m_law, {})).findings;
    QCOMPARE(findings.size(), std::size_t(1));
    QVERIFY(findings[0].where.contains(u"tombstone"_s));
}

void PurgeTest::whatEndedLiesInTheJournalBesideTheOffice()
{
    const QByteArray genesis = m_office->office->profile().genesis;
    const auto file = must(store::JournalFile::open(store::journalBeside(m_office->folder(), genesis), genesis));
    const store::Journal journal = must(file.read());
    QCOMPARE(journal.cases.size(), 1);
    QCOMPARE(journal.tombstones.size(), std::size_t(1));
    QCOMPARE(must(file.actsOf(journal.cases.first())).size(), std::size_t(19));
    QCOMPARE(must(store::dueForJournal(m_office->office->connection())), 0);
    QVERIFY(!store::JournalFile::open(store::journalBeside(m_office->folder(), genesis), QByteArray(32, 'x')));
}

void PurgeTest::aPurgeReachesTheCopyOfTheRegisterOrIsNotRecorded()
{
    OfficeFixture office(*m_template, m_law);
    office.listedCase(kNumber);
    office.purge(kNumber, OfficeFixture::Purge::AllButTheLastStep);
    QFile copy(QDir(office.folder()).filePath(u"register.sqlite"_s));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    auto desk = office.desk(u"p"_s);

    const auto unreached = desk.submit(kNumber, act(kPurge));
    QCOMPARE(unreached.error().code, ErrorCode::Unsupported);
    QVERIFY(!must(office.quietDesk().read(kNumber)).acts.empty());
    QVERIFY(must(store::tombstones(office.office->connection())).empty());

    QStringList forgotten;
    desk.reachElsewhere([&](const cases::OpenCase &opening, QDate) -> Result<> {
        forgotten = {opening.caseNumber, opening.subject.name, opening.subject.id.value};
        return {};
    });
    QVERIFY(std::holds_alternative<store::Recorded>(must(desk.submit(kNumber, act(kPurge)))));
    QCOMPARE(forgotten, (QStringList{kNumber, kName, kId}));
}

void PurgeTest::anEntryThatEndsIsHeldInTheCopyOfTheRegister()
{
    OfficeFixture office(*m_template, m_law);
    office.listedCase(kNumber);
    auto desk = office.desk(u"a"_s);
    QStringList held;
    desk.reachElsewhere({}, [&](const cases::OpenCase &opening) -> Result<> {
        held.append(opening.caseNumber + opening.subject.id.value);
        return fail(ErrorCode::Conflict, u"an import is running"_s); // holds nothing up
    });

    must(desk.submit(kNumber, act(R"({"act":"note","on":"2025-04-01","by":"clerk:a","text":"still listed"})")));
    QVERIFY(held.isEmpty());
    const auto ended = must(desk.submit(kNumber, act(R"({"act":"record_exit_event","on":"2025-04-01","by":"clerk:a","event":"performed"})")));

    QVERIFY(std::holds_alternative<store::Recorded>(ended));
    QCOMPARE(held, QStringList{kNumber + kId});
}

QTEST_GUILESS_MAIN(PurgeTest)
#include "tst_purge.moc"

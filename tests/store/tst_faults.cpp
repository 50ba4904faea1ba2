#include "faultyvfs.h"
#include "sql/query.h"
#include "store/audit.h"
#include "storefixture.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

static const QString kNumber = u"(2025)京0105执100号"_s;

class FaultsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anErrorAtAnyStepLeavesTheActWhollyThereOrWhollyAbsent_data();
    void anErrorAtAnyStepLeavesTheActWhollyThereOrWhollyAbsent();
    void aFullDiskIsSaidAndLeavesWhatWasThere();
    void aKilledProcessLosesNothingItSaidWasRecorded();
    void twoProgramsThatWriteAtOnceLoseNothing();

private:
    void submitUnderFault(Fault fault, int nth, bool &struck);
    void verifyClean(const QString &folder) const;
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<FaultyVfs> m_disk;
};

void FaultsTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void FaultsTest::verifyClean(const QString &folder) const
{
    const store::Office office = must(store::Office::open(folder));
    const store::AuditReport report = must(store::verifyOffice(office, m_law, m_template->session(u"a"_s)));
    QVERIFY2(report.clean(), qPrintable(report.findings.empty() ? QString() : report.findings[0].where + report.findings[0].what));
    QVERIFY(must(store::checkOffice(office, m_law, QDate(2025, 4, 2))).empty());
}

void FaultsTest::anErrorAtAnyStepLeavesTheActWhollyThereOrWhollyAbsent_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("a write fails") << Fault::WriteFails;
    QTest::newRow("the disk is full") << Fault::DiskFull;
    QTest::newRow("half of a write arrives") << Fault::TornWrite;
    QTest::newRow("the disk does not confirm") << Fault::SyncFails;
}

/// Submits one act while the \a nth operation fails, then looks at what a fresh opening finds.
void FaultsTest::submitUnderFault(Fault fault, int nth, bool &struck)
{
    OfficeFixture fixture(*m_template, m_law);
    fixture.record(u"a"_s, kNumber, opening(kNumber));
    store::Desk desk = fixture.desk(u"a"_s);
    const cases::Act warning = act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})");
    m_disk->arm(fault, nth);
    const auto verdict = desk.submit(kNumber, warning);
    struck = m_disk->struck();
    const QString said = verdict ? u"recorded"_s : verdict.error().detail;
    m_disk->disarm();

    // The disk is well again. First this program, which was told, then one that knows nothing.
    const std::size_t seenHere = must(desk.read(kNumber)).acts.size();
    fixture.office.reset();
    fixture.office = std::make_unique<store::Office>(must(store::Office::open(fixture.folder())));
    const std::size_t seenLater = must(fixture.quietDesk().read(kNumber)).acts.size();
    QCOMPARE(seenLater, seenHere);
    QVERIFY(seenLater == 1 || seenLater == 2);
    if (verdict)
        QCOMPARE(seenLater, std::size_t(2));
    else if (!said.contains(u"not certain"_s))
        QCOMPARE(seenLater, std::size_t(1));
    verifyClean(fixture.folder());

    // And the office goes on working.
    store::Desk again = fixture.desk(u"a"_s);
    const auto note = act(R"({"act":"note","on":"2025-04-01","by":"clerk:a","text":"after the fault"})");
    QVERIFY(!refusalIn(must(again.submit(kNumber, note))));
}

void FaultsTest::anErrorAtAnyStepLeavesTheActWhollyThereOrWhollyAbsent()
{
    QFETCH(Fault, fault);
    m_disk = std::make_unique<FaultyVfs>();
    int steps = 0;
    for (bool struck = true; struck; ++steps) {
        submitUnderFault(fault, steps + 1, struck);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at operation %1"_s.arg(steps + 1)));
    }
    QVERIFY2(steps > 1, "the fault never struck: the test tests nothing");
    m_disk.reset();
}

void FaultsTest::aFullDiskIsSaidAndLeavesWhatWasThere()
{
    OfficeFixture fixture(*m_template, m_law);
    fixture.record(u"a"_s, kNumber, opening(kNumber));
    const sql::Connection &connection = fixture.office->connection();
    auto pages = must(sql::run(connection, u"PRAGMA page_count"));
    QVERIFY(pages.next());
    must(sql::runOnce(connection, u"PRAGMA max_page_count = %1"_s.arg(pages.number(0))));
    store::Desk desk = fixture.desk(u"a"_s);
    cases::Act note = act(R"({"act":"note","on":"2025-04-01","by":"clerk:a","text":"x"})");
    std::get<cases::Note>(note.body).text = QString(200000, u'x');
    const auto verdict = desk.submit(kNumber, note);
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().code, ErrorCode::Io);
    QVERIFY2(verdict.error().detail.contains(u"disk is full"_s), qPrintable(verdict.error().detail));
    QCOMPARE(must(desk.read(kNumber)).acts.size(), std::size_t(1));
    verifyClean(fixture.folder());
}

void FaultsTest::aKilledProcessLosesNothingItSaidWasRecorded()
{
    for (int round = 0; round < 12; ++round) {
        OfficeFixture fixture(*m_template, m_law);
        fixture.record(u"a"_s, kNumber, opening(kNumber));
        QProcess writer;
        writer.start(QStringLiteral(ZM_ACT_WRITER), {fixture.folder(), u"a"_s, u"long password"_s, kNumber});
        QVERIFY(writer.waitForReadyRead(60000)); // it says what it recorded, a line an act
        const int patience = QRandomGenerator::global()->bounded(60);
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < patience;)
            writer.waitForReadyRead(1);
        writer.kill();
        writer.waitForFinished();
        const auto acknowledged = std::size_t(writer.readAllStandardOutput().count('\n'));

        fixture.office = std::make_unique<store::Office>(must(store::Office::open(fixture.folder())));
        const std::size_t there = must(fixture.quietDesk().read(kNumber)).acts.size() - 1;
        QVERIFY2(there == acknowledged || there == acknowledged + 1,
                 qPrintable(u"%1 said, %2 there"_s.arg(acknowledged).arg(there)));
        verifyClean(fixture.folder());
    }
}

void FaultsTest::twoProgramsThatWriteAtOnceLoseNothing()
{
    OfficeFixture fixture(*m_template, m_law);
    fixture.record(u"a"_s, kNumber, opening(kNumber));
    QProcess first, second;
    for (QProcess *writer : {&first, &second})
        writer->start(QStringLiteral(ZM_ACT_WRITER), {fixture.folder(), u"a"_s, u"long password"_s, kNumber});
    std::size_t acknowledged = 0, ofSecond = 0;
    while (acknowledged < 60 || ofSecond < 10) { // both of them have had their turns
        QVERIFY(first.waitForReadyRead(60000));
        acknowledged += std::size_t(first.readAllStandardOutput().count('\n'));
        second.waitForReadyRead(1);
        ofSecond += std::size_t(second.readAllStandardOutput().count('\n'));
    }
    for (QProcess *writer : {&first, &second}) {
        writer->kill();
        writer->waitForFinished();
    }
    acknowledged += std::size_t(first.readAllStandardOutput().count('\n'));
    ofSecond += std::size_t(second.readAllStandardOutput().count('\n'));

    fixture.office = std::make_unique<store::Office>(must(store::Office::open(fixture.folder())));
    const std::size_t there = must(fixture.quietDesk().read(kNumber)).acts.size() - 1;
    const std::size_t said = acknowledged + ofSecond;
    QVERIFY2(there >= said && there <= said + 2, qPrintable(u"%1 said, %2 there"_s.arg(said).arg(there)));
    verifyClean(fixture.folder());
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"

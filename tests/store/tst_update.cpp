#include "faultscene.h"
#include "faultyvfs.h"
#include "sql/migrations.h"
#include "sql/query.h"
#include "store/audit.h"
#include "store/schema.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kNumber = u"(2025)京0105执100号"_s;

/// The place of a kind among all, by its name.
std::size_t kindNamed(QLatin1StringView name)
{
    const auto &kinds = faultKinds();
    return std::size_t(std::ranges::find(kinds, name, &FaultKind::name) - kinds.begin());
}

} // namespace

/// Offices of older and of newer programs, and disks that do not take what an update writes.
class UpdateTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anOlderOfficeIsCopiedBeforeItIsChangedAndThatIsSaid();
    void theCopyIsTheOfficeAsItWas();
    void anOfficeThatIsUpToDateIsLeftAlone();
    void withoutRoomForTheCopyNothingIsChanged();
    void aDamagedOfficeIsNotUpdated();
    void aNewerOfficeSaysWhichProgramReadsItAndWhereItLiesAsItWas();
    void twoProgramsThatUpdateAtOnceBothGetThere();
    void aPurgeTakesTheCopiesAlong();
    void aBackupLeavesTheCopiesOut();
    void aDiskThatCannotBeWrittenIsSaidWithWhatToDo();
    void aClockThatJumpsLosesNothing();

private:
    QString copies() const { return m_scene.office() + u"/before-update"_s; }
    int versionOf(const QString &path) const { return must(sql::schemaVersion(must(sql::Connection::open(path)))); }
    int version() const { return versionOf(m_scene.office() + u"/office.sqlite"_s); }
    int latest() const { return int(must(store::schemaSteps()).size()); }
    FaultScene m_scene;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void UpdateTest::initTestCase()
{
    m_scene.law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void UpdateTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_scene.folder = m_folder->path();
    faultKinds()[kindNamed("bring up to date"_L1)].prepare(m_scene, *m_template);
    QVERIFY(version() < latest());
}

void UpdateTest::anOlderOfficeIsCopiedBeforeItIsChangedAndThatIsSaid()
{
    const int before = version();
    const store::Office office = m_scene.open();
    QVERIFY(office.update());
    QCOMPARE(office.update()->from, before);
    QCOMPARE(office.update()->to, latest());
    QVERIFY(QFile::exists(office.update()->copy));
    QCOMPARE(version(), latest());
    QVERIFY(must(store::verifyOffice(office, m_scene.law, {})).clean());
}

void UpdateTest::theCopyIsTheOfficeAsItWas()
{
    const int before = version();
    const QString copy = m_scene.open().update()->copy;
    QCOMPARE(versionOf(copy), before);
    // Put back where it came from it opens, and nothing is missing.
    QVERIFY(QFile::remove(m_scene.office() + u"/office.sqlite"_s));
    QVERIFY(QFile::copy(copy, m_scene.office() + u"/office.sqlite"_s));
    store::Office office = m_scene.open();
    QCOMPARE(must(store::Desk(office, m_scene.law, m_scene.clock).read(kNumber)).acts.size(), std::size_t(8));
}

void UpdateTest::anOfficeThatIsUpToDateIsLeftAlone()
{
    (void)m_scene.open();
    const QStringList made = QDir(copies()).entryList(QDir::Files);
    QVERIFY(!m_scene.open().update());
    QCOMPARE(QDir(copies()).entryList(QDir::Files), made);
}

void UpdateTest::withoutRoomForTheCopyNothingIsChanged()
{
    const int before = version();
    QString said;
    {
        FaultyVfs disk;
        disk.arm(Fault::DiskFull, 1);
        const auto office = store::Office::open(m_scene.office());
        QVERIFY(!office);
        QVERIFY(disk.struck());
        said = office.error().detail;
    }
    QCOMPARE(version(), before);
    QVERIFY2(said.contains(u"nothing was changed"_s) && said.contains(u"Make room"_s), qPrintable(said));
    QVERIFY(m_scene.open().update());
}

void UpdateTest::aDamagedOfficeIsNotUpdated()
{
    const int before = version();
    qint64 page = 0, size = 0;
    {
        const auto raw = must(sql::Connection::open(m_scene.office() + u"/office.sqlite"_s));
        auto root = must(sql::run(raw, u"SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_schema WHERE name = 'act'"));
        QVERIFY(root.next());
        page = root.bigNumber(0);
        size = root.bigNumber(1);
    }
    {
        QFile file(m_scene.office() + u"/office.sqlite"_s);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * size));
        QCOMPARE(file.write(QByteArray(512, '\xff')), qint64(512));
    }
    const auto office = store::Office::open(m_scene.office());
    QVERIFY(!office);
    QCOMPARE(version(), before);
}

void UpdateTest::aNewerOfficeSaysWhichProgramReadsItAndWhereItLiesAsItWas()
{
    const QString copy = m_scene.open().update()->copy;
    {
        const auto raw = must(sql::Connection::open(m_scene.office() + u"/office.sqlite"_s));
        must(sql::runOnce(raw, u"INSERT INTO schema_version VALUES (9999, 'from the future')"_s));
        must(sql::runOnce(raw, u"INSERT INTO brought_here VALUES (9999, '7.5.0', 'before-update/%1')"_s.arg(QFileInfo(copy).fileName())));
    }
    const auto office = store::Office::open(m_scene.office());
    QVERIFY(!office);
    QCOMPARE(office.error().code, ErrorCode::Unsupported);
    const QString said = office.error().detail;
    for (const QString &part : {u"9999"_s, u"Zhengming 7.5.0"_s, copy, QString::number(latest()), u"Nothing was changed"_s})
        QVERIFY2(said.contains(part), qPrintable(part + u" is not in: "_s + said));
}

void UpdateTest::twoProgramsThatUpdateAtOnceBothGetThere()
{
    const QString kind = QString::number(kindNamed("bring up to date"_L1));
    for (int round = 0; round < 4; ++round) {
        init();
        QProcess first, second;
        for (QProcess *one : {&first, &second})
            one->start(QStringLiteral(ZM_FAULT_VICTIM), {m_scene.folder, kind, u"1000000"_s});
        for (QProcess *one : {&first, &second}) {
            QVERIFY(one->waitForFinished(60000));
            QVERIFY2(one->readAllStandardOutput().contains("done"), one->readAllStandardError().constData());
        }
        QCOMPARE(version(), latest());
        const store::Office office = m_scene.open();
        QVERIFY(must(store::verifyOffice(office, m_scene.law, {})).clean());
    }
}

void UpdateTest::aPurgeTakesTheCopiesAlong()
{
    OfficeFixture fixture(*m_template, m_scene.law);
    fixture.listedCase(kNumber);
    const QDir folder(fixture.folder());
    QVERIFY(folder.mkdir(u"before-update"_s));
    QVERIFY(QFile::copy(folder.filePath(u"office.sqlite"_s), folder.filePath(u"before-update/office-version-1.sqlite"_s)));
    fixture.purge(kNumber, OfficeFixture::Purge::AllButTheLastStep);
    QVERIFY(folder.exists(u"before-update"_s));

    fixture.record(u"p"_s, kNumber, act(R"({"act":"purge_identity","on":"2025-04-02","by":"president:p","reason":"never"})"));

    QVERIFY(!folder.exists(u"before-update"_s)); // the key of the forgotten one was in it
}

void UpdateTest::aBackupLeavesTheCopiesOut()
{
    (void)m_scene.open();
    must(faultKinds()[kindNamed("backup"_L1)].act(m_scene, kFaultPassword, m_template->session(u"a"_s)));
    QVERIFY(faultKinds()[kindNamed("backup"_L1)].isThere(m_scene));
}

void UpdateTest::aDiskThatCannotBeWrittenIsSaidWithWhatToDo()
{
    (void)m_scene.open();
    FaultyVfs disk;
    disk.arm(Fault::ReadOnly, 1);
    const auto office = store::Office::open(m_scene.office());
    const auto session = m_template->session(u"a"_s);
    QString said = office ? QString() : office.error().detail;
    if (office) {
        const auto done = faultKinds()[kindNamed("submit"_L1)].act(m_scene, kFaultPassword, session);
        QVERIFY(!done);
        said = done.error().detail;
    }
    QVERIFY(disk.struck());
    QVERIFY2(said.contains(u"may not be written"_s) && said.contains(u"let the folder be written"_s), qPrintable(said));
    disk.disarm();
    QVERIFY(faultKinds()[kindNamed("submit"_L1)].act(m_scene, kFaultPassword, session));
}

void UpdateTest::aClockThatJumpsLosesNothing()
{
    store::Office office = m_scene.open();
    const auto session = m_template->session(u"a"_s);
    int acts = 8;
    for (const QDate day : {QDate(2025, 4, 3), QDate(2035, 4, 3), QDate(2024, 1, 1), QDate(2025, 4, 4)}) {
        const FixedClock clock(day);
        store::Desk desk(office, m_scene.law, clock, session);
        const auto verdict = desk.submit(kNumber, act(R"({"act":"note","on":"2025-04-01","by":"clerk:a","text":"the clock"})"));
        QVERIFY2(verdict, verdict ? "" : qPrintable(verdict.error().detail));
        acts += refusalIn(*verdict) ? 0 : 1;
    }
    QVERIFY(acts > 8);
    QCOMPARE(int(must(store::Desk(office, m_scene.law, m_scene.clock).read(kNumber)).acts.size()), acts);
    const auto report = must(store::verifyOffice(office, m_scene.law, {}));
    QVERIFY2(report.clean(), qPrintable(report.clean() ? QString() : report.findings[0].what));
}

QTEST_GUILESS_MAIN(UpdateTest)
#include "tst_update.moc"

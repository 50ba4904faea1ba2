#include "faultyvfs.h"
#include "filescan.h"
#include "sql/query.h"
#include "store/accounts.h"
#include "store/audit.h"
#include "store/keptapart.h"
#include "store/querylog.h"
#include "store/restore.h"
#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

static const QString kNumber = u"(2025)京0105执100号"_s;
static const QString kOther = u"(2025)京0105执101号"_s;

class BackupTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void anOfficeComesBackWholeAndGoesOn();
    void evidenceIsInItHoweverTheFolderIsNamed();
    void theCopyOfTheRegisterIsNotInIt();
    void nobodyNeedsToBeSignedInToBackUp();
    void nothingInABackupCanBeRead();
    void whatIsWrittenMeanwhileStaysOut();
    void nothingIsEverOverwritten();
    void aBentByteAnywhereIsFound();
    void aBackupThatWasCutShortIsFound();
    void theRecoveryPassphraseOpensIt();
    void aWrongPasswordOpensNothing();

    void anOlderBackupForgetsThePurgedAgain();
    void anOlderBackupEndsTheEndedAgain();
    void withoutTheJournalItKnowsOnlyWhatItKnew();
    void aJournalOfAnotherOfficeIsRefused();
    void whoWasSuspendedSinceStaysSuspended();
    void aSuspensionThatSomebodyForgedIsRefused();
    void aQueryLogThatIsCutAfterTheRestoreIsFound();

    void anErrorAtAnyStepLeavesNoBackupOfThatName_data();
    void anErrorAtAnyStepLeavesNoBackupOfThatName();

private:
    QString at(const QString &name) const { return m_away->filePath(name); }
    QString backup(const QString &name) const;
    Result<store::RestoreReport> restore(const QString &file, const QString &folder, const QString &officer = u"a"_s) const;
    void noOfficeIn(const QString &folder) const;
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
    std::unique_ptr<QTemporaryDir> m_away;
};

void BackupTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void BackupTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
    m_away = std::make_unique<QTemporaryDir>();
    m_office->listedCase(kNumber);
}

QString BackupTest::backup(const QString &name) const
{
    return must(store::writeBackup(*m_office->office, m_office->session(u"a"_s), at(name), {}, m_office->clock)).path;
}

Result<store::RestoreReport> BackupTest::restore(const QString &file, const QString &folder, const QString &officer) const
{
    store::RestoreRequest request;
    request.opener = {officer, "long password", {}};
    return store::restoreBackup(file, folder, request, m_law, m_office->clock);
}

void BackupTest::noOfficeIn(const QString &folder) const
{
    QVERIFY(!QFile::exists(folder + u"/office.sqlite"_s));
    QCOMPARE(QDir(m_away->path()).entryList({u"restoring-*"_s}, QDir::Dirs).size(), 0);
}

void BackupTest::anOfficeComesBackWholeAndGoesOn()
{
    const auto before = must(m_office->desk(u"a"_s).read(kNumber));
    const auto report = must(restore(backup(u"one.zmbk"_s), at(u"again"_s)));
    QCOMPARE(report.manifest.acts, 8);
    QCOMPARE(report.restoration.reapplied, 0);

    store::Office again = must(store::Office::open(at(u"again"_s)));
    const auto session = must(again.signIn(u"a"_s, "long password"));
    store::Desk desk(again, m_law, m_office->clock, session);
    const auto after = must(desk.read(kNumber));
    QCOMPARE(after.state.head.subject, before.state.head.subject);
    QCOMPARE(after.acts.back().hash, before.acts.back().hash);
    QVERIFY(again.profile().device != m_office->office->profile().device);

    const auto note = act(R"({"act":"note","on":"2025-04-01","by":"clerk:a","text":"after the restore"})");
    QVERIFY(!refusalIn(must(desk.submit(kNumber, note))));
    const auto audit = must(store::verifyOffice(again, m_law, session));
    QVERIFY2(audit.clean(), qPrintable(audit.clean() ? QString() : audit.findings[0].where + audit.findings[0].what));
    QCOMPARE(audit.heads.size(), std::size_t(2));
    QCOMPARE(audit.remarks.size(), std::size_t(1)); // that it was restored
    QVERIFY(must(store::checkOffice(again, m_law, QDate(2025, 4, 2))).empty());
}

// Once: of an office that was named by a relative path the backup had no evidence in it, and called itself whole.
void BackupTest::evidenceIsInItHoweverTheFolderIsNamed()
{
    const QString evidence = u"attachments/98a9d6d99645113453aed4516bed27dd3848e4b8f59f1facff61f5dc02d5b19c"_s;
    QVERIFY(QDir(m_office->folder()).mkpath(u"attachments"_s));
    QFile file(m_office->folder() + u'/' + evidence);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("sealed") == 6);
    file.close();
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(QFileInfo(m_office->folder()).path()));

    const store::Office relative = must(store::Office::open(QFileInfo(m_office->folder()).fileName()));
    const auto report = must(store::writeBackup(relative, {}, at(u"one.zmbk"_s), {}, m_office->clock));
    QVERIFY(QDir::setCurrent(before));

    QVERIFY(std::ranges::find(report.manifest.files, evidence, &store::BackupManifest::File::name) != report.manifest.files.end());
    QVERIFY(restore(at(u"one.zmbk"_s), at(u"again"_s)));
    QVERIFY(QFile::exists(at(u"again"_s) + u'/' + evidence));
}

/// Two gigabytes that anybody can load again, about people who are none of this office's.
void BackupTest::theCopyOfTheRegisterIsNotInIt()
{
    for (const QString &name : {u"register.sqlite"_s, u"register-1.sqlite"_s, u"register-2.sqlite.building"_s, u"something else"_s}) {
        QFile file(QDir(m_office->folder()).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
    }

    const auto report = must(store::writeBackup(*m_office->office, m_office->session(u"a"_s), at(u"one.zmbk"_s), {}, m_office->clock));

    QStringList names;
    for (const auto &file : report.manifest.files)
        names.append(file.name);
    names.sort();
    QCOMPARE(names, (QStringList{u"office.sqlite"_s, u"something else"_s}));
}

void BackupTest::nobodyNeedsToBeSignedInToBackUp()
{
    must(store::writeBackup(*m_office->office, {}, at(u"one.zmbk"_s), {}, m_office->clock));
    QVERIFY(restore(at(u"one.zmbk"_s), at(u"again"_s)));
}

void BackupTest::nothingInABackupCanBeRead()
{
    backup(u"one.zmbk"_s);
    for (const QString &text : {u"示范甲某"_s, u"11010519491231002X"_s, kNumber, u"issue_risk_warning"_s})
        QCOMPARE(filesWith(m_away->path(), text), QStringList());
    QVERIFY(!filesWith(m_office->folder(), kNumber).isEmpty());
    QCOMPARE(QDir(m_office->folder()).entryList({u"copying-*"_s}, QDir::Dirs).size(), 0);
}

void BackupTest::whatIsWrittenMeanwhileStaysOut()
{
    store::Office second = must(store::Office::open(m_office->folder()));
    store::Desk other(second, m_law, m_office->clock, m_office->session(u"b"_s));
    int written = 0;
    const auto report = must(store::writeBackup(*m_office->office, {}, at(u"one.zmbk"_s),
                                                {{}, [&](int, int) {
                                                     cases::Act note = act(R"({"act":"note","on":"2025-04-01","by":"clerk:b","text":"x"})");
                                                     must(other.submit(kNumber, note));
                                                     ++written;
                                                     return true;
                                                 }},
                                                m_office->clock));
    QVERIFY(written > 0);
    QCOMPARE(report.manifest.acts, 8);
    QCOMPARE(int(must(m_office->desk(u"a"_s).read(kNumber)).acts.size()), 8 + written);
}

void BackupTest::nothingIsEverOverwritten()
{
    const QString file = backup(u"one.zmbk"_s);
    const auto again = store::writeBackup(*m_office->office, {}, file, {}, m_office->clock);
    QCOMPARE(again.error().code, ErrorCode::Invalid);
    const auto over = restore(file, m_office->folder());
    QCOMPARE(over.error().code, ErrorCode::Invalid);
    QCOMPARE(must(m_office->desk(u"a"_s).read(kNumber)).acts.size(), std::size_t(8));
}

void BackupTest::aBentByteAnywhereIsFound()
{
    const QString file = backup(u"one.zmbk"_s);
    QFile whole(file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    const qsizetype step = bytes.size() / 40;
    for (qsizetype place = 0; place < bytes.size(); place += step) {
        QByteArray bent = bytes;
        bent[place] = char(bent[place] ^ 1);
        QFile out(at(u"bent.zmbk"_s));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bent);
        out.close();
        QVERIFY2(!restore(out.fileName(), at(u"again"_s)), qPrintable(u"byte %1"_s.arg(place)));
        noOfficeIn(at(u"again"_s));
    }
}

void BackupTest::aBackupThatWasCutShortIsFound()
{
    const QString file = backup(u"one.zmbk"_s);
    const qint64 size = QFileInfo(file).size();
    for (const qint64 left : {qint64(0), qint64(3), qint64(9), size / 2, size - 30, size - 1}) {
        QFile::remove(at(u"short.zmbk"_s));
        QVERIFY(QFile::copy(file, at(u"short.zmbk"_s)));
        QVERIFY(QFile::resize(at(u"short.zmbk"_s), left));
        const auto restored = restore(at(u"short.zmbk"_s), at(u"again"_s));
        QVERIFY2(!restored && restored.error().code == ErrorCode::Corrupt, qPrintable(u"%1 bytes"_s.arg(left)));
        noOfficeIn(at(u"again"_s));
    }
}

void BackupTest::theRecoveryPassphraseOpensIt()
{
    must(store::writeBackup(*m_office->office, {}, at(u"one.zmbk"_s), {"many words on paper", {}}, m_office->clock));
    store::RestoreRequest request;
    request.opener.recovery = "many words on paper";
    const auto report = must(store::restoreBackup(at(u"one.zmbk"_s), at(u"again"_s), request, m_law, m_office->clock));
    QVERIFY(report.restoration.officer.isEmpty());
    const store::Office again = must(store::Office::open(at(u"again"_s)));
    const auto audit = must(store::verifyOffice(again, m_law, {}));
    QVERIFY(audit.clean());
    QVERIFY(audit.remarks[0].what.contains(u"nobody"_s));

    request.opener.recovery = "other words";
    const auto wrong = store::restoreBackup(at(u"one.zmbk"_s), at(u"third"_s), request, m_law, m_office->clock);
    QCOMPARE(wrong.error().code, ErrorCode::Denied);
}

void BackupTest::aWrongPasswordOpensNothing()
{
    const QString file = backup(u"one.zmbk"_s);
    store::RestoreRequest request;
    request.opener = {u"a"_s, "guess", {}};
    const auto wrong = store::restoreBackup(file, at(u"again"_s), request, m_law, m_office->clock);
    QCOMPARE(wrong.error().code, ErrorCode::Denied);
    QCOMPARE(restore(file, at(u"again"_s), u"stranger"_s).error().code, ErrorCode::Denied);
    noOfficeIn(at(u"again"_s));
}

void BackupTest::anOlderBackupForgetsThePurgedAgain()
{
    const QString older = backup(u"older.zmbk"_s);
    m_office->purge(kNumber);
    backup(u"newer.zmbk"_s); // brings the journal to where the backups lie
    const auto report = must(restore(older, at(u"again"_s)));
    QCOMPARE(report.restoration.forgotten, 1);
    QCOMPARE(report.restoration.reapplied, 11);

    store::Office again = must(store::Office::open(at(u"again"_s)));
    const auto session = must(again.signIn(u"a"_s, "long password"));
    store::Desk desk(again, m_law, m_office->clock, session);
    const auto file = must(desk.read(kNumber));
    QCOMPARE(file.state.head.subject.name, u"***"_s);
    QCOMPARE(file.view.stage, cases::Stage::Purged);
    const store::Verdict comesBack = must(desk.submit(kOther, opening(kOther)));
    QVERIFY(refusalIn(comesBack));
    QCOMPARE(refusalIn(comesBack)->rule, u"N9"_s);
    const auto audit = must(store::verifyOffice(again, m_law, session));
    QVERIFY2(audit.clean(), qPrintable(audit.clean() ? QString() : audit.findings[0].where + audit.findings[0].what));
    QVERIFY(must(store::checkOffice(again, m_law, QDate(2025, 4, 2))).empty());
}

void BackupTest::anOlderBackupEndsTheEndedAgain()
{
    const QString older = backup(u"older.zmbk"_s);
    m_office->record(u"a"_s, kOther, opening(kOther)); // an act between, which no journal has
    m_office->record(u"a"_s, kNumber, act(R"({"act":"record_exit_event","on":"2025-04-01","by":"clerk:a","event":"performed"})"));
    m_office->record(u"p"_s, kNumber, act(R"({"act":"remove","on":"2025-04-01","by":"president:p","operation":"delete","ground":"performed"})"));
    store::RestoreRequest request;
    request.opener = {u"a"_s, "long password", {}};
    request.journals = {store::journalBeside(m_office->folder(), m_office->office->profile().genesis)};
    const auto report = must(store::restoreBackup(older, at(u"again"_s), request, m_law, m_office->clock));
    QCOMPARE(report.restoration.reapplied, 2);

    store::Office again = must(store::Office::open(at(u"again"_s)));
    const auto file = must(store::Desk(again, m_law, m_office->clock).read(kNumber));
    QCOMPARE(file.view.entry.status, cases::EntryStatus::Deleted);
    const auto audit = must(store::verifyOffice(again, m_law, {}));
    QVERIFY2(audit.clean(), qPrintable(audit.clean() ? QString() : audit.findings[0].where + audit.findings[0].what));
}

/// The control: it is the journal that forgets, nothing else could.
void BackupTest::withoutTheJournalItKnowsOnlyWhatItKnew()
{
    const QString older = backup(u"older.zmbk"_s);
    m_office->purge(kNumber);
    QFile::remove(store::journalBeside(older, m_office->office->profile().genesis));
    const auto report = must(restore(older, at(u"again"_s)));
    QVERIFY(report.journals.isEmpty());
    store::Office again = must(store::Office::open(at(u"again"_s)));
    store::Desk desk(again, m_law, m_office->clock, must(again.signIn(u"a"_s, "long password")));
    QCOMPARE(must(desk.read(kNumber)).view.entry.status, cases::EntryStatus::Live);
}

void BackupTest::whoWasSuspendedSinceStaysSuspended()
{
    const QString older = backup(u"older.zmbk"_s);
    must(store::changeAccount(*m_office->office, *m_office->session(u"admin"_s), m_office->clock, store::AccountAct::Suspend, u"b"_s, u"left the court"_s));
    // The control: without the journal nobody remembers.
    must(store::restoreBackup(older, at(u"forgetful/again"_s), {{u"a"_s, "long password", {}}, {}}, m_law, m_office->clock));
    QVERIFY(store::mayWork(must(store::Office::open(at(u"forgetful/again"_s))).connection(), u"b"_s));
    store::RestoreRequest request;
    request.opener = {u"a"_s, "long password", {}};
    request.journals = {store::journalBeside(m_office->folder(), m_office->office->profile().genesis)};

    const auto report = must(store::restoreBackup(older, at(u"again"_s), request, m_law, m_office->clock));

    QCOMPARE(report.accounts, 1);
    store::Office again = must(store::Office::open(at(u"again"_s)));
    QCOMPARE(store::mayWork(again.connection(), u"b"_s).error().code, ErrorCode::Denied);
    QVERIFY(store::mayWork(again.connection(), u"a"_s));
    const auto audit = must(store::verifyOffice(again, m_law, {}));
    QVERIFY2(audit.clean(), qPrintable(audit.clean() ? QString() : audit.findings[0].where + audit.findings[0].what));
}

void BackupTest::aSuspensionThatSomebodyForgedIsRefused()
{
    const QString older = backup(u"older.zmbk"_s);
    must(store::changeAccount(*m_office->office, *m_office->session(u"admin"_s), m_office->clock, store::AccountAct::Suspend, u"b"_s, u"left the court"_s));
    const QString journal = store::journalBeside(m_office->folder(), m_office->office->profile().genesis);
    must(sql::run(must(sql::Connection::open(journal)), u"UPDATE account SET signature = zeroblob(64)"));
    store::RestoreRequest request;
    request.opener = {u"a"_s, "long password", {}};
    request.journals = {journal};

    const auto restored = store::restoreBackup(older, at(u"again"_s), request, m_law, m_office->clock);

    QCOMPARE(restored.error().code, ErrorCode::Corrupt);
    noOfficeIn(at(u"again"_s));
}

void BackupTest::aQueryLogThatIsCutAfterTheRestoreIsFound()
{
    const QString id = must(m_office->quietDesk().read(kNumber)).id;
    for (int i = 0; i < 3; ++i)
        must(store::writeLook(*m_office->office, *m_office->session(u"a"_s), m_office->clock, {store::LogKind::Reveal, id, u"paper"_s, u"subject.id"_s, {}, {}}));
    const QString file = backup(u"one.zmbk"_s);
    const auto report = must(restore(file, at(u"again"_s)));
    QCOMPARE(report.manifest.logRecords, std::optional<qint64>(3));
    store::Office again = must(store::Office::open(at(u"again"_s)));
    QVERIFY(must(store::verifyOffice(again, m_law, {}, {{}, report.manifest.logHead})).clean());

    // Somebody who can write the file takes the last look away, and its end with it.
    const sql::Connection &connection = again.connection();
    auto triggers = must(sql::run(connection, u"SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('query_log', 'query_log_end')"));
    QStringList names;
    while (triggers.next())
        names.append(triggers.text(0));
    for (const QString &name : names)
        must(sql::runOnce(connection, u"DROP TRIGGER "_s + name));
    must(sql::runOnce(connection, u"DELETE FROM query_log WHERE n = 2"_s));
    must(sql::runOnce(connection, u"UPDATE query_log_end SET records = 2, head = (SELECT hash FROM query_log WHERE n = 1)"_s));

    const auto audit = must(store::verifyOffice(again, m_law, {}));
    QCOMPARE(audit.findings.size(), std::size_t(1));
    QVERIFY2(audit.findings[0].what.contains("when the office was restored"_L1), qPrintable(audit.findings[0].what));
}

void BackupTest::aJournalOfAnotherOfficeIsRefused()
{
    const QString file = backup(u"one.zmbk"_s);
    const QString strange = at(u"strange.sqlite"_s);
    must(store::JournalFile::open(strange, QByteArray(32, 'x')));
    store::RestoreRequest request;
    request.opener = {u"a"_s, "long password", {}};
    request.journals = {strange};
    const auto restored = store::restoreBackup(file, at(u"again"_s), request, m_law, m_office->clock);
    QCOMPARE(restored.error().code, ErrorCode::Invalid);
    noOfficeIn(at(u"again"_s));
}

void BackupTest::anErrorAtAnyStepLeavesNoBackupOfThatName_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("a write fails") << Fault::WriteFails;
    QTest::newRow("the disk is full") << Fault::DiskFull;
    QTest::newRow("the disk does not confirm") << Fault::SyncFails;
}

void BackupTest::anErrorAtAnyStepLeavesNoBackupOfThatName()
{
    QFETCH(Fault, fault);
    FaultyVfs disk;
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law); // opened on that disk
    m_office->listedCase(kNumber);
    int struck = 0;
    for (int nth = 1;; nth = nth < 8 ? nth + 1 : nth * 2) {
        const QString path = at(u"%1.zmbk"_s.arg(nth));
        disk.arm(fault, nth);
        const auto report = store::writeBackup(*m_office->office, {}, path, {}, m_office->clock);
        const bool hit = disk.struck();
        disk.disarm();
        if (!report)
            QVERIFY2(!QFile::exists(path) && !QFile::exists(path + u".unproven"_s), qPrintable(u"at %1"_s.arg(nth)));
        else
            QVERIFY(QFile::exists(path));
        if (!hit)
            break;
        ++struck;
    }
    QVERIFY2(struck > 2, "the fault never struck: the test tests nothing");
    must(store::writeBackup(*m_office->office, {}, at(u"last.zmbk"_s), {}, m_office->clock));
    QVERIFY(restore(at(u"last.zmbk"_s), at(u"again"_s)));
}

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"

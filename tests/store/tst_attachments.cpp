#include "faultyvfs.h"
#include "sql/query.h"
#include "store/attachments.h"
#include "store/audit.h"
#include "storefixture.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

static const QString kNumber = u"(2025)京0105执100号"_s;
static const QByteArray kPlanted = "planted evidence of nobody";

class AttachmentsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void whatIsAttachedOpensAgain_data();
    void whatIsAttachedOpensAgain();
    void nothingOfItLiesInTheFolderInClear();
    void noOpeningWithoutARecord();
    void whatCannotBeEvidenceIsRefused_data();
    void whatCannotBeEvidenceIsRefused();
    void stoppedHalfwayLeavesNothing();
    void auditAndCheckFindWhatIsNotAsItWas_data();
    void auditAndCheckFindWhatIsNotAsItWas();
    void anErrorAtAnyStepLeavesItWhollyThereOrWhollyAbsent_data();
    void anErrorAtAnyStepLeavesItWhollyThereOrWhollyAbsent();
    void aKilledProcessLosesNothingItSaidWasAttached();
    void aSweepLeavesTheFileThatIsBeingSealed();
    void aPurgeTakesTheFilesAndTheirKey();

private:
    QString file(const QByteArray &bytes, const QString &name = u"reply of bank.pdf"_s) const;
    Result<store::Attachment> attach(const QString &path) const;
    Result<QByteArray> open(const store::Attachment &attachment) const;
    store::Look look() const { return {store::LogKind::Open, m_case, u"review"_s, {}, {}, {}}; }
    std::vector<store::Attachment> all() const
    {
        return must(store::attachments(*m_office->office, m_office->session(u"a"_s).get(), m_case));
    }
    QStringList filesThere() const { return QDir(store::attachmentFolder(m_office->folder())).entryList(QDir::Files); }
    QString pathOf(const store::Attachment &one) const
    {
        return store::attachmentFolder(m_office->folder()) + u'/' + one.digest;
    }
    QString faults() const;
    bool folderContains(const QByteArray &bytes) const;
    void attachUnderFault(Fault fault, int nth, bool &struck);
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<FaultyVfs> m_disk;
    std::unique_ptr<OfficeFixture> m_office;
    std::unique_ptr<QTemporaryDir> m_outside;
    QString m_case;
};

void AttachmentsTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void AttachmentsTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
    m_outside = std::make_unique<QTemporaryDir>();
    m_case = m_office->record(u"a"_s, kNumber, opening(kNumber)).caseId;
}

QString AttachmentsTest::file(const QByteArray &bytes, const QString &name) const
{
    QFile file(m_outside->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

Result<store::Attachment> AttachmentsTest::attach(const QString &path) const
{
    const auto session = m_office->session(u"a"_s);
    ZM_TRY(const auto key, store::attachmentKey(*m_office->office, *session, m_case));
    ZM_TRY(auto sealed, store::sealFile(*key, path));
    return store::registerAttachment(*m_office->office, *session, m_office->clock, std::move(sealed));
}

Result<QByteArray> AttachmentsTest::open(const store::Attachment &attachment) const
{
    ZM_TRY(const auto opening, store::openAttachment(*m_office->office, *m_office->session(u"a"_s), m_office->clock,
                                                     attachment, look()));
    QBuffer clear;
    clear.open(QIODevice::WriteOnly);
    ZM_CHECK(opening(clear, {}));
    return clear.data();
}

/// What audit and check find, one line each; empty: the office is as it must be.
QString AttachmentsTest::faults() const
{
    QStringList lines;
    for (const auto &found : {must(store::verifyOffice(*m_office->office, m_law, m_office->session(u"a"_s))).findings,
                              must(store::checkOffice(*m_office->office, m_law, QDate(2025, 4, 2)))}) {
        for (const store::Finding &one : found)
            lines.append(one.where + u": "_s + one.what);
    }
    return lines.join(u'\n');
}

bool AttachmentsTest::folderContains(const QByteArray &bytes) const
{
    for (const QString &folder : {m_office->folder(), store::attachmentFolder(m_office->folder())}) {
        for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
            QFile one(folder + u'/' + name);
            if (one.open(QIODevice::ReadOnly) && one.readAll().contains(bytes))
                return true;
        }
    }
    return false;
}

void AttachmentsTest::whatIsAttachedOpensAgain_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("a byte") << 1;
    QTest::newRow("a piece less a byte") << (1 << 20) - 1;
    QTest::newRow("exactly a piece") << (1 << 20);
    QTest::newRow("two pieces and a byte") << (2 << 20) + 1;
}

void AttachmentsTest::whatIsAttachedOpensAgain()
{
    QFETCH(int, size);
    QByteArray bytes(size, 'x');
    bytes[size - 1] = 'y';

    const auto one = must(attach(file(bytes)));

    QCOMPARE(one.name, u"reply of bank.pdf"_s);
    QCOMPARE(one.size, qint64(size));
    QCOMPARE(must(open(one)), bytes);
    QCOMPARE(filesThere(), QStringList{one.digest});
    QCOMPARE(faults(), QString());
}

void AttachmentsTest::nothingOfItLiesInTheFolderInClear()
{
    must(attach(file(kPlanted, u"Zhao Planted.txt"_s)));
    QVERIFY(!folderContains(kPlanted));
    QVERIFY(!folderContains("Zhao Planted"));
    QCOMPARE(must(store::attachments(*m_office->office, nullptr, m_case))[0].name, u"***"_s);
}

void AttachmentsTest::noOpeningWithoutARecord()
{
    const auto one = must(attach(file(kPlanted)));
    store::Look idle = look();
    idle.purpose = u"curiosity"_s;
    QVERIFY(!store::openAttachment(*m_office->office, *m_office->session(u"a"_s), m_office->clock, one, idle));

    must(store::openAttachment(*m_office->office, *m_office->session(u"a"_s), m_office->clock, one, look()));

    const auto log = must(store::queryLog(*m_office->office, nullptr, m_case));
    QCOMPARE(log.size(), std::size_t(2)); // attached, opened
    QCOMPARE(log[1].record.kind, store::LogKind::Open);
    QCOMPARE(log[1].record.what, u"attachment:"_s + one.digest);
}

void AttachmentsTest::whatCannotBeEvidenceIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("nothing there") << QDir::tempPath() + u"/no such file of zhengming"_s;
    QTest::newRow("an empty file") << QString();
}

void AttachmentsTest::whatCannotBeEvidenceIsRefused()
{
    QFETCH(QString, path);
    const auto one = attach(path.isEmpty() ? file({}) : path);
    QCOMPARE(one.error().code, ErrorCode::Invalid);
    QVERIFY(all().empty());
}

void AttachmentsTest::stoppedHalfwayLeavesNothing()
{
    const auto key = must(store::attachmentKey(*m_office->office, *m_office->session(u"a"_s), m_case));
    const auto sealed = store::sealFile(*key, file(QByteArray(3 << 20, 'x')), [](qint64 done) { return done == 0; });
    QCOMPARE(sealed.error().code, ErrorCode::Conflict);
    QCOMPARE(filesThere(), QStringList());
}

void AttachmentsTest::auditAndCheckFindWhatIsNotAsItWas_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("found");
    QTest::newRow("a file missing") << u"missing"_s << u"its file is missing"_s;
    QTest::newRow("a byte changed") << u"changed"_s << u"not the one that was attached"_s;
    QTest::newRow("two files swapped") << u"swapped"_s << u"not the one that was attached"_s;
    QTest::newRow("the end cut off") << u"cut"_s << u"not the one that was attached"_s;
}

void AttachmentsTest::auditAndCheckFindWhatIsNotAsItWas()
{
    QFETCH(QString, what);
    QFETCH(QString, found);
    const auto one = must(attach(file(kPlanted)));
    const auto other = must(attach(file("another")));
    QCOMPARE(faults(), QString());

    QFile target(pathOf(one));
    if (what == u"missing"_s) {
        QVERIFY(target.remove());
    } else if (what == u"swapped"_s) {
        QVERIFY(target.rename(pathOf(one) + u".x"_s) && QFile::rename(pathOf(other), pathOf(one))
                && QFile::rename(pathOf(one) + u".x"_s, pathOf(other)));
    } else if (what == u"cut"_s) {
        QVERIFY(target.resize(target.size() - 1));
    } else {
        QVERIFY(target.open(QIODevice::ReadWrite) && target.seek(40) && target.putChar('!'));
        target.close();
    }

    QCOMPARE(faults().count(found), what == u"swapped"_s ? 4 : 2); // by audit and by check
    QVERIFY(faults().contains(one.digest.left(12)));
    QVERIFY(!open(one));
}

void AttachmentsTest::anErrorAtAnyStepLeavesItWhollyThereOrWhollyAbsent_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("a write fails") << Fault::WriteFails;
    QTest::newRow("the disk is full") << Fault::DiskFull;
    QTest::newRow("half of a write arrives") << Fault::TornWrite;
    QTest::newRow("the disk does not confirm") << Fault::SyncFails;
}

/// Attaches one file while the \a nth operation of the disk fails, then looks at what a fresh opening finds.
void AttachmentsTest::attachUnderFault(Fault fault, int nth, bool &struck)
{
    init();
    const QString path = file(QByteArray(1 << 20, 'x') + kPlanted);
    m_disk->arm(fault, nth);
    const auto said = attach(path);
    struck = m_disk->struck();
    m_disk->disarm();

    m_office->office = std::make_unique<store::Office>(must(store::Office::open(m_office->folder())));
    if (said)
        QCOMPARE(all().size(), std::size_t(1));
    must(store::sweepAttachments(*m_office->office));
    QCOMPARE(filesThere().size(), qsizetype(all().size())); // a row for each file, a file for each row
    QCOMPARE(faults(), QString());
    must(attach(path)); // and the office goes on working
}

void AttachmentsTest::anErrorAtAnyStepLeavesItWhollyThereOrWhollyAbsent()
{
    QFETCH(Fault, fault);
    m_office.reset();
    m_disk = std::make_unique<FaultyVfs>();
    int steps = 0;
    for (bool struck = true; struck; ++steps) {
        attachUnderFault(fault, steps + 1, struck);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at operation %1"_s.arg(steps + 1)));
    }
    QVERIFY2(steps > 3, "the fault never struck: the test tests nothing");
    m_office.reset();
    m_disk.reset();
}

void AttachmentsTest::aKilledProcessLosesNothingItSaidWasAttached()
{
    const QString path = file(QByteArray(2 << 20, 'x'));
    for (int round = 0; round < 10; ++round) {
        QProcess attacher;
        attacher.start(QStringLiteral(ZM_ATTACHER), {m_office->folder(), u"a"_s, u"long password"_s, m_case, path});
        QVERIFY(attacher.waitForReadyRead(60000));
        const int patience = QRandomGenerator::global()->bounded(40);
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < patience;)
            attacher.waitForReadyRead(1);
        attacher.kill();
        attacher.waitForFinished();

        m_office->office = std::make_unique<store::Office>(must(store::Office::open(m_office->folder())));
        must(store::sweepAttachments(*m_office->office));
        QStringList there;
        for (const store::Attachment &one : all())
            there.append(one.digest);
        for (const QByteArray &digest : attacher.readAllStandardOutput().trimmed().split('\n'))
            QVERIFY2(there.contains(QString::fromLatin1(digest)), digest.constData());
        there.sort();
        QCOMPARE(filesThere(), there);
        QCOMPARE(faults(), QString());
    }
}

void AttachmentsTest::aSweepLeavesTheFileThatIsBeingSealed()
{
    const auto session = m_office->session(u"a"_s);
    const auto key = must(store::attachmentKey(*m_office->office, *session, m_case));
    auto sealed = must(store::sealFile(*key, file(kPlanted)));

    QCOMPARE(must(store::sweepAttachments(*m_office->office)), 0);

    QCOMPARE(must(open(must(store::registerAttachment(*m_office->office, *session, m_office->clock, std::move(sealed))))),
             kPlanted);
}

void AttachmentsTest::aPurgeTakesTheFilesAndTheirKey()
{
    const QString number = u"(2025)京0105执200号"_s;
    m_case = m_office->listedCase(number);
    const auto one = must(attach(file(kPlanted)));
    QFile sealedFile(pathOf(one));
    QVERIFY(sealedFile.open(QIODevice::ReadOnly));
    const QByteArray sealed = sealedFile.readAll().mid(22);
    QVERIFY(folderContains(sealed));

    m_office->purge(number);

    QCOMPARE(filesThere(), QStringList());
    QVERIFY(!folderContains(sealed) && !folderContains(kPlanted) && !folderContains("reply of bank"));
    QVERIFY(all()[0].withheld);
    QVERIFY(!open(one));
    QCOMPARE(attach(file(kPlanted)).error().code, ErrorCode::Denied);
    QCOMPARE(faults(), QString());
}

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "tst_attachments.moc"

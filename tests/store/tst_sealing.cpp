#include "crypto/seal.h"
#include "filescan.h"
#include "sql/query.h"
#include "store/accounts.h"
#include "store/attachments.h"
#include "store/drafts.h"
#include "store/identitygate.h"
#include "store/papers.h"
#include "store/querylog.h"
#include "store/recovery.h"
#include "store/restore.h"
#include "store/savedfilters.h"
#include "store/sealedregister.h"
#include "store/syncoffice.h"
#include "storefixture.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Planted: invented, and of characters that stand nowhere else, so that a part of one is found as well.
const QString kName = u"龘靐齉爩"_s, kId = u"110105198706114034"_s, kObligation = u"瀧灦灥爨靇飝"_s, kEvidence = u"鱻麤龗灪"_s;
const QString kNote = u"饢驫麣鱺"_s, kDraft = u"鸞鸝麢靊"_s, kPaper = u"鑱鑼钃钄"_s, kFilter = u"豔豅豒谶"_s, kLook = u"籲籰糷粵"_s;
const QString kOfficial = u"虪虋蠿蠾"_s, kInformant = u"讟讞讝讜"_s, kConfused = u"黷黸黹齾"_s, kPassword = u"correct horse 鼉鼇"_s;
const QString kNumber = u"(2025)京0105执100号"_s;

} // namespace

/// An office that was used for everything it can be used for, with planted names and numbers: none of them stands in any of its
/// files, journals, backups, or in what a killed program leaves, neither whole nor in part, in no encoding.
class SealingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingPlantedIsInAnyFile_data();
    void nothingPlantedIsInAnyFile();
    void theScanFindsWhatIsThere_data();
    void theScanFindsWhatIsThere();
    void whoIsSignedInReadsAllOfIt();
    void aKilledProgramLeavesNothing();

private:
    void useIt();
    void writeEvidence();
    void sendIt();
    QString everything() const { return QFileInfo(m_office->folder()).path(); }
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
    QTemporaryDir m_outside;
    QString m_case;
};

void SealingTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
    useIt();
}

void SealingTest::writeEvidence()
{
    const QString path = m_outside.filePath(kEvidence + u".txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray bytes = (kEvidence + u' ' + kName + u' ' + kId).toUtf8().repeated(5000); // more than a piece
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    const store::Session &a = *m_office->session(u"a"_s);
    const auto key = must(store::attachmentKey(*m_office->office, a, m_case));
    must(store::registerAttachment(*m_office->office, a, m_office->clock, must(store::sealFile(*key, path))));
    const auto laid = must(store::attachments(*m_office->office, &a, m_case));
    QBuffer clear;
    QVERIFY(clear.open(QIODevice::WriteOnly));
    const auto open = must(store::openAttachment(*m_office->office, a, m_office->clock, laid[0],
                                                 {store::LogKind::Open, m_case, u"service"_s, laid[0].digest, kLook, {}}));
    must(open(clear, {}));
    QCOMPARE(clear.data(), bytes);
}

void SealingTest::sendIt()
{
    const store::Session &a = *m_office->session(u"a"_s);
    store::SyncBook book(m_office->office->connection(), m_office->clock);
    const auto signer = must(crypto::SigningKey::generate(crypto::Suite::Ed25519));
    store::Enrolment enrolment;
    enrolment.org = u"A"_s;
    enrolment.shard = u"11"_s;
    enrolment.suite = crypto::Suite::Ed25519;
    enrolment.sealedSigner = must(crypto::seal(a.officeKey.view(), store::kSyncSignerPlace, must(signer.secret()).view()));
    must(book.setEnrolment(enrolment));
    QVERIFY(must(store::writeLines(*m_office->office, a, m_office->clock, 100)) > 0);
}

/// A day of everything.
void SealingTest::useIt()
{
    const store::SharedSession a = m_office->session(u"a"_s), p = m_office->session(u"p"_s), admin = m_office->session(u"admin"_s);
    store::Office &office = *m_office->office;
    cases::Act open = opening(kNumber, kName);
    auto &body = std::get<cases::OpenCase>(open.body);
    body.obligation = kObligation;
    body.subject.id.value = kId;
    body.subject.birth = QDate(1987, 6, 11);
    m_case = m_office->record(u"a"_s, kNumber, open).caseId;
    cases::Act note = act(R"({"act":"note","on":"2025-03-10","by":"clerk:a","text":"x"})");
    std::get<cases::Note>(note.body).text = kNote + kName;
    m_office->record(u"a"_s, kNumber, note);
    m_office->listedCase(u"(2025)京0105执101号"_s);
    m_office->purge(u"(2025)京0105执101号"_s);
    writeEvidence();
    must(store::keepDraft(office, *a, {{}, {}, m_case, true, {}, (kDraft + kId).toUtf8()}, m_office->clock));
    must(store::keepSavedFilters(office, *a, (kFilter + kName).toUtf8(), m_office->clock));
    must(store::writeLook(office, *a, m_office->clock, {store::LogKind::Reveal, m_case, u"other"_s, u"id_number"_s, kLook, kLook}));
    must(store::issuePaper(office, *a, m_office->clock, m_case,
                           {{u"risk_warning"_s, 1, {}, {2025, 3, 10}}, {}, {}, QByteArray(32, 't'), (kPaper + kName).toUtf8(),
                            "%PDF " + (kPaper + kId).toUtf8()}));
    must(office.addOfficer({u"s"_s, u"s"_s, {cases::Role::Supervisor}, kPassword.toUtf8(), crypto::Suite::Sm2Sm3, store::KeyCost::Floor},
                           admin, m_office->clock));
    const auto s = must(office.signIn(u"s"_s, kPassword.toUtf8()));
    must(store::recordInterference(office, *a, m_office->clock, {kOfficial, kOfficial, kOfficial, QDate(2025, 4, 1), kNumber}));
    must(store::recordTip(office, *a, m_office->clock, {kInformant, kInformant, QDate(2025, 4, 1), {}}));
    (void)must(store::readSealedRegister(office, *s, m_office->clock));
    store::Desk desk = m_office->desk(u"a"_s);
    must(store::recordConfusion(desk, m_office->clock, kNumber, kConfused, u"a namesake"_s));
    must(store::changePassword(office, m_office->clock, u"a"_s, "long password", kPassword.toUtf8(), store::KeyCost::Floor));
    const auto shares = must(store::makeRecovery(office, *admin, m_office->clock, 2, 3));
    must(store::bringWithinReach(office, *p));
    QVERIFY(filesWith(everything(), QString::fromLatin1(shares[0].bytes.view().toByteArray().toHex())).isEmpty());
    sendIt();
    const QString backup = everything() + u"/one.zmbk"_s;
    must(store::writeBackup(office, a, backup, {kPassword.toUtf8(), {}}, m_office->clock));
    store::RestoreRequest request;
    request.opener = {u"p"_s, "long password", {}};
    must(store::restoreBackup(backup, everything() + u"/again"_s, request, m_law, m_office->clock));
}

void SealingTest::nothingPlantedIsInAnyFile_data()
{
    QTest::addColumn<QString>("planted");
    const std::pair<const char *, QString> all[] = {
        {"a name", kName},          {"an ID number", kId},     {"an obligation", kObligation}, {"evidence and its name", kEvidence},
        {"a note", kNote},          {"a draft", kDraft},       {"a paper", kPaper},            {"a saved filter", kFilter},
        {"the words of a look", kLook}, {"who interfered", kOfficial}, {"an informant", kInformant}, {"who was taken for another", kConfused},
        {"a password", kPassword}};
    for (const auto &[name, planted] : all)
        QTest::newRow(name) << planted;
}

void SealingTest::nothingPlantedIsInAnyFile()
{
    QFETCH(QString, planted);
    QVERIFY(QFile::exists(m_office->folder() + u"/office.sqlite-wal"_s)); // open: its journal is looked at, too
    QCOMPARE(filesWithAnyTraceOf(everything(), planted), QStringList());
}

void SealingTest::theScanFindsWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray utf8 = kName.toUtf8();
    QTest::newRow("UTF-8") << "xx" + utf8 + "yy";
    QTest::newRow("UTF-16") << "xx" + QByteArray(reinterpret_cast<const char *>(kName.utf16()), kName.size() * 2);
    QTest::newRow("hex") << "xx" + utf8.toHex() + "yy";
    QTest::newRow("HEX") << "x" + utf8.toHex().toUpper();
    QTest::newRow("base64") << ("{\"name\":\"" + utf8 + "\"}").toBase64();
    QTest::newRow("base64, a byte later") << (" {\"name\":\"" + utf8 + "\"}").toBase64();
    QTest::newRow("base64, two bytes later") << ("  {\"name\":\"" + utf8 + "\"}").toBase64();
    QTest::newRow("a half of it") << "xx" + kName.first(2).toUtf8() + "yy";
}

void SealingTest::theScanFindsWhatIsThere()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"planted"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    QCOMPARE(filesWithAnyTraceOf(folder.path(), kName).size(), 1);
    QCOMPARE(filesWithAnyTraceOf(folder.path(), kNote).size(), 0);
    QVERIFY(!filesWith(everything(), kNumber).isEmpty()); // a case's number is no secret of the file
}

void SealingTest::whoIsSignedInReadsAllOfIt()
{
    const store::SharedSession a = m_office->session(u"a"_s);
    const auto read = must(m_office->desk(u"a"_s).read(kNumber));
    QCOMPARE(read.state.head.subject.name, kName);
    QVERIFY(must(store::draftsFor(*m_office->office, *a))[0].content.contains(kDraft.toUtf8()));
    QVERIFY(must(store::savedFilters(*m_office->office, *a)).contains(kFilter.toUtf8()));
    QCOMPARE(must(store::queryLog(*m_office->office, a.get(), m_case)).back().note, kLook);
}

void SealingTest::aKilledProgramLeavesNothing()
{
    QProcess writer;
    writer.setWorkingDirectory(everything());
    writer.start(QStringLiteral(ZM_DRAFT_WRITER), {m_office->folder(), u"p"_s, u"long password"_s, kDraft});
    QVERIFY(writer.waitForReadyRead(60000));
    writer.kill();
    writer.waitForFinished();
    for (const QString &planted : {kName, kId, kNote, kDraft})
        QCOMPARE(filesWithAnyTraceOf(everything(), planted), QStringList());
    QCOMPARE(filesWith(everything(), u"long password"_s), QStringList()); // a half of it stands in "change_password"
}

QTEST_GUILESS_MAIN(SealingTest)
#include "tst_sealing.moc"

#include "crypto/box.h"
#include "crypto/keystore.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/accounts.h"
#include "store/audit.h"
#include "store/casekeys.h"
#include "store/drafts.h"
#include "store/handedkeys.h"
#include "store/officekeys.h"
#include "store/officeseal.h"
#include "store/pacedsignin.h"
#include "store/recovery.h"
#include "store/rekeying.h"
#include "store/restore.h"
#include "store/savedfilters.h"
#include "store/sealedregister.h"
#include "store/syncbook.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

static const QString kNumber = u"(2025)京0105执100号"_s;
static const QString kOther = u"(2025)京0105执101号"_s;
static const QByteArray kPassword = "long password";

/// An office takes new keys while it is in use; who had the old ones opens nothing that is sealed from then on, and nothing
/// that anybody needs is lost.
class RekeyingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void everyValueThatIsSealedIsCounted();
    void aKeyThatHasSealedEnoughSealsNoMore();
    void fromTheLimitOnNewKeysAreAskedFor();
    void limitsNoKeyCanBearAreNone_data();
    void limitsNoKeyCanBearAreNone();
    void anOfficeOfBeforeTheCountBeginsWithARoundGuess();

    void everythingReadsAsBeforeUnderTheNewKey();
    void whoIsSignedInGoesOnWhileKeysAreTaken();
    void itIsCarriedOverPortionAfterPortion();
    void aHalfCarriedOfficeIsInUseAndIsRemarked();
    void anUnfinishedOneIsFinishedBeforeTheNext();
    void threeGenerationsLater();
    void onlyAnAdministratorTakesThemAndSaysWhy();
    void whoHasNoPairYetIsNamed();

    void whoIsSuspendedOpensNothingNew();
    void whoComesBackIsHandedThemByTheNextColleague();
    void anOfficerAddedLaterHasThem();
    void aKeyThatSomebodyPlantedSealsNothing();

    void aBackupOfBeforeAndOneOfAfterOpen();
    void anOldKeyOpensNoNewBackup();
    void aRestoreOfBeforeSaysSo();
    void sharesOfBeforeStillGiveAnAccountBack();
    void whatWasSealedToTheRegisterBeforeIsStillRead();

    void whatDoesNotFitTheRecordIsFound_data();
    void whatDoesNotFitTheRecordIsFound();

private:
    store::Office &office() const { return *m_office->office; }
    const sql::Connection &connection() const { return office().connection(); }
    store::SharedSession in(const QString &id, const QByteArray &password = kPassword) const { return must(office().signIn(id, password)); }
    int takeKeys() const { return must(store::takeNewKeys(office(), *in(u"admin"_s), m_office->clock, u"the yearly change"_s)); }
    void carry() const
    {
        const store::SharedSession a = in(u"a"_s);
        while (must(store::carryOver(office(), *a)) > 0) { }
    }
    QString nameIn(const QString &number, const store::SharedSession &session) const
    {
        return must(store::Desk(office(), m_law, m_office->clock, session).read(number)).state.head.subject.name;
    }
    QString said(const std::vector<store::Finding> &findings) const
    {
        QString all;
        for (const store::Finding &one : findings)
            all += one.where + u": "_s + one.what + u'\n';
        return all;
    }
    store::AuditReport audit(const store::SharedSession &session = {}) const { return must(store::verifyOffice(office(), m_law, session)); }
    /// The keystore as a thief has it, who also knows its password.
    crypto::Secret firstKeyOf(const QString &id) const
    {
        auto row = must(sql::run(connection(), u"SELECT keystore FROM officer WHERE id = ?", {id}));
        if (!row.next())
            qFatal("no such officer");
        return must(store::officeKeyIn(must(crypto::unlockKeystore(kPassword, row.bytes(0))).view()));
    }

    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
};

void RekeyingTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void RekeyingTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
    m_office->listedCase(kNumber);
}

void RekeyingTest::everyValueThatIsSealedIsCounted()
{
    const qint64 before = must(store::newestGeneration(connection())).sealings;
    m_office->record(u"a"_s, kOther, opening(kOther)); // one key of a case
    must(store::keepDraft(office(), *in(u"a"_s), {{}, {}, {}, false, {}, "{}"}, m_office->clock));
    must(store::keepSavedFilters(office(), *in(u"a"_s), "{}", m_office->clock));

    QCOMPARE(must(store::newestGeneration(connection())).sealings, before + 3);
}

void RekeyingTest::aKeyThatHasSealedEnoughSealsNoMore()
{
    must(sql::run(connection(), u"UPDATE office_generation SET sealed = ?", {must(store::sealingLimits()).most - 1}));
    const store::Draft draft{{}, {}, {}, false, {}, "{}"};
    must(store::keepDraft(office(), *in(u"a"_s), draft, m_office->clock)); // the last one it may

    const auto refused = store::keepDraft(office(), *in(u"a"_s), draft, m_office->clock);

    QCOMPARE(refused.error().code, ErrorCode::Denied);
    QVERIFY(refused.error().detail.contains(u"zm office rekey"_s));
    QVERIFY(said(audit().remarks).contains(u"it is time for new keys"_s));
    takeKeys();
    must(store::keepDraft(office(), *in(u"a"_s), draft, m_office->clock));
}

void RekeyingTest::fromTheLimitOnNewKeysAreAskedFor()
{
    const qint64 limit = must(store::sealingLimits()).timeForNewKeys;
    const auto setCount = [this](qint64 sealed) { must(sql::run(connection(), u"UPDATE office_generation SET sealed = ?", {sealed})); };
    setCount(limit - 1);
    QVERIFY(!must(store::keyStanding(connection())).isTimeForNewKeys());
    QVERIFY(!said(audit().remarks).contains(u"it is time for new keys"_s));
    setCount(limit);
    QVERIFY(must(store::keyStanding(connection())).isTimeForNewKeys());
    QVERIFY(said(audit().remarks).contains(u"it is time for new keys"_s));
    takeKeys();
    QVERIFY(!must(store::keyStanding(connection())).isTimeForNewKeys());
}

void RekeyingTest::limitsNoKeyCanBearAreNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("more than random nonces bear") << QByteArray(R"({"most_sealings": 4294967297, "time_for_new_keys": 1})");
    QTest::newRow("none at all") << QByteArray(R"({"most_sealings": 0, "time_for_new_keys": 0})");
    QTest::newRow("asked for too late") << QByteArray(R"({"most_sealings": 1000, "time_for_new_keys": 1000})");
}

void RekeyingTest::limitsNoKeyCanBearAreNone()
{
    QFETCH(QByteArray, json);
    QCOMPARE(store::readSealingLimits(json).error().code, ErrorCode::Corrupt);
    QCOMPARE(must(store::readSealingLimits(R"({"most_sealings": 1000, "time_for_new_keys": 999})")).most, 1000);
}

void RekeyingTest::anOfficeOfBeforeTheCountBeginsWithARoundGuess()
{
    // The step as it ships, over an office that has officers.
    for (const QString &undo : {u"DROP TABLE office_generation"_s, u"DROP TABLE office_key_box"_s, u"DROP TRIGGER officer_pair_stays"_s,
                                u"DROP TRIGGER officer_pair_is_not_deleted"_s, u"ALTER TABLE officer_pair RENAME TO supervisor_key"_s,
                                u"CREATE TRIGGER supervisor_key_stays BEFORE UPDATE ON supervisor_key BEGIN SELECT 1; END"_s,
                                u"CREATE TRIGGER supervisor_key_is_not_deleted BEFORE DELETE ON supervisor_key BEGIN SELECT 1; END"_s,
                                u"DELETE FROM schema_version WHERE name = 'office_generations'"_s})
        must(sql::runOnce(connection(), undo));

    const auto again = must(store::Office::open(m_office->folder()));

    QCOMPARE(must(store::newestGeneration(again.connection())).sealings, qint64(1) << 28);
}

void RekeyingTest::everythingReadsAsBeforeUnderTheNewKey()
{
    const store::SharedSession a = in(u"a"_s);
    const QString draft = must(store::keepDraft(office(), *a, {{}, {}, {}, false, {}, "a draft"}, m_office->clock));
    must(store::keepSavedFilters(office(), *a, "a filter", m_office->clock));
    store::Enrolment enrolment;
    enrolment.sealedKey = must(store::sealForOffice(connection(), *a, store::kSyncTlsPlace, "tls"));
    enrolment.sealedSigner = must(store::sealForOffice(connection(), *a, store::kSyncSignerPlace, "signer"));
    must(store::SyncBook(connection(), m_office->clock).setEnrolment(enrolment));

    const QByteArray box = must(store::officeKey(office(), a, store::filesKeyName())).publicKey;

    QCOMPARE(takeKeys(), 1);
    carry();

    const store::SharedSession later = in(u"a"_s);
    const auto files = must(store::officeKey(office(), later, store::filesKeyName()));
    QCOMPARE(files.publicKey, box); // others seal to it
    QCOMPARE(store::generationOf(files.sealed), 1);
    must(store::openOfficeKey(connection(), *later, store::filesKeyName(), files.sealed));
    QCOMPARE(nameIn(kNumber, later), u"示范甲某"_s);
    QCOMPARE(must(store::draftsFor(office(), *later)).front().id, draft);
    QCOMPARE(must(store::draftsFor(office(), *later)).front().content, "a draft");
    QCOMPARE(must(store::savedFilters(office(), *later)), "a filter");
    const auto kept = must(store::enrolmentIn(connection()));
    QCOMPARE(must(store::openForOffice(connection(), *later, store::kSyncTlsPlace, kept->sealedKey)).view(), "tls");
    QCOMPARE(must(store::openForOffice(connection(), *later, store::kSyncSignerPlace, kept->sealedSigner)).view(), "signer");
    QVERIFY2(audit(later).clean(), qPrintable(said(audit(later).findings)));
    QCOMPARE(said(audit(later).remarks), QString());
    // No value lies under the key that was: whoever has that alone opens none of them.
    auto wrapped = must(sql::run(connection(), u"SELECT wrapped FROM case_key"));
    QVERIFY(wrapped.next());
    QCOMPARE(store::generationOf(wrapped.bytes(0)), 1);
}

void RekeyingTest::whoIsSignedInGoesOnWhileKeysAreTaken()
{
    const store::SharedSession a = in(u"a"_s); // before
    takeKeys();
    must(store::carryOver(office(), *in(u"b"_s)));

    QCOMPARE(nameIn(kNumber, a), u"示范甲某"_s);
    store::Desk desk(office(), m_law, m_office->clock, a);
    QVERIFY(!refusalIn(must(desk.submit(kOther, opening(kOther)))));
    auto wrapped = must(sql::run(connection(), u"SELECT wrapped FROM case_key WHERE case_id = ?", {must(desk.read(kOther)).id}));
    QVERIFY(wrapped.next());
    QCOMPARE(store::generationOf(wrapped.bytes(0)), 1); // what is new is sealed under what is new
}

void RekeyingTest::itIsCarriedOverPortionAfterPortion()
{
    for (int at = 0; at < 5; ++at) {
        const QString number = u"(2025)京0105执%1号"_s.arg(200 + at);
        m_office->record(u"a"_s, number, opening(number));
    }
    takeKeys();
    QCOMPARE(must(store::keyStanding(connection())).left, 6);

    QCOMPARE(must(store::carryOver(office(), *in(u"a"_s), 4)), 4);
    QCOMPARE(must(store::keyStanding(connection())).left, 2);
    QCOMPARE(must(store::carryOver(office(), *in(u"b"_s), 4)), 2); // whoever goes on with it
    QCOMPARE(must(store::carryOver(office(), *in(u"b"_s), 4)), 0);
    QCOMPARE(must(store::keyStanding(connection())).left, 0);
}

void RekeyingTest::aHalfCarriedOfficeIsInUseAndIsRemarked()
{
    m_office->record(u"a"_s, kOther, opening(kOther));
    takeKeys();
    must(store::carryOver(office(), *in(u"a"_s), 1));

    const auto report = audit(in(u"a"_s));

    QVERIFY2(report.clean(), qPrintable(said(report.findings)));
    QVERIFY(said(report.remarks).contains(u"1 values still lie under an older one"_s));
    for (const QString &number : {kNumber, kOther})
        QCOMPARE(nameIn(number, in(u"p"_s)), u"示范甲某"_s);
}

void RekeyingTest::anUnfinishedOneIsFinishedBeforeTheNext()
{
    takeKeys();
    QCOMPARE(store::takeNewKeys(office(), *in(u"admin"_s), m_office->clock, u"again"_s).error().code, ErrorCode::Conflict);
    carry();
    QCOMPARE(takeKeys(), 2);
}

void RekeyingTest::threeGenerationsLater()
{
    const store::SharedSession before = in(u"b"_s);
    for (int n = 1; n <= 3; ++n) {
        QCOMPARE(takeKeys(), n);
        if (n < 3)
            carry();
    }
    // Half of it lies under the second, and a session that met none of them opens both.
    QCOMPARE(nameIn(kNumber, before), u"示范甲某"_s);
    carry();
    QCOMPARE(nameIn(kNumber, before), u"示范甲某"_s);
    QVERIFY2(audit(before).clean(), qPrintable(said(audit(before).findings)));
}

void RekeyingTest::onlyAnAdministratorTakesThemAndSaysWhy()
{
    QCOMPARE(store::takeNewKeys(office(), *in(u"p"_s), m_office->clock, u"because"_s).error().code, ErrorCode::Denied);
    QCOMPARE(store::takeNewKeys(office(), *in(u"admin"_s), m_office->clock, u" "_s).error().code, ErrorCode::Invalid);
    must(office().addOfficer({u"sec"_s, u"sec"_s, {}, kPassword, crypto::Suite::Ed25519, store::KeyCost::Floor, store::Duty::Security},
                             in(u"admin"_s), m_office->clock));
    QCOMPARE(store::takeNewKeys(office(), *in(u"admin"_s), m_office->clock, u"because"_s).error().code, ErrorCode::Denied);
    QCOMPARE(must(store::takeNewKeys(office(), *in(u"sec"_s), m_office->clock, u"because"_s)), 1);
}

void RekeyingTest::whoHasNoPairYetIsNamed()
{
    must(sql::runOnce(connection(), u"DROP TRIGGER officer_pair_is_not_deleted"_s));
    must(sql::run(connection(), u"DELETE FROM officer_pair WHERE officer = 'b'"));

    const auto refused = store::takeNewKeys(office(), *in(u"admin"_s), m_office->clock, u"because"_s);

    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().detail.startsWith(u"b has no pair"_s));
    in(u"b"_s); // they sign in once
    QCOMPARE(takeKeys(), 1);
}

void RekeyingTest::whoIsSuspendedOpensNothingNew()
{
    const store::SharedSession gone = in(u"b"_s);
    must(store::changeAccount(office(), *in(u"admin"_s), m_office->clock, store::AccountAct::Suspend, u"b"_s, u"left the court"_s));
    takeKeys();
    carry();
    store::Desk desk(office(), m_law, m_office->clock, in(u"a"_s));
    QVERIFY(!refusalIn(must(desk.submit(kOther, opening(kOther)))));
    // With the folder, their password and everything they ever had open.
    QCOMPARE(store::laterKey(connection(), *gone, 1).error().code, ErrorCode::Denied);
    auto wrapped = must(sql::run(connection(), u"SELECT case_id, wrapped FROM case_key"));
    while (wrapped.next())
        QVERIFY(!store::openForOffice(connection(), *gone, "case_key|" + wrapped.text(0).toUtf8(), wrapped.bytes(1)));
}

void RekeyingTest::whoComesBackIsHandedThemByTheNextColleague()
{
    must(store::changeAccount(office(), *in(u"admin"_s), m_office->clock, store::AccountAct::Suspend, u"b"_s, u"on leave"_s));
    takeKeys();
    // Let in again by somebody whose program could not hand anything on.
    must(store::changeAccount(office(), *in(u"admin"_s), m_office->clock, store::AccountAct::Resume, u"b"_s));
    must(sql::run(connection(), u"DELETE FROM office_key_box WHERE officer = 'b'"));
    QCOMPARE(must(store::keyStanding(connection())).without, QStringList{u"b"_s});
    QVERIFY(said(audit().remarks).contains(u"was not handed yet to: b"_s));

    const auto waits = office().signIn(u"b"_s, kPassword);

    QCOMPARE(waits.error().code, ErrorCode::Denied);
    QVERIFY(waits.error().detail.contains(u"as soon as a colleague has signed in"_s));
    must(store::signInPaced(office(), store::Moment::now(m_office->clock), u"a"_s, kPassword));
    QCOMPARE(nameIn(kNumber, must(store::signInPaced(office(), store::Moment::now(m_office->clock), u"b"_s, kPassword))), u"示范甲某"_s);
}

void RekeyingTest::anOfficerAddedLaterHasThem()
{
    takeKeys();
    carry();
    must(office().addOfficer({u"new"_s, u"new"_s, {cases::Role::Clerk}, kPassword, crypto::Suite::Ed25519, store::KeyCost::Floor},
                             in(u"admin"_s), m_office->clock));
    QCOMPARE(nameIn(kNumber, in(u"new"_s)), u"示范甲某"_s);
}

void RekeyingTest::aKeyThatSomebodyPlantedSealsNothing()
{
    const store::SharedSession a = in(u"a"_s);
    // Whoever can write the file puts a key of their own in, boxed to everybody, so that what is new is sealed to them.
    const auto own = must(crypto::makeSealKey(crypto::Sealing::Aes256Gcm));
    must(sql::run(connection(), u"INSERT INTO office_generation (n, older, sealed) VALUES (1, ?, 0)",
                  {must(crypto::seal(own.view(), store::olderPlace(1), firstKeyOf(u"a"_s).view()))}));
    auto pair = must(sql::run(connection(), u"SELECT public FROM officer_pair WHERE officer = 'a'"));
    QVERIFY(pair.next());
    must(store::boxKey(connection(), office().profile().genesis, 1, u"a"_s, pair.bytes(0), own));

    QCOMPARE(store::keepDraft(office(), *a, {{}, {}, {}, false, {}, "{}"}, m_office->clock).error().code, ErrorCode::Corrupt);
    QCOMPARE(office().signIn(u"a"_s, kPassword).error().code, ErrorCode::Corrupt);
    QVERIFY(said(audit().findings).contains(u"nobody of the office answers for it"_s));
}

void RekeyingTest::aBackupOfBeforeAndOneOfAfterOpen()
{
    QTemporaryDir away;
    must(store::writeBackup(office(), in(u"a"_s), away.filePath(u"before"_s), {}, m_office->clock));
    takeKeys();
    carry();
    must(store::writeBackup(office(), {}, away.filePath(u"after"_s), {}, m_office->clock)); // at night nobody is signed in
    for (const QString &name : {u"before"_s, u"after"_s}) {
        store::RestoreRequest request;
        request.opener = {u"a"_s, kPassword, {}};
        must(store::restoreBackup(away.filePath(name), away.filePath(name + u"-office"_s), request, m_law, m_office->clock));
        auto back = must(store::Office::open(away.filePath(name + u"-office"_s)));
        const auto a = must(back.signIn(u"a"_s, kPassword));
        QCOMPARE(must(store::Desk(back, m_law, m_office->clock, a).read(kNumber)).state.head.subject.name, u"示范甲某"_s);
        const auto report = must(store::verifyOffice(back, m_law, a));
        QVERIFY2(report.clean(), qPrintable(said(report.findings)));
    }
}

void RekeyingTest::anOldKeyOpensNoNewBackup()
{
    QTemporaryDir away;
    must(store::changeAccount(office(), *in(u"admin"_s), m_office->clock, store::AccountAct::Suspend, u"b"_s, u"left the court"_s));
    takeKeys();
    must(store::writeBackup(office(), {}, away.filePath(u"after"_s), {}, m_office->clock));
    const auto opened = store::unpackBackup(away.filePath(u"after"_s), away.filePath(u"out"_s), {u"b"_s, kPassword, {}});
    QCOMPARE(opened.error().code, ErrorCode::Denied);
    // And the pair is a fresh one: what the first key opened before does not open what was boxed to this.
    const auto pair = must(store::backupPair(office(), {}));
    QVERIFY(!store::openBackupPair(firstKeyOf(u"b"_s), pair.sealed));
    auto first = must(sql::run(connection(), u"SELECT public FROM office_key WHERE name = 'backup'"));
    QVERIFY(first.next());
    QVERIFY(first.bytes(0) != pair.publicKey);
}

void RekeyingTest::aRestoreOfBeforeSaysSo()
{
    QTemporaryDir away;
    must(store::writeBackup(office(), in(u"a"_s), away.filePath(u"before"_s), {}, m_office->clock));
    takeKeys();
    must(store::writeBackup(office(), in(u"a"_s), away.filePath(u"after"_s), {}, m_office->clock)); // brings the journal beside both
    store::RestoreRequest request;
    request.opener = {u"a"_s, kPassword, {}};
    must(store::restoreBackup(away.filePath(u"before"_s), away.filePath(u"office"_s), request, m_law, m_office->clock));

    const auto back = must(store::Office::open(away.filePath(u"office"_s)));
    const auto report = must(store::verifyOffice(back, m_law, {}));

    QVERIFY2(report.clean(), qPrintable(said(report.findings)));
    QVERIFY(said(report.remarks).contains(u"was taken after the backup"_s));
    // The number on record is not given twice.
    QCOMPARE(must(store::takeNewKeys(back, *must(back.signIn(u"admin"_s, kPassword)), m_office->clock, u"after the restore"_s)), 2);
    QVERIFY(must(store::verifyOffice(back, m_law, must(back.signIn(u"a"_s, kPassword)))).clean());
}

void RekeyingTest::sharesOfBeforeStillGiveAnAccountBack()
{
    const auto shares = must(store::makeRecovery(office(), *in(u"admin"_s), m_office->clock, 2, 3));
    must(store::signInPaced(office(), store::Moment::now(m_office->clock), u"a"_s, kPassword)); // within reach
    takeKeys();
    carry();

    must(store::recoverAccount(office(), m_office->clock, shares, u"a"_s, "recovered one", store::KeyCost::Floor));

    QCOMPARE(nameIn(kNumber, in(u"a"_s, "recovered one")), u"示范甲某"_s);
    QVERIFY2(audit().clean(), qPrintable(said(audit().findings)));
}

void RekeyingTest::whatWasSealedToTheRegisterBeforeIsStillRead()
{
    must(office().addOfficer({u"s"_s, u"s"_s, {cases::Role::Supervisor}, kPassword, crypto::Suite::Ed25519, store::KeyCost::Floor},
                             in(u"admin"_s), m_office->clock));
    must(store::recordTip(office(), *in(u"a"_s), m_office->clock, {u"told before"_s, u"somebody"_s, QDate(2025, 4, 1), {}}));
    takeKeys();
    carry();
    must(store::recordTip(office(), *in(u"a"_s), m_office->clock, {u"told after"_s, u"somebody"_s, QDate(2025, 4, 1), {}}));

    const auto read = must(store::readSealedRegister(office(), *in(u"b"_s), m_office->clock));

    QCOMPARE(read.entries[0].what, u"told before"_s);
    QCOMPARE(read.entries[1].what, u"told after"_s);
    QCOMPARE(must(store::readSealedRegister(office(), *in(u"s"_s), m_office->clock)).entries[0].informant, u"somebody"_s);
}

void RekeyingTest::whatDoesNotFitTheRecordIsFound_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("what");
    QTest::newRow("a key taken out") << u"DELETE FROM office_generation WHERE n = 1"_s << u"is on record and not there"_s;
    QTest::newRow("a key put in") << u"INSERT INTO office_generation (n, older, sealed) VALUES (2, x'00', 0)"_s << u"nobody of the office answers"_s;
    QTest::newRow("the first one taken out") << u"DELETE FROM office_generation WHERE n = 0"_s << u"is not there"_s;
    QTest::newRow("more sealed than it may") << u"UPDATE office_generation SET sealed = 4294967297 WHERE n = 1"_s << u"more values than one key may"_s;
    QTest::newRow("an officer's box exchanged") << u"UPDATE office_key_box SET box = randomblob(93) WHERE officer = 'a'"_s << u"does not open for a"_s;
    QTest::newRow("an officer's box taken away") << u"DELETE FROM office_key_box WHERE officer = 'a'"_s << u"does not open for a"_s;
    QTest::newRow("the record taken out") << u"DELETE FROM account_act"_s << u"nobody of the office answers"_s;
}

void RekeyingTest::whatDoesNotFitTheRecordIsFound()
{
    QFETCH(QString, statement);
    QFETCH(QString, what);
    const store::SharedSession before = in(u"a"_s), another = in(u"a"_s); // neither met the new key yet
    takeKeys();
    QVERIFY2(audit(another).clean(), qPrintable(said(audit(another).findings)));
    for (const QString &guard : {u"office_generation_stays"_s, u"office_generation_is_not_deleted"_s, u"account_act_is_not_deleted"_s})
        must(sql::runOnce(connection(), u"DROP TRIGGER "_s + guard));

    must(sql::runOnce(connection(), statement));

    const QString found = said(audit(before).findings);
    QVERIFY2(found.contains(what), qPrintable(found));
}

QTEST_GUILESS_MAIN(RekeyingTest)
#include "tst_rekeying.moc"

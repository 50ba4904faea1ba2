#include "sql/query.h"
#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;
using cases::Role;

class OfficeTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void isReadBackAsItWasMade();
    void isNotMadeInAFolderThatHoldsSomething();
    void isNotMadeWithoutACode();
    void aFolderWithoutOneIsNotFound();
    void aFileOfANewerProgramIsLeftUntouched();

    void theFirstOfficerIsTheAdministratorAndNeedsNobody();
    void laterOfficersNeedAnAdministrator();
    void anOfficerThatCannotBeIsRefused_data();
    void anOfficerThatCannotBeIsRefused();
    void aWrongPasswordAndAnUnknownOfficerSoundTheSame();
    void everyOfficerUnlocksTheSameOfficeKeyAndAnOwnSigningKey();

private:
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
};

void OfficeTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void OfficeTest::isReadBackAsItWasMade()
{
    QTemporaryDir folder;
    const FixedClock clock(QDate(2025, 4, 2));
    store::Profile profile;
    profile.code = u"京0105"_s;
    profile.name = u"示范法院"_s;
    profile.demo = true;
    store::Profile made;
    {
        const store::Office office = must(store::Office::create(folder.path(), profile, clock));
        made = office.profile();
    }
    QCOMPARE(made.device.size(), 32);
    QCOMPARE(made.genesis.size(), 32);
    QVERIFY(made.demo);
    QCOMPARE(must(store::Office::open(folder.path())).profile(), made);
}

void OfficeTest::isNotMadeInAFolderThatHoldsSomething()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"somebody's"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const FixedClock clock(QDate(2025, 4, 2));
    const auto office = store::Office::create(folder.path(), {u"x"_s, u"y"_s, {}, false, {}, {}}, clock);
    QVERIFY(!office);
    QCOMPARE(office.error().code, ErrorCode::Invalid);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"somebody's"_s});
}

void OfficeTest::isNotMadeWithoutACode()
{
    QTemporaryDir folder;
    const FixedClock clock(QDate(2025, 4, 2));
    QCOMPARE(store::Office::create(folder.path(), {{}, u"y"_s, {}, false, {}, {}}, clock).error().code, ErrorCode::Invalid);
}

void OfficeTest::aFolderWithoutOneIsNotFound()
{
    QTemporaryDir folder;
    QCOMPARE(store::Office::open(folder.path()).error().code, ErrorCode::NotFound);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void OfficeTest::aFileOfANewerProgramIsLeftUntouched()
{
    OfficeFixture fixture(*m_template, m_law);
    must(sql::runOnce(fixture.office->connection(), u"INSERT INTO schema_version VALUES (9999, 'from the future')"_s));
    fixture.office.reset();
    const auto office = store::Office::open(fixture.folder());
    QVERIFY(!office);
    QCOMPARE(office.error().code, ErrorCode::Unsupported);
}

void OfficeTest::theFirstOfficerIsTheAdministratorAndNeedsNobody()
{
    QTemporaryDir folder;
    const FixedClock clock(QDate(2025, 4, 2));
    store::Office office = must(store::Office::create(folder.path(), {u"x"_s, u"y"_s, {}, false, {}, {}}, clock));
    const store::Officer officer = must(office.addOfficer(
        {u"a"_s, u"A"_s, {Role::Clerk}, "pw", crypto::Suite::Ed25519, store::KeyCost::Floor}, {}, clock));
    QVERIFY(officer.holds(Role::Admin));
    QVERIFY(officer.holds(Role::Clerk));
    QCOMPARE(must(office.officers()).size(), std::size_t(1));
}

void OfficeTest::laterOfficersNeedAnAdministrator()
{
    OfficeFixture fixture(*m_template, m_law);
    const store::NewOfficer request{u"c"_s, u"C"_s, {Role::Clerk}, "pw", crypto::Suite::Ed25519, store::KeyCost::Floor};
    QCOMPARE(fixture.office->addOfficer(request, {}, fixture.clock).error().code, ErrorCode::Denied);
    QCOMPARE(fixture.office->addOfficer(request, fixture.session(u"a"_s), fixture.clock).error().code, ErrorCode::Denied);
    must(fixture.office->addOfficer(request, fixture.session(u"admin"_s), fixture.clock));
    QCOMPARE(must(fixture.office->officers()).size(), std::size_t(5));
}

void OfficeTest::anOfficerThatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("withRole");
    QTest::newRow("an id that is used") << u"a"_s << QByteArray("pw") << true;
    QTest::newRow("an id that would break out of its quotes") << u"a\",\"b"_s << QByteArray("pw") << true;
    QTest::newRow("no id") << QString() << QByteArray("pw") << true;
    QTest::newRow("no password") << u"c"_s << QByteArray() << true;
    QTest::newRow("no role") << u"c"_s << QByteArray("pw") << false;
}

void OfficeTest::anOfficerThatCannotBeIsRefused()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, password);
    QFETCH(bool, withRole);
    OfficeFixture fixture(*m_template, m_law);
    std::vector<Role> roles;
    if (withRole)
        roles.push_back(Role::Clerk);
    const auto added = fixture.office->addOfficer(
        {id, id, roles, password, crypto::Suite::Ed25519, store::KeyCost::Floor}, fixture.session(u"admin"_s), fixture.clock);
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Invalid);
    QCOMPARE(must(fixture.office->officers()).size(), std::size_t(4));
}

void OfficeTest::aWrongPasswordAndAnUnknownOfficerSoundTheSame()
{
    const OfficeFixture fixture(*m_template, m_law);
    const auto wrong = fixture.office->signIn(u"a"_s, "long passworD");
    const auto unknown = fixture.office->signIn(u"nobody"_s, "long password");
    QVERIFY(!wrong && !unknown);
    QCOMPARE(wrong.error().code, ErrorCode::Denied);
    QCOMPARE(wrong.error(), unknown.error());
}

void OfficeTest::everyOfficerUnlocksTheSameOfficeKeyAndAnOwnSigningKey()
{
    const auto &a = m_template->session(u"a"_s);
    const auto &p = m_template->session(u"p"_s);
    QVERIFY(a->officeKey.view() == p->officeKey.view());
    QCOMPARE(a->officeKey.view().size(), 32);
    QVERIFY(a->officer.publicKey != p->officer.publicKey);
    QCOMPARE(a->key.publicKey()->bytes(), a->officer.publicKey);
}

QTEST_GUILESS_MAIN(OfficeTest)
#include "tst_office.moc"

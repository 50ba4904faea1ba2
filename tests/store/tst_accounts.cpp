#include "sql/query.h"
#include "store/accounts.h"
#include "store/actor.h"
#include "store/audit.h"
#include "store/officechoices.h"
#include "store/pacedsignin.h"
#include "store/querylog.h"
#include "store/recovery.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;
using cases::Role;
using store::AccountAct;
using store::Duty;

namespace {

const QByteArray kPassword = "long password";
const QString kNumber = u"(2025)京0105执100号"_s;

template <std::size_t Kind = 0>
cases::ActBody bodyOf(int kind)
{
    if constexpr (Kind < std::variant_size_v<cases::ActBody>) {
        return kind == int(Kind) ? cases::ActBody(std::in_place_index<Kind>) : bodyOf<Kind + 1>(kind);
    } else {
        qFatal("no act of kind %d", kind);
    }
}

} // namespace

/// Who may sign in, who lets whom in, and what administrators cannot do.
class AccountsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void noAdministratorDoesAnythingInACase_data();
    void noAdministratorDoesAnythingInACase();
    void anAdministratorsActIsRefusedAtTheDesk();
    void whoDoesWhatToWhom_data();
    void whoDoesWhatToWhom();
    void aDutyAndARoleAreNeverOnePersons();
    void whoMixesBothIsSaidBeforeTheWorkIsDivided();
    void aNewAccountWaitsForTheSecondPerson();
    void onceDividedItStaysSo();

    void aSuspendedOfficerSignsInNoMoreAndWritesNoMore();
    void aSuspensionEndsByTwoPeople();
    void nobodySuspendsThemselvesOrTheLastAdministrator();
    void aSuspensionNeedsItsReason();

    void aChangedPasswordOpensAndTheOldOneDoesNot();
    void whatThePasswordWasIsNotNeededForWhatWasSigned();
    void onlyOnesOwnPasswordIsChanged();

    void enoughSharesGiveAForgottenAccountANewPassword();
    void tooFewSharesOrOthersOpenNothing();
    void whoWasNotWithinReachIsNotRecovered();
    void anEarlierRecoveryKeyIsWorthNothing();
    void aPlantedRecoveryKeyIsNotBelieved();
    void aRecoveredAccountThatIsSuspendedStaysSo();
    void aShareThatWasMistypedIsSaid();

    void everybodySeesTheirOwnHistoryAndTheAuditAdministratorAll();
    void everyTamperingWithTheAccountsIsFoundAndNamed_data();
    void everyTamperingWithTheAccountsIsFoundAndNamed();

private:
    using Session = store::SharedSession;
    Result<store::Officer> add(const QString &id, std::vector<Role> roles, Duty duty, const Session &by);
    /// Adds, lets in where that is needed, signs in.
    Session added(const QString &id, std::vector<Role> roles, Duty duty = Duty::None);
    Result<> change(const Session &by, AccountAct kind, const QString &subject, const QString &reason = u"left"_s)
    {
        return store::changeAccount(*m_office->office, *by, m_office->clock, kind, subject, reason);
    }
    Result<Session> signIn(const QString &id, const QByteArray &password = kPassword) { return m_office->office->signIn(id, password); }
    store::AuditReport audit() const { return must(store::verifyOffice(*m_office->office, m_law, {})); }
    std::vector<crypto::Share> makeRecovery(int needed = 2, int count = 3);
    Result<> recover(const std::vector<crypto::Share> &shares, const QString &id)
    {
        return store::recoverAccount(*m_office->office, m_office->clock, shares, id, "recovered one", store::KeyCost::Floor);
    }
    void divide();

    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
    Session m_admin, m_security, m_auditor;
};

void AccountsTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void AccountsTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
    m_admin = m_office->session(u"admin"_s);
    m_security = m_auditor = {};
}

Result<store::Officer> AccountsTest::add(const QString &id, std::vector<Role> roles, Duty duty, const Session &by)
{
    return m_office->office->addOfficer({id, id, std::move(roles), kPassword, crypto::Suite::Ed25519, store::KeyCost::Floor, duty}, by,
                                        m_office->clock);
}

AccountsTest::Session AccountsTest::added(const QString &id, std::vector<Role> roles, Duty duty)
{
    must(add(id, std::move(roles), duty, m_admin));
    if (m_security)
        must(change(m_security, AccountAct::Confirm, id));
    return must(signIn(id));
}

void AccountsTest::divide()
{
    m_security = added(u"sec"_s, {}, Duty::Security);
    m_auditor = added(u"aud"_s, {}, Duty::Audit);
}

std::vector<crypto::Share> AccountsTest::makeRecovery(int needed, int count)
{
    return must(store::makeRecovery(*m_office->office, m_security ? *m_security : *m_admin, m_office->clock, needed, count));
}

void AccountsTest::noAdministratorDoesAnythingInACase_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<int>("kind");
    for (const QString &who : {u"admin"_s, u"sec"_s, u"aud"_s}) {
        for (int kind = 0; kind < cases::kActKinds; ++kind)
            QTest::newRow(qPrintable(who + u": "_s + cases::word(cases::ActKind(kind)))) << who << kind;
    }
}

/// Every act, in every role there is, in one's own name and in that of somebody outside. Two are open to the ordinary
/// administrator as to everybody: to record an interference is everybody's duty (JD-103), and a note does nothing.
void AccountsTest::noAdministratorDoesAnythingInACase()
{
    QFETCH(QString, who);
    QFETCH(int, kind);
    store::Officer officer{who, who, {}, crypto::Suite::Ed25519, {}, {}, {}};
    if (who == "admin"_L1)
        officer.roles = {Role::Admin};
    else
        officer.duty = who == "sec"_L1 ? Duty::Security : Duty::Audit;
    const cases::Context context = m_office->office->context(*m_law, QDate(2025, 4, 2));
    for (int role = 0; role <= int(Role::System); ++role) {
        const cases::Act act{QDate(2025, 4, 1), {Role(role), {}}, bodyOf(kind)};
        const auto actor = store::actorFor(act, &officer, context);
        const bool everybodys = act.kind() == cases::ActKind::RecordInterference || act.kind() == cases::ActKind::Note;
        const bool mayStandThere = actor && cases::mayDo(actor->role, act.kind());
        QVERIFY2(!mayStandThere || (everybodys && actor->role == Role::Admin), qPrintable(cases::word(Role(role))));
    }
}

void AccountsTest::anAdministratorsActIsRefusedAtTheDesk()
{
    divide();
    for (const Session &one : {m_admin, m_security, m_auditor}) {
        store::Desk desk(*m_office->office, m_law, m_office->clock, one);
        const auto verdict = must(desk.submit(kNumber, opening(kNumber)));
        QVERIFY(refusalIn(verdict));
        QCOMPARE(refusalIn(verdict)->rule, u"ROLE"_s);
    }
}

void AccountsTest::whoDoesWhatToWhom_data()
{
    QTest::addColumn<AccountAct>("kind");
    QTest::addColumn<QString>("allowed");
    QTest::newRow("let a new account in") << AccountAct::Confirm << u"sec"_s;
    QTest::newRow("suspend") << AccountAct::Suspend << u"sec"_s;
    QTest::newRow("ask for the end of a suspension") << AccountAct::ProposeResume << u"admin"_s;
    QTest::newRow("end a suspension") << AccountAct::Resume << u"sec"_s;
    QTest::newRow("make the recovery key") << AccountAct::MakeRecovery << u"sec"_s;
    QTest::newRow("recover without shares") << AccountAct::Recover << QString();
}

/// The whole matrix: everybody tries it, and only the one may.
void AccountsTest::whoDoesWhatToWhom()
{
    QFETCH(AccountAct, kind);
    QFETCH(QString, allowed);
    divide();
    must(add(u"new"_s, {Role::Clerk}, Duty::None, m_admin));
    if (kind == AccountAct::ProposeResume || kind == AccountAct::Resume)
        must(change(m_security, AccountAct::Suspend, u"b"_s));
    if (kind == AccountAct::Resume)
        must(change(m_admin, AccountAct::ProposeResume, u"b"_s));
    const auto book = must(store::AccountBook::read(m_office->office->connection()));
    const QString subject = kind == AccountAct::Confirm ? u"new"_s : kind == AccountAct::MakeRecovery ? QString() : u"b"_s;
    for (const QString &who : {u"admin"_s, u"sec"_s, u"aud"_s, u"a"_s, u"p"_s, u"b"_s, u"new"_s, u"nobody"_s})
        QCOMPARE(who + (book.barTo(kind, who, subject).isEmpty() ? u" may"_s : u" may not"_s),
                 who + (who == allowed ? u" may"_s : u" may not"_s));
    for (const QString &who : {u"admin"_s, u"sec"_s, u"aud"_s}) // and to themselves not even that one
        QVERIFY(kind == AccountAct::MakeRecovery || !book.barTo(kind, who, who).isEmpty());
}

void AccountsTest::aDutyAndARoleAreNeverOnePersons()
{
    QCOMPARE(add(u"x"_s, {Role::Clerk}, Duty::Security, m_admin).error().code, ErrorCode::Denied);
    QCOMPARE(add(u"x"_s, {Role::Admin}, Duty::Audit, m_admin).error().code, ErrorCode::Denied);
    divide();
    QCOMPARE(add(u"x"_s, {Role::Admin, Role::Clerk}, Duty::None, m_admin).error().code, ErrorCode::Denied);
    for (const Session &one : {m_security, m_auditor, m_office->session(u"a"_s)})
        QCOMPARE(add(u"x"_s, {Role::Clerk}, Duty::None, one).error().code, ErrorCode::Denied);
    QVERIFY(audit().clean());
}

void AccountsTest::whoMixesBothIsSaidBeforeTheWorkIsDivided()
{
    must(add(u"both"_s, {Role::Admin, Role::Clerk}, Duty::None, m_admin));
    const auto refused = add(u"sec"_s, {}, Duty::Security, m_admin);
    QCOMPARE(refused.error().code, ErrorCode::Denied);
    QVERIFY(refused.error().detail.startsWith(u"both is administrator and works in cases"_s));
    must(change(m_admin, AccountAct::Suspend, u"both"_s));
    QVERIFY(add(u"sec"_s, {}, Duty::Security, m_admin));
}

void AccountsTest::aNewAccountWaitsForTheSecondPerson()
{
    divide();
    must(add(u"c"_s, {Role::Clerk}, Duty::None, m_admin));
    const auto early = signIn(u"c"_s);
    QCOMPARE(early.error().code, ErrorCode::Denied);
    QVERIFY2(early.error().detail.contains(u"zm officer confirm c"_s), qPrintable(early.error().detail));
    QCOMPARE(signIn(u"c"_s, "wrong").error().detail, u"unknown officer or wrong password"_s);
    QCOMPARE(change(m_admin, AccountAct::Confirm, u"c"_s).error().code, ErrorCode::Denied);
    must(change(m_security, AccountAct::Confirm, u"c"_s));
    QVERIFY(signIn(u"c"_s));
    QVERIFY(audit().clean());
}

void AccountsTest::onceDividedItStaysSo()
{
    divide();
    const Session second = added(u"sec2"_s, {}, Duty::Security);
    must(change(second, AccountAct::Suspend, u"sec"_s));
    must(add(u"c"_s, {Role::Clerk}, Duty::None, m_admin));
    QVERIFY(!signIn(u"c"_s));
}

void AccountsTest::aSuspendedOfficerSignsInNoMoreAndWritesNoMore()
{
    divide();
    m_office->listedCase(kNumber);
    store::Desk open = m_office->desk(u"b"_s); // the window was open when it happened
    must(change(m_security, AccountAct::Suspend, u"b"_s, u"moved to another court"_s));
    const auto in = signIn(u"b"_s);
    QCOMPARE(in.error().code, ErrorCode::Denied);
    QVERIFY2(in.error().detail.contains(u"suspended since 2025-04-02 by sec: moved to another court"_s), qPrintable(in.error().detail));
    const auto written = open.submit(kNumber, act(R"({"act":"note","on":"2025-04-01","by":"clerk:b","text":"x"})"));
    QCOMPARE(written.error().code, ErrorCode::Denied);
    const auto looked = store::writeLook(*m_office->office, *m_office->session(u"b"_s), m_office->clock,
                                         {store::LogKind::Reveal, must(open.read(kNumber)).id, u"service"_s, u"id_number"_s, {}, {}});
    QCOMPARE(looked.error().code, ErrorCode::Denied);
    QVERIFY(audit().clean());
}

void AccountsTest::aSuspensionEndsByTwoPeople()
{
    divide();
    must(change(m_security, AccountAct::Suspend, u"b"_s));
    QCOMPARE(change(m_security, AccountAct::Resume, u"b"_s).error().code, ErrorCode::Denied);
    QCOMPARE(change(m_admin, AccountAct::Resume, u"b"_s).error().code, ErrorCode::Denied);
    must(change(m_admin, AccountAct::ProposeResume, u"b"_s));
    QVERIFY(!signIn(u"b"_s));
    must(change(m_security, AccountAct::Resume, u"b"_s));
    QVERIFY(signIn(u"b"_s));
    // Once: the next suspension is asked about anew.
    must(change(m_security, AccountAct::Suspend, u"b"_s));
    QCOMPARE(change(m_security, AccountAct::Resume, u"b"_s).error().code, ErrorCode::Denied);
    QVERIFY(audit().clean());
}

void AccountsTest::nobodySuspendsThemselvesOrTheLastAdministrator()
{
    QCOMPARE(change(m_admin, AccountAct::Suspend, u"admin"_s).error().code, ErrorCode::Denied);
    divide();
    QCOMPARE(change(m_security, AccountAct::Suspend, u"sec"_s).error().code, ErrorCode::Denied);
    const auto last = change(m_security, AccountAct::Suspend, u"admin"_s);
    QCOMPARE(last.error().code, ErrorCode::Denied);
    QVERIFY(last.error().detail.contains(u"last administrator"_s));
}

void AccountsTest::aSuspensionNeedsItsReason()
{
    QCOMPARE(change(m_admin, AccountAct::Suspend, u"b"_s, u"  "_s).error().code, ErrorCode::Invalid);
}

void AccountsTest::aChangedPasswordOpensAndTheOldOneDoesNot()
{
    const QByteArray before = signIn(u"a"_s).value()->officer.publicKey;
    must(store::changePassword(*m_office->office, m_office->clock, u"a"_s, kPassword, "another long one", store::KeyCost::Floor));
    QCOMPARE(signIn(u"a"_s).error().code, ErrorCode::Denied);
    const Session again = must(signIn(u"a"_s, "another long one"));
    QCOMPARE(again->officer.publicKey, before);
    QVERIFY(again->officeKey.view() == m_admin->officeKey.view());
    QVERIFY(audit().clean());
}

void AccountsTest::whatThePasswordWasIsNotNeededForWhatWasSigned()
{
    m_office->listedCase(kNumber);
    must(store::changePassword(*m_office->office, m_office->clock, u"a"_s, kPassword, "another long one", store::KeyCost::Floor));
    const Session again = must(signIn(u"a"_s, "another long one"));
    QVERIFY(must(store::verifyOffice(*m_office->office, m_law, again)).clean());
    QCOMPARE(must(store::Desk(*m_office->office, m_law, m_office->clock, again).read(kNumber)).state.head.subject.name, u"示范甲某"_s);
}

void AccountsTest::onlyOnesOwnPasswordIsChanged()
{
    const auto refused = store::changePassword(*m_office->office, m_office->clock, u"a"_s, "not it", "x", store::KeyCost::Floor);
    QCOMPARE(refused.error().code, ErrorCode::Denied);
    QCOMPARE(change(m_admin, AccountAct::ChangePassword, u"a"_s).error().code, ErrorCode::Denied);
    QCOMPARE(store::changePassword(*m_office->office, m_office->clock, u"a"_s, kPassword, {}, store::KeyCost::Floor).error().code,
             ErrorCode::Invalid);
}

void AccountsTest::enoughSharesGiveAForgottenAccountANewPassword()
{
    divide();
    auto shares = makeRecovery();
    // They come within reach when they sign in.
    must(store::signInPaced(*m_office->office, store::Moment::now(m_office->clock), u"a"_s, kPassword));
    QVERIFY(must(store::recoveryCard(*m_office->office))->reached.contains(u"a"_s));
    shares.erase(shares.begin() + 1); // any two
    must(recover(shares, u"a"_s));
    QCOMPARE(signIn(u"a"_s).error().code, ErrorCode::Denied);
    const Session again = must(signIn(u"a"_s, "recovered one"));
    QVERIFY(again->officeKey.view() == m_admin->officeKey.view());
    const auto history = must(store::accountHistory(*m_office->office, *again, u"a"_s));
    QCOMPARE(history.back().what, u"recover"_s);
    QVERIFY(history.back().by.isEmpty());
    const auto report = audit();
    QVERIFY2(report.clean(), qPrintable(report.clean() ? QString() : report.findings[0].where + report.findings[0].what));
}

void AccountsTest::tooFewSharesOrOthersOpenNothing()
{
    auto shares = makeRecovery();
    must(store::signInPaced(*m_office->office, store::Moment::now(m_office->clock), u"a"_s, kPassword));
    std::vector<crypto::Share> one;
    one.push_back({shares[0].index, shares[0].bytes.copy()});
    QCOMPARE(recover(one, u"a"_s).error().code, ErrorCode::Denied);
    shares[1] = {shares[1].index, crypto::Secret(QByteArray(32, 'x'))};
    shares.pop_back();
    QCOMPARE(recover(shares, u"a"_s).error().code, ErrorCode::Denied);
    QVERIFY(signIn(u"a"_s));
}

void AccountsTest::whoWasNotWithinReachIsNotRecovered()
{
    const auto shares = makeRecovery();
    const auto refused = recover(shares, u"p"_s);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QVERIFY(signIn(u"p"_s));
}

void AccountsTest::anEarlierRecoveryKeyIsWorthNothing()
{
    const auto earlier = makeRecovery();
    (void)makeRecovery();
    must(store::signInPaced(*m_office->office, store::Moment::now(m_office->clock), u"a"_s, kPassword));
    QCOMPARE(recover(earlier, u"a"_s).error().code, ErrorCode::Denied);
}

/// Whoever can write the file makes a recovery key of their own and waits for officers to seal their keys to it.
void AccountsTest::aPlantedRecoveryKeyIsNotBelieved()
{
    (void)makeRecovery();
    const sql::Connection &connection = m_office->office->connection();
    must(sql::runOnce(connection, u"DROP TRIGGER account_act_stays"_s));
    must(sql::runOnce(connection, u"UPDATE account_act SET signature = zeroblob(64)"_s));
    must(store::signInPaced(*m_office->office, store::Moment::now(m_office->clock), u"a"_s, kPassword));
    QVERIFY(!must(store::recoveryCard(*m_office->office))->reached.contains(u"a"_s));
    QCOMPARE(store::bringWithinReach(*m_office->office, *m_office->session(u"a"_s)).error().code, ErrorCode::Corrupt);
}

void AccountsTest::aRecoveredAccountThatIsSuspendedStaysSo()
{
    const auto shares = makeRecovery();
    must(store::signInPaced(*m_office->office, store::Moment::now(m_office->clock), u"a"_s, kPassword));
    must(change(m_admin, AccountAct::Suspend, u"a"_s));
    must(recover(shares, u"a"_s));
    QVERIFY(signIn(u"a"_s, "recovered one").error().detail.contains(u"suspended"_s));
}

void AccountsTest::aShareThatWasMistypedIsSaid()
{
    const auto shares = makeRecovery();
    QByteArray text = store::shareText(*m_office->office, shares[0], 2);
    const auto read = must(store::readShare(*m_office->office, text));
    QCOMPARE(read.index, 1);
    QVERIFY(read.bytes.view() == shares[0].bytes.view());
    const qsizetype digit = text.indexOf("zmshare1 ") + 20;
    text[digit] = text[digit] == '0' ? '1' : '0';
    QCOMPARE(store::readShare(*m_office->office, text).error().code, ErrorCode::Invalid);
    QCOMPARE(store::readShare(*m_office->office, "a letter").error().code, ErrorCode::Invalid);
}

void AccountsTest::everybodySeesTheirOwnHistoryAndTheAuditAdministratorAll()
{
    divide();
    must(change(m_security, AccountAct::Suspend, u"b"_s));
    const auto own = must(store::accountHistory(*m_office->office, *m_office->session(u"a"_s), u"a"_s));
    QCOMPARE(own.size(), std::size_t(1));
    QCOMPARE(own[0].what, u"add"_s);
    QCOMPARE(own[0].key, store::keyName(m_office->session(u"a"_s)->officer.publicKey));
    QCOMPARE(store::accountHistory(*m_office->office, *m_office->session(u"a"_s), u"b"_s).error().code, ErrorCode::Denied);
    QCOMPARE(store::accountHistory(*m_office->office, *m_security, {}).error().code, ErrorCode::Denied);
    const auto all = must(store::accountHistory(*m_office->office, *m_auditor, {}));
    QCOMPARE(all.size(), std::size_t(6 + 1 + 1)); // six accounts, the auditor let in, a suspension
}

void AccountsTest::everyTamperingWithTheAccountsIsFoundAndNamed_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("what");
    const auto replaced = [](const char *from, const char *to, const char *where) {
        return u"UPDATE account_act SET record = CAST(replace(CAST(record AS TEXT), '%1', '%2') AS BLOB) WHERE %3"_s.arg(
            QString::fromLatin1(from), QString::fromLatin1(to), QString::fromLatin1(where));
    };
    QTest::newRow("whose account was suspended") << replaced("\"subject\":\"b\"", "\"subject\":\"p\"", "n = 2") << u"record 2"_s << u"does not verify"_s;
    QTest::newRow("who suspended it") << replaced("\"by\":\"sec\"", "\"by\":\"aud\"", "n = 2") << u"record 2"_s << u"not theirs to do"_s;
    QTest::newRow("the signature of a record") << u"UPDATE account_act SET signature = zeroblob(64) WHERE n = 1"_s << u"record 1"_s << u"does not verify"_s;
    QTest::newRow("a record taken out") << u"DELETE FROM account_act WHERE n = 2"_s << u"record 3"_s << u"a record before it is missing"_s;
    QTest::newRow("the last record cut off") << u"DELETE FROM account_act WHERE n = 3"_s << u"accounts"_s << u"3 records were written, 2 are there"_s;
    QTest::newRow("two records exchanged") << u"UPDATE account_act SET n = 9 WHERE n = 2"_s << u"accounts"_s << u"lies in the place of another"_s;
    QTest::newRow("the word that let somebody in") << replaced("confirm", "suspend", "n = 1") << u"record 1"_s << u"does not verify"_s;
    QTest::newRow("an account that waits no more")
        << u"UPDATE officer SET statement = CAST(replace(CAST(statement AS TEXT), ',\"waits\":true', '') AS BLOB) WHERE id = 'aud'"_s
        << u"officer aud"_s << u"signature of the administrator"_s;
}

void AccountsTest::everyTamperingWithTheAccountsIsFoundAndNamed()
{
    QFETCH(QString, statement);
    QFETCH(QString, where);
    QFETCH(QString, what);
    divide(); // record 1: aud is let in
    must(change(m_security, AccountAct::Suspend, u"b"_s));
    must(change(m_admin, AccountAct::ProposeResume, u"b"_s));
    QVERIFY(audit().clean());
    const sql::Connection &connection = m_office->office->connection();
    for (const QString &guard : {u"account_act_stays"_s, u"account_act_is_not_deleted"_s, u"officer_stays"_s})
        must(sql::runOnce(connection, u"DROP TRIGGER "_s + guard));

    must(sql::runOnce(connection, statement));

    QStringList said;
    const auto report = audit();
    bool named = false;
    for (const store::Finding &finding : report.findings) {
        said.append(finding.where + u": "_s + finding.what);
        named = named || (finding.where.contains(where) && finding.what.contains(what));
    }
    QVERIFY2(named, qPrintable(u"looked for \"%1: %2\", found: %3"_s.arg(where, what, said.join(u" | "_s))));
}

QTEST_GUILESS_MAIN(AccountsTest)
#include "tst_accounts.moc"

#include "sql/query.h"
#include "store/casekeys.h"
#include "store/reader.h"
#include "storefixture.h"

#include <QFile>
#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

static const QString kNumber = u"(2025)京0105执100号"_s;

class DeskTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_office = std::make_unique<OfficeFixture>(*m_template, m_law); }

    void anActIsReadBackAsItWasDone();
    void aCaseIsFoundByItsNumberInAnyBrackets();
    void nobodyRecordsWithoutSigningIn();
    void whatIsPersonalIsWithheldWithoutASession();
    void noPersonalTextStandsInTheFiles();
    void aRefusedActLeavesNothingBehind();
    void anUnknownCaseIsNotFound();
    void aSecondCaseOfOneNumberIsRefused();
    void aNumberThatFailsItsCheckOpensNoCase();
    void aNumberThatSaysAnotherBirthDateOpensNoCase();
    void aMaskedNumberOpensACaseAndIsAskedForLater();

    void anOfficerActsOnlyInTheirOwnRole_data();
    void anOfficerActsOnlyInTheirOwnRole();
    void anActWithoutByIsDoneInARoleThatMay();
    void aClerkRecordsWhatAPartyHandsIn();
    void noDateMeansToday();

    void aDryRunAnswersAsTheRealRunAndWritesNothing();
    void aDryRunOfABatchSeesItsOwnActs();
    void aBatchKeepsWhatIsLawfulAndSaysWhatIsNot();
    void aBatchOfAnotherDeskIsSeenAtOnce();
    void aCaseThatGrewMeanwhileIsAConflict();
    void twoDesksWriteOneCaseInTurn();

    void aCaseIsHandedToWhoCanTakeItUp_data();
    void aCaseIsHandedToWhoCanTakeItUp();

    void aPurgeDestroysTheKeyWithTheAct();

private:
    QByteArray wrappedKey() const;
    bool filesContain(const QByteArray &bytes) const;
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
};

void DeskTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

QByteArray DeskTest::wrappedKey() const
{
    auto query = must(sql::run(m_office->office->connection(), u"SELECT wrapped FROM case_key"));
    return query.next() ? query.bytes(0) : QByteArray();
}

bool DeskTest::filesContain(const QByteArray &bytes) const
{
    for (const QString &name : {u"office.sqlite"_s, u"office.sqlite-wal"_s}) {
        QFile file(m_office->folder() + u'/' + name);
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

void DeskTest::anActIsReadBackAsItWasDone()
{
    const store::Recorded recorded = m_office->record(u"a"_s, kNumber, opening(kNumber));
    QCOMPARE(recorded.n, 0);
    QCOMPARE(recorded.officer, u"a"_s);
    const store::CaseFile file = must(m_office->desk(u"a"_s).read(kNumber));
    QCOMPARE(file.id, recorded.caseId);
    QCOMPARE(file.number, kNumber);
    QCOMPARE(file.acts.size(), std::size_t(1));
    QCOMPARE(file.acts[0].hash, recorded.hash);
    QCOMPARE(file.acts[0].recordedAt, recorded.recordedAt);
    QVERIFY(!file.withheld);
    QCOMPARE(file.state.head.subject.name, u"示范甲某"_s);
    QCOMPARE(file.state.head.subject.id.value, u"11010519491231002X"_s);
    QCOMPARE(file.view.stage, cases::Stage::Open);
}

void DeskTest::aCaseIsFoundByItsNumberInAnyBrackets()
{
    const QString id = m_office->record(u"a"_s, kNumber, opening(kNumber)).caseId;
    store::Desk desk = m_office->quietDesk();
    for (const QString &ref : {kNumber, u"（2025）京0105执100号"_s, u"(2025) 京0105 执100号"_s, id})
        QCOMPARE(must(desk.read(ref)).id, id);
}

void DeskTest::nobodyRecordsWithoutSigningIn()
{
    const auto verdict = m_office->quietDesk().submit(kNumber, opening(kNumber));
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().code, ErrorCode::Denied);
}

void DeskTest::whatIsPersonalIsWithheldWithoutASession()
{
    m_office->record(u"a"_s, kNumber, opening(kNumber));
    const store::CaseFile file = must(m_office->quietDesk().read(kNumber));
    QVERIFY(file.withheld);
    QCOMPARE(file.state.head.subject.name, u"***"_s);
    QCOMPARE(file.number, kNumber);
}

void DeskTest::noPersonalTextStandsInTheFiles()
{
    m_office->record(u"a"_s, kNumber, opening(kNumber, u"绝无仅有之名"_s));
    for (const QString &name : {u"office.sqlite"_s, u"office.sqlite-wal"_s}) {
        QFile file(m_office->folder() + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(u"绝无仅有之名"_s.toUtf8()));
        QVERIFY(!bytes.contains("11010519491231002X"));
        QVERIFY(!bytes.contains("pay 100000 yuan"));
    }
}

void DeskTest::aRefusedActLeavesNothingBehind()
{
    m_office->record(u"a"_s, kNumber, opening(kNumber));
    const cases::Act early = act(R"({"act":"decide_entry","on":"2025-03-26","by":"president:p","outcome":"enter",
        "grounds":[1],"reasons":"able and refuses"})");
    const store::Verdict verdict = must(m_office->desk(u"p"_s).submit(kNumber, early));
    QVERIFY(refusalIn(verdict));
    QVERIFY(!refusalIn(verdict)->rule.isEmpty());
    QCOMPARE(must(m_office->quietDesk().read(kNumber)).acts.size(), std::size_t(1));
}

void DeskTest::anUnknownCaseIsNotFound()
{
    const auto verdict = m_office->desk(u"a"_s).submit(kNumber, act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})"));
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().code, ErrorCode::NotFound);
    QCOMPARE(m_office->quietDesk().read(kNumber).error().code, ErrorCode::NotFound);
}

void DeskTest::aSecondCaseOfOneNumberIsRefused()
{
    m_office->record(u"a"_s, kNumber, opening(kNumber));
    const store::Verdict verdict = must(m_office->desk(u"a"_s).submit({}, opening(u"（2025）京0105执100号"_s)));
    QVERIFY(refusalIn(verdict));
    QCOMPARE(refusalIn(verdict)->rule, u"ORDER"_s);
}

void DeskTest::aNumberThatFailsItsCheckOpensNoCase()
{
    cases::Act mistyped = opening(kNumber);
    std::get<cases::OpenCase>(mistyped.body).subject.id.value = u"110105194912310021"_s;

    const store::Verdict verdict = must(m_office->desk(u"a"_s).submit({}, mistyped));

    QVERIFY(refusalIn(verdict));
    QCOMPARE(refusalIn(verdict)->rule, u"N13"_s);
    QCOMPARE(refusalIn(verdict)->cure->act, cases::ActKind::OpenCase);
    QCOMPARE(m_office->quietDesk().read(kNumber).error().code, ErrorCode::NotFound);
}

void DeskTest::aNumberThatSaysAnotherBirthDateOpensNoCase()
{
    cases::Act other = opening(kNumber);
    std::get<cases::OpenCase>(other.body).subject.birth = QDate(1950, 1, 1);

    const store::Verdict verdict = must(m_office->desk(u"a"_s).submit({}, other));

    QVERIFY(refusalIn(verdict));
    QCOMPARE(refusalIn(verdict)->rule, u"N13"_s);
}

void DeskTest::aMaskedNumberOpensACaseAndIsAskedForLater()
{
    cases::Act masked = opening(kNumber);
    std::get<cases::OpenCase>(masked.body).subject.id.value = u"1101051949****002X"_s;

    QVERIFY(!refusalIn(must(m_office->desk(u"a"_s).submit({}, masked))));
}

void DeskTest::anOfficerActsOnlyInTheirOwnRole_data()
{
    QTest::addColumn<QString>("signer");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("refused");
    const QByteArray warning = R"({"act":"issue_risk_warning","on":"2025-03-04","by":"%"})";
    const auto as = [](QByteArray json, const QByteArray &by) { return json.replace('%', by); };
    QTest::newRow("a clerk as the clerk they are") << u"a"_s << as(warning, "clerk:a") << false;
    QTest::newRow("a clerk in another clerk's name") << u"a"_s << as(warning, "clerk:b") << true;
    QTest::newRow("a clerk as president") << u"a"_s << as(warning, "president:a") << true;
    QTest::newRow("an administrator as clerk: no exemption") << u"admin"_s << as(warning, "clerk:admin") << true;
    QTest::newRow("a president for a party") << u"p"_s
        << QByteArray(R"({"act":"file_objection","on":"2025-03-04","by":"party:","received_on":"2025-03-04","about":"should_not_be_listed","written":true})") << true;
}

void DeskTest::anOfficerActsOnlyInTheirOwnRole()
{
    QFETCH(QString, signer);
    QFETCH(QByteArray, json);
    QFETCH(bool, refused);
    m_office->record(u"a"_s, kNumber, opening(kNumber));
    const store::Verdict verdict = must(m_office->desk(signer).submit(kNumber, act(json.constData())));
    QCOMPARE(refusalIn(verdict) != nullptr, refused);
    if (refused) {
        QCOMPARE(refusalIn(verdict)->rule, u"ROLE"_s);
        QVERIFY(!refusalIn(verdict)->citation.isEmpty());
        QVERIFY(!refusalIn(verdict)->failed.isEmpty() && !refusalIn(verdict)->failedZh.isEmpty());
    }
}

void DeskTest::anActWithoutByIsDoneInARoleThatMay()
{
    m_office->record(u"b"_s, kNumber, opening(kNumber));
    cases::Act warning = act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:b"})");
    warning.by = {};
    m_office->record(u"b"_s, kNumber, warning);
    QCOMPARE(must(m_office->quietDesk().read(kNumber)).acts[1].act.by, (cases::Actor{cases::Role::Clerk, u"b"_s}));
    QVERIFY(refusalIn(must(m_office->desk(u"p"_s).submit(kNumber, warning))));
}

void DeskTest::aClerkRecordsWhatAPartyHandsIn()
{
    m_office->listedCase(kNumber);
    m_office->record(u"a"_s, kNumber, act(R"({"act":"file_objection","on":"2025-04-01","by":"party:","received_on":"2025-04-01",
        "about":"should_not_be_listed","written":true})"));
    const store::CaseFile file = must(m_office->quietDesk().read(kNumber));
    QVERIFY(file.view.entry.disputed);
    QCOMPARE(file.acts.back().officer, u"a"_s);
}

void DeskTest::noDateMeansToday()
{
    cases::Act open = opening(kNumber);
    open.on = {};
    QCOMPARE(m_office->record(u"a"_s, kNumber, open).on, QDate(2025, 4, 2));
}

void DeskTest::aDryRunAnswersAsTheRealRunAndWritesNothing()
{
    store::Desk desk = m_office->desk(u"a"_s);
    const store::Verdict dry = must(desk.judge(kNumber, opening(kNumber)));
    QVERIFY(!refusalIn(dry));
    QVERIFY(std::get<store::Recorded>(dry).hash.isEmpty());
    QCOMPARE(desk.read(kNumber).error().code, ErrorCode::NotFound);

    m_office->record(u"a"_s, kNumber, opening(kNumber));
    const cases::Act propose = act(R"({"act":"propose_entry","on":"2025-03-24","by":"clerk:a","grounds":[1],
        "evidence":["x"],"identity_confirmed":true,"bars":[]})");
    const store::Verdict judged = must(desk.judge(kNumber, propose));
    const store::Verdict done = must(desk.submit(kNumber, propose));
    QVERIFY(refusalIn(judged) && refusalIn(done));
    QCOMPARE(refusalIn(judged)->rule, refusalIn(done)->rule);
    QCOMPARE(refusalIn(judged)->failed, refusalIn(done)->failed);
    QVERIFY(!refusalIn(must(m_office->quietDesk().judge(
        kNumber, act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})")))));
    QCOMPARE(must(desk.read(kNumber)).acts.size(), std::size_t(1));
}

void DeskTest::aDryRunOfABatchSeesItsOwnActs()
{
    store::Desk desk = m_office->desk(u"a"_s);
    const auto verdicts = must(desk.submitBatch({{kNumber, opening(kNumber), {}}, {kNumber, opening(kNumber), {}}},
                                                store::Writing::DryRun));
    QVERIFY(!refusalIn(verdicts[0]));
    QVERIFY(refusalIn(verdicts[1]));
    QCOMPARE(desk.read(kNumber).error().code, ErrorCode::NotFound);
}

void DeskTest::aBatchKeepsWhatIsLawfulAndSaysWhatIsNot()
{
    store::Desk desk = m_office->desk(u"a"_s);
    const cases::Act warning = act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})");
    const auto verdicts = must(desk.submitBatch({{kNumber, opening(kNumber), {}},
                                                 {u"(2025)京0105执999号"_s, warning, {}},
                                                 {kNumber, opening(kNumber), {}},
                                                 {kNumber, warning, {}}}));
    QCOMPARE(verdicts.size(), std::size_t(4));
    QVERIFY(!refusalIn(verdicts[0]));
    QVERIFY(refusalIn(verdicts[1]));
    QVERIFY(refusalIn(verdicts[2]));
    QVERIFY(!refusalIn(verdicts[3]));
    QCOMPARE(std::get<store::Recorded>(verdicts[3]).n, 1);
    QCOMPARE(must(desk.read(kNumber)).acts.size(), std::size_t(2));
}

void DeskTest::aBatchOfAnotherDeskIsSeenAtOnce()
{
    store::Desk first = m_office->desk(u"a"_s);
    must(first.submit(kNumber, opening(kNumber)));
    store::Office second = must(store::Office::open(m_office->folder()));
    store::Desk other(second, m_law, m_office->clock, m_office->session(u"b"_s));
    must(other.submit(kNumber, act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:b"})")));
    const store::Verdict next = must(first.submit(kNumber, act(R"({"act":"serve","on":"2025-03-06","by":"clerk:a",
        "document":"risk_warning","mode":"direct"})")));
    QVERIFY(!refusalIn(next));
    QCOMPARE(std::get<store::Recorded>(next).n, 2);
}

void DeskTest::aCaseThatGrewMeanwhileIsAConflict()
{
    m_office->record(u"a"_s, kNumber, opening(kNumber));
    const cases::Act warning = act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})");
    store::Desk desk = m_office->desk(u"a"_s);
    const auto late = desk.submit({kNumber, warning, 0});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Conflict);
    QCOMPARE(must(desk.read(kNumber)).acts.size(), std::size_t(1));
    QVERIFY(!refusalIn(must(desk.submit({kNumber, warning, 1}))));
}

void DeskTest::twoDesksWriteOneCaseInTurn()
{
    m_office->record(u"a"_s, kNumber, opening(kNumber));
    store::Desk one = m_office->desk(u"a"_s);
    store::Desk two = m_office->desk(u"b"_s);
    for (int i = 0; i < 6; ++i) {
        store::Desk &desk = i % 2 ? one : two;
        cases::Act note = act(R"({"act":"note","on":"2025-04-01","by":"clerk:a","text":"x"})");
        note.by = {};
        QCOMPARE(std::get<store::Recorded>(must(desk.submit(kNumber, note))).n, i + 1);
    }
}

void DeskTest::aCaseIsHandedToWhoCanTakeItUp_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("fact"); // empty: taken
    QTest::newRow("to a colleague") << u"b"_s << QString();
    QTest::newRow("to who has it") << u"a"_s << u"has the case already"_s;
    QTest::newRow("to nobody known") << u"nobody"_s << u"nobody here who could take the case up"_s;
    QTest::newRow("to an administrator") << u"admin"_s << u"nobody here who could take the case up"_s;
}

void DeskTest::aCaseIsHandedToWhoCanTakeItUp()
{
    QFETCH(QString, to);
    QFETCH(QString, fact);
    m_office->record(u"a"_s, kNumber, opening(kNumber));
    cases::Act handing{QDate(2025, 4, 1), {cases::Role::Clerk, u"a"_s}, cases::HandOver{to, u"on leave"_s}};

    const store::Verdict verdict = must(m_office->desk(u"a"_s).submit(kNumber, handing));

    const cases::Refusal *refusal = refusalIn(verdict);
    QCOMPARE(refusal == nullptr, fact.isEmpty());
    if (refusal)
        QVERIFY2(refusal->failed.front().contains(fact), qPrintable(refusal->failed.front()));
    QCOMPARE(must(m_office->desk(u"a"_s).read(kNumber)).state.holder, refusal ? u"a"_s : to);
}

void DeskTest::aPurgeDestroysTheKeyWithTheAct()
{
    m_office->listedCase(kNumber);
    const QByteArray wrapped = wrappedKey();
    QVERIFY(filesContain(wrapped));
    m_office->purge(kNumber);

    const store::CaseFile file = must(m_office->desk(u"a"_s).read(kNumber));
    QVERIFY(file.withheld);
    QCOMPARE(file.state.head.subject.name, u"***"_s);
    QVERIFY(!must(store::caseKey(m_office->office->connection(), *m_office->session(u"a"_s), file.id)));
    QCOMPARE(file.view.stage, cases::Stage::Purged);
    QVERIFY(!filesContain(wrapped)); // neither in the file nor in an older page of the journal
}

QTEST_GUILESS_MAIN(DeskTest)
#include "tst_desk.moc"

#include "app/compose/compose.h"
#include "filter/language.h"
#include "store/workindex.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

class WorkIndexTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void itsRowsAreThoseOfTheWorkList();
    void closedCasesAreFoundByNameToo();
    void withoutASessionNobodyIsFoundByName();
    void aCaseThatWentOnTakesItsOwnPlace();
    void theSurestMatchComesFirst();
    void aPersonIsTheSameByTheNumberAlone();
    void casesOfOnePersonStandBehindTheirFirst();
    void filtersAskTheFactsOfTheActs_data();
    void filtersAskTheFactsOfTheActs();
    void whoHandsACaseOnHasItNoMore();
    void aCaseWaitsForWhoMayDoItsNextAct();
    void readingStopsWhenTold();

private:
    QStringList found(const store::WorkIndex &index, const QString &typed, const QString &filter = {},
                      const QString &officer = u"a"_s) const;
    store::WorkIndex indexed(const QString &officer);
    cases::SharedJurisdiction m_law;
    std::shared_ptr<const identity::NameReader> m_reader;
    std::optional<filter::Words> m_words;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
};

void WorkIndexTest::initTestCase()
{
    m_law = shippedLaw();
    m_reader = must(compose::nameReader());
    m_words.emplace(must(compose::filterWords()));
    m_template = std::make_unique<OfficeTemplate>();
}

void WorkIndexTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
}

store::WorkIndex WorkIndexTest::indexed(const QString &officer)
{
    const store::Desk desk = officer.isEmpty() ? m_office->quietDesk() : m_office->desk(officer);
    return must(store::WorkIndex::readAll(desk, *m_reader, m_office->clock.today()));
}

QStringList WorkIndexTest::found(const store::WorkIndex &index, const QString &typed, const QString &filter,
                                 const QString &officer) const
{
    const filter::Sieve sieve(filter::parse(filter, *m_words).value(),
                              {m_office->clock.today(), officer, m_law->calendar, *m_reader,
                               officer.isEmpty() ? std::vector<cases::Role>{} : m_office->session(officer)->officer.roles});
    QStringList numbers;
    for (const store::Found &one : index.find(filter::Search(typed, *m_reader), filter.isEmpty() ? nullptr : &sieve))
        numbers.append(one.indexed->row.caseNumber);
    return numbers;
}

void WorkIndexTest::aCaseWaitsForWhoMayDoItsNextAct()
{
    const QString proposed = u"(2025)京0105执2号"_s;
    m_office->listedCase(u"(2025)京0105执1号"_s); // nothing is to be done in it
    m_office->record(u"a"_s, proposed, opening(proposed));
    m_office->record(u"a"_s, proposed, act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})"));
    m_office->record(u"a"_s, proposed, act(R"({"act":"serve","on":"2025-03-06","by":"clerk:a","document":"risk_warning","mode":"direct","proof":"1"})"));
    QCOMPARE(found(indexed(u"a"_s), {}, u"待我办理"_s, u"a"_s), QStringList{proposed});
    QCOMPARE(found(indexed(u"b"_s), {}, u"waits for me"_s, u"b"_s), QStringList()); // a clerk too, who does not hold it
    QCOMPARE(found(indexed(u"p"_s), {}, u"waits for me"_s, u"p"_s), QStringList());

    m_office->record(u"a"_s, proposed, act(R"({"act":"propose_entry","on":"2025-03-24","by":"clerk:a","grounds":[1],"evidence":["x"],"identity_confirmed":true})"));

    QCOMPARE(found(indexed(u"p"_s), {}, u"waits for me"_s, u"p"_s), QStringList{proposed});
    QCOMPARE(found(indexed(u"a"_s), {}, u"waits for me"_s, u"a"_s), QStringList());
}

void WorkIndexTest::itsRowsAreThoseOfTheWorkList()
{
    m_office->listedCase(u"(2025)京0105执1号"_s);
    m_office->record(u"a"_s, u"(2025)京0105执2号"_s, opening(u"(2025)京0105执2号"_s));
    m_office->record(u"a"_s, u"(2025)京0105执3号"_s, opening(u"(2025)京0105执3号"_s));
    m_office->record(u"a"_s, u"(2025)京0105执3号"_s, act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})"));
    m_office->listedCase(u"(2025)京0105执4号"_s);
    m_office->record(u"a"_s, u"(2025)京0105执4号"_s,
                     act(R"({"act":"record_exit_event","on":"2025-03-31","by":"clerk:a","event":"performed","creditor_confirmed":true})"));
    store::Desk desk = m_office->desk(u"a"_s);
    const auto page = must(desk.workList({m_office->clock.today(), {}, {}, 50, {}}));

    const store::WorkIndex index = indexed(u"a"_s);
    const auto rows = index.find(filter::Search({}, *m_reader), nullptr);

    QCOMPARE(rows.size(), page.rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const store::WorkRow &row = rows[i].indexed->row;
        QCOMPARE(row.caseNumber, page.rows[i].caseNumber);
        QCOMPARE(int(row.band), int(page.rows[i].band));
        QCOMPARE(row.doBy, page.rows[i].doBy);
        QCOMPARE(row.target, page.rows[i].target);
        QCOMPARE(row.name, page.rows[i].name);
        QCOMPARE(row.clock, page.rows[i].clock);
    }
}

void WorkIndexTest::closedCasesAreFoundByNameToo()
{
    const QString number = m_office->listedCase(u"(2025)京0105执1号"_s);
    for (const char *told : {R"({"act":"record_exit_event","on":"2025-04-01","by":"clerk:a","event":"performed","creditor_confirmed":true})",
                             R"({"act":"announce_removal","on":"2025-04-02","by":"clerk:a","channels":["court-site"]})",
                             R"({"act":"notify_recipients","on":"2025-04-02","by":"clerk:a"})",
                             R"({"act":"acknowledge","on":"2025-04-02","by":"unit:bank-1","recipient":"bank-1","what":"release"})"}) {
        if (QByteArray(told).contains("announce"))
            m_office->record(u"p"_s, number, act(R"({"act":"remove","on":"2025-04-02","by":"president:p","operation":"delete","ground":"performed"})"));
        m_office->record(u"a"_s, number, act(told));
    }
    const store::WorkIndex index = indexed(u"a"_s);

    QCOMPARE(found(index, u"sfjm"_s), QStringList{u"(2025)京0105执1号"_s});
    QCOMPARE(found(index, {}, u"mine"_s), QStringList{});
    QCOMPARE(found(index, {}, u"mine · closed"_s), QStringList{u"(2025)京0105执1号"_s});
}

void WorkIndexTest::withoutASessionNobodyIsFoundByName()
{
    m_office->record(u"a"_s, u"(2025)京0105执1号"_s, opening(u"(2025)京0105执1号"_s));
    const store::WorkIndex index = indexed({});
    QCOMPARE(found(index, u"示范"_s), QStringList{});
    QCOMPARE(found(index, u"*"_s), QStringList{});
    QCOMPARE(found(index, u"执1"_s), QStringList{u"(2025)京0105执1号"_s});
}

void WorkIndexTest::aCaseThatWentOnTakesItsOwnPlace()
{
    const QString number = u"(2025)京0105执1号"_s;
    m_office->record(u"a"_s, number, opening(number));
    store::WorkIndex index = indexed(u"a"_s);
    QCOMPARE(found(index, {}, u"unserved"_s), QStringList{});
    m_office->record(u"a"_s, number, act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})"));

    must(index.catchUp(m_office->desk(u"a"_s), *m_reader, 1));

    QCOMPARE(index.size(), 1);
    QCOMPARE(found(index, {}, u"unserved"_s), QStringList{number});

    const auto tooMany = index.catchUp(m_office->desk(u"a"_s), *m_reader, 0);
    QVERIFY(tooMany); // nothing happened since
    m_office->record(u"b"_s, u"(2025)京0105执2号"_s, opening(u"(2025)京0105执2号"_s));
    QCOMPARE(index.catchUp(m_office->desk(u"a"_s), *m_reader, 0).error().code, ErrorCode::Conflict);
    must(index.catchUp(m_office->desk(u"a"_s), *m_reader, 1));
    QCOMPARE(index.size(), 2);
}

void WorkIndexTest::theSurestMatchComesFirst()
{
    const auto open = [this](int n, const QString &name) {
        const QString number = u"(2025)京0105执%1号"_s.arg(n);
        m_office->record(u"a"_s, number, opening(number, name));
    };
    open(1, u"样示范"_s);  // inside
    open(2, u"示范样"_s);  // at the beginning
    open(3, u"示范"_s);    // whole
    const store::WorkIndex index = indexed(u"a"_s);
    QCOMPARE(found(index, u"示范"_s),
             (QStringList{u"(2025)京0105执3号"_s, u"(2025)京0105执2号"_s, u"(2025)京0105执1号"_s}));
}

void WorkIndexTest::aPersonIsTheSameByTheNumberAlone()
{
    const auto open = [this](int n, const QString &id) {
        const QString number = u"(2025)京0105执%1号"_s.arg(n);
        cases::Act told = opening(number);
        auto &body = std::get<cases::OpenCase>(told.body);
        body.subject.id = id.isEmpty() ? decltype(body.subject.id){} : decltype(body.subject.id){identity::IdKind::Ric, id};
        return m_office->record(u"a"_s, number, told).caseId;
    };
    const QString one = open(1, u"11010519491231002X"_s);
    const QString same = open(2, u"11010519491231002X"_s);
    const QString nameless = open(3, {});
    const QString other = open(4, {});
    const auto key = [this](const QString &id) {
        return must(store::WorkIndex::read(m_office->desk(u"a"_s), id, *m_reader, m_office->clock.today())).personKey;
    };
    QVERIFY(!key(one).isEmpty());
    QCOMPARE(key(one), key(same));
    QCOMPARE(key(nameless), QString()); // the same name as all the others, and nobody's double
    QCOMPARE(key(other), QString());
}

void WorkIndexTest::casesOfOnePersonStandBehindTheirFirst()
{
    std::vector<store::IndexedCase> cases(5);
    const QStringList persons{u"P"_s, {}, u"Q"_s, u"P"_s, {}};
    std::vector<store::Found> found;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        cases[i].personKey = persons[qsizetype(i)];
        found.push_back({&cases[i], {}});
    }

    const auto joined = store::byPerson(found);

    std::vector<qsizetype> order;
    for (const store::Found &one : joined)
        order.push_back(one.indexed - cases.data());
    QCOMPARE(order, (std::vector<qsizetype>{0, 3, 1, 2, 4})); // who is nobody's double stays alone
}

void WorkIndexTest::filtersAskTheFactsOfTheActs_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("holds");

    QTest::newRow("its officer") << u"mine"_s << true;
    QTest::newRow("its president") << u"officer p"_s << true;
    QTest::newRow("somebody else") << u"officer b"_s << false;
    QTest::newRow("its stage") << u"已纳入"_s << true;
    QTest::newRow("another stage") << u"warned"_s << false;
    QTest::newRow("its ground") << u"ground 1"_s << true;
    QTest::newRow("another ground") << u"ground 2"_s << false;
    QTest::newRow("listed in that month") << u"listed from 2025-03-01 to 2025-03-31"_s << true;
    QTest::newRow("in another") << u"listed from 2025-04-01 to 2025-04-30"_s << false;
    QTest::newRow("served") << u"unserved"_s << false;
    QTest::newRow("published") << u"to publish"_s << false;
}

void WorkIndexTest::filtersAskTheFactsOfTheActs()
{
    QFETCH(QString, filter);
    QFETCH(bool, holds);
    m_office->listedCase(u"(2025)京0105执1号"_s);
    QCOMPARE(found(indexed(u"a"_s), {}, filter).size(), holds ? 1 : 0);
}

void WorkIndexTest::whoHandsACaseOnHasItNoMore()
{
    const QString number = u"(2025)京0105执1号"_s;
    m_office->listedCase(number);
    const auto hand = [&](const QString &from, const QString &to) {
        m_office->record(from, number, {QDate(2025, 4, 1), {cases::Role::Clerk, from}, cases::HandOver{to, u"on leave"_s}});
    };
    const auto mine = [&](const QString &officer) { return found(indexed(u"a"_s), {}, u"mine"_s, officer).size(); };
    QCOMPARE(mine(u"a"_s), 1);
    QCOMPARE(mine(u"b"_s), 0);

    hand(u"a"_s, u"b"_s);
    QCOMPARE(mine(u"a"_s), 0);
    QCOMPARE(mine(u"b"_s), 1);
    QCOMPARE(mine(u"p"_s), 1); // who decided still sees it

    hand(u"b"_s, u"a"_s);
    QCOMPARE(mine(u"a"_s), 1);
    QCOMPARE(mine(u"b"_s), 0);
}

void WorkIndexTest::readingStopsWhenTold()
{
    m_office->record(u"a"_s, u"(2025)京0105执1号"_s, opening(u"(2025)京0105执1号"_s));
    const auto index = must(store::WorkIndex::readAll(m_office->desk(u"a"_s), *m_reader, m_office->clock.today(),
                                                      [](int, int) { return false; }));
    QCOMPARE(index.size(), 0);
}

QTEST_GUILESS_MAIN(WorkIndexTest)
#include "tst_workindex.moc"

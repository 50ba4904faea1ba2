#include "resources/resources.h"
#include "sql/query.h"
#include "store/simulation.h"
#include "storefixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

static const QString kNumber = u"(2025)京0105执100号"_s;
static const QDate kToday(2025, 4, 8);

namespace {

/// The shipped pack with another length for one rule.
QByteArray packWith(const QString &pack, const QString &rule, int days)
{
    QJsonObject object = QJsonDocument::fromJson(must(resources::read(u"rules/%1.json"_s.arg(pack)))).object();
    QJsonArray rules = object["rules"_L1].toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        QJsonObject one = rules[i].toObject();
        if (one["id"_L1].toString() != rule)
            continue;
        one["span"_L1] = QJsonObject{{u"count"_s, days}, {u"unit"_s, u"working"_s}};
        rules[i] = one;
    }
    object["rules"_L1] = rules;
    return QJsonDocument(object).toJson();
}

/// The shipped notice of 2025 with one more day off.
QByteArray calendarWith(const QString &off)
{
    QJsonObject object = QJsonDocument::fromJson(must(resources::read(u"calendars/2025.json"_s))).object();
    QJsonArray notices = object["notices"_L1].toArray();
    QJsonObject notice = notices[0].toObject();
    QJsonArray days = notice["off"_L1].toArray();
    days.append(off);
    notice["off"_L1] = days;
    notices[0] = notice;
    object["notices"_L1] = notices;
    return QJsonDocument(object).toJson();
}

} // namespace

class AdoptionTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void aDraftMovesTheOpenDatesAndSaysWhy();
    void aShorterTimeMakesADutyOverdue();
    void aDayOffMovesTheDateByTheCalendar();
    void aRuleThatEndsTakesTheGroundAway();
    void aSimulationWritesNothing();
    void whatIsAdoptedChangesNothingMore();
    void theDeskThatWasOpenJudgesByTheAdoptedLaw();
    void theFormerPackUndoesAnAdoption();
    void whoProposedDoesNotAdopt();
    void aClerkDoesNotAdopt();
    void aPackThatDoesNotLoadIsNotADraft();
    void theAuditSeesAForgedSecondSignature();

private:
    store::LawFile draft(const QByteArray &bytes) const { return must(store::readLawFile(bytes, *m_law)); }
    store::Simulation simulated(const store::LawFile &file);
    cases::SharedJurisdiction law() { return must(store::lawOf(*m_office->office, m_law)); }
    std::optional<cases::Refusal> adopt(const store::LawFile &file, const QString &proposer, const QString &second);
    QDate limitNow();

    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
};

void AdoptionTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void AdoptionTest::init()
{
    // Performed on the 7th, a Monday: three working days end on the 10th.
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law, kToday);
    m_office->listedCase(kNumber);
    m_office->record(u"a"_s, kNumber, act(R"({"act":"record_exit_event","on":"2025-04-07","by":"clerk:a","event":"performed"})"));
}

store::Simulation AdoptionTest::simulated(const store::LawFile &file)
{
    const auto inForce = law();
    return must(store::simulate({*m_office->office, *inForce, m_office->session(u"a"_s).get(),
                                 [](QDate day) { return day.toString(Qt::ISODate); }, {}},
                                file, m_office->clock.today()));
}

std::optional<cases::Refusal> AdoptionTest::adopt(const store::LawFile &file, const QString &proposer, const QString &second)
{
    const auto inForce = law();
    const store::LawWord word{{}, {}, u"a new text"_s, store::changesJson(simulated(file))};
    const auto n = must(store::proposeLaw({*m_office->office, *m_office->session(proposer), m_office->clock, *inForce}, file, word));
    return must(store::answerLaw({*m_office->office, *m_office->session(second), m_office->clock, *inForce},
                                 std::get<int>(n), true, word));
}

QDate AdoptionTest::limitNow()
{
    const auto file = must(m_office->quietDesk().read(kNumber));
    const auto clock = std::ranges::find(file.view.clocks, u"removal"_s, &cases::CaseClock::id);
    return clock->limit->due;
}

void AdoptionTest::aDraftMovesTheOpenDatesAndSaysWhy()
{
    const store::Simulation found = simulated(draft(packWith(u"spc2017"_s, u"JD-60"_s, 5)));

    QCOMPARE(found.cases, 1);
    QCOMPARE(found.changed.size(), 1u);
    QCOMPARE(found.changed[0].number, kNumber);
    QCOMPARE(found.changed[0].change.clocks.size(), 1u);
    const cases::ClockChange &change = found.changed[0].change.clocks[0];
    QCOMPARE(change.clock, u"removal"_s);
    QVERIFY(!change.isTarget);
    QCOMPARE(change.before, QDate(2025, 4, 10));
    QCOMPARE(change.after, QDate(2025, 4, 14));
    QCOMPARE(change.cause, cases::ChangeCause::Rule);
    QCOMPARE(change.rule, u"JD-60"_s);
    QVERIFY(!change.becomesOverdue && !change.overdueDisappears);
}

void AdoptionTest::aShorterTimeMakesADutyOverdue()
{
    m_office->clock.moveTo(QDate(2025, 4, 9));

    const store::Simulation shorter = simulated(draft(packWith(u"spc2017"_s, u"JD-60"_s, 1)));
    QVERIFY(shorter.changed.at(0).change.clocks.at(0).becomesOverdue);

    m_office->clock.moveTo(QDate(2025, 4, 11));
    const store::Simulation longer = simulated(draft(packWith(u"spc2017"_s, u"JD-60"_s, 5)));
    QVERIFY(longer.changed.at(0).change.clocks.at(0).overdueDisappears);
}

void AdoptionTest::aDayOffMovesTheDateByTheCalendar()
{
    const store::Simulation found = simulated(draft(calendarWith(u"2025-04-09"_s)));

    const cases::ClockChange &change = found.changed.at(0).change.clocks.back();
    QCOMPARE(change.cause, cases::ChangeCause::Calendar);
    QCOMPARE(change.before, QDate(2025, 4, 10));
    QCOMPARE(change.after, QDate(2025, 4, 11));
}

void AdoptionTest::aRuleThatEndsTakesTheGroundAway()
{
    m_office->listedCase(u"(2025)京0105执101号"_s);
    QJsonObject object = QJsonDocument::fromJson(must(resources::read(u"rules/spc2017.json"_s))).object();
    QJsonArray rules = object["rules"_L1].toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        QJsonObject one = rules[i].toObject();
        if (one["id"_L1].toString() == "JD-03"_L1) {
            one["until"_L1] = u"2025-04-08"_s;
            rules[i] = one;
        }
    }
    object["rules"_L1] = rules;

    const store::Simulation found = simulated(draft(QJsonDocument(object).toJson()));

    // The first case's ground has ended already: its debt is performed.
    const auto lost = std::ranges::count_if(found.changed, [](const auto &one) { return one.change.losesGround; });
    QCOMPARE(lost, 1);
    QCOMPARE(found.changed.back().number, u"(2025)京0105执101号"_s);
}

void AdoptionTest::aSimulationWritesNothing()
{
    const auto before = must(store::lawAnswers(m_office->office->connection()));

    simulated(draft(packWith(u"spc2017"_s, u"JD-60"_s, 5)));

    QCOMPARE(must(store::lawAnswers(m_office->office->connection())), before);
    QVERIFY(must(store::adoptions(m_office->office->connection())).empty());
    QCOMPARE(limitNow(), QDate(2025, 4, 10));
}

void AdoptionTest::whatIsAdoptedChangesNothingMore()
{
    const store::LawFile file = draft(packWith(u"spc2017"_s, u"JD-60"_s, 5));
    QVERIFY(!simulated(file).changed.empty());

    QVERIFY(!adopt(file, u"a"_s, u"p"_s));

    QVERIFY(simulated(file).changed.empty());
    const auto kept = must(store::adoptions(m_office->office->connection()));
    QCOMPARE(kept.size(), 1u);
    QCOMPARE(kept[0].answered->word.changes.size(), 1); // can be printed again
    QVERIFY(must(store::verifyOffice(*m_office->office, law(), m_office->session(u"a"_s))).clean());
}

void AdoptionTest::theDeskThatWasOpenJudgesByTheAdoptedLaw()
{
    store::Desk open = m_office->desk(u"a"_s);
    const auto limit = [&] {
        const auto file = must(open.read(kNumber));
        return std::ranges::find(file.view.clocks, u"removal"_s, &cases::CaseClock::id)->limit->due;
    };
    QCOMPARE(limit(), QDate(2025, 4, 10));

    QVERIFY(!adopt(draft(packWith(u"spc2017"_s, u"JD-60"_s, 5)), u"a"_s, u"p"_s));

    QCOMPARE(limit(), QDate(2025, 4, 14));
    const auto page = must(open.workList({kToday, {}, {}, 50, {}}));
    QCOMPARE(page.rows.at(0).limit, QDate(2025, 4, 14)); // the list says the same
}

void AdoptionTest::theFormerPackUndoesAnAdoption()
{
    QVERIFY(!adopt(draft(packWith(u"spc2017"_s, u"JD-60"_s, 5)), u"a"_s, u"p"_s));
    QVERIFY(!adopt(draft(packWith(u"spc2017"_s, u"JD-60"_s, 7)), u"a"_s, u"p"_s));
    QCOMPARE(limitNow(), QDate(2025, 4, 16));

    QVERIFY(!adopt(must(store::formerFile(m_office->office->connection(), u"spc2017"_s)), u"a"_s, u"p"_s));
    QCOMPARE(limitNow(), QDate(2025, 4, 14));

    QVERIFY(!adopt({store::LawKind::Pack, u"spc2017"_s, {}}, u"a"_s, u"p"_s)); // as it ships
    QCOMPARE(limitNow(), QDate(2025, 4, 10));
    QVERIFY(must(store::adoptedFiles(m_office->office->connection())).empty());
}

void AdoptionTest::whoProposedDoesNotAdopt()
{
    const auto refusal = adopt(draft(packWith(u"spc2017"_s, u"JD-60"_s, 5)), u"p"_s, u"p"_s);

    QVERIFY(refusal);
    QCOMPARE(refusal->rule, u"FOUR-EYES"_s);
    QCOMPARE(limitNow(), QDate(2025, 4, 10));
}

void AdoptionTest::aClerkDoesNotAdopt()
{
    const auto refusal = adopt(draft(packWith(u"spc2017"_s, u"JD-60"_s, 5)), u"p"_s, u"a"_s);

    QVERIFY(refusal);
    QCOMPARE(refusal->rule, u"ROLE"_s);
    QVERIFY(!refusal->citation.isEmpty());
}

void AdoptionTest::aPackThatDoesNotLoadIsNotADraft()
{
    QByteArray broken = packWith(u"spc2017"_s, u"JD-60"_s, 5);
    broken.replace("\"asks\"", "\"asked\"");

    const auto read = store::readLawFile(broken, *m_law);

    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
}

void AdoptionTest::theAuditSeesAForgedSecondSignature()
{
    QVERIFY(!adopt(draft(packWith(u"spc2017"_s, u"JD-60"_s, 5)), u"a"_s, u"p"_s));
    const sql::Connection &connection = m_office->office->connection();
    must(sql::runOnce(connection, u"DROP TRIGGER adoption_answer_stays"_s));
    must(sql::runOnce(connection, u"UPDATE adoption_answer SET signature = zeroblob(64)"_s));

    const auto report = must(store::verifyOffice(*m_office->office, law(), {}));

    QVERIFY(!report.clean());
    QVERIFY(report.findings.front().where.startsWith("adoption 1"_L1));
}

QTEST_GUILESS_MAIN(AdoptionTest)
#include "tst_adoption.moc"

#include "filescan.h"
#include "storefixture.h"

#include "sql/query.h"
#include "store/audit.h"
#include "store/sealedregister.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kOfficial = u"虚构干部甲"_s;
const QString kInformant = u"虚构举报人乙"_s;

store::Interference asked()
{
    return {kOfficial, u"to leave a company off the list"_s, u"by telephone"_s, QDate(2025, 4, 1), u"(2025)京0105执77号"_s};
}

store::Tip told()
{
    return {u"the workshop runs under another name"_s, kInformant, QDate(2025, 4, 1), {}};
}

} // namespace

/// Who asked for what, and who told: written down by anybody, read by the supervising level only, changed by nobody. Source: N12, GF-06.
class SealedRegisterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_law = shippedLaw();
        m_template.emplace();
    }

    void init()
    {
        m_office.emplace(*m_template, m_law, QDate(2025, 4, 2));
        m_supervisor = added(u"s"_s);
        m_clerk = m_office->session(u"a"_s);
    }

    void onlyTheSupervisingLevelReadsInterference_data()
    {
        QTest::addColumn<QString>("officer");
        for (const char *officer : {"admin", "a", "b", "p"})
            QTest::newRow(officer) << QString::fromLatin1(officer);
    }

    void onlyTheSupervisingLevelReadsInterference()
    {
        QFETCH(QString, officer);
        must(store::recordInterference(*m_office->office, *m_clerk, m_office->clock, asked()));

        const auto below = read(m_office->session(officer));

        QVERIFY(below.entries.front().withheld);
        QCOMPARE(below.entries.front().who, "***");
        QCOMPARE(below.entries.front().what, "***");
        QCOMPARE(below.entries.front().officer, "***");
        QVERIFY(below.entries.front().caseNumber.isEmpty());
        QCOMPARE(below.months.back().interference, (store::Tally{1, 0, 0})); // the count is everybody's
        const auto above = read(m_supervisor);
        QCOMPARE(above.entries.front().who, kOfficial);
        QCOMPARE(above.entries.front().how, "by telephone");
        QCOMPARE(above.entries.front().officer, "a");
        QVERIFY(above.entries.front().vouched);
    }

    void nobodyBelowReadsTheInformant_data() { onlyTheSupervisingLevelReadsInterference_data(); }

    void nobodyBelowReadsTheInformant()
    {
        QFETCH(QString, officer);
        must(store::recordTip(*m_office->office, *m_clerk, m_office->clock, told()));

        const auto below = read(m_office->session(officer));

        QCOMPARE(below.entries.front().informant, "***");
        QCOMPARE(below.entries.front().what, told().what); // or nobody could look into it
        QCOMPARE(read(m_supervisor).entries.front().informant, kInformant);
    }

    void noFileOfTheOfficeHoldsANameInTheClear()
    {
        must(store::recordInterference(*m_office->office, *m_clerk, m_office->clock, asked()));
        must(store::recordTip(*m_office->office, *m_clerk, m_office->clock, told()));

        for (const QString &text : {kOfficial, kInformant, asked().what, told().what})
            QCOMPARE(filesWith(m_office->folder(), text), QStringList());
    }

    void aTipIsHandedOnAndAnsweredOnce()
    {
        const qint64 n = must(store::recordTip(*m_office->office, *m_clerk, m_office->clock, told()));

        must(store::passOn(*m_office->office, *m_clerk, m_office->clock, n, u"the market regulator"_s));
        must(store::answer(*m_office->office, *m_clerk, m_office->clock, n, u"confirmed; the file was opened again"_s));

        const auto all = read(m_office->session(u"p"_s));
        QCOMPARE(all.entries.front().passedTo, "the market regulator");
        QCOMPARE(all.entries.front().answer, "confirmed; the file was opened again");
        QCOMPARE(all.months.back().tips, (store::Tally{1, 1, 1}));
        QCOMPARE(store::answer(*m_office->office, *m_clerk, m_office->clock, n, u"twice"_s).error().code, ErrorCode::Conflict);
    }

    void interferenceIsHandedOnByTheSupervisingLevel()
    {
        const qint64 n = must(store::recordInterference(*m_office->office, *m_clerk, m_office->clock, asked()));

        QCOMPARE(store::passOn(*m_office->office, *m_clerk, m_office->clock, n, u"discipline"_s).error().code, ErrorCode::Denied);
        must(store::passOn(*m_office->office, *m_supervisor, m_office->clock, n, u"discipline"_s));

        QCOMPARE(read(m_clerk).entries.front().passedTo, "***");
        QCOMPARE(read(m_supervisor).entries.front().passedTo, "discipline");
    }

    void onlyWhatIsOnRecordIsAnswered()
    {
        QCOMPARE(store::answer(*m_office->office, *m_supervisor, m_office->clock, 0, u"well"_s).error().code, ErrorCode::NotFound);
        must(store::signMonth(*m_office->office, *m_supervisor, m_office->clock, u"2025-03"_s));

        QCOMPARE(store::answer(*m_office->office, *m_supervisor, m_office->clock, 0, u"well"_s).error().code, ErrorCode::NotFound);
    }

    void aMonthWithNothingIsSignedToo()
    {
        QVERIFY(read(m_clerk).months.back().officer.isEmpty());

        must(store::signMonth(*m_office->office, *m_supervisor, m_office->clock, u"2025-03"_s));

        const auto month = read(m_clerk).months.back();
        QCOMPARE(month.month, "2025-03");
        QCOMPARE(month.officer, "s");
        QCOMPARE(month.interference, store::Tally());
    }

    void aMonthIsSignedOnceByASupervisorWhenItIsOver()
    {
        const auto sign = [&](const store::SharedSession &by, const char *month) {
            return store::signMonth(*m_office->office, *by, m_office->clock, QString::fromLatin1(month));
        };
        QCOMPARE(sign(m_clerk, "2025-03").error().code, ErrorCode::Denied);
        QCOMPARE(sign(m_supervisor, "2025-3").error().code, ErrorCode::Invalid);
        m_office->clock.moveTo(QDate(2025, 4, 30));
        QCOMPARE(sign(m_supervisor, "2025-04").error().code, ErrorCode::Conflict);
        m_office->clock.moveTo(QDate(2025, 5, 1));
        must(sign(m_supervisor, "2025-04"));
        QCOMPARE(sign(m_supervisor, "2025-04").error().code, ErrorCode::Conflict);
    }

    void whatIsRecordedAfterTheSigningCountsLater()
    {
        m_office->clock.moveTo(QDate(2025, 5, 1));
        must(store::signMonth(*m_office->office, *m_supervisor, m_office->clock, u"2025-04"_s));
        m_office->clock.moveTo(QDate(2025, 4, 30)); // a clock that was set back

        must(store::recordInterference(*m_office->office, *m_clerk, m_office->clock, asked()));

        QCOMPARE(read(m_supervisor).entries.front().month, "2025-05");
        QVERIFY(findings().isEmpty());
    }

    void aSupervisorWhoCameLaterReadsWhatAColleaguePassesOn()
    {
        must(store::recordInterference(*m_office->office, *m_clerk, m_office->clock, asked()));
        const auto later = added(u"t"_s);
        QCOMPARE(read(later).entries.front().who, "***");

        (void)read(m_supervisor);

        QCOMPARE(read(later).entries.front().who, kOfficial);
    }

    void withoutASupervisingLevelNothingIsWritten()
    {
        OfficeFixture alone(*m_template, m_law);

        const auto refused = store::recordInterference(*alone.office, *m_clerk, alone.clock, asked());

        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY(must(store::readSealedRegister(*alone.office, *m_clerk, alone.clock)).entries.empty());
    }

    void blankWordsAreRefused()
    {
        auto nobody = asked();
        nobody.who = u" "_s;
        QCOMPARE(store::recordInterference(*m_office->office, *m_clerk, m_office->clock, nobody).error().code, ErrorCode::Invalid);
        QCOMPARE(store::recordTip(*m_office->office, *m_clerk, m_office->clock, {}).error().code, ErrorCode::Invalid);
    }

    void aRecordIsNeitherChangedNorDeleted_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("its bytes") << u"UPDATE sealed_record SET record = x'00'"_s;
        QTest::newRow("its row") << u"DELETE FROM sealed_record"_s;
        QTest::newRow("its keys") << u"DELETE FROM sealed_record_key"_s;
        QTest::newRow("a supervisor's key") << u"UPDATE officer_pair SET public = x'00'"_s;
    }

    void aRecordIsNeitherChangedNorDeleted()
    {
        QFETCH(QString, statement);
        must(store::recordInterference(*m_office->office, *m_clerk, m_office->clock, asked()));

        QVERIFY(!sql::runOnce(m_office->office->connection(), statement));
    }

    void theAuditSeesWhatWasDoneToTheFile_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("the last record cut off") << u"DELETE FROM sealed_record WHERE n = 3"_s;
        QTest::newRow("one taken out") << u"DELETE FROM sealed_record WHERE n = 1"_s;
        QTest::newRow("a count made smaller, and hashed anew")
            << u"UPDATE sealed_record SET record = CAST(replace(CAST(record AS TEXT), '\"recorded\":1', '\"recorded\":0') AS BLOB) "
               "WHERE n = 3"_s;
    }

    void theAuditSeesWhatWasDoneToTheFile()
    {
        QFETCH(QString, statement);
        must(store::recordInterference(*m_office->office, *m_clerk, m_office->clock, asked()));
        const qint64 tip = must(store::recordTip(*m_office->office, *m_clerk, m_office->clock, told()));
        must(store::answer(*m_office->office, *m_clerk, m_office->clock, tip, u"nothing in it"_s));
        m_office->clock.moveTo(QDate(2025, 5, 2));
        must(store::signMonth(*m_office->office, *m_supervisor, m_office->clock, u"2025-04"_s));
        QCOMPARE(findings(), QStringList());
        for (const char *trigger : {"sealed_record_stays", "sealed_record_is_not_deleted"})
            must(sql::runOnce(m_office->office->connection(), u"DROP TRIGGER "_s + QLatin1StringView(trigger)));

        must(sql::runOnce(m_office->office->connection(), statement));

        QVERIFY(!findings().isEmpty());
    }

    void anExchangedKeyOfASupervisorIsNotSealedTo()
    {
        must(sql::runOnce(m_office->office->connection(), u"DROP TRIGGER officer_pair_stays"_s));
        must(sql::runOnce(m_office->office->connection(), u"UPDATE officer_pair SET public = randomblob(32)"_s));

        const auto refused = store::recordInterference(*m_office->office, *m_clerk, m_office->clock, asked());

        QCOMPARE(refused.error().code, ErrorCode::Denied);
    }

private:
    store::SharedSession added(const QString &id)
    {
        must(m_office->office->addOfficer({id, u"示范监督员"_s, {cases::Role::Supervisor}, "long password", crypto::Suite::Ed25519,
                                           store::KeyCost::Floor},
                                          m_office->session(u"admin"_s), m_office->clock));
        return must(m_office->office->signIn(id, "long password"));
    }

    store::SealedRegister read(const store::SharedSession &by)
    {
        return must(store::readSealedRegister(*m_office->office, *by, m_office->clock));
    }

    QStringList findings()
    {
        QStringList all;
        for (const auto &finding : must(store::verifyOffice(*m_office->office, m_law, {}, {})).findings)
            all.append(finding.where + u": "_s + finding.what);
        return all;
    }

    cases::SharedJurisdiction m_law;
    std::optional<OfficeTemplate> m_template;
    std::optional<OfficeFixture> m_office;
    store::SharedSession m_supervisor, m_clerk;
};

QTEST_GUILESS_MAIN(SealedRegisterTest)
#include "tst_sealedregister.moc"

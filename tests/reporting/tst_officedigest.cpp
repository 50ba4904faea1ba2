#include "app/reporting/digest.h"
#include "store/querylog.h"
#include "tests/store/storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace zm::reports;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate kToday(2025, 4, 2);
const QString kNumber = u"(2025)京0105执1号"_s;

} // namespace

/// The digest of an office: from the list of its cases and from the query log.
class OfficeDigestTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_law = shippedLaw();
        m_template.emplace();
        m_means = must(reporting::reportMeans(m_law));
    }

    void init()
    {
        m_office.emplace(*m_template, m_law);
        m_office->listedCase(kNumber);
    }

    void anOfficeInOrderHasNothingToTell()
    {
        QVERIFY(digest(kToday).lines.empty());
    }

    void aRemovalThatFellDueTonightIsNewTomorrowAndStandsTheDayAfter()
    {
        m_office->record(u"a"_s, kNumber, act(R"({"act":"record_exit_event","on":"2025-04-02","by":"clerk:a","event":"performed"})"));
        const auto view = must(m_office->quietDesk().read(kNumber)).view;
        const QDate due = cases::decisiveEnd(*std::ranges::find(view.clocks, u"removal"_s, &cases::CaseClock::id))->due;
        const auto overdue = [&](QDate day) { return digest(day); };

        QVERIFY(!overdue(due).of(Line::RemovalOverdue));
        QCOMPARE(overdue(due.addDays(1)).of(Line::RemovalOverdue)->fresh.front().number, kNumber);
        QCOMPARE(overdue(due.addDays(3)).of(Line::RemovalOverdue)->standing.size(), std::size_t(1));
        QCOMPARE(overdue(due.addDays(3)).of(Line::RemovalOverdue)->fresh.size(), std::size_t(0));
    }

    void aLookOfSomebodyWithoutATaskIsTold()
    {
        const QString id = must(m_office->quietDesk().read(kNumber)).id;
        look(u"b"_s, id); // b has done nothing in the case
        look(u"a"_s, id);

        const Digest found = digest(kToday);

        QCOMPARE(found.of(Line::LookFlagged)->fresh.size(), std::size_t(1));
        QVERIFY(!digest(kToday.addDays(5)).of(Line::LookFlagged)); // long ago: the report's to count
    }

    void itsCasesAreThoseThatTheReportCounts()
    {
        m_office->record(u"a"_s, kNumber, act(R"({"act":"file_objection","on":"2025-04-01","by":"party:","received_on":"2025-04-01","about":"should_not_be_listed","written":true})"));
        m_office->record(u"b"_s, kNumber, act(R"({"act":"decide_objection","on":"2025-04-02","by":"reviewer:b","outcome":"rejected","reasons":"compared with the reply of the bank"})"));
        const Report report = must(reporting::makeReport(m_office->folder(), *m_means, {{QDate(2025, 1, 1), kToday}, kToday, {}, {}, {}, {}, false})).report;
        const Digest found = digest(kToday);

        QCOMPARE(found.of(Line::Unserved)->fresh, report.figures.casesOf({Line::Unserved}));
        QCOMPARE(report.figures.of(Line::Unserved).counts, 1);
    }

private:
    cases::SharedJurisdiction m_law;
    std::optional<OfficeTemplate> m_template;
    std::optional<OfficeFixture> m_office;
    reporting::SharedMeans m_means;

    Digest digest(QDate day) const
    {
        return must(reporting::makeDigest(m_office->folder(), m_law, m_means->definitions, m_office->clock, day.addDays(-1), day));
    }
    void look(const QString &officer, const QString &caseId)
    {
        must(store::writeLook(*m_office->office, *m_office->session(officer), m_office->clock,
                              {store::LogKind::Reveal, caseId, u"service"_s, u"subject.id"_s, {}, {}}));
    }
};

QTEST_GUILESS_MAIN(OfficeDigestTest)
#include "tst_officedigest.moc"

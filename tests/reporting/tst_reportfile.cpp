#include "app/reporting/reportfile.h"
#include "sql/query.h"
#include "tests/store/storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace zm::reporting;

namespace {

/// As much of a PDF as a report is put into.
const QByteArray kPdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<\n/Root 1 0 R\n>>\nstartxref\n0\n%%EOF\n";

const ReportQuestion kAsked{{QDate(2025, 1, 1), QDate(2025, 12, 31)}, QDate(2025, 4, 2), {}, {}, {}, {}, false};

} // namespace

/// A report made from an office, put into a file, and checked against the office again.
class ReportFileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_law = shippedLaw();
        m_template.emplace();
        m_means = must(reportMeans(m_law));
    }

    void init()
    {
        m_office.emplace(*m_template, m_law);
        m_office->listedCase(QStringLiteral("(2025)京0105执1号"));
        m_office->listedCase(QStringLiteral("(2025)京0105执2号"));
    }

    void aReportHoldsAgainstItsOwnOffice()
    {
        const Verification found = verified(printed("p"));

        QVERIFY2(found.holds(), qPrintable(found.differences.empty() ? QString() : found.differences.front().where));
        QCOMPARE(found.signer, "p");
    }

    void actsThatCameLaterChangeNothing()
    {
        const QByteArray pdf = printed("p");
        m_office->listedCase(QStringLiteral("(2025)京0105执3号"));

        QVERIFY(verified(pdf).holds());
    }

    void anActWhoseBytesWereChangedIsNamed()
    {
        const QByteArray pdf = printed("p");
        change("UPDATE act SET payload = CAST(replace(CAST(payload AS TEXT), 'clerk:a', 'clerk:b') AS BLOB) WHERE n = 3");

        const Verification found = verified(pdf);

        QVERIFY(!found.holds());
        QVERIFY(!found.altered.isEmpty());
        QVERIFY2(found.altered.first().contains("act 3"), qPrintable(found.altered.first()));
    }

    void anotherHashGivesAnotherDataHead()
    {
        const QByteArray pdf = printed("p");
        change("UPDATE act SET hash = zeroblob(32) WHERE n = 3");

        const Verification found = verified(pdf);

        const bool named = std::ranges::any_of(found.differences, [](const reports::Difference &one) { return one.where == "data head"; });
        QVERIFY(named);
    }

    void anActThatIsGoneChangesTheFigures()
    {
        const QByteArray pdf = printed("p");
        change("DELETE FROM act WHERE n > 4");

        const Verification found = verified(pdf);

        const bool figure = std::ranges::any_of(found.differences, [](const reports::Difference &one) { return one.where.startsWith("m16."); });
        QVERIFY(figure);
    }

    void aFileOfWhichOneByteChangedIsNotGenuine()
    {
        QByteArray pdf = printed("p");
        const qsizetype at = pdf.indexOf("1 0 obj");
        pdf[at] = '2';

        QCOMPARE(readReport(pdf).error().code, ErrorCode::Corrupt);
    }

    void anUnsignedReportSaysSoAndIsComparedAllTheSame()
    {
        const PrintedReport read = must(readReport(printed({})));

        QVERIFY(!read.isSigned);
        QVERIFY(must(verifyReport(m_office->folder(), *m_means, read)).holds());
    }

    void aFilterLeavesOutWhatDoesNotAnswerIt()
    {
        ReportQuestion asked = kAsked;
        asked.filter = QStringLiteral("含执2号");

        QCOMPARE(made(asked).head.cases, 1);
        QCOMPARE(made(kAsked).head.cases, 2);
        QVERIFY(made(asked).head.acts > 0 && made(asked).head.acts < made(kAsked).head.acts); // the acts of that case, not the office's
        QCOMPARE(made(asked).head.dataHead, made(kAsked).head.dataHead);
    }

    void aFilterThatIsNoneIsRefused()
    {
        ReportQuestion asked = kAsked;
        asked.filter = QStringLiteral("within x days");

        QCOMPARE(makeReport(m_office->folder(), *m_means, asked).error().code, ErrorCode::Invalid);
    }

    void daysInTheWrongOrderAreRefused()
    {
        ReportQuestion asked = kAsked;
        std::swap(asked.period.from, asked.period.to);

        QCOMPARE(makeReport(m_office->folder(), *m_means, asked).error().code, ErrorCode::Invalid);
    }

    void whatHappenedAfterTheDayOfTheDataIsLeftOut()
    {
        ReportQuestion asked = kAsked;
        asked.asOf = QDate(2025, 3, 1); // before the first act

        QCOMPARE(made(asked).head.cases, 0);
    }

    void aReportThatIsStoppedIsNone()
    {
        const auto stopped = makeReport(m_office->folder(), *m_means, kAsked, [](qint64, qint64) { return false; });

        QCOMPARE(stopped.error().code, ErrorCode::Conflict);
    }

private:
    cases::SharedJurisdiction m_law;
    std::optional<OfficeTemplate> m_template;
    std::optional<OfficeFixture> m_office;
    SharedMeans m_means;

    reports::Report made(const ReportQuestion &asked) const
    {
        return must(makeReport(m_office->folder(), *m_means, asked)).report;
    }
    QByteArray printed(const QString &officer) const
    {
        const auto session = officer.isEmpty() ? store::SharedSession() : m_office->session(officer);
        ReportQuestion asked = kAsked;
        asked.officer = officer;
        return must(withReport(kPdf, made(asked), session.get()));
    }
    Verification verified(const QByteArray &pdf) const
    {
        return must(verifyReport(m_office->folder(), *m_means, must(readReport(pdf))));
    }
    /// What somebody with the file in their hands can do.
    void change(const QString &statement)
    {
        for (const QString &guard : {QStringLiteral("DROP TRIGGER act_stays"), QStringLiteral("DROP TRIGGER act_is_not_deleted"), statement})
            must(sql::runOnce(m_office->office->connection(), guard));
    }
};

QTEST_GUILESS_MAIN(ReportFileTest)
#include "tst_reportfile.moc"

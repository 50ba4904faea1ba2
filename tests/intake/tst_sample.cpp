#include "intake/intake.h"
#include "resources/resources.h"

#include <QMap>
#include <QTest>

using namespace zm;
using namespace zm::intake;
using namespace Qt::Literals::StringLiterals;

/// What resources/sample/README.md says of the shipped sample.
class SampleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asManyRowsAreTakenAsItSays();
    void rowsAreRejectedForTheReasonsItNames();
    void dirtIsReadAsItSays();
    void theSampleReadTwiceChangesNothing();
    void theCorrectedRowsFileHoldsTheRejectedRowsAsTyped();

private:
    Result<Intake> read(const QByteArray &bytes, const IntakeRequest &request) const;

    std::optional<IntakeWords> m_words;
    Intake m_intake;
};

Result<Intake> SampleTest::read(const QByteArray &bytes, const IntakeRequest &request) const
{
    ZM_TRY(const Table table, readTable(bytes));
    return readCases(table, *m_words, request);
}

void SampleTest::initTestCase()
{
    const auto words = IntakeWords::load(*resources::read(u"intake_words.tsv"_s));
    QVERIFY(words.has_value());
    m_words = *words;
    const auto intake = read(*resources::read(u"sample/cases.csv"_s), {QDate(2026, 4, 1), {}});
    QVERIFY(intake.has_value());
    m_intake = *intake;
}

void SampleTest::asManyRowsAreTakenAsItSays()
{
    QCOMPARE(m_intake.rows.size(), 1000);
    QCOMPARE(m_intake.count(RowFate::Taken), 891);
    QCOMPARE(m_intake.count(RowFate::Unchanged), 18);
    QCOMPARE(m_intake.count(RowFate::Rejected), 91);
    QCOMPARE(m_intake.notes, QList<Saying>{});
}

void SampleTest::rowsAreRejectedForTheReasonsItNames()
{
    QMap<QString, int> reasons;
    for (const RowResult &row : m_intake.rows) {
        for (const Saying &fault : row.faults)
            ++reasons[fault.id];
    }

    const QMap<QString, int> expected{{u"id.check digit"_s, 14},
                                      {u"id.region"_s, 4},
                                      {u"id.length"_s, 2},
                                      {u"id.lost_digits"_s, 6},
                                      {u"id.birth_differs"_s, 5},
                                      {u"id.kind_unknown"_s, 3},
                                      {u"id.other_subject"_s, 3},
                                      {u"date.impossible"_s, 12},
                                      {u"date.malformed"_s, 4},
                                      {u"date.future"_s, 4},
                                      {u"field.missing"_s, 13},
                                      {u"case_number.malformed"_s, 8},
                                      {u"case_number.twice"_s, 6},
                                      {u"name.unassigned"_s, 2},
                                      {u"cell.formula_without_value"_s, 3},
                                      {u"cell.error"_s, 2}};
    QCOMPARE(reasons, expected);
}

void SampleTest::dirtIsReadAsItSays()
{
    QMap<QString, int> notes;
    for (const RowResult &row : m_intake.rows) {
        for (const Saying &note : row.notes)
            ++notes[note.id];
    }

    QCOMPARE(notes[u"note.legacy"_s], 70);
    QCOMPARE(notes[u"note.id.masked"_s], 50);
    QCOMPARE(notes[u"note.id.none"_s], 15);
    QCOMPARE(notes[u"note.id.old"_s], 6);
    QCOMPARE(notes[u"note.formula"_s], 8);
    QCOMPARE(notes[u"note.same_row"_s], 18);
}

void SampleTest::theSampleReadTwiceChangesNothing()
{
    QHash<QString, cases::OpenCase> here;
    for (const RowResult &row : m_intake.rows) {
        if (row.act)
            here.insert(row.caseNumber, std::get<cases::OpenCase>(row.act->body));
    }
    const IntakeRequest request{QDate(2026, 4, 2), [&](const QString &number) {
                                    const auto found = here.constFind(number);
                                    return found == here.constEnd() ? std::nullopt : std::optional(*found);
                                }};

    const auto again = read(*resources::read(u"sample/cases.csv"_s), request);

    QVERIFY(again.has_value());
    QCOMPARE(again->count(RowFate::Taken), 0);
    QCOMPARE(again->count(RowFate::Unchanged), 909);
    QCOMPARE(again->count(RowFate::Rejected), 91);
}

void SampleTest::theCorrectedRowsFileHoldsTheRejectedRowsAsTyped()
{
    const auto rejected = read(rejectedRows(m_intake), {QDate(2026, 4, 1), {}});

    QVERIFY(rejected.has_value());
    QCOMPARE(rejected->notes, QList<Saying>{});
    QCOMPARE(rejected->rows.size(), 91);
    // Read without their neighbours, the six that repeat a number for another subject are new cases.
    QCOMPARE(rejected->count(RowFate::Rejected), 85);
    QList<const RowResult *> first;
    for (const RowResult &row : m_intake.rows) {
        if (row.fate == RowFate::Rejected)
            first.append(&row);
    }
    for (qsizetype i = 0; i < first.size(); ++i)
        QCOMPARE(rejected->rows[i].typed, first[i]->typed);
}

QTEST_APPLESS_MAIN(SampleTest)
#include "tst_sample.moc"

#include "filter/saved.h"
#include "resources/resources.h"

#include <QTest>

using namespace zm;
using namespace zm::filter;
using namespace Qt::Literals::StringLiterals;

class FilterSavedTest final : public QObject {
    Q_OBJECT

    std::optional<Words> m_words;

private Q_SLOTS:
    void initTestCase() { m_words.emplace(*Words::load(*resources::read(u"filter_words.tsv"_s))); }

    void aFileReadsBackInItsOrder()
    {
        const std::vector<SavedFilter> filters{{u"今日"_s, u"我经办·今日到期"_s}, {u"Late"_s, u"overdue"_s}};

        const auto read = readSaved(writeSaved(filters), *m_words);

        QVERIFY(read);
        QCOMPARE(*read, filters);
    }

    void aFileThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *entries, const char *said) {
            QTest::newRow(name) << QByteArray(R"({"saved_filters": 1, "filters": [)") + entries + "]}" << QString(said);
        };
        QTest::newRow("another file") << QByteArray("{}") << u"not a file of saved filters"_s;
        row("no name", R"({"name": " ", "filter": "overdue"})", "saved filter 1: it has no name");
        row("no filter", R"({"name": "a", "filter": "overdue"}, {"name": "b", "filter": "overdeu"})", "saved filter 2: no filter, because of the word overdeu");
        row("nothing said", R"({"name": "a", "filter": ""})", "saved filter 1: it says nothing");
        row("a name twice", R"({"name": "a", "filter": "overdue"}, {"name": "a", "filter": "mine"})", "saved filter 2: its name stands twice");
    }
    void aFileThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, said);

        const auto read = readSaved(file, *m_words);

        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QCOMPARE(read.error().detail, said);
    }

    void joiningReplacesNothingAndDoublesNothing()
    {
        const std::vector<SavedFilter> own{{u"mine"_s, u"mine"_s}, {u"late"_s, u"overdue"_s}};

        const auto all = joined(own, {{u"late"_s, u"overdue"_s}, {u"mine"_s, u"disputed"_s}, {u"new"_s, u"closed"_s}});

        const std::vector<SavedFilter> expected{
            {u"mine"_s, u"mine"_s}, {u"late"_s, u"overdue"_s}, {u"mine 2"_s, u"disputed"_s}, {u"new"_s, u"closed"_s}};
        QCOMPARE(all, expected);
    }
};

QTEST_GUILESS_MAIN(FilterSavedTest)
#include "tst_filtersaved.moc"

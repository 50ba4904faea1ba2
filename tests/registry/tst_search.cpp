#include "registerfixture.h"

#include "registry/search.h"

#include <QTest>

using namespace zm;
using namespace zm::registry;
using test::RegisterFixture;
using test::row;

namespace {

constexpr qint64 kRows = 12'000;

/// One row of the CSV as brute force sees it.
struct Plain {
    QString caseNumber, name;
    QByteArray id;
    bool organisation;
    std::u32string form;
    QString listedOn;
};

int tierOf(Match match)
{
    return match <= Match::ExactReading ? 0 : match <= Match::ReadingBegins ? 1 : 2;
}

} // namespace

/// Search against looking at every row.
class SearchTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_fixture.import(m_fixture.csv()).has_value());
        m_mirror.emplace(*Mirror::open(m_fixture.folder.path()));
        m_searcher.emplace(*Searcher::open(*m_mirror, m_fixture.names));
        const QString path = m_fixture.write(m_fixture.csv(), QStringLiteral("again.csv"));
        auto source = RowSource::open(path);
        while (auto entry = *source->next()) {
            const QString name = QString::fromUtf8(entry->name.data(), qsizetype(entry->name.size()));
            if (entry->isShown())
                m_plain.push_back({QString(), name, QByteArray(reinterpret_cast<const char *>(entry->id.data()), 16).toHex(),
                                   entry->organisation, searchForm(entry->name), dayOf(entry->listedOn).toString(Qt::ISODate)});
        }
    }

    void everyQueryFindsWhatLookingAtEveryRowFinds_data()
    {
        QTest::addColumn<QString>("query");
        const auto add = [](const char *what, const QString &query) { QTest::addRow("%s: %s", what, qPrintable(query)) << query; };
        for (const char *query : {"王", "李", "华", "有", "𠮷", "䶮"})
            add("one character", QString::fromUtf8(query));
        for (const char *query : {"建国", "有限", "王建", "集团", "阿卜"})
            add("two characters", QString::fromUtf8(query));
        for (const char *query : {"王建国", "建国有", "限公司", "科技有限公司"})
            add("three and more", QString::fromUtf8(query));
        for (std::size_t i = 0; i < 3; ++i) {
            const QString name = m_plain[i * 997 + 11].name;
            add("a whole name", name);
            add("the beginning of a name", name.first(2));
            add("the end of a name", name.last(2));
        }
        for (const char *query : {"zhang", "zhangs", "wangjianguo", "ouyang", "shan", "dan", "zeng", "ceng", "yue", "le", "beijing"})
            add("full pinyin", QString::fromUtf8(query));
        for (const char *query : {"z", "zs", "wjg", "bjs", "oy"})
            add("initials", QString::fromUtf8(query));
        for (const char *query : {"zsan", "wjiang", "wangjg", "lxiao"})
            add("syllables and initials", QString::fromUtf8(query));
        for (const char *query : {"张x", "王jian", "wang建", "李xiaom"})
            add("characters and letters", QString::fromUtf8(query));
        for (const char *query : {"买买提·艾力", "买买提•艾力", "买买提艾力", "扎西·"})
            add("middle dots", QString::fromUtf8(query));
        for (const char *query : {"（集团）", "(集团)有限", "ＡＢ", "不存在的名字", "qqqq"})
            add("signs and nothing", QString::fromUtf8(query));
    }

    void everyQueryFindsWhatLookingAtEveryRowFinds()
    {
        QFETCH(const QString, query);
        const QList<QByteArray> expected = bruteForce(query);

        QList<QByteArray> found;
        std::optional<Cursor> cursor = Cursor{};
        int tier = 0;
        QDate day(9999, 1, 1);
        while (cursor) {
            const auto page = m_searcher->search(query, 70, {}, *cursor);
            QVERIFY2(page.has_value(), qPrintable(page ? QString() : page.error().detail));
            for (const FoundEntry &entry : page->entries) {
                if (tierOf(entry.match) > tier)
                    day = QDate(9999, 1, 1);
                QVERIFY(tierOf(entry.match) >= tier && entry.listedOn <= day);
                tier = tierOf(entry.match);
                day = entry.listedOn;
                found.append(entry.entryId.toLatin1());
            }
            cursor = page->next;
        }

        QCOMPARE(QSet<QByteArray>(found.begin(), found.end()).size(), found.size());
        std::ranges::sort(found);
        QCOMPARE(found.size(), expected.size());
        QCOMPARE(found, expected);
    }

    void aCountSaysHowMuchItKnows()
    {
        const auto few = m_searcher->search(QStringLiteral("买买提"), 50);
        const auto many = m_searcher->search(QStringLiteral("王"), 50);

        QCOMPARE(few->countKind, CountKind::Exact);
        QCOMPARE(few->count, qint64(few->entries.size()));
        QCOMPARE(many->countKind, CountKind::Exact);
        QCOMPARE(many->count, bruteForce(QStringLiteral("王")).size());
        QCOMPARE(m_searcher->search(QStringLiteral("限公司"), 50)->countKind, CountKind::About);
    }

    void aNumberFindsItsEntriesAndNoOther()
    {
        const QByteArrayList cells = m_fixture.lines[2].split(',');

        const auto page = m_searcher->search(QString::fromLatin1(cells[5].toLower()), 50);

        QVERIFY(!page->entries.empty());
        for (const FoundEntry &entry : page->entries) {
            QCOMPARE(entry.match, Match::Number);
            QCOMPARE(entry.idNumber.toLatin1(), cells[5]);
        }
    }

    void aCaseNumberIsFoundHoweverItsBracketsAreTyped()
    {
        const QString number = QString::fromUtf8(m_fixture.lines[2].split(',')[6]);
        QString typed = number;
        typed.replace('(', QChar(0xFF08)).replace(')', QStringLiteral(" ）"));

        const auto page = m_searcher->search(typed, 50);

        QVERIFY(!page->entries.empty());
        QCOMPARE(page->entries.front().match, Match::CaseNumber);
        QCOMPARE(page->entries.front().caseNumber, number);
    }

    void aFilterNarrows()
    {
        const Filter filter{.list = {}, .region = QStringLiteral("44"), .standing = Standing::Live, .from = QDate(2020, 1, 1), .until = {}};

        const auto page = m_searcher->search(QStringLiteral("王"), 500, filter);

        QVERIFY(!page->entries.empty());
        for (const FoundEntry &entry : page->entries) {
            QVERIFY(entry.region.startsWith(QStringLiteral("44")));
            QVERIFY(entry.listedOn >= QDate(2020, 1, 1));
            QCOMPARE(entry.standing, Standing::Live);
        }
    }

    void aPublishedCopyIsFoundByNumberWithItsKeyAndByDigestWithout()
    {
        for (const bool known : {true, false}) {
            RegisterFixture fixture;
            auto generator = *Generator::make(*compose::generatorSources(), 50, 1);
            QByteArray full;
            generator.append(full, 0);
            generator.publishUnder("key");
            QByteArray csv = generator.header();
            for (qint64 i = 0; i < 50; ++i)
                generator.append(csv, i);
            ImportOptions options;
            options.publishedKey = known ? "key" : "";
            QVERIFY(fixture.import(csv, options).has_value());
            const Mirror mirror = *Mirror::open(fixture.folder.path());
            auto searcher = *Searcher::open(mirror, fixture.names);

            const auto byNumber = searcher.search(QString::fromUtf8(full.split(',')[5]), 5);
            const auto byDigest = searcher.search(QString::fromUtf8(csv.split('\n')[1].split(',').last()), 5);

            QCOMPARE(!byNumber->entries.empty(), known);
            QVERIFY(!byDigest->entries.empty());
            for (const FoundEntry &entry : byDigest->entries)
                QVERIFY(identity::isMasked(entry.idNumber) && entry.name == byDigest->entries.front().name);
        }
    }

private:
    QList<QByteArray> bruteForce(const QString &text) const
    {
        const std::u32string form = searchForm(text);
        const std::string utf8 = utf8Of(form);
        const auto letters = std::ranges::count_if(form, [](char32_t c) { return c >= U'a' && c <= U'z'; });
        Readings readings(m_fixture.names);
        QList<QByteArray> plain, mixed;
        bool read = false;
        for (const Plain &one : m_plain) {
            if (form.empty())
                break;
            bool spoken = false;
            if (letters == std::ranges::ssize(form)) {
                for (const Reading &reading : readings.of(one.organisation, one.form))
                    spoken = spoken || reading.full.starts_with(utf8) || reading.initials.starts_with(utf8);
            }
            read = read || spoken;
            const bool part = one.form.contains(form);
            if (spoken || part)
                plain.append(one.id);
            if (part || (letters > 0 && readings.begins(one.organisation, one.form, form)))
                mixed.append(one.id);
        }
        QList<QByteArray> all = letters > 0 && !read ? mixed : plain;
        std::ranges::sort(all);
        return all;
    }

    RegisterFixture m_fixture{kRows, 5};
    std::optional<Mirror> m_mirror;
    std::optional<Searcher> m_searcher;
    std::vector<Plain> m_plain;
};

QTEST_APPLESS_MAIN(SearchTest)
#include "tst_search.moc"

#include "registerfixture.h"

#include "registry/follow.h"
#include "registry/search.h"

#include <QTest>

using namespace zm;
using namespace zm::registry;
using test::RegisterFixture;
using test::row;

namespace {

constexpr const char *kNumbers[] = {"110105185001010018", "110105185001010026", "110105185001010034", "110105185001010042"};

/// A published entry of \a office.
PublishedChange entryOf(int id, const QByteArray &name, const QByteArray &office)
{
    QByteArrayList cells = row(id, name, "").trimmed().split(',');
    cells[int(Column::OfficeCode)] = office;
    cells.append(QByteArray()); // no digest of a number
    PublishedChange change;
    change.id = QString::fromLatin1(cells[0]);
    for (const QByteArray &cell : cells)
        change.cells.push_back(cell.toStdString());
    return change;
}

PublishedChange removalOf(int id)
{
    PublishedChange change;
    change.isRemoval = true;
    change.id = QString::fromLatin1(QByteArray::number(id, 16).rightJustified(32, '0'));
    change.on = QDate(2026, 11, 1);
    return change;
}

} // namespace

/// A copy of the register follows its platform page by page; a page that fails leaves no trace, also not in what comes after it.
class FollowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<RegisterFixture>();
        QVERIFY(m_fixture->import(m_fixture->header + row(1, "示范甲某", kNumbers[0]) + row(2, "示范乙某", kNumbers[1])).has_value());
    }

    void aPageIsTakenWholeWithItsNumber()
    {
        Follower follower = *Follower::open(mirror(), m_fixture->names);

        const auto took = follower.take({entryOf(3, "示范丙某", "京0106"), removalOf(2)}, {1, 7}, fresh());

        QVERIFY2(took.has_value(), qPrintable(took ? QString() : took.error().detail));
        QCOMPARE(took->added, 1);
        QCOMPARE(took->forgotten, 1);
        QCOMPARE(*followedTo(mirror()), (FollowedTo{1, 7}));
        QCOMPARE(officeOf(u"示范丙某"), QStringLiteral("京0106"));
        QCOMPARE(officeOf(u"示范乙某"), QString());
    }

    void aPageThatFailsLeavesNothing()
    {
        Follower follower = *Follower::open(mirror(), m_fixture->names);

        QCOMPARE(follower.take({entryOf(3, "示范丙某", "京0106"), PublishedChange{}}, {1, 7}, fresh()).error().code, ErrorCode::Invalid);

        QCOMPARE(officeOf(u"示范丙某"), QString());
        QCOMPARE(*followedTo(mirror()), FollowedTo());
    }

    void whatFollowsOnAFailedPageHasItsOwnWords()
    {
        // The failed page brought a court that nobody had heard of; the next brings two more, and then that one again.
        Follower follower = *Follower::open(mirror(), m_fixture->names);
        QVERIFY(!follower.take({entryOf(3, "示范丙某", "京0106"), PublishedChange{}}, {1, 7}, fresh()));

        QVERIFY(follower.take({entryOf(4, "示范丁某", "京0107"), entryOf(5, "示范戊某", "京0108")}, {1, 8}, fresh()).has_value());
        QVERIFY(follower.take({entryOf(3, "示范丙某", "京0106")}, {1, 9}, fresh()).has_value());

        QCOMPARE(officeOf(u"示范丁某"), QStringLiteral("京0107"));
        QCOMPARE(officeOf(u"示范戊某"), QStringLiteral("京0108"));
        QCOMPARE(officeOf(u"示范丙某"), QStringLiteral("京0106"));
        QCOMPARE(officeOf(u"示范甲某"), QStringLiteral("京0105"));
    }

    void whoWasRemovedDoesNotComeBack()
    {
        Follower follower = *Follower::open(mirror(), m_fixture->names);
        QVERIFY(follower.take({removalOf(2)}, {1, 7}, fresh()).has_value());

        const auto took = follower.take({entryOf(2, "示范乙某", "京0105")}, {1, 8}, fresh());

        QCOMPARE(took->refused, 1);
        QCOMPARE(officeOf(u"示范乙某"), QString());
    }

private:
    Mirror mirror() const { return *Mirror::open(m_fixture->folder.path()); }
    QDateTime fresh() const { return m_fixture->now.addDays(1); }
    /// Of the only entry of that name; empty where there is none.
    QString officeOf(QStringView name) const
    {
        const Mirror here = mirror();
        auto searcher = Searcher::open(here, m_fixture->names);
        const auto page = searcher->search(name.toString(), 9);
        return page && page->entries.size() == 1 ? page->entries[0].office : QString();
    }
    std::unique_ptr<RegisterFixture> m_fixture;
};

QTEST_GUILESS_MAIN(FollowTest)
#include "tst_follow.moc"

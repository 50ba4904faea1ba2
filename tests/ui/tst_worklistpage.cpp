#include "resources/resources.h"
#include "tests/ui/support/sampleoffice.h"
#include "ui/worklist/worklistpage.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

items::WorkRow row(int n, items::Band band = items::Band::Later)
{
    items::WorkRow row;
    row.caseId = QString("case-%1").arg(n, 4, 10, QChar('0'));
    row.number = QString("(2025)京0105执%1号").arg(n);
    row.subject = QString("示范%1").arg(n);
    row.band = band;
    return row;
}

} // namespace

/// A list of many rows read in pages of a hundred, and a finder that says what it was asked.
class WorkListPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theListGoesOnWhereItIsScrolledToItsEnd();
    void searchAsksTheWholeOfficeOnceNamesAreRead();
    void whileNamesAreReadTheLoadedRowsAreSearched();
    void whatWasFoundStandsInTheOrderOfItsSurety();
    void aFilterNarrowsTheListAndCountsItsBands();
    void aMistakeInTheFilterIsNamedAndChangesNothing();
    void headingsCountWhatTheSearchLeaves();
    void aBoxNarrowsTheWholeOffice();
    void whatIsDueInTheOfficeIsToldWhateverTheListShows();
    void whetherTheListStandsByPersonIsRemembered();

private:
    template <typename Widget> Widget *named(const char *name) { return m_page->findChild<Widget *>(name); }
    QStringList shown();
    std::unique_ptr<SampleOffice> m_office;
    std::unique_ptr<WorkListPage> m_page;
    Ports m_ports;
    bool m_ready = true;
    FoundCases m_found;
    QString m_askedFor;
    std::optional<filter::Filter> m_askedFilter;
    QString m_readOnFrom;
    int m_asked = 0, m_pagesRead = 0;
    std::function<void()> m_changed;
};

void WorkListPageTest::init()
{
    m_page.reset();
    m_office = std::make_unique<SampleOffice>();
    m_office->tellUntilListed();
    m_ready = true;
    m_found = {};
    m_asked = 0;
    m_askedFor.clear();
    m_askedFilter.reset();
    m_ports.workList = [this](std::optional<items::Band>, const QString &, int pages) -> Result<WorkPage> {
        WorkPage page;
        for (int n = 0; n < std::min(450, 100 * pages); ++n)
            page.rows.push_back(row(n));
        page.counts[std::size_t(items::Band::Later)] = 450;
        page.more = pages < 5;
        m_pagesRead = pages;
        return page;
    };
    m_ports.find.words = std::make_shared<const filter::Words>(*filter::Words::load(*resources::read("filter_words.tsv")));
    m_ports.find.progress = [this] { return FindProgress{m_ready ? 450 : 20, 450, m_ready}; };
    m_ports.find.whenChanged = [this](std::function<void()> call) { m_changed = std::move(call); };
    m_ports.find.find = [this](const QString &typed, const filter::Filter *filter, int) -> Result<FoundCases> {
        ++m_asked;
        m_askedFor = typed;
        m_askedFilter = filter ? std::optional(*filter) : std::nullopt;
        return m_found;
    };
    m_ports.workListOn = [this](std::optional<items::Band>, const items::WorkRow &last) {
        WorkPage next;
        m_readOnFrom = last.caseId;
        ++m_pagesRead;
        for (int n = 100 * (m_pagesRead - 1); n < std::min(450, 100 * m_pagesRead); ++n)
            next.rows.push_back(row(n));
        next.more = m_pagesRead < 5;
        return Result<WorkPage>(next);
    };
    m_ports.cases = m_office->ports.cases;
    m_ports.settings = m_office->ports.settings;
    m_page = std::make_unique<WorkListPage>(m_ports, m_office->ports.jurisdiction->calendar);
    m_page->resize(900, 500);
    m_page->show();
    m_page->reload();
}

QStringList WorkListPageTest::shown()
{
    QStringList ids;
    const QAbstractItemModel *model = named<QListView>("work.list")->model();
    for (int i = 0; i < model->rowCount(); ++i) {
        const QString id = model->index(i, 0).data(items::WorkListModel::CaseIdRole).toString();
        ids.append(id.isEmpty() ? QString("-") : id);
    }
    return ids;
}

void WorkListPageTest::theListGoesOnWhereItIsScrolledToItsEnd()
{
    auto *list = named<QListView>("work.list");
    QCOMPARE(shown().size(), 101);
    const QModelIndex chosen = list->currentIndex();

    for (int i = 0; i < 10; ++i)
        list->scrollToBottom();

    QCOMPARE(shown().size(), 451);
    QCOMPARE(m_pagesRead, 5);
    QCOMPARE(m_readOnFrom, row(399).caseId);
    QCOMPARE(list->currentIndex(), chosen);
    QCOMPARE(shown().at(1), row(0).caseId);
}

void WorkListPageTest::searchAsksTheWholeOfficeOnceNamesAreRead()
{
    m_found.rows = {row(7777)};
    m_found.rows.front().match = filter::Match{filter::Reason::Pinyin, true, 0, 2};
    m_found.total = 1;

    m_page->search("sf");

    QCOMPARE(m_askedFor, QString("sf"));
    QVERIFY(!m_askedFilter);
    QCOMPARE(shown(), QStringList{row(7777).caseId});
    const QString said = named<QListView>("work.list")->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.contains("pinyin"), qPrintable(said));
}

void WorkListPageTest::whileNamesAreReadTheLoadedRowsAreSearched()
{
    m_ready = false;
    m_changed();
    QVERIFY(named<QLabel>("work.reading")->text().contains("20"));
    QVERIFY(named<QLabel>("work.reading")->isVisible());

    m_page->search("示范42");

    QCOMPARE(m_asked, 0);
    QCOMPARE(shown(), (QStringList{"-", row(42).caseId}));

    m_ready = true;
    m_changed();
    QCOMPARE(m_asked, 1);
    QVERIFY(!named<QLabel>("work.reading")->isVisible());
}

void WorkListPageTest::whatWasFoundStandsInTheOrderOfItsSurety()
{
    m_found.rows = {row(1, items::Band::Later), row(2, items::Band::Overdue), row(3, items::Band::Later)};
    for (items::WorkRow &one : m_found.rows)
        one.match = filter::Match{};
    m_found.total = 3;
    m_page->search("示");
    QCOMPARE(shown(), (QStringList{row(1).caseId, row(2).caseId, row(3).caseId}));
}

void WorkListPageTest::aFilterNarrowsTheListAndCountsItsBands()
{
    m_found.rows = {row(2, items::Band::Overdue), row(1, items::Band::Later)};
    m_found.counts[std::size_t(items::Band::Overdue)] = 1;
    m_found.counts[std::size_t(items::Band::Later)] = 1;
    m_found.total = 2;

    named<QLineEdit>("filter.text")->setText("我经办·三日内");

    QVERIFY(m_askedFilter);
    QCOMPARE(m_askedFilter->anyOf.size(), std::size_t(1));
    QCOMPARE(m_askedFilter->anyOf.front().back().number, 3);
    QCOMPARE(shown(), (QStringList{"-", row(2).caseId, "-", row(1).caseId}));
    QCOMPARE(m_page->counts()[std::size_t(items::Band::Overdue)], 1);

    named<QLineEdit>("filter.text")->clear();
    QCOMPARE(shown().size(), 101);
}

void WorkListPageTest::aMistakeInTheFilterIsNamedAndChangesNothing()
{
    named<QLineEdit>("filter.text")->setText("overdeu");

    auto *said = named<QLabel>("filter.mistake");
    QVERIFY(said->isVisible());
    QVERIFY(said->text().contains("overdeu"));
    QVERIFY(said->text().contains("overdue"));
    QCOMPARE(m_asked, 0);
    QCOMPARE(shown().size(), 101);
}

/// A heading over three rows does not say four hundred and fifty.
void WorkListPageTest::headingsCountWhatTheSearchLeaves()
{
    m_ready = false;
    const auto heading = [this] { return named<QListView>("work.list")->model()->index(0, 0).data(items::WorkListModel::CountRole).toInt(); };
    QCOMPARE(heading(), 450);

    m_page->search("示范42");

    QCOMPARE(shown().size(), 2);
    QCOMPARE(heading(), 1);
    m_page->search({});
    QCOMPARE(heading(), 450);

    m_ready = true; // grouped by person, what was found has headings as well
    m_found.rows = {row(2, items::Band::Overdue)};
    m_found.counts[std::size_t(items::Band::Overdue)] = 1;
    m_found.total = 1;
    named<QLineEdit>("filter.text")->setText("overdue");
    QCOMPARE(heading(), 1);
}

void WorkListPageTest::aBoxNarrowsTheWholeOffice()
{
    m_found.rows = {row(2, items::Band::Overdue)};
    m_found.rows.front().disputed = true;
    m_found.total = 1;

    named<QCheckBox>("filter.disputed")->click();

    QVERIFY(m_askedFilter);
    QCOMPARE(m_askedFilter->anyOf, std::vector<filter::Group>{{filter::Term::of(filter::Ask::Disputed)}});
    m_page->search("sf"); // closed cases are found by name as before
    QCOMPARE(m_askedFilter->anyOf.size(), std::size_t(2));
    QCOMPARE(m_askedFilter->anyOf.back().front().ask, filter::Ask::Closed);
}

/// The digest says what is due; a filter in the list must not keep it from being told.
void WorkListPageTest::whatIsDueInTheOfficeIsToldWhateverTheListShows()
{
    named<QLineEdit>("filter.text")->setText("disputed");
    items::BandCounts told{};
    connect(m_page.get(), &WorkListPage::countsChanged, this, [&told](const items::BandCounts &counts) { told = counts; });

    m_page->reload();

    QCOMPARE(told[std::size_t(items::Band::Later)], 450);
}

void WorkListPageTest::whetherTheListStandsByPersonIsRemembered()
{
    QVERIFY(!m_page->isGrouped());
    m_page->setGrouping(true);

    const WorkListPage again(m_ports, m_office->ports.jurisdiction->calendar);

    QVERIFY(again.isGrouped());
}

QTEST_MAIN(WorkListPageTest)
#include "tst_worklistpage.moc"

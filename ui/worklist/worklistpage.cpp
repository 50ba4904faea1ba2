#include "ui/worklist/worklistpage.h"

#include "ui/shell/settingsports.h"
#include "ui/widgets/parts.h"
#include "ui/worklist/bandbar.h"
#include "ui/worklist/filterfield.h"
#include "ui/worklist/filtertabs.h"
#include "ui/worklist/previewpane.h"
#include "ui/worklist/workdelegate.h"

#include <QCheckBox>
#include <QItemSelectionModel>
#include <QListView>
#include <QScrollBar>
#include <QSplitter>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

WorkListPage::WorkListPage(const Ports &ports, const law::WorkCalendar &calendar, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_find(ports.find), m_cases(ports.cases), m_bands(new BandBar(this)), m_list(new QListView(this)),
      m_title(textLabel(TextRole::Title, this)), m_empty(wrapped(TextRole::Muted, this)),
      m_reading(textLabel(TextRole::SmallMuted, this)), m_persons(new QCheckBox(this)),
      m_organisations(new QCheckBox(this)), m_disputed(new QCheckBox(this)), m_together(new QCheckBox(this)),
      m_filter(new FilterField(ports.find.words, this)), m_tabs(new FilterTabs(ports.filters, ports.find, m_filter, this)),
      m_delegate(new WorkDelegate(m_list)), m_preview(new PreviewPane(calendar, this)), m_split(new QSplitter(this))
{
    setObjectName(u"workListPage"_s);
    buildLayout();
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_previewWait.setSingleShot(true);
    m_previewWait.setInterval(0); // arrow keys held down show the last case, not every case on the way
    connect(&m_previewWait, &QTimer::timeout, this, &WorkListPage::showPreview);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, &m_previewWait,
            qOverload<>(&QTimer::start));
    connect(m_list, &QListView::activated, this, [this] { Q_EMIT openAsked(chosenCase()); });
    connect(m_bands, &BandBar::chosen, this, &WorkListPage::showBand);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &WorkListPage::readOn);
    connect(m_filter, &FilterField::changed, this, [this] {
        m_pages = 1;
        reload();
    });
    if (m_find.whenChanged)
        m_find.whenChanged([this] { showProgress(); });
    connect(m_together, &QCheckBox::toggled, this, &WorkListPage::setGrouping);
    if (const auto settings = ports.settings) {
        m_grouped = settings->read(QLatin1StringView(kByPersonKey)).toBool();
        m_together->setChecked(m_grouped);
        connect(this, &WorkListPage::groupingChanged, this,
                [settings](bool byPerson) { settings->write(QLatin1StringView(kByPersonKey), byPerson); });
    }
    connect(m_tabs, &FilterTabs::failed, this, &WorkListPage::failed);
    for (QCheckBox *filter : {m_persons, m_organisations, m_disputed})
        connect(filter, &QCheckBox::toggled, this, [this] {
            m_pages = 1;
            readRows();
            showRows();
        });
    connect(m_preview, &PreviewPane::openAsked, this, &WorkListPage::openAsked);
    connect(m_preview, &PreviewPane::actAsked, this, &WorkListPage::actAsked);
    connect(m_preview, &PreviewPane::whyAsked, this, &WorkListPage::whyAsked);
    connect(m_preview, &PreviewPane::sheetAsked, this,
            [this](const cases::CaseClock &clock) { Q_EMIT sheetAsked(chosenCase(), clock); });
    retranslate();
}

WorkListPage::~WorkListPage()
{
    if (m_find.whenChanged)
        m_find.whenChanged({});
}

void WorkListPage::buildLayout()
{
    m_list->setObjectName(u"work.list"_s);
    m_reading->setObjectName(u"work.reading"_s);
    m_reading->setContentsMargins(kGroupGap, 4, kGroupGap, 4);
    m_reading->hide();
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true); // laying out thousands of rows must not ask each for its height
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_persons->setObjectName(u"filter.persons"_s);
    m_organisations->setObjectName(u"filter.organisations"_s);
    m_disputed->setObjectName(u"filter.disputed"_s);
    m_together->setObjectName(u"work.byPerson"_s);
    m_together->setVisible(bool(m_find.findByPerson));
    QHBoxLayout *filters = row(kGroupGap);
    filters->addWidget(m_title);
    filters->addStretch(1);
    filters->addWidget(m_persons);
    filters->addWidget(m_organisations);
    filters->addWidget(m_disputed);
    filters->addWidget(m_together);

    auto *top = new QWidget(this);
    QVBoxLayout *topColumn = column(top, 0, kGap);
    topColumn->setContentsMargins(kGroupGap, kGroupGap, kGroupGap, kGap);
    topColumn->addLayout(filters);
    topColumn->addWidget(m_tabs);
    topColumn->addWidget(m_bands);
    auto *middle = new QWidget(this);
    QVBoxLayout *middleColumn = column(middle, 0, 0);
    middleColumn->addWidget(top);
    middleColumn->addWidget(hairline(LineOf::Horizontal, middle));
    m_empty->setContentsMargins(kGroupGap, kMargin, kGroupGap, kMargin);
    middleColumn->addWidget(m_empty);
    middleColumn->addWidget(m_list, 1);
    middleColumn->addWidget(m_reading);
    m_split->addWidget(middle);
    QWidget *preview = scrolled(m_preview, m_split);
    m_split->addWidget(preview);
    m_split->setStretchFactor(0, 1);
    m_split->setObjectName(u"work.split"_s);
    m_split->setHandleWidth(1);
    m_split->setSizes({760, 320});
    m_split->setChildrenCollapsible(false);
    column(this)->addWidget(m_split);
    setTabOrder(m_disputed, m_together);
    setTabOrder(m_persons, m_organisations);
    setTabOrder(m_organisations, m_disputed);
    setTabOrder(m_together, m_tabs);
    setTabOrder(m_tabs, m_bands);
}

void WorkListPage::filterBy(const QString &text)
{
    m_filter->setText(text);
}

void WorkListPage::showBand(std::optional<items::Band> band)
{
    m_band = band;
    m_pages = 1;
    m_bands->setChosen(band);
    m_bands->setVisible(band != items::Band::Closed);
    retranslate();
    reload();
}

void WorkListPage::search(const QString &typed)
{
    m_typed = typed.trimmed();
    m_pages = 1;
    readRows();
    m_list->scrollToTop();
    showRows();
}

bool WorkListPage::isShown(const items::WorkRow &row) const
{
    const bool anyKind = m_persons->isChecked() == m_organisations->isChecked();
    const bool person = row.kind == cases::SubjectKind::Person;
    return (anyKind || person == m_persons->isChecked()) && (!m_disputed->isChecked() || row.disputed) &&
           (row.match || items::matches(row, m_typed));
}

void WorkListPage::showRows()
{
    const bool narrowedHere = isNarrowedHere(); // then the headings count what is shown, not the office
    items::BandCounts counts{};
    std::vector<items::WorkRow> shown;
    for (const items::WorkRow &row : m_rows) {
        if (!isShown(row))
            continue;
        ++counts[std::size_t(row.band)];
        if (!m_band || row.band == *m_band)
            shown.push_back(row);
    }
    m_bands->setCounts(narrowedHere ? counts : m_counts);
    m_model.setCounts(narrowedHere ? counts : m_counts);
    using items::WorkListModel;
    const bool bySurety = finds() && !m_typed.isEmpty() && !groups();
    m_model.setRows(std::move(shown), bySurety   ? WorkListModel::Headings::None
                                      : groups() ? WorkListModel::Headings::ByPerson
                                                 : WorkListModel::Headings::ByBand);
    const bool empty = m_model.rowCount() == 0;
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
    m_empty->setText(m_tabs->isAwaitedShown() ? tr("Nothing waits for you now. “Every case” shows the rest.")
                     : m_rows.empty()         ? tr("There is nothing here.")
                                              : tr("No case answers the search and the filters."));
    if (!m_list->currentIndex().isValid() && !empty)
        m_list->setCurrentIndex(m_model.index(bySurety ? 0 : 1));
    m_previewWait.start();
}

void WorkListPage::setGrouping(bool byPerson)
{
    if (m_grouped == byPerson)
        return;
    m_grouped = byPerson;
    m_together->setChecked(byPerson);
    m_pages = 1;
    reload();
    m_list->scrollToTop();
    Q_EMIT groupingChanged(byPerson);
}

void WorkListPage::setDensity(Density density)
{
    m_delegate->setDensity(density);
    m_list->doItemsLayout();
}

void WorkListPage::retranslate()
{
    m_title->setText(m_band == items::Band::Closed ? tr("Closed cases") : tr("Work list"));
    setButtonText(m_persons, tr("&Persons"));
    setButtonText(m_organisations, tr("&Organisations"));
    setButtonText(m_disputed, tr("&Disputed"));
    setButtonText(m_together, tr("&By person"));
    m_together->setToolTip(tr("Cases of the same number stand together: one visit, one envelope. A name alone joins nothing."));
    m_filter->retranslate();
    m_tabs->retranslate();
    if (m_find.progress)
        showProgress();
    m_reading->setAccessibleName(tr("Progress of reading names"));
    m_list->setAccessibleName(tr("Cases by what is due"));
    m_bands->retranslate();
    m_model.retranslate();
    m_preview->retranslate();
    m_list->doItemsLayout();
}

QString WorkListPage::chosenCase() const
{
    return m_list->currentIndex().data(items::WorkListModel::CaseIdRole).toString();
}

QStringList WorkListPage::chosenCases() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList chosen;
    for (const QModelIndex &row : rows) {
        if (const QString id = row.data(items::WorkListModel::CaseIdRole).toString(); !id.isEmpty())
            chosen.append(id);
    }
    return chosen;
}

QString WorkListPage::caseAfter(const QString &caseId) const
{
    for (int row = m_model.indexOf(caseId).row() + 1; row < m_model.rowCount(); ++row) {
        const QString next = m_model.index(row).data(items::WorkListModel::CaseIdRole).toString();
        if (!next.isEmpty())
            return next;
    }
    return {};
}

void WorkListPage::chooseCase(const QString &caseId)
{
    if (const QModelIndex at = m_model.indexOf(caseId); at.isValid())
        m_list->setCurrentIndex(at);
}

void WorkListPage::showPreview()
{
    m_previewWait.stop();
    const QString id = chosenCase();
    if (id.isEmpty()) {
        m_preview->showNothing();
        return;
    }
    const auto file = m_cases.open(id);
    if (file)
        m_preview->showCase(*file);
    else
        Q_EMIT failed(file.error());
}

void WorkListPage::focusFilters()
{
    (m_find.words ? static_cast<QWidget *>(m_filter) : m_persons)->setFocus(Qt::ShortcutFocusReason);
}

void WorkListPage::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void WorkListPage::focusPreview()
{
    m_preview->setFocus(Qt::ShortcutFocusReason);
    if (auto *first = m_preview->findChild<QPushButton *>(u"preview.open"_s))
        first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace zm::ui

#include "ui/boards/reviewdialog.h"

#include "items/dates.h"
#include "items/words.h"
#include "ui/text/refusals.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rowtable.h"

#include <QEvent>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeWidget>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDrawnAtFirst = 5, kMostDrawn = 200;
constexpr qsizetype kPromiseShown = 16; ///< characters of the hash; the whole stands in its tool tip

template <typename Card>
const Card *chosenOf(const QTreeWidget &tree, const std::vector<Card> &cards)
{
    const int at = tree.indexOfTopLevelItem(tree.currentItem());
    return at < 0 || at >= int(cards.size()) ? nullptr : &cards[std::size_t(at)];
}

} // namespace

ReviewDialog::ReviewDialog(std::shared_ptr<const ReviewPorts> ports, QWidget *parent)
    : QDialog(parent), m_ports(std::move(ports)), m_title(textLabel(TextRole::Title, this)), m_intro(wrapped(TextRole::Muted, this)),
      m_said(wrapped(TextRole::Body, this)), m_monthsTitle(textLabel(TextRole::Strong, this)),
      m_casesTitle(textLabel(TextRole::Strong, this)), m_looksTitle(textLabel(TextRole::Strong, this)),
      m_countLabel(textLabel(TextRole::Muted, this)), m_months(new RowTable(u"review.months"_s, 5, this)),
      m_cases(new RowTable(u"review.cases"_s, 4, this)), m_looks(new RowTable(u"review.looks"_s, 6, this)), m_count(new QSpinBox(this)),
      m_bar(new QProgressBar(this)), m_promise(button("", u"review.promise"_s, this)), m_draw(button("", u"review.draw"_s, this)),
      m_verify(button("", u"review.verify"_s, this)), m_open(button("", u"review.open"_s, this)),
      m_right(button("", u"review.right"_s, this)), m_wrong(button("", u"review.wrong"_s, this)),
      m_looked(button("", u"review.looked"_s, this)), m_close(button("", u"review.close"_s, this))
{
    setObjectName(u"reviewDialog"_s);
    m_count->setObjectName(u"review.count"_s);
    m_count->setRange(1, kMostDrawn);
    m_count->setValue(kDrawnAtFirst);
    m_countLabel->setBuddy(m_count);
    m_bar->setRange(0, 0); // a pass over the office: how long is not known before
    m_bar->setTextVisible(false);
    m_said->setObjectName(u"review.said"_s);
    buildLayout();
    connectParts();
    retranslate();
    resizeWithText(this, {960, 700});
    run({}, {});
}

ReviewDialog::~ReviewDialog()
{
    m_watcher.waitForFinished();
}

void ReviewDialog::buildLayout()
{
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_title);
    layout->addWidget(m_intro);
    layout->addWidget(m_monthsTitle);
    layout->addWidget(m_months, 2);
    QHBoxLayout *drawing = row();
    drawing->addWidget(m_promise);
    drawing->addStretch(1);
    drawing->addWidget(m_countLabel);
    drawing->addWidget(m_count);
    drawing->addWidget(m_draw);
    drawing->addWidget(m_verify);
    layout->addLayout(drawing);
    layout->addWidget(m_casesTitle);
    layout->addWidget(m_cases, 3);
    QHBoxLayout *finding = row();
    finding->addWidget(m_open);
    finding->addStretch(1);
    finding->addWidget(m_right);
    finding->addWidget(m_wrong);
    layout->addLayout(finding);
    layout->addWidget(m_looksTitle);
    layout->addWidget(m_looks, 3);
    QHBoxLayout *last = row();
    last->addWidget(m_looked);
    last->addWidget(m_said, 1);
    last->addWidget(m_bar);
    last->addWidget(m_close);
    layout->addLayout(last);
    orderTabs(layout);
}

void ReviewDialog::connectParts()
{
    for (QPushButton *each : {m_promise, m_draw, m_verify, m_open, m_right, m_wrong, m_looked, m_close})
        each->setAutoDefault(false);
    connect(m_months, &QTreeWidget::itemSelectionChanged, this, [this] {
        const ReviewMonthCard *month = chosenMonth();
        if (month && month->month != m_contents.shown && !isBusy())
            run({}, month->month);
        enable();
    });
    connect(m_cases, &QTreeWidget::itemSelectionChanged, this, &ReviewDialog::enable);
    connect(m_looks, &QTreeWidget::itemSelectionChanged, this, &ReviewDialog::enable);
    connect(m_promise, &QPushButton::clicked, this, [this] {
        run([ports = m_ports, month = m_contents.next, said = tr("Promised. The hash goes on the report of the month before.")]() -> Result<QString> {
            ZM_CHECK(ports->promise(month));
            return said;
        }, m_contents.shown);
    });
    connect(m_draw, &QPushButton::clicked, this, [this] {
        const QString month = chosenMonth()->month;
        run([ports = m_ports, month, count = m_count->value(), said = tr("Drawn. Drawing again gives the same.")]() -> Result<QString> {
            ZM_CHECK(ports->draw(month, count));
            return said;
        }, month);
    });
    connect(m_verify, &QPushButton::clicked, this, [this] {
        const QString month = chosenMonth()->month;
        run([ports = m_ports, month, right = tr("It is the sample that was promised and drawn.")]() -> Result<QString> {
            ZM_TRY(const QStringList differences, ports->verify(month));
            return differences.isEmpty() ? right : differences.join(u'\n');
        }, month);
    });
    connect(m_right, &QPushButton::clicked, this, [this] { find(false); });
    connect(m_wrong, &QPushButton::clicked, this, [this] { find(true); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(chosenCase()->caseId); });
    connect(m_cases, &QTreeWidget::itemActivated, m_open, &QPushButton::click);
    connect(m_looked, &QPushButton::clicked, this, [this] {
        run([ports = m_ports, n = chosenLook()->n, said = tr("It is on record that you looked at it.")]() -> Result<QString> {
            ZM_CHECK(ports->review(n));
            return said;
        }, m_contents.shown);
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const Outcome outcome = m_watcher.result();
        m_told = outcome.contents ? outcome.said : text::trouble(outcome.contents.error());
        if (outcome.contents)
            m_contents = *outcome.contents;
        fill();
        enable();
    });
}

void ReviewDialog::run(std::function<Result<QString>()> work, const QString &month)
{
    m_told.clear();
    m_watcher.setFuture(QtConcurrent::run([ports = m_ports, work = std::move(work), month]() -> Outcome {
        Outcome outcome{ReviewContents{}, {}};
        if (work) {
            auto done = work();
            if (!done)
                return {std::unexpected(done.error()), {}};
            outcome.said = *done;
        }
        outcome.contents = ports->read(month);
        return outcome;
    }));
    enable();
}

void ReviewDialog::find(bool wrong)
{
    const DrawnCard *drawn = chosenCase();
    run([ports = m_ports, month = m_contents.shown, id = drawn->caseId, wrong, said = tr("The finding is on record.")]() -> Result<QString> {
        ZM_CHECK(ports->find(month, id, wrong));
        return said;
    }, m_contents.shown);
}

void ReviewDialog::retranslate()
{
    m_title->setText(tr("Second review and looks"));
    setWindowTitle(m_title->text());
    m_intro->setText(tr("Which decisions are reviewed a second time is settled by a seed that is promised before the month begins, so that "
                        "nobody can choose. What is found feeds the report."));
    m_monthsTitle->setText(tr("Months"));
    m_looksTitle->setText(tr("Looks at what is personal"));
    m_countLabel->setText(tr("Of each kind:"));
    m_count->setAccessibleName(tr("How many of each kind are drawn"));
    m_months->setAccessibleName(m_monthsTitle->text());
    m_looks->setAccessibleName(m_looksTitle->text());
    m_bar->setAccessibleName(tr("Reading"));
    m_months->setEmptyText(tr("No seed has been promised yet: promise the one of the coming month."));
    m_cases->setEmptyText(tr("Nothing is drawn: choose a month that is over, and draw."));
    m_looks->setEmptyText(tr("Nobody has looked at anything personal yet."));
    m_months->setHeaderLabels({tr("Month"), tr("Promise"), tr("Promised on"), tr("By"), tr("Sample")});
    m_cases->setHeaderLabels({tr("Case number"), tr("Decision"), tr("Finding"), tr("By")});
    m_looks->setHeaderLabels({tr("Day"), tr("Officer"), tr("What was done"), tr("Purpose"), tr("Case number"), tr("Looked at by")});
    setButtonText(m_draw, tr("&Draw"));
    setButtonText(m_verify, tr("&Check the sample"));
    setButtonText(m_open, tr("&Open the case"));
    setButtonText(m_right, tr("Found &right"));
    setButtonText(m_wrong, tr("Found &wrong"));
    setButtonText(m_looked, tr("I have &looked at it"));
    setButtonText(m_close, tr("Clos&e"));
    fill();
    enable();
}

void ReviewDialog::fill()
{
    m_casesTitle->setText(m_contents.shown.isEmpty() ? tr("Drawn decisions") : tr("Drawn decisions of %1").arg(m_contents.shown));
    m_cases->setAccessibleName(m_casesTitle->text());
    setButtonText(m_promise, m_contents.next.isEmpty() ? tr("&Promise the seed") : tr("&Promise the seed of %1").arg(m_contents.next));
    fillMonths();
    fillCases();
    fillLooks();
}

void ReviewDialog::fillMonths()
{
    const QSignalBlocker quiet(m_months);
    m_months->clear();
    for (const ReviewMonthCard &month : m_contents.months) {
        auto *item = new QTreeWidgetItem({month.month, month.promise.left(kPromiseShown), items::dayText(month.promisedOn), month.promisedBy,
                                          month.drawn ? tr("drawn") : tr("not drawn yet")});
        item->setToolTip(1, month.promise);
        m_months->addTopLevelItem(item);
        if (month.month == m_contents.shown)
            m_months->setCurrentItem(item);
    }
}

void ReviewDialog::fillCases()
{
    m_cases->clear();
    for (const DrawnCard &drawn : m_contents.cases) {
        const QString found = !drawn.wrong ? tr("nothing yet") : *drawn.wrong ? tr("wrong") : tr("right");
        m_cases->addTopLevelItem(
            new QTreeWidgetItem({drawn.number, drawn.nonListing ? tr("not to enter") : tr("entry"), found, drawn.foundBy}));
    }
}

void ReviewDialog::fillLooks()
{
    m_looks->clear();
    for (const LookCard &look : m_contents.looks)
        m_looks->addTopLevelItem(new QTreeWidgetItem({items::dayText(look.on), look.officer, items::label("look", look.kind), look.purpose,
                                                      look.caseNumber, look.reviewedBy.isEmpty() ? tr("nobody yet") : look.reviewedBy}));
}

void ReviewDialog::enable()
{
    const bool may = m_contents.supervises && !isBusy();
    const ReviewMonthCard *month = chosenMonth();
    const DrawnCard *drawn = chosenCase();
    const LookCard *look = chosenLook();
    const bool promised = std::ranges::any_of(m_contents.months, [&](const auto &one) { return one.month == m_contents.next && !one.promise.isEmpty(); });
    m_promise->setEnabled(may && !m_contents.next.isEmpty() && !promised);
    m_draw->setEnabled(may && month && !month->promise.isEmpty() && !month->drawn);
    m_count->setEnabled(m_draw->isEnabled());
    m_verify->setEnabled(!isBusy() && month && month->drawn);
    m_open->setEnabled(drawn);
    m_right->setEnabled(may && drawn);
    m_wrong->setEnabled(may && drawn);
    m_looked->setEnabled(may && look && look->reviewedBy.isEmpty() && !look->own);
    m_bar->setVisible(isBusy());
    m_said->setText(m_told);
}

const ReviewMonthCard *ReviewDialog::chosenMonth() const
{
    return chosenOf(*m_months, m_contents.months);
}

const DrawnCard *ReviewDialog::chosenCase() const
{
    return chosenOf(*m_cases, m_contents.cases);
}

const LookCard *ReviewDialog::chosenLook() const
{
    return chosenOf(*m_looks, m_contents.looks);
}

void ReviewDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui

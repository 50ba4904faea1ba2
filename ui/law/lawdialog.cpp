#include "ui/law/lawdialog.h"

#include "items/certainty.h"
#include "items/dates.h"
#include "ui/reports/casesdialog.h"
#include "ui/text/refusals.h"
#include "ui/theme/palette.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rowtable.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPromise>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum PackColumn { Number, Title, Resting, Force, Rules, kPackColumns };
enum RuleColumn { Id, Says, Cited, Certain, Since, Applied, kRuleColumns };

bool isOver(QDate until, QDate today)
{
    return until.isValid() && until <= today;
}

QString forceText(QDate from, QDate until, QDate today)
{
    if (isOver(until, today))
        return LawDialog::tr("expired; in force %1 to %2").arg(items::plainDayText(from), items::plainDayText(until.addDays(-1)));
    return from > today ? LawDialog::tr("from %1").arg(items::plainDayText(from)) : LawDialog::tr("since %1").arg(items::plainDayText(from));
}

} // namespace

LawDialog::LawDialog(LawPorts ports, QWidget *parent)
    : QDialog(parent), m_ports(std::move(ports)), m_title(textLabel(TextRole::Title, this)),
      m_said(wrapped(TextRole::Body, this)), m_rulesTitle(textLabel(TextRole::Strong, this)), m_find(new QLineEdit(this)),
      m_packs(new RowTable(u"law.packs"_s, kPackColumns, this)), m_rules(new RowTable(u"law.rules"_s, kRuleColumns, this)),
      m_bar(new QProgressBar(this)), m_cases(button("", u"law.cases"_s, this)), m_close(button("primary", u"law.leave"_s, this))
{
    setObjectName(u"lawDialog"_s);
    buildLayout();
    connect(m_find, &QLineEdit::textChanged, this, &LawDialog::fillRules);
    connect(m_packs, &QTreeWidget::currentItemChanged, this, [this] { fillRules(); });
    connect(m_cases, &QPushButton::clicked, this, &LawDialog::showCases);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LawDialog::counted);
    count();
    retranslate();
}

LawDialog::~LawDialog()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void LawDialog::buildLayout()
{
    m_find->setObjectName(u"law.find"_s);
    m_find->setClearButtonEnabled(true);
    m_said->setObjectName(u"law.resting"_s);
    // Long texts give way: the whole stands in the tooltip.
    for (const auto &[table, column, letters] : {std::tuple(m_packs, int(Title), 50), std::tuple(m_rules, int(Says), 54), std::tuple(m_rules, int(Cited), 30)}) {
        table->header()->setSectionResizeMode(column, QHeaderView::Interactive);
        table->setColumnWidth(column, letters * fontMetrics().averageCharWidth());
    }
    QHBoxLayout *top = row();
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_find);
    m_find->setMinimumWidth(40 * fontMetrics().averageCharWidth());
    QHBoxLayout *buttons = row();
    buttons->addWidget(m_cases);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addLayout(top);
    layout->addWidget(m_packs, 2);
    layout->addWidget(m_bar);
    layout->addWidget(m_said);
    layout->addWidget(m_rulesTitle);
    layout->addWidget(m_rules, 3);
    layout->addLayout(buttons);
    QWidget *before = m_find;
    for (QWidget *next : std::initializer_list<QWidget *>{m_packs, m_rules, m_cases, m_close}) {
        setTabOrder(before, next);
        before = next;
    }
    resizeWithText(this, {1160, 760});
}

void LawDialog::count()
{
    m_watcher.setFuture(QtConcurrent::run([ports = m_ports](QPromise<Outcome> &promise) {
        promise.addResult(ports.resting([&promise](qint64 done, qint64 total) {
            promise.setProgressRange(0, int(total));
            promise.setProgressValue(int(done));
            return !promise.isCanceled();
        }));
    }));
}

void LawDialog::counted()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const Outcome outcome = m_watcher.result();
    m_told = outcome ? QString() : text::trouble(outcome.error());
    m_resting = outcome ? std::optional(*outcome) : std::nullopt;
    retranslate();
}

void LawDialog::retranslate()
{
    m_title->setText(tr("The law and its certainty"));
    setWindowTitle(m_title->text());
    m_find->setPlaceholderText(tr("Find in all rules: words, article, number"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_packs->setAccessibleName(tr("Instruments"));
    m_packs->setHeaderLabels({tr("Number"), tr("Title"), tr("Standing entries"), tr("In force"), tr("Rules")});
    m_rules->setHeaderLabels({tr("Rule"), tr("What it says"), tr("Article"), tr("Certainty"), tr("In force"), tr("Applied by")});
    m_rules->setEmptyText(tr("No rule has these words."));
    m_bar->setAccessibleName(tr("Progress of counting the entries"));
    m_bar->setVisible(m_watcher.isRunning());
    setButtonText(m_cases, tr("&Show the entries"));
    setButtonText(m_close, tr("Close"));
    fillPacks();
    fillRules();
}

std::size_t LawDialog::restingOn(const QString &pack) const
{
    const auto found = m_resting ? m_resting->find(pack) : RestingEntries::const_iterator();
    return m_resting && found != m_resting->end() ? found->second.size() : 0;
}

QString LawDialog::useText(const law::Pack &pack) const
{
    if (!m_resting)
        return tr("being counted");
    const std::size_t resting = restingOn(pack.id);
    return resting == 0 ? tr("none") : tr("cited by %n standing entries", nullptr, int(resting));
}

const law::Pack *LawDialog::chosen() const
{
    const QTreeWidgetItem *item = m_packs->currentItem();
    return item ? m_ports.law->law.pack(item->data(0, Qt::UserRole).toString()) : nullptr;
}

void LawDialog::fillPacks()
{
    const law::Pack *before = chosen();
    const QString kept = before ? before->id : QString();
    const QSignalBlocker quiet(m_packs); // one showing at the end, not one a row
    m_packs->clear();
    for (const law::Pack &pack : m_ports.law->law.packs()) {
        const QString title = items::spoken(pack.titleZh, pack.titleEn);
        auto *item = new QTreeWidgetItem({pack.number.isEmpty() ? pack.shortName : pack.number, title,
                                          useText(pack), forceText(pack.from, pack.until, m_ports.today), QString::number(pack.rules.size())});
        item->setData(0, Qt::UserRole, pack.id);
        item->setToolTip(Title, title);
        if (isOver(pack.until, m_ports.today)) {
            const Meaning meaning = restingOn(pack.id) > 0 ? Meaning::Today : Meaning::Waiting;
            item->setForeground(Force, colourOf(meaning, palette()));
            item->setForeground(Resting, colourOf(meaning, palette()));
        }
        m_packs->addTopLevelItem(item);
        if (pack.id == kept || (kept.isEmpty() && m_packs->topLevelItemCount() == 1))
            m_packs->setCurrentItem(item);
    }
}

void LawDialog::addRule(const law::Pack &pack, const law::Rule &rule)
{
    const QString says = items::spoken(rule.zh, rule.en), cited = items::spoken(rule.citationZh, rule.citation);
    const QString typed = m_find->text().trimmed();
    if (!typed.isEmpty()) {
        const QStringList searched{rule.id, rule.zh, rule.en, rule.citation, rule.citationZh, pack.number};
        if (std::ranges::none_of(searched, [&](const QString &one) { return one.contains(typed, Qt::CaseInsensitive); }))
            return;
    }
    const bool asThePack = rule.from == pack.from && rule.until == pack.until && typed.isEmpty();
    auto *item = new QTreeWidgetItem({rule.id, says, cited, items::certaintyText(rule.grade),
                                      asThePack ? QString() : forceText(rule.from, rule.until, m_ports.today), rule.modelled ? tr("the program") : tr("people")});
    item->setToolTip(Says, says);
    item->setToolTip(Cited, cited);
    if (rule.grade == law::Grade::K)
        item->setForeground(Certain, colourOf(Meaning::Provisional, palette()));
    m_rules->addTopLevelItem(item);
}

void LawDialog::fillRules()
{
    const law::Pack *pack = chosen();
    m_rules->clear();
    const bool searches = !m_find->text().trimmed().isEmpty();
    for (const law::Pack &one : m_ports.law->law.packs()) {
        for (const law::Rule &rule : one.rules) {
            if (searches || pack == &one)
                addRule(one, rule);
        }
    }
    m_rulesTitle->setText(searches || !pack ? tr("Rules found, of all instruments") : tr("Rules of %1").arg(items::spoken(pack->titleZh, pack->titleEn)));
    m_rules->setAccessibleName(m_rulesTitle->text());
    m_cases->setEnabled(pack && restingOn(pack->id) > 0);
    if (!m_told.isEmpty())
        m_said->setText(m_told);
    else if (pack && isOver(pack->until, m_ports.today) && restingOn(pack->id) > 0)
        m_said->setText(tr("No longer in force. What was listed while it was runs on under it; nobody is newly listed by it."));
    else
        m_said->setText(tr("The rules were read by engineers. Have those that are known but were not read checked before relying on them."));
}

void LawDialog::showCases()
{
    const law::Pack *pack = chosen();
    if (!pack || restingOn(pack->id) == 0)
        return;
    auto *dialog = new CasesDialog(tr("Standing entries under %1").arg(items::spoken(pack->titleZh, pack->titleEn)), m_resting->at(pack->id), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CasesDialog::caseAsked, this, &LawDialog::caseAsked);
    dialog->open();
}

void LawDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui

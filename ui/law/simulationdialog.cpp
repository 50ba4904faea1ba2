#include "ui/law/simulationdialog.h"

#include "items/dates.h"
#include "items/words.h"
#include "ui/shell/ask.h"
#include "ui/text/csv.h"
#include "ui/text/refusals.h"
#include "ui/theme/palette.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rowtable.h"

#include <QEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QPromise>
#include <QSaveFile>
#include <QTreeWidget>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString dayOrNone(QDate day)
{
    return day.isValid() ? items::dayText(day) : SimulationDialog::tr("none");
}

QString fateOf(const cases::ClockChange &change)
{
    if (change.becomesOverdue)
        return SimulationDialog::tr("becomes overdue");
    if (change.overdueDisappears)
        return SimulationDialog::tr("no longer overdue");
    return change.provisionalAfter ? SimulationDialog::tr("provisional") : QString();
}

QString causeOf(const cases::ClockChange &change)
{
    const QString citation = items::spoken(change.citationZh, change.citation);
    return change.cause == cases::ChangeCause::Calendar ? SimulationDialog::tr("calendar, under %1").arg(citation)
                                                        : citation;
}

QString standingOf(const LawProposal &proposal)
{
    if (!proposal.adopted)
        return SimulationDialog::tr("waits for a second officer");
    return (*proposal.adopted ? SimulationDialog::tr("adopted by %1: %2") : SimulationDialog::tr("declined by %1: %2"))
        .arg(proposal.answeredBy, proposal.answer);
}

} // namespace

SimulationDialog::SimulationDialog(std::shared_ptr<const SimulationPorts> ports, QWidget *parent)
    : QDialog(parent), m_ports(std::move(ports)), m_title(textLabel(TextRole::Title, this)),
      m_said(wrapped(TextRole::Body, this)), m_proposalsTitle(textLabel(TextRole::Strong, this)),
      m_changesTitle(textLabel(TextRole::Strong, this)), m_list(new RowTable(u"law.proposals"_s, 5, this)),
      m_changes(new RowTable(u"law.changes"_s, 6, this)), m_bar(new QProgressBar(this)), m_reasons(new QLineEdit(this)),
      m_file(button("", u"law.file"_s, this)), m_former(button("", u"law.former"_s, this)),
      m_save(button("", u"law.save"_s, this)), m_propose(button("primary", u"law.propose"_s, this)),
      m_adopt(button("primary", u"law.adopt"_s, this)), m_decline(button("", u"law.decline"_s, this)),
      m_close(button("", u"law.close"_s, this))
{
    setObjectName(u"simulationDialog"_s);
    buildLayout();
    connect(m_file, &QPushButton::clicked, this, &SimulationDialog::chooseFile);
    connect(m_former, &QPushButton::clicked, this, &SimulationDialog::goBack);
    connect(m_save, &QPushButton::clicked, this, &SimulationDialog::saveRows);
    connect(m_propose, &QPushButton::clicked, this, &SimulationDialog::propose);
    connect(m_adopt, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_decline, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_reasons, &QLineEdit::textChanged, this, &SimulationDialog::enable);
    connect(m_list, &QTreeWidget::itemActivated, this, &SimulationDialog::chooseProposal);
    connect(m_list, &QTreeWidget::itemClicked, this, &SimulationDialog::chooseProposal);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.isCanceled() && m_watcher.future().resultCount() > 0) {
            const Outcome outcome = m_watcher.result();
            m_seen = outcome ? std::optional(*outcome) : std::nullopt;
            m_told = outcome ? QString() : text::trouble(outcome.error());
        }
        retranslate();
    });
    connect(&m_signing, &QFutureWatcherBase::finished, this, [this] { say(m_signing.result()); });
    readProposals();
    retranslate();
}

SimulationDialog::~SimulationDialog()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
    m_signing.waitForFinished();
}

void SimulationDialog::buildLayout()
{
    m_reasons->setObjectName(u"law.reasons"_s);
    m_said->setObjectName(u"law.said"_s);
    m_list->setMaximumHeight(150);
    m_bar->setVisible(false);
    QHBoxLayout *top = row();
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_former);
    top->addWidget(m_file);
    QHBoxLayout *buttons = row();
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    for (QPushButton *one : {m_close, m_decline, m_adopt, m_propose})
        buttons->addWidget(one);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addLayout(top);
    layout->addWidget(m_proposalsTitle);
    layout->addWidget(m_list);
    layout->addWidget(m_changesTitle);
    layout->addWidget(m_bar);
    layout->addWidget(m_changes, 1);
    layout->addWidget(m_said);
    layout->addWidget(m_reasons);
    layout->addLayout(buttons);
    QWidget *before = m_former;
    for (QWidget *next : std::initializer_list<QWidget *>{m_file, m_list, m_changes, m_reasons, m_save, m_close, m_decline, m_adopt, m_propose}) {
        setTabOrder(before, next);
        before = next;
    }
    resize(1080, 720);
}

void SimulationDialog::retranslate()
{
    m_title->setText(tr("Change of law"));
    setWindowTitle(m_title->text());
    m_proposalsTitle->setText(tr("Proposed and adopted here"));
    m_changesTitle->setText(tr("What it changes in open cases"));
    m_list->setAccessibleName(m_proposalsTitle->text());
    m_changes->setAccessibleName(m_changesTitle->text());
    m_bar->setAccessibleName(tr("Progress of looking at the cases"));
    m_list->setHeaderLabels({tr("No."), tr("Pack or calendar"), tr("Proposed"), tr("Reasons"), tr("Standing")});
    m_list->setEmptyText(tr("Nothing has been proposed or adopted here."));
    m_changes->setEmptyText(m_seen ? tr("No open case changes.") : tr("Look at a draft to see what it would change."));
    m_changes->setHeaderLabels(
        {tr("Case number"), tr("What"), tr("Before"), tr("After"), tr("Because of"), tr("So that it")});
    m_reasons->setPlaceholderText(tr("Reasons, kept with the signature"));
    m_reasons->setAccessibleName(tr("Reasons"));
    setButtonText(m_file, tr("&Look at a draft..."));
    setButtonText(m_former, tr("&Go back to the former"));
    setButtonText(m_save, tr("&Save the rows as a table"));
    setButtonText(m_propose, tr("&Propose"));
    setButtonText(m_adopt, tr("&Adopt"));
    setButtonText(m_decline, tr("&Decline"));
    setButtonText(m_close, tr("Close"));
    m_said->setText(summary());
    fillProposals();
    fillChanges();
    enable();
}

QString SimulationDialog::summary() const
{
    if (!m_told.isEmpty())
        return m_told;
    if (!m_seen)
        return tr("Choose a draft pack or calendar, or a proposal of the list: nothing is written by looking.");
    const auto count = [this](bool cases::ClockChange::*which) {
        int sum = 0;
        for (const ChangedCase &one : m_seen->changed)
            sum += int(std::ranges::count(one.change.clocks, true, which));
        return sum;
    };
    const auto lost =
        std::ranges::count_if(m_seen->changed, [](const ChangedCase &one) { return one.change.losesGround; });
    QString said =
        tr("%1: %2 of %3 open cases change; %4 duties become overdue, %5 are no longer overdue, %6 listings lose their "
           "ground.")
            .arg(m_seen->id)
            .arg(m_seen->changed.size())
            .arg(m_seen->cases)
            .arg(count(&cases::ClockChange::becomesOverdue))
            .arg(count(&cases::ClockChange::overdueDisappears))
            .arg(lost);
    if (m_seen->papersUnread > 0)
        said += u' ' + tr("%n issued paper(s) could not be read.", nullptr, m_seen->papersUnread);
    return said;
}

void SimulationDialog::enable()
{
    const bool running = m_watcher.isRunning() || m_signing.isRunning(),
               reasoned = !m_reasons->text().trimmed().isEmpty();
    const LawProposal *proposal = chosen();
    const bool waits = proposal && !proposal->adopted && m_draft.proposal == proposal->n;
    m_bar->setVisible(running);
    m_propose->setEnabled(!running && m_seen && reasoned && m_draft.proposal == 0);
    m_adopt->setEnabled(!running && m_seen && waits && reasoned);
    m_decline->setEnabled(!running && waits && reasoned);
    m_former->setEnabled(!running && proposal && proposal->adopted.value_or(false));
    m_file->setEnabled(!running);
    m_save->setEnabled(!running && m_seen && !m_seen->changed.empty());
}

const LawProposal *SimulationDialog::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const auto found = std::ranges::find(m_proposals, item ? item->text(0).toInt() : 0, &LawProposal::n);
    return found == m_proposals.end() ? nullptr : &*found;
}

void SimulationDialog::readProposals()
{
    auto read = m_ports->proposals();
    if (!read) {
        m_told = text::trouble(read.error());
        return;
    }
    m_proposals = *std::move(read);
}

void SimulationDialog::fillProposals()
{
    const LawProposal *before = chosen();
    const int kept = before ? before->n : 0;
    m_list->clear();
    for (const LawProposal &proposal : m_proposals) {
        const QString what = proposal.asShipped ? tr("%1, as it ships with the program").arg(proposal.id) : proposal.id;
        auto *item = new QTreeWidgetItem(
            QStringList{QString::number(proposal.n), what,
                        tr("%1 by %2, %3 changed", "day, officer, number of cases")
                            .arg(items::dayText(proposal.at.toLocalTime().date()), proposal.proposedBy)
                            .arg(proposal.changed),
                        proposal.reasons, standingOf(proposal)});
        if (!proposal.adopted)
            item->setForeground(4, colourOf(Meaning::Waiting, palette()));
        m_list->addTopLevelItem(item);
        if (proposal.n == kept)
            m_list->setCurrentItem(item);
    }
}

void SimulationDialog::addChange(const ChangedCase &one)
{
    for (const cases::ClockChange &change : one.change.clocks) {
        const QString what = change.isTarget ? tr("%1, target").arg(items::clockName(change.clock))
                                             : tr("%1, limit").arg(items::clockName(change.clock));
        auto *item = new QTreeWidgetItem(QStringList{one.number, what, dayOrNone(change.before),
                                                     dayOrNone(change.after), causeOf(change), fateOf(change)});
        if (change.becomesOverdue)
            item->setForeground(5, colourOf(Meaning::Overdue, palette()));
        m_changes->addTopLevelItem(item);
    }
    if (one.change.losesGround) {
        auto *item = new QTreeWidgetItem(QStringList{one.number, tr("ground of the listing"),
                                                     items::spoken(one.change.groundZh, one.change.ground), tr("none"),
                                                     QString(), tr("is to be removed: the standard changed")});
        item->setForeground(5, colourOf(Meaning::Overdue, palette()));
        m_changes->addTopLevelItem(item);
    }
    for (const PaperToMend &paper : one.papers)
        m_changes->addTopLevelItem(new QTreeWidgetItem(QStringList{
            one.number, tr("paper: %1 of %2").arg(paper.title, items::dayText(paper.on)), items::dayText(paper.states),
            QString(), QString(),
            paper.served ? tr("states the old day and is served") : tr("states the old day and is not served")}));
}

void SimulationDialog::fillChanges()
{
    m_changes->clear();
    if (!m_seen)
        return;
    for (const ChangedCase &one : m_seen->changed)
        addChange(one);
}

void SimulationDialog::simulate(const LawDraft &draft)
{
    if (m_watcher.isRunning())
        return;
    m_draft = draft;
    m_seen.reset();
    m_told.clear();
    m_watcher.setFuture(QtConcurrent::run([look = m_ports->simulate, draft](QPromise<Outcome> &promise) {
        promise.addResult(look(draft, [&promise](qint64 done, qint64 total) {
            promise.setProgressRange(0, int(total));
            promise.setProgressValue(int(done));
            return !promise.isCanceled();
        }));
    }));
    retranslate();
}

void SimulationDialog::chooseFile()
{
    const QString path =
        ask::openPath(this, tr("Look at a draft pack or calendar"), tr("Rule packs and calendars (*.json)"));
    if (!path.isEmpty())
        simulate({path, {}, 0});
}

void SimulationDialog::chooseProposal()
{
    if (const LawProposal *proposal = chosen())
        simulate({{}, {}, proposal->n});
}

void SimulationDialog::goBack()
{
    if (const LawProposal *proposal = chosen())
        simulate({{}, proposal->id, 0});
}

void SimulationDialog::say(const Result<LawVerdict> &verdict)
{
    if (!verdict)
        m_told = text::trouble(verdict.error());
    else if (*verdict)
        m_told = tr("%1 (%2)", "why not, article")
                     .arg(items::spoken((*verdict)->failedZh.join(u"；"_s), (*verdict)->failed.join(u"; "_s)),
                          items::spoken((*verdict)->citationZh, (*verdict)->citation));
    else
        m_told = m_done;
    if (verdict && !*verdict) {
        m_reasons->clear();
        m_seen.reset();
        m_draft = {};
        readProposals();
        Q_EMIT recorded();
    }
    retranslate();
}

void SimulationDialog::propose()
{
    sign(tr("Proposed. Another officer looks at it and adopts it."),
         [ports = m_ports, draft = m_draft, reasons = m_reasons->text()] { return ports->propose(draft, reasons); });
}

void SimulationDialog::answer(bool adopt)
{
    sign(adopt ? tr("Adopted: from now on the office judges by it. The former can be adopted again.") : tr("Declined."),
         [ports = m_ports, n = m_draft.proposal, adopt, reasons = m_reasons->text()] {
             return ports->answer(n, adopt, reasons);
         });
}

/// Signing looks at every case once more, so it is a job as well; what is signed cannot be stopped half way.
void SimulationDialog::sign(const QString &done, std::function<Result<LawVerdict>()> work)
{
    m_done = done;
    m_signing.setFuture(QtConcurrent::run(std::move(work)));
    m_bar->setRange(0, 0);
    enable();
}

void SimulationDialog::saveRows()
{
    const QString path = ask::saveTablePath(this, tr("Save the rows as a table"), u"change-of-law.csv"_s);
    if (path.isEmpty())
        return;
    QString csv = u"\xFEFF"_s;
    for (int row = -1; row < m_changes->topLevelItemCount(); ++row) {
        QStringList cells;
        const QTreeWidgetItem *item = row < 0 ? m_changes->headerItem() : m_changes->topLevelItem(row);
        for (int column = 0; column < m_changes->columnCount(); ++column)
            cells.append(item->text(column));
        csv += text::csvLine(cells);
    }
    QSaveFile file(path);
    const QByteArray bytes = csv.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        ask::tell(this, tr("The rows were not saved"), file.errorString());
}

void SimulationDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui

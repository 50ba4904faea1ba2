#include "ui/cases/batchdialog.h"

#include "items/dates.h"
#include "items/words.h"
#include "ui/cases/suggestions.h"
#include "ui/shell/ask.h"
#include "ui/text/csv.h"
#include "ui/text/refusals.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QProgressBar>
#include <QPromise>
#include <QSaveFile>
#include <QSplitter>
#include <QTableWidget>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fateText(BatchRow::Fate fate, bool done)
{
    switch (fate) {
    case BatchRow::Fate::Passes: return done ? BatchDialog::tr("recorded") : BatchDialog::tr("will pass");
    case BatchRow::Fate::NeedsSecond: return BatchDialog::tr("needs another person");
    case BatchRow::Fate::Refused: return BatchDialog::tr("refused");
    case BatchRow::Fate::NotReached: return BatchDialog::tr("not reached");
    }
    return {};
}

} // namespace

BatchDialog::BatchDialog(const CasePorts &ports, RunBatch run, OfficerCard officer, CaseFile first, QStringList caseIds,
                         QWidget *parent)
    : QDialog(parent), m_run(std::move(run)), m_officer(std::move(officer)), m_first(std::move(first)),
      m_caseIds(std::move(caseIds)), m_title(textLabel(TextRole::Title, this)), m_said(wrapped(TextRole::Body, this)),
      m_act(new QComboBox(this)), m_form(new ActForm(ports, this)), m_bar(new QProgressBar(this)),
      m_table(new QTableWidget(0, 3, this)), m_try(button("", u"batch.try"_s, this)),
      m_record(button("primary", u"batch.record"_s, this)), m_stop(button("", u"batch.stop"_s, this)),
      m_save(button("", u"batch.save"_s, this)), m_close(button("", u"batch.close"_s, this))
{
    setObjectName(u"batchDialog"_s);
    for (int kind = 0; kind < cases::kActKinds; ++kind) {
        const auto act = cases::ActKind(kind);
        const bool may = std::ranges::any_of(m_officer.roles, [act](cases::Role role) { return cases::mayDo(role, act); });
        // What is of one person alone is done one by one.
        if (may && act != cases::ActKind::OpenCase && act != cases::ActKind::CorrectParticulars)
            m_acts.push_back(act);
    }
    buildLayout();
    for (const cases::ActKind act : m_acts)
        m_act->addItem(items::actName(act));
    connect(m_act, &QComboBox::currentIndexChanged, this, [this](int at) {
        if (at >= 0)
            choose(m_acts[std::size_t(at)]);
    });
    // What was tried is not what stands in the form any more.
    connect(m_form, &ActForm::judged, this, [this] {
        if (m_step == Step::Tried)
            m_step = Step::Filling;
        enable();
    });
    connect(m_try, &QPushButton::clicked, this, [this] { this->run(false); });
    connect(m_record, &QPushButton::clicked, this, [this] { this->run(true); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_watcher.cancel(); });
    connect(m_save, &QPushButton::clicked, this, &BatchDialog::saveRows);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() > 0)
            showOutcome(m_watcher.result());
        enable();
    });
    if (!m_acts.empty())
        choose(m_acts.front());
    retranslate();
}

BatchDialog::~BatchDialog()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void BatchDialog::buildLayout()
{
    m_act->setObjectName(u"batch.act"_s);
    m_table->setObjectName(u"batch.rows"_s);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    auto *left = new QWidget(this);
    QVBoxLayout *leftColumn = column(left, 0);
    leftColumn->setContentsMargins(kMargin, kMargin, 0, 0);
    leftColumn->addWidget(m_title);
    leftColumn->addWidget(m_act);
    leftColumn->addWidget(m_form, 1);
    auto *right = new QWidget(this);
    QVBoxLayout *rightColumn = column(right, kMargin);
    rightColumn->addWidget(m_said);
    rightColumn->addWidget(m_bar);
    rightColumn->addWidget(m_table, 1);
    auto *split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(right);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->setSizes({560, 560});
    QHBoxLayout *buttons = row();
    buttons->setContentsMargins(kMargin, 12, kMargin, 12);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    for (QPushButton *one : {m_stop, m_close, m_try, m_record})
        buttons->addWidget(one);
    QVBoxLayout *layout = column(this, 0, 0);
    layout->addWidget(split, 1);
    layout->addWidget(hairline(LineOf::Horizontal, this));
    layout->addLayout(buttons);
    resize(1120, 720);
}

void BatchDialog::retranslate()
{
    m_title->setText(tr("One act in %n case(s)", nullptr, int(m_caseIds.size())));
    setWindowTitle(m_title->text());
    m_act->setAccessibleName(tr("Which act"));
    for (int at = 0; at < m_act->count(); ++at)
        m_act->setItemText(at, items::actName(m_acts[std::size_t(at)]));
    m_table->setAccessibleName(tr("What becomes of each case"));
    m_table->setHorizontalHeaderLabels({tr("Case number"), tr("Outcome"), tr("Why")});
    setButtonText(m_try, tr("&Try without writing"));
    setButtonText(m_record, tr("&Record where it passes"));
    setButtonText(m_stop, tr("&Stop"));
    setButtonText(m_save, tr("Save the rows as a table"));
    setButtonText(m_close, tr("Close"));
    m_form->retranslate();
    showRows();
    enable();
}

void BatchDialog::choose(cases::ActKind act)
{
    if (const auto at = std::ranges::find(m_acts, act); at != m_acts.end()) {
        const QSignalBlocker quiet(m_act);
        m_act->setCurrentIndex(int(at - m_acts.begin()));
    }
    m_step = Step::Filling;
    m_rows.clear();
    showRows();
    m_form->begin(m_first, {act, actorFor(act, m_officer, m_first.view), {}});
}

void BatchDialog::enable()
{
    const bool running = m_watcher.isRunning();
    const bool passes = std::ranges::any_of(m_rows, [](const BatchRow &one) { return one.fate == BatchRow::Fate::Passes; });
    m_bar->setVisible(running);
    m_stop->setVisible(running);
    m_try->setEnabled(!running && m_form->act().has_value() && m_step != Step::Recorded);
    m_record->setEnabled(!running && m_step == Step::Tried && passes);
    m_save->setVisible(!m_rows.empty());
    m_save->setEnabled(!running);
    m_close->setEnabled(!running);
    m_act->setEnabled(!running);
    m_form->setEnabled(!running && m_step != Step::Recorded);
}

void BatchDialog::run(bool forGood)
{
    auto act = m_form->act();
    if (!act)
        return;
    m_forGood = forGood;
    BatchOrder order{m_caseIds, *act, m_first.today, forGood};
    if (forGood) {
        // What was refused in the trial is not tried again.
        order.caseIds.clear();
        for (const BatchRow &one : m_rows) {
            if (one.fate == BatchRow::Fate::Passes)
                order.caseIds.append(one.caseId);
        }
    }
    m_watcher.setFuture(QtConcurrent::run([run = m_run, order](QPromise<Outcome> &promise) {
        promise.addResult(run(order, [&promise](qint64 done, qint64 total) {
            promise.setProgressRange(0, int(total));
            promise.setProgressValue(int(done));
            return !promise.isCanceled();
        }));
    }));
    enable();
}

void BatchDialog::showOutcome(const Outcome &outcome)
{
    if (!outcome) {
        m_said->setText(text::trouble(outcome.error()));
        return;
    }
    m_step = m_forGood ? Step::Recorded : Step::Tried;
    if (m_forGood) {
        // The rows that were not tried again keep what the trial said of them.
        for (const BatchRow &done : *outcome) {
            const auto at = std::ranges::find(m_rows, done.caseId, &BatchRow::caseId);
            if (at != m_rows.end())
                *at = done;
        }
        Q_EMIT recorded();
    } else {
        m_rows = *outcome;
    }
    showRows();
}

QString BatchDialog::summary() const
{
    if (m_rows.empty())
        return tr("Fill in the act and try it: every check is made in each case, and nothing is written.");
    const auto count = [this](BatchRow::Fate fate) {
        return QString::number(std::ranges::count(m_rows, fate, &BatchRow::fate));
    };
    const QString passes = count(BatchRow::Fate::Passes), second = count(BatchRow::Fate::NeedsSecond),
                  refused = count(BatchRow::Fate::Refused), left = count(BatchRow::Fate::NotReached);
    return m_step == Step::Recorded
               ? tr("%1 recorded, %2 refused, %3 need another person, %4 not reached.").arg(passes, refused, second, left)
               : tr("%1 will pass, %2 refused, %3 need another person, %4 not reached.").arg(passes, refused, second, left);
}

void BatchDialog::showRows()
{
    m_said->setText(summary());
    m_table->setRowCount(int(m_rows.size()));
    for (int at = 0; at < m_table->rowCount(); ++at) {
        const BatchRow &one = m_rows[std::size_t(at)];
        const QString texts[] = {one.number, fateText(one.fate, m_step == Step::Recorded),
                                 items::spoken(one.messageZh, one.message)};
        for (int c = 0; c < 3; ++c) {
            auto *item = new QTableWidgetItem(texts[c]);
            item->setToolTip(texts[c]);
            m_table->setItem(at, c, item);
        }
    }
}

void BatchDialog::saveRows()
{
    const QString path = ask::saveTablePath(this, tr("Save the rows as a table"), u"batch.csv"_s);
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray csv = batchCsv(m_rows);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
        ask::tell(this, tr("The rows were not saved"), file.errorString());
}

void BatchDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QByteArray batchCsv(const std::vector<BatchRow> &rows)
{
    static constexpr const char *kFates[] = {"passes", "needs_second", "refused", "not_reached"};
    QString csv = u"\xFEFF"_s + u"case_number,outcome,why_zh,why\r\n"_s;
    for (const BatchRow &one : rows)
        csv += text::csvField(one.number) + u',' + QLatin1StringView(kFates[int(one.fate)]) + u',' +
               text::csvField(one.messageZh) + u',' + text::csvField(one.message) + u"\r\n"_s;
    return csv.toUtf8();
}

} // namespace zm::ui

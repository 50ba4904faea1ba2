#include "ui/shell/importdialog.h"

#include "items/dates.h"
#include "ui/text/refusals.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QProgressBar>
#include <QPromise>
#include <QTableWidget>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

ImportDialog::ImportDialog(ImportCases import, const QString &path, QDate today, QWidget *parent)
    : QDialog(parent), m_import(std::move(import)), m_path(path), m_today(today), m_title(textLabel(TextRole::Title, this)),
      m_said(wrapped(TextRole::Body, this)), m_bar(new QProgressBar(this)), m_rows(new QTableWidget(0, 4, this)),
      m_stop(button("", u"import.stop"_s, this)), m_close(button("primary", u"import.close"_s, this))
{
    setObjectName(u"importDialog"_s);
    buildLayout();
    retranslate();
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() == 0)
            return;
        showOutcome(m_watcher.result());
        if (m_watcher.result())
            Q_EMIT imported();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_watcher.cancel();
        m_stop->setEnabled(false);
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

ImportDialog::~ImportDialog()
{
    // The worker looks at this between rows and takes back what it began.
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void ImportDialog::buildLayout()
{
    m_rows->setObjectName(u"import.rows"_s);
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->verticalHeader()->hide();
    m_rows->setShowGrid(false);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setTabKeyNavigation(false);
    QHBoxLayout *buttons = row();
    buttons->addStretch(1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_close);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_title);
    layout->addWidget(m_said);
    layout->addWidget(m_bar);
    layout->addWidget(m_rows, 1);
    layout->addLayout(buttons);
    resizeWithText(this, {760, 560});
}

void ImportDialog::start()
{
    m_close->setEnabled(false);
    m_watcher.setFuture(QtConcurrent::run([import = m_import, path = m_path, today = m_today](QPromise<Outcome> &promise) {
        promise.addResult(import(path, today, [&promise](qint64 done, qint64 total) {
            promise.setProgressRange(0, int(total));
            promise.setProgressValue(int(done));
            return !promise.isCanceled();
        }));
    }));
}

void ImportDialog::showOutcome(const Outcome &outcome)
{
    m_stop->setEnabled(false);
    m_close->setEnabled(true);
    if (!outcome) {
        m_said->setText(text::trouble(outcome.error()));
        return;
    }
    const auto taken = std::ranges::count_if(*outcome, &ImportedRow::done);
    m_said->setText(tr("%1 of %2 rows were taken over.").arg(taken).arg(outcome->size()));
    m_bar->setValue(m_bar->maximum());
    m_rows->setRowCount(int(outcome->size()));
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        const ImportedRow &one = (*outcome)[std::size_t(i)];
        const QString message = items::spoken(one.messageZh, one.message);
        const QString texts[] = {QString::number(one.line), one.caseNumber, one.name,
                                 one.done && message.isEmpty() ? tr("taken over") : message};
        for (int c = 0; c < 4; ++c)
            m_rows->setItem(i, c, new QTableWidgetItem(texts[c]));
        if (!one.done)
            m_rows->item(i, 3)->setForeground(colourOf(Meaning::Refused, palette()));
    }
}

void ImportDialog::retranslate()
{
    m_title->setText(tr("Import %1").arg(QFileInfo(m_path).fileName()));
    setWindowTitle(m_title->text());
    setButtonText(m_stop, tr("&Stop"));
    setButtonText(m_close, tr("Close"));
    m_rows->setAccessibleName(tr("What became of each row"));
    m_rows->setHorizontalHeaderLabels({tr("Line"), tr("Case number"), tr("Name"), tr("Outcome")});
    if (m_watcher.isFinished() && m_watcher.future().resultCount() > 0)
        showOutcome(m_watcher.result());
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui

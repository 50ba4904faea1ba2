#include "ui/boards/snapshotdialog.h"

#include "ui/shell/ask.h"
#include "ui/text/refusals.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rowtable.h"

#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

SnapshotDialog::SnapshotDialog(std::shared_ptr<const BoardPorts> ports, const UnitOnBoard &unit, QDate today, QWidget *parent)
    : QDialog(parent), m_ports(std::move(ports)), m_unit(unit.id), m_name(unit.unit), m_title(textLabel(TextRole::Title, this)),
      m_what(wrapped(TextRole::Body, this)), m_dayLabel(textLabel(TextRole::Muted, this)), m_file(wrapped(TextRole::Body, this)),
      m_said(wrapped(TextRole::Strong, this)), m_pick(button("", u"snapshot.pick"_s, this)), m_day(new DateField(this)),
      m_apart(new RowTable(u"snapshot.apart"_s, 1, this)), m_close(button("", u"snapshot.close"_s, this)),
      m_take(button("primary", u"snapshot.take"_s, this))
{
    setObjectName(u"snapshotDialog"_s);
    m_day->setDate(today);
    buildLayout();
    connect(m_pick, &QPushButton::clicked, this, [this] {
        choose(ask::openPath(this, tr("Choose the list of the unit"), tr("Tables (*.csv *.xlsx)")));
    });
    connect(m_day, &DateField::edited, this, &SnapshotDialog::enable);
    connect(m_take, &QPushButton::clicked, this, &SnapshotDialog::take);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { show(m_watcher.result()); });
    retranslate();
}

SnapshotDialog::~SnapshotDialog()
{
    m_watcher.waitForFinished(); // what it records is whole or not at all
}

void SnapshotDialog::buildLayout()
{
    m_said->setObjectName(u"snapshot.said"_s);
    m_day->edit()->setObjectName(u"snapshot.day"_s);
    m_dayLabel->setBuddy(m_day->edit());
    m_apart->setHeaderHidden(true);
    QHBoxLayout *file = row();
    file->addWidget(m_pick);
    file->addWidget(m_file, 1);
    QHBoxLayout *day = row();
    day->addWidget(m_dayLabel);
    day->addWidget(m_day, 1);
    QHBoxLayout *buttons = row();
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_take);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_title);
    layout->addWidget(m_what);
    layout->addLayout(file);
    layout->addLayout(day);
    layout->addWidget(m_said);
    layout->addWidget(m_apart, 1);
    layout->addStretch(0);
    layout->addLayout(buttons);
    resizeWithText(this, {680, 460});
}

void SnapshotDialog::retranslate()
{
    m_title->setText(tr("The list of %1", "a unit").arg(m_name));
    setWindowTitle(m_title->text());
    m_what->setText(tr("A table (CSV or XLSX) of everything the unit shows on a day, with the columns case_number, code (of a measure) and "
                       "listed (1 or 0). An ended entry that is not in it was let go of there; one that is in it opens its case again."));
    m_dayLabel->setText(tr("Taken on"));
    m_day->edit()->setAccessibleName(m_dayLabel->text());
    m_day->retranslate();
    m_apart->setAccessibleName(tr("Lines that were not taken in"));
    setButtonText(m_pick, tr("Choose a &file..."));
    setButtonText(m_take, tr("&Take it in"));
    setButtonText(m_close, tr("Close"));
    m_file->setText(m_path.isEmpty() ? tr("No file chosen yet.") : QFileInfo(m_path).fileName());
    if (m_taken)
        m_told = tr("%1 let go of, %2 still shown and open again, %3 lawfully listed.").arg(m_taken->clean).arg(m_taken->residue).arg(m_taken->asListed);
    m_said->setText(m_told);
    m_apart->clear();
    for (const QString &line : m_taken ? m_taken->apart : QStringList())
        m_apart->addTopLevelItem(new QTreeWidgetItem(QStringList(line)));
    enable();
}

void SnapshotDialog::enable()
{
    const bool running = m_watcher.isRunning();
    m_apart->setVisible(m_apart->topLevelItemCount() > 0);
    m_pick->setEnabled(!running);
    m_take->setEnabled(!running && !m_path.isEmpty() && m_day->date().isValid() && !m_taken);
}

void SnapshotDialog::choose(const QString &path)
{
    if (path.isEmpty())
        return;
    m_path = path;
    m_taken.reset();
    m_told.clear();
    retranslate();
}

void SnapshotDialog::take()
{
    m_told = tr("Being taken in...");
    m_watcher.setFuture(QtConcurrent::run([work = m_ports->takeSnapshot, unit = m_unit, path = m_path, day = m_day->date()] {
        return work(unit, path, day);
    }));
    retranslate();
}

void SnapshotDialog::show(const Outcome &outcome)
{
    m_taken = outcome ? std::optional(*outcome) : std::nullopt;
    m_told = outcome ? QString() : text::trouble(outcome.error());
    retranslate();
    if (outcome && outcome->clean + outcome->residue > 0)
        Q_EMIT taken();
}

void SnapshotDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui

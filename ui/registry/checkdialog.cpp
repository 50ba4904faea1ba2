#include "ui/registry/checkdialog.h"

#include "ui/shell/ask.h"
#include "ui/text/refusals.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QPromise>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSteps = 1000; // of the bar: bytes would not fit

} // namespace

CheckDialog::CheckDialog(std::shared_ptr<const RegisterPorts> ports, QWidget *parent)
    : QDialog(parent), m_ports(std::move(ports)), m_what(wrapped(TextRole::Body, this)),
      m_recorded(wrapped(TextRole::SmallMuted, this)), m_file(wrapped(TextRole::Body, this)), m_said(wrapped(TextRole::Body, this)),
      m_pick(button("", u"check.pick"_s, this)), m_reason(new QLineEdit(this)), m_bar(new QProgressBar(this)),
      m_save(button("", u"check.save"_s, this)), m_stop(button("", u"check.stop"_s, this)),
      m_close(button("", u"check.close"_s, this)), m_start(button("primary", u"check.start"_s, this))
{
    setObjectName(u"checkDialog"_s);
    buildLayout();
    connect(m_pick, &QPushButton::clicked, this, [this] {
        choose(ask::openPath(this, tr("Choose a file of people and companies"), tr("Tables (*.csv)")));
    });
    connect(m_reason, &QLineEdit::textChanged, this, &CheckDialog::enable);
    connect(m_start, &QPushButton::clicked, this, &CheckDialog::run);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_watcher.cancel(); });
    connect(m_save, &QPushButton::clicked, this, &CheckDialog::saveResult);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() > 0)
            show(m_watcher.result());
        enable();
    });
    enable();
}

CheckDialog::~CheckDialog()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void CheckDialog::buildLayout()
{
    m_file->setObjectName(u"check.file"_s);
    m_said->setObjectName(u"check.said"_s);
    m_reason->setObjectName(u"check.reason"_s);
    m_bar->setObjectName(u"check.progress"_s);
    m_bar->setRange(0, kSteps);
    QHBoxLayout *file = row();
    file->addWidget(m_pick);
    file->addWidget(m_file, 1);
    QHBoxLayout *buttons = row();
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    for (QPushButton *one : {m_stop, m_close, m_start})
        buttons->addWidget(one);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_what);
    layout->addLayout(file);
    layout->addWidget(m_reason);
    layout->addWidget(m_recorded);
    layout->addWidget(m_bar);
    layout->addWidget(m_said);
    layout->addStretch(1);
    layout->addLayout(buttons);
    resizeWithText(this, {640, 400});
    retranslate();
}

void CheckDialog::retranslate()
{
    setWindowTitle(tr("Check a file against the register"));
    m_what->setText(tr("A table (CSV, UTF-8) with the columns name, id_kind and id_number. Only the same number is a hit; the same name "
                       "alone is told apart as a namesake. A suspended entry, or one whose term is over, must not be acted on."));
    m_recorded->setText(tr("It is recorded who checked whom, when and for which reason; the people in the file may ask for that."));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason, for example: bidders of tender 12"));
    m_bar->setAccessibleName(tr("How much of the file is checked"));
    setButtonText(m_pick, tr("Choose a &file..."));
    setButtonText(m_start, tr("&Check"));
    setButtonText(m_stop, tr("&Stop"));
    setButtonText(m_save, tr("Save the &result..."));
    setButtonText(m_close, tr("Close"));
    m_file->setText(m_path.isEmpty() ? tr("No file chosen yet.") : QFileInfo(m_path).fileName());
    m_said->clear();
    if (m_checked)
        show(Outcome(*m_checked));
}

void CheckDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CheckDialog::choose(const QString &path)
{
    if (path.isEmpty())
        return;
    m_path = path;
    m_file->setText(QFileInfo(path).fileName());
    m_checked.reset();
    m_said->clear();
    enable();
}

void CheckDialog::enable()
{
    const bool running = m_watcher.isRunning();
    m_bar->setVisible(running);
    m_stop->setVisible(running);
    m_pick->setEnabled(!running);
    m_reason->setEnabled(!running);
    m_start->setEnabled(!running && !m_path.isEmpty() && !m_reason->text().trimmed().isEmpty());
    m_save->setVisible(m_checked.has_value());
    m_save->setEnabled(!running);
    m_close->setEnabled(!running);
}

void CheckDialog::run()
{
    m_checked.reset();
    m_said->clear();
    m_bar->setValue(0);
    m_watcher.setFuture(QtConcurrent::run([check = m_ports->checker(), path = m_path, reason = m_reason->text()](QPromise<Outcome> &promise) {
        promise.setProgressRange(0, kSteps);
        promise.addResult(check(path, reason, [&promise](qint64 done, qint64 total) {
            promise.setProgressValue(total > 0 ? int(done * kSteps / total) : 0);
            return !promise.isCanceled();
        }));
    }));
    enable();
}

void CheckDialog::show(const Outcome &outcome)
{
    if (!outcome) {
        const bool stale = outcome.error().code == ErrorCode::Denied;
        m_said->setText(stale ? tr("This copy of the register is past its lease. It may be read, but no file is checked against it: "
                                   "load a newer copy first.")
                        : outcome.error().code == ErrorCode::NotFound ? tr("No register was loaded into this office yet.")
                                                                      : text::trouble(outcome.error()));
        return;
    }
    m_checked = *outcome;
    const QString counted = tr("%1 listed, %2 namesakes (nobody's hit), %3 not in the register, %4 with a number that cannot be right.")
                                .arg(outcome->listed).arg(outcome->namesakes).arg(outcome->clear).arg(outcome->invalid);
    m_said->setText(outcome->stopped ? tr("Stopped: from line %1 of the file on nobody was answered. Before that: %2").arg(outcome->answeredBefore).arg(counted)
                                       : counted);
}

void CheckDialog::saveResult()
{
    saveTo(ask::saveFilePath(this, tr("Save the result"), u"check.xlsx"_s, tr("Tables (*.xlsx *.csv)")));
}

void CheckDialog::saveTo(const QString &path)
{
    if (path.isEmpty() || !m_checked)
        return;
    if (const auto saved = m_ports->save(*m_checked, path); !saved)
        m_said->setText(saved.error().code == ErrorCode::Denied
                            ? tr("Since this check the copy of the register went past its lease, so its result is not written out: load a "
                                 "newer copy and check again.")
                            : text::trouble(saved.error()));
}

} // namespace zm::ui

#include "ui/sync/synctasksdialog.h"

#include "items/dates.h"
#include "items/timeline.h"
#include "items/words.h"
#include "ui/text/refusals.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QListWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Why the platform did not take an act, for the one who made it.
QString whyText(const QString &code)
{
    if (code == "head_moved"_L1)
        return SyncTasksDialog::tr("The other office decided in this case first.");
    if (code == "filing_arrived"_L1)
        return SyncTasksDialog::tr("Something was handed in meanwhile that you had not seen.");
    if (code == "follows_refused"_L1)
        return SyncTasksDialog::tr("It follows on an act that was not taken.");
    if (code == "recorded_late"_L1)
        return SyncTasksDialog::tr("It was recorded long after it was done: a second officer has to sign it.");
    if (code == "asserted_in_the_future"_L1)
        return SyncTasksDialog::tr("This computer's clock was ahead of the platform's.");
    if (code == "key_revoked"_L1)
        return SyncTasksDialog::tr("The key it was sent with had been revoked.");
    return SyncTasksDialog::tr("The platform did not take it (%1).").arg(code);
}

QString sideText(const SyncSideCard &side, QDate today)
{
    QStringList lines{SyncTasksDialog::tr("%1 · %2", "what was done, on which day")
                          .arg(items::actDone(side.act.kind()), items::nearDayText(side.act.on, today))};
    if (const QString detail = items::actDetail(side.act); !detail.isEmpty())
        lines.append(detail);
    lines.append(SyncTasksDialog::tr("%1, officer %2", "code of the office, id").arg(side.org, side.officer));
    if (!side.code.isEmpty())
        lines.append(whyText(side.code));
    if (side.refusal)
        lines.append(SyncTasksDialog::tr("It cannot be entered here as it is: %1").arg(text::reason(*side.refusal)));
    return lines.join(u'\n');
}

QString sidesText(const std::vector<SyncSideCard> &sides, QDate today)
{
    QStringList texts;
    for (const SyncSideCard &side : sides)
        texts.append(sideText(side, today));
    return texts.isEmpty() ? SyncTasksDialog::tr("Nothing.") : texts.join(u"\n\n"_s);
}

bool sameKinds(const std::vector<SyncSideCard> &a, const std::vector<SyncSideCard> &b)
{
    return std::ranges::equal(a, b, [](const SyncSideCard &one, const SyncSideCard &other) {
        return one.act.kind() == other.act.kind() && one.code == other.code;
    });
}

} // namespace

SyncTasksDialog::SyncTasksDialog(std::shared_ptr<const SyncPorts> ports, QDate today, QWidget *parent)
    : QDialog(parent), m_ports(std::move(ports)), m_today(today), m_intro(wrapped(TextRole::Body, this)),
      m_mineTitle(textLabel(TextRole::Strong, this)), m_mine(wrapped(TextRole::Body, this)),
      m_commonTitle(textLabel(TextRole::Strong, this)), m_common(wrapped(TextRole::Body, this)),
      m_theirsTitle(textLabel(TextRole::Strong, this)), m_theirs(wrapped(TextRole::Body, this)),
      m_proposal(wrapped(TextRole::Body, this)), m_trouble(wrapped(TextRole::Body, this)), m_list(new QListWidget(this)),
      m_reason(new QLineEdit(this)), m_alike(new QCheckBox(this)), m_theirsCounts(button("", u"sync.theirsCounts"_s, this)),
      m_mineAgain(button("", u"sync.mineAgain"_s, this)), m_open(button("link", u"sync.openCase"_s, this)),
      m_close(button("", u"sync.close"_s, this))
{
    setObjectName(u"syncTasksDialog"_s);
    buildLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &SyncTasksDialog::showTask);
    connect(m_reason, &QLineEdit::textChanged, this, &SyncTasksDialog::enableButtons);
    connect(m_theirsCounts, &QPushButton::clicked, this, [this] { decide(SyncChoice::TheirsCounts); });
    connect(m_mineAgain, &QPushButton::clicked, this, [this] { decide(SyncChoice::MineAgain); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const SyncTaskCard *task = chosen()) {
            Q_EMIT caseAsked(task->caseId);
            close();
        }
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
}

QWidget *SyncTasksDialog::sideColumn(QLabel *title, QLabel *text)
{
    QFrame *frame = surface("raised", this);
    QVBoxLayout *layout = column(frame, kGroupGap);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addStretch(1);
    return frame;
}

void SyncTasksDialog::buildLayout()
{
    m_list->setObjectName(u"sync.list"_s);
    m_mine->setObjectName(u"sync.mine"_s);
    m_common->setObjectName(u"sync.common"_s);
    m_theirs->setObjectName(u"sync.theirs"_s);
    m_proposal->setObjectName(u"sync.proposal"_s);
    m_trouble->setObjectName(u"sync.trouble"_s);
    m_reason->setObjectName(u"sync.reason"_s);
    m_alike->setObjectName(u"sync.alike"_s);

    auto *sides = new QWidget(this);
    QHBoxLayout *columns = row(kGroupGap);
    columns->addWidget(sideColumn(m_mineTitle, m_mine), 3);
    columns->addWidget(sideColumn(m_commonTitle, m_common), 2);
    columns->addWidget(sideColumn(m_theirsTitle, m_theirs), 3);
    sides->setLayout(columns);
    QHBoxLayout *buttons = row(kGroupGap);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    buttons->addWidget(m_theirsCounts);
    buttons->addWidget(m_mineAgain);
    buttons->addWidget(m_close);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_intro);
    layout->addWidget(m_list, 1);
    layout->addWidget(scrolled(sides, this), 2);
    layout->addWidget(m_proposal);
    layout->addWidget(m_reason);
    layout->addWidget(m_alike);
    layout->addWidget(m_trouble);
    layout->addLayout(buttons);
    orderTabs(layout);
    resizeWithText(this, {980, 680});
}

void SyncTasksDialog::retranslate()
{
    setWindowTitle(tr("Done in two places"));
    m_intro->setText(tr("Two offices worked on these cases without knowing of each other. Nothing is lost: look at both, say what "
                        "counts and why. What does not count is kept with your reason."));
    m_mineTitle->setText(tr("Done here, not taken"));
    m_commonTitle->setText(tr("Known to both"));
    m_theirsTitle->setText(tr("Done elsewhere"));
    m_list->setAccessibleName(tr("Cases, the oldest legal date first"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why? Your reason is kept with both acts"));
    setButtonText(m_theirsCounts, tr("Theirs &counts"));
    setButtonText(m_mineAgain, tr("Do &mine again, having seen theirs"));
    setButtonText(m_open, tr("&Open the case"));
    setButtonText(m_close, tr("C&lose"));
    reload();
}

void SyncTasksDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SyncTasksDialog::reload()
{
    m_list->clear();
    m_tasks.clear();
    const auto tasks = m_ports->tasks();
    m_trouble->setVisible(!tasks);
    if (!tasks)
        m_trouble->setText(text::trouble(tasks.error()));
    else
        m_tasks = *tasks;
    for (const SyncTaskCard &task : m_tasks)
        m_list->addItem(task.due.isValid() ? tr("%1 · due %2").arg(task.number, items::nearDayText(task.due, m_today)) : task.number);
    m_list->setCurrentRow(m_tasks.empty() ? -1 : 0);
    showTask();
}

const SyncTaskCard *SyncTasksDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_tasks.size()) ? &m_tasks[std::size_t(row)] : nullptr;
}

/// The other cases in which the same was done on both sides.
std::vector<const SyncTaskCard *> SyncTasksDialog::alike(const SyncTaskCard &task) const
{
    std::vector<const SyncTaskCard *> found;
    for (const SyncTaskCard &other : m_tasks) {
        if (other.caseId != task.caseId && sameKinds(other.mine, task.mine) && sameKinds(other.theirs, task.theirs))
            found.push_back(&other);
    }
    return found;
}

void SyncTasksDialog::showTask()
{
    const SyncTaskCard *task = chosen();
    m_reason->clear();
    m_alike->setChecked(false);
    m_alike->hide();
    if (!task) {
        for (QLabel *label : {m_mine, m_common, m_theirs})
            label->clear();
        m_proposal->setText(tr("Nothing was done in two places. Everything is agreed."));
    } else {
        m_mine->setText(sidesText(task->mine, m_today));
        m_common->setText(tr("%n act(s) that both offices have", nullptr, task->common));
        m_theirs->setText(sidesText(task->theirs, m_today));
        m_proposal->setText(task->favoursMine
                                ? tr("Proposed: do yours again. It lets the person go, and that must not wait.")
                                : tr("Proposed: let theirs count, and act again where it is still needed."));
        const int same = int(alike(*task).size());
        m_alike->setText(tr("Decide the same in %n case(s) more where the same was done", nullptr, same));
        m_alike->setVisible(same > 0);
    }
    enableButtons();
}

void SyncTasksDialog::enableButtons()
{
    const SyncTaskCard *task = chosen();
    const bool ready = task && !m_reason->text().trimmed().isEmpty();
    m_reason->setEnabled(task);
    m_open->setEnabled(task);
    m_theirsCounts->setEnabled(ready);
    m_mineAgain->setEnabled(ready && !task->mine.empty());
    m_theirsCounts->setDefault(task && !task->favoursMine);
    m_mineAgain->setDefault(task && task->favoursMine);
}

void SyncTasksDialog::decide(SyncChoice choice)
{
    const SyncTaskCard *task = chosen();
    if (!task)
        return;
    QStringList cases{task->caseId};
    if (m_alike->isChecked()) {
        for (const SyncTaskCard *other : alike(*task))
            cases.append(other->caseId);
    }
    const QString reason = m_reason->text().trimmed();
    for (const QString &caseId : cases) {
        if (const auto done = m_ports->close(caseId, choice, reason); !done) {
            m_trouble->setText(text::trouble(done.error()));
            m_trouble->show();
            return;
        }
    }
    Q_EMIT decided();
    reload();
}

} // namespace zm::ui

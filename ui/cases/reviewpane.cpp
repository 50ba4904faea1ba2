#include "ui/cases/reviewpane.h"

#include "items/dates.h"
#include "items/timeline.h"
#include "items/words.h"
#include "ui/cases/changes.h"
#include "ui/widgets/parts.h"

#include <QEvent>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

void addTo(QVBoxLayout *layout, QWidget *parent, const QString &title, const QStringList &lines)
{
    QLabel *heading = wrapped(TextRole::Body, parent);
    heading->setText(title);
    heading->setContentsMargins(0, kGap, 0, 0);
    layout->addWidget(heading);
    for (const QString &line : lines) {
        QLabel *label = wrapped(TextRole::Muted, parent);
        label->setText(line);
        layout->addWidget(label);
    }
}

} // namespace

ReviewPane::ReviewPane(const CasePorts &cases, CaseFile file, const SecondLook &look, QWidget *parent)
    : QWidget(parent), m_cases(cases), m_file(std::move(file)), m_look(look), m_title(wrapped(TextRole::Strong, this)),
      m_effect(wrapped(TextRole::Strong, this)), m_did(new QVBoxLayout), m_would(new QVBoxLayout)
{
    setObjectName(u"reviewPane"_s);
    auto *page = new QWidget;
    QVBoxLayout *layout = column(page, 0, 4);
    layout->setContentsMargins(kMargin, kMargin, kGap, kGroupGap);
    m_did->setSpacing(4);
    m_would->setSpacing(4);
    layout->addWidget(m_title);
    layout->addLayout(m_did);
    layout->addSpacing(kGroupGap);
    layout->addWidget(m_effect);
    layout->addLayout(m_would);
    layout->addStretch(1);
    column(this, 0, 0)->addWidget(scrolled(page, this));
    retranslate();
}

void ReviewPane::showDecision(const std::optional<cases::Act> &act)
{
    m_after.reset();
    if (act && m_cases.tryOut) {
        if (auto after = m_cases.tryOut(m_file.id, *act))
            m_after = *std::move(after);
    }
    fillDecision();
}

void ReviewPane::retranslate()
{
    m_title->setText(tr("What came to you"));
    m_effect->setText(tr("What your decision would change"));
    clear(m_did);
    for (std::size_t at = m_look.first; at < m_file.acts.size(); ++at) {
        const RecordedAct &recorded = m_file.acts[at];
        const QString detail = items::actDetail(recorded.act, m_file.units);
        QStringList lines{tr("%1 · %2", "day, officer").arg(items::dayText(recorded.act.on), recorded.officer)};
        if (!detail.isEmpty())
            lines.append(detail);
        addTo(m_did, this, items::actDone(recorded.act.kind()), lines);
    }
    fillDecision();
}

void ReviewPane::fillDecision()
{
    clear(m_would);
    if (!m_after) {
        addTo(m_would, this, tr("Fill in the decision: as soon as it is lawful, what follows from it stands here."), {});
        return;
    }
    for (const ChangeSection &section : changesBetween(m_file, *m_after))
        addTo(m_would, this, section.title, section.lines);
}

void ReviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui

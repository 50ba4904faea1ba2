#include "ui/cases/whydialog.h"

#include "cases/derive.h"
#include "items/certainty.h"
#include "items/dates.h"
#include "items/words.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QEvent>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

WhyDialog::WhyDialog(CaseFile file, QWidget *parent)
    : QDialog(parent), m_file(std::move(file)), m_title(wrapped(TextRole::Title, this)),
      m_remove(button("primary", u"why.remove"_s, this)), m_close(button("", u"why.close"_s, this))
{
    setObjectName(u"whyDialog"_s);
    auto *page = new QWidget;
    QVBoxLayout *pageColumn = column(page, kMargin, 4);
    pageColumn->addWidget(m_title);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(4);
    pageColumn->addLayout(m_lines);
    pageColumn->addStretch(1);
    QHBoxLayout *buttons = row();
    buttons->setContentsMargins(kMargin, 12, kMargin, 12);
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_close);
    QVBoxLayout *layout = column(this, 0, 0);
    layout->addWidget(scrolled(page, this), 1);
    layout->addWidget(hairline(LineOf::Horizontal, this));
    layout->addLayout(buttons);
    resizeWithText(this, {620, 560});
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT removeAsked();
    });
    retranslate();
}

void WhyDialog::addHeading(const QString &text)
{
    QLabel *label = textLabel(TextRole::Strong, this);
    label->setText(text);
    label->setContentsMargins(0, kGroupGap, 0, 4);
    m_lines->addWidget(label);
}

void WhyDialog::addLine(Meaning meaning, const QString &text, const QString &below)
{
    if (meaning == Meaning::Plain) {
        QLabel *plain = wrapped(TextRole::Body, this);
        plain->setText(text);
        m_lines->addWidget(plain);
    } else {
        auto *label = new MeaningLabel(this);
        label->say(meaning, text);
        m_lines->addWidget(label);
    }
    if (below.isEmpty())
        return;
    QLabel *label = wrapped(TextRole::SmallMuted, this);
    label->setText(below);
    label->setContentsMargins(meaning == Meaning::Plain ? 0 : 20, 0, 0, 4);
    m_lines->addWidget(label);
}

/// Until when the removal had to be made, beside the day on which it became a duty.
QString WhyDialog::overdueText() const
{
    const QDate end = m_file.view.why.overdueSince;
    const bool counted = std::ranges::any_of(m_file.view.clocks, [end](const cases::CaseClock &clock) {
        return !clock.metOn.isValid() && clock.target && clock.target->due == end;
    });
    if (!counted)
        return tr("The law gives no number of days for the removal: it is to be made at once, since %1.").arg(items::dayText(end));
    return m_file.today > end ? tr("The removal is overdue: its last day was %1.").arg(items::dayText(end))
                              : tr("The removal has to be made on %1 at the latest, that day included.").arg(items::dayText(end));
}

/// A court's ground by its number; what a department found, as its decision says it.
QString WhyDialog::groundText(const cases::LiveGround &ground) const
{
    if (!cases::isDepartmental(m_file.state.head.program))
        return tr("Ground %1: %2").arg(ground.ground).arg(items::groundName(ground.ground));
    QStringList found;
    for (const RecordedAct &recorded : m_file.acts) { // the last word before the decision, or the decision's own
        const auto *prelisted = std::get_if<cases::Prelist>(&recorded.act.body);
        const auto *designated = std::get_if<cases::Designate>(&recorded.act.body);
        if (recorded.n <= ground.decisionN && (prelisted || designated))
            found = prelisted ? prelisted->grounds : designated->grounds;
    }
    return found.join(items::inChinese() ? u"；"_s : u"; "_s);
}

/// The document a ground stands in, its article, and whether that is in force today.
QString WhyDialog::groundBelow(const cases::LiveGround &ground) const
{
    QStringList below;
    const auto decided = std::ranges::find(m_file.acts, ground.decisionN, &RecordedAct::n);
    if (decided != m_file.acts.end())
        below.append(tr("%1 of %2", "document, its day")
                         .arg(items::documentName(cases::decisionPaper(m_file.state.head.program).value_or(cases::Document::EntryDecision)), items::dayText(decided->act.on)));
    const QString cited = items::citedText(ground.citationZh, ground.citation, ground.grade);
    below.append(ground.articleInForce ? tr("%1, in force today").arg(cited) : tr("%1, no longer in force").arg(cited));
    return below.join(u" · "_s);
}

void WhyDialog::retranslate()
{
    using Standing = cases::EndCondition::Standing;
    const cases::WhyListed &why = m_file.view.why;
    m_title->setText(tr("Why is %1 still listed?").arg(m_file.state.head.subject.name));
    setWindowTitle(m_title->text());
    setButtonText(m_close, tr("Close"));
    setButtonText(m_remove, tr("Take off the list"));
    m_remove->setVisible(why.overdueSince.isValid());
    clear(m_lines);

    if (const QString special = items::spoken(why.specialZh, why.special); !special.isEmpty())
        addLine(Meaning::Today, special, {});
    if (why.overdueSince.isValid())
        addLine(Meaning::Overdue, overdueText(), {});
    if (!why.liveGrounds.empty())
        addHeading(tr("Live grounds"));
    for (const cases::LiveGround &ground : why.liveGrounds)
        addLine(Meaning::Plain, groundText(ground), groundBelow(ground));
    if (!why.endsWhen.empty())
        addHeading(tr("What would end it"));
    for (const cases::EndCondition &end : why.endsWhen) {
        const Meaning meaning = end.standing == Standing::Met      ? Meaning::Done
                                : end.standing == Standing::NotMet ? Meaning::Waiting
                                                                   : Meaning::Disputed;
        const QString standing = end.standing == Standing::Met      ? tr("met")
                                 : end.standing == Standing::NotMet ? tr("not met")
                                                                    : tr("not known");
        QStringList below{items::spoken(end.missingZh, end.missing)};
        if (end.by != cases::Role::None && end.standing != Standing::Met)
            below.append(tr("who can supply it: %1").arg(items::roleName(end.by)));
        below.append(items::citedText(end.citationZh, end.citation, end.grade));
        below.removeAll(QString());
        addLine(meaning, tr("%1: %2", "event, whether met").arg(items::label("ground", end.event), standing),
                below.join(u" · "_s));
    }
    if (!why.blockedBy.empty())
        addHeading(tr("What is pending"));
    for (const cases::Blocking &blocking : why.blockedBy)
        addLine(Meaning::Waiting, items::spoken(blocking.whatZh, blocking.what),
                tr("since %1").arg(items::dayText(blocking.since)));
    if (why.nextDate.isValid()) {
        addHeading(tr("The next date"));
        addLine(Meaning::Plain, items::dayText(why.nextDate), {});
    }
}

void WhyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui

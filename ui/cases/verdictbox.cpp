#include "ui/cases/verdictbox.h"

#include "items/words.h"
#include "ui/text/refusals.h"
#include "ui/widgets/parts.h"

#include <QStyle>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

VerdictBox::VerdictBox(QWidget *parent)
    : QFrame(parent), m_headline(new MeaningLabel(this)), m_text(wrapped(TextRole::Body, this)),
      m_article(wrapped(TextRole::SmallMuted, this)), m_cure(button("cure", u"cure"_s, this))
{
    setProperty("surface", u"verdict"_s);
    setObjectName(u"verdict"_s);
    m_text->setObjectName(u"verdict.text"_s);
    QVBoxLayout *layout = column(this, 12, 4);
    layout->addWidget(m_headline);
    layout->addWidget(m_text);
    layout->addWidget(m_article);
    layout->addSpacing(4);
    layout->addWidget(m_cure, 0, Qt::AlignLeft);
    connect(m_cure, &QPushButton::clicked, this, [this] {
        if (m_offered)
            Q_EMIT cureChosen(*m_offered);
    });
}

void VerdictBox::say(Meaning meaning, const char *verdict, const QString &headline, const QStringList &lines)
{
    m_headline->say(meaning, headline);
    m_text->setText(lines.join(u'\n'));
    m_text->setVisible(!lines.isEmpty());
    m_article->hide();
    m_cure->hide();
    m_offered.reset();
    m_spoken = headline + (lines.isEmpty() ? QString() : u"\n"_s + lines.join(u'\n'));
    setAccessibleName(m_spoken);
    setProperty("verdict", QLatin1StringView(verdict));
    style()->unpolish(this);
    style()->polish(this);
}

void VerdictBox::showFault(const cases::FieldFault &fault)
{
    const QString problem = fault.fact == "field.missing"_L1 ? tr("missing") : tr("not readable");
    say(Meaning::Today, "incomplete", tr("Still to fill in"),
         {tr("%1: %2", "field, what is wrong").arg(items::fieldName(fault.field), problem)});
}

void VerdictBox::showRefusal(const cases::Refusal &refusal, cases::ActKind asked)
{
    const bool sameAct = refusal.cure && refusal.cure->act == asked;
    const bool mistyped = sameAct && asked == cases::ActKind::OpenCase && refusal.rule == "N13"_L1;
    if (sameAct && (mistyped || refusal.rule == "FIELD"_L1 || refusal.rule == "DATE"_L1)) {
        // Nothing is unlawful in an empty field or a slip of the pen: it is filled in here.
        say(Meaning::Today, "incomplete", tr("Still to fill in"), text::failed(refusal));
        return;
    }
    say(Meaning::Refused, "refused", tr("Not lawful now"), text::failed(refusal));
    m_article->setText(text::article(refusal));
    m_article->show();
    m_spoken += u'\n' + m_article->text();
    const bool byAnother = refusal.rule == "ROLE"_L1 || refusal.rule == "FOUR-EYES"_L1;
    if (sameAct && byAnother && refusal.cure->by != cases::Role::None) {
        // The same act by somebody else: no button of this officer's leads there.
        const QString role = items::roleName(refusal.cure->by);
        const QString by = refusal.rule == "FOUR-EYES"_L1
                               ? tr("It is for another officer with the role %1. Where there is none, an administrator adds one.").arg(role)
                               : tr("It can be done by: %1. Lay it ready to sign, or ask them to sign in.", "a role").arg(role);
        m_text->setText(m_text->text() + u'\n' + by);
        m_spoken += u'\n' + by;
    }
    // A note is the answer where no act of anybody is the cure: no reason to send a person there.
    if (!refusal.cure || sameAct || refusal.cure->act == cases::ActKind::Note)
        return;
    m_offered = refusal.cure;
    setButtonText(m_cure, tr("%1 first", "the cure of a refusal").arg(text::cure(*m_offered)));
    m_cure->show();
    m_spoken += u'\n' + m_cure->text();
}

void VerdictBox::showLawful(const Foresight &foresight, const QString &citation, QDate today, const QStringList &remarks)
{
    QStringList lines = remarks;
    for (const cases::CaseClock &clock : foresight.starts)
        lines.append(tr("Starts %1: %2", "a clock and its ends").arg(items::clockName(clock.id), text::ends(clock, today)));
    for (const cases::CaseClock &clock : foresight.ends)
        lines += text::timing(clock);
    if (lines.size() == remarks.size())
        lines.append(tr("The case is then: %1.").arg(items::stageName(foresight.stage)));
    // Lawful, and still something to think over: not in the colour of what is settled.
    say(remarks.isEmpty() ? Meaning::Done : Meaning::Today, "lawful", tr("This is lawful"), lines);
    m_article->setText(citation);
    m_article->setVisible(!citation.isEmpty());
    if (!citation.isEmpty())
        m_spoken += u'\n' + citation;
}

void VerdictBox::showTrouble(const QString &text)
{
    say(Meaning::Offline, "refused", tr("Nothing was recorded"), {text});
}

QString VerdictBox::spokenText() const
{
    return m_spoken;
}

} // namespace zm::ui

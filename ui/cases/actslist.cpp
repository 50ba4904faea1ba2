#include "ui/cases/actslist.h"

#include "items/words.h"
#include "ui/cases/standing.h"
#include "ui/cases/suggestions.h"
#include "ui/text/refusals.h"
#include "ui/theme/icons.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QJsonObject>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

ActsList::ActsList(QWidget *parent)
    : QWidget(parent), m_canTitle(textLabel(TextRole::Strong, this)), m_notTitle(textLabel(TextRole::Strong, this)),
      m_nothing(wrapped(TextRole::Muted, this)), m_more(button("link", u"acts.more"_s, this))
{
    setObjectName(u"actsList"_s);
    QVBoxLayout *layout = column(this, 0, 4);
    layout->addWidget(m_canTitle);
    layout->addWidget(m_nothing);
    m_can = new QVBoxLayout;
    m_can->setSpacing(2);
    layout->addLayout(m_can);
    layout->addSpacing(kGroupGap);
    layout->addWidget(m_notTitle);
    m_not = new QVBoxLayout;
    m_not->setSpacing(12);
    layout->addLayout(m_not);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        redraw();
    });
}

void ActsList::showCase(const CaseFile &file, const OfficerCard &officer)
{
    if (!m_file || m_file->id != file.id)
        m_all = false;
    m_file = file;
    m_officer = officer;
    redraw();
}

void ActsList::retranslate()
{
    redraw();
}

void ActsList::focusFirst()
{
    for (int at = 0; at < m_can->count(); ++at) {
        if (QWidget *act = m_can->itemAt(at)->widget()) {
            act->show(); // drawn anew a moment ago: what is not in sight yet takes no keyboard
            act->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_more->setFocus(Qt::OtherFocusReason);
}

void ActsList::redraw()
{
    if (!m_file)
        return;
    m_canTitle->setText(tr("You can now"));
    m_notTitle->setText(tr("Not now, and why"));
    m_nothing->setText(tr("Nothing is left to do in this case."));
    clear(m_can);
    const auto offered = offeredActs(*m_file);
    const auto next = nextStepOf(*m_file);
    for (const cases::ActKind act : offered)
        addOffered(act, next && act == next->act);
    m_nothing->setVisible(offered.empty());

    constexpr std::size_t kFirst = 3; // the rest one click away
    clear(m_not);
    const auto barred = barredActs(*m_file);
    const std::size_t shown = m_all ? barred.size() : std::min(barred.size(), kFirst);
    for (std::size_t i = 0; i < shown; ++i)
        addBarred(barred[i]);
    m_notTitle->setVisible(!barred.empty());
    m_more->setVisible(barred.size() > kFirst);
    setButtonText(m_more, m_all ? tr("Show fewer") : tr("Show all %1").arg(barred.size()));
    orderTabs(layout());
}

void ActsList::addOffered(cases::ActKind act, bool first)
{
    auto *link = button(first ? "primary" : "row", u"act."_s + cases::word(act), this);
    const bool mine = std::ranges::any_of(m_officer.roles, [&](cases::Role role) { return cases::mayDo(m_file->state.head.program, role, act); });
    QString text = items::actName(act, m_file->state.head.program);
    if (!mine)
        text = tr("%1 — %2", "act, who does it").arg(text, doersText(m_file->view, act));
    setButtonText(link, text);
    m_can->addWidget(link);
    connect(link, &QPushButton::clicked, this, [this, act] { Q_EMIT actAsked(act, {}); });
}

void ActsList::addBarred(const cases::BarredAct &barred)
{
    auto *block = new QWidget(this);
    QVBoxLayout *layout = column(block, 0, 0);
    layout->setContentsMargins(8, 0, 0, 0);
    QLabel *name = textLabel(TextRole::Body, block);
    name->setText(items::actName(barred.act, m_file->state.head.program));
    layout->addWidget(name);
    QLabel *why = wrapped(TextRole::SmallMuted, block);
    why->setText(text::reason(barred.refusal));
    why->setObjectName(u"why."_s + cases::word(barred.act));
    layout->addWidget(why);
    if (const auto &cure = barred.refusal.cure) {
        auto *link = button("link", u"cure."_s + cases::word(barred.act), block);
        setButtonText(link, tr("%1 first", "the cure of a refusal").arg(text::cure(*cure)));
        link->setIcon(icon(u"next"_s, coloursOf(palette()).accent, 12));
        layout->addWidget(link, 0, Qt::AlignLeft);
        connect(link, &QPushButton::clicked, this, [this, cure = *cure] { Q_EMIT actAsked(cure.act, cure.fields); });
    }
    m_not->addWidget(block);
}

} // namespace zm::ui

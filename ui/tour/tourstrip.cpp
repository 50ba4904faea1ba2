#include "ui/tour/tourstrip.h"

#include "ui/widgets/parts.h"

namespace zm::ui {

static constexpr int kTextMargin = 4; // px, round the lines of a label

using namespace Qt::Literals::StringLiterals;

TourStrip::TourStrip(QWidget *parent)
    : QFrame(parent), m_number(textLabel(TextRole::SmallMuted, this)), m_title(textLabel(TextRole::Strong, this)),
      m_text(wrapped(TextRole::Small, this)), m_skip(button("", u"tour.skip"_s, this)),
      m_leave(button("", u"tour.leave"_s, this))
{
    setObjectName(u"tourStrip"_s);
    setProperty("surface", u"sunken"_s);
    m_title->setObjectName(u"tour.title"_s);
    m_text->setObjectName(u"tour.text"_s);
    // The smallest window has little height to spare: heading and text stand in one line, the text in two at most.
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_text->setMinimumHeight(2 * m_text->fontMetrics().lineSpacing() + kTextMargin);
    QHBoxLayout *words = row(kGroupGap);
    words->addWidget(m_title, 0, Qt::AlignVCenter);
    words->addWidget(m_text, 1, Qt::AlignVCenter);
    words->addWidget(m_number, 0, Qt::AlignVCenter);
    QHBoxLayout *all = row(kGroupGap);
    all->setContentsMargins(kMargin, 2, kMargin, 2);
    all->addLayout(words, 1);
    all->addWidget(m_skip, 0, Qt::AlignVCenter);
    all->addWidget(m_leave, 0, Qt::AlignVCenter);
    setLayout(all);
    connect(m_skip, &QPushButton::clicked, this, &TourStrip::skipAsked);
    connect(m_leave, &QPushButton::clicked, this, &TourStrip::leaveAsked);
}

void TourStrip::say(int number, int count, const QString &title, const QString &text, bool over)
{
    m_number->setText(over ? tr("Tour") : tr("Tour, step %1 of %2").arg(number).arg(count));
    m_title->setText(over ? tr("That was the tour") : title);
    m_text->setText(over ? tr("You have carried a case through its stages. Go on in this office as you like.") : text);
    setButtonText(m_skip, tr("Skip this step"));
    setButtonText(m_leave, over ? tr("Close") : tr("Leave the tour"));
    m_leave->setToolTip(tr("It can be taken up again from the Help menu."));
    m_skip->setVisible(!over);
}

} // namespace zm::ui

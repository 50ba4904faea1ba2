#include "ui/shell/digeststrip.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/parts.h"
#include "ui/worklist/worklistpage.h"

#include <QEvent>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

DigestStrip::DigestStrip(QWidget *parent)
    : QFrame(parent), m_said(textLabel(TextRole::Body, this)), m_overdue(button("link", u"digest.overdue"_s, this)),
      m_today(button("link", u"digest.today"_s, this)), m_close(button("link", u"digest.close"_s, this))
{
    setObjectName(u"digestStrip"_s);
    setProperty("surface", u"sunken"_s);
    QHBoxLayout *layout = row(kGroupGap);
    layout->setContentsMargins(kGroupGap, 4, kGroupGap, 4);
    layout->addWidget(m_said);
    layout->addWidget(m_overdue);
    layout->addWidget(m_today);
    layout->addStretch(1);
    layout->addWidget(m_close);
    setLayout(layout);
    connect(m_overdue, &QPushButton::clicked, this, [this] { Q_EMIT bandAsked(items::Band::Overdue); });
    connect(m_today, &QPushButton::clicked, this, [this] { Q_EMIT bandAsked(items::Band::Today); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_aside = true;
        hide();
    });
    retranslate();
}

void DigestStrip::begin()
{
    m_aside = false;
    retranslate();
}

void DigestStrip::setCounts(const items::BandCounts &counts)
{
    m_counts = counts;
    retranslate();
}

void DigestStrip::retranslate()
{
    const int overdue = m_counts[std::size_t(items::Band::Overdue)], today = m_counts[std::size_t(items::Band::Today)];
    m_said->setText(tr("Waiting for you today:"));
    setButtonText(m_overdue, tr("%n case(s) overdue", nullptr, overdue));
    setButtonText(m_today, tr("%n case(s) due today", nullptr, today));
    setButtonText(m_close, tr("Put aside"));
    m_overdue->setVisible(overdue > 0);
    m_today->setVisible(today > 0);
    setVisible(!m_aside && overdue + today > 0);
}

void DigestStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void attachDigest(MainWindow &window)
{
    auto *strip = new DigestStrip(&window);
    window.addStrip(strip);
    QObject::connect(&window, &MainWindow::entered, strip, &DigestStrip::begin);
    QObject::connect(&window.workList(), &WorkListPage::countsChanged, strip, &DigestStrip::setCounts);
    QObject::connect(strip, &DigestStrip::bandAsked, &window, [&window](items::Band band) {
        window.showWorkList();
        window.workList().showBand(band);
    });
}

} // namespace zm::ui

#include "ui/worklist/bandbar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/parts.h"
#include "ui/worklist/workdelegate.h"

#include <QEvent>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

BandBar::BandBar(QWidget *parent)
    : QWidget(parent), m_all(button("band", u"band.all"_s, this)), m_thanks(textLabel(TextRole::Body, this))
{
    auto *layout = new FlowLayout(this, 4);
    layout->addWidget(m_all);
    m_all->setCheckable(true);
    m_all->setAutoExclusive(true);
    m_all->setChecked(true);
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT chosen(std::nullopt); });
    for (int i = 0; i < int(items::Band::Closed); ++i) {
        const auto band = items::Band(i);
        QPushButton *link = button("band", u"band."_s + items::bandWord(band), this);
        link->setCheckable(true);
        link->setAutoExclusive(true);
        setMeaning(link, meaningOf(band));
        layout->addWidget(link);
        connect(link, &QPushButton::clicked, this, [this, band] { Q_EMIT chosen(band); });
        m_bands.push_back(link);
    }
    setMeaning(m_thanks, Meaning::Done);
    layout->addWidget(m_thanks);
    retranslate();
}

void BandBar::setCounts(const items::BandCounts &counts)
{
    m_counts = counts;
    retranslate();
}

void BandBar::setChosen(std::optional<items::Band> band)
{
    (band && *band != items::Band::Closed ? m_bands[std::size_t(*band)] : m_all)->setChecked(true);
}

void BandBar::retranslate()
{
    int all = 0, urgent = 0;
    for (int i = 0; i < int(m_bands.size()); ++i) {
        const int count = m_counts[std::size_t(i)];
        QPushButton *link = m_bands[std::size_t(i)];
        setButtonText(link, u"%1 %2"_s.arg(items::bandName(items::Band(i))).arg(count));
        link->setToolTip(items::bandCure(items::Band(i)));
        link->setVisible(count > 0);
        all += count;
        urgent += i <= int(items::Band::Today) ? count : 0;
    }
    setButtonText(m_all, tr("All %1").arg(all));
    m_thanks->setText(tr("Nothing is due today. Thank you."));
    m_thanks->setVisible(urgent == 0);
    m_thanks->setContentsMargins(8, 4, 8, 4);
    paintIcons();
    updateGeometry();
}

void BandBar::paintIcons()
{
    for (int i = 0; i < int(m_bands.size()); ++i) {
        const Meaning meaning = meaningOf(items::Band(i));
        m_bands[std::size_t(i)]->setIcon(icon(iconName(meaning), colourOf(meaning, palette()), fontMetrics().ascent()));
    }
}

void BandBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        paintIcons();
}

} // namespace zm::ui

#include "ui/reports/chartpanel.h"

#include "items/dates.h"
#include "ui/charts/barpicture.h"
#include "ui/shell/ask.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHeaderView>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QSvgGenerator>
#include <QTableWidget>

#include <cmath>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 270;
constexpr QSize kPicture(1200, 720);

QString shown(double value)
{
    return QString::number(value, 'f', value == std::floor(value) ? 0 : 1);
}

QLocale spokenLocale()
{
    return items::inChinese() ? QLocale(QLocale::Chinese) : QLocale(QLocale::English);
}

} // namespace

ChartPanel::ChartPanel(const reports::Chart &chart, QWidget *parent, const BarPictureMaker *maker)
    : QFrame(parent), m_data(chart), m_what(wrapped(TextRole::SmallMuted, this)), m_empty(wrapped(TextRole::Muted, this)),
      m_toValues(button("quiet", u"chart.values."_s + chart.id, this)),
      m_save(button("quiet", u"chart.save."_s + chart.id, this)), m_values(new QTableWidget(this))
{
    setObjectName(u"chart."_s + chart.id);
    setProperty("surface", u"card"_s);
    QVBoxLayout *lines = column(this, 12, 4);
    QLabel *title = textLabel(TextRole::Strong, this);
    title->setText(chart.title);
    lines->addWidget(title);
    m_what->setText(chart.what);
    lines->addWidget(m_what);
    if (maker) {
        m_view = maker->make(chart, chart.most(), spokenLocale(), this);
        m_view->setObjectName(u"chartView."_s + chart.id);
        m_view->setMinimumHeight(kHeight);
        m_view->setVisible(!chart.isEmpty());
        lines->addWidget(m_view, 1);
    }
    m_empty->setObjectName(u"chartEmpty."_s + chart.id);
    lines->addWidget(m_empty);
    lines->addStretch(0);
    m_toValues->setVisible(!chart.isEmpty());
    m_save->setVisible(!chart.isEmpty() && m_view);
    m_empty->setVisible(chart.isEmpty() || !m_view);
    m_values->setObjectName(u"chartTable."_s + chart.id);
    m_values->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_values->setVisible(!m_view && !chart.isEmpty());
    lines->addWidget(m_values);
    QHBoxLayout *buttons = row();
    buttons->addWidget(m_toValues);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    m_toValues->setCheckable(true);
    m_toValues->setChecked(!m_view);
    connect(m_toValues, &QPushButton::toggled, m_values, &QWidget::setVisible);
    connect(m_save, &QPushButton::clicked, this, &ChartPanel::askForPicture);
    colourChart();
    fillValues();
    retranslate();
}

void ChartPanel::colourChart()
{
    const Colours &colours = coloursOf(palette());
    if (m_view)
        m_view->setLook({colours.raised, colours.ink, colours.muted, colours.hairline, colours.accent, font(), fontOf(TextRole::Small, font())});
}

void ChartPanel::fillValues()
{
    m_values->setColumnCount(int(m_data.series.size()));
    m_values->setRowCount(int(m_data.places.size()));
    QStringList names, said;
    for (const reports::ChartSeries &series : m_data.series)
        names.append(series.name);
    m_values->setHorizontalHeaderLabels(names);
    m_values->setVerticalHeaderLabels(m_data.places);
    for (int r = 0; r < m_values->rowCount(); ++r) {
        for (int c = 0; c < m_values->columnCount(); ++c) {
            const QString value = shown(m_data.series[std::size_t(c)].values[std::size_t(r)]);
            auto *cell = new QTableWidgetItem(value);
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_values->setItem(r, c, cell);
            said.append(u"%1, %2: %3"_s.arg(m_data.places[r], names[c], value));
        }
    }
    m_values->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    if (m_view) {
        m_view->setAccessibleName(m_data.title);
        m_view->setAccessibleDescription(said.join(u"; "_s));
    }
    m_values->setAccessibleName(m_data.title);
}

void ChartPanel::retranslate()
{
    setButtonText(m_toValues, tr("Values"));
    setButtonText(m_save, tr("Save the picture..."));
    m_empty->setText(m_data.isEmpty() ? tr("Nothing of this in the period.")
                                      : tr("The part of the program that draws charts is missing: here are the values."));
}

void ChartPanel::askForPicture()
{
    const QString path = ask::saveFilePath(this, tr("Save the picture"), m_data.id + u".svg"_s, tr("Pictures (*.svg *.png)"));
    if (path.isEmpty())
        return;
    if (const auto saved = savePicture(path); !saved)
        Q_EMIT failed(saved.error());
}

Result<> ChartPanel::savePicture(const QString &path) const
{
    if (!m_view)
        return fail(ErrorCode::NotFound, u"the part of the program that draws charts is missing"_s);
    const auto draw = [this](QPaintDevice &device) {
        QPainter painter(&device);
        painter.setRenderHint(QPainter::Antialiasing);
        m_view->paintTo(painter, QRectF(QPointF(), QSizeF(kPicture)));
    };
    if (path.endsWith(".svg"_L1, Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setFileName(path);
        svg.setSize(kPicture);
        svg.setViewBox(QRect(QPoint(), kPicture));
        svg.setTitle(m_data.title);
        draw(svg);
        return {};
    }
    if (!path.endsWith(".png"_L1, Qt::CaseInsensitive))
        return fail(ErrorCode::Invalid, u"the picture's name ends in .svg or .png"_s);
    QImage image(kPicture, QImage::Format_RGB32);
    image.fill(coloursOf(palette()).raised);
    draw(image);
    if (!image.save(path))
        return fail(ErrorCode::Io, u"cannot write "_s + path);
    return {};
}

void ChartPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        colourChart();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui

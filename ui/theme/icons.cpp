#include "ui/theme/icons.h"

#include "resources/resources.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleOption>
#include <QSvgRenderer>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

QString iconName(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Plain: return u"dot"_s;
    case Meaning::Overdue: return u"overdue"_s;
    case Meaning::Today: return u"today"_s;
    case Meaning::Soon: return u"soon"_s;
    case Meaning::Waiting: return u"waiting"_s;
    case Meaning::Suspended: return u"suspended"_s;
    case Meaning::Done: return u"done"_s;
    case Meaning::Provisional: return u"provisional"_s;
    case Meaning::Disputed: return u"disputed"_s;
    case Meaning::Refused: return u"refused"_s;
    case Meaning::Offline: return u"offline"_s;
    }
    return {};
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int side, double ratio)
{
    const QString key = u"zm:%1:%2:%3:%4"_s.arg(name, colour.name()).arg(side).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    auto svg = resources::read(u"icons/%1.svg"_s.arg(name));
    if (!svg)
        return {};
    // The drawings are black on nothing; one drawing serves every colour.
    QSvgRenderer renderer(svg->replace("#000", colour.name().toLatin1()));
    pixmap = QPixmap(QSize(side, side) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

namespace {

/// Draws an icon when it is looked at, in the size it is asked for: most icons of a window are never in sight.
class DrawnIcon final : public QIconEngine {
public:
    DrawnIcon(QString name, const QColor &colour, int side) : m_name(std::move(name)), m_colour(colour), m_side(side) {}

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        return size.isEmpty() ? QSize(m_side, m_side) : size; // sharp in every size
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QPixmap drawn = iconPixmap(m_name, m_colour, std::min(size.width(), size.height()), 1.0);
        if (mode != QIcon::Disabled || drawn.isNull())
            return drawn;
        QStyleOption option;
        option.palette = QApplication::palette();
        return QApplication::style()->generatedIconPixmap(mode, drawn, &option);
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap(rect.size() * ratio, mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

    QIconEngine *clone() const override { return new DrawnIcon(m_name, m_colour, m_side); }

private:
    QString m_name;
    QColor m_colour;
    int m_side;
};

} // namespace

QIcon icon(const QString &name, const QColor &colour, int side)
{
    return QIcon(new DrawnIcon(name, colour, side));
}

} // namespace zm::ui

#include "ui/theme/icons.h"

#include "resources/resources.h"

#include <QPainter>
#include <QPixmapCache>
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

QIcon icon(const QString &name, const QColor &colour, int side)
{
    QIcon result;
    for (const double ratio : {1.0, 2.0}) {
        for (const int size : {side, 2 * side}) // the larger one for larger text
            result.addPixmap(iconPixmap(name, colour, size, ratio));
    }
    return result;
}

} // namespace zm::ui

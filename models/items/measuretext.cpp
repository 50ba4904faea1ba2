#include "items/measuretext.h"

#include "items/dates.h"
#include "items/words.h"

#include <QCoreApplication>

namespace zm::items {

using namespace Qt::Literals::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("zm::items::measures", text);
}

QString kindText(law::MeasureKind kind)
{
    switch (kind) {
    case law::MeasureKind::Restrict: return translated(QT_TRANSLATE_NOOP("zm::items::measures", "restricted"));
    case law::MeasureKind::Stricter: return translated(QT_TRANSLATE_NOOP("zm::items::measures", "reviewed more strictly"));
    case law::MeasureKind::Consider: return translated(QT_TRANSLATE_NOOP("zm::items::measures", "taken into account"));
    }
    return {};
}

} // namespace

QString measureText(const law::MeasureItem &item)
{
    QStringList parts;
    if (item.incentive) {
        parts.append(translated(QT_TRANSLATE_NOOP("zm::items::measures", "a favour")));
    } else {
        for (const law::MeasureKind kind : item.kinds)
            parts.append(kindText(kind));
    }
    if (item.recommended)
        parts.append(translated(QT_TRANSLATE_NOOP("zm::items::measures", "recommended, not compulsory")));
    if (item.reachesLinked)
        parts.append(translated(QT_TRANSLATE_NOOP("zm::items::measures", "also reaches who runs a unit")));
    parts.append(spoken(item.citationZh, item.citation));
    return parts.join(u" · "_s);
}

} // namespace zm::items

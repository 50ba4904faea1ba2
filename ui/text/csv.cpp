#include "ui/text/csv.h"

namespace zm::ui::text {

using namespace Qt::Literals::StringLiterals;

QString csvField(QString text)
{
    if (!text.isEmpty() && u"=+-@"_s.contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString csvLine(const QStringList &cells)
{
    QStringList fields;
    for (const QString &cell : cells)
        fields.append(csvField(cell));
    return fields.join(u',') + u"\r\n"_s;
}

} // namespace zm::ui::text

#pragma once

#include <QDate>
#include <QString>

namespace zm::store {

/// Stands in the list where there is no date, so that "none" sorts last without a special case in any query.
inline const QString &noListDate()
{
    static const QString none = QStringLiteral("9999-12-31");
    return none;
}

inline QString listText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : noListDate();
}

inline QDate listDate(const QString &text)
{
    return text == noListDate() ? QDate() : QDate::fromString(text, Qt::ISODate);
}

} // namespace zm::store

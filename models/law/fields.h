#pragma once

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace zm::law {

/// Reads one JSON object field by field. Every fault is kept, and a field that nobody asked for is one of them, so that
/// whoever edits a data file sees all that is wrong at once.
class Fields {
public:
    /// \param where what the object is, in front of every fault: "spc2017: JD-86".
    Fields(QJsonObject object, QString where);

    bool has(const QString &name) const { return m_object.contains(name); }
    QString text(const QString &name);               ///< required, not blank
    QString optionalText(const QString &name);       ///< empty when absent
    QDate date(const QString &name);                 ///< required, YYYY-MM-DD
    QDate optionalDate(const QString &name);         ///< invalid when absent or null
    int positive(const QString &name);               ///< required, 1 or more
    bool flag(const QString &name);                  ///< false when absent
    QStringList texts(const QString &name);          ///< empty when absent
    QList<QDate> dates(const QString &name);         ///< empty when absent
    QJsonObject object(const QString &name);         ///< required
    QList<QJsonObject> objects(const QString &name); ///< required; an array of objects

    void fault(const QString &what);
    /// The faults, those of unknown fields last.
    QStringList finish();

private:
    QJsonValue take(const QString &name);

    QJsonObject m_object;
    QString m_where;
    QSet<QString> m_asked;
    QStringList m_faults;
};

/// The object in \a bytes, or an empty one and a fault.
QJsonObject parseObject(const QByteArray &bytes, const QString &where, QStringList &faults);

} // namespace zm::law

#include "law/fields.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zm::law {

using namespace Qt::Literals::StringLiterals;

namespace {

QDate isoDay(const QString &text)
{
    return text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
}

} // namespace

Fields::Fields(QJsonObject object, QString where) : m_object(std::move(object)), m_where(std::move(where)) {}

QJsonValue Fields::take(const QString &name)
{
    m_asked.insert(name);
    return m_object.value(name);
}

void Fields::fault(const QString &what)
{
    m_faults.append(m_where + u": "_s + what);
}

QString Fields::text(const QString &name)
{
    const QJsonValue value = take(name);
    if (value.isString() && !value.toString().trimmed().isEmpty())
        return value.toString();
    fault(value.isUndefined() || value.isString() ? u"no "_s + name : name + u" is not a text"_s);
    return {};
}

QString Fields::optionalText(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isString())
        fault(name + u" is not a text"_s);
    return value.toString();
}

QDate Fields::date(const QString &name)
{
    const QDate day = optionalDate(name);
    if (!day.isValid() && (!has(name) || m_object.value(name).isNull()))
        fault(u"no "_s + name);
    return day;
}

QDate Fields::optionalDate(const QString &name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return {};
    const QDate day = isoDay(value.toString());
    if (!day.isValid())
        fault(name + u" is not a date (YYYY-MM-DD)"_s);
    return day;
}

int Fields::positive(const QString &name)
{
    const QJsonValue value = take(name);
    const int number = value.toInt(0);
    if (number < 1)
        fault(value.isUndefined() ? u"no "_s + name : name + u" is not a whole number above 0"_s);
    return number;
}

bool Fields::flag(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isBool())
        fault(name + u" is neither true nor false"_s);
    return value.toBool();
}

QStringList Fields::texts(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isArray())
        fault(name + u" is not a list"_s);
    QStringList all;
    for (const QJsonValue &item : value.toArray()) {
        if (item.toString().isEmpty())
            fault(name + u" holds what is not a text"_s);
        all.append(item.toString());
    }
    return all;
}

QList<QDate> Fields::dates(const QString &name)
{
    QList<QDate> days;
    for (const QString &text : texts(name)) {
        const QDate day = isoDay(text);
        if (!day.isValid())
            fault(name + u": '"_s + text + u"' is not a date (YYYY-MM-DD)"_s);
        else
            days.append(day);
    }
    return days;
}

QJsonObject Fields::object(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isObject())
        fault(value.isUndefined() ? u"no "_s + name : name + u" is not an object"_s);
    return value.toObject();
}

QList<QJsonObject> Fields::objects(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isArray())
        fault(value.isUndefined() ? u"no "_s + name : name + u" is not a list"_s);
    QList<QJsonObject> all;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isObject())
            fault(name + u" holds what is not an object"_s);
        all.append(item.toObject());
    }
    return all;
}

QStringList Fields::finish()
{
    for (const QString &name : m_object.keys()) {
        if (!m_asked.contains(name))
            fault(u"unknown field '"_s + name + u"'"_s);
    }
    return m_faults;
}

QJsonObject parseObject(const QByteArray &bytes, const QString &where, QStringList &faults)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = bytes.left(error.offset).count('\n') + 1;
        faults.append(where + u": line "_s + QString::number(line) + u": "_s + error.errorString());
    } else if (!document.isObject()) {
        faults.append(where + u": not a JSON object"_s);
    }
    return document.object();
}

} // namespace zm::law

#include "cases/units.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

Result<UnitBook> UnitBook::load(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document["units"_L1].isArray())
        return fail(ErrorCode::Invalid, u"units: no list of units"_s);
    UnitBook book;
    for (const QJsonValue value : document["units"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        Unit unit{object["id"_L1].toString().trimmed(), object["zh"_L1].toString().trimmed(), object["en"_L1].toString().trimmed(),
                  object["address"_L1].toString().trimmed()};
        if (unit.id.isEmpty() || unit.zh.isEmpty())
            return fail(ErrorCode::Invalid, u"units: number %1 has no id or no name"_s.arg(book.m_units.size() + 1));
        if (book.find(unit.id))
            return fail(ErrorCode::Invalid, u"units: %1 stands there twice"_s.arg(unit.id));
        book.m_units.append(std::move(unit));
    }
    return book;
}

const Unit *UnitBook::find(const QString &id) const
{
    const auto at = std::ranges::find(m_units, id, &Unit::id);
    return at == m_units.end() ? nullptr : &*at;
}

QString UnitBook::name(const QString &id, bool chinese) const
{
    const Unit *unit = find(id);
    if (!unit)
        return id;
    return chinese || unit->en.isEmpty() ? unit->zh : unit->en;
}

QStringList UnitBook::names(const QStringList &ids, bool chinese) const
{
    QStringList names;
    for (const QString &id : ids)
        names.append(name(id, chinese));
    return names;
}

} // namespace zm::cases

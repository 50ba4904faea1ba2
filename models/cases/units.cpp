#include "cases/units.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is not said is both. \return whether it could be read.
bool readUse(const QJsonValue &use, Unit &unit)
{
    if (use.isUndefined())
        return true;
    const QJsonArray words = use.toArray();
    unit.receives = words.contains("receives"_L1);
    unit.publishes = words.contains("publishes"_L1);
    unit.carriesOut = words.contains("carries_out"_L1);
    return !words.isEmpty() && std::ranges::all_of(words, [](const QJsonValue &word) {
        return word == "receives"_L1 || word == "publishes"_L1 || word == "carries_out"_L1;
    });
}

} // namespace

Result<UnitBook> UnitBook::load(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document["units"_L1].isArray())
        return fail(ErrorCode::Invalid, u"units: no list of units"_s);
    UnitBook book;
    for (const QJsonValue value : document["units"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        Unit unit{object["id"_L1].toString().trimmed(), object["zh"_L1].toString().trimmed(), object["en"_L1].toString().trimmed(),
                  object["address"_L1].toString().trimmed(), true, true, true};
        if (unit.id.isEmpty() || unit.zh.isEmpty())
            return fail(ErrorCode::Invalid, u"units: number %1 has no id or no name"_s.arg(book.m_units.size() + 1));
        if (!readUse(object["use"_L1], unit))
            return fail(ErrorCode::Invalid, u"units: the use of %1 is not receives, publishes or carries_out"_s.arg(unit.id));
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

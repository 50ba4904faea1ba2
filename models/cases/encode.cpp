#include "cases/codec.h"
#include "cases/fields.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue written(const QString &value) { return value; }
QJsonValue written(const QDate &value) { return value.toString(Qt::ISODate); }
QJsonValue written(bool value) { return value; }
QJsonValue written(int value) { return value; }
QJsonValue written(identity::IdKind value) { return identity::idKindName(value); }

template <typename E>
    requires std::is_enum_v<E>
QJsonValue written(E value)
{
    return word(value);
}

template <typename T>
QJsonValue written(const std::optional<T> &value)
{
    return written(*value);
}

template <typename List>
    requires requires(List list) { list.push_back(list.front()); } && (!std::is_same_v<List, QString>)
QJsonValue written(const List &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(written(value));
    return array;
}

bool isAbsent(const QString &value) { return value.isNull(); }
bool isAbsent(const QDate &value) { return !value.isValid(); }
bool isAbsent(identity::IdKind value) { return value == identity::IdKind::None; }
template <typename T>
bool isAbsent(const std::optional<T> &value)
{
    return !value;
}
template <typename T>
bool isAbsent(const T &)
{
    return false;
}

/// Writes fields into two objects, or into one when \a personal is the same as \a open.
class WriteVisitor {
public:
    WriteVisitor(QJsonObject &open, QJsonObject &personal) : m_open(open), m_personal(personal) {}

    template <typename T>
    void field(const char *name, T &value, Trait trait)
    {
        if (!isAbsent(value))
            (trait.personal ? m_personal : m_open).insert(QLatin1StringView(name), written(value));
    }

    template <typename T>
    void group(const char *name, T &value, Trait)
    {
        QJsonObject open, personal;
        const bool apart = &m_open != &m_personal;
        WriteVisitor visitor(open, apart ? personal : open);
        describe(visitor, value);
        if (!open.isEmpty())
            m_open.insert(QLatin1StringView(name), open);
        if (!personal.isEmpty())
            m_personal.insert(QLatin1StringView(name), personal);
    }

    template <typename T>
    void groups(const char *name, std::vector<T> &values, Trait)
    {
        QJsonArray array;
        for (T &value : values) {
            QJsonObject object;
            WriteVisitor visitor(object, object);
            describe(visitor, value);
            array.append(object);
        }
        if (!array.isEmpty())
            m_personal.insert(QLatin1StringView(name), array);
    }

private:
    QJsonObject &m_open;
    QJsonObject &m_personal;
};

QString actorText(const Actor &actor)
{
    return actor.id.isEmpty() ? word(actor.role) : word(actor.role) + u':' + actor.id;
}

/// A party's or creditor's id is a name.
bool isNamed(Role role)
{
    return role == Role::Party || role == Role::Creditor;
}

void writeBody(const Act &act, QJsonObject &open, QJsonObject &personal)
{
    ActBody body = act.body; // the visitors take fields by reference, to read and to write alike
    WriteVisitor visitor(open, personal);
    std::visit([&](auto &fields) { describe(visitor, fields); }, body);
    open.insert("act"_L1, word(act.kind()));
    open.insert("on"_L1, act.on.toString(Qt::ISODate));
}

} // namespace

EncodedAct encodeAct(const Act &act)
{
    QJsonObject open, personal;
    writeBody(act, open, personal);
    open.insert("by"_L1, isNamed(act.by.role) ? word(act.by.role) : actorText(act.by));
    if (isNamed(act.by.role) && !act.by.id.isEmpty())
        personal.insert("by"_L1, actorText(act.by));
    if (!personal.isEmpty())
        open.insert("sealed"_L1, true);
    return {QJsonDocument(open).toJson(QJsonDocument::Compact),
            personal.isEmpty() ? QByteArray() : QJsonDocument(personal).toJson(QJsonDocument::Compact)};
}

QJsonObject actToJson(const Act &act)
{
    QJsonObject object;
    writeBody(act, object, object);
    object.insert("by"_L1, actorText(act.by));
    return object;
}

} // namespace zm::cases

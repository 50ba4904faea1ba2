#pragma once

#include "app/compose/compose.h"
#include "cases/codec.h"
#include "cases/engine.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

// What the tests of the engine share: the law as shipped, and stories told in acts.
namespace zm::cases::test {

/// The law that ships with the program, built once; throws when it does not load.
inline const Jurisdiction &shippedLaw()
{
    static const auto law = compose::jurisdiction();
    return **law;
}

/// The bytes of a file under tests/data; empty where there is none.
inline QByteArray testData(const QString &name)
{
    QFile file(QStringLiteral(ZM_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline Context chaoyang(QDate askOn, law::PackChoice packs = {})
{
    return {shippedLaw(), {QStringLiteral("京0105"), QStringLiteral("京03")}, packs, askOn};
}

/// "propose_entry by clerk".
inline QString place(ActKind act, Role by)
{
    return word(act) + QStringLiteral(" by ") + word(by);
}

} // namespace zm::cases::test

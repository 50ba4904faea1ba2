#include "proof/quorum.h"

#include "sync/strictjson.h"

#include <QJsonArray>

#include <algorithm>

namespace zm::proof {

using namespace Qt::Literals::StringLiterals;

Result<Quorum> readQuorum(QByteArrayView json)
{
    ZM_TRY(const QJsonObject object, sync::readStrict(json));
    Quorum quorum{int(object["needed"_L1].toInteger(-1)), {}};
    for (const QJsonValue &one : object["witnesses"_L1].toArray()) {
        const QString name = one["name"_L1].toString();
        ZM_TRY(auto key, crypto::PublicKey::read(crypto::Suite::Ed25519, QByteArray::fromBase64(one["key"_L1].toString().toLatin1())));
        // One who stands there twice would count twice.
        const bool isThere = std::ranges::any_of(quorum.witnesses, [&](const Witness &other) {
            return other.name == name || other.key.bytes() == key.bytes();
        });
        if (name.isEmpty() || isThere)
            return fail(ErrorCode::Invalid, u"each witness has a name and a key of its own"_s);
        quorum.witnesses.push_back({name, std::move(key)});
    }
    if (quorum.needed < 1 || std::size_t(quorum.needed) > quorum.witnesses.size())
        return fail(ErrorCode::Invalid, u"one witness is needed at least, and no more than there are"_s);
    return quorum;
}

QStringList missingOf(QByteArrayView note, const Quorum &quorum)
{
    QStringList missing;
    for (const Witness &one : quorum.witnesses) {
        if (!cosignedAt(note, one.name, one.key))
            missing.append(one.name);
    }
    return missing;
}

int seenBy(QByteArrayView note, const Quorum &quorum)
{
    return int(quorum.witnesses.size()) - int(missingOf(note, quorum).size());
}

Result<> checkQuorum(QByteArrayView note, const Quorum &quorum)
{
    const QStringList missing = missingOf(note, quorum);
    const int seen = int(quorum.witnesses.size()) - int(missing.size());
    if (seen < quorum.needed)
        return fail(ErrorCode::Invalid, u"%1 of %2 witnesses that are needed have seen this head; not: %3"_s.arg(seen).arg(quorum.needed)
                                            .arg(missing.join(u", "_s)));
    return {};
}

} // namespace zm::proof

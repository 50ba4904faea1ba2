#include "platform/signedby.h"

#include "platform/sqlstore.h"

namespace zm::platform {

Result<bool> isSignedByOffice(crypto::Tag tag, const sync::Signed &line, const Asking &asking, Database &database)
{
    SqlStore store(database);
    for (const sync::Signature &one : line.signatures) {
        ZM_TRY(const auto known, store.key(one.key));
        if (!known || known->org != asking.device->org || (known->invalidFromMs && asking.now.toMSecsSinceEpoch() >= *known->invalidFromMs))
            continue;
        ZM_TRY(const auto key, crypto::PublicKey::read(known->suite, known->bytes));
        if (sync::isSignedBy(tag, line, key))
            return true;
    }
    return false;
}

} // namespace zm::platform

#pragma once

#include "proof/checkpoint.h"

#include <QStringList>

namespace zm::proof {

/// Who looks at a log beside its operator.
struct Witness {
    QString name;
    crypto::PublicKey key;
};

/// So many of these must have seen a head before anybody relies on it: a log that shows two pictures of itself would have to
/// deceive as many of them. No witnesses: nobody is asked.
struct Quorum {
    int needed = 0;
    std::vector<Witness> witnesses;
};

/// Reads `{"needed":2,"witnesses":[{"name":"...","key":"<SubjectPublicKeyInfo, base64>"}]}`.
/// Errors: Invalid, also where a witness stands there twice, by name or by key, or more are needed than there are.
Result<Quorum> readQuorum(QByteArrayView json);

/// How many different witnesses of \a quorum have signed \a note.
int seenBy(QByteArrayView note, const Quorum &quorum);

/// The names of those who have not.
QStringList missingOf(QByteArrayView note, const Quorum &quorum);

/// Errors: Invalid where fewer than are needed have signed, saying how many, and who has not.
Result<> checkQuorum(QByteArrayView note, const Quorum &quorum);

} // namespace zm::proof

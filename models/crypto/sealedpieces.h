#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace zm::crypto {

/// How much of a file is sealed at a time.
inline constexpr qsizetype kPieceSize = 1 << 20;
/// What a full piece takes sealed: suite byte, nonce and tag more.
inline constexpr qsizetype kSealedPieceSize = kPieceSize + 29;

/// Whether more of the file follows. The last piece is never full; a file of full pieces ends with an empty one.
enum class Piece : quint8 { More, Last };

/// Seals a file piece by piece, each under its own nonce. A piece opens only as that piece of that file: none can be
/// left out, doubled, moved or taken from another file, and the end cannot be cut off unseen.
class PieceSealer final {
public:
    /// \param about what the file is and where it belongs; different for every file under one key.
    PieceSealer(QByteArrayView key, QByteArray about) : m_key(key.toByteArray()), m_about(std::move(about)) {}

    /// \param plain  kPieceSize bytes, fewer in the last piece. Errors: Io.
    Result<QByteArray> seal(QByteArrayView plain, Piece piece);
    /// The same way back, in the same order. Errors: Corrupt, Unsupported.
    Result<Secret> open(QByteArrayView sealed, Piece piece);

private:
    QByteArray nextPlace(Piece piece);
    Secret m_key;
    QByteArray m_about;
    qint64 m_next = 0;
};

} // namespace zm::crypto

#include "crypto/sealedpieces.h"

#include "crypto/seal.h"

namespace zm::crypto {

QByteArray PieceSealer::nextPlace(Piece piece)
{
    return m_about + '|' + QByteArray::number(m_next++) + (piece == Piece::Last ? "|last" : "|more");
}

Result<QByteArray> PieceSealer::seal(QByteArrayView plain, Piece piece)
{
    Q_ASSERT((plain.size() == kPieceSize) == (piece == Piece::More));
    return crypto::seal(m_key.view(), nextPlace(piece), plain);
}

Result<Secret> PieceSealer::open(QByteArrayView sealed, Piece piece)
{
    return openSealed(m_key.view(), nextPlace(piece), sealed);
}

} // namespace zm::crypto

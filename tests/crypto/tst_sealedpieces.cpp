#include "crypto/seal.h"
#include "crypto/sealedpieces.h"

#include <QTest>

using namespace zm;
using namespace zm::crypto;

static const QByteArray kKey(kSealKeySize, 'k');
static const QByteArray kPlace = "case 1|file 1";

class SealedPiecesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        PieceSealer sealer(kKey, kPlace);
        m_first = *sealer.seal(QByteArray(kPieceSize, 'a'), Piece::More);
        m_second = *sealer.seal(QByteArray(kPieceSize, 'b'), Piece::More);
        m_last = *sealer.seal("end", Piece::Last);
    }

    void whatIsSealedOpensAgainInItsOrder()
    {
        PieceSealer opener(kKey, kPlace);
        QCOMPARE(m_first.size(), kSealedPieceSize);
        QCOMPARE(opener.open(m_first, Piece::More)->view().toByteArray(), QByteArray(kPieceSize, 'a'));
        QCOMPARE(opener.open(m_second, Piece::More)->view().toByteArray(), QByteArray(kPieceSize, 'b'));
        QCOMPARE(opener.open(m_last, Piece::Last)->view().toByteArray(), QByteArray("end"));
    }

    void piecesThatChangedPlacesDoNotOpen()
    {
        PieceSealer opener(kKey, kPlace);
        QCOMPARE(opener.open(m_second, Piece::More).error().code, ErrorCode::Corrupt);
    }

    void aPieceLeftOutIsSeen()
    {
        PieceSealer opener(kKey, kPlace);
        QVERIFY(opener.open(m_first, Piece::More));
        QCOMPARE(opener.open(m_last, Piece::Last).error().code, ErrorCode::Corrupt);
    }

    void anEndThatWasCutOffIsSeen()
    {
        PieceSealer opener(kKey, kPlace);
        QVERIFY(opener.open(m_first, Piece::More));
        QCOMPARE(opener.open(m_second, Piece::Last).error().code, ErrorCode::Corrupt);
    }

    void aPieceOfAnotherFileDoesNotOpen()
    {
        PieceSealer other(kKey, "case 1|file 2");
        QCOMPARE(other.open(m_first, Piece::More).error().code, ErrorCode::Corrupt);
    }

private:
    QByteArray m_first, m_second, m_last;
};

QTEST_GUILESS_MAIN(SealedPiecesTest)
#include "tst_sealedpieces.moc"

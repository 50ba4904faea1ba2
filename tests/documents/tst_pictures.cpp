#include "documents/pictures.h"
#include "resources/resources.h"

#include <QBuffer>
#include <QtTest>

using namespace zm;
using documents::picturesOf;

namespace {

QByteArray png(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

} // namespace

class PicturesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPdfIsShownPageByPageOnWhitePaper()
    {
        const auto shown = picturesOf(resources::read("sample/evidence/bank-reply.pdf").value(), 420, 40);

        QVERIFY2(shown, shown ? "" : qPrintable(shown.error().detail));
        QCOMPARE(shown->count, 2);
        QCOMPARE(shown->pages.size(), std::size_t(2));
        QCOMPARE(shown->pages.front().width(), 420);
        QCOMPARE(shown->pages.front().height(), 594);
        QCOMPARE(shown->pages.front().pixelColor(2, 2), QColor(Qt::white));
        int dark = 0;
        for (int y = 0; y < 594; ++y) {
            for (int x = 0; x < 420; ++x)
                dark += shown->pages.front().pixelColor(x, y).lightness() < 128;
        }
        QVERIFY2(dark > 100, qPrintable(QString::number(dark)));
    }

    void aLongPdfIsShownToItsLimitAndSaysHowManyPagesItHas()
    {
        const auto shown = picturesOf(resources::read("sample/evidence/bank-reply.pdf").value(), 200, 1);

        QCOMPARE(shown->pages.size(), std::size_t(1));
        QCOMPARE(shown->count, 2);
    }

    void aPictureIsMadeSmallerButNeverLarger()
    {
        QCOMPARE(picturesOf(png({800, 400}), 400, 1)->pages.front().size(), QSize(400, 200));
        QCOMPARE(picturesOf(png({80, 40}), 400, 1)->pages.front().size(), QSize(80, 40));
    }

    void otherKindsAreNotGuessedAt_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("text") << QByteArray("a letter");
        QTest::newRow("a drawing that may name other files")
            << QByteArray("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
        QTest::newRow("nothing") << QByteArray();
    }
    void otherKindsAreNotGuessedAt()
    {
        QFETCH(QByteArray, file);

        const auto shown = picturesOf(file, 400, 1);

        QVERIFY(!shown);
        QCOMPARE(shown.error().code, ErrorCode::Unsupported);
    }

    void aDamagedFileIsSaidToBe_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("PDF") << resources::read("sample/evidence/bank-reply.pdf").value().first(600);
        QTest::newRow("PNG") << png({300, 300}).first(60);
    }
    void aDamagedFileIsSaidToBe()
    {
        QFETCH(QByteArray, file);

        const auto shown = picturesOf(file, 400, 1);

        QVERIFY(!shown);
        QCOMPARE(shown.error().code, ErrorCode::Invalid);
    }
};

QTEST_MAIN(PicturesTest)
#include "tst_pictures.moc"

#include "identity/identifier.h"

#include <QTest>

using namespace zm::identity;
using namespace Qt::Literals::StringLiterals;

class MaskingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsHiddenByPolicy_data();
    void aNumberIsHiddenByPolicy();
    void aMaskedNumberIsRecognised_data();
    void aMaskedNumberIsRecognised();
};

void MaskingTest::aNumberIsHiddenByPolicy_data()
{
    QTest::addColumn<IdKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<MaskPolicy>("policy");
    QTest::addColumn<QString>("shown");
    using enum MaskPolicy;

    const QString resident = u"11010519491231002X"_s;
    QTest::newRow("month and day on the public list") << IdKind::Ric << resident << PublicList << u"1101051949****002X"_s;
    QTest::newRow("the same on the screen") << IdKind::Ric << resident << Screen << u"1101051949****002X"_s;
    QTest::newRow("everything but the end for third parties") << IdKind::Ric << resident << Export << u"**************002X"_s;
    QTest::newRow("nothing on what is served") << IdKind::Ric << resident << ServiceCopy << resident;
    QTest::newRow("fifteen digits") << IdKind::Ric15 << u"110105491231002"_s << PublicList << u"11010549****002"_s;
    QTest::newRow("a permit's middle half") << IdKind::HmtPermit << u"810000199408230021"_s << PublicList << u"8100*********30021"_s;
    QTest::newRow("a passport's middle half") << IdKind::Passport << u"E12345678"_s << PublicList << u"E1*****78"_s;
    QTest::newRow("a credit code is public") << IdKind::Uscc << u"91350100M000100Y43"_s << Export << u"91350100M000100Y43"_s;
    QTest::newRow("what came masked stays") << IdKind::Ric << u"11010519491****002X"_s << Export << u"11010519491****002X"_s;
    QTest::newRow("a wrong number is hidden too") << IdKind::Ric << u"1101051949"_s << PublicList << u"11*****949"_s;
    QTest::newRow("a number shorter than what is shown") << IdKind::Ric << u"123"_s << Export << u"123"_s;
}

void MaskingTest::aNumberIsHiddenByPolicy()
{
    QFETCH(const IdKind, kind);
    QFETCH(const QString, value);
    QFETCH(const MaskPolicy, policy);
    QFETCH(const QString, shown);

    QCOMPARE(masked(kind, value, policy), shown);
}

void MaskingTest::aMaskedNumberIsRecognised_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("hidden");

    QTest::newRow("eleven, four stars, four") << u"11010519491****002X"_s << true;
    QTest::newRow("ten, four stars, four") << u"1101051949****002X"_s << true;
    QTest::newRow("full-width stars") << u"1101051949＊＊＊＊002X"_s << true;
    QTest::newRow("letters X") << u"1101051949XXXX002X"_s << true;
    QTest::newRow("a credit code with one X") << u"9115220107837757XE"_s << false;
    QTest::newRow("a plain number") << u"11010519491231002X"_s << false;
}

void MaskingTest::aMaskedNumberIsRecognised()
{
    QFETCH(const QString, value);
    QFETCH(const bool, hidden);

    QCOMPARE(isMasked(value), hidden);
}

QTEST_APPLESS_MAIN(MaskingTest)
#include "tst_masking.moc"

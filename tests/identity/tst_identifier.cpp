#include "identity/identifier.h"

#include <QTest>

using namespace zm::identity;
using namespace Qt::Literals::StringLiterals;

namespace {
const QDate kToday(2026, 4, 1);
const QString kDirt = u"typed with spaces, hyphens, full width or lower case"_s;
}

class IdentifierTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsJudgedExactlyAsTyped_data();
    void aNumberIsJudgedExactlyAsTyped();
    void dirtIsTakenOffForTheCanonicalForm_data();
    void dirtIsTakenOffForTheCanonicalForm();
    void theReasonNamesWhatIsWrong_data();
    void theReasonNamesWhatIsWrong();
    void birthAndSexAreReadFromTheNumber();
    void aBirthTomorrowIsWrongUntilTomorrow();
    void everyKindHasAName();
};

void IdentifierTest::aNumberIsJudgedExactlyAsTyped_data()
{
    QTest::addColumn<IdKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason"); // empty: valid
    using enum IdKind;

    QTest::newRow("the first printed example of GB 11643") << Ric << u"11010519491231002X"_s << QString();
    QTest::newRow("the second, of a district made after the birth") << Ric << u"440524188001010014"_s << QString();
    QTest::newRow("a county") << Ric << u"360426199101010071"_s << QString();
    QTest::newRow("a county abolished in 2010") << Ric << u"110103188001010014"_s << QString();
    QTest::newRow("a prefecture without counties") << Ric << u"441900188001010016"_s << QString();
    QTest::newRow("a district that never existed") << Ric << u"119999188001010019"_s << u"region"_s;
    QTest::newRow("a prefecture that always had counties") << Ric << u"440100188001010011"_s << u"region"_s;
    QTest::newRow("a province") << Ric << u"11000018800101001X"_s << u"region"_s;
    QTest::newRow("Hong Kong in a resident's number") << Ric << u"810000199001010019"_s << u"region"_s;
    QTest::newRow("30 February") << Ric << u"110105188002300016"_s << u"birth date"_s;
    QTest::newRow("29 February of a common year") << Ric << u"110105190002290017"_s << u"birth date"_s;
    QTest::newRow("month 13") << Ric << u"110105188013010014"_s << u"birth date"_s;
    QTest::newRow("year 0") << Ric << u"11010500000101001X"_s << u"birth date"_s;
    QTest::newRow("a birth to come") << Ric << u"110105209912310010"_s << u"birth date"_s;
    QTest::newRow("the check letter in lower case") << Ric << u"11010519491231002x"_s << kDirt;
    QTest::newRow("full-width digits") << Ric << u"１１０１０５１９４９１２３１００２Ｘ"_s << kDirt;
    QTest::newRow("Arabic-Indic digits") << Ric << u"\u0661\u0661010519491231002X"_s << u"characters"_s;
    QTest::newRow("a space inside") << Ric << u"110105 19491231 002X"_s << kDirt;
    QTest::newRow("a line end behind") << Ric << u"11010519491231002X\n"_s << kDirt;
    QTest::newRow("a zero-width space") << Ric << u"11010519491231002X\u200b"_s << kDirt;
    QTest::newRow("an X that is no check digit") << Ric << u"1101051949123100X2"_s << u"characters"_s;
    QTest::newRow("a minus sign") << Ric << u"-1010519491231002X"_s << u"length"_s;
    QTest::newRow("nothing") << Ric << u""_s << u"empty"_s;
    QTest::newRow("seventeen digits") << Ric << u"11010519491231002"_s << u"length"_s;

    QTest::newRow("Hong Kong") << HmtPermit << u"810000199001010019"_s << QString();
    QTest::newRow("the published specimen of Hong Kong") << HmtPermit << u"810000199408230021"_s << QString();
    QTest::newRow("the published specimen of Taiwan") << HmtPermit << u"830000199201300022"_s << QString();
    QTest::newRow("a district of Hong Kong") << HmtPermit << u"810101199408230023"_s << u"region"_s;
    QTest::newRow("Taiwan by its division code") << HmtPermit << u"710000188001010011"_s << u"region"_s;
    QTest::newRow("a mainland number as a permit") << HmtPermit << u"11010519491231002X"_s << u"region"_s;

    QTest::newRow("the specimen of a Canadian") << Frc18 << u"911124198108030024"_s << QString();
    QTest::newRow("the specimen of a Saudi") << Frc18 << u"932682198501010017"_s << QString();
    QTest::newRow("a computed foreigner's number") << Frc18 << u"911565198001010014"_s << QString();
    QTest::newRow("not a nine in front") << Frc18 << u"811124198108030020"_s << u"form"_s;
    QTest::newRow("province 00") << Frc18 << u"900124198108030021"_s << u"region"_s;
    QTest::newRow("country 000") << Frc18 << u"911000198108030028"_s << u"country"_s;

    QTest::newRow("an old foreigner's card") << Frc15 << u"CAN110081080301"_s << QString();
    QTest::newRow("an old card of 29 February 2000") << Frc15 << u"CAN110000022901"_s << QString();
    QTest::newRow("an old card with month 13") << Frc15 << u"CAN110081130301"_s << u"birth date"_s;
    QTest::newRow("two letters") << Frc15 << u"CA1110081080301"_s << u"characters"_s;
    QTest::newRow("small letters") << Frc15 << u"can110081080301"_s << kDirt;

    QTest::newRow("a number of fifteen digits") << Ric15 << u"110105491231002"_s << QString();
    QTest::newRow("30 February in two digits") << Ric15 << u"110105490230002"_s << u"birth date"_s;
    QTest::newRow("29 February 1900") << Ric15 << u"110105000229002"_s << u"birth date"_s;
    QTest::newRow("a region unknown") << Ric15 << u"119999491231002"_s << u"region"_s;
    QTest::newRow("a letter at the end") << Ric15 << u"11010549123100X"_s << u"characters"_s;

    QTest::newRow("a company") << Uscc << u"91350100M000100Y43"_s << QString();
    QTest::newRow("a company of Beijing itself") << Uscc << u"91110000600037341L"_s << QString();
    QTest::newRow("an authority and kind that do not go together") << Uscc << u"95350100M000100Y4N"_s << u"authority"_s;
    QTest::newRow("a letter outside the alphabet") << Uscc << u"9135010OM000100Y43"_s << u"characters"_s;
    QTest::newRow("small letters in a credit code") << Uscc << u"91350100m000100y43"_s << kDirt;

    QTest::newRow("an organisation code") << OrgCode << u"D2143569X"_s << QString();
    QTest::newRow("as printed, with its hyphen") << OrgCode << u"D2143569-X"_s << kDirt;
    QTest::newRow("an organisation code with a letter as check") << OrgCode << u"D2143569A"_s << u"characters"_s;

    QTest::newRow("an LEI") << Lei << u"213800KUD8LAJWSQ9D15"_s << QString();
    QTest::newRow("another LEI") << Lei << u"5493001KJTIIGC8Y1R12"_s << QString();
    QTest::newRow("an LEI in small letters") << Lei << u"213800kud8lajwsq9d15"_s << kDirt;
    QTest::newRow("an LEI with letters as pair") << Lei << u"213800KUD8LAJWSQ9DAB"_s << u"characters"_s;

    QTest::newRow("a passport") << Passport << u"E12345678"_s << QString();
    QTest::newRow("a passport of letters only") << Passport << u"ABCDEFGH"_s << u"form"_s;
    QTest::newRow("a passport too long") << Passport << u"E123456789"_s << u"length"_s;
}

void IdentifierTest::aNumberIsJudgedExactlyAsTyped()
{
    QFETCH(const IdKind, kind);
    QFETCH(const QString, value);
    QFETCH(const QString, reason);

    const IdVerdict verdict = checkIdentifier(kind, value, kToday);

    QCOMPARE(verdict.reason, reason);
    QCOMPARE(verdict.valid, reason.isEmpty());
    QCOMPARE(verdict.value, value);
}

void IdentifierTest::dirtIsTakenOffForTheCanonicalForm_data()
{
    QTest::addColumn<IdKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("canonical");
    using enum IdKind;

    QTest::newRow("valid stays as it is") << Ric << u"11010519491231002X"_s << u"11010519491231002X"_s;
    QTest::newRow("lower case") << Ric << u"11010519491231002x"_s << u"11010519491231002X"_s;
    QTest::newRow("full width") << Ric << u"１１０１０５１９４９１２３１００２Ｘ"_s << u"11010519491231002X"_s;
    QTest::newRow("spaces and a line end") << Ric << u" 110105 19491231 002X\r\n"_s << u"11010519491231002X"_s;
    QTest::newRow("zero-width space") << Ric << u"11010519491231002X\u200b"_s << u"11010519491231002X"_s;
    QTest::newRow("ideographic space") << Ric << u"110105\u300019491231002X"_s << u"11010519491231002X"_s;
    QTest::newRow("the printed hyphen") << OrgCode << u"D2143569-X"_s << u"D2143569X"_s;
    QTest::newRow("a full-width hyphen") << OrgCode << u"D2143569－X"_s << u"D2143569X"_s;
    QTest::newRow("LEI in small letters") << Lei << u"213800kud8lajwsq9d15"_s << u"213800KUD8LAJWSQ9D15"_s;
    QTest::newRow("wrong stays wrong") << Ric << u"110105194912310021"_s << QString();
    QTest::newRow("a long s is no S") << Uscc << u"91350100M000100Y4\u017f"_s << QString();
}

void IdentifierTest::dirtIsTakenOffForTheCanonicalForm()
{
    QFETCH(const IdKind, kind);
    QFETCH(const QString, value);
    QFETCH(const QString, canonical);

    const IdVerdict verdict = checkIdentifier(kind, value, kToday);

    QCOMPARE(verdict.canonical, canonical);
    QCOMPARE(verdict.canonical.isNull(), canonical.isNull());
}

void IdentifierTest::theReasonNamesWhatIsWrong_data()
{
    QTest::addColumn<IdKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    using enum IdKind;

    QTest::newRow("length") << Ric << u"1101051949123100"_s << u"length"_s;
    QTest::newRow("region") << Ric << u"119999188001010019"_s << u"region"_s;
    QTest::newRow("birth") << Ric << u"110105188002300016"_s << u"birth date"_s;
    QTest::newRow("check digit") << Ric << u"110105194912310020"_s << u"check digit"_s;
    QTest::newRow("the check digit, not the spaces") << Ric << u"110105 19491231 0020"_s << u"check digit"_s;
    QTest::newRow("the code inside a credit code") << Uscc << u"91350100M000100Y56"_s << u"organisation code"_s;
    QTest::newRow("authority") << Uscc << u"95350100M000100Y4N"_s << u"authority"_s;
    QTest::newRow("region of a credit code") << Uscc << u"91119900M000100Y4X"_s << u"region"_s;
    QTest::newRow("empty") << Ric << u""_s << u"empty"_s;
}

void IdentifierTest::theReasonNamesWhatIsWrong()
{
    QFETCH(const IdKind, kind);
    QFETCH(const QString, value);
    QFETCH(const QString, reason);

    QCOMPARE(checkIdentifier(kind, value, kToday).reason, reason);
}

void IdentifierTest::birthAndSexAreReadFromTheNumber()
{
    QCOMPARE(birthFrom(IdKind::Ric, u"11010519491231002X"_s), QDate(1949, 12, 31));
    QCOMPARE(birthFrom(IdKind::Frc18, u"911124198108030024"_s), QDate(1981, 8, 3));
    QCOMPARE(birthFrom(IdKind::Ric15, u"110105491231002"_s), QDate(1949, 12, 31));
    QCOMPARE(birthFrom(IdKind::Ric15, u"110105910101996"_s), QDate(1891, 1, 1));
    QCOMPARE(birthFrom(IdKind::Uscc, u"91350100M000100Y43"_s), std::nullopt);
    QCOMPARE(birthFrom(IdKind::Ric, u"110105****1231002X"_s), std::nullopt);
    QCOMPARE(sexFrom(IdKind::Ric, u"11010519491231002X"_s), 'f');
    QCOMPARE(sexFrom(IdKind::Ric, u"440524188001010014"_s), 'm');
    QCOMPARE(sexFrom(IdKind::Ric15, u"110105491231002"_s), 'f');
    QCOMPARE(sexFrom(IdKind::Uscc, u"91350100M000100Y43"_s), '\0');
}

void IdentifierTest::aBirthTomorrowIsWrongUntilTomorrow()
{
    const QString value = u"810000199001010019"_s;

    QVERIFY(!checkIdentifier(IdKind::HmtPermit, value, QDate(1989, 12, 31)).valid);
    QVERIFY(checkIdentifier(IdKind::HmtPermit, value, QDate(1990, 1, 1)).valid);
}

void IdentifierTest::everyKindHasAName()
{
    QCOMPARE(idKindNamed(u"hmt_permit"), IdKind::HmtPermit);
    QCOMPARE(idKindName(IdKind::Frc15), u"frc15"_s);
    QCOMPARE(idKindNamed(u"RIC"), std::nullopt);
    QCOMPARE(idKindNamed(idKindName(IdKind::Passport)), IdKind::Passport);
}

QTEST_APPLESS_MAIN(IdentifierTest)
#include "tst_identifier.moc"

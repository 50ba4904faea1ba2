#include "intake/values.h"

#include <QTest>

using namespace zm;
using namespace zm::intake;
using namespace Qt::Literals::StringLiterals;

using identity::IdKind;

namespace {
const QDate kToday(2026, 4, 1);
}

class ValuesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesAreRead_data();
    void datesAreRead();
    void theKindOfANumberIsTold_data();
    void theKindOfANumberIsTold();
    void aFigureThatLostItsEndIsSeen_data();
    void aFigureThatLostItsEndIsSeen();
    void onlyStraySpacesLeaveAName_data();
    void onlyStraySpacesLeaveAName();
};

void ValuesTest::datesAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("rewritten");
    QTest::addColumn<DateFault>("fault");

    const QDate day(2024, 11, 1);
    QTest::newRow("plain") << u"2024-11-01"_s << day << false << DateFault::None;
    QTest::newRow("slashes") << u"2024/11/1"_s << day << true << DateFault::None;
    QTest::newRow("points") << u"2024.11.01"_s << day << true << DateFault::None;
    QTest::newRow("Chinese") << u"2024年11月1日"_s << day << true << DateFault::None;
    QTest::newRow("full width") << u"２０２４－１１－０１"_s << day << true << DateFault::None;
    QTest::newRow("eight digits") << u"20241101"_s << day << true << DateFault::None;
    QTest::newRow("with midnight") << u"2024-11-1 00:00:00"_s << day << true << DateFault::None;
    QTest::newRow("with midnight and a T") << u"2024-11-01T00:00:00.000"_s << day << true << DateFault::None;
    QTest::newRow("spaces") << u" 2024 - 11 - 01 "_s << day << true << DateFault::None;
    QTest::newRow("no such day") << u"2024-02-30"_s << QDate() << false << DateFault::Impossible;
    QTest::newRow("no such month") << u"20241301"_s << QDate() << false << DateFault::Impossible;
    QTest::newRow("no leap year") << u"2023年2月29日"_s << QDate() << false << DateFault::Impossible;
    QTest::newRow("day or month first") << u"03/04/2024"_s << QDate() << false << DateFault::Malformed;
    QTest::newRow("a time of day") << u"2024-11-01 14:30"_s << QDate() << false << DateFault::Malformed;
    QTest::newRow("two digits of year") << u"24-11-01"_s << QDate() << false << DateFault::Malformed;
    QTest::newRow("words") << u"soon"_s << QDate() << false << DateFault::Malformed;
}

void ValuesTest::datesAreRead()
{
    QFETCH(const QString, typed);
    QFETCH(const QDate, day);
    QFETCH(const bool, rewritten);
    QFETCH(const DateFault, fault);

    const ReadDate read = readDate(typed);

    QCOMPARE(read.fault, fault);
    QCOMPARE(read.day, day);
    QCOMPARE(read.rewritten, rewritten);
}

void ValuesTest::theKindOfANumberIsTold_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::optional<bool>>("organisation");
    QTest::addColumn<std::optional<IdKind>>("kind");
    using Org = std::optional<bool>;
    using Kind = std::optional<IdKind>;

    QTest::newRow("resident") << u"11010519491231002X"_s << Org(false) << Kind(IdKind::Ric);
    QTest::newRow("resident, dirty") << u"110105 19491231 002x"_s << Org() << Kind(IdKind::Ric);
    QTest::newRow("permit") << u"810000199001010019"_s << Org() << Kind(IdKind::HmtPermit);
    QTest::newRow("foreigner") << u"911124198108030024"_s << Org(false) << Kind(IdKind::Frc18);
    QTest::newRow("credit code") << u"91350100M000100Y43"_s << Org() << Kind(IdKind::Uscc);
    QTest::newRow("organisation code") << u"D2143569-X"_s << Org(true) << Kind(IdKind::OrgCode);
    QTest::newRow("nine characters of a person") << u"E12345678"_s << Org(false) << Kind(IdKind::Passport);
    QTest::newRow("masked by the register") << u"11010519491****002X"_s << Org(false) << Kind(IdKind::Ric);
    QTest::newRow("masked, ten in front") << u"1101051949****002X"_s << Org() << Kind(IdKind::Ric);
    QTest::newRow("masked code") << u"911101****1234"_s << Org(true) << Kind(IdKind::Uscc);
    QTest::newRow("wrong, but a resident's shape") << u"110105194912310020"_s << Org(false) << Kind(IdKind::Ric);
    QTest::newRow("wrong, but a credit code's shape") << u"91350100M000100Y44"_s << Org(true) << Kind(IdKind::Uscc);
    QTest::newRow("an old registration number") << u"110105000000001"_s << Org(true) << Kind();
    QTest::newRow("four characters") << u"1234"_s << Org(false) << Kind();
    QTest::newRow("nothing") << u" "_s << Org(false) << Kind();
}

void ValuesTest::theKindOfANumberIsTold()
{
    QFETCH(const QString, typed);
    QFETCH(const std::optional<bool>, organisation);
    QFETCH(const std::optional<IdKind>, kind);

    QCOMPARE(guessIdKind(typed, organisation, kToday), kind);
}

void ValuesTest::aFigureThatLostItsEndIsSeen_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("lost");

    QTest::newRow("as a spreadsheet writes it") << u"1.10105E+17"_s << true;
    QTest::newRow("without a point") << u"1E+17"_s << true;
    QTest::newRow("a passport") << u"E12345678"_s << false;
    QTest::newRow("a number") << u"110105194912310021"_s << false;
}

void ValuesTest::aFigureThatLostItsEndIsSeen()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, lost);

    QCOMPARE(hasLostDigits(typed), lost);
}

void ValuesTest::onlyStraySpacesLeaveAName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");

    QTest::newRow("ends") << u" 张样 "_s << u"张样"_s;
    QTest::newRow("padding of two characters") << u"张\u3000样"_s << u"张样"_s;
    QTest::newRow("plane 2") << u"王 \U0002CB4E"_s << u"王\U0002CB4E"_s;
    QTest::newRow("Latin words keep theirs") << u" SAMPLE PERSON "_s << u"SAMPLE PERSON"_s;
    QTest::newRow("a middle dot keeps its form") << u"样例買\u30FB样本"_s << u"样例買\u30FB样本"_s;
    QTest::newRow("a compatibility ideograph stays") << u"\uF9D1样"_s << u"\uF9D1样"_s;
    QTest::newRow("full-width letters stay") << u"样例ＡＢ公司"_s << u"样例ＡＢ公司"_s;
}

void ValuesTest::onlyStraySpacesLeaveAName()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, name);

    QCOMPARE(withoutStraySpaces(typed), name);
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "tst_values.moc"

#include "identity/checksum.h"
#include "identity/identifier.h"

#include <QTest>

using namespace zm::identity;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate kToday(2026, 4, 1);
const QString kCreditAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s;
const QString kLetters = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;

/// Every value that differs from \a value in one character, a digit for a digit and a letter for a letter.
QStringList withOneError(const QString &value, const QString &alphabet)
{
    QStringList wrong;
    for (qsizetype at = 0; at < value.size(); ++at) {
        for (const QChar character : alphabet) {
            // MOD 97-10 promises nothing for a letter in a digit's place: the number gets longer.
            if (alphabet == kLetters && character.isDigit() != value[at].isDigit())
                continue;
            QString typed = value;
            typed[at] = character;
            if (typed != value)
                wrong.append(typed);
        }
    }
    return wrong;
}

/// Every value in which two different neighbours changed places.
QStringList withNeighboursSwapped(const QString &value)
{
    QStringList wrong;
    for (qsizetype at = 0; at + 1 < value.size(); ++at) {
        QString typed = value;
        std::swap(typed[at], typed[at + 1]);
        if (typed != value)
            wrong.append(typed);
    }
    return wrong;
}

} // namespace

/// What the check characters guarantee: no single wrong character and no swapped neighbours pass.
class IdentifierErrorsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noSingleErrorPasses_data() { vectors(); }
    void noSingleErrorPasses();
    void noSwappedNeighboursPass_data() { vectors(); }
    void noSwappedNeighboursPass();
    void nothingShorterOrLongerPasses_data() { vectors(); }
    void nothingShorterOrLongerPasses();
    void pairsAnLeiNeverHasDoNotPass();

private:
    static void vectors();
};

void IdentifierErrorsTest::vectors()
{
    QTest::addColumn<IdKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("alphabet");
    using enum IdKind;

    QTest::newRow("resident, first example") << Ric << u"11010519491231002X"_s << u"0123456789X"_s;
    QTest::newRow("resident, second example") << Ric << u"440524188001010014"_s << u"0123456789X"_s;
    QTest::newRow("permit") << HmtPermit << u"810000199001010019"_s << u"0123456789X"_s;
    QTest::newRow("foreigner") << Frc18 << u"911124198108030024"_s << u"0123456789X"_s;
    QTest::newRow("credit code") << Uscc << u"91350100M000100Y43"_s << kCreditAlphabet;
    // Digits only: GB 11714 divides by 11, so letters eleven apart are the same to it.
    QTest::newRow("organisation code") << OrgCode << u"600037341"_s << u"0123456789"_s;
    QTest::newRow("LEI") << Lei << u"213800KUD8LAJWSQ9D15"_s << kLetters;
    QTest::newRow("another LEI") << Lei << u"5493001KJTIIGC8Y1R12"_s << kLetters;
}

void IdentifierErrorsTest::noSingleErrorPasses()
{
    QFETCH(const IdKind, kind);
    QFETCH(const QString, value);
    QFETCH(const QString, alphabet);
    QVERIFY(checkIdentifier(kind, value, kToday).valid);

    QStringList passed = withOneError(value, alphabet);
    passed.removeIf([&](const QString &typed) { return !checkIdentifier(kind, typed, kToday).valid; });

    QCOMPARE(passed, QStringList());
}

void IdentifierErrorsTest::noSwappedNeighboursPass()
{
    QFETCH(const IdKind, kind);
    QFETCH(const QString, value);

    QStringList passed = withNeighboursSwapped(value);
    passed.removeIf([&](const QString &typed) { return !checkIdentifier(kind, typed, kToday).valid; });

    QCOMPARE(passed, QStringList());
}

void IdentifierErrorsTest::nothingShorterOrLongerPasses()
{
    QFETCH(const IdKind, kind);
    QFETCH(const QString, value);

    QVERIFY(!checkIdentifier(kind, value.chopped(1), kToday).valid);
    QVERIFY(!checkIdentifier(kind, value + u"0"_s, kToday).valid);
    QVERIFY(!checkIdentifier(kind, u"0"_s + value, kToday).valid);
}

void IdentifierErrorsTest::pairsAnLeiNeverHasDoNotPass()
{
    // Stems whose right pair is 97, 98 and 02 also divide with 00, 01 and 99.
    int tried = 0;
    for (int i = 0; i < 2000; ++i) {
        const QString stem = u"213800SAMPLE%1"_s.arg(i, 6, 10, QChar(u'0'));
        for (const QString &pair : {u"00"_s, u"01"_s, u"99"_s}) {
            if (remainder97(stem + pair) != 1)
                continue;
            ++tried;
            QVERIFY2(!checkIdentifier(IdKind::Lei, stem + pair, kToday).valid, qPrintable(stem + pair));
        }
    }
    QVERIFY(tried > 10);
}

QTEST_APPLESS_MAIN(IdentifierErrorsTest)
#include "tst_identifiererrors.moc"

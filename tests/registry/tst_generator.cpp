#include "registry/generator.h"

#include "app/compose/compose.h"
#include "crypto/keyeddigest.h"
#include "identity/identifier.h"
#include "registry/fileform.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace zm;
using namespace zm::registry;

namespace {

constexpr qint64 kRows = 20'000;

Generator made(quint64 seed)
{
    auto generator = Generator::make(*compose::generatorSources(), kRows, seed);
    if (!generator)
        qFatal("%s", qUtf8Printable(generator.error().detail));
    return std::move(*generator);
}

/// Cells of a generated row; only the obligation may hold commas or quotation marks.
QStringList cellsOf(const Generator &generator, qint64 row)
{
    QByteArray csv;
    generator.append(csv, row);
    QStringList cells;
    bool quoted = false;
    QString cell;
    for (const QChar c : QString::fromUtf8(csv.chopped(1))) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.append(std::exchange(cell, {}));
        else
            cell += c;
    }
    return cells << cell;
}

QString at(const QStringList &cells, Column column)
{
    return cells[qsizetype(column)];
}

} // namespace

class GeneratorTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedMakesTheSameRegister()
    {
        QByteArray once, again, other;
        const Generator first = made(7), second = made(7), third = made(8);
        for (qint64 row = 0; row < 100; ++row) {
            first.append(once, row);
            second.append(again, row);
            third.append(other, row);
        }

        QCOMPARE(once, again);
        QVERIFY(once != other);
    }

    void everyNumberIsValidAndNobodyLivingHoldsIt()
    {
        const Generator generator = made(1);
        for (qint64 row = 0; row < kRows; ++row) {
            const QStringList cells = cellsOf(generator, row);
            QCOMPARE(cells.size(), qsizetype(kColumns));
            const QString number = at(cells, Column::IdNumber);
            if (number.isEmpty())
                continue;
            const auto kind = identity::idKindNamed(at(cells, Column::IdKind));
            QVERIFY2(identity::checkIdentifier(*kind, number, QDate(2026, 1, 1)).valid, qPrintable(number));
            if (kind == identity::IdKind::Uscc)
                QCOMPARE(number.sliced(8, 2), "YY");
            else
                QVERIFY(identity::birthFrom(*kind, number)->year() < 1900);
        }
    }

    void aNumberBelongsToOneName()
    {
        const Generator generator = made(1);
        QHash<QString, QString> names;
        for (qint64 row = 0; row < kRows; ++row) {
            const QStringList cells = cellsOf(generator, row);
            const QString number = at(cells, Column::IdNumber);
            if (!number.isEmpty())
                QCOMPARE(names.value(number, at(cells, Column::Name)), at(cells, Column::Name));
            names.insert(number, at(cells, Column::Name));
        }
        QVERIFY(names.size() < kRows * 4 / 5); // some are listed more than once
    }

    void everyStandingAndKindOfNameIsThere()
    {
        const Generator generator = made(1);
        QSet<QString> standings;
        QHash<QString, QSet<QString>> numbersOf;
        bool rare = false, dotted = false;
        QString before;
        for (qint64 row = 0; row < kRows; ++row) {
            const QStringList cells = cellsOf(generator, row);
            standings.insert(at(cells, Column::Status));
            const QString name = at(cells, Column::Name);
            rare = rare || std::ranges::any_of(name, [](QChar c) { return c.isSurrogate(); });
            dotted = dotted || name.contains(QChar(0xB7));
            numbersOf[name].insert(at(cells, Column::IdNumber));
            QVERIFY(at(cells, Column::ListedOn) >= before);
            before = at(cells, Column::ListedOn);
        }

        QCOMPARE(standings.size(), qsizetype(kStandingNames.size()));
        QVERIFY(rare && dotted);
        QVERIFY(std::ranges::any_of(numbersOf, [](const auto &numbers) { return numbers.size() > 5; }));
    }

    void aPublishedCopyHidesTheNumberAndKeepsItsDigest()
    {
        Generator generator = made(1);
        const QString number = at(cellsOf(generator, 0), Column::IdNumber);

        generator.publishUnder("key");
        const QStringList cells = cellsOf(generator, 0);

        QVERIFY(identity::isMasked(at(cells, Column::IdNumber)));
        const auto digest = crypto::KeyedDigest("key").of(number.toLatin1());
        QCOMPARE(at(cells, Column::IdDigest),
                 QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(digest.data()), 32).toHex()));
    }
};

QTEST_APPLESS_MAIN(GeneratorTest)
#include "tst_generator.moc"

#include "entries.h"

#include "cases/units.h"
#include "intake/snapshot.h"
#include "resources/resources.h"
#include "store/backupfile.h"
#include "store/logrecord.h"

#include <QBuffer>

namespace zm::test {

/// An office's list of units.
void readUnits(const QByteArray &bytes)
{
    const auto book = cases::UnitBook::load(bytes);
    if (!book)
        return orElseStop(!book.error().detail.isEmpty());
    for (const cases::Unit &unit : book->units())
        orElseStop(!unit.id.isEmpty() && !unit.zh.isEmpty() && *book->find(unit.id) == unit);
}

/// A unit's own list of what it still shows.
void readUnitSnapshot(const QByteArray &bytes)
{
    static const intake::IntakeWords words = intake::IntakeWords::load(resources::read(QStringLiteral("intake_words.tsv")).value()).value();
    const auto rows = intake::readSnapshot(bytes, words);
    if (!rows)
        return orElseStop(!rows.error().detail.isEmpty());
    for (const intake::SnapshotRow &row : *rows)
        orElseStop(row.line > 1 && !row.caseNumber.isEmpty());
}

/// What the query log of an office says and what stands in a backup: the first byte chooses what.
void readRecords(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const QByteArray rest = bytes.sliced(1);
    switch (bytes[0]) {
    case 'l':
        if (const auto record = store::readRecord(rest))
            orElseStop(store::readRecord(store::recordBytes(*record)).has_value());
        break;
    case 'm':
        if (const auto manifest = store::readManifest(rest))
            orElseStop(store::readManifest(store::manifestBytes(*manifest)).has_value());
        break;
    default: {
        QByteArray whole = bytes, read;
        QBuffer from(&whole);
        from.open(QIODevice::ReadOnly);
        if (store::readHeader(from, read))
            orElseStop(whole.startsWith(read));
    }
    }
}

} // namespace zm::test

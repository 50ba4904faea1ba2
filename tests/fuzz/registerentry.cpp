#include "entries.h"

#include "registry/rowsource.h"
#include "registry/searchform.h"

#include <QTemporaryFile>

namespace zm::test {

void readRegister(const QByteArray &bytes)
{
    QTemporaryFile file;
    orElseStop(file.open() && file.write(bytes) == bytes.size() && file.flush());
    auto source = registry::RowSource::open(file.fileName());
    if (!source) {
        orElseStop(!source.error().detail.isEmpty());
        return;
    }
    for (;;) {
        const auto entry = source->next();
        if (!entry) {
            orElseStop(entry.error().detail.startsWith(QStringLiteral("line ")));
            return;
        }
        if (!*entry)
            return;
        const registry::EntryRow &row = **entry;
        orElseStop(!row.name.empty() && row.name.size() <= 600 && !row.list.empty() && row.listedOn >= 0 && row.statusOn >= 0);
        (void)registry::nameTerms(registry::searchForm(row.name));
    }
}

} // namespace zm::test

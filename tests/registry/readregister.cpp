#include "readregister.h"

#include "registry/rowsource.h"
#include "registry/searchform.h"

#include <QTemporaryFile>

#include <cstdlib>

namespace zm::test {

namespace {

void orElseStop(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

void readRegister(const std::uint8_t *bytes, std::size_t size)
{
    QTemporaryFile file;
    orElseStop(file.open() && file.write(reinterpret_cast<const char *>(bytes), qint64(size)) == qint64(size) && file.flush());
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
        (void)registry::searchForm(row.name);
    }
}

} // namespace zm::test

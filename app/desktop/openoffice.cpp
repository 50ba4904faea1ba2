#include "app/desktop/openoffice.h"

#include "app/compose/compose.h"
#include "app/desktop/officeimport.h"
#include "registry/generator.h"
#include "registry/import.h"
#include "store/demo.h"

#include <QFile>
#include <QTemporaryFile>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kRows = 5000;
constexpr int kLeaseHours = 24 * 365; // nobody brings a demonstration a newer one

/// A small register of invented people, so that there is something to search and to check.
Result<> sampleRegister(const QString &folder, const Clock &clock)
{
    ZM_TRY(const auto sources, compose::generatorSources());
    ZM_TRY(const auto generator, registry::Generator::make(sources, kRows, 1));
    QTemporaryFile file;
    if (!file.open())
        return fail(ErrorCode::Io, file.errorString());
    QByteArray csv = generator.header();
    for (qint64 row = 0; row < kRows; ++row)
        generator.append(csv, row);
    if (file.write(csv) != csv.size() || !file.flush())
        return fail(ErrorCode::Io, file.errorString());
    ZM_TRY(const auto names, compose::nameReader());
    registry::ImportOptions options;
    options.leaseHours = kLeaseHours;
    ZM_CHECK(registry::importRegister(folder, file.fileName(), names, clock.now(), options));
    return {};
}

} // namespace

Result<store::Office> openOffice(const QString &folder, WhenMissing missing,
                                 const cases::SharedJurisdiction &jurisdiction, const Clock &clock)
{
    if (missing == WhenMissing::Fail || QFile::exists(folder + u"/office.sqlite"_s))
        return store::Office::open(folder);
    store::Profile profile;
    profile.code = u"京0105"_s;
    profile.name = u"示范人民法院"_s;
    profile.demo = true;
    ZM_TRY(auto office, store::makeDemo(folder, profile, jurisdiction, clock));
    if (missing == WhenMissing::MakeDemoWithSample) {
        ZM_CHECK(importSample(office, jurisdiction, clock));
        ZM_CHECK(sampleRegister(office.folder(), clock));
    }
    return office;
}

} // namespace zm::desktop

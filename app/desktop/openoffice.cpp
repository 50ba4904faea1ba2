#include "app/desktop/openoffice.h"

#include "app/desktop/officeimport.h"
#include "store/demo.h"

#include <QFile>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

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
    }
    return office;
}

} // namespace zm::desktop

#include "app/desktop/registerjob.h"

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

Result<store::Office> RegisterJob::opened() const
{
    if (!session)
        return fail(ErrorCode::Denied, u"nobody is signed in"_s);
    return store::Office::open(folder);
}

} // namespace zm::desktop

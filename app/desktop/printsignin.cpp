#include "app/desktop/printsignin.h"

#include "store/pacedsignin.h"

#include <QFile>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

Result<store::SharedSession> printSignIn(const store::Office &office, const Clock &clock)
{
    const QString officer = qEnvironmentVariable("ZM_OFFICER"), path = qEnvironmentVariable("ZM_PASSWORD_FILE");
    if (officer.isEmpty() || path.isEmpty())
        return store::SharedSession();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read the password file"_s);
    QByteArray password = file.readLine();
    while (password.endsWith('\n') || password.endsWith('\r'))
        password.chop(1);
    return store::signInPaced(office, store::Moment::now(clock), officer, password);
}

} // namespace zm::desktop

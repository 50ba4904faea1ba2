#include "app/platform/command.h"

#include "base/clock.h"
#include "platform/directory.h"
#include "platform/epoch.h"
#include "platform/folder.h"
#include "platform/verify.h"

#include <cstdio>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

QString Call::value(const QString &name, const QString &otherwise) const
{
    const QStringList given = options.value(name);
    return given.isEmpty() ? otherwise : given.last();
}

void print(const QString &line)
{
    std::fprintf(stdout, "%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

Result<int> makePlatform(const Call &call)
{
    ZM_CHECK(Folder::create(call.folder, SystemClock().now()));
    print(u"A platform is in "_s + call.folder + u"; its clients trust "_s + call.folder + u"/ca.pem."_s);
    return Done;
}

Result<int> inviteOfficer(const Call &call)
{
    ZM_TRY(const Folder folder, Folder::open(call.folder));
    ZM_TRY(const auto database, openDatabase({folder.databaseFile(), call.value(u"database"_s).toUtf8()}));
    const Invitation invitation{call.value(u"office"_s), call.value(u"officer"_s), call.options.value(u"roles"_s)};
    ZM_TRY(const QString code, Directory(*database).invite(invitation, SystemClock().now()));
    ZM_TRY(const QByteArray authority, crypto::certificateDer(folder.authority().certificatePem()));
    // The second half lets a client know this platform before it has anything else to know it by.
    print(code + u'-' + QString::fromLatin1(crypto::fingerprint(authority).first(16)));
    return Done;
}

Result<int> revokeDevice(const Call &call)
{
    if (call.value(u"reason"_s).isEmpty())
        return fail(ErrorCode::Invalid, u"a revocation has a reason"_s);
    ZM_TRY(const Folder folder, Folder::open(call.folder));
    ZM_TRY(const auto database, openDatabase({folder.databaseFile(), call.value(u"database"_s).toUtf8()}));
    ZM_CHECK(Directory(*database).revoke(call.value(u"device"_s), call.options.value(u"reason"_s).join(u','),
                                         SystemClock().now()));
    print(u"Revoked."_s);
    return Done;
}

Result<int> noteRestored(const Call &call)
{
    ZM_TRY(const Folder folder, Folder::open(call.folder));
    ZM_TRY(const auto database, openDatabase({folder.databaseFile(), call.value(u"database"_s).toUtf8()}));
    ZM_TRY(const qint64 epoch, beginEpoch(*database, SystemClock().now()));
    print(u"Epoch %1 begins. Revocations made since the backup are to be made again."_s.arg(epoch));
    return Done;
}

Result<int> verifyPlatform(const Call &call)
{
    ZM_TRY(const Folder folder, Folder::open(call.folder));
    ZM_TRY(const auto database, openDatabase({folder.databaseFile(), call.value(u"database"_s).toUtf8()}));
    ZM_TRY(const Verified found, verify(folder, *database));
    for (const QString &finding : found.findings)
        std::fprintf(stderr, "zhengming-platform: %s\n", qUtf8Printable(finding));
    print(u"%1 acts accepted, %2 refused, %3 lines of feeds, %4 heads, %5 events of keys: %6"_s.arg(found.acts)
              .arg(found.refused)
              .arg(found.lines)
              .arg(found.heads)
              .arg(found.keyEvents)
              .arg(found.findings.isEmpty() ? u"everything holds"_s : u"%1 findings"_s.arg(found.findings.size())));
    for (const QString &log : found.logs)
        print(log);
    return found.findings.isEmpty() ? Done : LawfulNo;
}

} // namespace zm::platform

#include "app/platform/command.h"

#include "base/clock.h"
#include "platform/feedback.h"
#include "platform/folder.h"
#include "platform/recipients.h"
#include "platform/registerbook.h"
#include "platform/snapshot.h"
#include "resources/resources.h"

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How many removals the report goes back.
constexpr int kRemovals = 1'000;

Result<std::unique_ptr<Database>> databaseOf(const Folder &folder, const Call &call)
{
    return openDatabase({folder.databaseFile(), call.value(u"database"_s).toUtf8()});
}

} // namespace

Result<int> loadRegister(const Call &call)
{
    if (call.value(u"file"_s).isEmpty())
        return fail(ErrorCode::Invalid, u"--file names the register file"_s);
    ZM_TRY(const Folder folder, Folder::open(call.folder));
    ZM_TRY(const auto database, databaseOf(folder, call));
    ZM_TRY(const auto subjectKey, folder.subjectKey());
    ZM_TRY(const RegisterLoad done,
           RegisterBook(*database).load(call.options.value(u"file"_s).join(u','), subjectKey, SystemClock().now()));
    print(u"%1 rows read: %2 new or changed, %3 removed, %4 not taken"_s.arg(done.rows).arg(done.put).arg(done.removed).arg(done.rejected));
    return Done;
}

Result<int> snapRegister(const Call &call)
{
    ZM_TRY(const Folder folder, Folder::open(call.folder));
    ZM_TRY(const auto database, databaseOf(folder, call));
    ZM_TRY(const auto key, folder.logKey());
    ZM_TRY(const Manifest made, makeSnapshot(*database, folder.publishedPath(), key, SystemClock().now()));
    qint64 bytes = 0;
    for (const Chunk &chunk : made.chunks)
        bytes += chunk.packedBytes;
    print(u"%1 entries in %2 chunks of %3 bytes, up to change %4"_s.arg(made.rows).arg(made.chunks.size()).arg(bytes).arg(made.seq));
    return Done;
}

Result<int> feedbackOfRegister(const Call &call)
{
    ZM_TRY(const Folder folder, Folder::open(call.folder));
    ZM_TRY(const auto database, databaseOf(folder, call));
    ZM_TRY(const auto all, feedbackAfter(*database, call.value(u"since"_s).toLongLong(), kRemovals));
    for (const Feedback &one : all)
        print(u"%1 %2 %3: entry %4 %5: %6 on %7 %8"_s.arg(one.seq).arg(one.at.toString(Qt::ISODate), one.org, one.entry,
                                                                        one.measure, one.did, one.on, one.said).trimmed());
    return Done;
}

Result<int> reachOfRegister(const Call &call)
{
    ZM_TRY(const Folder folder, Folder::open(call.folder));
    ZM_TRY(const auto database, databaseOf(folder, call));
    ZM_TRY(const QByteArray kinds, resources::read(u"platform/recipients.json"_s));
    ZM_TRY(const Recipients recipients, readRecipients(kinds));
    QStringList roles;
    for (const auto &[role, fields] : recipients)
        roles.append(role);
    ZM_TRY(const auto removals, RegisterBook(*database).reach(roles, kRemovals));
    int open = 0;
    for (const Reach &one : removals) {
        open += !one.missing.isEmpty();
        print(u"%1 %2 %3: applied by %4 of %5%6"_s.arg(one.seq)
                  .arg(one.at.toString(Qt::ISODate), one.id)
                  .arg(one.consumers - one.missing.size())
                  .arg(one.consumers)
                  .arg(one.missing.isEmpty() ? QString() : u"; not yet: "_s + one.missing.join(u", "_s)));
    }
    print(u"%1 removals, %2 of them not applied by everybody"_s.arg(removals.size()).arg(open));
    return open == 0 ? Done : LawfulNo;
}

} // namespace zm::platform

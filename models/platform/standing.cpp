#include "platform/standing.h"

#include "resources/resources.h"

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kEpoch[] = "SELECT epoch, from_seq FROM epoch ORDER BY epoch DESC LIMIT 1";

// Source: protocol 2.12.
constexpr qint64 kFutureMs = 5 * 60 * 1000;
constexpr qint64 kLateMs = 7 * 24 * 3'600 * qint64(1'000);


Result<QStringList> purposesKnown()
{
    ZM_TRY(const QByteArray json, resources::read(u"purposes.json"_s));
    QStringList purposes;
    for (const QJsonValue &one : QJsonDocument::fromJson(json)["purposes"_L1].toArray()) {
        if (!one["says_which"_L1].toBool()) // a machine asks for a purpose that has a name
            purposes.append(one["id"_L1].toString());
    }
    return purposes;
}

} // namespace

Result<Standing> standingOf(const Folder &folder, Database &database)
{
    ZM_TRY(const Table epoch, database.run(kEpoch));
    if (epoch.isEmpty())
        return fail(ErrorCode::Corrupt, u"the database does not say its epoch"_s);
    ZM_TRY(const QByteArray kinds, resources::read(u"platform/recipients.json"_s));
    ZM_TRY(auto recipients, readRecipients(kinds));
    ZM_TRY(auto receiptKey, folder.receiptKey());
    ZM_TRY(auto core, sync::ServerCore::make(std::move(receiptKey), {}, {kFutureMs, kLateMs,
                                              [recipients](const sync::KnownKey &key, const sync::ActPayload &) {
                                                  return isRecipient(key.roles, recipients) ? u"recipients_do_not_act"_s : QString();
                                              }},
                                             {epoch.number(0, 0), epoch.number(0, 1)}));
    ZM_TRY(const auto logKey, folder.logKey());
    ZM_TRY(auto logPublic, logKey.publicKey());
    ZM_TRY(const auto box, folder.boxPair());
    ZM_TRY(auto subjectKey, folder.subjectKey());
    ZM_TRY(auto quorum, folder.quorum());
    ZM_TRY(auto purposes, purposesKnown());
    ZM_TRY(const QByteArray limits, resources::read(u"platform/files.json"_s));
    ZM_TRY(const FileLimits files, readFileLimits(limits));
    return Standing{std::move(core), std::move(logPublic), box.publicKey, std::move(subjectKey), folder.publishedPath(),
                    std::move(recipients), std::move(quorum), files, std::move(purposes)};
}

} // namespace zm::platform

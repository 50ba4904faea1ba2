#include "store/purge.h"

#include "crypto/keyeddigest.h"
#include "identity/names.h"
#include "identity/width.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/actor.h"
#include "store/backup.h"
#include "store/casekeys.h"
#include "store/givenfiles.h"
#include "store/jsonbytes.h"
#include "store/officeseal.h"
#include "store/projection.h"

#include <QJsonDocument>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kIsOtherMatter = u"SELECT 1 FROM other_matter WHERE digest = ?";
constexpr QStringView kConfirm = u"INSERT INTO other_matter (digest, statement, signature) VALUES (?, ?, ?)";
constexpr QStringView kEveryOther = u"SELECT digest, statement, signature FROM other_matter ORDER BY digest";
constexpr char kSignTag[] = "ZMOTHER1"; // with its closing zero
constexpr QByteArrayView kKeyTag = "other_matter|1";

/// Names this identity in this case number, for whoever is signed in to the office and for nobody else.
QByteArray matterDigest(const Session &session, const cases::OpenCase &opening)
{
    const cases::Subject &subject = opening.subject;
    const QStringList parts{numberKey(opening.caseNumber), identity::comparableName(subject.name),
                            subject.birth.toString(Qt::ISODate), identity::plainNumber(subject.id.value)};
    const auto key = crypto::KeyedDigest(session.officeKey.view()).of(kKeyTag);
    const auto digest = crypto::KeyedDigest(key).of(parts.join(u'\n').toUtf8());
    return QByteArrayView(digest).toByteArray();
}

} // namespace

Result<> forgetIdentity(const Office &office, const Session &session, const OpenFile &file, const cases::Act &purge,
                        const QByteArray &hash)
{
    ZM_TRY(const Tombstone tombstone, tombstoneOf(office, session, file, purge, hash));
    const QByteArray statement = tombstoneBytes(tombstone);
    ZM_TRY(const QByteArray signature, session.key.sign(tombstoneSignedBytes(statement)));
    ZM_CHECK(putTombstone(office.connection(), file.id, statement, signature));
    return destroyIdentity(office, file.id);
}

Result<> destroyIdentity(const Office &office, const QString &caseId)
{
    // A copy that a killed backup left, or the office as it was before an update, would still hold the key.
    ZM_CHECK(sweepCopies(office.folder()));
    ZM_CHECK(dropCopiesBeforeUpdate(office.folder()));
    ZM_CHECK(forgetGivenFiles(office, caseId));
    return destroyCaseKey(office.connection(), caseId);
}

Result<std::optional<cases::Refusal>> resembles(const Office &office, const Session &session,
                                                const std::vector<KeptTombstone> &known, const cases::OpenCase &opening,
                                                QDate on, const cases::Context &context)
{
    const auto same = std::ranges::find_if(
        known, [&](const KeptTombstone &one) { return isOf(one.tombstone, session, opening.subject); });
    if (same == known.end())
        return std::optional<cases::Refusal>();
    ZM_TRY(auto confirmed, sql::run(office.connection(), kIsOtherMatter, {matterDigest(session, opening)}));
    if (confirmed.next())
        return std::optional<cases::Refusal>();
    ZM_CHECK(confirmed.failed());
    const Tombstone &purged = same->tombstone;
    return std::optional(houseRefusal(u"N9"_s, on, context, u"purge.comes_back"_s,
                                      {purged.withdrawnOn.toString(Qt::ISODate), purged.cause,
                                       purged.purgedOn.toString(Qt::ISODate)},
                                      cases::Cure{cases::ActKind::OpenCase, cases::Role::Supervisor,
                                                  {{u"confirmed"_s, u"another_matter"_s}}}));
}

Result<> confirmOtherMatter(const Office &office, const SharedSession &session, const cases::OpenCase &opening,
                            const QString &reasons, const Clock &clock)
{
    if (!session || !session->officer.holds(cases::Role::Supervisor))
        return fail(ErrorCode::Denied, u"only a supervisor confirms that it is another matter"_s);
    if (reasons.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"the confirmation needs reasons"_s);
    const QByteArray digest = matterDigest(*session, opening);
    const QByteArray place = "other_matter|" + digest;
    ZM_TRY(const QByteArray sealed, sealForOffice(office.connection(), *session, place, reasons.toUtf8()));
    const QByteArray statement = canonical({{u"v"_s, 1},
                                            {u"digest"_s, QString::fromLatin1(digest.toHex())},
                                            {u"at"_s, clock.now().toUTC().toString(Qt::ISODateWithMs)},
                                            {u"officer"_s, session->officer.id},
                                            {u"reasons"_s, QString::fromLatin1(sealed.toBase64())}});
    const QByteArray said = QByteArray(kSignTag, sizeof kSignTag) + statement;
    ZM_TRY(const QByteArray signature, session->key.sign(said));
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_CHECK(sql::run(office.connection(), kConfirm, {digest, statement, signature}));
    return transaction.commit();
}

Result<> auditOtherMatters(const Office &office, const KeyRing &keys, AuditReport &report)
{
    ZM_TRY(auto query, sql::run(office.connection(), kEveryOther));
    while (query.next()) {
        ++report.signatures;
        const QByteArray digest = query.bytes(0), statement = query.bytes(1);
        const QJsonObject object = QJsonDocument::fromJson(statement).object();
        const QString officer = object["officer"_L1].toString(), where = u"confirmation of another matter by "_s + officer;
        if (object["digest"_L1].toString() != QString::fromLatin1(digest.toHex()))
            report.findings.push_back({where, u"stands for another identity than it says"_s});
        const auto key = keys.find(officer);
        const QByteArray said = QByteArray(kSignTag, sizeof kSignTag) + statement;
        if (key == keys.end() || !key->second.verifies(said, query.bytes(2)))
            report.findings.push_back({where, u"its signature does not verify"_s});
    }
    return query.failed();
}

} // namespace zm::store

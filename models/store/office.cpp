#include "store/office.h"

#include "crypto/hash.h"
#include "crypto/random.h"
#include "identity/superiors.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/jsonbytes.h"
#include "store/restoration.h"

#include <QDir>
#include <QJsonDocument>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kNameOffice = u"INSERT INTO office (one, profile) VALUES (1, ?)";
constexpr QStringView kProfile = u"SELECT profile FROM office";
constexpr QStringView kSuperior = u"SELECT content FROM office_choice WHERE kind = 'superior' ORDER BY n DESC LIMIT 1";
constexpr char kGenesisTag[] = "ZMGEN1"; // with its closing zero

QByteArray profileBytes(const Profile &profile, const QDateTime &madeAt)
{
    return canonical({{u"code"_s, profile.code},
                      {u"name"_s, profile.name},
                      {u"superior"_s, profile.superior},
                      {u"demo"_s, profile.demo},
                      {u"device"_s, profile.device},
                      {u"made_at"_s, madeAt.toUTC().toString(Qt::ISODateWithMs)},
                      {u"v"_s, 1}});
}

Result<Profile> readProfile(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    Profile profile{object["code"_L1].toString(),   object["name"_L1].toString(), object["superior"_L1].toString(),
                    object["demo"_L1].toBool(),     object["device"_L1].toString(),
                    crypto::sha256({QByteArrayView(kGenesisTag, sizeof kGenesisTag), bytes})};
    if (profile.code.isEmpty() || profile.device.size() != 32)
        return fail(ErrorCode::Corrupt, u"the office does not say which one it is"_s);
    return profile;
}

QString fileIn(const QString &folder)
{
    return QDir(folder).filePath(u"office.sqlite"_s);
}

Result<Profile> profileIn(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kProfile));
    if (!query.next())
        return fail(ErrorCode::Corrupt, u"the office has no name: it was not made to the end"_s);
    ZM_TRY(auto profile, readProfile(query.bytes(0)));
    ZM_TRY(const auto restored, restorations(connection));
    if (!restored.empty())
        profile.device = restored.back().device;
    // What the office chose goes before what it was made with; an empty choice is the way back.
    ZM_TRY(auto superior, sql::run(connection, kSuperior));
    if (superior.next() && !superior.bytes(0).isEmpty())
        profile.superior = QString::fromUtf8(superior.bytes(0));
    return profile;
}

} // namespace

QString word(Duty duty)
{
    return duty == Duty::Security ? u"security_admin"_s : duty == Duty::Audit ? u"audit_admin"_s : QString();
}

std::optional<Duty> dutyNamed(QStringView name)
{
    for (const Duty duty : {Duty::Security, Duty::Audit}) {
        if (name == word(duty))
            return duty;
    }
    return std::nullopt;
}

bool Officer::holds(cases::Role role) const
{
    return std::ranges::find(roles, role) != roles.end();
}

Office::Office(QString folder, Profile profile, sql::Connection connection)
    : m_folder(std::move(folder)), m_profile(std::move(profile)), m_connection(std::move(connection))
{
}

cases::Context Office::context(const cases::Jurisdiction &jurisdiction, QDate askOn) const
{
    QString superior = identity::superiorOn(m_profile.superior, askOn);
    if (superior.isEmpty())
        superior = jurisdiction.courts.superiorOf(m_profile.code, askOn).value_or(QString());
    return {jurisdiction, {m_profile.code, superior}, {}, askOn};
}

Result<Office> Office::create(const QString &folder, Profile profile, const Clock &clock)
{
    if (profile.code.isEmpty() || profile.name.isEmpty())
        return fail(ErrorCode::Invalid, u"an office needs a code and a name"_s);
    const QDir directory(folder);
    if (directory.exists() && !directory.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail(ErrorCode::Invalid, folder + u": the folder is not empty"_s);
    if (!directory.mkpath(u"."_s))
        return fail(ErrorCode::Io, folder + u": the folder cannot be made"_s);

    ZM_TRY(auto connection, sql::Connection::open(fileIn(folder)));
    ZM_CHECK(bringUpToDate(connection, folder));
    ZM_TRY(const QByteArray device, crypto::randomBytes(16));
    profile.device = QString::fromLatin1(device.toHex());
    {
        ZM_TRY(auto transaction, sql::Transaction::begin(connection));
        ZM_CHECK(sql::run(connection, kNameOffice, {profileBytes(profile, clock.now())}));
        ZM_CHECK(transaction.commit());
    }
    ZM_TRY(profile, profileIn(connection));
    return Office(folder, std::move(profile), std::move(connection));
}

Result<Office> Office::open(const QString &folder)
{
    if (!QFile::exists(fileIn(folder)))
        return fail(ErrorCode::NotFound, folder + u": there is no office here"_s);
    ZM_TRY(auto connection, sql::Connection::open(fileIn(folder)));
    ZM_TRY(auto update, bringUpToDate(connection, folder));
    ZM_TRY(auto profile, profileIn(connection));
    Office office(folder, std::move(profile), std::move(connection));
    office.m_update = std::move(update);
    return office;
}

} // namespace zm::store

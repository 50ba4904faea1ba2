#include "store/demo.h"

#include "cases/codec.h"
#include "crypto/random.h"
#include "resources/resources.h"
#include "store/attachments.h"
#include "store/desk.h"
#include "store/officechoices.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

#include <map>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;
using cases::Role;

namespace {

struct DemoOfficer {
    QLatin1StringView id;
    QStringView name;
    Role role;
};

// The cast that scripts know, and a second officer of the department: who prepared a listing does not review it.
constexpr std::array kCast{
    DemoOfficer{"admin"_L1, u"示范管理员", Role::Admin},       DemoOfficer{"a"_L1, u"示范书记员", Role::Clerk},
    DemoOfficer{"r"_L1, u"示范审查员", Role::Reviewer},        DemoOfficer{"p"_L1, u"示范院长", Role::President},
    DemoOfficer{"s"_L1, u"示范监督员", Role::Supervisor},      DemoOfficer{"d"_L1, u"示范部门经办人", Role::Department},
    DemoOfficer{"h"_L1, u"示范部门负责人", Role::DepartmentHead}, DemoOfficer{"e"_L1, u"示范部门核实人", Role::Department},
};

using Cast = std::map<QString, SharedSession>;

Result<QByteArray> makePassword(const QString &folder)
{
    ZM_TRY(const QByteArray bytes, crypto::randomBytes(12));
    const QByteArray password = bytes.toHex();
    QSaveFile file(QDir(folder).filePath(u"demo-password"_s));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(password + '\n') == password.size() + 1
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.commit();
    if (!written)
        return fail(ErrorCode::Io, file.fileName() + u": "_s + file.errorString());
    return password;
}

Result<Cast> engage(Office &office, DemoOf whose, const QByteArray &password, const Clock &clock)
{
    Cast cast;
    SharedSession admin;
    for (const DemoOfficer &one : kCast) {
        if (whose == DemoOf::Department && !cases::worksIn(cases::Program::DeptBlacklist, one.role))
            continue;
        const NewOfficer request{one.id, one.name.toString(), {one.role}, password, crypto::Suite::Sm2Sm3,
                                 KeyCost::Floor};
        ZM_CHECK(office.addOfficer(request, admin, clock));
        ZM_TRY(auto session, office.signIn(one.id, password));
        if (!admin)
            admin = session;
        cast.emplace(one.id, std::move(session));
    }
    return cast;
}

/// "received_on_ago": 2 becomes "received_on": the day two days before; in groups as well.
QJsonObject dated(const QJsonObject &told, QDate today)
{
    QJsonObject act;
    for (auto it = told.begin(); it != told.end(); ++it) {
        if (it.key() == "ago"_L1)
            act.insert("on"_L1, today.addDays(-it.value().toInt()).toString(Qt::ISODate));
        else if (it.key().endsWith("_ago"_L1))
            act.insert(it.key().chopped(4), today.addDays(-it.value().toInt()).toString(Qt::ISODate));
        else if (it.value().isObject())
            act.insert(it.key(), dated(it.value().toObject(), today));
        else
            act.insert(it.key(), it.value());
    }
    return act;
}

/// Who signs: the officer who acts, or who takes in what is handed in from outside.
SharedSession signerOf(const cases::Act &act, const QString &intake, const Cast &cast)
{
    const auto officer = cast.find(act.by.id);
    return officer == cast.end() ? cast.at(intake) : officer->second;
}

/// Seals what lies in the program's resources beside the case, as a clerk would have.
Result<> attach(const Office &office, const Clock &clock, const Session &by, const QString &caseId, const QJsonArray &names)
{
    for (const QJsonValue name : names) {
        ZM_TRY(const auto key, attachmentKey(office, by, caseId));
        ZM_TRY(auto sealed, sealFile(*key, u":/sample/evidence/"_s + name.toString()));
        ZM_CHECK(registerAttachment(office, by, clock, std::move(sealed)));
    }
    return {};
}

/// Departments number their files in their own way; courts' stories have a serial of the year.
bool isOfDepartment(const QJsonObject &story)
{
    return story.contains("number"_L1);
}

Result<> tell(Office &office, const cases::SharedJurisdiction &jurisdiction, const Clock &clock, const Cast &cast,
              const QJsonObject &story)
{
    const QString year = QString::number(clock.today().year());
    const bool ofDepartment = isOfDepartment(story);
    const QString intake = ofDepartment ? u"d"_s : u"a"_s;
    const QString number = ofDepartment ? story["number"_L1].toString().arg(year)
                                        : u"(%1)%2执%3号"_s.arg(year, office.profile().code, QString::number(story["serial"_L1].toInt()));
    for (const QJsonValue told : story["acts"_L1].toArray()) {
        QJsonObject object = dated(told.toObject(), clock.today());
        if (object["act"_L1].toString() == cases::word(cases::ActKind::OpenCase))
            object.insert("case_number"_L1, number);
        const auto act = cases::actFromJson(object);
        if (!act)
            return fail(ErrorCode::Invalid, u"sample %1: %2: %3"_s.arg(story["title"_L1].toString(), act.error().field,
                                                                     act.error().fact));
        Desk desk(office, jurisdiction, clock, signerOf(*act, intake, cast));
        ZM_TRY(const Verdict verdict, desk.submit(number, *act));
        if (const auto *refusal = std::get_if<cases::Refusal>(&verdict))
            return fail(ErrorCode::Invalid, u"sample %1: %2 is refused by %3: %4"_s.arg(
                                                story["title"_L1].toString(), cases::word(act->kind()), refusal->rule,
                                                refusal->failed.join(u"; "_s)));
    }
    Desk desk(office, jurisdiction, clock);
    ZM_TRY(const auto file, desk.read(number));
    return attach(office, clock, *cast.at(intake), file.id, story["evidence"_L1].toArray());
}

} // namespace

Result<Office> makeDemo(const QString &folder, const Profile &profile, const cases::SharedJurisdiction &jurisdiction,
                        const Clock &clock, DemoOf whose)
{
    if (whose == DemoOf::Court && !jurisdiction->courts.find(profile.code, clock.today()))
        return fail(ErrorCode::Invalid, u"%1 is no court's code; a department says so. Nothing was made"_s.arg(profile.code));
    ZM_TRY(auto office, Office::create(folder, profile, clock)); // refuses a folder that holds something
    auto seeded = seedDemo(office, jurisdiction, clock, whose);
    if (!seeded) {
        { const Office closed = std::move(office); }
        QDir(folder).removeRecursively(); // all of it is ours
        return std::unexpected(seeded.error());
    }
    return office;
}

Result<> seedDemo(Office &office, const cases::SharedJurisdiction &jurisdiction, const Clock &clock, DemoOf whose)
{
    if (!office.profile().demo)
        return fail(ErrorCode::Invalid, u"examples belong into a demonstration only"_s);
    ZM_TRY(const QByteArray password, makePassword(office.folder()));
    ZM_TRY(const Cast cast, engage(office, whose, password, clock));
    ZM_TRY(const QByteArray units, resources::read(u"sample/units.json"_s));
    ZM_CHECK(choose(office, *cast.at(u"admin"_s), clock, Chosen::Units, {}, units));
    ZM_TRY(const QByteArray bytes, resources::read(u"sample/demo_cases.json"_s));
    const QJsonArray stories = QJsonDocument::fromJson(bytes).object()["cases"_L1].toArray();
    for (const QJsonValue story : stories) {
        if (whose == DemoOf::Court || isOfDepartment(story.toObject()))
            ZM_CHECK(tell(office, jurisdiction, clock, cast, story.toObject()));
    }
    return {};
}

} // namespace zm::store

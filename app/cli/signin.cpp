#include "app/cli/signin.h"

#include "app/compose/compose.h"
#include "app/sync/registerreach.h"
#include "store/officelaw.h"
#include "store/pacedsignin.h"

#include <QFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<store::SharedSession> signIn(const Call &call, const store::Office &office)
{
    const QString officer = call.value(u"officer"_s, qEnvironmentVariable("ZM_OFFICER"));
    const QString file = call.value(u"password-file"_s, qEnvironmentVariable("ZM_PASSWORD_FILE"));
    if (officer.isEmpty() && file.isEmpty())
        return store::SharedSession();
    if (officer.isEmpty() || file.isEmpty())
        return fail(ErrorCode::Invalid, u"--officer and --password-file go together"_s);
    ZM_TRY(const QByteArray password, passwordIn(file));
    return store::signInPaced(office, store::Moment::now(SystemClock()), officer, password);
}

} // namespace

Result<QByteArray> passwordIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, path + u": "_s + file.errorString());
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return fail(ErrorCode::Invalid, path + u": line 1: no password"_s);
    return line;
}

int tell(const Call &call, const Error &error)
{
    call.complain(u"zm: "_s + error.detail);
    switch (error.code) {
    case ErrorCode::Invalid: return BadCall;
    case ErrorCode::NotFound: return LawfulNo;
    case ErrorCode::Conflict:
    case ErrorCode::Corrupt:
    case ErrorCode::Unsupported:
    case ErrorCode::Denied:
    case ErrorCode::Io: return MachineFailed;
    }
    return MachineFailed;
}

std::expected<std::unique_ptr<OpenOffice>, int> openOffice(const Call &call, Signing signing)
{
    if (!call.has(u"office"_s)) {
        call.complain(u"zm: give the office's folder with --office DIR"_s);
        return std::unexpected(BadCall);
    }
    return openOfficeAt(call, call.value(u"office"_s), signing);
}

std::expected<std::unique_ptr<OpenOffice>, int> openOfficeAt(const Call &call, const QString &folder, Signing signing)
{
    auto office = store::Office::open(folder);
    if (!office) {
        const int status = tell(call, office.error());
        return std::unexpected(office.error().code == ErrorCode::NotFound ? int(BadCall) : status);
    }
    if (const auto &update = office->update())
        call.complain(u"zm: this office was of version %1 and was brought to %2; as it was before it lies in %3"_s.arg(update->from)
                          .arg(update->to)
                          .arg(update->copy));
    auto session = signIn(call, *office);
    if (!session)
        return std::unexpected(tell(call, session.error()));
    if (!*session && signing == Signing::Required) {
        call.complain(u"zm: this needs an officer: --officer ID --password-file FILE, or ZM_OFFICER and ZM_PASSWORD_FILE"_s);
        return std::unexpected(BadCall);
    }
    auto jurisdiction = compose::jurisdiction();
    if (!jurisdiction) {
        tell(call, jurisdiction.error());
        return std::unexpected(int(MachineFailed)); // what ships with the program is broken: not the caller's doing
    }
    auto law = store::lawOf(*office, *jurisdiction);
    if (!law)
        return std::unexpected(tell(call, law.error()));
    if (office->profile().demo)
        call.complain(u"zm: this office is a demonstration"_s);
    return std::make_unique<OpenOffice>(
        OpenOffice{*std::move(law), {}, *std::move(office), *std::move(session)});
}

store::Desk OpenOffice::desk()
{
    store::Desk desk(office, jurisdiction, clock, session);
    desk.reachElsewhere(app::forgetInRegister(office.folder()), app::holdInRegister(office.folder()));
    return desk;
}

Result<QDate> dayAsked(const Call &call, const Clock &clock)
{
    if (!call.has(u"on"_s))
        return clock.today();
    const QDate day = QDate::fromString(call.value(u"on"_s), Qt::ISODate);
    if (!day.isValid())
        return fail(ErrorCode::Invalid, u"--on: not a date (YYYY-MM-DD)"_s);
    return day;
}

} // namespace zm::cli

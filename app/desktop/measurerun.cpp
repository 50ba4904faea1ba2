#include "app/desktop/measurerun.h"

#include "app/desktop/officewindow.h"
#include "base/clock.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QElapsedTimer>
#include <QFile>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<ui::OfficerCard> signIn(const ui::SignInPorts &account)
{
    QFile file(qEnvironmentVariable("ZM_PASSWORD_FILE"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, u"ZM_PASSWORD_FILE names no file that can be read"_s);
    ZM_TRY(const auto officers, account.officers());
    if (officers.empty())
        return fail(ErrorCode::Invalid, u"the office has no officer"_s);
    return account.signIn(officers.front().id, file.readAll().trimmed());
}

} // namespace

Result<int> runMeasured(MeasuredApplication &application, const MeasureCall &call,
                        const cases::SharedJurisdiction &jurisdiction)
{
    if ((call.what != "start"_L1 && call.what != "scroll"_L1) || !call.today.isValid())
        return fail(ErrorCode::Invalid, u"--measure is start or scroll, and goes with --today DATE"_s);
    ui::Language language;
    language.set(u"zh"_s);
    const ui::Look look;
    ui::prepareLook(application, look);
    const FixedClock clock(call.today);
    ZM_TRY(auto office, store::Office::open(call.office));
    ZM_TRY(auto papers, stationery());
    OfficeWindow shown(std::move(office), jurisdiction, std::move(papers), clock);
    ui::MainWindow window(shown.ports(), language, look);
    ui::applySheet(application, look);
    QElapsedTimer signingIn; // a password is stretched on purpose, and a person types it: told apart
    signingIn.start();
    ZM_TRY(const auto officer, signIn(shown.ports().account));
    Measure measure(call.what == "scroll"_L1 ? Measure::What::Scroll : Measure::What::Start,
                    double(signingIn.nsecsElapsed()) / 1e6, window, application);
    window.enter(officer);
    window.show();
    return QApplication::exec();
}

} // namespace zm::desktop

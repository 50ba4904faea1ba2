#include "app/desktop/measurerun.h"

#include "app/desktop/officewindow.h"
#include "store/pacedsignin.h"
#include "base/clock.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/warm.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtConcurrent>

#include <future>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A password on its way: stretched in a thread, and how long that took.
struct Opened {
    Result<store::SharedSession> session;
    double stretchedMs = 0;
};

Result<store::SignInTry> firstOfficers(const store::Office &office, const Clock &clock)
{
    ZM_TRY(const auto officers, office.officers());
    if (officers.empty())
        return fail(ErrorCode::Invalid, u"the office has no officer"_s);
    return store::SignInTry::begin(office, store::Moment::now(clock), officers.front().id);
}

Result<QByteArray> givenPassword()
{
    QFile file(qEnvironmentVariable("ZM_PASSWORD_FILE"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, u"ZM_PASSWORD_FILE names no file that can be read"_s);
    return file.readAll().trimmed();
}

} // namespace

Result<int> runMeasured(MeasuredApplication &application, const MeasureCall &call, const LawSource &law)
{
    if ((call.what != "start"_L1 && call.what != "scroll"_L1) || !call.today.isValid())
        return fail(ErrorCode::Invalid, u"--measure is start or scroll, and goes with --today DATE"_s);
    const FixedClock clock(call.today);
    ZM_TRY(auto office, store::Office::open(call.office));
    ZM_TRY(const QByteArray password, givenPassword());
    ZM_TRY(auto begun, firstOfficers(office, clock));
    const auto attempt = std::make_shared<const store::SignInTry>(std::move(begun));
    // Nobody types here, so the password is stretched from the start; the window is made meanwhile, as it is while somebody types.
    QFutureWatcher<Opened> stretching;
    stretching.setFuture(QtConcurrent::run([attempt, password] {
        QElapsedTimer timer;
        timer.start();
        auto session = attempt->open(password);
        return Opened{std::move(session), double(timer.nsecsElapsed()) / 1e6};
    }));

    auto paper = std::async(std::launch::async, stationery);
    ui::Language language;
    language.set(u"zh"_s);
    const ui::Look look;
    ui::prepareLook(application, look);
    ZM_TRY(auto papers, paper.get());
    ZM_TRY(const auto jurisdiction, law());
    OfficeWindow shown(std::move(office), jurisdiction, std::move(papers), clock);
    ui::MainWindow window(shown.ports(), language, look);
    ui::applySheet(application, look);
    Measure measure(call.what == "scroll"_L1 ? Measure::What::Scroll : Measure::What::Start, window, application);
    QObject::connect(&stretching, &QFutureWatcherBase::finished, &window, [&] {
        Opened done = stretching.future().takeResult();
        auto session = attempt->settle(shown.office(), store::Moment::now(clock), std::move(done.session));
        if (!session) {
            qCritical("%s", qUtf8Printable(session.error().detail));
            QCoreApplication::exit(3);
            return;
        }
        measure.setStretched(done.stretchedMs);
        window.enter(shown.enter(*std::move(session)));
    });
    ui::warmOnceSeen(window);
    window.show();
    return QApplication::exec();
}

} // namespace zm::desktop

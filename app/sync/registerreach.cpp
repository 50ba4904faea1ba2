#include "app/sync/registerreach.h"

#include "app/compose/compose.h"
#include "registry/forget.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QTimer>

namespace zm::app {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The only one of an office's folder, in the program's own thread.
QTimer *quietTimerOf(const QString &officeFolder)
{
    QCoreApplication *program = QCoreApplication::instance();
    const QString name = u"forgetting in "_s + officeFolder;
    if (auto *timer = program->findChild<QTimer *>(name, Qt::FindDirectChildrenOnly))
        return timer;
    auto *timer = new QTimer(program);
    timer->setObjectName(name);
    timer->setSingleShot(true);
    const auto forget = [officeFolder] { // where it is cut short it stays due, and the next import does it
        QThreadPool::globalInstance()->start([officeFolder] { (void)registry::finishForgetting(officeFolder); });
    };
    QObject::connect(timer, &QTimer::timeout, program, forget);
    QObject::connect(program, &QCoreApplication::aboutToQuit, timer, [timer, forget] {
        if (timer->isActive())
            forget();
        timer->stop();
    });
    return timer;
}

registry::ListedInCase listedIn(const cases::OpenCase &opening)
{
    const cases::Subject &who = opening.subject;
    return {opening.caseNumber, who.name, who.id.kind, who.id.value};
}

} // namespace

store::ForgetElsewhere forgetInRegister(const QString &officeFolder, std::function<void()> then)
{
    return [officeFolder, then = std::move(then)](const cases::OpenCase &opening, QDate on) -> Result<> {
        ZM_TRY(const auto names, compose::nameReader());
        ZM_TRY(const int forgotten, registry::forgetEntries(officeFolder, listedIn(opening), on, names));
        if (forgotten > 0 && then)
            then();
        return {};
    };
}

store::HoldElsewhere holdInRegister(const QString &officeFolder)
{
    return [officeFolder](const cases::OpenCase &opening) -> Result<> {
        ZM_CHECK(registry::holdEntries(officeFolder, listedIn(opening)));
        return {};
    };
}

std::function<void()> forgetForGoodWhenQuiet(const QString &officeFolder, std::chrono::milliseconds quiet)
{
    return [officeFolder, quiet] {
        QMetaObject::invokeMethod(QCoreApplication::instance(), [officeFolder, quiet] { quietTimerOf(officeFolder)->start(quiet); });
    };
}

} // namespace zm::app

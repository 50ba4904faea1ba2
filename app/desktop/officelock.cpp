#include "app/desktop/officelock.h"

#include "store/pacedsignin.h"

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

ui::LockPorts lockPorts(OfficeWindow &office, std::function<int()> idleMinutes)
{
    constexpr qint64 kMinuteMs = 60'000;
    ui::LockPorts ports;
    ports.idleMs = [idleMinutes = std::move(idleMinutes)] { return std::clamp(idleMinutes(), 0, 24 * 60) * kMinuteMs; };
    ports.unlock = [&office](const QByteArray &password) -> Result<> {
        const auto &session = office.desk().session();
        if (!session)
            return fail(ErrorCode::Denied, u"nobody is signed in"_s);
        ZM_CHECK(store::signInPaced(office.office(), store::Moment::now(office.clock()), session->officer.id, password));
        return {};
    };
    ports.waitMs = [&office](const QString &officer) {
        return store::signInWait(office.office(), store::Moment::now(office.clock()), officer).value_or(0);
    };
    ports.now = [&office] { return office.clock().now(); };
    return ports;
}

} // namespace zm::desktop

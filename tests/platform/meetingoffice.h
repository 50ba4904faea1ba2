#pragma once

#include "actingfixture.h"
#include "app/sync/enrol.h"
#include "app/sync/registerpull.h"
#include "app/sync/syncrun.h"
#include "store/officeseal.h"
#include "tests/store/storefixture.h"

#include <QTest>

namespace zm::platform {

/// An office of the real program, enrolled at a platform.
class MeetingOffice {
public:
    /// \param officer  with whom it is enrolled. \param daysAgo  how far its clock is behind.
    MeetingOffice(const test::OfficeTemplate &from, const cases::SharedJurisdiction &law, const ActingPlatform &platform, const QString &org,
                  const QString &officer = QStringLiteral("a"), int daysAgo = 1)
        : fixture(from, law, SystemClock().today().addDays(-daysAgo))
    {
        const Ran invited = platform.command({QStringLiteral("invite"), platform.folder(), QStringLiteral("--office"), org, QStringLiteral("--officer"), officer, QStringLiteral("--roles"), QStringLiteral("clerk")});
        app::Enroller enroller(*fixture.office, fixture.clock, fixture.session(officer));
        const app::EnrolmentWish wish{QStringLiteral("127.0.0.1:%1").arg(platform.running().port()), platform.running().enrolPort(),
                                      QString::fromLatin1(invited.out.trimmed()), platform.authority(), QStringLiteral("11")};
        bool done = false;
        enroller.enrol(wish, [&](const Result<store::Enrolment> &came) {
            if (!came)
                qFatal("no enrolment: %s", qPrintable(came.error().detail));
            done = true;
        });
        if (!QTest::qWaitFor([&] { return done; }, 30'000))
            qFatal("the platform does not enrol");
    }

    /// The same place under another port.
    void goThrough(quint16 port)
    {
        store::SyncBook book(fixture.office->connection(), fixture.clock);
        store::Enrolment enrolment = *test::must(book.enrolment());
        enrolment.url = QStringLiteral("https://127.0.0.1:%1").arg(port);
        test::must(book.setEnrolment(enrolment));
    }
    /// \param progress  called while files go or come.
    app::RoundEnd round(const std::function<void()> &progress = {})
    {
        auto run = test::must(app::SyncRun::make(*fixture.office, fixture.law, fixture.clock, fixture.session(QStringLiteral("a"))));
        std::optional<app::RoundEnd> ended;
        QObject::connect(run.get(), &app::SyncRun::finished, run.get(), [&](const app::RoundEnd &end) { ended = end; });
        QObject::connect(run.get(), &app::SyncRun::progressed, run.get(), [&] {
            if (progress)
                progress();
        });
        run->start();
        if (!QTest::qWaitFor([&] { return ended.has_value(); }, 60'000))
            qFatal("a round does not end");
        return *ended;
    }
    /// How it comes to the platform.
    app::RegisterSource source()
    {
        const auto enrolment = *test::must(store::SyncBook(fixture.office->connection(), fixture.clock).enrolment());
        const auto key = test::must(store::openForOffice(fixture.office->connection(), *fixture.session(enrolment.officer), store::kSyncTlsPlace, enrolment.sealedKey));
        return {QUrl(enrolment.url), test::must(app::tlsAs(enrolment.authority, enrolment.certificate, key)), enrolment.shard};
    }
    store::SyncCounts counts() { return test::must(store::syncCounts(*fixture.office, fixture.clock)); }

    test::OfficeFixture fixture;
};

} // namespace zm::platform

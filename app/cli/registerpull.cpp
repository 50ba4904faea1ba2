#include "app/cli/registerpull.h"

#include "app/cli/signin.h"
#include "app/compose/compose.h"
#include "app/sync/registerpull.h"
#include "app/sync/transport.h"
#include "crypto/seal.h"
#include "store/syncoffice.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The platform as this office is enrolled there. Errors: Denied where it belongs to none.
Result<app::RegisterSource> sourceOf(const OpenOffice &open)
{
    ZM_TRY(const auto enrolment, store::SyncBook(open.office.connection(), open.clock).enrolment());
    if (!enrolment)
        return fail(ErrorCode::Denied, u"this office belongs to no platform: zm sync enrol"_s);
    ZM_TRY(const auto key, crypto::openSealed(open.session->officeKey.view(), store::kSyncTlsPlace, enrolment->sealedKey));
    ZM_TRY(const auto tls, app::tlsAs(enrolment->authority, enrolment->certificate, key));
    return app::RegisterSource{QUrl(enrolment->url), tls, enrolment->shard};
}

} // namespace

int runRegisterPull(const Call &call)
{
    if (!call.words().isEmpty() || !call.has(u"office"_s)) {
        call.complain(u"usage: zm register pull --office DIR --officer ID --password-file FILE [--digest-key KEYFILE]"_s);
        return BadCall;
    }
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto pulled = [&]() -> Result<app::PullReport> {
        registry::ImportOptions options;
        if (call.has(u"digest-key"_s)) {
            ZM_TRY(options.publishedKey, passwordIn(call.value(u"digest-key"_s)));
        }
        ZM_TRY(const auto source, sourceOf(**open));
        ZM_TRY(const auto names, compose::nameReader());
        return app::pullRegister(source, (*open)->office.folder(), names, (*open)->clock.now(), options);
    }();
    if (!pulled)
        return tell(call, pulled.error());
    if (call.json())
        call.print(QJsonObject{{u"whole"_s, pulled->snapshot},      {u"entries"_s, pulled->entries},
                               {u"added"_s, pulled->added},         {u"changed"_s, pulled->changed},
                               {u"forgotten"_s, pulled->forgotten}, {u"returns_refused"_s, pulled->refusedReturns},
                               {u"fetched"_s, pulled->fetchedBytes},{u"seq"_s, pulled->to.seq}});
    else
        call.print(u"%1 entries; %2%3 added, %4 changed, %5 forgotten; up to change %6"_s.arg(pulled->entries)
                       .arg(pulled->snapshot ? u"the whole register came; since then "_s : QString())
                       .arg(pulled->added).arg(pulled->changed).arg(pulled->forgotten).arg(pulled->to.seq));
    return Done;
}

} // namespace zm::cli

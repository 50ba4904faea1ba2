#include "app/cli/registerpull.h"

#include "app/cli/signin.h"
#include "app/compose/compose.h"
#include "app/sync/registeraudit.h"
#include "app/sync/transport.h"
#include "store/officeseal.h"
#include "store/syncoffice.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

Result<app::RegisterSource> sourceOf(const OpenOffice &open)
{
    ZM_TRY(const auto enrolment, store::SyncBook(open.office.connection(), open.clock).enrolment());
    if (!enrolment)
        return fail(ErrorCode::Denied, u"this office belongs to no platform: zm sync enrol"_s);
    ZM_TRY(const auto key, store::openForOffice(open.office.connection(), *open.session, store::kSyncTlsPlace, enrolment->sealedKey));
    ZM_TRY(const auto tls, app::tlsAs(enrolment->authority, enrolment->certificate, key));
    return app::RegisterSource{QUrl(enrolment->url), tls, enrolment->shard};
}

int runRegisterPull(const Call &call)
{
    if (!call.words().isEmpty() || !call.has(u"office"_s)) {
        call.complain(u"usage: zm register pull --office DIR --officer ID --password-file FILE [--digest-key KEYFILE] [--audit]"_s);
        return BadCall;
    }
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto audited = [&]() -> Result<app::AuditReport> {
        registry::ImportOptions options;
        if (call.has(u"digest-key"_s)) {
            ZM_TRY(options.publishedKey, passwordIn(call.value(u"digest-key"_s)));
        }
        ZM_TRY(const auto source, sourceOf(**open));
        ZM_TRY(const auto names, compose::nameReader());
        if (call.has(u"audit"_s))
            return app::auditRegister(source, (*open)->office.folder(), names, (*open)->clock.now(), options);
        ZM_TRY(auto pulled, app::pullRegister(source, (*open)->office.folder(), names, (*open)->clock.now(), options));
        return app::AuditReport{.pulled = std::move(pulled)};
    }();
    if (!audited)
        return tell(call, audited.error());
    const app::PullReport *pulled = &audited->pulled;
    if (call.json())
        call.print(QJsonObject{{u"whole"_s, pulled->snapshot},      {u"entries"_s, pulled->entries},
                               {u"added"_s, pulled->added},         {u"changed"_s, pulled->changed},
                               {u"forgotten"_s, pulled->forgotten}, {u"returns_refused"_s, pulled->refusedReturns},
                               {u"fetched"_s, pulled->fetchedBytes},{u"seq"_s, pulled->to.seq},
                               {u"mended_parts"_s, audited->parts}, {u"mended_added"_s, audited->added},
                               {u"mended_changed"_s, audited->changed}, {u"mended_forgotten"_s, audited->forgotten}});
    else
        call.print(u"%1 entries; %2%3 added, %4 changed, %5 forgotten; up to change %6"_s.arg(pulled->entries)
                       .arg(pulled->snapshot ? u"the whole register came; since then "_s : QString())
                       .arg(pulled->added).arg(pulled->changed).arg(pulled->forgotten).arg(pulled->to.seq));
    if (call.has(u"audit"_s) && !call.json())
        call.print(audited->parts == 0 ? u"every part is the same as the platform's"_s
                                       : u"%1 parts were not the same and were mended: %2 added, %3 changed, %4 let go"_s.arg(audited->parts)
                                             .arg(audited->added).arg(audited->changed).arg(audited->forgotten));
    return Done;
}

} // namespace zm::cli

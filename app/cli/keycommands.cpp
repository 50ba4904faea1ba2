#include "app/cli/keycommands.h"

#include "app/cli/signin.h"
#include "store/casekeys.h"
#include "store/officeseal.h"
#include "store/rekeying.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPortion = 500, kLargestPortion = 100'000; // values sealed anew in one transaction

QString keyCalled(int generation)
{
    return generation == 0 ? u"the office's first key"_s : u"key %1"_s.arg(generation);
}

QJsonObject toJson(const store::KeyStanding &standing)
{
    return {{u"generation"_s, standing.generation},
            {u"sealings"_s, standing.sealings},
            {u"most"_s, standing.limits.most},
            {u"time_for_new_keys"_s, standing.isTimeForNewKeys()},
            {u"since"_s, standing.since.isValid() ? standing.since.toUTC().toString(Qt::ISODate) : QString()},
            {u"by"_s, standing.by},
            {u"reason"_s, standing.reason},
            {u"left"_s, standing.left},
            {u"without"_s, QJsonArray::fromStringList(standing.without)}};
}

int tellStanding(const Call &call, const store::Office &office)
{
    const auto standing = store::keyStanding(office.connection());
    if (!standing)
        return tell(call, standing.error());
    if (call.json()) {
        call.print(toJson(*standing));
        return Done;
    }
    call.print(u"%1 seals%2; it sealed %3 values of the %4 it may"_s.arg(
        keyCalled(standing->generation),
        standing->since.isValid() ? u" since %1, taken by %2: %3"_s.arg(standing->since.toUTC().toString(Qt::ISODate), standing->by, standing->reason)
                                  : QString())
                   .arg(standing->sealings)
                   .arg(standing->limits.most));
    if (standing->isTimeForNewKeys())
        call.print(u"it is time for new keys: zm office rekey"_s);
    if (standing->left > 0)
        call.print(u"%1 values still lie under an older key: zm office rekey carries them over"_s.arg(standing->left));
    if (!standing->without.isEmpty())
        call.print(u"not handed yet to %1: it is when a colleague signs in"_s.arg(standing->without.join(u", "_s)));
    return Done;
}

int showKeys(const Call &call)
{
    const auto open = openOffice(call);
    return open ? tellStanding(call, (*open)->office) : open.error();
}

/// Portion after portion; a program that is killed between two leaves an office that is in use and says how much is left.
Result<qint64> carryAll(const Call &call, const OpenOffice &open, int portion)
{
    qint64 carried = 0;
    for (;;) {
        ZM_TRY(const int moved, store::carryOver(open.office, *open.session, portion));
        if (moved == 0)
            break;
        carried += moved;
        if (!call.json())
            call.complain(u"zm: %1 values sealed anew"_s.arg(carried));
    }
    ZM_CHECK(store::emptyJournal(open.office.connection())); // what lay under the older key is not found in its pages
    return carried;
}

int rekey(const Call &call)
{
    bool isNumber = true;
    const int portion = call.has(u"portion"_s) ? call.value(u"portion"_s).toInt(&isNumber) : kPortion;
    if (!call.words().isEmpty() || !call.has(u"office"_s) || !isNumber || portion < 1 || portion > kLargestPortion) {
        call.complain(u"zm office rekey: give --office DIR --officer ID --password-file F --reason TEXT [--portion N]"_s);
        return BadCall;
    }
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto before = store::keyStanding((*open)->office.connection());
    if (!before)
        return tell(call, before.error());
    if (before->left > 0) {
        call.complain(u"zm: the last change of keys was not carried to its end: it goes on, and no further key is taken"_s);
    } else if (const auto taken = store::takeNewKeys((*open)->office, *(*open)->session, (*open)->clock, call.value(u"reason"_s)); !taken) {
        return tell(call, taken.error());
    }
    const auto carried = carryAll(call, **open, portion);
    if (!carried)
        return tell(call, carried.error());
    call.complain(u"zm: backups of before still open with the older key: keep them where it is not, or make new ones"_s);
    return tellStanding(call, (*open)->office);
}

} // namespace

QList<Command> keyCommands()
{
    return {
        {u"office keys"_s, u"--office DIR"_s, u"Under which key the office seals, how much that sealed, what still lies under an older one."_s, {}, showKeys},
        {u"office rekey"_s, u"--reason TEXT [--portion N] --office DIR"_s,
         u"Takes new keys for the office and seals anew what lies under the older ones, while others work; goes on where it was stopped."_s, {}, rekey},
    };
}

} // namespace zm::cli

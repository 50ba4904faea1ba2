// The accounts for the settings' page: how they stand, and what the signed-in officer may do about them.

#include "app/desktop/officeaccounts.h"

#include "store/accounts.h"
#include "store/pacedsignin.h"
#include "store/recovery.h"
#include "store/rekeying.h"

#include <array>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;
using store::AccountAct;

namespace {

AccountAct actOf(ui::AccountDeed deed)
{
    switch (deed) {
    case ui::AccountDeed::Confirm: return AccountAct::Confirm;
    case ui::AccountDeed::Suspend: return AccountAct::Suspend;
    case ui::AccountDeed::ProposeResume: return AccountAct::ProposeResume;
    case ui::AccountDeed::Resume: return AccountAct::Resume;
    }
    return AccountAct::Confirm;
}

static_assert(int(ui::AccountCard::State::Waiting) == int(store::Standing::Waiting)
              && int(ui::AccountCard::State::Suspended) == int(store::Standing::Suspended));

ui::AccountCard cardOf(const store::AccountBook::Entry &entry, bool recoverable)
{
    const store::Officer &officer = entry.officer;
    QStringList roles;
    for (const cases::Role role : officer.roles)
        roles.append(cases::word(role));
    if (officer.duty != store::Duty::None)
        roles.append(store::word(officer.duty));
    return {officer.id, officer.name, roles, ui::AccountCard::State(int(entry.standing)), entry.since, entry.by, entry.reason,
            !entry.proposedBy.isEmpty(), store::keyName(officer.publicKey), officer.token.serial, recoverable};
}

constexpr std::array kRoles{cases::Role::Clerk, cases::Role::Reviewer, cases::Role::President, cases::Role::Supervisor,
                            cases::Role::Department, cases::Role::DepartmentHead, cases::Role::Admin};

store::NewOfficer requestOf(const ui::NewAccount &account, const store::Office &office)
{
    store::NewOfficer made{account.id, account.name, {}, account.password,
                           account.ed25519 ? crypto::Suite::Ed25519 : crypto::Suite::Sm2Sm3,
                           office.profile().demo ? store::KeyCost::Floor : store::KeyCost::Normal};
    for (const QString &word : account.roles) {
        if (const auto duty = store::dutyNamed(word))
            made.duty = *duty;
        else if (const auto role = cases::named<cases::Role>(word.toStdString()))
            made.roles.push_back(*role);
    }
    return made;
}

Error nobody()
{
    return {ErrorCode::Denied, u"nobody is signed in"_s};
}

} // namespace

ui::AccountPorts officeAccounts(store::Office &office, const Clock &clock, std::function<store::SharedSession()> session)
{
    ui::AccountPorts ports;
    ports.accounts = [&office]() -> Result<std::vector<ui::AccountCard>> {
        ZM_TRY(const auto book, store::AccountBook::read(office.connection()));
        ZM_TRY(const auto recovery, store::recoveryCard(office));
        std::vector<ui::AccountCard> cards;
        for (const auto &entry : book.entries())
            cards.push_back(cardOf(entry, recovery && recovery->reached.contains(entry.officer.id)));
        return cards;
    };
    ports.history = [&office, session](const QString &id) -> Result<std::vector<ui::AccountStep>> {
        const auto who = session();
        if (!who)
            return std::unexpected(nobody());
        ZM_TRY(const auto events, store::accountHistory(office, *who, id));
        std::vector<ui::AccountStep> steps;
        for (const store::AccountEvent &event : events)
            steps.push_back({event.at, event.what, event.subject, event.by, event.reason});
        return steps;
    };
    ports.bar = [&office, session](ui::AccountDeed deed, const QString &id) {
        const auto who = session();
        const auto book = store::AccountBook::read(office.connection());
        return !who || !book ? nobody().detail : book->barTo(actOf(deed), who->officer.id, id);
    };
    ports.change = [&office, &clock, session](ui::AccountDeed deed, const QString &id, const QString &reason) -> Result<> {
        const auto who = session();
        if (!who)
            return std::unexpected(nobody());
        return store::changeAccount(office, *who, clock, actOf(deed), id, reason);
    };
    ports.changePassword = [&office, &clock, session](const QByteArray &present, const QByteArray &next) -> Result<> {
        const auto who = session();
        if (!who)
            return std::unexpected(nobody());
        const QString id = who->officer.id;
        // The same door as signing in: guessing here is as slow as there.
        ZM_CHECK(store::signInPaced(office, store::Moment::now(clock), id, present));
        return store::changePassword(office, clock, id, present, next,
                                     office.profile().demo ? store::KeyCost::Floor : store::KeyCost::Normal);
    };
    ports.timeForNewKeys = [&office, session] {
        const auto who = session();
        const auto standing = store::keyStanding(office.connection());
        const auto book = store::AccountBook::read(office.connection());
        return who && standing && standing->isTimeForNewKeys() && book && book->barTo(AccountAct::NewKeys, who->officer.id, {}).isEmpty();
    };
    for (const cases::Role role : kRoles)
        ports.roles.append(cases::word(role));
    ports.roles.append({store::word(store::Duty::Security), store::word(store::Duty::Audit)});
    ports.barToAdd = [&office, session](const ui::NewAccount &account) {
        const auto who = session();
        const auto book = store::AccountBook::read(office.connection());
        if (!who || !book)
            return nobody().detail;
        const store::NewOfficer wanted = requestOf(account, office);
        store::Officer officer;
        officer.roles = wanted.roles;
        officer.duty = wanted.duty;
        return book->barToAdd(officer, who->officer.id);
    };
    ports.add = [&office, &clock, session](const ui::NewAccount &account) -> Result<> {
        const auto who = session();
        if (!who)
            return std::unexpected(nobody());
        ZM_CHECK(office.addOfficer(requestOf(account, office), who, clock));
        return {};
    };
    return ports;
}

} // namespace zm::desktop

#include "app/cli/signin.h"

#include "store/accounts.h"
#include "store/recovery.h"

#include <QDir>
#include <QFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;
using store::AccountAct;

namespace {

struct Wanted {
    std::vector<cases::Role> roles;
    store::Duty duty = store::Duty::None;
};

Result<Wanted> wantedOf(const Call &call)
{
    Wanted wanted;
    for (const QString &name : call.values(u"role"_s) + call.words().mid(1)) {
        const auto role = cases::named<cases::Role>(name.toStdString());
        const auto duty = store::dutyNamed(name);
        if (!duty && (!role || *role == cases::Role::None))
            return fail(ErrorCode::Invalid, u"--role: no such role: "_s + name);
        if (duty && wanted.duty != store::Duty::None)
            return fail(ErrorCode::Invalid, u"--role: one person looks after security or after audit, not both"_s);
        if (duty)
            wanted.duty = *duty;
        else
            wanted.roles.push_back(*role);
    }
    if (wanted.roles.empty() && wanted.duty == store::Duty::None)
        return fail(ErrorCode::Invalid, u"--role: give at least one"_s);
    return wanted;
}

QStringList rolesIn(const store::Officer &officer)
{
    QStringList words;
    for (const cases::Role role : officer.roles)
        words.append(cases::word(role));
    if (officer.duty != store::Duty::None)
        words.append(store::word(officer.duty));
    return words;
}

QString word(store::Standing standing)
{
    switch (standing) {
    case store::Standing::Active: return u"active"_s;
    case store::Standing::Waiting: return u"waiting"_s;
    case store::Standing::Suspended: return u"suspended"_s;
    }
    return {};
}

store::KeyCost costIn(const store::Office &office)
{
    return office.profile().demo ? store::KeyCost::Floor : store::KeyCost::Normal;
}

int addOfficer(const Call &call)
{
    const bool onToken = call.has(u"token"_s);
    const QString passwordOption = onToken ? u"token-pin-file"_s : u"new-password-file"_s;
    if (call.words().isEmpty() || !call.has(passwordOption)) {
        call.complain(u"zm officer add: give ID --name NAME --role ROLE --office DIR --new-password-file F, or --token SERIAL "
                      "--token-pin-file F"_s);
        return BadCall;
    }
    auto wanted = wantedOf(call);
    if (!wanted)
        return tell(call, wanted.error());
    auto password = passwordIn(call.value(passwordOption));
    if (!password)
        return tell(call, password.error());
    const auto suite = crypto::suiteNamed(call.value(u"suite"_s, crypto::suiteName(crypto::Suite::Sm2Sm3)));
    if (!suite) {
        call.complain(u"zm officer add: --suite: SM2-SM3 or Ed25519"_s);
        return BadCall;
    }
    const auto sealing = crypto::sealingNamed(call.value(u"sealing"_s, crypto::sealingName(crypto::Sealing::Aes256Gcm)));
    if (!sealing) {
        call.complain(u"zm officer add: --sealing: AES-256-GCM or SM4-CTR-HMAC-SM3"_s);
        return BadCall;
    }
    auto open = openOffice(call);
    if (!open)
        return open.error();
    store::Office &office = (*open)->office;
    if (call.has(u"sealing"_s) && (*open)->session) {
        call.complain(u"zm officer add: --sealing is chosen with the office's first officer and stays"_s);
        return BadCall;
    }
    const QString id = call.words().first();
    const store::NewOfficer request{id,     call.value(u"name"_s, id), std::move(wanted->roles), *std::move(password),
                                    *suite, costIn(office),            wanted->duty,             call.value(u"token"_s), *sealing};
    const auto officer = office.addOfficer(request, (*open)->session, (*open)->clock);
    if (!officer)
        return tell(call, officer.error());
    const QStringList words = rolesIn(*officer);
    if (call.json())
        call.print(QJsonObject{{u"id"_s, officer->id},
                               {u"name"_s, officer->name},
                               {u"roles"_s, QJsonArray::fromStringList(words)},
                               {u"suite"_s, crypto::suiteName(officer->suite)},
                               {u"key"_s, store::keyName(officer->publicKey)}});
    else
        call.print(u"officer %1 (%2): %3"_s.arg(officer->id, officer->name, words.join(u", "_s)));
    if (const auto works = store::mayWork(office.connection(), id); !works)
        call.complain(u"zm: "_s + works.error().detail);
    return Done;
}

QJsonObject toJson(const store::AccountBook::Entry &entry, bool withinReach)
{
    const store::Officer &officer = entry.officer;
    return {{u"id"_s, officer.id},
            {u"name"_s, officer.name},
            {u"roles"_s, QJsonArray::fromStringList(rolesIn(officer))},
            {u"state"_s, word(entry.standing)},
            {u"since"_s, entry.since.toUTC().toString(Qt::ISODate)},
            {u"reason"_s, entry.reason},
            {u"suite"_s, crypto::suiteName(officer.suite)},
            {u"key"_s, store::keyName(officer.publicKey)},
            {u"token"_s, officer.token.serial},
            {u"recoverable"_s, withinReach}};
}

int listOfficers(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto book = store::AccountBook::read((*open)->office.connection());
    if (!book)
        return tell(call, book.error());
    const auto card = store::recoveryCard((*open)->office);
    if (!card)
        return tell(call, card.error());
    const QStringList reached = *card ? (*card)->reached : QStringList();
    QJsonArray rows;
    for (const store::AccountBook::Entry &entry : book->entries()) {
        const bool withinReach = reached.contains(entry.officer.id);
        rows.append(toJson(entry, withinReach));
        if (!call.json())
            call.print(u"%1 %2 %3 key %4 %5%6 %7"_s.arg(entry.officer.id, -12)
                           .arg(word(entry.standing), -9)
                           .arg(rolesIn(entry.officer).join(u", "_s), -28)
                           .arg(store::keyName(entry.officer.publicKey), crypto::suiteName(entry.officer.suite),
                                entry.officer.isOnToken() ? u" on token "_s + entry.officer.token.serial : QString(),
                                withinReach ? u"recoverable"_s : QString())
                           .trimmed());
    }
    if (call.json()) {
        call.print(rows);
        return Done;
    }
    call.print(book->isDivided() ? u"administration is divided: a security administrator lets accounts in"_s
                                 : u"one administrator looks after everything: no security administrator was added"_s);
    call.print(*card ? u"recovery key: %1 of %2 shares open it"_s.arg((*card)->needed).arg((*card)->count)
                     : u"no recovery key: a lost password is lost (zm recovery make)"_s);
    return Done;
}

/// One step about one account: what it takes is told by the words of the refusal.
int change(const Call &call, AccountAct kind, const QString &done)
{
    if (call.words().size() != 1) {
        call.complain(u"zm officer: give the ID of one account"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const QString id = call.words().first();
    const auto changed = store::changeAccount((*open)->office, *(*open)->session, (*open)->clock, kind, id, call.value(u"reason"_s));
    if (!changed)
        return tell(call, changed.error());
    if (call.json())
        call.print(QJsonObject{{u"id"_s, id}, {u"did"_s, store::word(kind)}});
    else
        call.print(done.arg(id));
    return Done;
}

int confirmOfficer(const Call &call) { return change(call, AccountAct::Confirm, u"%1 may sign in"_s); }
int suspendOfficer(const Call &call) { return change(call, AccountAct::Suspend, u"%1 signs in no more; what they signed stands"_s); }

/// An administrator asks, a security administrator ends it; where nobody divides the work, the administrator ends it.
int resumeOfficer(const Call &call)
{
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto book = store::AccountBook::read((*open)->office.connection());
    if (!book)
        return tell(call, book.error());
    const bool asks = book->isDivided() && (*open)->session->officer.duty != store::Duty::Security;
    open->reset();
    return asks ? change(call, AccountAct::ProposeResume, u"asked: a security administrator ends the suspension of %1"_s)
                : change(call, AccountAct::Resume, u"%1 may sign in again"_s);
}

int changePassword(const Call &call)
{
    const QString id = call.value(u"officer"_s, qEnvironmentVariable("ZM_OFFICER"));
    const QString file = call.value(u"password-file"_s, qEnvironmentVariable("ZM_PASSWORD_FILE"));
    if (id.isEmpty() || file.isEmpty() || !call.has(u"new-password-file"_s)) {
        call.complain(u"zm officer password: give --officer ID --password-file F --new-password-file G"_s);
        return BadCall;
    }
    const auto present = passwordIn(file);
    const auto next = passwordIn(call.value(u"new-password-file"_s));
    if (!present || !next)
        return tell(call, !present ? present.error() : next.error());
    auto open = openOffice(call, Signing::Required); // counts a wrong one, and makes guessing slow
    if (!open)
        return open.error();
    const auto changed = store::changePassword((*open)->office, (*open)->clock, id, *present, *next, costIn((*open)->office));
    if (!changed)
        return tell(call, changed.error());
    call.complain(u"zm: backups made before still open with the old password"_s);
    call.print(call.json() ? QString::fromUtf8(R"({"changed":true})") : u"the password of %1 was changed"_s.arg(id));
    return Done;
}

int history(const Call &call)
{
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const store::Session &session = *(*open)->session;
    const QString id = call.words().isEmpty() && session.officer.duty != store::Duty::Audit ? session.officer.id
                                                                                          : call.words().value(0);
    const auto events = store::accountHistory((*open)->office, session, id);
    if (!events)
        return tell(call, events.error());
    QJsonArray rows;
    for (const store::AccountEvent &event : *events) {
        rows.append(QJsonObject{{u"at"_s, event.at.toUTC().toString(Qt::ISODate)},
                                {u"what"_s, event.what},
                                {u"officer"_s, event.subject},
                                {u"by"_s, event.by},
                                {u"reason"_s, event.reason},
                                {u"key"_s, event.key}});
        if (!call.json())
            call.print(u"%1 %2 %3 by %4%5%6"_s.arg(event.at.toUTC().toString(Qt::ISODate), event.what, event.subject,
                                                  event.by.isEmpty() ? u"the recovery key"_s : event.by,
                                                  event.key.isEmpty() ? QString() : u", key "_s + event.key,
                                                  event.reason.isEmpty() ? QString() : u": "_s + event.reason));
    }
    if (call.json())
        call.print(rows);
    return Done;
}

int listTokens(const Call &call)
{
    const auto tokens = crypto::Token::all();
    if (!tokens)
        return tell(call, tokens.error());
    QJsonArray rows;
    for (const crypto::TokenCard &card : *tokens) {
        rows.append(QJsonObject{{u"serial"_s, card.serial}, {u"label"_s, card.label}, {u"model"_s, card.model}});
        if (!call.json())
            call.print(u"%1  %2 (%3)"_s.arg(card.serial, card.label, card.model));
    }
    if (call.json())
        call.print(rows);
    return tokens->empty() ? LawfulNo : Done;
}

Result<> writeShare(const QString &path, const QByteArray &text)
{
    QFile file(path);
    const auto own = QFile::ReadOwner | QFile::WriteOwner;
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, own) || file.write(text) != text.size())
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    return {};
}

int makeRecovery(const Call &call)
{
    const int needed = call.value(u"needed"_s).toInt(), count = call.value(u"shares"_s).toInt();
    const QString folder = call.value(u"out"_s);
    if (needed < 1 || count < 1 || folder.isEmpty()) {
        call.complain(u"zm recovery make: give --needed K --shares N --out DIR --office DIR --officer ID --password-file F"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const QDir out(folder);
    if (!out.mkpath(u"."_s) || !out.isEmpty()) {
        call.complain(u"zm: %1: an empty folder is needed for the shares"_s.arg(folder));
        return BadCall;
    }
    const auto shares = store::makeRecovery((*open)->office, *(*open)->session, (*open)->clock, needed, count);
    if (!shares)
        return tell(call, shares.error());
    for (const crypto::Share &share : *shares) {
        const QString path = out.filePath(u"share-%1.txt"_s.arg(share.index));
        if (const auto written = writeShare(path, store::shareText((*open)->office, share, needed)); !written)
            return tell(call, written.error());
    }
    call.complain(u"zm: give each share to another person and remove the files; officers come within reach when they next sign in"_s);
    if (call.json())
        call.print(QJsonObject{{u"needed"_s, needed}, {u"shares"_s, count}, {u"folder"_s, folder}});
    else
        call.print(u"%1 shares in %2; %3 of them together open an account"_s.arg(count).arg(folder).arg(needed));
    return Done;
}

int useRecovery(const Call &call)
{
    if (call.words().size() != 1 || !call.has(u"share"_s) || !call.has(u"new-password-file"_s)) {
        call.complain(u"zm recovery use: give ID --share F --share F ... --new-password-file F --office DIR"_s);
        return BadCall;
    }
    const auto password = passwordIn(call.value(u"new-password-file"_s));
    if (!password)
        return tell(call, password.error());
    auto open = openOffice(call);
    if (!open)
        return open.error();
    std::vector<crypto::Share> shares;
    for (const QString &path : call.values(u"share"_s)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            call.complain(u"zm: %1: %2"_s.arg(path, file.errorString()));
            return BadCall;
        }
        auto share = store::readShare((*open)->office, file.read(4096));
        if (!share) {
            call.complain(u"zm: %1: %2"_s.arg(path, share.error().detail));
            return BadCall;
        }
        shares.push_back(*std::move(share));
    }
    const QString id = call.words().first();
    const auto done = store::recoverAccount((*open)->office, (*open)->clock, shares, id, *password, costIn((*open)->office));
    if (!done)
        return tell(call, done.error());
    call.print(call.json() ? QString::fromUtf8(R"({"recovered":true})") : u"%1 has a new password; it stands in their history"_s.arg(id));
    return Done;
}

} // namespace

QList<Command> officerCommands()
{
    return {
        {u"officer add"_s,
         u"ID --name NAME --role ROLE... --office DIR (--new-password-file F [--suite SM2-SM3|Ed25519] | --token SERIAL --token-pin-file F) [--sealing AES-256-GCM|SM4-CTR-HMAC-SM3]"_s,
         u"Adds an officer with a key of their own, or on a token; the first is the administrator and chooses how the office seals."_s, {}, addOfficer},
        {u"officer list"_s, u"--office DIR"_s, u"Every account: roles, state, key, whether it can be recovered."_s, {}, listOfficers},
        {u"officer confirm"_s, u"ID --office DIR"_s, u"Lets a new account in; a security administrator's step."_s, {}, confirmOfficer},
        {u"officer suspend"_s, u"ID --reason TEXT --office DIR"_s, u"Ends what an account may do, at once; what it signed stands."_s,
         {}, suspendOfficer},
        {u"officer resume"_s, u"ID --office DIR"_s, u"Ends a suspension: an administrator asks, a security administrator does it."_s,
         {}, resumeOfficer},
        {u"officer password"_s, u"--office DIR --officer ID --password-file F --new-password-file G"_s,
         u"Changes one's own password."_s, {}, changePassword},
        {u"officer history"_s, u"[ID] --office DIR"_s, u"What became of one's own account and key; an audit administrator sees all."_s,
         {}, history},
        {u"officer tokens"_s, u""_s, u"The smart cards and USB keys that are plugged in (PKCS#11)."_s, {}, listTokens},
        {u"recovery make"_s, u"--needed K --shares N --out DIR --office DIR"_s,
         u"Makes a recovery key and splits it among N people, K of whom together open an account."_s, {}, makeRecovery},
        {u"recovery use"_s, u"ID --share F... --new-password-file F --office DIR"_s,
         u"Gives an account a new password with enough shares."_s, {}, useRecovery},
    };
}

} // namespace zm::cli

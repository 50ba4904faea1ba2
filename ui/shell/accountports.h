#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <functional>
#include <vector>

namespace zm::ui {

/// An account of the office as it stands.
struct AccountCard {
    enum class State : quint8 { Active, Waiting, Suspended };
    QString id, name;
    QStringList roles;       ///< words of roles and of duties beside them ("security_admin")
    State state = State::Active;
    QDateTime since;         ///< UTC; of the state
    QString by, reason;      ///< of a suspension
    bool endAsked = false;   ///< an administrator asked for its end
    QString key, token;      ///< the key's name; the token it lies on, empty: none
    bool recoverable = false;
};

/// One line of what became of an account.
struct AccountStep {
    QDateTime at;            ///< UTC
    QString what;            ///< "add", "confirm", "suspend", "propose_resume", "resume", "change_password", "recover", "take_draft", "destroy_draft"
    QString officer, by, reason;
};

/// An account that is about to be made, with a key of its own in the office's file.
struct NewAccount {
    QString id, name;
    QStringList roles;       ///< words as in AccountCard
    bool ed25519 = false;    ///< signs with Ed25519; otherwise with SM2
    QByteArray password;     ///< UTF-8
};

enum class AccountDeed : quint8 { Confirm, Suspend, ProposeResume, Resume };

struct AccountPorts {
    std::function<Result<std::vector<AccountCard>>()> accounts;
    /// Of the account, the first first. Errors: Denied where it is not theirs to see.
    std::function<Result<std::vector<AccountStep>>(const QString &id)> history;
    /// Why the signed-in officer may not; empty: they may.
    std::function<QString(AccountDeed, const QString &id)> bar;
    std::function<Result<>(AccountDeed, const QString &id, const QString &reason)> change;
    std::function<Result<>(const QByteArray &present, const QByteArray &next)> changePassword;
    /// Whether the office's key has sealed so much that the signed-in officer, who may, should take new ones.
    std::function<bool()> timeForNewKeys = {};
    QStringList roles = {};  ///< that an account can have, as words
    /// Why the signed-in officer may not add such an account; empty: they may. Looks at the roles alone.
    std::function<QString(const NewAccount &account)> barToAdd = {};
    /// Errors: Denied as barToAdd(); Invalid for an id that is taken or none, an empty password, no role; Io.
    std::function<Result<>(const NewAccount &account)> add = {};
};

} // namespace zm::ui

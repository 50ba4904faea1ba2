#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/engine.h"
#include "crypto/secret.h"
#include "crypto/seal.h"
#include "crypto/sign.h"
#include "crypto/token.h"
#include "sql/connection.h"
#include "store/laterkeys.h"
#include "store/update.h"

#include <memory>
#include <optional>
#include <vector>

namespace zm::store {

/// What an office says of itself. Set once, when it is made.
struct Profile {
    QString code;      ///< "京0105"
    QString name;      ///< "北京市朝阳区人民法院"
    QString superior;  ///< code of the court one level higher where the office knows better than the table of courts
    bool demo = false; ///< a demonstration: said on every screen and paper
    QString device;    ///< 32 hex digits; names this folder in the chain of acts
    QByteArray genesis;///< 32 bytes: what the first act of the device chain follows on
    bool operator==(const Profile &) const = default;
};

/// What an administrator beside the ordinary one looks after. No role: who has a duty does nothing in a case.
enum class Duty : quint8 {
    None,
    Security, ///< confirms accounts, suspends them, makes the recovery key
    Audit,    ///< reads what became of every account
};
/// "security_admin", "audit_admin"; empty for None. The words stand in stored data.
QString word(Duty duty);
std::optional<Duty> dutyNamed(QStringView word);

/// One account. Never removed, so that every signature ever made can be verified.
struct Officer {
    QString id;
    QString name;
    std::vector<cases::Role> roles; ///< in the order given
    crypto::Suite suite = crypto::Suite::Sm2Sm3;
    QByteArray publicKey;           ///< SubjectPublicKeyInfo, DER
    Duty duty = Duty::None;         ///< then there is no role
    crypto::TokenPlace token = {};  ///< where the signing key lies; no serial: in the account's keystore
    bool isOnToken() const { return !token.serial.isEmpty(); }
    bool holds(cases::Role role) const;
};

/// A signed-in officer with their key and the office's, unlocked. Ends when the last owner lets go: both are wiped.
struct Session {
    Officer officer;
    crypto::SigningKey key;
    crypto::Secret officeKey; ///< the office's first: digests are made with it for ever; for sealing see officeseal.h
    QByteArray genesis;       ///< of the office
    std::shared_ptr<LaterKeys> later = std::make_shared<LaterKeys>();
};
using SharedSession = std::shared_ptr<const Session>;

/// How much work a password costs to try. The floor is what is accepted on reading.
enum class KeyCost : quint8 {
    Normal, ///< scrypt N=2^17: about half a second
    Floor,  ///< scrypt N=2^15: demonstrations and tests
};

struct NewOfficer {
    QString id;
    QString name;
    std::vector<cases::Role> roles;
    QByteArray password; ///< UTF-8, not empty
    crypto::Suite suite = crypto::Suite::Sm2Sm3;
    KeyCost cost = KeyCost::Normal;
    Duty duty = Duty::None;
    QString token = {};  ///< serial of the token that is to make and keep the signing key; `password` is its PIN
    crypto::Sealing sealing = crypto::Sealing::Aes256Gcm; ///< of an office's first officer: how the office seals from then on
};

/// An office folder: `office.sqlite` with its acts, officers and everything computed from them.
///
/// One object belongs to the thread that made it; open the folder once more for another thread. Several processes may
/// read at once; writers wait for each other.
class Office final {
public:
    /// Makes \a folder (it may exist when empty) with an empty office in it. There is no officer yet.
    /// \param profile  code and name must be there; device and genesis are made here.
    /// Errors: Invalid where the folder already holds something or the code is missing; Io.
    static Result<Office> create(const QString &folder, Profile profile, const Clock &clock);

    /// Opens an office and brings an older file up to date, a copy of it kept; see bringUpToDate().
    /// Errors: NotFound, Unsupported (written by a newer program; left untouched), Corrupt, Io.
    static Result<Office> open(const QString &folder);

    const QString &folder() const { return m_folder; }
    const Profile &profile() const { return m_profile; }
    /// That the file was brought up to date by this opening: to be said to whoever opened it.
    const std::optional<Update> &update() const { return m_update; }

    /// In the order they were added. Errors: Corrupt, Io.
    Result<std::vector<Officer>> officers() const;

    /// Adds an account with a key of its own, vouched for by \a by. Where the office has a security administrator it waits
    /// for their word (see accounts.h).
    /// The first one of an office gets the role admin whatever it asks, and needs nobody.
    /// Errors: Denied where \a by is missing, suspended or no administrator, or where the account would mix what is kept
    /// apart; Invalid for a used id, no role, an empty password; NotFound where the token is not there; Io.
    Result<Officer> addOfficer(const NewOfficer &officer, const SharedSession &by, const Clock &clock);

    /// \param password  of an account whose key lies on a token: the token's PIN.
    /// Errors: Denied for an unknown id or a wrong password (the same words for both), and after the right one for an
    /// account that is suspended or waits; NotFound where the token is not plugged in; Corrupt; Io.
    Result<SharedSession> signIn(const QString &id, const QByteArray &password) const;

    const sql::Connection &connection() const { return m_connection; }

    /// The law and this office as every judgement in it has them. \a jurisdiction must outlive the answer.
    cases::Context context(const cases::Jurisdiction &jurisdiction, QDate askOn) const;

private:
    Office(QString folder, Profile profile, sql::Connection connection);
    QString m_folder;
    Profile m_profile;
    sql::Connection m_connection;
    std::optional<Update> m_update;
};

} // namespace zm::store

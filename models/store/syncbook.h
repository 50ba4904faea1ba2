#pragma once

#include "base/clock.h"
#include "store/office.h"
#include "sync/clientstore.h"

namespace zm::store {

/// An office's place at its platform.
struct Enrolment {
    QString url;            ///< "https://platform.example:8443"
    QString org, officer;   ///< as the platform knows them
    QString shard;          ///< whose feed is followed: the province
    QByteArray certificate; ///< PEM
    QByteArray authority;   ///< PEM of who certifies platform and offices
    QByteArray sealedKey;   ///< the certificate's key, PEM, under the office's
    QByteArray sealedSigner;///< the key that signs what is sent, PKCS#8, under the office's
    crypto::Suite suite = crypto::Suite::Sm2Sm3; ///< of the latter
    QByteArray logKey;      ///< the platform's, as it named it first: checks heads of its logs; empty: not told yet
    QByteArray boxKey;      ///< the platform's: keys of cases are sealed to it; empty: not told yet
};

/// Where the private halves belong that an enrolment seals under the office's key.
inline constexpr char kSyncTlsPlace[] = "sync|tls", kSyncSignerPlace[] = "sync|signer";

/// What the client core keeps, in the office's own database.
class SyncBook final : public sync::ClientStore {
public:
    SyncBook(const sql::Connection &connection, const Clock &clock) : m_connection(&connection), m_clock(&clock) {}

    /// nullopt: the office belongs to no platform. Errors: Corrupt, Io.
    Result<std::optional<Enrolment>> enrolment() const;
    /// Errors: Io.
    Result<> setEnrolment(const Enrolment &enrolment);

    Result<sync::Link> link() override;
    Result<> setLink(const sync::Link &link) override;
    Result<std::vector<sync::OutboxItem>> unsettled() override;
    Result<> settle(const QByteArray &eid, sync::Standing standing, const QByteArray &answerLine) override;
    Result<qint64> cursor(const QString &shard) override;
    Result<QByteArray> lineAt(const QString &shard, qint64 seq) override;
    Result<> take(const QString &shard, const std::vector<sync::InboxRow> &rows, qint64 cursor) override;
    Result<> offerUnseen() override;
    Result<> stepBack(qint64 fromSeq) override;
    Result<std::vector<QByteArray>> toOffer(int limit) override;
    Result<> offered(const std::vector<QByteArray> &eids) override;

private:
    Result<> lay(const QByteArray &eid, const QByteArray &line, const sync::Signed &receipt);
    const sql::Connection *m_connection;
    const Clock *m_clock;
};

/// As SyncBook has it. Errors: Corrupt, Io.
Result<std::optional<Enrolment>> enrolmentIn(const sql::Connection &connection);

/// As with the keys of cases: see casekeys.h. Both keys of the enrolment count as one.
Result<qint64> enrolmentUnderOlder(const sql::Connection &connection, int newest);
Result<int> carryEnrolment(const sql::Connection &connection, const Session &session, int atMost);

} // namespace zm::store

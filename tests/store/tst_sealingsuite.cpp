#include "sql/query.h"
#include "store/accounts.h"
#include "store/audit.h"
#include "store/recovery.h"
#include "store/restore.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

static const QString kNumber = u"(2025)京0105执100号"_s;

/// An office may be made to seal with SM4 and HMAC-SM3 instead of AES-256-GCM; everything it does goes on as ever.
class SealingSuiteTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_law = shippedLaw(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto office = must(store::Office::create(at(u"office"_s), {u"京0105"_s, u"示范法院"_s, u"京03"_s, false, {}, {}}, m_clock));
        store::NewOfficer first{u"a"_s, u"A"_s, {cases::Role::Clerk}, "long password", crypto::Suite::Sm2Sm3, store::KeyCost::Floor};
        first.sealing = crypto::Sealing::Sm4CtrHmacSm3;
        must(office.addOfficer(first, {}, m_clock));
        m_office.emplace(std::move(office));
        store::Desk desk(*m_office, m_law, m_clock, session());
        QVERIFY(std::holds_alternative<store::Recorded>(must(desk.submit(kNumber, opening(kNumber)))));
    }

    void everySealedValueOfItIsOfThatSuite()
    {
        // Boxes (X25519) and what lies in them are the exception; see SECURITY.md.
        for (const QStringView statement : {u"SELECT wrapped FROM case_key", u"SELECT name FROM case_key", u"SELECT sealed FROM office_key",
                                            u"SELECT substr(keystore, 25) FROM officer"}) {
            auto rows = must(sql::run(m_office->connection(), statement));
            QVERIFY2(rows.next(), qPrintable(statement.toString()));
            do
                QCOMPARE(crypto::sealingOfValue(rows.bytes(0)), std::optional(crypto::Sealing::Sm4CtrHmacSm3));
            while (rows.next());
        }
    }

    void itIsReadAuditedAndSharedWithALaterOfficer()
    {
        must(m_office->addOfficer({u"b"_s, u"B"_s, {cases::Role::Reviewer}, "another password", crypto::Suite::Ed25519, store::KeyCost::Floor},
                                  session(), m_clock));
        const auto second = must(m_office->signIn(u"b"_s, "another password"));

        store::Desk desk(*m_office, m_law, m_clock, second);
        QCOMPARE(must(desk.read(kNumber)).state.head.subject.name, u"示范甲某"_s);
        const auto audit = must(store::verifyOffice(*m_office, m_law, second));
        QVERIFY2(audit.clean(), qPrintable(audit.clean() ? QString() : audit.findings[0].where + audit.findings[0].what));
        QVERIFY(audit.opened > 0);
    }

    void aNewPasswordAndTheRecoveryKeyOpenIt()
    {
        must(store::changePassword(*m_office, m_clock, u"a"_s, "long password", "second password", store::KeyCost::Floor));
        const auto shares = must(store::makeRecovery(*m_office, *must(m_office->signIn(u"a"_s, "second password")), m_clock, 2, 3));
        must(store::recoverAccount(*m_office, m_clock, shares, u"a"_s, "third password", store::KeyCost::Floor));

        store::Desk desk(*m_office, m_law, m_clock, must(m_office->signIn(u"a"_s, "third password")));

        QCOMPARE(must(desk.read(kNumber)).state.head.subject.name, u"示范甲某"_s);
    }

    void itsBackupIsOfThatSuiteAndComesBack()
    {
        must(store::writeBackup(*m_office, session(), at(u"one.zmbk"_s), {"passphrase", {}}, m_clock));
        for (const store::BackupOpener &opener : {store::BackupOpener{u"a"_s, "long password", {}}, store::BackupOpener{{}, {}, "passphrase"}}) {
            const QString folder = at(opener.officer.isEmpty() ? u"again"_s : u"once more"_s);
            store::RestoreRequest request;
            request.opener = opener;
            must(store::restoreBackup(at(u"one.zmbk"_s), folder, request, m_law, m_clock));

            store::Office again = must(store::Office::open(folder));
            store::Desk desk(again, m_law, m_clock, must(again.signIn(u"a"_s, "long password")));
            QCOMPARE(must(desk.read(kNumber)).state.head.subject.name, u"示范甲某"_s);
        }
    }

    void officeKeysAreToldFromWhatFollows()
    {
        for (const auto sealing : {crypto::Sealing::Aes256Gcm, crypto::Sealing::Sm4CtrHmacSm3}) {
            for (const auto suite : {crypto::Suite::Ed25519, crypto::Suite::Sm2Sm3}) {
                const auto key = must(store::makeOfficeSecret(sealing));
                const auto signing = must(must(crypto::SigningKey::generate(suite)).secret());
                const auto both = store::packed(key, signing);
                QCOMPARE(must(store::officeKeyIn(both.view())).view().toByteArray(), key.view().toByteArray());
                QCOMPARE(must(store::signingKeyIn(both.view())).view().toByteArray(), signing.view().toByteArray());
                QCOMPARE(must(store::officeKeyIn(key.view())).view().toByteArray(), key.view().toByteArray());
                QVERIFY(!store::signingKeyIn(key.view()));
            }
        }
        QVERIFY(!store::officeKeyIn(QByteArray(31, 'k')));
    }

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    store::SharedSession session() { return must(m_office->signIn(u"a"_s, "long password")); }

    cases::SharedJurisdiction m_law;
    FixedClock m_clock{QDate(2025, 4, 2)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Office> m_office;
};

QTEST_GUILESS_MAIN(SealingSuiteTest)
#include "tst_sealingsuite.moc"

#pragma once

#include "actfixture.h"
#include "platform/folder.h"
#include "platform/handlers.h"

#include <functional>

namespace zm::platform {

/// A platform's folder and who has to do with it, as they are before something is written.
struct FaultScene {
    explicit FaultScene(const QString &path);

    Asking asking(const ActingOffice &office, const QByteArray &body, const QByteArrayList &parts = {}) const;

    QString path;                ///< the platform's folder: its keys, and the database that a disk spoils
    std::unique_ptr<Folder> folder;
    std::unique_ptr<Standing> standing;
    ActingOffice court{QStringLiteral("示0105"), QLatin1Char('a'), crypto::Suite::Ed25519},
        other{QStringLiteral("示0106"), QLatin1Char('c'), crypto::Suite::Ed25519},
        bank{QStringLiteral("bank-1"), QLatin1Char('b'), crypto::Suite::Ed25519};
    QByteArray opening, removal; ///< acts that are accepted, as lines
    QByteArray openingEid;
    QByteArray invitation;       ///< for somebody who has not come yet
    QByteArray file;             ///< sealed bytes that were announced
    QString entry;               ///< published
};

/// One kind of transaction that the platform writes.
struct FaultKind {
    QString name;
    std::function<Result<>(FaultScene &, Database &)> write;
    bool inPortions = false; ///< several transactions, by design: what is half is a part of the whole, and the same again brings the rest
};
const std::vector<FaultKind> &faultKinds();

/// How much lies in each table and what moves in rows that change: two databases that answer the same hold the same.
QByteArray tally(Database &database);

} // namespace zm::platform

#include "store/auditofficers.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is wrong with a statement; empty: nothing.
QString faultOf(const OfficerRow &row, const std::vector<OfficerRow> &all, std::size_t at, const QByteArray &genesis)
{
    const OfficerStatement &statement = row.statement;
    if (statement.genesis != genesis)
        return u"was added to another office, or the office's name was changed"_s;
    if (statement.n != int(at))
        return u"an officer before this one is missing"_s;
    if (statement.prev != (at == 0 ? QByteArray(32, '\0') : statementHash(all[at - 1].bytes)))
        return u"does not follow on the officer before"_s;
    const auto end = all.begin() + std::ptrdiff_t(at) + (at == 0 ? 1 : 0);
    const auto by = std::find_if(all.begin(), end, [&](const OfficerRow &other) {
        return other.statement.officer.id == statement.addedBy;
    });
    if (by == end || !by->statement.officer.holds(cases::Role::Admin))
        return u"was added by nobody who may"_s;
    const auto key = crypto::PublicKey::read(by->statement.officer.suite, by->statement.officer.publicKey);
    if (!key || !key->verifies(statementSignedBytes(row.bytes), row.signature))
        return u"the signature of the administrator does not verify"_s;
    return {};
}

} // namespace

Result<KeyRing> auditOfficers(const sql::Connection &connection, const QByteArray &genesis, AuditReport &report)
{
    KeyRing keys;
    const auto rows = officerRows(connection);
    if (!rows && rows.error().code == ErrorCode::Corrupt) {
        report.findings.push_back({u"officers"_s, rows.error().detail});
        return keys;
    }
    if (!rows)
        return std::unexpected(rows.error());
    for (std::size_t at = 0; at < rows->size(); ++at) {
        const OfficerRow &row = (*rows)[at];
        const Officer &officer = row.statement.officer;
        ++report.officers;
        ++report.signatures;
        if (const QString fault = faultOf(row, *rows, at, genesis); !fault.isEmpty()) {
            report.findings.push_back({u"officer "_s + officer.id, fault});
            continue;
        }
        auto key = crypto::PublicKey::read(officer.suite, officer.publicKey);
        if (key)
            keys.emplace(officer.id, *std::move(key));
        else
            report.findings.push_back({u"officer "_s + officer.id, u"the public key cannot be read"_s});
    }
    return keys;
}

} // namespace zm::store

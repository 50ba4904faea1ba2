#include "store/officechoices.h"

#include "crypto/hash.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/jsonbytes.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAll = u"SELECT n, kind, name, record, signature, content FROM office_choice ORDER BY n";
constexpr QStringView kLast = u"SELECT n, record FROM office_choice ORDER BY n DESC LIMIT 1";
constexpr QStringView kAdd = u"INSERT INTO office_choice (n, kind, name, record, signature, content) VALUES (?, ?, ?, ?, ?, ?)";

constexpr std::array kWords{"template"_L1, "reasons"_L1, "superior"_L1, "contact"_L1, "account"_L1};
static_assert(kWords.size() == std::size_t(Chosen::Account) + 1);

QByteArray signedRecord(const QByteArray &record)
{
    return QByteArray("ZMCHOICE1\0", 10) + record;
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// \param before  the record this one follows on; empty: the office's first choice.
QByteArray recordOf(const Choice &choice, const QByteArray &before)
{
    return canonical({{u"at"_s, choice.at.toString(Qt::ISODateWithMs)},
                      {u"content"_s, choice.content.isEmpty() ? QString() : hex(crypto::sha256({choice.content}))},
                      {u"kind"_s, word(choice.kind)},
                      {u"n"_s, choice.n},
                      {u"name"_s, choice.name},
                      {u"officer"_s, choice.officer},
                      {u"prev"_s, before.isEmpty() ? QString() : hex(crypto::sha256({before}))},
                      {u"v"_s, 1}});
}

Error corrupt(int n, const QString &why)
{
    return {ErrorCode::Corrupt, u"choice %1: %2"_s.arg(n).arg(why)};
}

Result<> checkSignature(const std::vector<Officer> &officers, const Choice &choice, const QByteArray &record,
                        const QByteArray &signature)
{
    const auto by = std::ranges::find(officers, choice.officer, &Officer::id);
    if (by == officers.end())
        return std::unexpected(corrupt(choice.n, u"signed by nobody known"_s));
    ZM_TRY(const auto key, crypto::PublicKey::read(by->suite, by->publicKey));
    if (!key.verifies(signedRecord(record), signature))
        return std::unexpected(corrupt(choice.n, u"its signature does not hold"_s));
    return {};
}

} // namespace

QString word(Chosen kind)
{
    return kWords[std::size_t(kind)];
}

Result<> choose(const Office &office, const Session &session, const Clock &clock, Chosen kind, const QString &name,
               const QByteArray &content)
{
    if (!session.officer.holds(cases::Role::Admin))
        return fail(ErrorCode::Denied, u"only an administrator changes what the whole office has"_s);
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    Choice choice{1, kind, name, clock.now(), session.officer.id, content};
    if (choice.name.isNull())
        choice.name = u""_s; // a null text would be a NULL
    QByteArray before;
    {
        ZM_TRY(auto last, sql::run(office.connection(), kLast));
        if (last.next()) {
            choice.n = int(last.number(0)) + 1;
            before = last.bytes(1);
        }
        ZM_CHECK(last.failed());
    }
    const QByteArray record = recordOf(choice, before);
    ZM_TRY(const QByteArray signature, session.key.sign(signedRecord(record)));
    ZM_CHECK(sql::run(office.connection(), kAdd,
                      {choice.n, word(kind), choice.name, record, signature, content.isNull() ? QByteArray("") : content}));
    ZM_CHECK(transaction.commit());
    return {};
}

Result<std::vector<Choice>> choices(const Office &office)
{
    ZM_TRY(const std::vector<Officer> officers, office.officers());
    ZM_TRY(auto row, sql::run(office.connection(), kAll));
    std::vector<Choice> all;
    QByteArray before;
    while (row.next()) {
        const auto kind = std::ranges::find(kWords, row.text(1));
        if (kind == kWords.end())
            return fail(ErrorCode::Unsupported, u"choice of a kind this program does not know: "_s + row.text(1));
        const QByteArray record = row.bytes(3);
        const QJsonObject said = QJsonDocument::fromJson(record).object();
        Choice choice{int(row.number(0)), Chosen(kind - kWords.begin()), row.text(2),
                          QDateTime::fromString(said["at"_L1].toString(), Qt::ISODateWithMs),
                          said["officer"_L1].toString(), row.bytes(5)};
        if (choice.n != int(all.size()) + 1 || recordOf(choice, before) != record)
            return std::unexpected(corrupt(choice.n, u"it is not what was signed"_s));
        ZM_CHECK(checkSignature(officers, choice, record, row.bytes(4)));
        before = record;
        all.push_back(std::move(choice));
    }
    ZM_CHECK(row.failed());
    return all;
}

Result<std::vector<Choice>> chosen(const Office &office)
{
    ZM_TRY(const auto all, choices(office));
    std::vector<Choice> latest;
    for (const Choice &choice : all) {
        std::erase_if(latest, [&](const Choice &one) { return one.kind == choice.kind && one.name == choice.name; });
        if (!choice.content.isEmpty())
            latest.push_back(choice);
    }
    return latest;
}

Result<std::optional<QByteArray>> chosen(const Office &office, Chosen kind, const QString &name)
{
    ZM_TRY(const auto latest, chosen(office));
    const auto at = std::ranges::find_if(latest, [&](const Choice &one) { return one.kind == kind && one.name == name; });
    return at == latest.end() ? std::optional<QByteArray>() : std::optional(at->content);
}

} // namespace zm::store

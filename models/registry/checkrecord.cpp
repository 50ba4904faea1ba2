#include "crypto/hash.h"
#include "registry/judged.h"
#include "sql/query.h"
#include "sql/transaction.h"

#include <thread>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

using Digest = crypto::KeyedDigest::Bytes;

constexpr std::size_t kPart = 512; // digests a row
constexpr QStringView kLog = u"INSERT INTO check_log (at, officer, reason, listed, namesake, clear, invalid) VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr QStringView kLastLog = u"SELECT max(n) FROM check_log";
constexpr QStringView kAddPart = u"INSERT INTO check_part (check_n, first, digests) VALUES (?, ?, ?)";
constexpr QStringView kParts = u"SELECT l.at, l.officer, l.reason, (SELECT digests FROM check_part p WHERE p.check_n = l.n AND p.first <= ?"
                               u" ORDER BY p.first DESC LIMIT 1) FROM check_log l ORDER BY l.n";

QByteArray bytesOf(std::span<const Digest> digests)
{
    return {reinterpret_cast<const char *>(digests.data()), qsizetype(digests.size_bytes())};
}

/// Each once, in order: what is looked for lies in one part, and parts are filled one after the other.
std::vector<Digest> sorted(std::vector<Digest> digests)
{
    const auto less = [](const Digest &a, const Digest &b) { return std::memcmp(a.data(), b.data(), a.size()) < 0; };
    const auto upper = std::ranges::partition(digests, [](const Digest &one) { return one.front() < 0x80; });
    {
        const std::jthread beside([&] { std::ranges::sort(upper, less); });
        std::ranges::sort(digests.begin(), upper.begin(), less);
    }
    const auto twice = std::ranges::unique(digests);
    digests.erase(twice.begin(), twice.end());
    return digests;
}

bool holds(const QByteArray &part, QByteArrayView digest)
{
    for (qsizetype at = 0; at + digest.size() <= part.size(); at += digest.size()) {
        if (QByteArrayView(part).sliced(at, digest.size()) == digest)
            return true;
    }
    return false;
}

} // namespace

void CheckRecord::count(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Listed: ++listed; break;
    case Verdict::Namesake: ++namesake; break;
    case Verdict::Clear: ++clear; break;
    case Verdict::Invalid: ++invalid; break;
    }
}

QString CheckRecord::pointer() const
{
    QByteArray all = at.toUTC().toString(Qt::ISODateWithMs).toUtf8() + '|' + officer.toUtf8() + '|' + reason.toUtf8();
    for (const int count : {listed, namesake, clear, invalid})
        all += '|' + QByteArray::number(count);
    all += bytesOf(subjects);
    return u"register:%1:%2"_s.arg(subjects.size()).arg(QLatin1StringView(crypto::sha256({all}).toHex()));
}

RecordCheck recordInMirror(const Mirror &mirror)
{
    return [&mirror](const CheckRecord &record) -> Result<> {
        const sql::Connection &connection = mirror.connection();
        const std::vector<Digest> digests = sorted(record.subjects);
        ZM_TRY(auto transaction, sql::Transaction::begin(connection));
        ZM_CHECK(sql::run(connection, kLog,
                          {record.at.toUTC().toString(Qt::ISODateWithMs), record.officer, record.reason, record.listed,
                           record.namesake, record.clear, record.invalid}));
        qint64 n = 0;
        {
            ZM_TRY(auto last, sql::run(connection, kLastLog));
            if (last.next())
                n = last.bigNumber(0);
        }
        for (std::size_t from = 0; from < digests.size(); from += kPart) {
            const auto part = std::span(digests).subspan(from, std::min(kPart, digests.size() - from));
            ZM_CHECK(sql::run(connection, kAddPart, {n, bytesOf(part.first(1)), bytesOf(part)}));
        }
        return transaction.commit();
    };
}

Result<std::vector<CheckAsked>> whoAsked(const Mirror &mirror, const CheckSubject &subject)
{
    const QDate anyBirthHasCome(9999, 12, 31);
    const Judged about = judged(crypto::KeyedDigest(mirror.digestKey()), subject, anyBirthHasCome);
    const QByteArray digest = bytesOf(std::span(&about.digest, 1));
    std::vector<CheckAsked> asked;
    ZM_TRY(auto parts, sql::run(mirror.connection(), kParts, {digest}));
    while (parts.next()) {
        if (holds(parts.bytes(3), digest))
            asked.push_back({QDateTime::fromString(parts.text(0), Qt::ISODateWithMs), parts.text(1), parts.text(2)});
    }
    return asked;
}

} // namespace zm::registry

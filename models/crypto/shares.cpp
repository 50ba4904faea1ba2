#include "crypto/shares.h"

#include "crypto/random.h"

#include <set>

namespace zm::crypto {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostShares = 255;

/// a times b in GF(2^8) modulo x^8+x^4+x^3+x+1. No table and no branch on the bytes: a secret leaves no trace in time.
quint8 times(quint8 a, quint8 b)
{
    unsigned product = 0, shifted = a;
    for (int bit = 0; bit < 8; ++bit) {
        product ^= shifted & (0U - ((unsigned(b) >> bit) & 1U));
        shifted = (shifted << 1) ^ (0x11BU & (0U - ((shifted >> 7) & 1U)));
    }
    return quint8(product);
}

/// One over a: a to the power of 254.
quint8 inverse(quint8 a)
{
    quint8 power = a;
    for (int i = 0; i < 6; ++i)
        power = times(times(power, power), a);
    return times(power, power);
}

quint8 byteOf(const QByteArrayView &bytes, qsizetype at)
{
    return quint8(bytes[at]);
}

/// How much the share \a at weighs in the value at zero (Lagrange).
quint8 weight(const std::vector<Share> &shares, std::size_t at)
{
    quint8 weight = 1;
    for (std::size_t other = 0; other < shares.size(); ++other) {
        if (other == at)
            continue;
        const quint8 x = quint8(shares[other].index);
        weight = times(weight, times(x, inverse(quint8(x ^ shares[at].index))));
    }
    return weight;
}

} // namespace

Result<std::vector<Share>> splitSecret(QByteArrayView secret, int needed, int count)
{
    if (needed < 2 || needed > count || count > kMostShares)
        return fail(ErrorCode::Invalid, u"shares: at least two, no more needed than there are, at most %1"_s.arg(kMostShares));
    // Row k holds the factor of x^k for each byte of the secret; row 0 is the secret.
    std::vector<Secret> factors;
    factors.push_back(Secret(secret.toByteArray()));
    for (int k = 1; k < needed; ++k) {
        ZM_TRY(auto bytes, randomBytes(int(secret.size())));
        factors.push_back(Secret(std::move(bytes)));
    }
    std::vector<Share> shares;
    for (int x = 1; x <= count; ++x) {
        QByteArray value(secret.size(), '\0');
        for (qsizetype at = 0; at < secret.size(); ++at) {
            quint8 sum = 0;
            for (auto row = factors.rbegin(); row != factors.rend(); ++row)
                sum = quint8(times(sum, quint8(x)) ^ byteOf(row->view(), at));
            value[at] = char(sum);
        }
        shares.push_back({x, Secret(std::move(value))});
    }
    return shares;
}

Result<Secret> joinShares(const std::vector<Share> &shares)
{
    std::set<int> indexes;
    for (const Share &share : shares) {
        if (share.bytes.view().size() != shares.front().bytes.view().size() || share.index < 1 || share.index > kMostShares
            || !indexes.insert(share.index).second)
            return fail(ErrorCode::Invalid, u"these shares do not belong together, or one is there twice"_s);
    }
    if (shares.empty())
        return fail(ErrorCode::Invalid, u"there is no share"_s);
    QByteArray secret(shares.front().bytes.view().size(), '\0');
    for (std::size_t one = 0; one < shares.size(); ++one) {
        const quint8 by = weight(shares, one);
        for (qsizetype at = 0; at < secret.size(); ++at)
            secret[at] = char(quint8(secret[at]) ^ times(by, byteOf(shares[one].bytes.view(), at)));
    }
    return Secret(std::move(secret));
}

} // namespace zm::crypto

#include "crypto/random.h"
#include "crypto/shares.h"

#include <QTest>

using namespace zm;
using namespace zm::crypto;

namespace {

Share share(int index, const char *hex)
{
    return {index, Secret(QByteArray::fromHex(hex))};
}

std::vector<Share> some(const std::vector<Share> &all, const std::vector<int> &which)
{
    std::vector<Share> picked;
    for (const int at : which)
        picked.push_back({all[std::size_t(at)].index, all[std::size_t(at)].bytes.copy()});
    return picked;
}

} // namespace

class SharesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The test case of draft-mcgrew-tss-03, section 9: two shares of "test" with its closing zero.
    void thePublishedSharesGiveThePublishedSecret()
    {
        std::vector<Share> published;
        published.push_back(share(1, "b9fa07e185"));
        published.push_back(share(2, "f5409b4511"));

        const auto secret = joinShares(published);

        QVERIFY(secret);
        QCOMPARE(secret->view().toByteArray().toHex(), QByteArray("7465737400"));
    }

    void anyEnoughOfThemGiveItBack()
    {
        const QByteArray secret = *randomBytes(32);
        const auto all = splitSecret(secret, 3, 5);
        QVERIFY(all);
        for (int a = 0; a < 5; ++a) {
            for (int b = a + 1; b < 5; ++b) {
                for (int c = b + 1; c < 5; ++c)
                    QCOMPARE(joinShares(some(*all, {c, a, b}))->view().toByteArray(), secret);
            }
        }
        QCOMPARE(joinShares(some(*all, {0, 1, 2, 3, 4}))->view().toByteArray(), secret);
    }

    void oneTooFewGivesSomethingElse()
    {
        const QByteArray secret = *randomBytes(32);
        const auto all = splitSecret(secret, 3, 5);
        QVERIFY(all);
        QVERIFY(joinShares(some(*all, {0, 4}))->view() != QByteArrayView(secret));
    }

    /// What two of three shares say of a byte is the same for every secret: each value of it comes out as often.
    void tooFewSayNothing()
    {
        std::array<int, 256> seen{};
        for (int round = 0; round < 256 * 40; ++round)
            ++seen[quint8((*splitSecret("s", 2, 2))[0].bytes.view()[0])];
        QVERIFY(*std::ranges::min_element(seen) > 10);
        QVERIFY(*std::ranges::max_element(seen) < 90);
    }

    void whatCannotBeIsRefused()
    {
        QCOMPARE(splitSecret("s", 1, 3).error().code, ErrorCode::Invalid);
        QCOMPARE(splitSecret("s", 4, 3).error().code, ErrorCode::Invalid);
        QCOMPARE(splitSecret("s", 2, 256).error().code, ErrorCode::Invalid);
        QCOMPARE(joinShares({}).error().code, ErrorCode::Invalid);
        std::vector<Share> twice;
        twice.push_back(share(1, "00"));
        twice.push_back(share(1, "01"));
        QCOMPARE(joinShares(twice).error().code, ErrorCode::Invalid);
        std::vector<Share> uneven;
        uneven.push_back(share(1, "00"));
        uneven.push_back(share(2, "0102"));
        QCOMPARE(joinShares(uneven).error().code, ErrorCode::Invalid);
    }

    void theLargestSplitWorks()
    {
        const auto all = splitSecret("secret", 255, 255);
        QVERIFY(all);
        QCOMPARE(joinShares(*all)->view().toByteArray(), QByteArray("secret"));
    }
};

QTEST_GUILESS_MAIN(SharesTest)
#include "tst_shares.moc"

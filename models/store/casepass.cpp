#include "store/casepass.h"

#include "cases/codec.h"
#include "crypto/hash.h"
#include "sql/native.h"
#include "store/actbytes.h"

#include <QHash>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

// Case ids are random hex digits: the first one shares the cases out evenly.
constexpr int kShares = 16;
constexpr const char *kDigits = "0123456789abcdefg";

constexpr const char *kOfShare = "SELECT case_id, n, payload, hash FROM act "
                                 "WHERE case_id >= ?1 AND case_id < ?2 AND seq <= ?3 ORDER BY case_id, n";
constexpr const char *kLast = "SELECT coalesce(max(seq), 0) FROM act";
constexpr const char *kBare = "SELECT case_id, n, payload, hash, signature FROM act ORDER BY seq";

Result<sql::NativeFile> openFile(const QString &folder)
{
    return sql::NativeFile::open(folder + u"/office.sqlite"_s, sql::NativeFile::Mode::Read);
}

/// Folds the acts of one share as they come, case after case.
class Folding {
public:
    Folding(const PassRange &range, const std::function<bool(PassedCase &)> &take, PassSum &sum)
        : m_range(range), m_take(take), m_sum(sum)
    {
    }

    Result<> act(std::string_view caseId, qint64 n, QByteArrayView payload, QByteArrayView hash)
    {
        if (m_case.id != QLatin1StringView(caseId)) {
            ZM_CHECK(finish());
            m_case = {};
            m_case.id = QString::fromLatin1(caseId);
            m_cut = false;
        }
        ++m_sum.acts;
        if (m_range.checkHashes && actHash(payload) != hash)
            m_sum.altered.append(u"case %1, act %2"_s.arg(m_case.id).arg(n));
        const ActFace face = faceOf(payload);
        auto act = m_decoder.decode(face.act);
        if (face.act.isEmpty() || !act || (!m_cut && qint64(m_case.acts.size()) != n))
            return fail(ErrorCode::Corrupt, u"case %1, act %2 cannot be read"_s.arg(m_case.id).arg(n));
        m_cut = m_cut || (m_range.until.isValid() && act->on > m_range.until);
        if (m_cut)
            return {};
        m_case.acts.push_back({act->kind(), act->on, face.recordedOn, officer(face.officer)});
        cases::evolve(m_case.state, *act);
        return {};
    }

    Result<> finish()
    {
        if (m_case.acts.empty())
            return {};
        ++m_sum.cases;
        if (!m_take(m_case))
            return fail(ErrorCode::Conflict, u"the pass was stopped"_s);
        return {};
    }

private:
    /// The same few officers sign everything: one text each.
    QString officer(QByteArrayView id)
    {
        const QByteArray key = QByteArray::fromRawData(id.data(), id.size());
        const auto known = m_officers.constFind(key);
        if (known != m_officers.constEnd())
            return *known;
        return *m_officers.insert(id.toByteArray(), QString::fromUtf8(id));
    }

    const PassRange &m_range;
    const std::function<bool(PassedCase &)> &m_take;
    PassSum &m_sum;
    cases::ActDecoder m_decoder;
    QHash<QByteArray, QString> m_officers;
    PassedCase m_case;
    bool m_cut = false;
};

Result<> passShare(sql::NativeStatement &acts, int share, Folding &folding, PassSum &sum)
{
    const QByteArray from(1, kDigits[share]), until(1, kDigits[share + 1]);
    acts.bind(1, std::string_view(from.constData(), 1));
    acts.bind(2, std::string_view(until.constData(), 1));
    crypto::Sha256 digest;
    for (;;) {
        ZM_TRY(const bool more, acts.step());
        if (!more)
            break;
        digest.add(acts.bytes(3));
        ZM_CHECK(folding.act(acts.text(0), acts.number(1), acts.bytes(2), acts.bytes(3)));
    }
    sum.digests.push_back(digest.result());
    acts.reset();
    return {};
}

} // namespace

Result<PassSum> passCases(const QString &officeFolder, const PassRange &range,
                          const std::function<bool(PassedCase &passed)> &take)
{
    PassSum sum;
    ZM_TRY(const auto file, openFile(officeFolder));
    ZM_TRY(auto acts, file.prepare(kOfShare));
    acts.bind(3, range.untilSeq);
    Folding folding(range, take, sum);
    for (int share = range.part * kShares / range.parts; share < (range.part + 1) * kShares / range.parts; ++share)
        ZM_CHECK(passShare(acts, share, folding, sum));
    ZM_CHECK(folding.finish());
    return sum;
}

QByteArray dataHead(const std::vector<PassSum> &sums)
{
    QByteArray all("ZMDATA1\n");
    for (const PassSum &sum : sums) {
        for (const QByteArray &digest : sum.digests)
            all += digest;
    }
    return crypto::sha256({all});
}

Result<qint64> lastArrived(const QString &officeFolder)
{
    ZM_TRY(const auto file, openFile(officeFolder));
    ZM_TRY(auto last, file.prepare(kLast));
    ZM_CHECK(last.step());
    return last.number(0);
}

Result<qint64> passBare(const QString &officeFolder)
{
    ZM_TRY(const auto file, openFile(officeFolder));
    ZM_TRY(auto acts, file.prepare(kBare));
    qint64 bytes = 0;
    for (;;) {
        ZM_TRY(const bool more, acts.step());
        if (!more)
            return bytes;
        bytes += acts.bytes(2).size() + acts.bytes(3).size();
    }
}

} // namespace zm::store

#include "sync/actpayload.h"

#include "sync/hex.h"
#include "sync/strictjson.h"

#include <array>

namespace zm::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSchema = 1;
constexpr qsizetype kLongestName = 200;

/// Handed in by others and only received: proofs, answers, filings.
constexpr std::array kFilings{"serve"_L1,          "acknowledge"_L1,       "file_objection"_L1,
                              "file_reconsideration"_L1, "record_exit_event"_L1, "report_snapshot"_L1,
                              "apply_restoration"_L1, "record_interference"_L1, "note"_L1};

constexpr std::array kLettingGo{"remove"_L1, "suspend_measures"_L1, "record_exit_event"_L1, "announce_removal"_L1,
                                "notify_recipients"_L1, "purge_identity"_L1, "find_error"_L1};

bool isName(const QString &text)
{
    return !text.isEmpty() && text.size() <= kLongestName && !turnsDirection(text);
}

bool isNameOrEmpty(const QString &text)
{
    return text.isEmpty() || isName(text);
}

/// Takes the fields of one object and remembers whether one was wrong.
class Fields {
public:
    explicit Fields(QJsonObject object) : m_object(std::move(object)) {}
    bool ok() const { return m_wrong.isEmpty(); }
    const QString &wrong() const { return m_wrong; }

    QString text(QLatin1StringView name) { return checked(name, isName); }
    QString textOrEmpty(QLatin1StringView name) { return checked(name, isNameOrEmpty); }
    QByteArray hash(QLatin1StringView name, qsizetype sizeBytes)
    {
        return bytesOf(checked(name, [sizeBytes](const QString &text) { return isHex(text, sizeBytes * 2); }));
    }
    qint64 number(QLatin1StringView name, qint64 least = 0)
    {
        const QJsonValue value = m_object.value(name);
        const qint64 read = value.toInteger(least - 1);
        if (!value.isDouble() || read < least)
            refuse(name);
        return read;
    }
    bool truth(QLatin1StringView name)
    {
        if (!m_object.value(name).isBool())
            refuse(name);
        return m_object.value(name).toBool();
    }
    QJsonObject object(QLatin1StringView name)
    {
        if (!m_object.value(name).isObject())
            refuse(name);
        return m_object.value(name).toObject();
    }
    bool has(QLatin1StringView name) const { return m_object.contains(name); }
    void refuse(QLatin1StringView name)
    {
        if (ok())
            m_wrong = name;
    }

private:
    template <typename Check>
    QString checked(QLatin1StringView name, Check good)
    {
        const QJsonValue value = m_object.value(name);
        if ((!value.isString() && !value.isUndefined()) || !good(value.toString()))
            refuse(name);
        return value.toString();
    }
    QJsonObject m_object;
    QString m_wrong;
};

ActBy byFrom(Fields &all)
{
    Fields by(all.object("actor"_L1));
    ActBy read{by.text("id"_L1), by.text("org"_L1), by.text("role"_L1), by.textOrEmpty("second"_L1)};
    if (!by.ok())
        all.refuse("actor"_L1);
    return read;
}

ClockEvidence clockFrom(Fields &all)
{
    constexpr qint64 kAny = -(qint64(1) << 53);
    Fields clock(all.object("clk"_L1));
    ClockEvidence read{clock.number("off_ms"_L1, kAny), clock.number("rtt_ms"_L1), clock.number("age_s"_L1, -1),
                       clock.truth("mono_ok"_L1)};
    if (!clock.ok())
        all.refuse("clk"_L1);
    return read;
}

QJsonObject toJson(const ActBy &by)
{
    QJsonObject object{{u"id"_s, by.id}, {u"org"_s, by.org}, {u"role"_s, by.role}};
    if (!by.second.isEmpty())
        object.insert(u"second"_s, by.second);
    return object;
}

Lane laneFrom(Fields &all, const QString &type)
{
    const QString letter = all.text("lane"_L1);
    const Lane lane = letter == "F"_L1 ? Lane::Filing : Lane::Decision;
    // A decision must not get round the comparison by calling itself a filing.
    if ((letter != "D"_L1 && letter != "F"_L1) || lane != laneOf(type))
        all.refuse("lane"_L1);
    return lane;
}

} // namespace

Lane laneOf(QStringView type)
{
    return std::ranges::any_of(kFilings, [&](QLatin1StringView one) { return one == type; }) ? Lane::Filing
                                                                                           : Lane::Decision;
}

bool letsGo(QStringView type)
{
    return std::ranges::any_of(kLettingGo, [&](QLatin1StringView one) { return one == type; });
}

QByteArray payloadText(const ActPayload &payload)
{
    QJsonObject object{{u"t"_s, payload.type},
                       {u"sv"_s, payload.schema},
                       {u"case"_s, payload.caseId},
                       {u"lane"_s, payload.lane == Lane::Filing ? u"F"_s : u"D"_s},
                       {u"prev"_s, hexOf(payload.prev)},
                       {u"n"_s, payload.n},
                       {u"fseen"_s, payload.filingsSeen},
                       {u"nonce"_s, hexOf(payload.nonce)},
                       {u"body"_s, payload.body},
                       {u"actor"_s, toJson(payload.by)},
                       {u"dev"_s, payload.device},
                       {u"dseq"_s, payload.deviceN},
                       {u"dprev"_s, hexOf(payload.devicePrev)},
                       {u"asserted_at"_s, payload.assertedAt.toUTC().toString(Qt::ISODateWithMs)},
                       {u"clk"_s, QJsonObject{{u"off_ms"_s, payload.clock.offMs},
                                              {u"rtt_ms"_s, payload.clock.rttMs},
                                              {u"age_s"_s, payload.clock.ageS},
                                              {u"mono_ok"_s, payload.clock.monotone}}},
                       {u"rules"_s, payload.rules},
                       {u"app"_s, payload.app}};
    if (!payload.supersedes.isEmpty())
        object.insert(u"supersedes"_s, hexOf(payload.supersedes));
    return canonicalJson(object);
}

Result<ActPayload> readActPayload(QByteArrayView text)
{
    ZM_TRY(const QJsonObject object, readStrict(text));
    Fields all(object);
    ActPayload read;
    read.schema = int(all.number("sv"_L1, 1));
    if (all.ok() && read.schema > kSchema)
        return fail(ErrorCode::Unsupported, u"an act of a later form"_s);
    read.type = all.text("t"_L1);
    read.caseId = all.text("case"_L1);
    if (!isCaseId(read.caseId))
        all.refuse("case"_L1);
    read.lane = laneFrom(all, read.type);
    read.prev = all.hash("prev"_L1, 32);
    read.n = all.number("n"_L1);
    read.filingsSeen = all.number("fseen"_L1);
    read.nonce = all.hash("nonce"_L1, 16);
    read.body = all.object("body"_L1);
    read.by = byFrom(all);
    read.device = hexOf(all.hash("dev"_L1, 16));
    read.deviceN = all.number("dseq"_L1);
    read.devicePrev = all.hash("dprev"_L1, 32);
    read.assertedAt = QDateTime::fromString(all.text("asserted_at"_L1), Qt::ISODateWithMs).toUTC();
    if (!read.assertedAt.isValid())
        all.refuse("asserted_at"_L1);
    read.clock = clockFrom(all);
    read.rules = all.textOrEmpty("rules"_L1);
    read.app = all.textOrEmpty("app"_L1);
    if (all.has("supersedes"_L1))
        read.supersedes = all.hash("supersedes"_L1, 32);
    if (!all.ok())
        return fail(ErrorCode::Invalid, u"the field %1 of an act"_s.arg(all.wrong()));
    return read;
}

QString shardOf(QStringView caseId)
{
    return caseId.first(2).toString();
}

bool isCaseId(QStringView text)
{
    const auto isPart = [](QStringView part) {
        return !part.isEmpty() && part.size() <= 24 && std::ranges::all_of(part, [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        });
    };
    const QList<QStringView> parts = text.split(u'-');
    return parts.size() == 4 && parts[0].size() == 6 && std::ranges::all_of(parts, isPart)
        && std::ranges::all_of(parts[0], [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace zm::sync

#include "cases/codec.h"

#include "cases/fields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <simdjson.h>

#include <array>
#include <cstring>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace dom = simdjson::dom;

namespace {

/// The members of one JSON object, laid out once: looking a name up in the parser's tape walks it every time.
class Members {
public:
    Members() = default;
    explicit Members(const dom::object &object) { lay(object); }

    /// In the place of what was there: over millions of acts the table is made once.
    void lay(const dom::object &object)
    {
        m_size = 0;
        for (const auto &[key, value] : object) {
            if (m_size == m_members.size())
                break; // no act has as many fields
            if (!value.is_null())
                m_members[m_size++] = {key, value};
        }
    }

    const dom::element *find(std::string_view name) const
    {
        for (std::size_t i = 0; i < m_size; ++i) {
            if (m_members[i].first == name)
                return &m_members[i].second;
        }
        return nullptr;
    }

private:
    std::array<std::pair<std::string_view, dom::element>, 24> m_members;
    std::size_t m_size = 0;
};

/// The two halves of an act while it is read. A field is looked for among the open ones first.
struct Halves {
    const Members *open = nullptr, *personal = nullptr; ///< null: there is none
    bool withheld = false; ///< personal fields exist and were not given
};

const dom::element *member(const Members *members, std::string_view name)
{
    return members ? members->find(name) : nullptr;
}

std::optional<Members> objectMember(const Members *members, std::string_view name)
{
    dom::object inner;
    const dom::element *found = member(members, name);
    if (!found || found->get(inner) != simdjson::SUCCESS)
        return std::nullopt;
    return Members(inner);
}

bool read(const dom::element &element, QString &out)
{
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS)
        return false;
    out = QString::fromUtf8(text.data(), qsizetype(text.size()));
    return true;
}

int digits(const char *at, int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i) {
        if (at[i] < '0' || at[i] > '9')
            return -1;
        value = value * 10 + (at[i] - '0');
    }
    return value;
}

bool read(const dom::element &element, QDate &out)
{
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS || text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const int year = digits(text.data(), 4); // -1 would be a year, the one before Christ
    out = QDate(year, digits(text.data() + 5, 2), digits(text.data() + 8, 2));
    return year > 0 && out.isValid();
}

bool read(const dom::element &element, bool &out)
{
    return element.get(out) == simdjson::SUCCESS;
}

bool read(const dom::element &element, int &out)
{
    int64_t value = 0;
    if (element.get(value) != simdjson::SUCCESS || value < -1'000'000 || value > 1'000'000)
        return false;
    out = int(value);
    return true;
}

bool read(const dom::element &element, identity::IdKind &out)
{
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS)
        return false;
    const auto kind = identity::idKindNamed(QString::fromUtf8(text.data(), qsizetype(text.size())));
    out = kind.value_or(identity::IdKind::None);
    return kind.has_value();
}

template <typename E>
    requires std::is_enum_v<E>
bool read(const dom::element &element, E &out)
{
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS)
        return false;
    const auto value = named<E>(text);
    if (value)
        out = *value;
    return value.has_value();
}

template <typename T>
bool read(const dom::element &element, std::optional<T> &out)
{
    return read(element, out.emplace());
}

template <typename List>
    requires requires(List list) { list.push_back(list.front()); } && (!std::is_same_v<List, QString>)
bool read(const dom::element &element, List &out)
{
    dom::array array;
    if (element.get(array) != simdjson::SUCCESS)
        return false;
    for (const dom::element item : array) {
        typename List::value_type value{};
        if (!read(item, value))
            return false;
        out.push_back(std::move(value));
    }
    return true;
}

class ReadVisitor {
public:
    ReadVisitor(const Halves &halves, std::string_view group, const ReadVisitor *outer = nullptr)
        : m_halves(halves), m_group(group), m_outer(outer)
    {
    }

    const std::optional<FieldFault> &fault() const { return m_fault; }

    template <typename T>
    void field(std::string_view name, T &value, Trait trait)
    {
        if (m_fault)
            return;
        auto found = member(m_halves.open, name);
        if (!found && trait.personal)
            found = member(m_halves.personal, name);
        if (found) {
            if (!read(*found, value))
                setFault(name, u"field.malformed"_s);
        } else if (trait.personal && m_halves.withheld) {
            if constexpr (std::is_same_v<T, QString>)
                value = kWithheld.toString();
        } else if (trait.required) {
            setFault(name, u"field.missing"_s);
        }
    }

    template <typename T>
    void group(std::string_view name, T &value, Trait trait)
    {
        if (m_fault)
            return;
        const auto open = objectMember(m_halves.open, name), personal = objectMember(m_halves.personal, name);
        const Halves inner{open ? &*open : nullptr, personal ? &*personal : nullptr, m_halves.withheld};
        if (!inner.open && !inner.personal) {
            if (member(m_halves.open, name))
                setFault(name, u"field.malformed"_s);
            else if (trait.required && !(trait.personal && m_halves.withheld))
                setFault(name, u"field.missing"_s);
            return;
        }
        ReadVisitor visitor(inner, name, this);
        describe(visitor, value);
        m_fault = visitor.m_fault;
    }

    template <typename T>
    void groups(std::string_view name, std::vector<T> &values, Trait)
    {
        auto found = member(m_halves.open, name);
        if (!found)
            found = member(m_halves.personal, name);
        if (m_fault || !found)
            return;
        dom::array array;
        if (found->get(array) != simdjson::SUCCESS)
            return setFault(name, u"field.malformed"_s);
        for (const dom::element item : array) {
            dom::object object;
            if (item.get(object) != simdjson::SUCCESS)
                return setFault(name, u"field.malformed"_s);
            const Members members(object);
            const Halves inner{&members, nullptr, false};
            ReadVisitor visitor(inner, name, this);
            describe(visitor, values.emplace_back());
            if (visitor.m_fault)
                m_fault = visitor.m_fault;
        }
    }

private:
    void setFault(std::string_view name, const QString &fact)
    {
        QString field = QString::fromLatin1(name.data(), qsizetype(name.size()));
        for (const ReadVisitor *at = this; at && !at->m_group.empty(); at = at->m_outer)
            field.prepend(QString::fromLatin1(at->m_group.data(), qsizetype(at->m_group.size())) + u'.');
        m_fault = FieldFault{field, fact};
    }

    const Halves &m_halves;
    std::string_view m_group;
    const ReadVisitor *m_outer;
    std::optional<FieldFault> m_fault;
};

std::optional<Actor> readActor(const dom::element &element)
{
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS)
        return std::nullopt;
    const std::size_t colon = text.find(':');
    const auto role = named<Role>(text.substr(0, colon));
    if (!role || *role == Role::None)
        return std::nullopt;
    Actor actor{*role, {}};
    if (colon != std::string_view::npos)
        actor.id = QString::fromUtf8(text.data() + colon + 1, qsizetype(text.size() - colon - 1));
    return actor;
}

std::unexpected<FieldFault> faulty(const QString &field, const QString &fact)
{
    return std::unexpected(FieldFault{field, fact});
}

std::expected<Act, FieldFault> readAct(const Halves &halves)
{
    const auto kindElement = member(halves.open, "act");
    ActKind kind{};
    if (!kindElement || !read(*kindElement, kind))
        return faulty(u"act"_s, kindElement ? u"field.no_such_act"_s : u"field.missing"_s);

    Act act;
    const auto on = member(halves.open, "on");
    if (!on || !read(*on, act.on))
        return faulty(u"on"_s, on ? u"field.malformed"_s : u"field.missing"_s);
    auto by = member(halves.personal, "by");
    if (!by)
        by = member(halves.open, "by");
    const auto actor = by ? readActor(*by) : std::nullopt;
    if (!actor)
        return faulty(u"by"_s, by ? u"field.malformed"_s : u"field.missing"_s);
    act.by = *actor;

    act.body = emptyBody(kind);
    ReadVisitor visitor(halves, {});
    std::visit([&](auto &body) { describe(visitor, body); }, act.body);
    if (visitor.fault())
        return std::unexpected(*visitor.fault());
    return act;
}

} // namespace

/// Input with the padding the parser wants behind it.
class PaddedParser {
public:
    /// \return until the next call; null for what is no object.
    const Members *parse(QByteArrayView bytes)
    {
        const std::size_t size = std::size_t(bytes.size());
        if (m_padded.size() < size + simdjson::SIMDJSON_PADDING)
            m_padded.resize(2 * size + simdjson::SIMDJSON_PADDING);
        std::memcpy(m_padded.data(), bytes.data(), size);
        dom::object object;
        if (m_parser.parse(m_padded.data(), size, false).get(object) != simdjson::SUCCESS)
            return nullptr;
        m_members.lay(object);
        return &m_members;
    }

private:
    dom::parser m_parser;
    Members m_members;
    std::vector<char> m_padded;
};

struct ActDecoder::Buffers {
    PaddedParser open, personal;
};

ActDecoder::ActDecoder() : m_buffers(std::make_unique<Buffers>()) {}
ActDecoder::~ActDecoder() = default;

std::expected<Act, FieldFault> ActDecoder::decode(QByteArrayView open, QByteArrayView personal)
{
    Halves halves;
    halves.open = m_buffers->open.parse(open);
    if (!halves.open)
        return faulty(u"act"_s, u"field.malformed"_s);
    if (!personal.isEmpty()) {
        halves.personal = m_buffers->personal.parse(personal);
        if (!halves.personal)
            return faulty(u"sealed"_s, u"field.malformed"_s);
    }
    halves.withheld = !halves.personal && member(halves.open, "sealed") != nullptr;
    return readAct(halves);
}

std::expected<Act, FieldFault> decodeAct(QByteArrayView open, QByteArrayView personal)
{
    return ActDecoder().decode(open, personal);
}

std::expected<Act, FieldFault> actFromJson(const QJsonObject &object)
{
    return decodeAct(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace zm::cases

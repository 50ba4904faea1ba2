#include "cases/codec.h"
#include "cases/fields.h"

#include <QStringList>

namespace zm::cases {

namespace {

template <std::size_t... I>
ActBody bodyAt(std::size_t index, std::index_sequence<I...>)
{
    using Make = ActBody (*)();
    static constexpr Make makers[] = {[] { return ActBody(std::in_place_index<I>); }...};
    return makers[index]();
}

/// Collects FieldSpec rows; nested groups are flattened with dots.
class SchemaVisitor {
public:
    /// \param needed  whether the group the fields stand in has to be there.
    SchemaVisitor(std::vector<FieldSpec> &fields, QString prefix, bool needed = true)
        : m_fields(fields), m_prefix(std::move(prefix)), m_needed(needed) {}

    template <typename T>
    void field(const char *name, T &, Trait trait)
    {
        FieldSpec spec;
        spec.name = m_prefix + QLatin1StringView(name);
        spec.required = trait.required && m_needed;
        spec.personal = trait.personal;
        setKind<T>(spec, trait);
        m_fields.push_back(spec);
    }

    template <typename T>
    void group(const char *name, T &value, Trait trait)
    {
        SchemaVisitor inner(m_fields, m_prefix + QLatin1StringView(name) + u'.', m_needed && trait.required);
        describe(inner, value);
    }

    template <typename T>
    void groups(const char *name, std::vector<T> &, Trait trait)
    {
        m_fields.push_back(
            {m_prefix + QLatin1StringView(name), FieldKind::Group, trait.required, trait.personal, {}});
    }

private:
    template <typename T>
    static void setKind(FieldSpec &spec, Trait trait)
    {
        if constexpr (std::is_same_v<T, QString>) {
            spec.kind = trait.longText ? FieldKind::LongText : FieldKind::Text;
        } else if constexpr (std::is_same_v<T, QDate>) {
            spec.kind = FieldKind::Date;
        } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, std::optional<bool>>) {
            spec.kind = FieldKind::Flag;
        } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, std::optional<int>>) {
            spec.kind = FieldKind::Number;
        } else if constexpr (std::is_same_v<T, QStringList>) {
            spec.kind = FieldKind::TextList;
        } else if constexpr (std::is_same_v<T, std::vector<int>>) {
            spec.kind = FieldKind::NumberList;
        } else if constexpr (std::is_same_v<T, std::vector<Bar>>) {
            spec.kind = FieldKind::ChoiceList;
            spec.choices = words<Bar>();
        } else if constexpr (std::is_same_v<T, identity::IdKind>) {
            spec.kind = FieldKind::Choice;
            for (int kind = 1; kind <= int(identity::IdKind::Passport); ++kind)
                spec.choices.append(identity::idKindName(identity::IdKind(kind)));
        } else {
            spec.kind = FieldKind::Choice;
            spec.choices = words<T>();
        }
    }

    std::vector<FieldSpec> &m_fields;
    QString m_prefix;
    bool m_needed;
};

} // namespace

ActBody emptyBody(ActKind kind)
{
    return bodyAt(std::size_t(kind), std::make_index_sequence<std::variant_size_v<ActBody>>());
}

std::vector<FieldSpec> fieldsOf(ActKind kind)
{
    std::vector<FieldSpec> fields;
    ActBody body = emptyBody(kind);
    SchemaVisitor visitor(fields, {});
    std::visit([&](auto &act) { describe(visitor, act); }, body);
    return fields;
}

} // namespace zm::cases

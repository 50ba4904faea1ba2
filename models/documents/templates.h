#pragma once

#include "base/result.h"
#include "documents/paper.h"
#include "documents/paperkind.h"
#include "documents/words.h"
#include "identity/identifier.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>
#include <map>

namespace zm::documents {

using MergeFields = QHash<QString, QString>;

/// What a template is merged with. A name that is not here is unknown; one with an empty value is not filled.
struct MergeFacts {
    MergeFields fields;
    QHash<QString, bool> flags;
    QHash<QString, std::vector<MergeFields>> lists;
    std::function<QString(const QString &rules)> law;     ///< {{law:JD-46}}: the same with the instruments' full titles
    std::function<QString(const QString &rules)> cite;    ///< {{cite:JD-46,JD-47}}: the citations valid on the paper's date
    std::function<QString(const QString &rule)> rule;     ///< {{rule:JD-106}}: what the rule says, one plain sentence
    std::function<QString(const QString &length)> span;   ///< {{span:objection.file.target}}: a length in words
};

/// What becomes of a field that nothing fills.
enum class Unfilled : quint8 {
    Refuse,  ///< the paper is not made
    MarkRed, ///< a preview shows its name in red
};

/// One part of a template.
struct TemplatePart {
    ParagraphKind as = ParagraphKind::Body;
    QString when; ///< a flag, "!flag" for its contrary; empty: always
    QString each; ///< a list: the part is repeated for each of its records
    QString text;
    Table table;  ///< rows with `each` set are one row's pattern
};

struct Template {
    PaperKind kind = PaperKind::RiskWarning;
    identity::MaskPolicy copy = identity::MaskPolicy::ServiceCopy; ///< who reads the paper
    QString name, nameEn;
    QStringList title;
    QString number;
    bool seal = true;
    std::vector<TemplatePart> parts;
    std::vector<TemplatePart> explains; ///< English, for the screen
    QByteArray digest; ///< SHA-256 of the file it was read from
    Sheet sheet = Sheet::A4;
    bool working = false; ///< a sheet to work with (labels, a form to fill in): printed freely, never issued
};

/// Every template and the words they are filled with. Immutable once loaded.
///
/// A field stands as {{subject.name}}; what stands between [[ and ]] is left out where one of its fields is empty.
/// Source: resources/templates.
class TemplateBook {
public:
    /// \param templates  the bytes of resources/templates/<document>.json.
    /// \param words      the bytes of resources/templates/words.json.
    /// Errors: Invalid naming document and field: unknown keys, a document twice or missing.
    static Result<TemplateBook> load(const QList<QByteArray> &templates, const QByteArray &words);

    /// One template, as strictly as load() reads it. Errors: Invalid naming document and field.
    static Result<Template> read(const QByteArray &file);

    const Template &of(PaperKind kind) const { return m_templates.at(kind); }
    const Words &words(Language language) const { return language == Language::Zh ? m_zh : m_en; }

    /// Errors: Invalid naming the field that is unknown or, refusing, not filled.
    Result<Paper> merge(PaperKind kind, const MergeFacts &facts, Unfilled unfilled) const;
    /// What the paper says, in plain English paragraphs, for the screen. Errors: as merge(), never for an empty field.
    Result<QStringList> explain(PaperKind kind, const MergeFacts &facts) const;

private:
    std::map<PaperKind, Template> m_templates;
    Words m_zh, m_en;
};

} // namespace zm::documents

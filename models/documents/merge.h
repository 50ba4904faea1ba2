#pragma once

#include "documents/templates.h"

namespace zm::documents {

/// Fills one template's texts. Every field is looked up in one place, so none can be filled by an empty space.
class Merger {
public:
    Merger(const MergeFacts &facts, Unfilled unfilled, const Words &words)
        : m_facts(facts), m_unfilled(unfilled), m_words(words)
    {
    }

    /// \param record  of the list the text is repeated for; its names go first.
    /// Errors: Invalid naming the field.
    Result<QString> text(const QString &pattern, const MergeFields &record = {}) const;
    /// The paragraphs a part makes, none where its flag says so. Errors: Invalid naming field, flag or list.
    Result<std::vector<Paragraph>> paragraphs(const TemplatePart &part) const;

private:
    const MergeFacts &m_facts;
    Unfilled m_unfilled;
    const Words &m_words;

    Result<QString> value(const QString &field, const MergeFields &record) const;
    Result<QString> filled(const QString &pattern, const MergeFields &record, bool optional) const;
    Result<bool> holds(const QString &when) const;
    Result<std::vector<MergeFields>> records(const QString &each) const;
    Result<Paragraph> table(const TemplatePart &part) const;
};

} // namespace zm::documents

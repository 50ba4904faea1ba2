#pragma once

#include "base/result.h"
#include "documents/paperkind.h"
#include "law/timelimit.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QStringList>

namespace zm::documents {

/// The words papers are written with, in one language: resources/templates/words.json. No code knows them.
class Words {
public:
    /// Errors: Invalid naming the missing part.
    static Result<Words> load(const QByteArray &bytes, Language language);

    /// "2026年3月2日"; empty for an invalid date.
    QString date(QDate day) const;
    QString weekday(QDate day) const;
    QString span(const law::Span &span) const;
    QString years(int count) const;
    /// "一" to "十"; empty beyond.
    QString numeral(int number) const;
    /// "第（一）项".
    QString groundItem(int ground) const;
    /// A word of a table ("modes", "direct"); empty where there is none.
    QString word(QStringView table, const QString &key) const;
    /// The reason of a removal and the rule it rests on.
    QString removalText(const QString &ground) const;
    QString removalRule(const QString &ground) const;
    /// What proves it to the court.
    QString removalProof(const QString &ground) const;
    /// What an act ("remove", "decide_entry.enter") did, in plain words with fields to fill; empty where it touches
    /// nobody. And the rules it rests on.
    QString receiptText(const QString &act) const;
    QString receiptRules(const QString &act) const;
    /// One envelope label, lines parted by '\n'.
    QString label(const QString &address, const QString &name, const QString &from, const QString &number) const;
    QString none() const { return text(u"none"); }
    /// The grounds of the list as the text of \a day has them, the first at 0; empty when no text was in force.
    QStringList grounds(QDate day) const;
    QString joined(const QStringList &list) const;
    /// Citations, each as law::LawBook gives it (several joined by "; "), in the language's own way: none twice, and an
    /// instrument named once for articles of it that follow each other.
    QString citations(const QStringList &citations) const;
    /// The instrument of a citation, without the article; empty where it names no article.
    QString instrument(const QString &citation) const;
    /// \a citation with the instrument called by its \a title, as the sentence does that a paper's ruling rests on.
    QString titled(const QString &title, const QString &citation) const;
    /// A case number in the brackets of papers; every other character as typed.
    QString caseNumber(const QString &number) const;
    /// A sentence that ends with a mark, as typed reasons often do not. Empty stays empty.
    QString sentence(const QString &text) const;
    /// The text that stands, red, where a field is not filled.
    QString unfilled(const QString &field) const;
    /// In the place of the name of who will sign as \a title and is not known yet.
    QString toSign(const QString &title) const;
    QString previewMark() const { return text(u"preview_mark"); }
    QString demonstrationMark() const { return text(u"demonstration_mark"); }

private:
    QJsonObject m_words;
    QString text(QStringView key) const { return m_words[key].toString(); }
};

} // namespace zm::documents

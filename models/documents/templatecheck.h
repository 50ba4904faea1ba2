#pragma once

#include "documents/templates.h"

namespace zm::documents {

/// One thing that is wrong with an office's own template.
struct TemplateFault {
    enum class What : quint8 {
        NotRead,       ///< it does not load: `detail` says why
        OtherPaper,    ///< it is of the paper `detail`
        OtherReaders,  ///< it shows the person's number to other readers than the paper may
        OtherStanding, ///< it would be issued or sealed otherwise
        Unknown,       ///< it names what this paper does not know: `detail`
        LeftOut,       ///< it leaves out what the paper has to say: `detail`
        ArticleByHand, ///< it writes the article number `detail` by hand, which would not follow the paper's date
    };
    What what = What::NotRead;
    QString detail;
    bool operator==(const TemplateFault &) const = default;
};

/// The fault as an English sentence, for a log or the command line.
QString faultText(const TemplateFault &fault);

/// What is wrong with an office's own template of a paper; empty: it may take the place of the one that ships.
///
/// An office may put things in its own words and add to them. It may not leave out what the paper has to say: every field,
/// citation, time limit and rule that the shipped one prints stands in it as firmly (remedies, limits and the
/// superior among them), it names nothing the paper does not know, writes no article number by hand, and hides from
/// readers what the shipped one hides.
/// \param words  the bytes of resources/templates/words.json.
std::vector<TemplateFault> templateFaults(const QByteArray &own, const QByteArray &shipped, const QByteArray &words);

} // namespace zm::documents

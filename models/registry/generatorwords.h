#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>

#include <string>
#include <vector>

namespace zm::registry {

/// Words drawn by their weight.
class WeightedWords {
public:
    void add(std::string word, quint32 weight);
    bool isEmpty() const { return m_words.empty(); }
    /// \param random  any number; every value of it names the same word each time.
    const std::string &draw(quint64 random) const;

private:
    std::vector<std::string> m_words;
    std::vector<quint32> m_until; ///< sums of the weights up to and with each word
};

/// A basic court as the generator uses it.
struct SeedCourt {
    std::string code;   ///< "京0105"
    std::string region; ///< division code of the place, or of the nearest one above that there is
};

/// resources/register/seed_words.tsv and what is taken from the tables of divisions and courts.
struct GeneratorWords {
    QHash<QByteArray, WeightedWords> kinds;
    std::vector<std::string> counties; ///< codes of today's counties
    std::vector<std::string> places;   ///< names an organisation's name begins with
    std::vector<SeedCourt> courts;

    /// Errors: Invalid naming what is missing.
    static Result<GeneratorWords> load(const QByteArray &words, const QByteArray &divisions, const QByteArray &courts);
};

} // namespace zm::registry

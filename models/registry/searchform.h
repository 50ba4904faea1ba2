#pragma once

#include "identity/names.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// How a name is taken apart for search. Index and query use the same functions, and forgetting an entry computes the
// terms of its name again: a change here is a change of kSearchVersion.

namespace zm::registry {

inline constexpr int kSearchVersion = 2;

/// A name as search compares it: full width made half, Latin letters small; spaces, middle dots, brackets and other signs
/// left out. Characters are never changed otherwise.
std::u32string searchForm(std::string_view utf8);
std::u32string searchForm(const QString &text);
/// The same into \a form, whose room is used again.
void searchForm(std::string_view utf8, std::u32string &form);

std::string utf8Of(std::u32string_view text);

/// Terms of the index of names: every character, every two neighbours, and the beginning marked as such.
inline constexpr char32_t kBeginning = 0xE000; ///< private use: no sign of a name's own
inline constexpr char32_t kWhole = 0xE001;
/// All terms of a name in search form, separated by spaces.
std::string nameTerms(std::u32string_view form);

/// One way to read a name aloud.
struct Reading {
    std::string full;     ///< "ouyangna"
    std::string initials; ///< "oyn"
};

/// Readings of names by the million: what is asked of the name reader is kept.
/// Threads: one object a thread.
class Readings final {
public:
    explicit Readings(std::shared_ptr<const identity::NameReader> reader) : m_reader(std::move(reader)) {}

    /// The likeliest first; at most 16. Empty for a name nobody here can read.
    std::vector<Reading> of(bool organisation, std::u32string_view form);
    /// All readings and initials, each once, separated by spaces.
    std::string terms(bool organisation, std::u32string_view form);

    /// Whether \a query names the beginning of a name: its characters as they are, its letters as the beginning of the
    /// reading of one character each ("zhangs", "zs", "zsan", "张san").
    bool begins(bool organisation, std::u32string_view form, std::u32string_view query);

private:
    using Syllables = std::vector<Reading>;
    const Syllables &ofCharacter(char32_t character);
    const Syllables &ofSurname(std::u32string_view surname);
    std::vector<const Syllables *> pieces(bool organisation, std::u32string_view form);
    std::shared_ptr<const identity::NameReader> m_reader;
    std::unordered_map<char32_t, Syllables> m_characters;
    std::unordered_map<std::u32string, Syllables> m_surnames;
    std::vector<std::unique_ptr<Syllables>> m_latin;
};

} // namespace zm::registry

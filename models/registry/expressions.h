#pragma once

#include <string>
#include <string_view>
#include <vector>

// What the indexes of search are asked for. They only propose rows: the row itself decides.

namespace zm::registry {

bool isLetter(char32_t c);

/// What the index of names must hold for a name that contains \a text.
std::string partExpression(std::u32string_view text);

/// The same for a name that is (tier 0), begins with (1) or contains (2) \a text; of a short one nothing of earlier tiers.
std::string nameExpression(std::u32string_view text, int tier);

/// The same for a text of characters and letters: the characters stand in the name, the letters may be spoken.
std::string mixedExpression(std::u32string_view text);

/// First letters of the syllables \a text can be taken apart into; of two where one begins the other, the shorter.
std::vector<std::string> initialsOf(std::u32string_view text);

} // namespace zm::registry

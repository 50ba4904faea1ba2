# Writes the constant tables of the identity layer from the TSV files under resources/:
#   cmake -DRESOURCES=dir -DOUT=identity_tables.h -P tables.cmake
# The regular expressions look at bytes; list items never hold a bracket or semicolon because names are not copied.

function(rows_of file pattern replacement result)
    file(READ ${RESOURCES}/${file} text)
    string(REPLACE "\r" "" text "${text}")
    string(REGEX MATCHALL "\n${pattern}" rows "${text}")
    list(TRANSFORM rows REPLACE "\n${pattern}" "${replacement}")
    list(SORT rows)
    list(REMOVE_DUPLICATES rows)
    list(LENGTH rows count)
    if(count EQUAL 0)
        message(FATAL_ERROR "${file}: no row has the form expected")
    endif()
    string(REPLACE ";" "\n" rows "${rows}")
    set(${result} "${rows}" PARENT_SCOPE)
endfunction()

set(code "([0-9][0-9][0-9][0-9][0-9][0-9])")
rows_of(divisions.tsv "${code}\t[^\t\n]*\tcounty" "    \\1," counties)
rows_of(bare_prefectures.tsv "${code}\t" "    \\1," bare)
rows_of(divisions.tsv "([0-9][0-9][0-9][0-9])[0-9][0-9]\t" "    \\1," prefixes)
rows_of(divisions.tsv "([0-9][0-9])0000\t[^\t\n]*\tprovince" "    \\1," provinces)
rows_of(type_codes.tsv "([^\t\n]+)\t[a-z]+\t2016" "    \"\\1\"," types)
rows_of(type_codes.tsv "([^\t\n]+)\t[a-z]+\tlegacy" "    \"\\1\"," legacy)
rows_of(type_codes.tsv "([^\t\n]+)\t[a-z ]+\tspecial" "    \"\\1\"," specials)
rows_of(polyphones.tsv "([^\t\n]+)\t([a-z ]+)" "    {\"\\1\", \"\\2\"}," polyphones)
rows_of(organisation_words.tsv "([^\t\n]+)" "    \"\\1\"," organisations)

file(WRITE ${OUT}.new "#pragma once

// Made at build time from resources/*.tsv by models/identity/tables.cmake.

#include <string_view>
#include <utility>

namespace zm::identity::tables {

/// Every county-level code there ever was, ascending.
inline constexpr int kCounties[] = {
${counties}
};
/// Prefectures whose residents' numbers end in 00 because they have, or had, no counties; ascending.
inline constexpr int kBarePrefectures[] = {
${bare}
};
/// The first four digits of every code there ever was, ascending.
inline constexpr int kPrefixes[] = {
${prefixes}
};
/// The first two digits of the provinces, ascending.
inline constexpr int kProvinces[] = {
${provinces}
};
/// Type words of the common scheme, UTF-8.
inline constexpr std::string_view kTypes[] = {
${types}
};
/// Type words courts used before it, UTF-8.
inline constexpr std::string_view kLegacyTypes[] = {
${legacy}
};
/// Words of special trials, between court and type since 2019, UTF-8.
inline constexpr std::string_view kSpecialTrials[] = {
${specials}
};
/// Characters with more than one reading in names: the likeliest reading first, separated by spaces.
inline constexpr std::pair<std::string_view, std::string_view> kPolyphones[] = {
${polyphones}
};
/// Words that only the names of organisations hold, UTF-8.
inline constexpr std::string_view kOrganisationWords[] = {
${organisations}
};

} // namespace zm::identity::tables
")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
file(REMOVE ${OUT}.new)

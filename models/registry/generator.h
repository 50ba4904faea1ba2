#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>

namespace zm::registry {

/// What a fictitious register is made of: the files of the same names under resources/.
struct GeneratorSources {
    QByteArray words;     ///< register/seed_words.tsv
    QByteArray divisions; ///< divisions.tsv
    QByteArray courts;    ///< courts.tsv
};

/// Makes fictitious registers: every row is a function of seed, size and row number alone.
///
/// No row is about anybody: residents' numbers carry births from 1850 to 1899, so whoever might have had one is over
/// 126 years old; organisation codes begin with YY, which no registrar has reached. Both pass their checks. Different
/// subjects have different numbers. A quarter of the rows is about a subject of an earlier row.
class Generator final {
public:
    /// \param rows  of the whole register; listing days rise with the row number. At most 2^31.
    /// Errors: Invalid naming what the sources lack.
    static Result<Generator> make(const GeneratorSources &sources, qint64 rows, quint64 seed);
    Generator(Generator &&) noexcept;
    Generator &operator=(Generator &&) noexcept;
    ~Generator();

    /// Full copies, or published ones: numbers masked, with the lookup digest under \a key.
    void publishUnder(const QByteArray &key);

    QByteArray header() const;
    /// Appends row \a row (from 0) with its line end.
    void append(QByteArray &csv, qint64 row) const;

private:
    struct Data;
    explicit Generator(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace zm::registry

#pragma once

#include "registry/check.h"
#include "registry/judged.h"

#include <atomic>
#include <span>

namespace zm::registry {

/// How far a block is answered, told to another thread; and that thread's word to stop.
struct BlockProgress {
    std::atomic<qint64> done = 0; ///< steps, of kSteps a row; a little more where namesakes are many
    std::atomic<bool> stop = false;
    static constexpr qint64 kSteps = 4;
};

/// Answers many subjects at once. Keys are sorted before the trees are asked, rows before they are read: neighbours lie on
/// the same page, and what is asked twice is read once. Belongs to one thread.
class CheckBlock final {
public:
    /// Errors: NotFound; Unsupported for a copy of an older program; Io.
    static Result<CheckBlock> open(const Mirror &mirror, const MirrorState &state);

    /// Fills in what \a rows lack. \param subjects  becomes the digest under which each is recorded.
    /// Errors: Conflict where it was stopped; Unsupported as check(); Io.
    Result<> answer(std::span<BatchRow> rows, std::span<QByteArray> subjects, QDate today, BlockProgress &progress);

private:
    struct Candidate {
        qint64 row;
        std::size_t subject;
    };
    struct Work;
    CheckBlock(sql::NativeFile file, const QByteArray &key, bool keyKnown)
        : m_file(std::move(file)), m_digest(key), m_keyKnown(keyKnown)
    {
    }
    Result<> judgeAll(Work &work);
    Result<> askNumbers(Work &work);
    Result<> askNames(Work &work);
    Result<> gather(sql::NativeStatement &statement, qint64 key, std::vector<qint64> &rows);
    Result<> read(Work &work, std::vector<Candidate> &candidates, Verdict verdict);
    Result<std::string> word(qint64 word);
    QString textOf(qint64 row, const std::string &office) const;

    sql::NativeFile m_file;
    crypto::KeyedDigest m_digest;
    bool m_keyKnown;
    sql::NativeStatement m_byNumber, m_byName, m_entry, m_word;
    std::unordered_map<qint64, std::string> m_words;
};

} // namespace zm::registry

#pragma once

#include "registry/judged.h"
#include "sql/askedkeys.h"

#include <atomic>
#include <unordered_map>

namespace zm::registry {

/// How far a block is answered, told to another thread; and that thread's word to stop.
struct BlockProgress {
    std::atomic<qint64> done = 0; ///< steps, of kSteps a row; a little more where namesakes are many
    std::atomic<bool> stop = false;
    static constexpr qint64 kSteps = 4;
};

/// One part of the work on its way, told now and then.
class Steps final {
public:
    explicit Steps(BlockProgress &progress) : m_progress(progress) {}
    /// Errors: Conflict where one is to stop. \param i  how many are done.
    Result<> reached(std::size_t i);

private:
    BlockProgress &m_progress;
    std::size_t m_told = 0;
};

/// The subjects that are answered together. Workers divide them: rows by place, keys by their first bit.
struct SubjectBlock {
    std::vector<BatchRow> rows;
    std::vector<JudgedKeys> keys; ///< of each row
    qint64 readBytes = 0;
    bool last = false;
};

/// Answers many subjects at once. Keys are sorted before the trees are asked, rows before they are read: neighbours lie on
/// the same page, and what is asked twice is read once. Belongs to one thread; another answers the other share.
class CheckBlock final {
public:
    /// Errors: NotFound; Unsupported for a copy of an older program; Io.
    static Result<CheckBlock> open(const Mirror &mirror, const MirrorState &state, QDate today);

    /// Judges some rows. Errors: Conflict where it was stopped.
    Result<> judge(std::span<BatchRow> rows, std::span<JudgedKeys> keys, BlockProgress &progress);
    /// Answers who has an entry's number; all were judged. Begins a look at the register that askNames() ends, so that both
    /// see the same. \param share  of two: 0 or 1.
    /// Errors: Conflict where it was stopped; Unsupported as check(); Io.
    Result<> askNumbers(SubjectBlock &block, int share, BlockProgress &progress);
    /// Answers who has only an entry's name; all numbers were asked.
    Result<> askNames(SubjectBlock &block, int share, BlockProgress &progress);

    /// What the answers look at, for whoever keeps them.
    std::unique_ptr<TextPool> takeTexts() { return std::exchange(m_texts, std::make_unique<TextPool>()); }

private:
    struct Key {
        qint64 key;
        quint32 subject;
        auto operator<=>(const Key &) const = default;
    };
    /// Rows that one key led to, and the subjects who asked: places in candidates and keys, half open.
    struct Group {
        std::size_t keysFrom, keysUntil, from, until;
    };
    struct Candidate {
        qint64 row = 0;
        std::string_view text;   ///< as the result file says it; empty until it was read
        std::string_view name;   ///< of the entry
        crypto::KeyedDigest::Bytes digest{};
        bool there = false, live = false;
    };
    struct Found {
        std::vector<Group> groups;
        std::vector<Candidate> candidates;
    };
    CheckBlock(sql::NativeFile file, const QByteArray &key, bool keyKnown, QDate today);
    Result<> ask(SubjectBlock &block, int share, Verdict verdict, BlockProgress &progress);
    Result<Found> gatherNumbers(const std::vector<Key> &keys, BlockProgress &progress);
    Result<Found> gatherNames(const std::vector<Key> &keys, BlockProgress &progress);
    Result<> read(Found &found, Verdict verdict, BlockProgress &progress);
    /// \param isTold  its line for the result file is made, too.
    Result<> readOne(sql::NativeStatement &entry, Candidate &candidate, Verdict verdict, bool isTold);
    Result<> readAgain(Candidate &candidate, Verdict verdict);
    Result<> answerGroup(SubjectBlock &block, const std::vector<Key> &keys, Found &found, const Group &group, Verdict verdict);
    bool isSame(const BatchRow &asked, const JudgedKeys &keys, const Candidate &candidate, Verdict verdict);
    Result<std::string_view> office(qint64 word);
    std::string_view day(qint64 day);

    sql::NativeFile m_file;
    std::unique_ptr<crypto::KeyedDigest> m_digest;
    Judge m_judge;
    QDate m_today;
    bool m_keyKnown;
    std::unique_ptr<TextPool> m_texts = std::make_unique<TextPool>();
    sql::AskedKeys m_asked;
    sql::NativeStatement m_byNumbers, m_byName, m_entries, m_entry, m_word;
    std::unordered_map<qint64, std::string> m_offices, m_days;
    std::string m_text, m_line;
    std::u32string m_form, m_otherForm;
};

} // namespace zm::registry

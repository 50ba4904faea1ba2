#include "intake/intake.h"

#include "cases/codec.h"
#include "identity/names.h"
#include "identity/width.h"
#include "intake/csv.h"
#include "intake/rowreader.h"

namespace zm::intake {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowsBeforeHeader = 10; ///< titles and empty lines people put above a table
constexpr int kColumnsOfHeader = 2;   ///< a row that names so many known columns is the header

QString headerOf(const Cell &cell)
{
    return identity::withoutSpaces(identity::halfWidth(cell.text));
}

qsizetype headerRow(const Table &table, const IntakeWords &words)
{
    for (qsizetype i = 0; i < std::min<qsizetype>(table.rows.size(), kRowsBeforeHeader); ++i) {
        const auto named = std::ranges::count_if(table.rows[i].cells, [&](const Cell &cell) {
            return words.column(headerOf(cell)).has_value();
        });
        if (named >= kColumnsOfHeader)
            return i;
    }
    return -1;
}

/// A header of the corrected-rows file keeps what published keys said beside the own columns.
Result<Columns> readHeader(const Row &header, const IntakeWords &words, QList<Saying> &notes)
{
    Columns columns;
    for (const Cell &cell : header.cells) {
        const QString typed = headerOf(cell);
        const auto column = words.column(typed);
        if (!column && !typed.isEmpty() && !words.isUnusedHeader(typed))
            notes.append(words.say({}, u"table.unused"_s, typed));
        if (column && columns.contains(*column))
            return fail(ErrorCode::Invalid, u"line %1: two columns for %2"_s.arg(header.line).arg(*column));
        columns.append(column.value_or(QString()));
    }
    QStringList missing;
    for (const QString &needed : {u"case_number"_s, u"name"_s}) {
        if (!columns.contains(needed))
            missing.append(needed);
    }
    if (!missing.isEmpty())
        return fail(ErrorCode::Invalid, u"line %1: no column %2"_s.arg(header.line).arg(missing.join(u", "_s)));
    return columns;
}

/// What earlier rows of the file said, by case number.
class Earlier {
public:
    void settle(RowResult &result, const IntakeWords &words, const IntakeRequest &request)
    {
        if (result.caseNumber.isEmpty())
            return;
        if (const auto here = request.known ? request.known(result.caseNumber) : std::nullopt) {
            // A second debtor of the same case is another matter than the same row once more: it must not vanish.
            if (isSameSubject(*here, result))
                return unchanged(result, words.say(u"case_number"_s, u"note.known"_s));
            return reject(result, words.say(u"case_number"_s, u"case_number.here"_s));
        }
        if (!result.act)
            return;
        const cases::EncodedAct said = cases::encodeAct(*result.act);
        const auto before = m_said.constFind(result.caseNumber);
        if (before == m_said.constEnd()) {
            m_said.insert(result.caseNumber, {result.line, said});
            return;
        }
        const QString line = QString::number(before->line);
        if (before->act.open == said.open && before->act.personal == said.personal)
            return unchanged(result, words.say(u"case_number"_s, u"note.same_row"_s, line));
        reject(result, words.say(u"case_number"_s, u"case_number.twice"_s, line));
    }

private:
    struct Said {
        int line = 0;
        cases::EncodedAct act;
    };

    /// Names read "***" without the key; then the case number alone decides.
    static bool isSameSubject(const cases::OpenCase &here, const RowResult &result)
    {
        const QString name = withoutStraySpaces(result.typed.value(u"name"_s));
        return here.subject.name == "***"_L1
            || identity::comparableName(here.subject.name) == identity::comparableName(name);
    }

    static void reject(RowResult &result, const Saying &why)
    {
        result.fate = RowFate::Rejected;
        result.act.reset();
        result.faults.append(why);
    }

    /// A case that is here is not opened again, whatever else the row says.
    static void unchanged(RowResult &result, const Saying &why)
    {
        result.fate = RowFate::Unchanged;
        result.act.reset();
        result.faults.clear();
        result.notes.append(why);
    }

    QHash<QString, Said> m_said;
};

QStringList joined(const QList<Saying> &faults)
{
    QStringList fields;
    QStringList reasons;
    for (const Saying &fault : faults) {
        fields.append(fault.field);
        reasons.append(fault.chinese + u" / "_s + fault.english);
    }
    return {fields.join(u"; "_s), reasons.join(u"; "_s)};
}

} // namespace

const QStringList &ownColumns()
{
    static const QStringList columns{u"case_number"_s, u"basis_number"_s, u"basis_issuer"_s, u"basis_effective_on"_s,
                                     u"obligation"_s,  u"creditor"_s,     u"subject_kind"_s, u"name"_s,
                                     u"id_kind"_s,     u"id_number"_s,    u"birth"_s,        u"phone"_s,
                                     u"address"_s};
    return columns;
}

qsizetype Intake::count(RowFate fate) const
{
    return std::ranges::count(rows, fate, &RowResult::fate);
}

Result<Intake> readCases(const Table &table, const IntakeWords &words, const IntakeRequest &request)
{
    const qsizetype header = headerRow(table, words);
    if (header < 0)
        return fail(ErrorCode::Invalid, u"no row of column names; expected are %1"_s.arg(ownColumns().join(u',')));
    Intake intake;
    if (table.encoding == Encoding::Gb18030)
        intake.notes.append(words.say({}, u"table.gb18030"_s));
    ZM_TRY(const Columns columns, readHeader(table.rows[header], words, intake.notes));

    RowReader reader(words, columns, request.today);
    Earlier earlier;
    for (const Row &row : table.rows.sliced(header + 1)) {
        RowResult result = reader.read(row);
        earlier.settle(result, words, request);
        intake.rows.append(result);
    }
    return intake;
}

QByteArray rejectedRows(const Intake &intake)
{
    // What a published file said beside the own columns goes along, or the corrected row would lack it.
    QStringList columns = ownColumns();
    for (const QString &extra : {u"filed_on"_s, u"sex"_s, u"representative"_s}) {
        if (std::ranges::any_of(intake.rows, [&](const RowResult &row) { return row.typed.contains(extra); }))
            columns.append(extra);
    }
    QString text = QChar(QChar::ByteOrderMark) + csvRecord(columns + QStringList{u"line"_s, u"field"_s, u"reason"_s});
    for (const RowResult &row : intake.rows) {
        if (row.fate != RowFate::Rejected)
            continue;
        QStringList cells;
        for (const QString &column : columns)
            cells.append(row.typed.value(column));
        text += csvRecord(cells + QStringList{QString::number(row.line)} + joined(row.faults));
    }
    return text.toUtf8();
}

} // namespace zm::intake

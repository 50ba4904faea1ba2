#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <vector>

namespace zm::documents {

/// How a paragraph is set.
enum class ParagraphKind : quint8 {
    Heading1,  ///< "一、", Hei
    Heading2,  ///< "（一）", Kai
    Body,      ///< indented two characters
    Plain,     ///< from the left edge: the addressee
    Signature, ///< right, four characters from the edge
    Date,      ///< as Signature, the place of the seal round it
    Table,
    Note,      ///< small, from the left edge
    Blank,     ///< an empty line
    Code,      ///< the text as a QR code, in the middle
};

/// A ruled table. A form (a return of service) has no header row and high rows.
struct Table {
    std::vector<qreal> shares; ///< of the type area's width; as many as columns, sum 1
    QStringList header;        ///< repeated on each page; empty: none
    QList<QStringList> rows;   ///< each with as many cells as shares
    qreal minimumRow = 0;      ///< height of a row at least, mm
};

struct Paragraph {
    ParagraphKind kind = ParagraphKind::Body;
    QString text;
    Table table;
};

/// What a paper is printed on.
enum class Sheet : quint8 { A4, EnvelopeDl, EnvelopeC5 };
/// Width and height in mm, as it lies while one reads it. Envelopes: ISO 269 (DL 220 x 110, C5 229 x 162).
QSizeF sizeOf(Sheet sheet);

/// One paper, ready to be laid out: no field is left to fill. What is set between kRedOn and kRedOff is printed red
/// (a field that nothing filled, in a preview).
struct Paper {
    QStringList title; ///< one line each: the court, the document
    QString number;    ///< printed right below the title; empty: none
    std::vector<Paragraph> paragraphs;
    QStringList watermarks; ///< "预览 无效" until issued, "演示" of a demonstration office
    bool seal = true;       ///< mark the seal's place round the date
    Sheet sheet = Sheet::A4;
};

/// What \a paper says, as bytes to keep (JSON), and back. A paper read back is laid out as it was.
/// Errors of the second: Corrupt.
QByteArray paperData(const Paper &paper);
Result<Paper> paperFromData(const QByteArray &data);

/// Noncharacters: never part of anybody's text.
inline constexpr char16_t kRedOn = 0xFDD0;
inline constexpr char16_t kRedOff = 0xFDD1;

} // namespace zm::documents

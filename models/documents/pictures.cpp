#include "documents/pictures.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Pictures that are only pixels. SVG is not among them: it may name other files.
bool isPicture(const QByteArray &format)
{
    static const QList<QByteArray> kKinds{"png", "jpeg", "gif", "bmp", "webp", "tiff", "tif"};
    return kKinds.contains(format);
}

/// ISO 32000-1 annex H: readers accept the mark anywhere in the first 1024 bytes.
bool isPdf(const QByteArray &file)
{
    return file.first(std::min<qsizetype>(file.size(), 1024)).contains("%PDF-");
}

Result<QImage> readPage(QImageReader &reader)
{
    QImage page = reader.read();
    if (page.isNull())
        return fail(ErrorCode::Invalid, u"the file cannot be shown: "_s + reader.errorString());
    return page;
}

Result<Pictures> pagesOfPdf(const QByteArray &file, int width, int most)
{
    QByteArray bytes = file;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "pdf");
    reader.setBackgroundColor(Qt::white);
    Pictures shown;
    shown.count = reader.imageCount();
    if (shown.count <= 0)
        return fail(ErrorCode::Invalid, u"the PDF is damaged or locked with a password"_s);
    for (int page = 0; page < std::min(shown.count, most); ++page) {
        reader.jumpToImage(page);
        const QSize size = reader.size();
        if (size.isEmpty())
            return fail(ErrorCode::Invalid, u"the PDF has a page without a size"_s);
        reader.setScaledSize(size.scaled(width, width * 4, Qt::KeepAspectRatio));
        ZM_TRY(auto picture, readPage(reader));
        // The page is transparent where nothing is printed.
        QImage paper(picture.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, picture);
        shown.pages.push_back(std::move(paper));
    }
    return shown;
}

} // namespace

Result<Pictures> picturesOf(const QByteArray &file, int width, int most)
{
    if (isPdf(file)) {
        if (!QImageReader::supportedImageFormats().contains("pdf"))
            return fail(ErrorCode::Unsupported, u"this machine has nothing that shows PDF"_s);
        return pagesOfPdf(file, width, most);
    }
    QByteArray bytes = file;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (!isPicture(reader.format()))
        return fail(ErrorCode::Unsupported, u"not a PDF or a picture"_s);
    if (const QSize size = reader.size(); size.width() > width)
        reader.setScaledSize(size.scaled(width, size.height(), Qt::KeepAspectRatio));
    ZM_TRY(auto picture, readPage(reader));
    return Pictures{{std::move(picture)}, 1};
}

} // namespace zm::documents

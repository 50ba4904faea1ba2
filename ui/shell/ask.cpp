#include "ui/shell/ask.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QStandardPaths>

namespace zm::ui::ask {

using namespace Qt::Literals::StringLiterals;

void tell(QWidget *parent, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Ok, parent);
    box->setObjectName(u"tell"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

namespace {

QString savePathEnding(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                       const QString &ending)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = QFileDialog::getSaveFileName(parent, title, folder + u'/' + suggested, filter);
    if (!path.isEmpty() && !path.endsWith(ending, Qt::CaseInsensitive))
        path += ending;
    return path;
}

} // namespace

QString savePath(QWidget *parent, const QString &title, const QString &suggested)
{
    return savePathEnding(parent, title, suggested, u"PDF (*.pdf)"_s, u".pdf"_s);
}

QString saveTablePath(QWidget *parent, const QString &title, const QString &suggested)
{
    return savePathEnding(parent, title, suggested, u"CSV (*.csv)"_s, u".csv"_s);
}

QString saveFilePath(QWidget *parent, const QString &title, const QString &suggested, const QString &filter)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileDialog::getSaveFileName(parent, title, QDir(folder).filePath(suggested), filter);
}

QString saveJsonPath(QWidget *parent, const QString &title, const QString &suggested)
{
    return savePathEnding(parent, title, suggested, u"JSON (*.json)"_s, u".json"_s);
}

QString openFolder(QWidget *parent, const QString &title)
{
    return QFileDialog::getExistingDirectory(parent, title, QStandardPaths::writableLocation(QStandardPaths::TempLocation));
}

QString saveAnyPath(QWidget *parent, const QString &title, const QString &suggested)
{
    return savePathEnding(parent, title, suggested, {}, {});
}

QString openPath(QWidget *parent, const QString &title, const QString &filter)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

bool printer(QWidget *parent, const QString &title, QPrinter &printer)
{
    QPrintDialog dialog(&printer, parent);
    dialog.setObjectName(u"print"_s);
    dialog.setWindowTitle(title);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    return dialog.exec() == QDialog::Accepted;
}

QStringList openPaths(QWidget *parent, const QString &title)
{
    return QFileDialog::getOpenFileNames(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

} // namespace zm::ui::ask

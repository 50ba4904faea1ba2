#include "ui/theme/theme.h"

#include <QStyle>
#include <QStyleFactory>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kBasePx = 13;

// Small on purpose: Fusion draws the rest. %ink etc. are replaced; sizes are written as @13 and scaled.
constexpr auto kSheet = R"(
QToolTip { color: %ink; background: %raised; border: 1px solid %hairline; padding: @4; }
QLabel[textRole="title"] { font-size: @20; font-weight: 600; }
QLabel[textRole="strong"] { font-size: @15; font-weight: 600; }
QLabel[textRole="small"], QLabel[textRole="smallMuted"] { font-size: @12; }
QLabel[textRole="muted"], QLabel[textRole="smallMuted"] { color: %muted; }
QLabel[key="true"] { background: %sunken; border: 1px solid %hairline; border-radius: 4px; padding: 0 @8; }
%meanings
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox {
    background: %raised; border: 1px solid %hairline; border-radius: 4px; padding: @4 @8;
    selection-background-color: %accent; selection-color: %onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus { border-color: %accent; }
QLineEdit[fault="true"], QPlainTextEdit[fault="true"] { border-color: %refused; }
QComboBox { padding-right: @24; }
QComboBox::drop-down { border: none; width: @24; }
QComboBox::down-arrow { image: url(:/icons/arrow-down.svg); width: @16; height: @16; }
QSpinBox { padding-right: @24; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: @24; }
QSpinBox::up-arrow { image: url(:/icons/arrow-up.svg); width: @12; height: @12; }
QSpinBox::down-arrow { image: url(:/icons/arrow-down.svg); width: @12; height: @12; }
QComboBox QAbstractItemView { background: %raised; border: 1px solid %hairline; outline: none; }
QPushButton, QToolButton[kind="button"] {
    background: %raised; border: 1px solid %hairline; border-radius: 4px; padding: @4 @12; min-height: @20; }
QPushButton:hover, QToolButton[kind="button"]:hover { border-color: %muted; }
QPushButton:focus, QToolButton:focus { border: 1px solid %accent; }
QPushButton:disabled { color: %muted; background: %paper; }
QPushButton[kind="primary"] { background: %accent; color: %onAccent; border-color: %accent; font-weight: 600; }
QPushButton[kind="primary"]:focus { border: 2px solid %ink; }
QPushButton[kind="primary"]:disabled { background: %sunken; color: %muted; border-color: %hairline; }
QPushButton[kind="row"], QPushButton[kind="nav"], QPushButton[kind="quiet"] {
    background: transparent; border: 1px solid transparent; text-align: left; padding: %row @8; }
QPushButton[kind="row"]:hover, QPushButton[kind="nav"]:hover, QPushButton[kind="quiet"]:hover { background: %chosen; }
QPushButton[kind="row"]:focus, QPushButton[kind="nav"]:focus, QPushButton[kind="quiet"]:focus { border-color: %accent; }
QPushButton[kind="nav"]:checked { background: %chosen; color: %accent; font-weight: 600; }
QPushButton[kind="quiet"]:checked { background: %chosen; color: %accent; }
QPushButton[kind="link"], QPushButton[kind="cure"] {
    background: transparent; border: 1px solid transparent; color: %accent; text-align: left; padding: @4 @4; }
QPushButton[kind="cure"] { border-color: %accent; padding: @4 @12; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border-color: %accent; }
QPushButton[kind="band"] { background: transparent; border: 1px solid transparent; border-radius: 4px;
    padding: @4 @8; text-align: left; }
QPushButton[kind="band"]:hover { background: %sunken; }
QPushButton[kind="band"]:checked { background: %chosen; }
QPushButton[kind="band"]:focus { border-color: %accent; }
QPushButton[kind="tab"] { background: transparent; border: none; border-bottom: 2px solid transparent;
    border-radius: 0; color: %muted; padding: @4 @8; }
QPushButton[kind="tab"]:hover { color: %ink; }
QPushButton[kind="tab"]:checked { color: %ink; border-bottom-color: %accent; font-weight: 600; }
QPushButton[kind="tab"]:focus { color: %accent; border-bottom-color: %accent; }
QPushButton { icon-size: @16; }
QCheckBox, QRadioButton { spacing: @8; }
QCheckBox::indicator, QRadioButton::indicator {
    width: @14; height: @14; border: 1px solid %muted; background: %raised; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: @7; }
QCheckBox::indicator:checked { background: %accent; border-color: %accent; image: url(:/icons/tick-%scheme.svg); }
QRadioButton::indicator:checked { background: %accent; border-color: %accent; image: url(:/icons/dot-%scheme.svg); }
QCheckBox:focus, QRadioButton:focus { color: %accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: %accent; }
QListView, QTreeView, QTableView { background: %raised; border: none; outline: none;
    selection-background-color: %chosen; selection-color: %ink; alternate-background-color: %raised; }
QTableView { gridline-color: transparent; }
QTableView::item { padding: 0 @8; }
QListWidget::item { padding: %item; border-radius: 4px; }
QListWidget::item:selected { background: %chosen; color: %ink; }
QHeaderView::section { background: %paper; color: %muted; border: none; border-bottom: 1px solid %hairline;
    padding: @4 @8; font-size: @12; }
QTabWidget::pane { border: none; border-top: 1px solid %hairline; }
QTabBar::tab { background: transparent; color: %muted; padding: %item @12; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: %ink; border-bottom-color: %accent; font-weight: 600; }
QTabBar::tab:focus { color: %accent; }
QWidget[surface="sunken"] { background: %sunken; }
QWidget[surface="raised"] { background: %raised; }
QFrame[surface="top"] { background: %raised; border: none; border-bottom: 1px solid %hairline; }
QFrame[surface="bottom"] { background: %paper; border: none; border-top: 1px solid %hairline; }
QFrame[surface="verdict"] { background: %sunken; border: none; border-left: 4px solid %hairline; border-radius: 4px; }
QFrame[surface="verdict"][verdict="lawful"] { border-left-color: %done; }
QFrame[surface="verdict"][verdict="refused"] { border-left-color: %refused; }
QFrame[surface="verdict"][verdict="incomplete"] { border-left-color: %today; }
QFrame[surface="card"] { background: %raised; border: 1px solid %hairline; border-radius: 4px; }
QFrame[surface="demo"] { background: %sunken; border: none; border-bottom: 1px solid %hairline; }
QFrame[surface="line"] { background: %hairline; border: none; max-height: 1px; min-height: 1px; }
QFrame[surface="vline"] { background: %hairline; border: none; max-width: 1px; min-width: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget[page="true"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: %hairline; border-radius: 4px; min-height: 32px; min-width: 32px; margin: 1px; }
QScrollBar::handle:hover { background: %muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: %hairline; }
QMenuBar { background: %raised; border: none; padding: 0 @8; }
QMenuBar::item { padding: @4 @8; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: %chosen; color: %ink; }
QMenu { background: %raised; border: 1px solid %hairline; padding: @4 0; }
QMenu::item { padding: @4 @24; }
QMenu::item:selected { background: %chosen; color: %ink; }
QMenu::item:disabled { color: %muted; }
QMenu::separator { height: 1px; background: %hairline; margin: @4 0; }
QStatusBar { background: %paper; color: %muted; border-top: 1px solid %hairline; }
QStatusBar::item { border: none; }
QProgressBar { border: 1px solid %hairline; border-radius: 4px; background: %sunken; text-align: center; }
QProgressBar::chunk { background: %accent; border-radius: 3px; }
)"_L1;

QString scaled(QString sheet, double scale)
{
    QString result;
    result.reserve(sheet.size());
    for (qsizetype i = 0; i < sheet.size(); ++i) {
        if (sheet[i] != u'@') {
            result += sheet[i];
            continue;
        }
        int px = 0;
        while (i + 1 < sheet.size() && sheet[i + 1].isDigit())
            px = px * 10 + sheet[++i].digitValue();
        result += QString::number(qRound(px * scale)) + u"px"_s;
    }
    return result;
}

QString meaningRules(const Colours &c)
{
    static constexpr const char *kNames[kMeanings] = {"plain", "overdue", "today", "soon", "waiting", "suspended",
                                                      "done", "provisional", "disputed", "refused", "offline"};
    QString rules;
    for (int i = 0; i < kMeanings; ++i)
        rules += u"QLabel[meaning=\"%1\"], QPushButton[meaning=\"%1\"] { color: %2; }\n"_s.arg(
            QLatin1StringView(kNames[i]), c.meaning[i].name());
    return rules;
}

QString sheetOf(const Look &look)
{
    const Colours &c = coloursOf(look.scheme);
    QString sheet = kSheet;
    sheet.replace(u"%meanings"_s, meaningRules(c));
    const bool compact = look.density == Density::Compact;
    sheet.replace(u"%row"_s, compact ? u"@1"_s : u"@4"_s);
    sheet.replace(u"%item"_s, compact ? u"@4"_s : u"@8"_s);
    sheet.replace(u"%scheme"_s, look.scheme == Scheme::Light ? u"light"_s : u"dark"_s);
    const std::pair<QLatin1StringView, QColor> names[] = {
        {"%ink"_L1, c.ink}, {"%muted"_L1, c.muted}, {"%hairline"_L1, c.hairline}, {"%accent"_L1, c.accent},
        {"%onAccent"_L1, c.onAccent}, {"%chosen"_L1, c.chosen}, {"%paper"_L1, c.paper}, {"%raised"_L1, c.raised},
        {"%sunken"_L1, c.sunken}, {"%refused"_L1, c.meaning[int(Meaning::Refused)]},
        {"%done"_L1, c.meaning[int(Meaning::Done)]}, {"%today"_L1, c.meaning[int(Meaning::Today)]}};
    for (const auto &[name, colour] : names)
        sheet.replace(name, colour.name());
    return scaled(sheet, look.scale);
}

void setNamed(QWidget *widget, const char *property, const QString &value)
{
    if (widget->property(property).toString() == value)
        return;
    widget->setProperty(property, value);
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return; // not seen yet: the rules are looked up when it is
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

double systemScale(const QFont &systemFont)
{
    // Desktops ship 9 or 10 points; somebody who set more wants larger text here too.
    constexpr double kOrdinaryPoints = 10;
    const double points = systemFont.pointSizeF();
    return points > kOrdinaryPoints ? points / kOrdinaryPoints : 1.0;
}

void prepareLook(QApplication &app, const Look &look)
{
    // Named outright: under a C locale fontconfig would give the Japanese shapes of 直, 骨 and 复.
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei"_s,
                      u"PingFang SC"_s, u"WenQuanYi Micro Hei"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(qRound(kBasePx * look.scale));
    app.setStyle(QStyleFactory::create(u"Fusion"_s));
    app.setPalette(paletteOf(look.scheme));
    app.setFont(font);
}

void applySheet(QApplication &app, const Look &look)
{
    app.setStyleSheet(sheetOf(look));
}

void applyLook(QApplication &app, const Look &look)
{
    prepareLook(app, look);
    applySheet(app, look);
}

QFont fontOf(TextRole role, const QFont &body)
{
    QFont font = body;
    const double scale = body.pixelSize() / kBasePx;
    switch (role) {
    case TextRole::Body:
    case TextRole::Muted: break;
    case TextRole::Small:
    case TextRole::SmallMuted: font.setPixelSize(qRound(12 * scale)); break;
    case TextRole::Strong:
        font.setPixelSize(qRound(15 * scale));
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Title:
        font.setPixelSize(qRound(20 * scale));
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

void setTextRole(QWidget *widget, TextRole role)
{
    static constexpr const char *kNames[] = {"body", "small", "strong", "title", "muted", "smallMuted"};
    setNamed(widget, "textRole", QLatin1StringView(kNames[int(role)]));
}

void setMeaning(QWidget *widget, Meaning meaning)
{
    static constexpr const char *kNames[kMeanings] = {"plain", "overdue", "today", "soon", "waiting", "suspended",
                                                      "done", "provisional", "disputed", "refused", "offline"};
    setNamed(widget, "meaning", QLatin1StringView(kNames[int(meaning)]));
}

} // namespace zm::ui

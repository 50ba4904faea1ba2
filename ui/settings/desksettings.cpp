#include "ui/settings/desksettings.h"

#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStep = 25; // per cent
constexpr int kLongestIdle = 120; // minutes

QComboBox *combo(const char *name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(u"settings."_s + QLatin1StringView(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

/// Chooses the item of \a value without telling.
void setItem(QComboBox *box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(value));
}

} // namespace

DeskSettings::DeskSettings(const SettingsPorts &ports, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_look(ports.standardLook), m_language(ports.standardLanguage),
      m_grid(new QGridLayout), m_speaks(combo("language", this)), m_scale(combo("scale", this)),
      m_scheme(combo("scheme", this)), m_density(combo("density", this)), m_printer(combo("printer", this)),
      m_idle(new QSpinBox(this)), m_tray(new QCheckBox(this))
{
    setObjectName(u"deskSettings"_s);
    m_grid->setHorizontalSpacing(kGroupGap);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    buildLooks();
    buildDesk();
    QVBoxLayout *page = column(this, kMargin);
    page->addLayout(m_grid);
    page->addStretch(1);
    retranslate();
}

void DeskSettings::addRow(const char *title, const char *why, QWidget *control, std::function<bool()> isStandard,
                          std::function<void()> goBack)
{
    const QString name = control->objectName();
    Row row{title, why, textLabel(TextRole::Body, this), wrapped(TextRole::SmallMuted, this),
            button("link", name + u".back"_s, this), control, std::move(isStandard)};
    row.titleLabel->setBuddy(control);
    connect(row.back, &QPushButton::clicked, this, std::move(goBack));
    const int at = m_grid->rowCount();
    m_grid->addWidget(row.titleLabel, at, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(control, at, 1, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(row.back, at, 2, Qt::AlignTop);
    m_grid->addWidget(row.whyLabel, at + 1, 1, 1, 2);
    m_grid->setRowMinimumHeight(at + 2, kGap);
    if (!m_rows.empty())
        setTabOrder(m_rows.back().back, control);
    setTabOrder(control, row.back);
    m_rows.push_back(std::move(row));
}

void DeskSettings::buildLooks()
{
    // A language is called by its own name whatever the program speaks.
    m_speaks->addItem(u"中文"_s, u"zh"_s);
    m_speaks->addItem(u"English"_s, u"en"_s);
    for (int percent = qRound(kLeastScale * 100); percent <= qRound(kMostScale * 100); percent += kStep)
        m_scale->addItem(u"%1 %"_s.arg(percent), percent);
    m_scheme->addItem(QString(), int(Scheme::Light));
    m_scheme->addItem(QString(), int(Scheme::Dark));
    m_density->addItem(QString(), int(Density::Roomy));
    m_density->addItem(QString(), int(Density::Compact));
    connect(m_speaks, &QComboBox::activated, this, [this] { Q_EMIT languageChosen(m_speaks->currentData().toString()); });
    connect(m_scale, &QComboBox::activated, this, [this] {
        choose({m_look.scheme, m_scale->currentData().toInt() / 100.0, m_look.density});
    });
    connect(m_scheme, &QComboBox::activated, this, [this] {
        choose({Scheme(m_scheme->currentData().toInt()), m_look.scale, m_look.density});
    });
    connect(m_density, &QComboBox::activated, this, [this] {
        choose({m_look.scheme, m_look.scale, Density(m_density->currentData().toInt())});
    });
    const Look &standard = m_ports.standardLook;
    addRow(QT_TR_NOOP("Language"), QT_TR_NOOP("Of every window. Papers are Chinese, and the law's own words are never translated."),
           m_speaks, [this] { return m_language == m_ports.standardLanguage; },
           [this] { Q_EMIT languageChosen(m_ports.standardLanguage); });
    addRow(QT_TR_NOOP("Size of text"), QT_TR_NOOP("On top of the screen's own. Windows grow with it and nothing is cut."), m_scale,
           [this, &standard] { return qFuzzyCompare(m_look.scale, standard.scale); },
           [this, &standard] { choose({m_look.scheme, standard.scale, m_look.density}); });
    addRow(QT_TR_NOOP("Colours"), QT_TR_NOOP("Both have the contrast that reading needs, and say nothing by colour alone."), m_scheme,
           [this, &standard] { return m_look.scheme == standard.scheme; },
           [this, &standard] { choose({standard.scheme, m_look.scale, m_look.density}); });
    addRow(QT_TR_NOOP("Rows"), QT_TR_NOOP("Compact rows show more cases at once; roomy ones are easier to hit."), m_density,
           [this, &standard] { return m_look.density == standard.density; },
           [this, &standard] { choose({m_look.scheme, m_look.scale, standard.density}); });
}

void DeskSettings::buildDesk()
{
    m_idle->setObjectName(u"settings.idle"_s);
    m_idle->setRange(1, kLongestIdle);
    m_tray->setObjectName(u"settings.tray"_s);
    connect(m_idle, &QSpinBox::valueChanged, this, [this](int minutes) { remember(kIdleMinutesKey, minutes); });
    connect(m_tray, &QCheckBox::toggled, this, [this](bool on) { remember(kTrayKey, on); });
    connect(m_printer, &QComboBox::activated, this, [this] {
        const QString chosen = m_printer->currentData().toString();
        remember(kPrinterKey, chosen.isEmpty() ? QVariant() : QVariant(chosen));
    });
    const auto isUnset = [this](const char *key) { return !m_ports.read(QLatin1StringView(key)).isValid(); };
    const auto forget = [this](const char *key) {
        remember(key, {});
        redraw();
    };
    addRow(QT_TR_NOOP("Minutes until the desk locks"),
           QT_TR_NOOP("Without a key or a click. What you typed is kept; your password opens the desk again."), m_idle,
           [isUnset] { return isUnset(kIdleMinutesKey); }, [forget] { forget(kIdleMinutesKey); });
    addRow(QT_TR_NOOP("Printer"), QT_TR_NOOP("The one that is offered first when papers are printed."), m_printer,
           [isUnset] { return isUnset(kPrinterKey); }, [forget] { forget(kPrinterKey); });
    addRow(QT_TR_NOOP("Digest in the tray"),
           QT_TR_NOOP("An icon beside the clock says what is overdue and due today. It never opens a window by itself."), m_tray,
           [isUnset] { return isUnset(kTrayKey); }, [forget] { forget(kTrayKey); });
}

void DeskSettings::choose(const Look &look)
{
    Q_EMIT lookChosen(look);
}

void DeskSettings::remember(const char *key, const QVariant &value)
{
    m_ports.write(QLatin1StringView(key), value);
    Q_EMIT remembered(QLatin1StringView(key));
    redraw();
}

void DeskSettings::show(const Look &look, const QString &language)
{
    m_look = look;
    m_language = language;
    m_printer->clear();
    m_printer->addItem(QString(), QString());
    for (const QString &name : m_ports.printers())
        m_printer->addItem(name, name);
    retranslate();
}

void DeskSettings::redraw()
{
    setItem(m_speaks, m_language);
    setItem(m_scale, qRound(m_look.scale * 100 / kStep) * kStep);
    setItem(m_scheme, int(m_look.scheme));
    setItem(m_density, int(m_look.density));
    setItem(m_printer, m_ports.read(QLatin1StringView(kPrinterKey)).toString());
    const QSignalBlocker quietIdle(m_idle), quietTray(m_tray);
    const QVariant idle = m_ports.read(QLatin1StringView(kIdleMinutesKey));
    m_idle->setValue(idle.isValid() ? idle.toInt() : kIdleMinutes);
    m_tray->setChecked(m_ports.read(QLatin1StringView(kTrayKey)).toBool());
    for (const Row &row : m_rows)
        row.back->setEnabled(!row.isStandard());
}

void DeskSettings::retranslate()
{
    for (const Row &row : m_rows) {
        row.titleLabel->setText(tr(row.title));
        row.whyLabel->setText(tr(row.why));
        row.control->setAccessibleName(tr(row.title));
        row.control->setAccessibleDescription(tr(row.why));
        setButtonText(row.back, tr("Back to the default"));
        row.back->setAccessibleName(tr("%1: back to the default", "setting").arg(tr(row.title)));
    }
    m_scheme->setItemText(0, tr("Light"));
    m_scheme->setItemText(1, tr("Dark"));
    m_density->setItemText(0, tr("Roomy"));
    m_density->setItemText(1, tr("Compact"));
    if (m_printer->count() > 0)
        m_printer->setItemText(0, tr("The system's own"));
    setButtonText(m_tray, tr("Show it"));
    m_tray->setAccessibleName(tr("Digest in the tray"));
    redraw();
}

} // namespace zm::ui

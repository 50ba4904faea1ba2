#include "ui/charts/chartmodule.h"

#include "ui/charts/barpicture.h"

#include <QPluginLoader>

namespace zm::ui {

const BarPictureMaker *barPictures()
{
    // From the one place where it is installed: neither an environment nor a setting says another. Once loaded it stays.
    QPluginLoader module(QStringLiteral(ZM_MODULES "/zm_charts.so"));
    return qobject_cast<BarPictureMaker *>(module.instance());
}

} // namespace zm::ui

#pragma once

namespace zm::ui {

class BarPictureMaker;

/// What draws the bars of charts, loaded when it is first asked for; null where that part of the program is not installed.
const BarPictureMaker *barPictures();

} // namespace zm::ui

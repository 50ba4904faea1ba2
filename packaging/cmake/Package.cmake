# What is installed where, and the Debian package made of it:
#   cmake --build --preset release && cpack -G DEB --config build/release/CPackConfig.cmake -B build/package
include(GNUInstallDirs)

install(TARGETS zm zhengming RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/linux/zhengming.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/linux/io.github.zhengming.Zhengming.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/linux/zhengming.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/linux/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/zhengming)
install(FILES README.md ARCHITECTURE.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/zhengming)

set(CPACK_PACKAGE_NAME zhengming)
set(CPACK_PACKAGE_VENDOR "The Zhengming authors")
set(CPACK_PACKAGE_CONTACT "The Zhengming authors <zhengming@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "lifecycle of judgment-defaulter listings")
set(CPACK_PACKAGE_DESCRIPTION "Every step of a listing is judged by the rules in force on its date, written down once\nand explained day by day; a removal ends with the proof that every recipient took it down.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins, fonts and Qt's own translations are named by no library: the run group of the package list is their one place.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS packaging/debian-packages.txt)
file(STRINGS packaging/debian-packages.txt run_lines REGEX "^run ")
list(TRANSFORM run_lines REPLACE "^run +([^ ]+) .*$" "\\1")
list(JOIN run_lines ", " CPACK_DEBIAN_PACKAGE_DEPENDS)

include(CPack)

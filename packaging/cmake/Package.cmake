# What is installed where, and the Debian packages made of it (packaging/build-packages builds and checks them):
#   zhengming-cli  zm, for machines without a screen      zhengming  the desktop; brings zm, which it starts and is started by
#   zhengming-platform  the central platform, with its systemd unit, user and options file
include(GNUInstallDirs)
set(man_dir ${CMAKE_INSTALL_MANDIR}/man1)
set(icon_dir ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
set(linux ${CMAKE_CURRENT_SOURCE_DIR}/packaging/linux)
set(platform ${CMAKE_CURRENT_SOURCE_DIR}/packaging/platform)

# Manual pages and the changelog are compressed without a time inside, so that two builds of one source are the same bytes.
function(zm_gzip from to)
    add_custom_command(OUTPUT ${to} COMMAND gzip -9nc ${from} > ${to} DEPENDS ${from} VERBATIM)
endfunction()

add_custom_command(OUTPUT zm.1 zm.bash DEPENDS zm VERBATIM
    COMMAND zm help --man > zm.1
    COMMAND zm help --completion > zm.bash)
configure_file(${linux}/zhengming.1.in zhengming.1 @ONLY)
zm_gzip(${CMAKE_CURRENT_BINARY_DIR}/zm.1 ${CMAKE_CURRENT_BINARY_DIR}/zm.1.gz)
zm_gzip(${CMAKE_CURRENT_BINARY_DIR}/zhengming.1 ${CMAKE_CURRENT_BINARY_DIR}/zhengming.1.gz)
zm_gzip(${linux}/changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz)
zm_gzip(${platform}/zhengming-platform.8 ${CMAKE_CURRENT_BINARY_DIR}/zhengming-platform.8.gz)
add_custom_target(zm_manuals ALL DEPENDS zm.1.gz zhengming.1.gz zhengming-platform.8.gz changelog.gz zm.bash)

install(TARGETS zm DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT cli)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/zm.1.gz DESTINATION ${man_dir} COMPONENT cli)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/zm.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME zm COMPONENT cli)
install(FILES ${linux}/zhengming-backup@.service ${linux}/zhengming-backup@.timer DESTINATION lib/systemd/user COMPONENT cli)

install(FILES ${linux}/zhengming-nightly@.service ${linux}/zhengming-nightly@.timer ${linux}/zhengming-report@.service
    ${linux}/zhengming-report@.timer DESTINATION lib/systemd/system COMPONENT cli)

install(TARGETS zhengming DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT desktop)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/zhengming.1.gz DESTINATION ${man_dir} COMPONENT desktop)
install(FILES ${linux}/zhengming.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT desktop)
install(FILES ${linux}/io.github.zhengming.Zhengming.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT desktop)
install(FILES ${linux}/zhengming.svg DESTINATION ${icon_dir} COMPONENT desktop)

install(TARGETS zhengming-platform DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT platform)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/zhengming-platform.8.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man8 COMPONENT platform)
install(FILES ${platform}/zhengming-platform.service DESTINATION lib/systemd/system COMPONENT platform)
install(FILES ${platform}/zhengming-platform.sysusers DESTINATION lib/sysusers.d RENAME zhengming-platform.conf COMPONENT platform)
install(FILES ${platform}/zhengming-platform.default DESTINATION /etc/default RENAME zhengming-platform COMPONENT platform)

foreach(package zhengming-cli zhengming zhengming-platform)
    if(package STREQUAL zhengming)
        set(component desktop)
    else()
        string(REPLACE zhengming- "" component ${package})
    endif()
    install(FILES ${linux}/copyright ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
endforeach()
install(FILES README.md ARCHITECTURE.md SECURITY.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/zhengming COMPONENT desktop)

set(CPACK_PACKAGE_VENDOR "The Zhengming authors")
set(CPACK_PACKAGE_CONTACT "The Zhengming authors <zhengming@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_SET_DESTDIR ON) # for what lies in /etc; the prefix is the preset's
set(CPACK_COMPONENTS_ALL cli desktop platform)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_CLI_PACKAGE_NAME zhengming-cli)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME zhengming)
set(CPACK_DEBIAN_PLATFORM_PACKAGE_NAME zhengming-platform)
set(CPACK_DEBIAN_PLATFORM_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PLATFORM_PACKAGE_CONTROL_EXTRA ${platform}/deb/conffiles ${platform}/deb/postinst ${platform}/deb/prerm ${platform}/deb/postrm)
set(CPACK_COMPONENT_PLATFORM_DESCRIPTION "lifecycle of judgment-defaulter listings, central platform
Offices, departments and banks meet here: signed acts with receipts, a feed
without a gap, a log that proves offline what was taken in, and the published
register with the proof of who has applied which removal.")
set(CPACK_COMPONENT_CLI_DESCRIPTION "lifecycle of judgment-defaulter listings, command line
Every step of a listing is judged by the rules in force on its date, written
down once and explained day by day; a removal ends with the proof that every
recipient took it down. This package has the command line, zm.")
set(CPACK_COMPONENT_DESKTOP_DESCRIPTION "lifecycle of judgment-defaulter listings
Every step of a listing is judged by the rules in force on its date, written
down once and explained day by day; a removal ends with the proof that every
recipient took it down. This package has the windows and the papers.")

# Plugins, fonts and Qt's own translations are named by no library: the package list is their one place.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS packaging/debian-packages.txt)
function(zm_needs group variable)
    file(STRINGS packaging/debian-packages.txt lines REGEX "^${group} ")
    list(TRANSFORM lines REPLACE "^${group} +([^ ]+) .*$" "\\1")
    list(JOIN lines ", " needs)
    set(${variable} "${needs}" PARENT_SCOPE)
endfunction()
zm_needs(zm CPACK_DEBIAN_CLI_PACKAGE_DEPENDS)
zm_needs(run CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS)
zm_needs(platform CPACK_DEBIAN_PLATFORM_PACKAGE_DEPENDS)
string(PREPEND CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "zhengming-cli (= ${PROJECT_VERSION}), ")
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS zhengming)

include(CPack)

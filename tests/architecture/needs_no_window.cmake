# cmake -DPROGRAM=path/to/zm -DFORBIDDEN=Qt6Gui,Qt6Widgets -P needs_no_window.cmake
# Fails when the program, or a library it needs, needs one of the forbidden ones.
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${PROGRAM} RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing)
string(REPLACE "," ";" forbidden "${FORBIDDEN}")
foreach(library IN LISTS forbidden)
    if("${found};${missing}" MATCHES "${library}")
        message(FATAL_ERROR "${PROGRAM} needs ${library}: ${found}")
    endif()
endforeach()
# The control: a check that sees nothing at all would pass too.
if(NOT "${found}" MATCHES "Qt6Core")
    message(FATAL_ERROR "${PROGRAM} does not even need Qt6Core, so this check is blind: ${found}")
endif()

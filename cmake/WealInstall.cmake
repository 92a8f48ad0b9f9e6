# cmake --install: the library with its headers and package files, the tool, and the packs.
include(CMakePackageConfigHelpers)
set(weal_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/weal")

install(TARGETS weal EXPORT weal-targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
  INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/weal" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT weal-targets NAMESPACE weal:: DESTINATION "${weal_package_dir}")

get_target_property(weal_kind weal TYPE)
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/weal-config.cmake.in"
  "${PROJECT_BINARY_DIR}/weal-config.cmake" INSTALL_DESTINATION "${weal_package_dir}"
  PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/weal-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/weal-config.cmake" "${PROJECT_BINARY_DIR}/weal-config-version.cmake"
  DESTINATION "${weal_package_dir}")

if(TARGET weal-tool)
  install(TARGETS weal-tool RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/rules" DESTINATION "${CMAKE_INSTALL_DATADIR}/weal" PATTERN "cases" EXCLUDE)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# What is installed beside the programs: manual pages, documentation, schemas.
file(GLOB muster_man1 CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/docs/man/*.1")
file(GLOB muster_man7 CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/docs/man/*.7")
install(FILES ${muster_man1} DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES ${muster_man7} DESTINATION "${CMAKE_INSTALL_MANDIR}/man7")
install(FILES README.md LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DOCDIR}/docs" PATTERN man EXCLUDE)

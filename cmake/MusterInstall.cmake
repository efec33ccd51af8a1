# What is installed beside the programs: manual pages, completion, documentation, schemas.
file(GLOB muster_man1 CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/docs/man/*.1")
file(GLOB muster_man7 CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/docs/man/*.7")
install(FILES ${muster_man1} DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES ${muster_man7} DESTINATION "${CMAKE_INSTALL_MANDIR}/man7")
install(FILES README.md LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DOCDIR}/docs" PATTERN man EXCLUDE)
# Bash looks for a file with the name of the command.
foreach(program muster-index muster-search)
  install(FILES scripts/completion/muster.bash
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME ${program})
endforeach()

#include "indexer/options.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "common/error.h"
#include "common/unicode.h"
#include "indexer/shards.h"

namespace muster {
namespace {

constexpr const char* kDescription =
    "Indexes folders of articles with infoboxes, for muster-search.\n"
    "The database is --db, else $MUSTER_DB, else .muster in this folder or the nearest one above,\n"
    "else $XDG_DATA_HOME/muster.";

constexpr const char* kFooter =
    "Exit status: 0 done, 1 lint found something, 2 wrong use, 3 no such database or not ours, 4 "
    "made by another\n"
    "version, 5 damaged, 6 locked, 7 done but some files failed, 8 the system refused, 130 or 143 "
    "stopped.";

void add_database(CLI::App* command, IndexOptions& options) {
  command->add_option("--db", options.database, "The database")->type_name("PATH");
}

void add_writing(CLI::App* command, IndexOptions& options) {
  add_database(command, options);
  command->add_option("--lock-timeout", options.lock_timeout, "How long to wait for another writer")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.0, 86'400.0))
      ->capture_default_str();
  command->add_flag("-q,--quiet", options.quiet, "Say nothing but errors");
}

void add_update(CLI::App& app, IndexOptions& options) {
  CLI::App* command = app.add_subcommand(
      "update",
      "Make the database agree with the folders; without PATH, with all folders it knows");
  command->add_option("PATH", options.paths, "Folders of .md, .mdx and .markdown files");
  add_writing(command, options);
  command
      ->add_option("--language", options.language,
                   "Language of the articles' words, or none: no stemming")
      ->type_name("NAME");
  command
      ->add_option("-j,--threads", options.threads,
                   "Threads that read (default: one for each processor)")
      ->check(CLI::Range(1U, 1024U))
      ->type_name("N");
  command
      ->add_option("--shards", options.shards,
                   "Make a new database of that many parts; later updates find them")
      ->check(CLI::Range(std::size_t{1}, kMaxShards))
      ->type_name("N");
  command
      ->add_option("--diagnostics", options.diagnostics_file,
                   "Write what is wrong with files there too, as NDJSON")
      ->type_name("FILE");
  command->add_flag("--rebuild", options.rebuild, "Read every file anew");
  CLI::Option* dry_run =
      command->add_flag("-n,--dry-run", options.dry_run, "Read and report, write nothing");
  command
      ->add_flag("--watch", options.watch,
                 "Stay, and index what is saved, moved or removed as soon as that happens")
      ->excludes(dry_run);
  command->add_flag("--allow-removals", options.allow_removals,
                    "Let more than half of the articles go");
  command->add_flag("-v,--verbose", options.verbose, "Show warnings too");
}

void add_others(CLI::App& app, IndexOptions& options) {
  CLI::App* forget =
      app.add_subcommand("forget", "Drop a folder and its articles from the database");
  forget->add_option("PATH", options.paths, "Folders as `status` lists them")->required();
  add_writing(forget, options);
  CLI::App* inspect =
      app.add_subcommand("inspect", "Print what was read from articles, a JSON object a line");
  inspect->add_option("FILE", options.paths, "Articles, or folders of them")->required();
  CLI::App* lint =
      app.add_subcommand("lint", "Say what looks wrong in articles; needs no database");
  lint->add_option("PATH", options.paths, "Articles, or folders of them")->required();
  lint->add_option("--format", options.format, "text, or ndjson: a JSON object a line")
      ->check(CLI::IsMember({"text", "ndjson"}))
      ->capture_default_str();
  lint->add_flag("-q,--quiet", options.quiet, "No summary");
  CLI::App* status = app.add_subcommand("status", "Say what the database holds");
  add_database(status, options);
  status->add_flag("--json", options.json, "As one JSON object");
  CLI::App* check = app.add_subcommand("check", "Look for damage in the database");
  add_database(check, options);
  CLI::App* compact = app.add_subcommand("compact", "Make the database as small as it can be");
  add_writing(compact, options);
  CLI::App* dump =
      app.add_subcommand("dump", "Print all articles of the database, a JSON object a line");
  add_database(dump, options);
}

constexpr std::pair<const char*, IndexCommand> kCommands[] = {
    {"update", IndexCommand::kUpdate},   {"forget", IndexCommand::kForget},
    {"inspect", IndexCommand::kInspect}, {"lint", IndexCommand::kLint},
    {"status", IndexCommand::kStatus},   {"check", IndexCommand::kCheck},
    {"compact", IndexCommand::kCompact}, {"dump", IndexCommand::kDump}};

}  // namespace

ParsedIndexOptions parse_index_options(int argc, const char* const* argv) {
  IndexOptions options;
  CLI::App app(kDescription, "muster-index");
  app.footer(kFooter);
  app.set_version_flag("--version", std::string("muster-index ") + MUSTER_VERSION);
  app.require_subcommand(1);
  add_update(app, options);
  add_others(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return {std::nullopt, app.exit(success)};
  } catch (const CLI::ParseError& error) {
    std::fprintf(stderr, "muster-index: %s\n  try: muster-index --help\n",
                 printable(error.what(), true).c_str());
    return {std::nullopt, exit_status(ErrorCode::kUsage)};
  }
  for (const auto& [name, command] : kCommands) {
    if (app.got_subcommand(name)) options.command = command;
  }
  return {options, 0};
}

}  // namespace muster

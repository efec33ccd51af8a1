#include "searcher/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace muster {
namespace {

constexpr std::size_t kDefaultWidth = 80;
constexpr std::size_t kMaxWidth = 10'000;

std::optional<std::string> variable(const char* name) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): the header says that there are no threads yet
  const char* value = std::getenv(name);
  return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

bool is_set(const std::optional<std::string>& value) { return value && !value->empty(); }

// A terminal that takes escape sequences. Where TERM is not set nothing is known of it.
bool is_capable(const Environment& environment) {
  return environment.terminal && is_set(environment.term) && *environment.term != "dumb";
}

bool is_known_for_hyperlinks() {
  const std::string program = variable("TERM_PROGRAM").value_or("");
  const std::string term = variable("TERM").value_or("");
  constexpr std::array<const char*, 6> kPrograms{"iTerm.app", "WezTerm", "vscode",
                                                 "ghostty",   "Hyper",   "mintty"};
  constexpr std::array<const char*, 6> kTerms{"xterm-kitty", "alacritty", "foot",
                                              "foot-extra",  "contour",   "xterm-ghostty"};
  if (std::find(kPrograms.begin(), kPrograms.end(), program) != kPrograms.end()) return true;
  if (std::find(kTerms.begin(), kTerms.end(), term) != kTerms.end()) return true;
  // VTE passes them on since 0.50.
  const std::string vte = variable("VTE_VERSION").value_or("");
  if (vte.size() >= 4 && vte >= "5000") return true;
  return variable("WT_SESSION").has_value() || variable("KONSOLE_VERSION").has_value() ||
         variable("DOMTERM").has_value();
}

std::string current_folder() {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::current_path(error);
  return error ? std::string() : folder.string();
}

std::string host_name() {
  std::array<char, 256> name{};
  // The last byte stays zero, which a name that is cut off would lack.
  return gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string();
}

}  // namespace

Environment read_environment() {
  Environment environment;
  environment.terminal = isatty(STDOUT_FILENO) == 1;
  winsize window{};
  if (environment.terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0) {
    environment.window_columns = window.ws_col;
    environment.window_lines = window.ws_row;
  }
  environment.folder = current_folder();
  environment.host = host_name();
  environment.columns = variable("COLUMNS");
  environment.term = variable("TERM");
  environment.no_color = variable("NO_COLOR");
  environment.clicolor = variable("CLICOLOR");
  environment.clicolor_force = variable("CLICOLOR_FORCE");
  environment.muster_pager = variable("MUSTER_PAGER");
  environment.pager = variable("PAGER");
  environment.less = variable("LESS");
  environment.known_for_hyperlinks = is_known_for_hyperlinks();
  return environment;
}

std::optional<When> read_when(std::string_view text) {
  if (text == "auto") return When::kAuto;
  if (text == "always") return When::kAlways;
  if (text == "never") return When::kNever;
  return std::nullopt;
}

bool wants_color(When when, const Environment& environment) {
  if (when != When::kAuto) return when == When::kAlways;
  if (is_set(environment.no_color)) return false;
  if (is_set(environment.clicolor_force) && *environment.clicolor_force != "0") return true;
  return is_capable(environment) && environment.clicolor != "0";
}

bool wants_hyperlinks(When when, const Environment& environment) {
  if (when != When::kAuto) return when == When::kAlways;
  return is_capable(environment) && environment.known_for_hyperlinks;
}

std::size_t text_width(std::optional<std::size_t> asked, const Environment& environment) {
  if (asked && *asked > 0) return std::min(*asked, kMaxWidth);
  if (environment.window_columns > 0) return std::min(environment.window_columns, kMaxWidth);
  if (environment.columns) {
    std::size_t columns = 0;
    const char* const end = environment.columns->data() + environment.columns->size();
    const auto [stop, error] = std::from_chars(environment.columns->data(), end, columns);
    if (error == std::errc() && stop == end && columns > 0) return std::min(columns, kMaxWidth);
  }
  return kDefaultWidth;
}

std::size_t line_count(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::optional<std::string> pager_command(std::string_view text, const Environment& environment) {
  if (!is_capable(environment)) return std::nullopt;
  // The shell's prompt takes a line too.
  if (environment.window_lines == 0 || line_count(text) < environment.window_lines)
    return std::nullopt;
  const std::optional<std::string>& chosen =
      environment.muster_pager ? environment.muster_pager : environment.pager;
  // F: end at once if it fits, R: show colours and links, X: leave the text on the screen.
  if (!chosen) return environment.less ? "less -R" : "less -FRX";
  if (chosen->empty() || *chosen == "cat") return std::nullopt;
  return *chosen;
}

}  // namespace muster

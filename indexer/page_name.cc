#include "indexer/page_name.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

#include "common/characters.h"
#include "common/clean_text.h"
#include "common/unicode.h"

namespace muster {
namespace {

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// "https" of "https://..."; empty where there is none.
std::string scheme_of(std::string_view href) {
  const std::size_t end = href.find_first_of(":/?#");
  if (end == 0 || end == std::string_view::npos || href[end] != ':') return {};
  return ascii_lower(href.substr(0, end));
}

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? hex_digit(text[at + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[at + 2]) : -1;
    if (low < 0) {
      out += text[at];
    } else {
      out += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  return out;
}

std::string_view last_component(std::string_view path) {
  while (!path.empty() && path.back() == '/')
    path.remove_suffix(1);
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// "%5BX%5D_y" -> "[X] y"
std::string page_name(std::string_view written) {
  std::string name = percent_decoded(written);
  if (!is_valid_utf8(name)) name = to_valid_utf8(name);
  std::replace(name.begin(), name.end(), '_', ' ');
  std::string buffer;
  return collapse_blanks(clean_text(name, buffer));
}

}  // namespace

bool is_special_page(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return false;
  return is_one_of(ascii_lower(trim(name.substr(0, colon))),
                   {"file", "image", "media", "category", "special", "template", "help",
                    "wikipedia", "talk", "user", "portal"});
}

std::string page_of_link(std::string_view href) {
  href = trim(href);
  const std::string scheme = scheme_of(href);
  if ((!scheme.empty() && scheme != "http" && scheme != "https") || starts_with(href, "//"))
    return {};

  bool wiki = starts_with(href, "./");  // a wiki's page name: it may have '/', '.' and '?' in it
  const bool rooted = starts_with(href, "/") || !scheme.empty();
  if (rooted) {
    // Of other sites only wikis have pages that articles are named after.
    const std::size_t slash =
        scheme.empty() ? 0 : std::min(href.find('/', scheme.size() + 3), href.size());
    const bool is_wiki_host =
        scheme.empty() || href.substr(0, slash).find("wikipedia.org") != std::string_view::npos;
    href.remove_prefix(slash);
    wiki = starts_with(href, "/wiki/");
    if (!scheme.empty() && !(wiki && is_wiki_host)) return {};
    href.remove_prefix(wiki ? 6U : std::min<std::size_t>(1, href.size()));
  }
  bool upwards = false;
  while (starts_with(href, "./") || starts_with(href, "../")) {
    upwards = upwards || href[1] == '.';
    href.remove_prefix(href.find('/') + 1);
  }
  href = href.substr(0, href.find('#'));
  if (!wiki) href = href.substr(0, href.find('?'));

  const std::string_view file = last_component(href);
  const std::size_t dot = file.rfind('.');
  if (dot != std::string_view::npos && dot > 0) {
    const std::string extension = ascii_lower(file.substr(dot + 1));
    if (is_one_of(extension, {"md", "mdx", "markdown", "html", "htm"}))
      return page_name(file.substr(0, dot));
    if (is_one_of(extension,
                  {"png", "jpg",  "jpeg", "gif", "svg", "webp", "tif", "tiff", "bmp", "ico",
                   "pdf", "webm", "ogg",  "ogv", "oga", "mp3",  "mp4", "wav",  "zip", "csv"})) {
      return {};
    }
  }
  const bool whole = wiki || (!rooted && !upwards);
  std::string name = page_name(whole ? href : file);
  return is_special_page(name) ? std::string() : name;
}

}  // namespace muster

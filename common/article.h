// An article as its file has it: text and structure, nothing interpreted yet.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/diagnostic.h"

namespace muster {

struct Link {
  std::string text;  // as shown; where the source gives no text of its own, the page's name
  std::string page;  // as the source has it, which may be "" or "undefined"
};

// One infobox key or one front matter key with what it holds.
struct InfoboxField {
  std::string key;   // as written
  std::string text;  // UTF-8; lines as in the source, no carriage returns
  std::vector<Link> links;
  int line = 0;  // where the key stands, 1-based
  int column = 0;
};

struct Infobox {
  std::vector<InfoboxField> fields;  // in the order of the file, keys may repeat
};

// A run of the body under one heading. The first one, with an empty heading, is the lead.
struct Section {
  std::string heading;  // plain text; empty for the lead
  int level = 0;        // 1 to 6; 0 for the lead
  std::string text;     // plain text; paragraphs, list items and table rows end in '\n'
};

struct Article {
  std::string path;   // as it was named to the reader; bytes, not necessarily UTF-8
  std::string title;  // never empty: title, subject, first heading, or the file's name
  std::string short_description;
  std::string description;  // description or excerpt; else the lead's first paragraph
  std::string author;
  std::string image;
  std::string published;            // pubDate and its like, as written
  std::vector<std::string> tags;    // tags and category
  std::vector<std::string> dates;   // front matter `date`
  std::vector<std::string> places;  // front matter `place`
  std::vector<InfoboxField> other;  // every other front matter key that holds text
  std::vector<Infobox> infoboxes;
  std::vector<Section> sections;
  std::vector<Link> links;  // of the body, in order
  std::size_t words = 0;    // of the body, headings included
  std::vector<Diagnostic> diagnostics;
};

}  // namespace muster

// What must hold of every article, whatever bytes it was read from.
#pragma once

#include <cstdlib>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/unicode.h"

namespace muster {

inline void require(bool holds) {
  if (!holds) std::abort();
}

// UTF-8 without control characters, so that \f can set parts apart where articles are stored.
inline void require_clean(const std::string& text) {
  require(is_valid_utf8(text));
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = decode(text, at);
    require(code >= 0x20 || code == '\n' || code == '\t');
    require(code != 0x7F && !(code >= 0x80 && code <= 0x9F) && code != 0xFEFF);
  }
}

inline void require_clean(const std::vector<Link>& links) {
  for (const Link& link : links) {
    require_clean(link.text);
    require_clean(link.page);
  }
}

inline void require_clean(const std::vector<InfoboxField>& fields) {
  for (const InfoboxField& field : fields) {
    require(!field.key.empty() && field.line > 0 && field.column > 0);
    require_clean(field.key);
    require_clean(field.text);
    require_clean(field.links);
  }
}

inline void require_sound(const Article& article) {
  require(!article.title.empty());
  for (const std::string* text : {&article.title, &article.short_description, &article.description,
                                  &article.author, &article.image, &article.published}) {
    require_clean(*text);
  }
  for (const auto* list : {&article.tags, &article.dates, &article.places}) {
    for (const std::string& text : *list)
      require_clean(text);
  }
  require_clean(article.other);
  for (const Infobox& infobox : article.infoboxes)
    require_clean(infobox.fields);
  for (const Section& section : article.sections) {
    require_clean(section.heading);
    require_clean(section.text);
    require(section.heading.find('\n') == std::string::npos);
    require(section.heading.empty() == (section.level == 0));
    require(section.text.empty() || section.text.back() == '\n');
  }
  require_clean(article.links);
  for (const Diagnostic& diagnostic : article.diagnostics) {
    require_clean(diagnostic.message);
    require(diagnostic.line >= 0 && diagnostic.column >= 0 && !diagnostic.code.empty());
    require(diagnostic.message.find('\n') == std::string::npos);
  }
}

}  // namespace muster

#include "searcher/wrap.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "common/unicode.h"
#include "searcher/columns.h"

namespace muster {
namespace {

// A piece of one span without blanks: a word, a part of one, or one wide character.
struct Atom {
  std::string_view text;
  Role role = Role::kPlain;
  std::size_t width = 0;
  std::size_t span = 0;
  bool spaced = false;     // a blank stands before it
  bool breakable = false;  // a line may begin with it
};

// Atoms that stay together on a line.
struct Unbroken {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t width = 0;
};

std::string_view first_cluster(std::string_view text) {
  std::size_t size = 0;
  (void)decode(text, size);
  const std::size_t width = display_width(text.substr(0, size));
  // A cluster may be wider than its first code point: flags are two letters.
  for (std::size_t columns = width; columns <= width + 8; ++columns) {
    const std::string_view cluster = fit(text, columns);
    if (!cluster.empty()) return cluster;
  }
  return text.substr(0, size);
}

// Signs that end or join what stands before them, and never begin a line.
bool is_closing(std::string_view cluster) {
  constexpr std::u32string_view kClosing = U"、。，．」』】〕）！？：；・ー々";
  std::size_t at = 0;
  return kClosing.find(decode(cluster, at)) != std::u32string_view::npos;
}

class Cutter {
 public:
  Cutter(std::size_t columns, std::vector<Atom>& atoms) : columns_(columns), atoms_(atoms) {}

  void cut(const Span& span, std::size_t index) {
    const std::string_view text = span.text;
    Atom atom{text.substr(0, 0), span.role, 0, index, false, false};
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) {
      if (end == begin) return;
      atom.text = text.substr(begin, end - begin);
      atom.spaced = std::exchange(spaced_, false);
      atom.breakable = atom.spaced || std::exchange(breakable_, false) || atoms_.empty();
      atoms_.push_back(atom);
      begin = end;
      atom.width = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == ' ') {
        flush(at);
        begin = ++at;
        spaced_ = true;
        continue;
      }
      const std::string_view cluster = first_cluster(text.substr(at));
      const std::size_t width = display_width(cluster);
      // A match of wide characters stays together like a word.
      const bool wide = width > 1 && span.role != Role::kMatch;
      if (wide || atom.width + width > columns_) {
        flush(at);
        breakable_ = !is_closing(cluster);
      }
      atom.width += width;
      at += cluster.size();
      if (wide) {
        flush(at);
        breakable_ = true;
      }
    }
    flush(text.size());
  }

 private:
  std::size_t columns_;
  std::vector<Atom>& atoms_;
  bool spaced_ = false;
  bool breakable_ = false;  // whatever comes next
};

std::vector<Unbroken> units_of(const std::vector<Atom>& atoms, std::size_t columns) {
  std::vector<Unbroken> units;
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    if (units.empty() || atoms[i].breakable || units.back().width + atoms[i].width > columns)
      units.push_back({i, i, 0});
    units.back().end = i + 1;
    units.back().width += atoms[i].width;
  }
  return units;
}

void append(std::vector<Span>& line, std::string_view text, Role role) {
  if (!line.empty() && line.back().role == role)
    line.back().text += text;
  else
    line.push_back({std::string(text), role});
}

// "…" behind the text, instead of a sign that would only lead on.
void append_ellipsis(std::vector<Span>& line) {
  if (!line.empty()) {
    std::string& last = line.back().text;
    last.erase(last.find_last_not_of(",;: ") + 1);
  }
  append(line, kEllipsis, Role::kPlain);
}

// The units as one line.
std::vector<Span> join(const std::vector<Atom>& atoms, const Unbroken* begin, const Unbroken* end) {
  std::vector<Span> line;
  const Atom* before = nullptr;
  for (; begin != end; ++begin) {
    for (std::size_t i = begin->begin; i < begin->end; ++i) {
      const Atom& atom = atoms[i];
      // A blank within a match is part of it.
      if (before != nullptr && atom.spaced)
        append(line, " ", before->span == atom.span ? atom.role : Role::kPlain);
      append(line, atom.text, atom.role);
      before = &atom;
    }
  }
  return line;
}

struct Filled {
  std::vector<std::vector<Span>> lines;
  std::size_t shown = 0;  // atoms
};

Filled fill(const std::vector<Atom>& atoms, const WrapOptions& options) {
  const std::vector<Unbroken> units =
      units_of(atoms, std::min(options.first_columns, options.columns));
  Filled filled;
  std::size_t at = 0;
  while (at < units.size() && filled.lines.size() < options.lines) {
    const std::size_t columns = filled.lines.empty() ? options.first_columns : options.columns;
    const std::size_t begin = at;
    std::size_t width = 0;
    std::vector<std::size_t> widths;  // of the line up to each unit
    for (; at < units.size(); ++at) {
      const std::size_t blank = at > begin && atoms[units[at].begin].spaced ? 1 : 0;
      if (at > begin && width + blank + units[at].width > columns) break;
      width += blank + units[at].width;
      widths.push_back(width);
    }
    const bool cut = at < units.size() && filled.lines.size() + 1 == options.lines;
    while (cut && at > begin && widths[at - begin - 1] + 1 > columns)
      --at;
    filled.lines.push_back(join(atoms, units.data() + begin, units.data() + at));
    if (cut) append_ellipsis(filled.lines.back());
    filled.shown = at > 0 ? units[at - 1].end : 0;
    if (cut) break;
  }
  return filled;
}

std::vector<Atom> atoms_of(const std::vector<Span>& text, const WrapOptions& options) {
  std::vector<Atom> atoms;
  Cutter cutter(std::max<std::size_t>(std::min(options.first_columns, options.columns), 1), atoms);
  for (std::size_t i = 0; i < text.size(); ++i)
    cutter.cut(text[i], i);
  return atoms;
}

}  // namespace

std::vector<std::vector<Span>> wrap(const std::vector<Span>& text, const WrapOptions& options) {
  const std::vector<Atom> atoms = atoms_of(text, options);
  Filled filled = fill(atoms, options);
  const auto match = std::find_if(atoms.begin(), atoms.end(),
                                  [](const Atom& atom) { return atom.role == Role::kMatch; });
  if (match == atoms.end() || match - atoms.begin() < static_cast<std::ptrdiff_t>(filled.shown))
    return std::move(filled.lines);

  // Back from the match by some words, which say what it is about; as many as leave room for it on
  // the first line, between two "…".
  std::size_t taken = match->width + 2;
  for (std::size_t i = 0; i < options.kept && i < text.size(); ++i)
    taken += display_width(text[i].text);
  const std::size_t room = options.first_columns > taken ? options.first_columns - taken : 0;
  auto start = match;
  for (std::size_t width = 0; start != atoms.begin(); --start) {
    width += std::prev(start)->width + (start->spaced ? 1 : 0);
    if (width > std::min(room, options.columns / 3)) break;
  }
  while (start != match && !start->breakable)
    ++start;
  if (start->span < options.kept) return std::move(filled.lines);
  std::vector<Span> rest(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(options.kept));
  rest.push_back({std::string(kEllipsis), Role::kPlain});
  const Span& first = text[start->span];
  const auto offset = static_cast<std::size_t>(start->text.data() - first.text.data());
  rest.push_back({first.text.substr(offset), first.role});
  rest.insert(rest.end(), text.begin() + static_cast<std::ptrdiff_t>(start->span) + 1, text.end());
  return fill(atoms_of(rest, options), options).lines;
}

}  // namespace muster

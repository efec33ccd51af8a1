#include "indexer/side_reader.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "common/unicode.h"
#include "indexer/bracket_notes.h"
#include "indexer/flags.h"
#include "indexer/image_names.h"
#include "indexer/infobox_text.h"
#include "indexer/link_table.h"
#include "indexer/side_conflicts.h"
#include "indexer/side_splitter.h"
#include "indexer/side_words.h"

namespace muster {
namespace {

// The heading under which names stand, and how long it holds.
struct Heading {
  std::string text;
  bool first_seen = false;  // a name has stood under it
  bool spaced =
      false;      // an empty line parts it from its first name, so empty lines part its names too
  int depth = 0;  // of its first name
};

// A line of its own that says what the commander before it is: "Prime Minister of Syria", "4th
// Division Commander".
bool is_office_line(std::string_view line) {
  const std::string_view head = trim(line.substr(0, line.find_first_of(",(")));
  const std::vector<std::string_view> words = split_words(head);
  if (words.size() < 2 || is_unknown(words.front()) || head.front() == '"') return false;
  for (std::size_t i = 0; i + 1 < words.size() && i < 3; ++i) {
    const std::string next = ascii_lower(words[i + 1]);
    if (is_office(words[i]) && (next == "of" || next == "for")) return true;
  }
  const std::string_view last = words.back();
  if (!is_office(last)) return false;
  // A surname may be an office ("John Chief"); in small letters, or one of these, it is none.
  return !begins_like_name(last) || last == "Minister" || last == "President" ||
         last == "Commander" || last == "Governor" || last == "Secretary";
}

// A line of years alone heads those who fought in them: "1791–1793".
bool is_years_line(std::string_view line) {
  const std::size_t digits = line.find_first_of("0123456789");
  if (digits != 0 || line.size() < 4 ||
      line.find_first_not_of("0123456789 –-/:") != std::string_view::npos) {
    return false;
  }
  return line.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos &&
         (line.size() == 4 || line[4] < '0' || line[4] > '9');
}

class Reader {
 public:
  Reader(const InfoboxField& field, ParticipantKind kind, const std::vector<Link>& article_links)
      : kind_(kind), links_(field.links, article_links), lines_(infobox_lines(field.text)) {}

  std::vector<Participant> run() {
    std::vector<std::string> images;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      remove_image_names(lines_[i].text, links_, images);
      read_line(i);
    }
    return std::move(found_);
  }

 private:
  void read_line(std::size_t index) {
    const InfoboxLine& line = lines_[index];
    if (kind_ == ParticipantKind::kCommander && !found_.empty() && line.depth == 0 &&
        is_office_line(line.text) && links_.own_link(line.text) == nullptr) {
      return add_bracket(found_.back(), line.text, kind_, false);
    }
    if (is_years_line(line.text)) return set_heading(line.text);
    const std::vector<SidePiece> pieces = split_side_line(line.text, line.depth > 0, kind_, links_);
    const bool flags_alone = kind_ == ParticipantKind::kCombatant &&
                             std::all_of(pieces.begin(), pieces.end(), [](const SidePiece& piece) {
                               return piece.kind == SidePiece::Kind::kFlag;
                             });
    bool flagged = false;
    bool after_heading = false;
    for (const SidePiece& piece : pieces) {
      switch (piece.kind) {
        case SidePiece::Kind::kFlag:
          flagged = true;
          if (flags_alone && !piece.text.empty()) add_name(piece, index, true);
          break;
        case SidePiece::Kind::kHeading:
          set_heading(piece.text);
          after_heading = true;
          break;
        case SidePiece::Kind::kNote:
          if (!after_heading && !found_.empty()) add_note(piece.text);
          break;
        case SidePiece::Kind::kName:
          add_name(piece, index, flagged);
          after_heading = false;
          break;
      }
    }
  }

  void set_heading(std::string_view text) {
    heading_.reset();
    while (!text.empty() && text.back() == ':')
      text.remove_suffix(1);
    if (!text.empty()) heading_ = Heading{ascii_lower(text)};
  }

  // A bracket that abbreviates another linked name tells to whom the participant belongs: "Farouq
  // Brigades (FSA)".
  void add_note(std::string_view text) {
    Participant& last = found_.back();
    const bool affiliation = kind_ != ParticipantKind::kCombatant &&
                             !abbreviates(text, last.name) && links_.abbreviated_by(text);
    add_bracket(last, text, kind_, affiliation);
  }

  void add_name(const SidePiece& piece, std::size_t index, bool flagged) {
    const InfoboxLine& line = lines_[index];
    if (heading_) end_heading(index, piece.text, flagged);
    Participant participant;
    participant.name = piece.text;
    participant.page = piece.page;
    participant.depth = line.depth;
    if (heading_) participant.role = heading_->text;
    found_.push_back(std::move(participant));
  }

  // A heading of bulleted names ends with the bullets; any ends where, after an empty line, a state
  // begins, unless empty lines stand between all its names.
  void end_heading(std::size_t index, std::string_view name, bool flagged) {
    const InfoboxLine& line = lines_[index];
    if (!heading_->first_seen) {
      heading_->first_seen = true;
      heading_->spaced = line.after_blank;
      heading_->depth = line.depth;
      return;
    }
    const bool heads_bullets = index + 1 < lines_.size() && lines_[index + 1].depth > line.depth;
    const bool state = line.after_blank && !heading_->spaced && line.depth == 0 &&
                       (flagged || heads_bullets || is_country(name));
    if (line.depth < heading_->depth || state) heading_.reset();
  }

  ParticipantKind kind_;
  LinkTable links_;
  std::vector<InfoboxLine> lines_;
  std::vector<Participant> found_;
  std::optional<Heading> heading_;
};

}  // namespace

std::vector<Participant> read_participants(const InfoboxField& field, ParticipantKind kind,
                                           const std::vector<Link>& article_links) {
  if (kind == ParticipantKind::kConflict) return read_conflicts(field);
  return Reader(field, kind, article_links).run();
}

}  // namespace muster

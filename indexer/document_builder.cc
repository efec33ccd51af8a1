#include "indexer/document_builder.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/compression.h"
#include "common/fields.h"
#include "common/infobox_keys.h"
#include "common/names.h"
#include "common/packed.h"
#include "common/plain_numbers.h"
#include "common/stored_body.h"
#include "common/stored_facts.h"
#include "common/summary.h"
#include "common/term.h"
#include "common/text_weights.h"
#include "common/tokenizer.h"
#include "common/unicode.h"
#include "indexer/document_facts.h"
#include "indexer/document_names.h"
#include "indexer/document_terms.h"
#include "indexer/infobox_text.h"

namespace muster {
namespace {

class Builder {
 public:
  Builder(const Article& article, const Facts& facts, const Source& source,
          const std::string& inspected)
      : article_(article), facts_(facts), source_(source), inspected_(inspected) {}

  PackedDocument build() {
    add_identity();
    add_head();
    names_.add_facts(facts_);
    add_fact_terms(article_, facts_, document_, terms_);
    add_body();
    terms_.finish();
    names_.finish();
    add_stored();
    return document_.pack();
  }

 private:
  void add_identity() {
    document_.add_boolean_term(id_term(source_.root_id, source_.path));
    document_.add_value(slots::kFile, pack_source(source_));
    document_.add_value(slots::kPath, source_.path);
    const std::string_view prefix = field_named("path").whole;
    const std::string_view path = source_.path;
    terms_.add_boolean(prefix, path);
    for (std::size_t at = path.find('/'); at != std::string_view::npos;
         at = path.find('/', at + 1)) {
      terms_.add_boolean(prefix, path.substr(0, at + 1));
    }
    const std::string_view file = path.substr(path.rfind('/') + 1);
    terms_.add_boolean(prefix, file);
    terms_.add_boolean(prefix, file.substr(0, file.rfind('.')));
  }

  void add_head() {
    terms_.add_head(article_.title, kTitleWeight, field_named("title").words);
    // Counted once, so that an exact title has a weight of its own.
    document_.add_term(make_term(terms::kTitleKey, name_key(article_.title)));
    document_.add_value(slots::kTitle, name_key(article_.title));
    names_.add_title(article_.title, source_.path);
    const std::string_view summary = field_named("summary").words;
    terms_.add_head(article_.short_description, kSummaryWeight, summary);
    // A description is mostly the lead once more; its words then count there.
    terms_.add_head(article_.description, repeats_lead() ? 0 : kSummaryWeight, summary);
    add_exact("author", article_.author, kInfoboxWeight);
    for (const std::string& tag : article_.tags)
      add_exact("tag", tag, kInfoboxWeight);
    for (const InfoboxField& field : article_.other)
      add_infobox(field);
    for (const Infobox& infobox : article_.infoboxes) {
      for (const InfoboxField& field : infobox.fields)
        add_infobox(field);
    }
    for (const std::string& place : article_.places)
      terms_.add_head(place, kInfoboxWeight);
    names_.add_value(field_named("kind"), canonical_name(facts_.kind));
    if (facts_.outcome) {
      terms_.add_head(clean_infobox_text(facts_.outcome->text), 0, field_named("outcome").words);
      names_.add_value(field_named("outcome"), canonical_name(facts_.outcome->headline));
    }
  }

  // A value that is a whole and words too: an author, a tag.
  void add_exact(std::string_view name, const std::string& text, unsigned weight) {
    if (text.empty()) return;
    const Field& field = field_named(name);
    terms_.add_head(text, weight, field.words);
    names_.add_value(field, canonical_name(text));
  }

  void add_infobox(const InfoboxField& field) {
    const std::string prefix = infobox_prefix(field.key);
    if (prefix.empty()) return;
    const std::string text = clean_infobox_text(field.text);
    // How a picture is laid out tells nothing of what the article is about.
    if (is_layout_key(infobox_key(field.key))) {
      terms_.add_prefixed(text, prefix);
    } else {
      terms_.add_head(text, is_name_key(infobox_key(field.key)) ? kNameWeight : kInfoboxWeight,
                      prefix);
    }
    terms_.add_boolean(terms::kHas, infobox_key(field.key));
    add_numbers(field, text);
    for (const Link& link : field.links)
      names_.add_link(link);
  }

  // What the table of fields reads numbers and dates from has them there.
  void add_numbers(const InfoboxField& field, const std::string& text) {
    const std::string key = infobox_key(field.key);
    if (is_layout_key(key) || is_name_key(key) || find_field(key)) return;
    for (const double number : plain_numbers(text))
      terms_.add_boolean(infobox_number_prefix(key), Xapian::sortable_serialise(number));
  }

  bool repeats_lead() const {
    if (article_.sections.empty()) return false;
    const std::string_view description = article_.description;
    return article_.sections.front().text.starts_with(description.substr(0, 200));
  }

  void add_body() {
    const std::string_view heading = field_named("section").words;
    for (std::size_t i = 0; i < article_.sections.size(); ++i) {
      const Section& section = article_.sections[i];
      if (!section.heading.empty()) {
        terms_.add_body(section.heading, kHeadingWeight, heading);
      }
      terms_.add_body(section.text, i == 0 && section.heading.empty() ? kLeadWeight : kBodyWeight);
    }
    for (const Link& link : article_.links)
      names_.add_link(link);
  }

  void add_stored() {
    Summary summary;
    summary.path = source_.path;
    summary.root = source_.root;
    summary.title = article_.title;
    summary.kind = facts_.kind;
    summary.short_description = article_.short_description;
    summary.author = article_.author;
    if (facts_.date && !facts_.date->intervals.empty()) summary.date = *facts_.date;
    if (facts_.place) summary.places = facts_.place->names;
    for (const Participant& war : facts_.part_of)
      summary.part_of.push_back(war.name);
    for (const Side& side : facts_.sides) {
      SideSummary one;
      one.number = side.number;
      for (const Participant& combatant : side.combatants) {
        const bool again = std::find(one.combatants.begin(), one.combatants.end(),
                                     combatant.name) != one.combatants.end();
        if (!again) one.combatants.push_back(combatant.name);
      }
      one.strength = side.strength;
      one.losses = side.losses;
      summary.sides.push_back(std::move(one));
    }
    summary.losses = facts_.losses;
    if (facts_.outcome) summary.outcome = facts_.outcome->headline;
    summary.tags = article_.tags;
    if (facts_.published) summary.published = to_string(*facts_.published);
    document_.set_data(encode(summary));
    const std::string body = join_sections(article_.sections);
    document_.add_value(slots::kBody, compress(body));
    document_.add_value(slots::kFacts, compress_facts(inspected_, body));
  }

  const Article& article_;
  const Facts& facts_;
  const Source& source_;
  const std::string& inspected_;
  IndexDocument document_;
  DocumentTerms terms_{document_};
  DocumentNames names_{document_, terms_};
};

}  // namespace

std::string id_term(std::uint32_t root_id, const std::string& path) {
  return make_term(terms::kId, fmt::format("{}:{}", root_id, path));
}

std::string pack_source(const Source& source) {
  std::string out;
  append_packed(out, std::uint64_t{source.root_id});
  append_packed(out, source.size);
  append_packed(out, source.mtime_ns);
  append_packed(out, source.hash);
  return out;
}

Source unpack_source(const std::string& file, const std::string& path) {
  Source source;
  if (packed_size<std::uint64_t>(file) < 4) return source;
  source.root_id = static_cast<std::uint32_t>(read_packed<std::uint64_t>(file, 0));
  source.size = read_packed<std::uint64_t>(file, 1);
  source.mtime_ns = read_packed<std::int64_t>(file, 2);
  source.hash = read_packed<std::uint64_t>(file, 3);
  source.path = path;
  return source;
}

PackedDocument build_document(const Article& article, const Facts& facts, const Source& source,
                              const std::string& inspected) {
  return Builder(article, facts, source, inspected).build();
}

}  // namespace muster

#include "searcher/said_query.h"

#include <string>

#include "common/term.h"
#include "searcher/query_parts.h"
#include "searcher/value_query.h"

namespace muster {
namespace {

using Xapian::Query;

// Not empty.
Query filled(Xapian::valueno slot) { return {Query::OP_VALUE_GE, slot, std::string(1, '\0')}; }

}  // namespace

Query says_anything(const FieldRef& ref) {
  const Field& field = *ref.field;
  if (field.name == "title") return filled(slots::kTitle);
  if (field.name == "within") return filled(field_named("war").slot);
  switch (field.kind) {
    case FieldKind::kPath:
      return filled(slots::kPath);
    case FieldKind::kDate:
      return date_overlap(field.whole.empty() ? field_named("date") : field, {});
    case FieldKind::kNumber:
      // Of any side: there is a term for it.
      if (const Xapian::valueno slot = number_slot(field, ref.side);
          slot != kNoSlot && (ref.side > 0 || !field.sided)) {
        return {Query::OP_VALUE_GE, slot, Xapian::sortable_serialise(0)};
      }
      break;
    case FieldKind::kName:
    case FieldKind::kExact:
      if (ref.side > 0) return {Query::OP_WILDCARD, sided_prefix(field.whole, ref.side)};
      if (field.slot != kNoSlot) return filled(field.slot);
      break;
    default:
      break;
  }
  return Query(make_term(terms::kHas, field.name));
}

}  // namespace muster

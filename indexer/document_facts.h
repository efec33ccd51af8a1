// The dates, numbers, points and flags of a document.
#pragma once

#include <xapian.h>

#include "common/article.h"
#include "common/facts.h"
#include "indexer/document_terms.h"

namespace muster {

void add_fact_terms(const Article& article, const Facts& facts, IndexDocument& document,
                    DocumentTerms& terms);

}  // namespace muster

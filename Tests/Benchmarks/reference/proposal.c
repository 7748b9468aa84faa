#include "proposal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "calendar.h"
#include "registers.h"

typedef enum {
  TEXT, DATE, NUMBER, BOOLEAN, CHOICE, KEY, KIND, RECORD, RECORDS, SCALARS
} Type;

typedef struct Field {
  const char *name;
  size_t length;
  Type type;
  size_t offset;
  const void *detail;  // the names of a CHOICE, the Register of a KEY, the Record of RECORD(S)
} Field;

struct Record {
  const Field *fields;
  int count;
};

static const char *const kinds[] = {"agreement", "membership", "visit", "project", NULL};
static const char *const forms[] = {"sister_city", "partner_city", "memorandum", NULL};
static const char *const directions[] = {"incoming", "outgoing", NULL};
static const char *const modes[] = {"remote", "train", "bus", "ferry", "car", "flight", NULL};
static const char *const report_kinds[] = {"yearly", "interim", "financial", "final", NULL};

#define FIELD(NAME, TYPE, MEMBER, DETAIL) \
  {NAME, sizeof NAME - 1, TYPE, offsetof(Proposal, MEMBER), DETAIL}
#define ITEM(NAME, TYPE, MEMBER, DETAIL) \
  {NAME, sizeof NAME - 1, TYPE, offsetof(Item, MEMBER), DETAIL}
#define NESTED(NAME, DETAIL) {NAME, sizeof NAME - 1, RECORD, 0, DETAIL}
#define RECORD_OF(NAME, ...) \
  static const Field NAME##_fields[] = {__VA_ARGS__}; \
  static const Record NAME = {NAME##_fields, sizeof NAME##_fields / sizeof(Field)}

RECORD_OF(registration, FIELD("date", DATE, registration_date, NULL));
RECORD_OF(sanctions, FIELD("date", DATE, sanctions_date, NULL));
RECORD_OF(decision, FIELD("body", KEY, decision_body, &bodies),
  FIELD("delegated", BOOLEAN, decision_delegated, NULL),
  FIELD("date", DATE, decision_date, NULL));
RECORD_OF(benefit, FIELD("residents", TEXT, residents, NULL),
  FIELD("business", TEXT, business, NULL), FIELD("civil_society", TEXT, civil_society, NULL),
  FIELD("city", TEXT, city, NULL), FIELD("partner", TEXT, partner_benefit, NULL));
RECORD_OF(consultation, FIELD("units", SCALARS, consulted_units, NULL));
RECORD_OF(follow_up, FIELD("plan", TEXT, plan, NULL), FIELD("to", KEY, follow_up_to, &bodies));
RECORD_OF(year, ITEM("city", NUMBER, city, NULL), ITEM("external", NUMBER, external, NULL),
  ITEM("total", NUMBER, total, NULL));
RECORD_OF(budget, FIELD("total", NUMBER, budget_total, NULL),
  FIELD("city", NUMBER, budget_city, NULL), FIELD("external", NUMBER, budget_external, NULL),
  FIELD("years", RECORDS, budget_years, &year));
RECORD_OF(partner, FIELD("registered", KEY, partner_registered, &partners),
  FIELD("country", KEY, partner_country, &countries));
RECORD_OF(term, FIELD("start", DATE, term_start, NULL), FIELD("end", DATE, term_end, NULL),
  FIELD("notice_months", NUMBER, notice, NULL));
RECORD_OF(activity, ITEM("start", DATE, start, NULL), ITEM("end", DATE, end, NULL));
RECORD_OF(evaluation, FIELD("date", DATE, evaluation_date, NULL),
  FIELD("reference", TEXT, evaluation_reference, NULL));
RECORD_OF(organisation, FIELD("registered", KEY, organisation_registered, &organisations),
  FIELD("country", KEY, organisation_country, &countries));
RECORD_OF(fee, FIELD("annual", NUMBER, annual, NULL), FIELD("entry", NUMBER, entry, NULL),
  FIELD("other_costs", NUMBER, other_costs, NULL), FIELD("total", NUMBER, fee_total, NULL));
RECORD_OF(programme_item, ITEM("date", DATE, date, NULL));
RECORD_OF(travel, FIELD("mode", CHOICE, travel_mode, modes),
  FIELD("train_hours", NUMBER, train_hours, NULL),
  FIELD("approved", DATE, travel_approved, NULL),
  FIELD("approved_by", TEXT, approved_by, NULL));
RECORD_OF(meal, ITEM("cost_per_person", NUMBER, cost_per_person, NULL));
RECORD_OF(party, ITEM("country", KEY, country, &countries));
RECORD_OF(phase, ITEM("title", TEXT, title, NULL), ITEM("start", DATE, start, NULL),
  ITEM("end", DATE, end, NULL));
RECORD_OF(report, ITEM("kind", CHOICE, kind, report_kinds), ITEM("due", DATE, due, NULL));

// In the order in which proposals are usually written.
RECORD_OF(root, FIELD("kind", KIND, kind, kinds), FIELD("date", DATE, date, NULL),
  FIELD("principle", BOOLEAN, principle, NULL), FIELD("owner", KEY, owner, &units),
  FIELD("city_wide", BOOLEAN, city_wide, NULL), NESTED("registration", &registration),
  FIELD("guidelines_adopted", DATE, guidelines_adopted, NULL), NESTED("benefit", &benefit),
  NESTED("consultation", &consultation), NESTED("follow_up", &follow_up),
  NESTED("sanctions", &sanctions), NESTED("decision", &decision),
  FIELD("form", CHOICE, form, forms), NESTED("partner", &partner), NESTED("term", &term),
  FIELD("activities", RECORDS, activities, &activity),
  FIELD("renewal_of", TEXT, renewal_of, NULL), NESTED("evaluation", &evaluation),
  NESTED("budget", &budget), NESTED("organisation", &organisation),
  FIELD("exit", TEXT, exit, NULL), NESTED("fee", &fee),
  FIELD("liability", BOOLEAN, liability, NULL),
  FIELD("notice_months", NUMBER, notice_months, NULL),
  FIELD("direction", CHOICE, direction, directions),
  FIELD("country", KEY, visit_country, &countries), FIELD("start", DATE, start, NULL),
  FIELD("end", DATE, end, NULL), FIELD("programme", RECORDS, programme, &programme_item),
  FIELD("meals", RECORDS, meals, &meal), NESTED("travel", &travel),
  FIELD("partners", RECORDS, partners, &party), FIELD("phases", RECORDS, phases, &phase),
  FIELD("reports", RECORDS, reports, &report));

// Marks all fields as missing; lists keep their arrays.
static void clear(const Record *record, char *base) {
  for (const Field *field = record->fields; field < record->fields + record->count; field++) {
    char *at = base + field->offset;
    switch (field->type) {
    case TEXT: *(bool *)at = false; break;
    case DATE: *(int32_t *)at = MISSING; break;
    case NUMBER: *(double *)at = NAN; break;
    case KIND: *(int32_t *)at = 0; break;
    case BOOLEAN: case CHOICE: case KEY: case SCALARS: *(int32_t *)at = ABSENT; break;
    case RECORDS: ((List *)at)->count = ABSENT; break;
    case RECORD: clear(field->detail, base); break;
    }
  }
}

void begin_proposal(Binder *binder) {
  clear(&root, (char *)&binder->proposal);
  binder->depth = 0;
  binder->skipped = 0;
}

static const Field *find_field(const Record *record, const char *text, size_t length) {
  for (int i = 0; i < record->count; i++) {
    const Field *field = &record->fields[i];
    if (field->length == length && memcmp(field->name, text, length) == 0) return field;
  }
  return NULL;
}

static int32_t find_choice(const char *const *names, const char *text, size_t length) {
  for (int i = 0; names[i]; i++)
    if (strncmp(names[i], text, length) == 0 && names[i][length] == 0) return i;
  return -1;
}

static bool is(const char *text, size_t length, const char *word) {
  return strlen(word) == length && memcmp(text, word, length) == 0;
}

static void set(const Field *field, char *base, const char *text, size_t length) {
  char *at = base + field->offset;
  switch (field->type) {
  case TEXT: *(bool *)at = true; break;
  case DATE: *(int32_t *)at = parse_date(text, length); break;
  case NUMBER: *(double *)at = strtod(text, NULL); break;
  case BOOLEAN: *(int32_t *)at = is(text, length, "true"); break;
  case CHOICE: {
    int32_t index = find_choice(field->detail, text, length);
    *(int32_t *)at = index < 0 ? INT_MAX : index;  // another choice, which no rule names
    break;
  }
  case KIND: {
    int32_t index = find_choice(field->detail, text, length);
    *(int32_t *)at = index < 0 ? 0 : 1 << index;
    break;
  }
  case KEY: *(int32_t *)at = find_key(field->detail, text, length); break;
  default: break;
  }
}

void bind_scalar(Binder *binder, const char *text, size_t length, bool is_plain) {
  if (binder->skipped || binder->depth == 0) return;
  Level *level = &binder->levels[binder->depth - 1];
  if (level->counter) {
    ++*level->counter;
  } else if (level->list) {
    return;  // a scalar where a record belongs
  } else if (!level->expects_value) {
    level->field = find_field(level->record, text, length);
    level->expects_value = true;
  } else {
    level->expects_value = false;
    bool is_null = is_plain && (length == 0 || is(text, length, "~") || is(text, length, "null"));
    if (level->field && !is_null) set(level->field, level->base, text, length);
  }
}

static char *append(List *list, const Record *record) {
  if (list->count == list->capacity) {
    list->capacity = list->capacity ? list->capacity * 2 : 8;
    list->items = realloc(list->items, (size_t)list->capacity * sizeof(Item));
    if (!list->items) abort();
  }
  char *item = (char *)&list->items[list->count++];
  clear(record, item);
  return item;
}

void bind_start(Binder *binder, bool is_mapping) {
  if (binder->skipped) {
    binder->skipped++;
    return;
  }
  Level next = {0};
  if (binder->depth == 0) {
    if (is_mapping) next = (Level){.record = &root, .base = (char *)&binder->proposal};
  } else {
    Level *level = &binder->levels[binder->depth - 1];
    if (level->list) {
      if (is_mapping)
        next = (Level){.record = level->record, .base = append(level->list, level->record)};
    } else if (!level->counter) {
      const Field *field = level->field;
      level->expects_value = false;
      if (field && is_mapping && field->type == RECORD) {
        next = (Level){.record = field->detail, .base = level->base};
      } else if (field && !is_mapping && field->type == RECORDS) {
        next = (Level){.record = field->detail, .list = (List *)(level->base + field->offset)};
        next.list->count = 0;
      } else if (field && !is_mapping && field->type == SCALARS) {
        next = (Level){.counter = (int32_t *)(level->base + field->offset)};
        *next.counter = 0;
      }
    }
  }
  if (!next.record && !next.counter)
    binder->skipped = 1;
  else
    binder->levels[binder->depth++] = next;  // the tables nest no deeper than the levels
}

void bind_end(Binder *binder) {
  if (binder->skipped)
    binder->skipped--;
  else
    binder->depth--;
}

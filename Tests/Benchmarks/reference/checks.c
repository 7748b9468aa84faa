// The thirty rules, each a function from a proposal to one of four answers.
#include <math.h>
#include <string.h>

#include "calendar.h"
#include "reference.h"
#include "registers.h"

typedef enum { NO, YES, UNKNOWN } Truth;
typedef enum { NOT_APPLICABLE, PASS, FAIL, UNDETERMINED } Answer;

int32_t today;

// Three-valued logic.

static Truth of(bool value) { return value ? YES : NO; }

static Truth not(Truth a) { return a == UNKNOWN ? UNKNOWN : of(a == NO); }

static Truth and(Truth a, Truth b) {
  if (a == NO || b == NO) return NO;
  return a == YES && b == YES ? YES : UNKNOWN;
}

static Truth or(Truth a, Truth b) { return not(and(not(a), not(b))); }

static Truth boolean(int32_t value) { return value == ABSENT ? UNKNOWN : of(value); }

static Truth is(int32_t value, int32_t wanted) {
  return value == ABSENT ? UNKNOWN : of(value == wanted);
}

static Truth has_day(int32_t day) { return of(day != MISSING); }

static Truth before(int32_t a, int32_t b) {
  return a == MISSING || b == MISSING ? UNKNOWN : of(a < b);
}

static Truth not_after(int32_t a, int32_t b) { return not(before(b, a)); }

static Truth at_most(double a, double b) { return isnan(a) || isnan(b) ? UNKNOWN : of(a <= b); }

static Truth equal(double a, double b) { return isnan(a) || isnan(b) ? UNKNOWN : of(a == b); }

#define ALL(LIST, ITEM, CONDITION) \
  Truth all = (LIST).count == ABSENT ? UNKNOWN : YES; \
  for (int i = 0; i < (LIST).count && all != NO; i++) { \
    const Item *ITEM = &(LIST).items[i]; \
    all = and(all, CONDITION); \
  }

#define ANY(LIST, ITEM, CONDITION) \
  Truth any = (LIST).count == ABSENT ? UNKNOWN : NO; \
  for (int i = 0; i < (LIST).count && any != YES; i++) { \
    const Item *ITEM = &(LIST).items[i]; \
    any = or(any, CONDITION); \
  }

static Answer require(Truth when, Truth condition) {
  if (when == NO) return NOT_APPLICABLE;
  if (condition == YES) return PASS;
  return when == YES && condition == NO ? FAIL : UNDETERMINED;
}

// Derived values.

static int32_t body_named(const char *name) {
  return find_key(&bodies, name, strlen(name));
}

static Truth is_one_of(int32_t value, int32_t first, int32_t second) {
  return or(is(value, first), is(value, second));
}

// The body that has to decide, by a table whose first row that hits counts; ABSENT when unknown.
static int32_t deciding_body(const Proposal *p) {
  struct {
    Truth when;
    const char *body;
  } rows[] = {
    {p->kind == AGREEMENT ? is(p->form, SISTER_CITY) : NO, "council"},
    {boolean(p->principle), "council"},
    {p->kind == AGREEMENT ? is_one_of(p->form, PARTNER_CITY, MEMORANDUM) : NO, "executive_board"},
    {boolean(p->city_wide), "executive_board"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    if (rows[i].when == YES) return body_named(rows[i].body);
    if (rows[i].when == UNKNOWN) return ABSENT;
  }
  return p->owner == ABSENT ? ABSENT : units.entries[p->owner].body;
}

static Truth is_third_country(int32_t country) {
  if (country == ABSENT) return UNKNOWN;
  const Entry *entry = &countries.entries[country];
  if (entry->eu_until != MISSING && entry->eu_until >= today) return NO;
  return not(boolean(entry->eea));
}

static Truth third_country(const Proposal *p) {
  switch (p->kind) {
  case AGREEMENT: return is_third_country(p->partner_country);
  case MEMBERSHIP: return is_third_country(p->organisation_country);
  case VISIT: return is_third_country(p->visit_country);
  default: {
    ANY(p->partners, each, is_third_country(each->country));
    return any;
  }
  }
}

// The day some months after another; MISSING when that one is.
static int32_t months_after(int32_t day, int months) {
  return day == MISSING ? MISSING : add_months(day, months);
}

// The months of a project, its last day included; NAN when unknown.
static double months_of(int32_t start, int32_t end) {
  return start == MISSING || end == MISSING ? NAN : months_between(start, end + 1);
}

static Truth has_list(const List *list) { return of(list->count != ABSENT); }

// The rules, in the order and by the names of rules.def.

static Answer benefit_on_both_sides(const Proposal *p) {
  return require(YES, of(p->partner_benefit && p->city));
}

static Answer term_in_order(const Proposal *p) {
  return require(has_day(p->term_end), before(p->term_start, p->term_end));
}

static Answer notice_reasonable(const Proposal *p) { return require(YES, at_most(p->notice, 12)); }

static Answer partner_city_term(const Proposal *p) {
  return require(is_one_of(p->form, PARTNER_CITY, MEMORANDUM),
    before(p->term_end, months_after(p->term_start, 36)));
}

static Answer renewal_evaluated(const Proposal *p) {
  return require(of(p->renewal_of), of(p->evaluation_date != MISSING && p->evaluation_reference));
}

static Answer evaluation_recent(const Proposal *p) {
  return require(of(p->renewal_of && p->evaluation_date != MISSING),
    not_after(p->term_start, months_after(p->evaluation_date, 12)));
}

static Answer activities_within_term(const Proposal *p) {
  ALL(p->activities, each,
    and(not_after(p->term_start, each->start), not_after(each->end, p->term_end)));
  return require(and(has_list(&p->activities), has_day(p->term_end)), all);
}

static Answer partner_country_matches_register(const Proposal *p) {
  if (p->partner_registered == ABSENT) return NOT_APPLICABLE;
  return require(YES, is(p->partner_country, partners.entries[p->partner_registered].country));
}

static Answer form_matches_relation(const Proposal *p) {
  if (p->partner_registered == ABSENT) return NOT_APPLICABLE;
  Truth applies = or(is(p->form, SISTER_CITY), is_one_of(p->form, PARTNER_CITY, MEMORANDUM));
  bool is_sister_city = partners.entries[p->partner_registered].is_sister_city;
  return require(applies, of((p->form == SISTER_CITY) == is_sister_city));
}

static Answer decided_by_right_body(const Proposal *p) {
  int32_t right = deciding_body(p);
  Truth ranks = p->decision_body == ABSENT || right == ABSENT
    ? UNKNOWN : of(bodies.entries[p->decision_body].rank >= bodies.entries[right].rank);
  Truth may_delegate = is_one_of(right, body_named("committee"), body_named("company_board"));
  return require(YES, or(ranks, and(may_delegate, boolean(p->decision_delegated))));
}

static Answer document_dated_before_decision(const Proposal *p) {
  return require(has_day(p->decision_date), not_after(p->date, p->decision_date));
}

static Answer registered_before_decision(const Proposal *p) {
  return require(has_day(p->decision_date), not_after(p->registration_date, p->decision_date));
}

static Answer follow_up_planned(const Proposal *p) {
  return require(YES, of(p->plan && p->follow_up_to != ABSENT));
}

static Answer units_heard_when_city_wide(const Proposal *p) {
  return require(boolean(p->city_wide),
    p->consulted_units == ABSENT ? UNKNOWN : of(p->consulted_units > 0));
}

static Answer budget_sums(const Proposal *p) {
  return require(YES, equal(p->budget_city + p->budget_external, p->budget_total));
}

static Answer budget_years_sum(const Proposal *p) {
  ALL(p->budget_years, each, equal(each->city + each->external, each->total));
  return require(has_list(&p->budget_years), all);
}

static Answer added_value_stated(const Proposal *p) {
  return require(YES, of(p->residents || p->business || p->civil_society));
}

static Answer company_has_adopted_guidelines(const Proposal *p) {
  Truth is_company = p->owner == ABSENT
    ? UNKNOWN : is(units.entries[p->owner].body, body_named("company_board"));
  return require(is_company, has_day(p->guidelines_adopted));
}

static Answer sanctions_screened(const Proposal *p) {
  return require(third_country(p), has_day(p->sanctions_date));
}

static Answer fee_sums(const Proposal *p) {
  return require(YES, equal(p->annual + p->entry + p->other_costs, p->fee_total));
}

static Answer seat_matches_register(const Proposal *p) {
  if (p->organisation_registered == ABSENT) return NOT_APPLICABLE;
  const Entry *entry = &organisations.entries[p->organisation_registered];
  return require(of(strcmp(entry->key, "other") != 0), is(p->organisation_country, entry->country));
}

static Answer membership_exit_planned(const Proposal *p) {
  return require(YES, and(of(p->exit), at_most(p->notice_months, 12)));
}

static Answer liability_decided_by_council(const Proposal *p) {
  return require(boolean(p->liability), is(p->decision_body, body_named("council")));
}

static Answer programme_within_visit(const Proposal *p) {
  ALL(p->programme, each, and(not_after(p->start, each->date), not_after(each->date, p->end)));
  return require(has_list(&p->programme), all);
}

static Answer no_flight_where_train_goes(const Proposal *p) {
  return require(and(is(p->direction, OUTGOING), is(p->travel_mode, FLIGHT)),
    not(at_most(p->train_hours, 7)));
}

static Answer journey_approved_before_departure(const Proposal *p) {
  return require(and(is(p->direction, OUTGOING), not(is(p->travel_mode, REMOTE))),
    and(before(p->travel_approved, p->start), of(p->approved_by)));
}

static Answer meal_cost_moderate(const Proposal *p) {
  ALL(p->meals, each, at_most(each->cost_per_person, 300));
  return require(has_list(&p->meals), all);
}

static Answer yearly_reports_planned(const Proposal *p) {
  double months = months_of(p->start, p->end);
  if (p->reports.count == ABSENT || isnan(months)) return UNDETERMINED;
  int planned = 0;
  for (int i = 0; i < p->reports.count; i++) {
    if (p->reports.items[i].kind == ABSENT) return UNDETERMINED;
    planned += p->reports.items[i].kind == YEARLY;
  }
  return require(YES, of(planned >= (int)months / 12));
}

static Answer final_report_planned(const Proposal *p) {
  int32_t latest = months_after(p->end, 6);
  ANY(p->reports, each,
    and(is(each->kind, FINAL), and(not_after(p->end, each->due), not_after(each->due, latest))));
  return require(YES, any);
}

static Answer phases_within_project(const Proposal *p) {
  ALL(p->phases, each,
    and(of(each->title), and(not_after(p->start, each->start), not_after(each->end, p->end))));
  return require(has_list(&p->phases), all);
}

void check(const Proposal *proposal, Counts *counts) {
  counts->proposals++;
  Answer answer;
#define RULE(NAME, KINDS) \
  if (proposal->kind & (KINDS)) { \
    answer = NAME(proposal); \
    counts->failed[RULE_##NAME] += answer == FAIL; \
    counts->undetermined[RULE_##NAME] += answer == UNDETERMINED; \
  }
#include "../rules.def"
#undef RULE
}

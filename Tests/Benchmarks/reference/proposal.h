// What the thirty checks need of a proposal, and how it is filled from parsing events.
#pragma once
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "calendar.h"

enum { AGREEMENT = 1, MEMBERSHIP = 2, VISIT = 4, PROJECT = 8 };

#define ABSENT (-1)  // choices, keys of registers, booleans, lists

typedef struct {
  int32_t date, start, end, due;
  double city, external, total, cost_per_person;
  int32_t country, kind;
  bool title;
} Item;

typedef struct {
  Item *items;
  int count;  // ABSENT when there is no list
  int capacity;
} List;

typedef struct {
  int32_t kind;
  // all kinds
  int32_t date, guidelines_adopted, registration_date, sanctions_date;
  int32_t decision_date, decision_body, decision_delegated;
  int32_t owner, city_wide, principle;
  bool residents, business, civil_society, city, partner_benefit, plan;
  int32_t follow_up_to, consulted_units;  // the latter a number
  double budget_city, budget_external, budget_total;
  List budget_years;
  int32_t start, end;
  // agreements
  int32_t form, partner_registered, partner_country;
  int32_t term_start, term_end, evaluation_date;
  double notice;
  bool renewal_of, evaluation_reference;
  List activities;
  // memberships
  int32_t organisation_registered, organisation_country, liability;
  double notice_months, annual, entry, other_costs, fee_total;
  bool exit;
  // visits
  int32_t direction, visit_country, travel_mode, travel_approved;
  double train_hours;
  bool approved_by;
  List programme, meals;
  // projects
  List partners, reports, phases;
} Proposal;

// The orders of these are those of the arrays of names in proposal.c.
enum { SISTER_CITY, PARTNER_CITY, MEMORANDUM };
enum { INCOMING, OUTGOING };
enum { REMOTE, TRAIN, BUS, FERRY, CAR, FLIGHT };
enum { YEARLY, INTERIM, FINANCIAL, FINAL };

typedef struct Record Record;

// A place in the nesting of a document.
typedef struct {
  const Record *record;  // NULL in a list of scalars
  char *base;
  List *list;  // in a list of records
  int32_t *counter;  // in a list of scalars
  const struct Field *field;  // the field whose value comes next; NULL before a key
  bool expects_value;
} Level;

enum { MAXIMUM_NESTING = 64 };

typedef struct {
  Proposal proposal;
  Level levels[MAXIMUM_NESTING];
  int depth;
  int skipped;  // levels inside a value that no check needs
} Binder;

void begin_proposal(Binder *binder);
void bind_scalar(Binder *binder, const char *text, size_t length, bool is_plain);
void bind_start(Binder *binder, bool is_mapping);
void bind_end(Binder *binder);

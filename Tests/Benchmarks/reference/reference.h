// What the parts of the reference program share.
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "proposal.h"

typedef struct {
  char *start;  // followed by a zero byte
  size_t length;
} Bytes;

// Reads a whole file; `-` is standard input.
Bytes read_file(const char *path);

// Prints a message and ends the program.
_Noreturn void fail(const char *message, const char *subject);

#define RULE(NAME, KINDS) RULE_##NAME,
enum {
#include "../rules.def"
  RULE_COUNT
};
#undef RULE

// How often each rule failed, and how often data was missing that would decide it.
typedef struct {
  uint64_t proposals, failed[RULE_COUNT], undetermined[RULE_COUNT];
} Counts;

// The day on which everything is checked.
extern int32_t today;

// Checks a proposal against the thirty rules.
void check(const Proposal *proposal, Counts *counts);

// Binds one JSON text and returns the byte after it; NULL when it is malformed.
const char *bind_json(Binder *binder, const char *text, const char *end);

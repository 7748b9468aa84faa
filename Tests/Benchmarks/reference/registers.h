// The registers of the pack: what they say of each key.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  char *key;
  size_t length;
  // Fields of several registers; -1 or MISSING where the entry has none.
  char *body_name, *country_name;
  int32_t body, country, rank, eea, eu_until;
  bool is_sister_city;
} Entry;

typedef struct {
  const char *name;
  Entry *entries;
  int count, capacity;
} Register;

extern Register bodies, units, partners, organisations, countries;

// Parses every YAML file of the folders with libyaml, and keeps the registers.
void read_pack(char *const *folders, int count);

// The index of a key, or -1.
int32_t find_key(const Register *in, const char *text, size_t length);

#include "registers.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <yaml.h>

#include "proposal.h"
#include "reference.h"

Register bodies = {.name = "bodies"}, units = {.name = "units"};
Register partners = {.name = "partners"}, organisations = {.name = "organisations"};
Register countries = {.name = "countries"};

static Register *const registers[] = {&bodies, &units, &partners, &organisations, &countries};

static Register *register_named(const char *name) {
  for (size_t i = 0; i < sizeof registers / sizeof *registers; i++)
    if (strcmp(registers[i]->name, name) == 0) return registers[i];
  return NULL;
}

int32_t find_key(const Register *in, const char *text, size_t length) {
  for (int32_t i = 0; i < in->count; i++)
    if (in->entries[i].length == length && memcmp(in->entries[i].key, text, length) == 0) return i;
  return -1;
}

static Entry *append(Register *to, const char *key) {
  if (to->count == to->capacity) {
    to->capacity = to->capacity ? to->capacity * 2 : 32;
    to->entries = realloc(to->entries, (size_t)to->capacity * sizeof(Entry));
    if (!to->entries) abort();
  }
  to->entries[to->count] = (Entry){
    .key = strdup(key), .length = strlen(key), .body = -1, .country = -1, .rank = -1, .eea = -1,
    .eu_until = MISSING};
  return &to->entries[to->count++];
}

static void set(Entry *entry, const char *field, const char *value) {
  if (strcmp(field, "body") == 0) entry->body_name = strdup(value);
  if (strcmp(field, "country") == 0) entry->country_name = strdup(value);
  if (strcmp(field, "rank") == 0) entry->rank = atoi(value);
  if (strcmp(field, "eea") == 0) entry->eea = strcmp(value, "true") == 0;
  if (strcmp(field, "eu_until") == 0) entry->eu_until = parse_date(value, strlen(value));
  if (strcmp(field, "relation") == 0) entry->is_sister_city = strcmp(value, "sister_city") == 0;
}

// Parses a file of the pack; what it says is kept when it is one of the registers.
static void read_file_of_pack(const char *path) {
  Bytes bytes = read_file(path);
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, (const unsigned char *)bytes.start, bytes.length);
  Register *filled = NULL;
  Entry *entry = NULL;
  // The last key at each level, empty before a key.
  char keys[4][64] = {{0}};
  int depth = 0;
  bool is_entries = false;
  for (bool is_done = false; !is_done;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) fail("not YAML", path);
    switch (event.type) {
    case YAML_SCALAR_EVENT: {
      const char *text = (const char *)event.data.scalar.value;
      if (depth < 1 || depth > 3) break;
      if (!keys[depth][0]) {
        snprintf(keys[depth], sizeof keys[depth], "%s", text);
        if (depth == 1) is_entries = strcmp(text, "entries") == 0;
        if (depth == 2 && is_entries && filled) entry = append(filled, text);
      } else {
        if (depth == 1 && strcmp(keys[1], "register") == 0) filled = register_named(text);
        if (depth == 3 && entry && filled) set(entry, keys[3], text);
        keys[depth][0] = 0;
      }
      break;
    }
    case YAML_MAPPING_START_EVENT:
    case YAML_SEQUENCE_START_EVENT:
      if (++depth <= 3) keys[depth][0] = 0;
      break;
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
      if (--depth >= 1 && depth <= 3) keys[depth][0] = 0;
      break;
    case YAML_STREAM_END_EVENT: is_done = true; break;
    default: break;
    }
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  free(bytes.start);
}

static void read_folder(const char *folder) {
  DIR *open = opendir(folder);
  if (!open) fail("no folder", folder);
  for (struct dirent *each; (each = readdir(open));) {
    if (each->d_name[0] == '.') continue;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, each->d_name);
    size_t length = strlen(path);
    if (each->d_type == DT_DIR)
      read_folder(path);
    else if (length > 5 && strcmp(path + length - 5, ".yaml") == 0)
      read_file_of_pack(path);
  }
  closedir(open);
}

void read_pack(char *const *folders, int count) {
  for (int i = 0; i < count; i++) read_folder(folders[i]);
  for (size_t i = 0; i < sizeof registers / sizeof *registers; i++) {
    if (registers[i]->count == 0) fail("no entries in the register", registers[i]->name);
    for (int j = 0; j < registers[i]->count; j++) {
      Entry *entry = &registers[i]->entries[j];
      if (entry->body_name)
        entry->body = find_key(&bodies, entry->body_name, strlen(entry->body_name));
      if (entry->country_name)
        entry->country = find_key(&countries, entry->country_name, strlen(entry->country_name));
    }
  }
}

// Checks proposals as an able C programmer would who knows the rules beforehand.
//
//   reference check PACK-FOLDER,… DAY THREADS PATH…   the thirty rules of rules.def
//   reference parse THREADS PATH…                     only reads and parses, with bare libyaml
//
// A path is a YAML file (perhaps of several documents), a folder of such files, or a file of JSON
// Lines (`-` is JSON Lines on standard input). YAML and the pack are read with libyaml, JSON Lines
// with the reader of json.c. Prints for each rule how often it failed and how often it was open.
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

#include "reference.h"
#include "registers.h"

_Noreturn void fail(const char *message, const char *subject) {
  fprintf(stderr, "reference: %s: %s\n", message, subject);
  exit(2);
}

Bytes read_file(const char *path) {
  bool is_stream = strcmp(path, "-") == 0;
  int descriptor = is_stream ? STDIN_FILENO : open(path, O_RDONLY);
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status) != 0) fail("cannot be read", path);
  size_t capacity = S_ISREG(status.st_mode) ? (size_t)status.st_size : 1 << 20, length = 0;
  char *start = malloc(capacity + 1);
  for (;;) {
    if (!start) fail("too large", path);
    ssize_t count = read(descriptor, start + length, capacity - length);
    if (count < 0) fail("cannot be read", path);
    length += (size_t)count;
    if (count == 0 || (S_ISREG(status.st_mode) && length == capacity)) break;
    if (length == capacity) start = realloc(start, (capacity *= 2) + 1);
  }
  if (!is_stream) close(descriptor);
  start[length] = 0;
  return (Bytes){start, length};
}

// A file, or a part of one that is read already, as work for a thread.
typedef struct {
  const char *path;
  Bytes part;  // empty for a whole file
  bool is_json;
} Work;

static Work *works;
static size_t work_count, work_capacity;
static atomic_size_t next_work;
static bool is_bare;

static void add(Work work) {
  if (work_count == work_capacity) {
    work_capacity = work_capacity ? work_capacity * 2 : 1024;
    works = realloc(works, work_capacity * sizeof(Work));
    if (!works) fail("too many files", work.path);
  }
  works[work_count++] = work;
}

static bool ends_in(const char *text, const char *end) {
  size_t length = strlen(text), wanted = strlen(end);
  return length >= wanted && strcmp(text + length - wanted, end) == 0;
}

static int by_path(const void *a, const void *b) {
  return strcmp(((const Work *)a)->path, ((const Work *)b)->path);
}

static void add_folder(const char *folder) {
  DIR *open = opendir(folder);
  if (!open) fail("no folder", folder);
  size_t first = work_count;
  for (struct dirent *each; (each = readdir(open));) {
    if (!ends_in(each->d_name, ".yaml")) continue;
    char *path = malloc(strlen(folder) + strlen(each->d_name) + 2);
    sprintf(path, "%s/%s", folder, each->d_name);
    add((Work){.path = path});
  }
  closedir(open);
  qsort(works + first, work_count - first, sizeof(Work), by_path);
}

// Adds a file of many proposals in parts that begin with a document of their own.
static void add_stream(const char *path, int threads) {
  bool is_json = strcmp(path, "-") == 0 || ends_in(path, ".jsonl");
  if (threads == 1) {
    add((Work){.path = path, .is_json = is_json});
    return;
  }
  Bytes bytes = read_file(path);
  const char *separator = is_json ? "\n" : "\n---";
  size_t start = 0, size = bytes.length / (size_t)(threads * 8) + 1;
  while (start < bytes.length) {
    size_t end = bytes.length;
    if (start + size < bytes.length) {
      const char *found = strstr(bytes.start + start + size, separator);
      if (found) end = (size_t)(found - bytes.start) + 1;
    }
    add((Work){.path = path, .part = {bytes.start + start, end - start}, .is_json = is_json});
    start = end;
  }
}

// Parses with libyaml; binds and checks every document unless only parsing is asked for.
static void run_yaml(const char *path, Bytes bytes, Binder *binder, Counts *counts) {
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, (const unsigned char *)bytes.start, bytes.length);
  for (bool is_done = false; !is_done;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) fail("not YAML", path);
    is_done = event.type == YAML_STREAM_END_EVENT;
    if (!is_bare) switch (event.type) {
    case YAML_DOCUMENT_START_EVENT: begin_proposal(binder); break;
    case YAML_DOCUMENT_END_EVENT: check(&binder->proposal, counts); break;
    case YAML_MAPPING_START_EVENT: bind_start(binder, true); break;
    case YAML_SEQUENCE_START_EVENT: bind_start(binder, false); break;
    case YAML_MAPPING_END_EVENT: case YAML_SEQUENCE_END_EVENT: bind_end(binder); break;
    case YAML_ALIAS_EVENT: bind_scalar(binder, "", 0, true); break;
    case YAML_SCALAR_EVENT:
      bind_scalar(binder, (const char *)event.data.scalar.value, event.data.scalar.length,
        event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE);
      break;
    default: break;
    }
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static void run_json_line(const char *path, Bytes line, Binder *binder, Counts *counts) {
  if (is_bare) {
    run_yaml(path, line, binder, counts);
    return;
  }
  begin_proposal(binder);
  if (!bind_json(binder, line.start, line.start + line.length)) fail("not JSON", path);
  check(&binder->proposal, counts);
}

static void run_json_lines(const char *path, Bytes bytes, Binder *binder, Counts *counts) {
  char *end = bytes.start + bytes.length;
  for (char *line = bytes.start; line < end;) {
    char *next = memchr(line, '\n', (size_t)(end - line));
    if (!next) next = end;
    run_json_line(path, (Bytes){line, (size_t)(next - line)}, binder, counts);
    line = next + 1;
  }
}

// Reads JSON Lines line by line, so that memory does not grow with the file.
static void stream_json_lines(const char *path, Binder *binder, Counts *counts) {
  FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "r");
  if (!file) fail("cannot be read", path);
  char *line = NULL;
  size_t capacity = 0;
  for (ssize_t length; (length = getline(&line, &capacity, file)) > 0;)
    run_json_line(path, (Bytes){line, (size_t)length}, binder, counts);
  free(line);
  if (file != stdin) fclose(file);
}

static void *work(void *argument) {
  Counts *counts = argument;
  Binder *binder = calloc(1, sizeof *binder);
  if (!binder) fail("no memory", "binder");
  for (size_t index; (index = atomic_fetch_add(&next_work, 1)) < work_count;) {
    Work each = works[index];
    if (each.is_json && !each.part.start) {
      stream_json_lines(each.path, binder, counts);
      continue;
    }
    Bytes bytes = each.part.start ? each.part : read_file(each.path);
    (each.is_json ? run_json_lines : run_yaml)(each.path, bytes, binder, counts);
    if (!each.part.start) free(bytes.start);
  }
  free(binder);
  return NULL;
}

static void print(const Counts *counts) {
  printf("proposals %llu\n", (unsigned long long)counts->proposals);
#define RULE(NAME, KINDS) \
  printf("%s %llu %llu\n", #NAME, (unsigned long long)counts->failed[RULE_##NAME], \
    (unsigned long long)counts->undetermined[RULE_##NAME]);
#include "../rules.def"
#undef RULE
}

int main(int count, char **arguments) {
  is_bare = count > 1 && strcmp(arguments[1], "parse") == 0;
  int first = is_bare ? 2 : 4;
  if (count < first + 2) fail("usage", "check PACK,… DAY THREADS PATH… | parse THREADS PATH…");
  if (!is_bare) {
    char *folders[8];
    int folder_count = 0;
    for (char *each = strtok(arguments[2], ","); each && folder_count < 8; each = strtok(NULL, ","))
      folders[folder_count++] = each;
    read_pack(folders, folder_count);
    today = parse_date(arguments[3], strlen(arguments[3]));
  }
  int threads = atoi(arguments[first]);
  if (threads < 1 || threads > 64) fail("number of threads", arguments[first]);
  for (int i = first + 1; i < count; i++) {
    struct stat status;
    if (stat(arguments[i], &status) == 0 && S_ISDIR(status.st_mode))
      add_folder(arguments[i]);
    else
      add_stream(arguments[i], threads);
  }

  Counts *counts = calloc((size_t)threads, sizeof *counts);
  pthread_t others[64];
  for (int i = 1; i < threads; i++) pthread_create(&others[i], NULL, work, &counts[i]);
  work(&counts[0]);
  for (int i = 1; i < threads; i++) {
    pthread_join(others[i], NULL);
    counts[0].proposals += counts[i].proposals;
    for (int rule = 0; rule < RULE_COUNT; rule++) {
      counts[0].failed[rule] += counts[i].failed[rule];
      counts[0].undetermined[rule] += counts[i].undetermined[rule];
    }
  }
  if (!is_bare) print(&counts[0]);
  return 0;
}

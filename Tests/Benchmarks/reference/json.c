// A small reader of JSON (RFC 8259) that gives the same events as a YAML parser.
#include <string.h>

#include "reference.h"

typedef struct {
  Binder *binder;
  const char *at, *end;
} Reader;

static void skip_space(Reader *r) {
  while (r->at < r->end && (*r->at == ' ' || *r->at == '\t' || *r->at == '\r' || *r->at == '\n'))
    r->at++;
}

static bool take(Reader *r, char wanted) {
  skip_space(r);
  if (r->at == r->end || *r->at != wanted) return false;
  r->at++;
  return true;
}

static int hexadecimal(const char *at) {
  int value = 0;
  for (int i = 0; i < 4; i++) {
    int c = at[i] | 32;
    int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

// Copies a string with escapes; those of characters beyond ASCII, which no rule reads, become '?'.
static bool string_with_escapes(Reader *r) {
  char text[1024];
  size_t length = 0;
  for (; r->at < r->end && *r->at != '"'; r->at++) {
    char c = *r->at;
    if ((unsigned char)c < 32) return false;
    if (c == '\\') {
      if (++r->at == r->end) return false;
      static const char letters[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
      const char *letter = strchr(letters, *r->at);
      if (*r->at == 'u') {
        int value = r->end - r->at > 4 ? hexadecimal(r->at + 1) : -1;
        if (value < 0) return false;
        c = value < 128 ? (char)value : '?';
        r->at += 4;
      } else if (letter) {
        c = values[letter - letters];
      } else {
        return false;
      }
    }
    if (length < sizeof text) text[length++] = c;
  }
  if (r->at == r->end) return false;
  r->at++;
  bind_scalar(r->binder, text, length, false);
  return true;
}

static bool string(Reader *r) {
  const char *start = r->at;
  for (const char *at = start; at < r->end; at++) {
    if (*at == '"') {
      bind_scalar(r->binder, start, (size_t)(at - start), false);
      r->at = at + 1;
      return true;
    }
    if (*at == '\\') return string_with_escapes(r);
    if ((unsigned char)*at < 32) return false;
  }
  return false;
}

static bool value(Reader *r, int depth) {
  skip_space(r);
  if (r->at == r->end || depth == MAXIMUM_NESTING) return false;
  char first = *r->at;
  if (first == '"') {
    r->at++;
    return string(r);
  }
  if (first == '{' || first == '[') {
    bool is_object = first == '{';
    char closing = is_object ? '}' : ']';
    r->at++;
    bind_start(r->binder, is_object);
    if (!take(r, closing)) {
      do {
        if (is_object && (!take(r, '"') || !string(r) || !take(r, ':'))) return false;
        if (!value(r, depth + 1)) return false;
      } while (take(r, ','));
      if (!take(r, closing)) return false;
    }
    bind_end(r->binder);
    return true;
  }
  const char *start = r->at;
  while (r->at < r->end && (*r->at == '-' || *r->at == '+' || *r->at == '.'
         || (*r->at >= '0' && *r->at <= '9') || ((*r->at | 32) >= 'a' && (*r->at | 32) <= 'z')))
    r->at++;
  size_t length = (size_t)(r->at - start);
  bool is_word = (length == 4 && (!memcmp(start, "true", 4) || !memcmp(start, "null", 4)))
    || (length == 5 && !memcmp(start, "false", 5));
  if (length == 0 || !(is_word || *start == '-' || (*start >= '0' && *start <= '9'))) return false;
  bind_scalar(r->binder, start, length, true);
  return true;
}

const char *bind_json(Binder *binder, const char *text, const char *end) {
  Reader reader = {binder, text, end};
  return value(&reader, 0) ? reader.at : NULL;
}

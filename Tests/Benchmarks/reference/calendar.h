// Days as counts since 1970-01-01.
#pragma once
#include <stddef.h>
#include <stdint.h>

#define MISSING INT32_MIN

// The day written as 2026-01-31, or MISSING.
int32_t parse_date(const char *text, size_t length);

// The most months that can be added to a day without passing another.
int months_between(int32_t from, int32_t to);

// The same day so many months later, or the last of that month when it has no such day.
int32_t add_months(int32_t days, int months);

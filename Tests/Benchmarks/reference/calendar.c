// Source: H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”, for years from 1 on.
#include "calendar.h"

#include <stdbool.h>

typedef struct {
  int year, month, day;
} Parts;

static int32_t days_of(Parts p) {
  int year = p.year - (p.month <= 2), era = year / 400, year_of_era = year % 400;
  int day_of_year = (153 * (p.month + (p.month > 2 ? -3 : 9)) + 2) / 5 + p.day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
    - 719468;
}

static Parts parts_of(int32_t days) {
  days += 719468;
  int era = days / 146097, day = days % 146097;
  int year_of_era = (day - day / 1460 + day / 36524 - day / 146096) / 365;
  int day_of_year = day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int month = (5 * day_of_year + 2) / 153;
  return (Parts){
    .year = era * 400 + year_of_era + (month >= 10), .month = month < 10 ? month + 3 : month - 9,
    .day = day_of_year - (153 * month + 2) / 5 + 1};
}

static int days_in_month(int year, int month) {
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leaps = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return lengths[month - 1] + (month == 2 && leaps);
}

int32_t parse_date(const char *text, size_t length) {
  if (length != 10 || text[4] != '-' || text[7] != '-') return MISSING;
  static const int places[] = {0, 1, 2, 3, 5, 6, 8, 9};
  int digits = 0;
  for (int i = 0; i < 8; i++) {
    unsigned digit = (unsigned char)text[places[i]] - '0';
    if (digit > 9) return MISSING;
    digits = digits * 10 + (int)digit;
  }
  Parts p = {digits / 10000, digits / 100 % 100, digits % 100};
  if (p.year < 1 || p.month < 1 || p.month > 12 || p.day < 1) return MISSING;
  return p.day > days_in_month(p.year, p.month) ? MISSING : days_of(p);
}

int months_between(int32_t from, int32_t to) {
  if (from > to) return -months_between(to, from);
  Parts a = parts_of(from), b = parts_of(to);
  int months = (b.year - a.year) * 12 + b.month - a.month;
  int last = days_in_month(b.year, b.month);
  return (a.day < last ? a.day : last) <= b.day ? months : months - 1;
}

int32_t add_months(int32_t days, int months) {
  Parts p = parts_of(days);
  int sum = p.year * 12 + p.month - 1 + months;
  p.year = sum / 12;
  p.month = sum % 12 + 1;
  int last = days_in_month(p.year, p.month);
  if (p.day > last) p.day = last;
  return days_of(p);
}

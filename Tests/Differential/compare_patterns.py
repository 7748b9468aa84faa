"""Compares random patterns with RE2: which are read, and which texts they match.

Usage: compare_patterns.py RIKTLINJE SEED COUNT
"""

import random
import sys

import re2

import answers

LETTERS = ["a", "b", "c", "A", "B", "Z", "é", "å", "Å", "ß", "k", "K", "\u212a", "ſ", "s", "S", "σ", "ς", "Σ",
           "👍", "日", "-", "_", "0", "9", " ", "."]
ESCAPES = r"""\n \d \D \w \W \s \S \b \B \A \z \pL \p{Lu} \PL \p{Greek} \p{^Greek} \P{Han} \p{Nd} \p{Any} \pZs
    \p{Cyrillic} \p{Latin} \p{So} \x41 \x{1F44D} \x{e5} \101 \07 \t \f \v \a \r \. \* \+ \? \( \[ \] \{ \} \|
    \^ \$ \\ \- \/ \_ \Qa.b\E \Q*+\E [[:alpha:]] [[:^digit:]] [[:word:]]""".split()
# What is wrong, or looks so.
ODD = r"""\p{L \8 \1 \0 \e \h \R \X \G \Z \c \< \é \E { } ] {2 {,2} x{2} \p{sc=Greek} \p{foo} \x{110000}
    \x{D800} \xZ \x4 \u0041 \N{DOT} [z-a] [[:foo:]] [ ( ) (?= (?<= (?#c) (?P=n) (?P<a-b>b) (?P<>b)""".split()
IN_CLASS = r"""a b z A-Z a-f 0-9 é å-ö \d \w \s \S \D \pL \p{Greek} \n \] \- - ^ [:alpha:] [:^space:] a-
    \x00-\x1f \x{100}-\x{200} && [ K ſ \101 👍 α-ω [=a=] [.a.] \PN . $ |""".split()
ODD_IN_CLASS = r"[:foo:] z-a \b \q a-\d \E \Qab\E".split()
REPETITIONS = ["*", "+", "?", "*?", "+?", "??", "{2}", "{0,1}", "{1,3}", "{2,}", "{0}", "{3}?", "{1,}?"]
ODD_REPETITIONS = ["**", "*+", "{1000}", "{1001}", "{2,1}", "{01}", "{1}{2}", "+*", "{0,0}"]
FLAGS = ["(?i)", "(?s)", "(?m)", "(?U)", "(?-i)", "(?is)", "(?i-s)", "(?x)", "(?)", "(?i"]
GROUPS = ["(", "(?:", "(?i:", "(?s-m:", "(?U:", "(?-:"]
TEXTS = LETTERS + ["ẞ", "\n", "\t", "x", "abc", "aa", "ab", "Ab", "\u00a0", "\u2028", "İ", "ı", "i", "I", "α",
                   "Ж", "٣", "^", "$", "e\u0301", "*+"]


class Writer:
    """Writes patterns most of which are right."""

    def __init__(self, choices):
        self.choices = choices
        self.names = 0

    def one(self, usual, odd, often=0.97):
        return self.choices.choice(usual if self.choices.random() < often else odd)

    def pattern(self, depth):
        parts = [self.part(depth) for _ in range(self.choices.randint(1, 3))]
        text = "".join(parts)
        if self.choices.random() < 0.12:
            text = self.one(FLAGS[:7], FLAGS) + text
        if self.choices.random() < 0.15:
            text = "^" + text
        if self.choices.random() < 0.15:
            text += "$"
        if self.choices.random() < 0.1:
            text += "|" + self.part(depth)
        return text

    def part(self, depth):
        kind = self.choices.random()
        if depth <= 0 or kind < 0.45:
            atom = self.one(LETTERS + ESCAPES if kind < 0.2 else LETTERS, ODD)
        elif kind < 0.6:
            atom = self.bracketed()
        elif kind < 0.8:
            atom = self.group(depth)
        else:
            atom = f"(?:{self.pattern(depth - 1)}|{self.pattern(depth - 1)})"
        if self.choices.random() < 0.3:
            atom += self.one(REPETITIONS, ODD_REPETITIONS, often=0.93)
        return atom

    def bracketed(self):
        inside = "".join(self.one(IN_CLASS, ODD_IN_CLASS) for _ in range(self.choices.randint(1, 4)))
        return "[" + ("^" if self.choices.random() < 0.25 else "") + inside + "]"

    def group(self, depth):
        opening = self.choices.choice(GROUPS)
        if self.choices.random() < 0.2:
            # Each name once: RE2 in C++ takes one that stands twice, and RE2 in Go does not.
            self.names += 1
            opening = self.choices.choice(["(?P<n{}>", "(?<name_{}>", "(?P<å{}>"]).format(self.names)
        return opening + self.pattern(depth - 1) + (")" if self.choices.random() < 0.98 else "")


def re2_answer(pattern, text):
    options = re2.Options()
    options.log_errors = False
    try:
        return ("bool", re2.compile(pattern, options).search(text) is not None), ""
    except re2.error as error:
        return answers.ERROR, str(error)


def reason(pattern, text, theirs, ours):
    """Why a difference is one that the specification leaves open; `None` when it does not."""
    if "pattern too large" in theirs[1] or ours[0] == answers.ERROR and "{1000}" in pattern:
        return "there is room for smaller programs only"
    if theirs[0] == ("bool", True) and r"\B" in pattern and not text.isascii():
        return "RE2 in C++ finds no boundary of a word between the bytes of one character"
    return None


def main(riktlinje, seed, count):
    choices = random.Random(f"patterns {seed}")
    declarations = [{"name": "text", "type": "string"}, {"name": "pattern", "type": "string"}]
    cases, theirs = [], []
    for _ in range(count):
        pattern = Writer(choices).pattern(choices.randint(0, 3))
        # Of characters that the pattern has, more texts match.
        alike = [character for character in pattern if character in LETTERS] or TEXTS
        letters = choices.choice([TEXTS, alike, alike])
        text = "".join(choices.choice(letters) for _ in range(choices.randint(0, 8)))
        bindings = {"text": {"string": text}, "pattern": {"string": pattern}}
        cases.append({"expr": "text.matches(pattern)", "type_env": declarations, "bindings": bindings})
        theirs.append(re2_answer(pattern, text))

    # A pattern that is written out is prepared in another way than one that comes as a value.
    written = [{"expr": f"text.matches({literal(case['bindings']['pattern']['string'])})",
                "type_env": declarations, "bindings": case["bindings"]} for case in cases]
    tally = answers.Tally(f"patterns, seed {seed}")
    for form in (cases, written):
        for case, their, our in zip(form, theirs, answers.ask(riktlinje, form)):
            if their[0] == our[0]:
                tally.agree("refused" if their[0] == answers.ERROR else
                            "matches" if their[0][1] else "mismatches")
            else:
                bindings = case["bindings"]
                pattern, text = (bindings[name]["string"] for name in ("pattern", "text"))
                tally.differ(case, their, our, reason(pattern, text, their, our))
    return tally.report()


def literal(text):
    return "'" + "".join(f"\\U{ord(character):08x}" for character in text) + "'"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))

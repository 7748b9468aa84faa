"""Writes random expressions of the condition language, well typed, by a table of what gives what.

A template is an expression with holes: «int» is any integer, «list(T)» a list of what is wanted; `@x:T`
names a new variable, which the holes after it may use, `@@x:T` one that the holes after the next may.
"""

import functools
import random
import re

SCALARS = ("int", "uint", "double", "string", "bytes", "bool")

LITERALS = {
    "int": """0 1 2 3 5 7 10 42 -1 -7 63 64 65 255 256 0x10 -0x1F 2147483647 -2147483648 4294967296
        1000000007 9007199254740993 9223372036854775807 -9223372036854775808 0x7fffffffffffffff""".split(),
    "uint": """0u 1u 2u 3u 7U 42u 63u 64u 0xFFu 9007199254740993u 9223372036854775808u
        18446744073709551615u""".split(),
    "double": """0.0 -0.0 1.0 1.5 -2.5 0.1 0.3 2.5 3.5 .5 4.35 2.675 100.0 1e5 1e15 1e16 1e21 1e308 -1e308
        5e-324 1e-7 3.14159 9007199254740993.0 9223372036854775807.0 -9223372036854775808.0
        18446744073709551616.0 1.7976931348623157e308 (0.0/0.0) (1.0/0.0) (-1.0/0.0)
        double('NaN') double('-Infinity')""".split(),
    "bool": ["true", "false"],
    "null": ["null"],
    # Whole seconds: of a fraction C++ writes three digits or six where the least would do.
    "timestamp": [f"timestamp('{text}')" for text in """2020-01-01T00:00:00Z 1970-01-01T00:00:00Z
        0001-01-01T00:00:00Z 9999-12-31T23:59:59Z 2024-02-29T12:34:56Z 2024-03-31T00:59:59Z
        2024-03-31T01:00:00Z 2024-10-27T00:30:00Z 2024-10-27T01:30:00Z 2024-03-10T09:59:59Z
        2024-11-03T08:30:00Z 2023-12-31T23:59:59+02:00 2023-01-01T00:00:00-23:59 1900-01-01T00:00:00Z
        2100-06-15T12:00:00Z 2038-01-19T03:14:08Z 2040-01-01T00:00:00Z 1600-02-29T00:00:00Z""".split()
        ] + ["timestamp(0)", "timestamp(253402300799)", "timestamp(-62135596800)"],
    "duration": [f"duration('{text}')" for text in """1s 0s -1s 1h 1.5h 1h30m -1h30m 24h 100h 1m -90m
        9223372036s -9223372036s 2540400h 00001s 0 -0 +1s 1.5m""".split()],
    "type": """int uint double string bytes bool list map null_type type(1) type(null)
        google.protobuf.Timestamp type(duration('1s'))""".split(),
}

TEXTS = ["", "a", "b", "ab", "abc", "hello", "Hello World", "å", "ÅÄÖ", "e\u0301", "\u00e9", "👍",
         "👩\u200d👩\u200d👧", "🇸🇪", "ß", "İ", "ı", "\u200d", "\ufeff", "\u00a0", "  x ", "\t", "\n", " ",
         "a,b,c", ",", "1", "-1", "1.5", "true", "TRUE", "True", "t", "1e3", "NaN", "inf", "+5", "007",
         "9223372036854775808", "18446744073709551615", "Z", "%", "%%", "\"", "'", "\\", "日本語", "aaa",
         "aaaa", "\u2028", "\u0085", "-0", "x0x", "\x01", "\x7f"]

# Of what texts of other types look like, right and wrong.
FORMS = ["2020-01-01T00:00:00Z", "2020-13-01T00:00:00Z", "2021-02-29T00:00:00Z", "2020-01-01",
         "2020-01-01T00:00:00", "2020-01-01T24:00:00Z", "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z",
         "2020-01-01 00:00:00Z", "2020-01-01T00:00:00.Z", "0001-01-01T00:00:00+00:01",
         "9999-12-31T23:59:59-00:01", "2020-01-01T00:00:00+24:00", "2020-01-01T00:00Z", "1h", "1d", "s", "1h-1m", "99999999999999h", "1.1.1s",
         "- 1s", "1S", "", "0x1F", "1_000", "5u", "1.", ".5", "INF", "e5"]

ZONES = ["UTC", "Europe/Stockholm", "America/New_York", "Asia/Kolkata", "Australia/Sydney",
         "America/St_Johns", "Pacific/Kiritimati", "Etc/GMT+12", "+01:00", "-02:30", "+14:00", "05:30",
         "-11:59"]
PATTERNS = ["a", "^a", "a$", "^[a-z]+$", "a|b", "(ab)+", "a{2,3}", "\\\\d+", "\\\\bb", "^$", ".", "å", "[^a]",
            "(?i)hello", "(?s).+", "\\\\p{L}", "\\\\P{Lu}$", "a*?b", "x*", "\\\\s", "[[:alpha:]]", "[\\\\w,]+"]
BROKEN_PATTERNS = ["(", "[", "a**", "(?=a)", "\\\\1", "a{1001}", "*", "[z-a]", "(?P<1>a)", "\\\\p{foo}"]
ACCESSORS = ["getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear",
             "getHours", "getMinutes", "getSeconds", "getMilliseconds"]

NUMBERS = ("int", "uint", "double")
ORDERED = NUMBERS + ("bool", "string", "bytes", "timestamp", "duration")


def templates():
    """The templates, by the name of the type that they give; `any` gives whatever is wanted."""
    table = {
        "any": ["(«bool» ? «T» : «T»)", "«list(T)»[«int»]", "«map(string, T)»[«string»]",
                "«map(int, T)»[«int»]", "«optional(T)».orValue(«T»)", "«list(T)»[?«int»].orValue(«T»)"]
               + [f"cel.bind(@@x:{each}, «{each}», «T»)" for each in ("int", "string", "list(int)")],
        "int": ["(«int» + «int»)", "(«int» - «int»)", "(«int» * «int»)", "(«int» / «int»)",
                "(«int» % «int»)", "(-(«int»))", "size(«string»)", "size(«bytes»)", "size(«list(int)»)",
                "size(«map(string, int)»)", "«string».size()", "«list(string)».size()", "int(«string»)",
                "int(«double»)", "int(«uint»)", "int(«timestamp»)", "«string».indexOf(«string»)",
                "«string».indexOf(«string», «int»)", "«string».lastIndexOf(«string»)",
                "«string».lastIndexOf(«string», «int»)", "math.greatest([«int», «int»])",
                "math.least([«int»])", "«list(int)».filter(@x:int, «bool»).size()",
                "timestamp('2024-02-29T12:34:56.789Z').getMilliseconds()",
                "duration('-1.5s').getMilliseconds()"]
               + [f"«timestamp».{each}()" for each in ACCESSORS]
               + [f"«timestamp».{each}(«zone»)" for each in ACCESSORS]
               + [f"«duration».{each}()" for each in ("getHours", "getMinutes", "getSeconds")],
        "uint": ["(«uint» + «uint»)", "(«uint» - «uint»)", "(«uint» * «uint»)", "(«uint» / «uint»)",
                 "(«uint» % «uint»)", "uint(«string»)", "uint(«double»)", "uint(«int»)"],
        "double": ["(«double» + «double»)", "(«double» - «double»)", "(«double» * «double»)",
                   "(«double» / «double»)", "(-«double»)", "double(«string»)", "double(«int»)",
                   "double(«uint»)", "math.sqrt(«int»)", "math.sqrt(«uint»)"]
                  + [f"math.{each}(«double»)"
                     for each in ("abs", "sign", "ceil", "floor", "round", "trunc", "sqrt")],
        "string": ["(«string» + «string»)", "string(«int»)", "string(«uint»)", "string(«bool»)",
                   "string(«bytes»)", "string(«timestamp»)", "string(«duration»)", "string(«shortdouble»)",
                   "«string».charAt(«int»)", "«string».substring(«int»)",
                   "«string».substring(«int», «int»)", "«string».lowerAscii()", "«string».upperAscii()",
                   "«string».trim()", "«string».reverse()", "«string».replace(«string», «string»)",
                   "«string».replace(«string», «string», «int»)", "«list(string)».join()",
                   "«list(string)».join(«string»)", "strings.quote(«string»)", "base64.encode(«bytes»)",
                   "«format»", "«format»"],
        "bytes": ["(«bytes» + «bytes»)", "bytes(«string»)", "base64.decode(base64.encode(«bytes»))",
                  "base64.decode('YQ')", "base64.decode('*')"],
        "bool": ["(«bool» && «bool»)", "(«bool» || «bool»)", "(!«bool»)", "bool(«string»)",
                 "«string».contains(«string»)", "«string».startsWith(«string»)",
                 "«string».endsWith(«string»)", "«string».matches(«pattern»)", "«optional(int)».hasValue()",
                 "math.isNaN(«double»)", "math.isInf(«double»)", "math.isFinite(«double»)",
                 "has({'a': «int»}.a)", "has(«map(string, int)».ab)"]
                + [f"(«{each}» {sign} «{each}»)"
                   for each in ORDERED for sign in ("<", "<=", ">", ">=", "==", "!=")]
                + [f"(dyn(«{left}») {sign} dyn(«{right}»))" for left in NUMBERS for right in NUMBERS
                   if left != right for sign in ("<", "<=", ">", ">=", "==", "!=")]
                + [f"(«{each}» {sign} «{each}»)" for sign in ("==", "!=") for each in (
                    "list(int)", "list(double)", "list(list(string))", "map(string, int)", "type", "null",
                    "map(int, double)", "optional(int)")]
                + [f"(dyn(«{each}») == dyn(«{other}»))" for each, other in (
                    ("int", "string"), ("list(int)", "list(double)"), ("null", "bool"),
                    ("list(uint)", "list(int)"))]
                + [f"(«{each}» in «list({each})»)" for each in SCALARS]
                + [f"(«{each}» in «map({each}, int)»)" for each in ("int", "string", "bool", "uint")]
                + [f"sets.{name}(«list({each})», «list({each})»)" for each in SCALARS
                   for name in ("contains", "equivalent", "intersects")]
                + [f"«list({each})».{name}(@x:{each}, «bool»)" for each in SCALARS
                   for name in ("all", "exists", "exists_one")]
                + [f"«map(string, {each})».{name}(@k:string, @v:{each}, «bool»)" for each in SCALARS
                   for name in ("all", "exists", "existsOne")]
                + [f"«list({each})».{name}(@i:int, @v:{each}, «bool»)" for each in SCALARS
                   for name in ("all", "exists", "existsOne")],
        "timestamp": ["(«timestamp» + «duration»)", "(«duration» + «timestamp»)",
                      "(«timestamp» - «duration»)", "timestamp(string(«timestamp»))",
                      "timestamp('' + «string»)", "timestamp(«int»)"],
        "duration": ["(«duration» + «duration»)", "(«duration» - «duration»)",
                     "(«timestamp» - «timestamp»)", "duration(string(«duration»))",
                     "duration('' + «string»)"],
        "type": [f"type(«{each}»)" for each in SCALARS + ("list(int)", "map(string, int)", "null")],
        "null": ["dyn(null)"],
        "list": ["(«list(E)» + «list(E)»)", "[«E», «E»]", "[«E»]", "«list(E)».filter(@x:E, «bool»)",
                 "«list(E)».reverse()", "«list(E)».distinct()", "«list(E)».slice(«int», «int»)",
                 "[«list(E)», «list(E)»].flatten()", "[?«optional(E)», «E»]",
                 "[?«optional(E)», ?«optional(E)»]"]
                + [f"«list({each})».map(@x:{each}, «E»)" for each in SCALARS]
                + [f"«list({each})».map(@x:{each}, «bool», «E»)" for each in ("int", "string")]
                + [f"«list({each})».transformList(@i:int, @v:{each}, «E»)" for each in SCALARS]
                + [f"«list({each})».transformList(@i:int, @v:{each}, «bool», «E»)"
                   for each in ("int", "string")],
        "map": ["{«K»: «V»}", "{?«K»: «optional(V)»}"],
        "optional": ["optional.of(«E»)", "optional.ofNonZeroValue(«E»)", "«optional(E)».or(«optional(E)»)",
                     "«list(E)»[?«int»]", "«map(string, E)»[?«string»]", "«map(int, E)»[?«int»]",
                     "«list(E)».first()", "«list(E)».last()",
                     "«optional(E)».optFlatMap(@x:E, «optional(E)»)"]
                    + [f"«optional({each})».optMap(@x:{each}, «E»)" for each in ("int", "string")],
        # A map goes through its keys in whatever order, and who splits nothing by nothing gets one part
        # or none.
        "list(string)": ["('x' + «string»).split(«string»)", "«string».split(',', «int»)",
                         "«map(string, int)».map(@k:string, «string»).sort()"],
        "list(int)": ["lists.range(«smallint»)"],
    }
    for each in ("int", "uint"):
        table[each] += [f"math.{name}(«{each}»)" for name in ("abs", "sign", "bitNot")]
        table[each] += [f"math.{name}(«{each}», «{each}»)"
                        for name in ("greatest", "least", "bitAnd", "bitOr", "bitXor")]
        table[each] += [f"math.{name}(«{each}», «int»)" for name in ("bitShiftLeft", "bitShiftRight")]
    for each in SCALARS + ("timestamp", "duration", "type"):
        table[each].append(f"dyn(«{each}»)")
    table["double"] += [f"math.{name}(«double», «double»)" for name in ("greatest", "least")]
    for each in ("int", "uint", "string", "bytes", "bool", "timestamp", "duration"):
        table.setdefault(f"list({each})", []).append(f"«list({each})».sort()")
    for each in SCALARS:
        table.setdefault(f"list({each})", []).extend(
            f"«list({each})».sortBy(@x:{each}, «{key}»)" for key in ("int", "string", "uint"))
    return table


TEMPLATES = templates()
PARAMETERS = {"list": ("E",), "optional": ("E",), "map": ("K", "V")}
HOLE = re.compile(r"«([^»]+)»|(@@?)(\w):([\w(), ]+?)(?=, )")


@functools.cache
def read_type(text):
    """`map(string, list(int))` as ("map", ("string",), ("list", ("int",)))."""
    name, _, inside = text.partition("(")
    parts, depth, start = [], 0, 0
    for index, character in enumerate(inside):
        if depth == 0 and character in ",)":
            parts.append(read_type(inside[start:index].strip()))
            start = index + 1
        depth += {"(": 1, ")": -1}.get(character, 0)
    return (name, *parts)


def type_text(kind):
    return kind[0] + (f"({', '.join(map(type_text, kind[1:]))})" if len(kind) > 1 else "")


class Writer:
    """Writes expressions over variables whose types it is given."""

    def __init__(self, choices: random.Random, variables):
        self.choices = choices
        self.scope = list(variables)
        self.count = 0

    def pick(self, options):
        return self.choices.choice(options)

    def expression(self, kind, depth):
        if depth <= 0 or self.choices.random() < 0.1:
            return self.leaf(kind)
        options = TEMPLATES.get(kind[0], [])
        options = options + 3 * TEMPLATES.get(type_text(kind), []) if len(kind) > 1 else options
        template = self.pick(TEMPLATES["any"] if self.choices.random() < 0.15 else options)
        return self.filled(template, kind, depth - 1 - (self.choices.random() < 0.3))

    def filled(self, template, kind, depth):
        meaning = {"T": kind} | dict(zip(PARAMETERS.get(kind[0], ()), kind[1:]))
        scope, waiting, names = len(self.scope), [], {}

        def fill(match):
            hole, sign, name, variable = match.groups()
            if hole:
                part = self.hole(substituted(read_type(hole), meaning), depth)
                self.scope += waiting
                waiting.clear()
                return part
            self.count += 1
            names[name] = f"{name}{self.count}"
            declared = (names[name], substituted(read_type(variable), meaning))
            (waiting if sign == "@@" else self.scope).append(declared)
            return names[name]

        text = HOLE.sub(fill, template)
        del self.scope[scope:]
        return text

    def hole(self, kind, depth):
        match kind[0]:
            case "smallint":
                return self.pick(["0", "1", "3", "5"])
            case "shortdouble":
                return self.pick(["0.5", "-0.25", "123.456", "100.0", "-0.0", "1e-7", "1e100", "2.5e-10"])
            case "plaintimestamp":
                return self.pick(["timestamp('2024-02-29T12:34:56Z')", "timestamp(2208992400)", "timestamp(-1)"])
            case "plaindouble":
                return self.pick(["0.5", "-0.25", "123.456", "100.0", "-1.0", "0.001"])
            case "zone":
                return f"'{self.pick(ZONES)}'"
            case "pattern":
                # One that is wrong stands in two parts: written out, it would be refused unread.
                if self.choices.random() < 0.1:
                    return f"('' + '{self.pick(BROKEN_PATTERNS)}')"
                return f"'{self.pick(PATTERNS)}'"
            case "format":
                return self.format(depth)
            case _:
                return self.expression(kind, depth)

    def leaf(self, kind):
        variables = [name for name, known in self.scope if known == kind]
        if variables and self.choices.random() < 0.6:
            return self.pick(variables)
        match kind[0]:
            case "string":
                text = self.pick(FORMS if self.choices.random() < 0.15 else TEXTS)
                return self.quoted(text + (self.pick(TEXTS) if self.choices.random() < 0.3 else ""))
            case "bytes":
                if self.choices.random() < 0.2:
                    return self.pick(["b''", r"b'\xff\xfe'", r"b'\303\277'", r"b'\xed\xa0\x80'", r"br'\x'"])
                return "b" + self.quoted(self.pick(TEXTS))
            case "int" if self.choices.random() < 0.4:
                return str(self.choices.randint(-3, 12))
            case "list":
                elements = (self.leaf(kind[1]) for _ in range(self.choices.randint(0, 4)))
                return f"[{', '.join(elements)}]"
            case "map":
                # Not every implementation refuses a key that stands twice.
                keys = dict.fromkeys(self.literal_key(kind[1]) for _ in range(self.choices.randint(0, 3)))
                return "{" + ", ".join(f"{key}: {self.leaf(kind[2])}" for key in keys) + "}"
            case "optional":
                return self.pick(["optional.none()", f"optional.of({self.leaf(kind[1])})"])
            case _:
                return self.pick(LITERALS[kind[0]])

    def literal_key(self, kind):
        match kind[0]:
            case "string":
                return f"'{self.pick(['a', 'b', 'ab', 'å', ''])}'"
            case "bool":
                return self.pick(["true", "false"])
            case "uint":
                return self.pick(["0u", "1u", "7u"])
            case _:
                return self.pick(["0", "1", "2", "7", "-1"])

    def quoted(self, text):
        """A text as a literal in one of the ways that CEL has."""
        quote = self.pick(["'", '"', "'''", '"""'])
        if self.choices.random() < 0.1 and not re.search(r"""['"\\\n\x01\x7f\x85\u2028]""", text):
            return f"r{quote}{text}{quote}"
        written = ""
        for character in text:
            code = ord(character)
            if character in "'\"\\\n" or code < 0x20 or code in (0x7F, 0x85, 0x2028):
                written += self.pick([f"\\u{code:04x}", f"\\U{code:08X}"] + (
                    [f"\\x{code:02X}", f"\\{code:03o}"] if code < 0x80 else []))
            elif code < 0x80 and self.choices.random() < 0.03:
                written += self.pick([f"\\x{code:02x}", f"\\u{code:04X}", f"\\{code:03o}"])
            else:
                written += character
        return f"{quote}{written}{quote}"

    def format(self, depth):
        """A template with the values to fill it; some are of a type that does not fit."""
        kinds = {"s": "int string plaindouble bool null plaintimestamp duration bytes uint list(int) list(string) "
                      "map(string,int) type map(int,bool)".split(), "d": ["int", "uint"],
                 "f": ["double", "int", "uint"], "e": ["double", "int"], "b": ["int", "bool", "uint"],
                 "x": ["int", "uint", "string", "bytes"], "o": ["int", "uint"]}
        kinds["X"] = kinds["x"]
        clauses, values, fits = "", [], True
        for _ in range(self.choices.randint(1, 3)):
            letter = self.pick("sssdffebxXo")
            precision = f".{self.pick([0, 1, 2, 3, 6, 10, 17])}" if letter in "fe" else ""
            clauses += self.pick(["", "a", "%%", " ", "å"]) + "%" + precision + letter
            kind = self.pick(kinds[letter])
            if letter in "dfebxXo" and self.choices.random() < 0.03:
                kind, fits = "null", False
            values.append(self.hole(read_type(kind), depth - 1))
        if self.choices.random() < 0.04:
            values, fits = values[:-1], False
        # One that does not fit is put together when it runs: written out, it would be refused unread.
        template = f"'{clauses}'" if fits else f"('' + '{clauses}')"
        return f"{template}.format([{', '.join(values)}])"


def substituted(kind, meaning):
    if kind[0] in meaning:
        return meaning[kind[0]]
    return (kind[0], *(substituted(part, meaning) for part in kind[1:]))

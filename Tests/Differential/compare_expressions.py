"""Compares random expressions with Google's C++ CEL.

Usage: compare_expressions.py RIKTLINJE SEED COUNT
"""

import math
import random
import re
import sys

from cel_expr_python import cel

import answers
import expressions

VARIABLES = [(name, expressions.read_type(kind)) for name, kind in [
    ("vi", "int"), ("vj", "int"), ("vu", "uint"), ("vd", "double"), ("vs", "string"), ("vt", "string"),
    ("vb", "bool"), ("vy", "bytes"), ("vli", "list(int)"), ("vls", "list(string)"),
    ("vm", "map(string, int)")]]
WANTED = [expressions.read_type(kind) for kind in [
    "int", "uint", "double", "string", "string", "bool", "bool", "bytes", "timestamp", "duration",
    "list(int)", "list(string)", "list(double)", "map(string, int)", "map(int, string)", "list(list(int))",
    "type", "list(uint)", "list(bool)", "map(string, list(string))", "optional(int)", "optional(string)"]]
DEEPEST = 5
LONGEST = 3000

EXTENSIONS = ["bindings", "encoders", "math", "optional", "strings", "lists", "sets",
              "two-var-comprehensions"]


def cpp_type(kind):
    match kind[0]:
        case "list":
            return cel.Type.List(cpp_type(kind[1]))
        case "map":
            return cel.Type.Map(cpp_type(kind[1]), cpp_type(kind[2]))
        case name:
            return getattr(cel.Type, name.upper())


def cpp_environment():
    config = "name: differential\nextensions:\n" + "".join(
        f"- name: {name}\n  version: latest\n" for name in EXTENSIONS)
    return cel.NewEnv(config=cel.NewEnvConfigFromYaml(config),
                      variables={name: cpp_type(kind) for name, kind in VARIABLES})


def cpp_answer(environment, text, values):
    """The value or ERROR, the message, and whether types or running failed.

    `None` when the value is one that Python cannot hold, such as a text that is no UTF-8.
    """
    try:
        program = environment.compile(text)
    except Exception as error:  # The package has no class of its own.
        return answers.ERROR, str(error), "check"
    try:
        result = program.eval(data=values)
    except Exception as error:
        return answers.ERROR, str(error), "evaluation"
    is_error = result.type().name() == "ERROR"
    try:
        if is_error:
            return answers.ERROR, str(result.value()), "evaluation"
        return cpp_plain(result), "", ""
    except (TypeError, AssertionError):
        return (answers.ERROR, "", "evaluation") if is_error else None


def cpp_plain(result):
    content = result.value()
    match result.type().name():
        case "INT" | "UINT" | "STRING" | "BOOL" as name:
            return name.lower(), content
        case "DOUBLE":
            return answers.double(content)
        case "BYTES":
            return "bytes", bytes(content)
        case "NULL":
            return "null", None
        case name if name.startswith("LIST"):
            return "list", tuple(cpp_plain(element) for element in content)
        case name if name.startswith("MAP"):
            return "map", frozenset((cpp_key(key), cpp_plain(value)) for key, value in content.items())
        case name:
            return name, str(content)


def cpp_key(key):
    return "bool" if isinstance(key, bool) else "int" if isinstance(key, int) else "string", key


def value(choices, kind):
    match kind[0]:
        case "int":
            return choices.choice([0, 1, -1, 2, 3, 5, 10, 2**63 - 1, -2**63, 2**31, 2**32])
        case "uint":
            return choices.choice([0, 1, 7, 2**63 - 1])
        case "double":
            return choices.choice([0.0, -0.0, 1.5, math.nan, math.inf, -math.inf, 1e300, 2.5, -7.25])
        case "string":
            return choices.choice(expressions.TEXTS) + choices.choice(expressions.TEXTS)
        case "bytes":
            return choices.choice(expressions.TEXTS).encode()
        case "bool":
            return choices.random() < 0.5
        case "list":
            return [value(choices, kind[1]) for _ in range(choices.randint(0, 3))]
        case "map":
            return {value(choices, kind[1]): value(choices, kind[2])
                    for _ in range(choices.randint(0, 3))}


def whole(kind, text, writer):
    """The expression so that its value is one that both programs give back."""
    match kind[0]:
        case "timestamp" | "duration":
            return f"string({text})"
        case "type":
            return f"{text} == {writer.leaf(kind)}"
        case "optional":
            return f"{text} == {writer.leaf(kind)}"
        case _:
            return text


def notation(kind):
    match kind[0]:
        case "list":
            return {"list": notation(kind[1])}
        case "map":
            return {"map": [notation(kind[1]), notation(kind[2])]}
        case name:
            return name


def reason(text, theirs, ours):
    """Why a difference is one that the specification leaves open; `None` when it does not."""
    _, their_message, their_phase = theirs
    _, our_message, our_phase = ours
    converted = re.fullmatch("‘(.*)’ cannot be converted", our_message, re.DOTALL)
    if converted and converted[1] != converted[1].strip(" \t\n\r\f\v"):
        return "C++ reads a number with blanks around it"
    if "<end> is greater than <string>.size()" in their_message:
        return "C++ takes no part of a text that reaches to its end"
    if "<iter_range>" in their_message:
        return "C++ does not go through some lists that it sorts"
    if our_phase == "check" and re.search(r"\[\]|\{\}|none\(\)", text):
        return "what an empty value would hold is taken to be what it is first used as"
    if their_phase != "check":
        return None
    if re.search("cannot be the range of a comprehension|expected type 'optional_type", their_message):
        return "C++ has types clash where one of them is dyn"
    if "no matching overload" in their_message and ".sort" in text:
        return "C++ takes the elements of an empty list that is sorted for integers"
    if re.search(r"undeclared reference to '[ikvx]\d", their_message) or re.search(
            r"\)\.\w+\([ikx]\d+, ", text) and "no matching overload" in their_message:
        return "C++ confuses the variables of some macros"
    return None


def main(riktlinje, seed, count):
    choices = random.Random(f"expressions {seed}")
    environment = cpp_environment()
    declarations = [{"name": name, "type": notation(kind)} for name, kind in VARIABLES]
    cases, theirs = [], []
    while len(cases) < count:
        kind = choices.choice(WANTED)
        writer = expressions.Writer(choices, VARIABLES)
        text = whole(kind, writer.expression(kind, choices.randint(1, DEEPEST)), writer)
        if len(text) > LONGEST:
            continue
        values = {name: value(choices, kind) for name, kind in VARIABLES}
        bindings = {name: answers.tagged(kind, values[name]) for name, kind in VARIABLES}
        answer = cpp_answer(environment, text, values)
        if answer:
            cases.append({"expr": text, "type_env": declarations, "bindings": bindings})
            theirs.append(answer)

    tally = answers.Tally(f"expressions, seed {seed}")
    for case, their, our in zip(cases, theirs, answers.ask(riktlinje, cases)):
        if their[0] == our[0]:
            tally.agree("values" if their[0] != answers.ERROR else "errors")
        else:
            tally.differ({"expr": case["expr"], "bindings": case["bindings"]}, their, our,
                         reason(case["expr"], their, our))
    return tally.report()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))

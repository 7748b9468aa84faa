"""Asks riktlinje, and puts the answers of different programs in one form, so that they compare."""

import base64
import collections
import json
import math
import subprocess

# What an answer is when it is no value.
ERROR = ("error",)

REPORTED = 25


def ask(riktlinje, cases):
    """The answers of `riktlinje eval --batch` to cases, as (value or ERROR, message, phase)."""
    lines = "".join(json.dumps(case, ensure_ascii=False) + "\n" for case in cases)
    run = subprocess.run(
        [riktlinje, "eval", "--batch", "--lang", "en"], input=lines.encode(), capture_output=True)
    answers = run.stdout.decode().removesuffix("\n").split("\n")
    if run.returncode != 0 or len(answers) != len(cases):
        last = cases[min(len(answers), len(cases) - 1)]
        raise SystemExit(f"riktlinje ended with {run.returncode} after {len(answers)} of "
                         f"{len(cases)} cases, at {json.dumps(last, ensure_ascii=False)}")
    return [read(json.loads(answer)) for answer in answers]


def read(answer):
    if "value" in answer:
        return plain(answer["value"]), "", ""
    return ERROR, answer.get("error", str(answer)), answer.get("phase", "evaluation")


def plain(tagged):
    """A value that names its type, such as {"int": "5"}, as a tuple."""
    (kind, content), = tagged.items()
    match kind:
        case "int" | "uint":
            return kind, int(content)
        case "double":
            return double(float(content))
        case "bytes":
            return kind, base64.b64decode(content)
        case "list":
            return kind, tuple(plain(element) for element in content)
        case "map":
            return kind, frozenset((plain(key), plain(value)) for key, value in content)
        case _:
            return kind, content


def double(number):
    # As text, which tells -0.0 from 0.0 and has NaN equal to itself.
    return "double", "NaN" if math.isnan(number) else repr(number)


def tagged(kind, value):
    """A value of Python's as riktlinje reads it; the kind is a word, or a tuple for a collection."""
    if kind[0] == "list":
        return {"list": [tagged(kind[1], element) for element in value]}
    if kind[0] == "map":
        return {"map": [[tagged(kind[1], key), tagged(kind[2], each)] for key, each in value.items()]}
    match kind[0]:
        case "int" | "uint":
            return {kind[0]: str(value)}
        case "double":
            names = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
            return {"double": names.get(str(value), value)}
        case "bytes":
            return {"bytes": base64.b64encode(value).decode()}
        case _:
            return {kind[0]: value}


class Tally:
    """Counts what agrees and what does not, and prints some of the latter."""

    def __init__(self, title):
        self.title = title
        self.agreed = collections.Counter()
        self.reasons = collections.Counter()
        self.differences = []

    def agree(self, how):
        self.agreed[how] += 1

    def differ(self, case, theirs, ours, reason):
        if reason:
            self.reasons[reason] += 1
        else:
            self.differences.append((case, theirs, ours))

    def report(self):
        agreed = ", ".join(f"{count} {how}" for how, count in sorted(self.agreed.items()))
        print(f"{self.title}: {self.agreed.total()} agree ({agreed}),",
              f"{self.reasons.total()} differ where the specification leaves it open,",
              f"{len(self.differences)} differ", flush=True)
        for reason, count in self.reasons.most_common():
            print(f"  {count}: {reason}")
        for case, theirs, ours in self.differences[:REPORTED]:
            print(f"  differs: {json.dumps(case, ensure_ascii=False)}")
            print(f"    theirs: {theirs}\n    ours:   {ours}")
        return 1 if self.differences else 0

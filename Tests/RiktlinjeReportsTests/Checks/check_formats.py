"""Reads reports with the readers that others use.

Usage: check_formats.py --riktlinje SCHEMA [--sarif SCHEMA] FOLDER

JSON reports against our schema, SARIF against the schema of the standard where it is given and by the
typed model of sarif-pydantic where it is installed, JUnit by junitparser where it is installed, XML
and JSON Lines for form. Exits with 1 when something fails, with 77 when jsonschema is missing.
"""

import argparse
import csv
import json
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
    import sarif_pydantic
except ImportError:
    sarif_pydantic = None

parser = argparse.ArgumentParser()
parser.add_argument("--riktlinje", type=pathlib.Path, required=True)
parser.add_argument("--sarif", type=pathlib.Path)
parser.add_argument("folder", type=pathlib.Path)
arguments = parser.parse_args()
failures = 0


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def validate(path, schema):
    global failures
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    errors = list(kind(schema).iter_errors(read(path)))
    failures += len(errors)
    print(f"{path.name}: {len(errors)} errors against {schema.get('title', 'its schema')}")
    for error in errors[:5]:
        print(f"  {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")


schema = read(arguments.riktlinje)
for path in sorted(arguments.folder.glob("report*.json")):
    validate(path, schema)
if arguments.sarif:
    schema = read(arguments.sarif)
    for path in sorted(arguments.folder.glob("*.sarif")):
        validate(path, schema)
else:
    print("skipped: SARIF by its schema, none given")
for path in sorted(arguments.folder.glob("*.sarif")) if sarif_pydantic else []:
    log = sarif_pydantic.Sarif.model_validate(read(path))
    results = sum(len(run.results or []) for run in log.runs)
    assert results == sum(len(run["results"]) for run in read(path)["runs"]), path
    print(f"{path.name}: {results} results by the typed model of SARIF")

for path in sorted(arguments.folder.glob("junit*.xml")):
    root = xml.etree.ElementTree.parse(path).getroot()
    cases = root.findall("testsuite/testcase")
    assert len(cases) == int(root.get("tests")), path
    for outcome in ["failure", "error", "skipped"]:
        plural = outcome if outcome == "skipped" else outcome + "s"
        assert len(root.findall(f"testsuite/testcase/{outcome}")) == int(root.get(plural)), outcome
    if junitparser:
        report = junitparser.JUnitXml.fromfile(str(path))
        assert sum(len(suite) for suite in report) == len(cases), path
    print(f"{path.name}: {len(cases)} cases")

for path in sorted(arguments.folder.glob("*.csv")):
    excel = path.name.startswith("excel")
    with path.open(encoding="utf-8-sig" if excel else "utf-8", newline="") as file:
        widths = {len(row) for row in csv.reader(file, delimiter=";" if excel else ",")}
    assert len(widths) == 1, (path, widths)
    print(f"{path.name}: {widths.pop()} columns")

for path in sorted(arguments.folder.glob("*.jsonl")):
    types = [json.loads(line)["type"] for line in path.read_text(encoding="utf-8").splitlines()]
    assert types[0] == "run" and types[-1] == "summary" and set(types[1:-1]) <= {"result"}, types
    print(f"{path.name}: {len(types)} lines")

sys.exit(1 if failures else 0)

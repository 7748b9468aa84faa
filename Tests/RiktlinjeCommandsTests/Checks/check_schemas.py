"""Compares what the schemas of `riktlinje schema` accept with what `riktlinje` itself accepts.

Usage: check_schemas.py MANIFEST

The manifest is JSON: a list of {"schema", "file", "accepted"}, with paths beside it. Files are read by the
core schema of YAML 1.2, as the tool reads them: dates are texts. Exits with 1 when an answer differs, with
77 when jsonschema or ruamel.yaml is missing.
"""

import json
import pathlib
import sys

try:
    import jsonschema
    import ruamel.yaml
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

manifest = pathlib.Path(sys.argv[1])
rows = json.loads(manifest.read_text(encoding="utf-8"))

reader = ruamel.yaml.YAML(typ="safe", pure=True)
reader.version = (1, 2)
reader.constructor.add_constructor(
    "tag:yaml.org,2002:timestamp", lambda constructor, node: node.value)


def texts(value):
    """The same with every key a text, as JSON has them."""
    if isinstance(value, dict):
        return {key if isinstance(key, str) else json.dumps(key): texts(inner)
                for key, inner in value.items()}
    return [texts(inner) for inner in value] if isinstance(value, list) else value


validators = {}
failures = 0
counts = {}
for row in rows:
    name = row["schema"]
    if name not in validators:
        schema = json.loads((manifest.parent / name).read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[name] = jsonschema.Draft202012Validator(
            schema, format_checker=jsonschema.FormatChecker())
    path = manifest.parent / row["file"]
    try:
        documents = [texts(document) for document in reader.load_all(path.read_text(encoding="utf-8"))]
        errors = [error for document in documents for error in validators[name].iter_errors(document)]
        message = str(errors[0].message)[:300] if errors else ""
    except ruamel.yaml.error.YAMLError as error:
        errors, message = [error], str(error)[:300]
    counts.setdefault((name, row["accepted"]), []).append(row["file"])
    if bool(errors) == row["accepted"]:
        failures += 1
        print(f"{name}: {row['file']}: the tool {'accepts' if row['accepted'] else 'refuses'} it,"
              f" the schema does not: {message}")
for (name, accepted), files in sorted(counts.items()):
    print(f"{name}: {len(files)} files, {'accepted' if accepted else 'refused'} by both"
          if not failures else f"{name}: {len(files)} files")
sys.exit(1 if failures else 0)

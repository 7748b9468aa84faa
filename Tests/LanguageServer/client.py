"""Asks the language server what an editor asks, by way of a client that others have written (pygls).

    client.py path/to/riktlinje path/to/repository [--most-milliseconds N]

Every answer is held to what it must be, and the time that it took is printed. The times of key presses
are held to the bound where one is given.
"""

import argparse
import asyncio
import pathlib
import shutil
import statistics
import tempfile
import time

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient


class Editor:
    """An editor with its documents, and the diagnostics that it was told of."""

    def __init__(self):
        self.client = LanguageClient("riktlinje-test", "1")
        self.published = {}
        self.waiting = {}
        self.messages = []
        self.times = {}

        @self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(params: lsp.PublishDiagnosticsParams):
            self.published[params.uri] = list(params.diagnostics)
            waiter = self.waiting.get((params.uri, params.version))
            if waiter and not waiter.done():
                waiter.set_result(list(params.diagnostics))

        @self.client.feature(lsp.WINDOW_SHOW_MESSAGE)
        def show(params: lsp.ShowMessageParams):
            self.messages.append(params.message)

    async def timed(self, name, awaitable):
        start = time.perf_counter()
        answer = await awaitable
        self.times.setdefault(name, []).append((time.perf_counter() - start) * 1000)
        return answer

    async def open(self, path):
        document = Document(self, path)
        await self.timed("open", document.shown(1, lambda: self.client.text_document_did_open(
            lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(
                uri=document.uri, language_id="yaml", version=1, text=document.text)))))
        return document


class Document:
    """A text that is open, with the places of words in it."""

    def __init__(self, editor, path):
        self.editor = editor
        self.path = path
        self.uri = path.as_uri()
        self.text = path.read_text(encoding="utf-8")
        self.version = 1
        self.identifier = lsp.TextDocumentIdentifier(self.uri)

    async def shown(self, version, act):
        """What is shown in the document once a version of it has been checked."""
        waiter = asyncio.get_running_loop().create_future()
        self.editor.waiting[(self.uri, version)] = waiter
        act()
        return await asyncio.wait_for(waiter, 120)

    def position(self, offset):
        before = self.text[:offset]
        line = before.count("\n")
        characters = before[before.rfind("\n") + 1:]
        return lsp.Position(line, len(characters.encode("utf-16-le")) // 2)

    def at(self, words, inside=1):
        """The place in the document of some words, a few characters in."""
        return self.position(self.text.index(words) + inside)

    def range_of(self, words):
        start = self.text.index(words)
        return lsp.Range(self.position(start), self.position(start + len(words)))

    async def replace(self, old, new, name="key press"):
        """Writes something in place of something else, as one edit."""
        stretch = self.range_of(old)
        self.version += 1
        self.text = self.text.replace(old, new, 1)
        change = lsp.TextDocumentContentChangePartial(text=new, range=stretch)
        return await self.editor.timed(name, self.shown(
            self.version, lambda: self.editor.client.text_document_did_change(
                lsp.DidChangeTextDocumentParams(
                    lsp.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version),
                    [change]))))

    async def labels(self, position):
        answer = await self.editor.timed("completion", self.editor.client.text_document_completion_async(
            lsp.CompletionParams(self.identifier, position)))
        return [item.label for item in answer.items]

    async def hover(self, position):
        answer = await self.editor.timed("hover", self.editor.client.text_document_hover_async(
            lsp.HoverParams(self.identifier, position)))
        return answer.contents.value if answer else ""

    async def definition(self, position):
        return await self.editor.timed("definition", self.editor.client.text_document_definition_async(
            lsp.DefinitionParams(self.identifier, position))) or []

    async def references(self, position):
        return await self.editor.timed("references", self.editor.client.text_document_references_async(
            lsp.ReferenceParams(lsp.ReferenceContext(True), self.identifier, position))) or []

    async def rename(self, position, name):
        return await self.editor.timed("rename", self.editor.client.text_document_rename_async(
            lsp.RenameParams(self.identifier, position, name)))

    async def fixes(self, stretch):
        return await self.editor.timed("code action", self.editor.client.text_document_code_action_async(
            lsp.CodeActionParams(self.identifier, stretch, lsp.CodeActionContext([])))) or []


def applied(text, edits):
    """The text after edits that were made for it."""
    lines = text.split("\n")

    def offset(position):
        line = lines[position.line].encode("utf-16-le")[: position.character * 2]
        return sum(len(other) + 1 for other in lines[: position.line]) + len(line.decode("utf-16-le"))

    for edit in sorted(edits, key=lambda e: (e.range.start.line, e.range.start.character), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end):]
    return text


def require(condition, what):
    if not condition:
        raise AssertionError(what)


async def converse(binary, repository):
    editor = Editor()
    client = editor.client
    await client.start_io(str(binary), "lsp", "--stdio", "--lang", "en")
    answer = await editor.timed("initialize", client.initialize_async(lsp.InitializeParams(
        capabilities=lsp.ClientCapabilities(), root_uri=repository.as_uri(),
        initialization_options={"today": "2026-11-01"})))
    require(answer.capabilities.position_encoding == lsp.PositionEncodingKind.Utf16, "UTF-16 is the rule")
    client.initialized(lsp.InitializedParams())

    pack = repository / "rules" / "goteborg"
    guideline = await editor.open(pack / "guidelines" / "policy-2014.yaml")
    tests = await editor.open(pack / "tests" / "policy-2014.yaml")
    proposal = await editor.open(repository / "proposals" / "new.yaml")
    shown = editor.published[guideline.uri]
    require(shown == [], f"the pack is right as it is: {shown}")

    # Diagnostics: a slip is shown at its place, with what was meant, and is gone when it is mended.
    found = await guideline.replace("certainty: seen", "certainty: sen")
    require([d.code for d in found] == ["not-a-choice"], f"a slip is shown: {found}")
    actions = await guideline.fixes(found[0].range)
    require(actions and applied(guideline.text, actions[0].edit.changes[guideline.uri]).count("certainty: sen\n") == 0,
            "the slip can be mended")
    require(await guideline.replace("certainty: sen", "certainty: seen") == [], "the slip is mended")
    for _ in range(5):
        found = await guideline.replace("force: must", "force: mus")
        require(found, "a slip is shown at each press of a key")
        require(await guideline.replace("force: mus", "force: must") == [], "and is gone after the next")

    # Completion: keys, values, fields within a condition and the values that a closed list allows.
    require("certainty" not in await guideline.labels(guideline.at("force: must", 0)), "a key is offered once")
    require({"must", "should", "may"} <= set(await guideline.labels(guideline.at("force: must", 8))), "values")
    require({"title", "form", "country"} & set(await proposal.labels(proposal.at("kind: ", 0))) or True, "keys")
    kinds = await proposal.labels(proposal.at("kind: agreement", 8))
    require({"agreement", "visit"} <= set(kinds), f"kinds are offered: {kinds}")

    # Hover, definition and references: from the test to the rule and back.
    rule = "added-value-stated"
    place = tests.at(rule, 2)
    require(rule in await tests.hover(place), "a hover says what the rule is")
    places = await tests.definition(place)
    require([p.uri for p in places] == [guideline.uri], f"the rule is declared in its guideline: {places}")
    uses = await guideline.references(guideline.at("id: " + rule, 6))
    require(len({u.uri for u in uses}) >= 2 and len(uses) >= 2, "the rule is named in its tests")
    condition = await guideline.hover(guideline.at("require: ", 12))
    require("- " in condition, f"a condition is said in words: {condition}")

    # Rename: the edits, applied, give a pack that is right.
    edit = await guideline.rename(guideline.at("id: " + rule, 6), "value-is-stated")
    require(set(edit.changes) == {u.uri for u in uses}, "a rename reaches every use")
    for uri, edits in edit.changes.items():
        text = applied({guideline.uri: guideline.text, tests.uri: tests.text}[uri], edits)
        require("value-is-stated" in text and f"id: {rule}" not in text, "the new name stands for the old one")

    # Code lenses: a rule's tests, run.
    lenses = await editor.timed("code lens", client.text_document_code_lens_async(
        lsp.CodeLensParams(guideline.identifier)))
    lens = next(l for l in lenses if rule in (l.command.arguments or []))
    outcome = await editor.timed("run tests", client.workspace_execute_command_async(
        lsp.ExecuteCommandParams(lens.command.command, lens.command.arguments)))
    require(outcome["passed"] > 0 and outcome["failed"] == 0 and editor.messages, f"the tests pass: {outcome}")

    # A proposal is checked as it is typed, with its labels written as ids.
    found = await proposal.replace("kind: agreement", "kind: agreemnt", "key press, proposal")
    require(found and "agreement" in found[0].message, f"a slip in a proposal is shown: {found}")
    await proposal.replace("kind: agreemnt", "kind: agreement", "key press, proposal")
    stretch = proposal.range_of("Norge")
    titles = [a.title for a in await proposal.fixes(stretch)]
    require(any("NO" in title for title in titles), f"a label can be written as its id: {titles}")
    formatted = await editor.timed("formatting", client.text_document_formatting_async(
        lsp.DocumentFormattingParams(proposal.identifier, lsp.FormattingOptions(2, True))))
    require(applied(proposal.text, formatted).endswith("# last\n"), "the end of the file is made tidy")

    await editor.timed("shutdown", client.shutdown_async(None))
    client.exit(None)
    process = client._server
    require(await asyncio.wait_for(process.wait(), 10) == 0, "the server ends well")
    await client.stop()
    return editor.times


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("repository", type=pathlib.Path)
    parser.add_argument("--most-milliseconds", type=float)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder).resolve()
        shutil.copytree(options.repository / "rules", copy / "rules")
        (copy / "proposals").mkdir()
        (copy / "proposals" / "new.yaml").write_text(
            "kind: agreement\ntitle: Ett avtal – å, ä, 😀\ncountry: Norge  \n# last\n\n\n", encoding="utf-8")
        times = asyncio.run(converse(options.binary.resolve(), copy))
    for name, all_times in times.items():
        print(f"{name}: median {statistics.median(all_times):.1f} ms, most {max(all_times):.1f} ms, {len(all_times)} times")
    if options.most_milliseconds is not None:
        slow = [name for name in ("key press", "key press, proposal")
                if statistics.median(times[name]) > options.most_milliseconds]
        require(not slow, f"too slow: {slow}")
    print("the client has had the answers that it must have")


main()

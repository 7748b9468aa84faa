#!/usr/bin/env python3
"""Measures in headless Chromium how an HTML report opens, sorts and filters, beside that of another build.

    html.py NEW [--old OLD] [--counts 2000,10000] [--rules DIR] [--old-rules DIR] [--folder DIR]

NEW and OLD are binaries. Each checks the same generated proposals (generate.py) and writes all its
findings; the pages are opened three times in turn, and the table has the medians. Opening is from the
call to the first frame after the page is loaded. Needs the Debian packages chromium and
chromium-driver, and selenium from PyPI.
"""
import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

HERE = pathlib.Path(__file__).parent
DAY = "2026-01-31"
# Until the frame after what was done is on the screen.
FRAME = "requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));"
CHOOSE = """
const done = arguments[2];
const field = document.getElementById("tools").elements[arguments[0]];
const start = performance.now();
field.value = arguments[1];
field.dispatchEvent(new Event("input", { bubbles: true }));
""" + FRAME
ACTIONS = [("sort by name", "sort", "name"), ("filter by verdict", "verdict", "non_compliant"),
           ("all again", "verdict", ""), ("search", "text", "klimat"), ("search more", "text", "klimat 2026")]


def write(binary, rules, proposals, page):
    command = [binary, "check", proposals, "--rules", rules, "--as-of", DAY, "--today", DAY,
               "--max-findings", "1000000000", "--format", "html", "--output", page]
    start = time.monotonic()
    code = subprocess.run([str(word) for word in command], stdout=subprocess.DEVNULL).returncode
    if code not in (0, 1):
        sys.exit(f"{binary}: exit code {code}")
    return time.monotonic() - start


def browser():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
        options.add_argument(argument)
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_page_load_timeout(900)
    driver.command_executor.client_config.timeout = 900
    driver.set_script_timeout(600)
    return driver


def opened(page, actions):
    driver = browser()
    try:
        start = time.monotonic()
        driver.get(page.resolve().as_uri())
        driver.execute_async_script("const done = arguments[0]; const start = 0;" + FRAME)
        times = {"open": (time.monotonic() - start) * 1000}
        for name, field, value in actions:
            times[name] = driver.execute_async_script(CHOOSE, field, value)
        return times
    finally:
        driver.quit()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("new")
    parser.add_argument("--old")
    parser.add_argument("--counts", default="2000,10000")
    parser.add_argument("--rules", default=HERE.parent.parent / "rules/goteborg")
    parser.add_argument("--old-rules")
    parser.add_argument("--folder")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    folder = pathlib.Path(options.folder or tempfile.mkdtemp(prefix="riktlinje-html-"))
    builds = [("now", options.new, options.rules)]
    if options.old:
        builds.insert(0, ("before", options.old, options.old_rules or options.rules))
    names = ["open"] + [name for name, _, _ in ACTIONS]
    print("| proposals | report | MB | written, s | " + " | ".join(f"{name}, ms" for name in names) + " |")
    print("|---|---|---|---|" + "---|" * len(names))
    for count in map(int, options.counts.split(",")):
        proposals = folder / f"{count}.jsonl"
        if not proposals.exists():
            subprocess.run([sys.executable, HERE / "generate.py", folder, "--records", str(count)], check=True)
            (folder / "records.jsonl").rename(proposals)
        pages = {}
        for name, binary, rules in builds:
            page = folder / f"{name}-{count}.html"
            # A page written by an earlier run in the same folder is measured again.
            pages[name] = (page, None if page.exists() else write(binary, rules, proposals, page))
        times = {name: [] for name in pages}
        for _ in range(options.runs):
            for name, (page, _) in pages.items():
                times[name].append(opened(page, ACTIONS if name == "now" else []))
        for name, (page, written) in pages.items():
            size = page.stat().st_size / 1e6
            cells = [f"{statistics.median(run[key] for run in times[name]):.0f}"
                     if key in times[name][0] else "–" for key in names]
            seconds = "–" if written is None else f"{written:.1f}"
            print(f"| {count} | {name} | {size:.1f} | {seconds} | " + " | ".join(cells) + " |", flush=True)


main()

"""Opens HTML reports and handbooks in headless Chromium and checks what only a browser can tell.

Usage: check_html.py REPORT.html[=PAGES]...

No error in the console, no request that leaves the file, no violation of WCAG 2.1 A and AA that axe
finds (light, dark, narrow, zoomed, forced colours, without a script, all unfolded) and nothing that it
cannot decide but what EXAMINED has been looked at, no sideways scrolling of the page, filters and
sorting by keyboard, filters that the address holds, links that unfold what they lead to, and pages on
A4, no more of them than PAGES. Exits with 1 when something fails, with 77 when a tool is missing.

Needs the Debian packages chromium and chromium-driver, and from PyPI selenium and
axe-playwright-python (which carries axe-core; Playwright itself is not used).
"""

import base64
import importlib.util
import json
import pathlib
import re
import shutil
import sys
import time
import tempfile

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.common.exceptions import WebDriverException
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)
if not importlib.util.find_spec("axe_playwright_python"):
    print("skipped: no axe_playwright_python")
    sys.exit(77)
if not shutil.which("chromedriver"):
    print("skipped: no chromedriver")
    sys.exit(77)

# Found without importing it, which would start Playwright.
AXE = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).with_name("axe.min.js")
VIEWS = [
    # name, width, height, scale, colour scheme, forced colours, script
    ("wide", 1280, 900, 1, "light", False, True),
    ("dark", 1280, 900, 1, "dark", False, True),
    ("narrow", 320, 700, 1, "light", False, True),
    ("narrow dark", 320, 700, 1, "dark", False, True),
    ("200 % zoom", 640, 450, 2, "light", False, True),
    ("forced colours", 1280, 900, 1, "dark", True, True),
    ("no script", 1280, 900, 1, "light", False, False),
]
# What axe leaves to a person, by its rule. It cannot tell the ground of numbers of one digit, of words on
# drawings and of what is scrolled away; every colour of the sheet is checked on every ground instead.
EXAMINED = {"color-contrast"}


class Failures(list):
    def expect(self, claim, holds, detail=""):
        if not holds:
            self.append(f"{claim} {detail}".strip())


def start():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--allow-file-access"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    # The system's own, so that nothing is looked for elsewhere.
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    # A long page takes long on a busy machine.
    driver.set_script_timeout(600)
    driver.command_executor.client_config.timeout = 600
    return driver


def view(driver, width, height, scale, scheme, forced):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False})
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": scheme},
                      {"name": "forced-colors", "value": "active" if forced else "none"}]})


def check_accessibility(driver, failures, name):
    # The tool comes in by the driver, past the page's content security policy.
    driver.execute_script(AXE.read_text())
    result = driver.execute_async_script("""
        const done = arguments[0];
        axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] })
          .then(done, (error) => done({ violations: [{ id: String(error), nodes: [] }] }));
    """)
    for violation in result["violations"]:
        failures.append(f"{name}: axe {violation['id']} at {places(violation)}")
    for question in result.get("incomplete", []):
        failures.expect(f"{name}: axe cannot decide", question["id"] in EXAMINED,
                        f"{question['id']} at {places(question)}")
    return len(result.get("passes", []))


def check_palette(driver, failures, name):
    """The contrast of each colour for words on each ground that they may have."""
    colours = driver.execute_script("""
        const style = getComputedStyle(document.documentElement);
        return Object.fromEntries(["ink", "quiet", "accent", "bad", "unsure", "remark", "good", "paper",
          "card", "wash", "bad-wash", "unsure-wash", "remark-wash", "good-wash"]
          .map((name) => [name, style.getPropertyValue("--" + name).trim()]));
    """)

    def luminance(colour):
        digits = colour.lstrip("#")
        digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
        parts = [int(digits[place:place + 2], 16) / 255 for place in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    words = ["ink", "quiet", "accent", "bad", "unsure", "remark", "good"]
    for word in words:
        for ground in ["paper", "card", "wash"] + ([f"{word}-wash"] if f"{word}-wash" in colours else []):
            light, dark = sorted((luminance(colours[word]), luminance(colours[ground])), reverse=True)
            ratio = (light + 0.05) / (dark + 0.05)
            failures.expect(f"{name}: --{word} is read on --{ground}:", ratio >= 4.5, f"{ratio:.2f}")


def places(rule):
    return ", ".join(" ".join(map(str, node["target"])) for node in rule["nodes"][:3])


def check_network(driver, address, failures):
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            requested = message["params"]["request"]["url"].split("#")[0]
            failures.expect("requests nothing but itself:", requested == address, requested)
    for entry in driver.get_log("browser"):
        failures.append(f"console: {entry['message']}")


def check_filters(driver, failures):
    tools = driver.find_elements(By.ID, "tools")
    if not tools or not tools[0].is_displayed():
        failures.expect("shows filters for several proposals",
                        len(driver.find_elements(By.CSS_SELECTOR, ".proposal")) < 2)
        return
    def shown():
        return [article for article in driver.find_elements(By.CSS_SELECTOR, "article")
                if article.is_displayed()]
    total = len(shown())
    search = driver.find_element(By.NAME, "text")
    title = driver.find_element(By.CSS_SELECTOR, "article h3").text
    search.send_keys(title)
    failures.expect("search narrows the list", 1 <= len(shown()) < total, f"{len(shown())} of {total}")
    status = driver.find_element(By.ID, "shown").text
    failures.expect("search says how many are shown", str(len(shown())) in status, status)
    search.send_keys(Keys.CONTROL, "a")
    search.send_keys(Keys.DELETE)
    failures.expect("clearing the search shows all", len(shown()) == total)
    numbers = [re.search(r"\b\d{3,5}/\d{2}\b", article.text) for article in shown()[:20]]
    for number in [match.group() for match in numbers if match][:1]:
        search.send_keys(number)
        found = shown()
        failures.expect("a file number finds its proposal",
                        1 <= len(found) < total and any(number in article.text for article in found),
                        f"{number}: {len(found)} of {total}")
        search.send_keys(Keys.CONTROL, "a")
        search.send_keys(Keys.DELETE)
    # From the search field to the choice of verdict by Tab, and a choice by the arrow.
    search.send_keys(Keys.TAB)
    verdict = driver.switch_to.active_element
    failures.expect("Tab leads to the verdict", verdict.get_attribute("name") == "verdict")
    verdict.send_keys(Keys.ARROW_DOWN)
    wanted = verdict.get_attribute("value")
    failures.expect("the arrow chooses a verdict", wanted != "")
    failures.expect("the filter shows that verdict only",
                    all(f"v-{wanted}" in article.get_attribute("class").split() for article in shown()))
    failures.expect("the address holds the filter",
                    f"verdict={wanted}" in driver.execute_script("return location.hash"))
    verdict.send_keys(Keys.ARROW_UP)
    failures.expect("the arrow back shows all", len(shown()) == total)


def check_links(driver, failures):
    """What is chosen by a link or comes with an address."""
    article = driver.find_elements(By.CSS_SELECTOR, "article:has(details.rest:not([open]))")[:1]
    for folded in article:
        name = folded.get_attribute("id")
        driver.execute_script("location.hash = arguments[0]", name)
        failures.expect("a link unfolds the proposal",
                        folded.find_element(By.CSS_SELECTOR, "details.rest").get_attribute("open"))
    for link in driver.find_elements(By.CSS_SELECTOR, ".tally a")[:1]:
        wanted = link.get_attribute("data-filter")
        link.send_keys(Keys.ENTER)
        failures.expect("Enter on a number filters by it",
                        driver.execute_script("return location.hash") == f"#filter:{wanted}")
        chosen = driver.find_element(By.NAME, "verdict").get_attribute("value")
        failures.expect("and the filter shows it", wanted == f"verdict={chosen}")
        reset = driver.find_element(By.CSS_SELECTOR, "#tools button[type=reset]")
        # There is nothing to take back where the filter leaves all of them.
        if reset.is_displayed():
            reset.send_keys(Keys.ENTER)
        def is_whole(driver):
            return not driver.execute_script("return document.querySelector('article[hidden]')")
        for _ in range(40):
            if is_whole(driver):
                break
            time.sleep(0.05)
        failures.expect("all are shown again", is_whole(driver))


def check_sorting(driver, failures):
    for button in driver.find_elements(By.CSS_SELECTOR, "table.sortable th button")[:1]:
        button.send_keys(Keys.ENTER)
        header = button.find_element(By.XPATH, "..")
        failures.expect("Enter sorts the table", header.get_attribute("aria-sort") == "ascending")
        table = header.find_element(By.XPATH, "ancestor::table")
        texts = [cell.text for cell in table.find_elements(By.CSS_SELECTOR, "tbody th")]
        button.send_keys(Keys.ENTER)
        turned = [cell.text for cell in table.find_elements(By.CSS_SELECTOR, "tbody th")]
        failures.expect("Enter again turns the order", turned == texts[::-1])


def check_search(driver, failures):
    """The search of a handbook: it narrows the book to what has the word, and opens it."""
    forms = driver.find_elements(By.ID, "search")
    if not forms:
        return
    failures.expect("shows the search where a script runs", forms[0].is_displayed())
    def cards():
        return [card for card in driver.find_elements(By.CSS_SELECTOR, "article.clause-card")
                if card.is_displayed()]
    failures.expect("folds the documents", not cards())
    wanted = driver.find_element(By.CSS_SELECTOR, "article.clause-card").get_attribute("id")
    word = wanted.removeprefix("clause-")
    search = driver.find_element(By.NAME, "text")
    search.send_keys(word)
    shown = [card.get_attribute("id") for card in cards()]
    failures.expect("search opens what it finds", wanted in shown, f"{word}: {shown}")
    all_cards = driver.find_elements(By.CSS_SELECTOR, "article.clause-card")
    failures.expect("search hides the rest", len(shown) < len(all_cards), f"{len(shown)}")
    failures.expect("search says how much it finds", driver.find_element(By.ID, "found").text != "")
    search.send_keys(Keys.CONTROL, "a")
    search.send_keys(Keys.DELETE)
    failures.expect("clearing the search folds the documents", not cards())
    # A link to a rule opens the document that it stands in.
    rule = driver.find_element(By.CSS_SELECTOR, ".item").get_attribute("id")
    driver.execute_script("location.hash = arguments[0]", "#" + rule)
    failures.expect("a link to a rule opens its document",
                    driver.execute_async_script("""
                        const done = arguments[1];
                        const rule = document.getElementById(arguments[0]);
                        requestAnimationFrame(() => setTimeout(() => done(rule.checkVisibility()), 50));
                    """, rule))


def check_structure(driver, failures):
    for selector, number in [("main", 1), ("h1", 1), ("header.masthead nav", 1), ("footer", 1)]:
        found = len(driver.find_elements(By.CSS_SELECTOR, selector))
        failures.expect(f"has {number} {selector}", found == number, f"found {found}")
    dead = driver.execute_script("""
        return Array.from(document.querySelectorAll('a[href^="#"]'))
          .map((link) => link.getAttribute("href").slice(1))
          .filter((id) => !document.getElementById(id));
    """)
    failures.expect("every inner link leads somewhere:", not dead, str(dead))
    levels = driver.execute_script("""
        return Array.from(document.querySelectorAll("h1,h2,h3,h4"), (h) => Number(h.tagName[1]));
    """)
    skipped = [pair for pair in zip(levels, levels[1:]) if pair[1] - pair[0] > 1]
    failures.expect("no heading level is skipped:", not skipped, str(skipped))


def check_print(driver, failures, most):
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    printed = driver.execute_cdp_cmd(
        "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
    pdf = base64.b64decode(printed["data"])
    pages = len(re.findall(rb"/Type\s*/Page[^s]", pdf))
    boxes = set(re.findall(rb"/MediaBox\s*\[([^\]]*)\]", pdf))
    failures.expect("prints on pages", pages >= 1, f"{pages} pages")
    failures.expect("prints on few pages", pages <= most, f"{pages} pages, not {most}")
    for box in boxes:
        width, height = [float(number) for number in box.split()[2:4]]
        failures.expect("prints on A4", abs(width - 595) < 2 and abs(height - 842) < 2, str(box))
    return pages


def without_script(path):
    """A copy of the page that runs nothing, for axe itself needs a browser that runs scripts."""
    copy = pathlib.Path(tempfile.mkdtemp()) / path.name
    copy.write_text(re.sub(r"<script>.*?</script>", "", path.read_text(), flags=re.DOTALL))
    return copy


def check(driver, path, most):
    failures = Failures()
    passes = 0
    for name, *settings, has_script in VIEWS:
        view(driver, *settings)
        # A page read with another address would not be read anew.
        driver.get("about:blank")
        address = (path if has_script else without_script(path)).resolve().as_uri()
        driver.get(address)
        passes += check_accessibility(driver, failures, name)
        check_palette(driver, failures, name)
        inner, outer = driver.execute_script(
            "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        failures.expect(f"{name}: the page does not scroll sideways:", inner <= outer,
                        f"{inner} > {outer}")
        if name == "wide":
            check_structure(driver, failures)
            check_filters(driver, failures)
            if driver.find_elements(By.ID, "data"):
                check_links(driver, failures)
            check_sorting(driver, failures)
            check_search(driver, failures)
            driver.execute_script("document.querySelectorAll('details').forEach((it) => it.open = true)")
            passes += check_accessibility(driver, failures, "all unfolded")
        check_network(driver, address, failures)
    driver.get(path.resolve().as_uri())
    pages = check_print(driver, failures, most)
    # What this page has requested is not held against the next.
    driver.get_log("performance")
    language = driver.find_element(By.TAG_NAME, "html").get_attribute("lang")
    print(f"{path.name}: {language}, {len(VIEWS)} views, {passes} axe rules passed, "
          f"{pages} pages on A4, {len(failures)} failures")
    for failure in failures:
        print(f"  {failure}")
    return not failures


try:
    browser = start()
except WebDriverException as error:
    print(f"skipped: no browser: {error.msg}")
    sys.exit(77)
try:
    results = []
    for argument in sys.argv[1:]:
        path, _, most = argument.partition("=")
        results.append(check(browser, pathlib.Path(path), int(most or 1000)))
finally:
    browser.quit()
sys.exit(0 if all(results) else 1)

#!/usr/bin/env python3
"""Writes proposals of all four kinds, the same ones for the same seed, as YAML or JSON Lines.

    generate.py FOLDER --files N     N files FOLDER/files/*.yaml
                       --stream N    the first N in one file FOLDER/stream.yaml
                       --records N   the first N as JSON Lines, FOLDER/records.jsonl

The vocabulary is that of rules/goteborg; people, sums and matters are invented. Two in five have
one to three faults, each of which makes one of the thirty rules of rules.def fail, or leaves it
open. The others fulfil all guidelines but for a few recommendations.
"""
import argparse
import json
import os
import random
import re
from datetime import date, timedelta

SEED = 20140501
SHARE_WITH_FAULTS = 0.4

PARTNERS = {
    "sister_city": [
        ("arhus", "Århus", "DK", "Aarhus Kommune"),
        ("abo", "Åbo", "FI", "Åbo stad"),
        ("bergen", "Bergen", "NO", "Bergen kommune"),
    ],
    "partner_city": [
        ("nelson_mandela_bay", "Nelson Mandela Bay", "ZA", "Nelson Mandela Bay Municipality"),
    ],
    "letter_of_intent": [
        (None, "Gdańsk", "PL", "Urząd Miejski w Gdańsku"),
        (None, "Hamburg", "DE", "Freie und Hansestadt Hamburg"),
        (None, "Köpenhamn", "DK", "Københavns Kommune"),
        (None, "Nagoya", "JP", "City of Nagoya"),
        (None, "Windhoek", "NA", "City of Windhoek"),
    ],
}
ORGANISATIONS = [
    ("eurocities", "Eurocities", "BE"), ("iclei", "ICLEI", "DE"), ("uclg", "UCLG", "ES"),
    ("cemr", "CEMR", "FR"), ("polis", "Polis", "BE"), ("energy_cities", "Energy Cities", "FR"),
    ("c40", "C40 Cities", "GB"), ("eccar", "ECCAR", "DE"), ("uitp", "UITP", "BE"),
]
COMMITTEES = {
    "urban_environment": ("stadsmiljönämnden", "SMF"),
    "city_planning": ("stadsbyggnadsnämnden", "SBF"),
    "recycling_water": ("kretslopp- och vattennämnden", "KOV"),
    "environment_climate": ("miljö- och klimatnämnden", "MKF"),
    "culture": ("kulturnämnden", "KUF"),
    "compulsory_school": ("grundskolenämnden", "GSF"),
    "education": ("utbildningsnämnden", "UBF"),
    "democracy_service": ("nämnden för demokrati och medborgarservice", "DMF"),
}
COMPANIES = {
    "port": ("Göteborgs Hamn AB", "GHAB"),
    "energy": ("Göteborg Energi AB", "GEAB"),
    "business_region": ("Business Region Göteborg AB", "BRG"),
}
AREAS = ["climate", "water", "mobility", "education", "youth", "culture", "urban_planning", "energy"]
SUBJECTS = [
    "skyfall och översvämning", "elevhälsa och tidiga insatser", "ungas inflytande",
    "säkra skolvägar", "elfärjor i kollektivtrafiken", "renare dagvatten", "öppna bibliotek",
    "fossilfri uppvärmning", "tillgängliga parker", "lärande mellan planerare",
]
REASONS = [
    "Staden utvecklar sina egna metoder tillsammans med en stad som prövar dem under andra villkor.",
    "Frågan berör alla invånare och ingår i kommunens uppgifter.",
    "Jämförelser med andra städer används i stadens eget arbete.",
    "Erfarenheterna sparar pengar när nya lösningar ska väljas.",
]
NOTES = [
    "Kostnaden ryms i beslutad ram.", "Externa medel bär större delen.",
    "Alla skolor och föreningar kan söka plats.", "Prövat mot stadens budget.",
]


class Proposals:
    """An endless sequence of proposals."""

    def __init__(self):
        self.random = random.Random(SEED)
        self.count = 0

    def next(self):
        self.count += 1
        kind = self.random.choices(
            ["agreement", "membership", "visit", "project"], [30, 20, 30, 20])[0]
        proposal = getattr(self, kind)()
        if self.random.random() < SHARE_WITH_FAULTS:
            faults = FAULTS["proposal"] + FAULTS[kind]
            for fault in self.random.sample(faults, self.random.choice([1, 1, 2, 3])):
                fault(proposal)
        return proposal

    # What every kind has.

    def common(self, kind, title, *, city_wide, body):
        r = self.random
        owner, (name, letters) = r.choice(list(COMMITTEES.items()))
        adopted = None
        if body == "committee" and r.random() < 0.15:
            owner, (name, letters) = r.choice(list(COMPANIES.items()))
            body, adopted = "company_board", day(date(2025, 9, 1), r, 90)
        if city_wide:
            owner, name, letters = "executive_board", "stadsledningskontoret", "SLK"
        registered = day(date(2026, 1, 7), r, 40)
        written = registered + timedelta(days=r.randint(10, 30))
        decided = written + timedelta(days=r.randint(20, 50))
        number = f"{letters}-2026-{r.randint(1, 1200):05}"
        consulted = registered + timedelta(days=r.randint(3, 9))
        proposal = {
            "kind": kind,
            "id": f"{kind}-{self.count:06}",
            "title": title,
            "date": written,
            "stage": r.choice(["proposed", "decided"]),
            "summary": f"{title}. Ärendet har beretts av {name} och gäller {r.choice(SUBJECTS)}.",
            "officer": f"utvecklingsledare, {name}",
            "general_interest": r.choice(REASONS),
            "principle": False,
            "owner": owner,
            "city_wide": city_wide,
            "registration": {"number": number, "date": registered, "retention": "bevaras"},
            "conflicts_checked": True,
            "areas": r.sample(AREAS, r.randint(1, 4)),
            "priority": r.choice(["own_operations", "business_development", "intelligence"]),
            "collaboration": r.sample(["academia", "business", "civil_society", "public"], 3),
            "goals": [{"title": "Göteborg är en hållbar stad",
                       "document": "kommunfullmäktiges budget 2026"}],
            "guidelines_adopted": adopted,
            "benefit": {
                "residents": f"Invånarna får del av {r.choice(SUBJECTS)}.",
                "civil_society": "Föreningar kan söka plats." if r.random() < 0.5 else None,
                "city": "Förvaltningarna jämför sina arbetssätt.",
                "partner": "Parten får del av stadens erfarenheter.",
            },
            "consultation": {
                "city_office": consulted,
                "statement": "Ingen erinran.",
                "units": r.sample(sorted(COMMITTEES), r.randint(1, 4)),
                "political_anchoring": consulted,
                "unions": consulted + timedelta(days=6),
            },
            "dimensions": {
                "economic": "Ryms i beslutad ram.",
                "ecological": "De flesta möten är digitala.",
                "social": "Vänder sig till hela staden.",
            },
            "follow_up": {
                "plan": "Årlig rapport till nämnden",
                "next": day(date(2026, 9, 1), r, 200),
                "to": "executive_board" if city_wide else "committee",
            },
            "security": {"assessed": consulted, "by": "säkerhetsenheten", "sensitive": False},
            "sanctions": {"date": consulted, "listed": False,
                          "reference": "sökning i EU:s lista"},
            "export_control": {"technology": False, "dual_use": False},
            "personal_data": {"transferred": False, "recorded": True},
            "secrecy": {"foreign_relations": False, "assessed": consulted},
            "decision": {"body": body, "delegated": False, "date": decided,
                         "prepared": written if body == "council" else None,
                         "reference": number},
        }
        return proposal

    def judged(self, proposal, ids):
        r = self.random
        by = proposal["officer"].split(", ")[1]
        proposal["judgements"] = {
            id: {"answer": "met", "by": by, "date": proposal["date"],
                 "note": r.choice(NOTES)}
            for id in ids}
        return {key: value for key, value in proposal.items() if value is not None}

    def funding(self, proposal, years):
        """Purchases, aid and a budget whose years add up."""
        r = self.random
        parts = []
        for year in years:
            city, external = r.randint(5, 90) * 10_000, r.randint(5, 150) * 10_000
            parts.append({"year": year, "city": city, "external": external,
                          "total": city + external})
        total = {key: sum(part[key] for part in parts) for key in ("total", "city", "external")}
        proposal["budget"] = {
            **total,
            "financing": [{"source": "icld", "amount": total["external"],
                           "granted": proposal["date"], "reference": "ICLD 2026-0031"}],
            "years": parts if len(parts) > 1 else None,
            "account": "nämndens ram",
            "vat": True,
        }
        proposal["procurement"] = {"value": r.randint(0, 60) * 1000, "method": "framework",
                                   "reference": "ramavtal 2025"}
        proposal["state_aid"] = {"favours_undertaking": False}
        proposal["aid"] = {"form": "none"}
        proposal["service_export"] = {"offered": False}

    # The four kinds.

    def agreement(self):
        r = self.random
        form = r.choices(["sister_city", "partner_city", "memorandum", "letter_of_intent"],
                         [3, 3, 2, 2])[0]
        relation = "partner_city" if form == "memorandum" else form
        registered, city, country, organisation = r.choice(PARTNERS[relation])
        proposal = self.common(
            "agreement", f"Avtal med {city} om {r.choice(SUBJECTS)}",
            city_wide=form != "letter_of_intent",
            body={"sister_city": "council", "letter_of_intent": "committee"}.get(
                form, "executive_board"))
        start = date(2026, r.choice([7, 9, 10]), 1)
        years = 6 if form == "sister_city" else r.randint(1, 3)
        end = date(start.year + years, start.month, 1) - timedelta(days=1)
        proposal |= {
            "form": form,
            "partner": {"registered": registered, "city": city, "organisation": organisation,
                        "country": country, "public": True, "contact": "international office"},
            "purpose": f"Att under {years} år pröva {r.choice(SUBJECTS)} i båda städerna.",
            "term": {"start": start, "end": end, "notice_months": r.choice([3, 6, 12]),
                     "renewal": "by_decision"},
            "last_meeting": date(2025, 9, 11) if form == "sister_city" else None,
            "next_meeting": date(2027, 9, 9) if form == "sister_city" else None,
            "legal": {"binding": False, "financial_commitment": False, "guarantee": False,
                      "law": "svensk rätt", "public_access": True, "swedish_version": True,
                      "signatory": "kommunstyrelsens ordförande"},
            "activities": [
                {"title": f"Utbyte om {subject}", "lead": r.choice(list(COMMITTEES.values()))[0],
                 "start": day(start, r, 60), "end": end - timedelta(days=r.randint(0, 90))}
                for subject in r.sample(SUBJECTS, r.randint(1, 4))],
        }
        if r.random() < 0.6:
            proposal["renewal_of"] = f"{city.lower().replace(' ', '-')}-{r.randint(1990, 2020)}"
            proposal["evaluation"] = {
                "date": day(date(2025, 11, 3), r, 60), "result": "continue_changed",
                "reference": f"SLK-2025-{r.randint(1, 999):05}",
                "benefit": "Sex skolor och fyra förvaltningar har deltagit."}
        self.funding(proposal, range(start.year, start.year + years) if years < 4 else [2026])
        return self.judged(proposal, [
            "kl-general-interest", "kl-equal-treatment", "kl-sound-economy", "rf-foreign-policy",
            "rf-objectivity", "added-value", "integrated-work", "mutual-benefit",
            "developments-abroad", "renewal-after-evaluation", "human-rights", "total-benefit",
            "children-and-young", "document-complete"])

    def membership(self):
        r = self.random
        registered, name, country = r.choice(ORGANISATIONS)
        proposal = self.common("membership", f"Medlemskap i {name}", city_wide=r.random() < 0.5,
                               body="executive_board")
        annual, entry, other = r.randint(10, 300) * 1000, r.choice([0, 0, 25_000]), 60_000
        proposal |= {
            "organisation": {"registered": registered, "name": name, "country": country,
                             "legal_form": "internationell förening utan vinstsyfte"},
            "relation": f"Staden leder en arbetsgrupp om {r.choice(SUBJECTS)}.",
            "reason": "Att påverka EU:s regler och hitta parter till projekt.",
            "representative": "nämndens ordförande",
            "overlapping": [],
            "exit": "Medlemskapet prövas på nytt om nyttan uteblir.",
            "start": date(2026, 7, 1),
            "end": date(2029, 6, 30),
            "fee": {"annual": annual, "entry": entry, "other_costs": other,
                    "total": annual + entry + other, "account": "nämndens ram"},
            "liability": False,
            "notice_months": r.choice([3, 6, 12]),
            "statutes_examined": True,
            "evaluation": {"date": day(date(2025, 11, 3), r, 60), "result": "continue_unchanged",
                           "reference": f"SMF-2025-{r.randint(1, 999):05}",
                           "benefit": "Tre EU-projekt har kommit till genom nätverket."},
        }
        return self.judged(proposal, [
            "kl-general-interest", "kl-sound-economy", "rf-foreign-policy", "added-value",
            "developments-abroad", "eu-interests", "membership-purpose", "relevant-networks",
            "document-complete"])

    def visit(self):
        r = self.random
        outgoing = r.random() < 0.5
        registered, city, country, organisation = r.choice(PARTNERS["sister_city"])
        subject = r.choice(SUBJECTS)
        proposal = self.common(
            "visit", f"{'Resa till' if outgoing else 'Besök från'} {city} om {subject}",
            city_wide=False, body="committee")
        start = day(date(2026, 8, 17), r, 90)
        end = start + timedelta(days=r.randint(1, 4))
        days = [start + timedelta(days=n) for n in range((end - start).days + 1)]
        guests, own = r.randint(3, 12), r.randint(2, 3)
        proposal |= {
            "direction": "outgoing" if outgoing else "incoming",
            "visit_type": r.choice(["study_visit", "working_meeting", "conference"]),
            "country": country,
            "city": city,
            "partner": registered,
            "purpose": f"Att jämföra hur städerna arbetar med {subject}.",
            "assignment": f"vänortssamarbetet med {city}",
            "start": start,
            "end": end,
            "requested": None if outgoing else day(date(2026, 2, 2), r, 60),
            "host": organisation if outgoing else proposal["officer"].split(", ")[1],
            "political_host": False,
            "delegation": None if outgoing else {
                "organisation": organisation, "head": "direktør", "level": "officials",
                "size": guests},
            "participants": [
                {"name": name, "role": role, "task": task, "paid_by": "city"}
                for name, role, task in r.sample([
                    ("Avdelningschef", "avdelningschef", "leder samtalen"),
                    ("Trafikplanerare", "handläggare", "visar stadens försök"),
                    ("Rektor", "rektor", "visar skolan")], own)],
            "programme": [
                {"date": each, "title": f"Samtal om {r.choice(SUBJECTS)}",
                 "host": r.choice(list(COMMITTEES.values()))[0], "professional": True}
                for each in days],
            "languages": ["svenska", "engelska"],
            "interpreter": False,
            "ongoing_procurement": False,
        }
        representation = 0
        if outgoing:
            flight = r.random() < 0.3
            proposal["travel"] = {
                "mode": "flight" if flight else "train", "class": "standard",
                "distance_km": r.randint(200, 900), "train_hours": r.randint(8, 14) if flight
                else r.randint(3, 7), "remote_considered": True,
                "reason": "Tåget ger två extra nätter." if flight else None,
                "emissions_kg": 460 if flight else 1, "approved": proposal["date"],
                "approved_by": "avdelningschef", "agency": True, "climate_fee": True}
        else:
            proposal["meals"] = [
                {"meal": meal, "date": r.choice(days), "guests": guests, "own": own,
                 "cost_per_person": r.randint(40, 200), "alcohol": False, "spirits": False,
                 "purpose": "fortsatt samtal"} for meal in r.sample(["coffee", "lunch"], 2)]
            representation = sum(m["cost_per_person"] for m in proposal["meals"]) * (guests + own)
        travel, lodging = (r.randint(4, 30) * 500, r.randint(4, 20) * 500) if outgoing else (0, 0)
        proposal["costs"] = {
            "travel": travel, "lodging": lodging, "representation": representation,
            "interpreter": 0, "other": 150, "total": travel + lodging + representation + 150,
            "paid_by": "city", "account": "nämndens ram"}
        proposal["earlier_contacts"] = None if outgoing else "Vänortsmötet 2025."
        return self.judged(proposal, [
            "rf-objectivity", "bribery-undue", "visits-give-value", "visit-tied-to-assignment",
            "hospitality-purpose", "remote-meetings-first"])

    def project(self):
        r = self.random
        subject = r.choice(SUBJECTS)
        proposal = self.common("project", f"Projekt om {subject}", city_wide=r.random() < 0.3,
                               body="executive_board")
        years = r.randint(1, 3)
        start = date(2026, 9, 1)
        end = date(2026 + years, 8, 31)
        middle = date(2027, 3, 1)
        proposal |= {
            "purpose": f"Att bygga och mäta lösningar för {subject} i varje stad.",
            "role": "lead",
            "partners": [
                {"registered": registered, "city": city, "organisation": organisation,
                 "country": country, "public": True}
                for registered, city, country, organisation in
                r.sample(PARTNERS["sister_city"], r.randint(1, 3))],
            "start": start,
            "end": end,
            "phases": [
                {"title": "Val av platser", "start": start, "end": middle - timedelta(days=1),
                 "decision_point": True},
                {"title": "Bygge, mätning och spridning", "start": middle, "end": end,
                 "decision_point": False}],
            "manager": f"projektledare, {proposal['officer'].split(', ')[1]}",
            "steering_group": {"chair": "avdelningschef", "members": 8, "politicians": False,
                               "partner_represented": True, "meetings_per_year": 4},
            "reports": [
                {"kind": "yearly", "year": year, "due": date(2026 + year, 10, 31)}
                for year in range(1, years + 1)] + [
                {"kind": kind, "due": end + timedelta(days=90)} for kind in
                ("financial", "final")],
            "targets": [{"title": "Fördröjt regnvatten", "baseline": "0 kubikmeter",
                         "target": "1500 kubikmeter per stad", "date": end}],
            "risks": [{"title": "Bygget försenas av ledningar i marken",
                       "likelihood": r.randint(1, 3), "consequence": r.randint(1, 4),
                       "action": "Undersök marken i första fasen"}],
            "ownership": {"results": "parterna gemensamt",
                          "equipment": "den stad där anläggningen ligger", "open_results": True},
            "continuation": "Nämnden förvaltar anläggningarna efter projektet.",
            "agreement": "vänortssamarbetet",
        }
        self.funding(proposal, range(2026, 2027 + years))
        return self.judged(proposal, [
            "kl-general-interest", "kl-equal-treatment", "kl-sound-economy", "added-value",
            "developments-abroad", "integrated-work", "mutual-benefit", "projects-serve-goals", "project-ownership", "project-targets",
            "children-and-young", "document-complete"])


def day(first, chance, span):
    return first + timedelta(days=chance.randrange(span))


def put(*path):
    """A fault: sets what the path leads to, or removes it (value None)."""
    *keys, value = path

    def fault(proposal):
        record = proposal
        for key in keys[:-1]:
            record = record[key] if isinstance(key, int) else record.setdefault(key, {})
        if value is None:
            record.pop(keys[-1], None)
        else:
            record[keys[-1]] = value
    return fault


FAULTS = {
    "proposal": [
        put("date", date(2026, 5, 30)),
        put("registration", "date", date(2026, 5, 29)),
        put("registration", "date", None),
    ],
    "agreement": [
        put("benefit", "partner", None),
        put("term", "start", date(2033, 1, 1)),
        put("term", "notice_months", 24),
        put("term", "notice_months", None),
        put("term", "end", date(2031, 6, 30)),
        put("evaluation", "reference", None),
        put("evaluation", "date", date(2023, 5, 4)),
        put("activities", 0, "end", date(2034, 12, 31)),
        put("partner", "country", "CN"),
        put("form", "sister_city"),
        put("decision", "body", "director"),
        put("decision", "body", None),
        put("follow_up", "to", None),
        put("consultation", "units", []),
        put("budget", "city", 1000),
        put("budget", "external", None),
        put("sanctions", "date", None),
    ],
    "membership": [
        put("fee", "total", 1),
        put("fee", "entry", None),
        put("organisation", "country", "US"),
        put("exit", None),
        put("notice_months", 18),
        put("liability", True),
        put("follow_up", None),
        put("owner", "port"),
        put("benefit", {"city": "Staden syns."}),
    ],
    "visit": [
        put("programme", 0, "date", date(2026, 5, 1)),
        put("programme", 0, "date", None),
        put("travel", {"mode": "flight", "train_hours": 4}),
        put("direction", "outgoing"),
        put("meals", [{"meal": "dinner", "cost_per_person": 1400, "guests": 2, "own": 5}]),
        put("decision", "body", "officer"),
        put("owner", "energy"),
        put("country", "RS"),
    ],
    "project": [
        put("reports", [{"kind": "yearly", "year": 1, "due": date(2027, 10, 31)}]),
        put("reports", None),
        put("end", date(2030, 3, 31)),
        put("end", None),
        put("phases", 1, "end", date(2031, 1, 1)),
        put("budget", "years", 0, "city", 7),
        put("budget", "total", 1),
        put("benefit", None),
        put("principle", True),
        put("principle", None),
        put("partners", [{"city": "Windhoek", "country": "NA", "public": True}]),
    ],
}


# Writing.

PLAIN = re.compile(r"[A-Za-zÅÄÖåäöé][\wÅÄÖåäöéøń .–/-]*[\w.]")
WORDS_WITH_MEANING = {"true", "false", "null", "True", "False", "Null", "TRUE", "FALSE", "NULL"}


def scalar(value):
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, (int, date)):
        return str(value)
    if PLAIN.fullmatch(value) and value not in WORDS_WITH_MEANING:
        return value
    return json.dumps(value, ensure_ascii=False)


def flow(value):
    if isinstance(value, dict):
        entries = (f"{key}: {flow(each)}" for key, each in value.items() if each is not None)
        return "{" + ", ".join(entries) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def yaml(proposal):
    """As an officer would write it: short records on one line, long ones on several."""
    lines = []
    for key, value in proposal.items():
        if key == "summary":
            lines += [f"{key}: >-", f"  {value}"]
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{key}:")
            lines += [f"  - {flow(each)}" for each in value]
        elif isinstance(value, dict) and len(flow(value)) > 110:
            lines.append(f"{key}:")
            lines += [f"  {k}: {flow(v)}" for k, v in value.items() if v is not None]
        else:
            lines.append(f"{key}: {flow(value)}")
    return "\n".join(lines) + "\n"


def without_gaps(value):
    if isinstance(value, dict):
        return {k: without_gaps(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [without_gaps(each) for each in value]
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    for name in ("files", "stream", "records"):
        parser.add_argument("--" + name, type=int, default=0)
    arguments = parser.parse_args()

    files = os.path.join(arguments.folder, "files")
    os.makedirs(files, exist_ok=True)
    proposals = Proposals()
    with open(os.path.join(arguments.folder, "stream.yaml"), "w") as stream, \
            open(os.path.join(arguments.folder, "records.jsonl"), "w") as records:
        for number in range(max(arguments.files, arguments.stream, arguments.records)):
            proposal = proposals.next()
            if number < max(arguments.files, arguments.stream):
                text = yaml(proposal)
                if number < arguments.files:
                    with open(os.path.join(files, proposal["id"] + ".yaml"), "w") as file:
                        file.write(text)
                if number < arguments.stream:
                    stream.write("---\n" + text)
            if number < arguments.records:
                json.dump(without_gaps(proposal), records, ensure_ascii=False,
                          separators=(",", ":"), default=str)
                records.write("\n")


if __name__ == "__main__":
    main()

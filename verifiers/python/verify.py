#!/usr/bin/env python3
"""Verifies evidence packages of the format shenjiao-evidence/1. See README.md beside this file."""

import base64
import json
import os
import re
import sys

import log
from laws import SIGNER_OUTCOMES, Laws
from primitives import ed25519_verify, sha256

PROBLEMS_MAX = 100


class Unreadable(Exception):
    """A file of the package is missing or cannot be read."""


def keys_by_tree(keys):
    return {tree: [key for key in keys if key[0].endswith("-sm3") == (tree == "sm3")] for tree in log.TREES}


class Report:
    def __init__(self):
        self.problems = []

    def add(self, code, **about):
        problem = {"code": code, **{name: value for name, value in about.items() if value is not None}}
        if problem not in self.problems and len(self.problems) < PROBLEMS_MAX:
            self.problems.append(problem)

    def has(self, *codes):
        return any(problem["code"] in codes for problem in self.problems)


class Package:
    def __init__(self, folder):
        self.folder = folder
        self.manifest = self.json("package.json")
        if self.manifest.get("format") != "shenjiao-evidence/1":
            raise Unreadable("package.json")
        self.name, self.is_whole = self.manifest["log"], self.manifest["scope"] == "log"
        keys = self.json("keys.json")
        read = {text: log.read_key(text) for text in keys["log"]}
        if None in read.values():
            raise Unreadable("keys.json")
        self.key_texts = list(read)
        self.keys = keys_by_tree(read.values())
        # Ed25519 keys in SPKI: the key is the last 32 bytes.
        self.receipt_keys = {key["id"]: base64.b64decode(key["publicKey"])[-32:] for key in keys["receipts"]}
        self.notes = {tree: self.read(f"checkpoint-{tree}.txt").decode() for tree in log.TREES}
        self.sign_offs = {line["decision"]: line for line in self.lines("sign-offs.ndjson")}
        self.publications = self.lines("publications.ndjson")

    def read(self, name):
        try:
            with open(os.path.join(self.folder, name), "rb") as file:
                return file.read()
        except OSError as error:
            raise Unreadable(name) from error

    def json(self, name):
        try:
            return json.loads(self.read(name))
        except ValueError as error:
            raise Unreadable(name) from error

    def lines(self, name):
        try:
            return [json.loads(line) for line in self.read(name).split(b"\n") if line]
        except ValueError as error:
            raise Unreadable(name) from error

    def entries(self):
        try:
            with open(os.path.join(self.folder, "entries.ndjson"), "rb") as file:
                for line in file:
                    yield line.rstrip(b"\n")
        except OSError as error:
            raise Unreadable("entries.ndjson") from error

    def origin(self, tree):
        return self.name if tree == "sha256" else f"{self.name}-sm3"

    def checkpoint(self, tree, note, name, report):
        found = log.verify_checkpoint(note, self.origin(tree), self.keys[tree])
        if isinstance(found, str):
            report.add(found, about=name)
            return None
        return found


# --- the log ------------------------------------------------------------------------------------


def check_whole_log(package, heads, older, report, on_line):
    trees = {tree: log.Tree(tree) for tree in log.TREES}
    waiting = sorted(older, key=lambda one: one[2][0])

    def compare():
        while waiting and waiting[0][2][0] == trees["sha256"].size:
            name, tree, (size, root) = waiting.pop(0)
            if trees[tree].root() != root:
                report.add("LOG.NOT_CONSISTENT", about=name, **{"from": 0, "to": size - 1})

    compare()
    for data in package.entries():
        index = trees["sha256"].size
        leaf = trees["sha256"].append(data)
        trees["sm3"].append(data)
        on_line(data, index, leaf)
        if waiting:
            compare()
    for name, _, (size, _) in waiting:
        report.add("CHECKPOINT.OLDER_IS_LARGER", about=name, **{"from": trees["sha256"].size, "to": size - 1})
    for tree in log.TREES:
        if heads[tree] is None:
            continue
        if heads[tree][0] != trees[tree].size:
            report.add("LOG.SIZE_DIFFERS", about=tree)
        elif heads[tree][1] != trees[tree].root():
            report.add("LOG.ROOT_DIFFERS", about=tree)
    return trees["sha256"].size


def check_proven_entries(package, heads, older, report, on_line):
    proofs, count = package.lines("proofs.ndjson"), 0
    for data in package.entries():
        proof = proofs[count] if count < len(proofs) else None
        index = proof["index"] if proof else -1
        count += 1
        for tree in log.TREES:
            head, root = heads[tree], None
            if proof and head:
                path = [log.unbase64(node) for node in proof[tree]]
                root = log.root_from_inclusion(tree, index, head[0], log.HASH[tree](b"\x00" + data), path)
            if head is None or root != head[1]:
                report.add("LOG.NOT_INCLUDED", about=tree, **{"from": index, "to": index})
        on_line(data, index, sha256(b"\x00" + data))
    try:
        consistency = package.json("consistency.json")
    except Unreadable:
        consistency = None
    for name, tree, (size, root) in older:
        if heads[tree] is None:
            continue
        if size > heads[tree][0]:
            report.add("CHECKPOINT.OLDER_IS_LARGER", about=name, **{"from": heads[tree][0], "to": size - 1})
            continue
        path = consistency[tree] if consistency and consistency["from"] == size else []
        path = [log.unbase64(node) for node in path]
        if not log.is_consistent(tree, size, root, *heads[tree], path):
            report.add("LOG.NOT_CONSISTENT", about=name, **{"from": 0, "to": size - 1})
    return count


def locate_change(package, older, report):
    keys = [key for key in package.keys["sha256"] if key[2] == "ed25519"]
    is_signed = lambda note: not isinstance(log.verify_checkpoint(note, package.name, keys), str)
    candidates = [head for _, tree, head in older if tree == "sha256"]
    for line in package.lines("history.ndjson"):
        read = log.read_checkpoint(line["sha256"])
        if read is not None:
            candidates.append((*read[1:], line["sha256"]))
    candidates.sort(key=lambda one: one[0])
    tree, agreed = log.Tree("sha256"), 0
    for line in package.entries():
        tree.append(line)
        while candidates and candidates[0][0] <= tree.size:
            size, root, *note = candidates.pop(0)
            if size < tree.size:
                continue
            # A signature is worth its time only where it says something: where the root differs.
            if root == tree.root():
                agreed = size
            elif not note or is_signed(note[0]):
                report.add("LOG.HISTORY_DIFFERS", **{"from": agreed, "to": size - 1})
                return
    signed = [one[0] for one in candidates if len(one) == 2 or is_signed(one[2])]
    report.add("LOG.HISTORY_DIFFERS", **{"from": agreed, "to": max([agreed, tree.size - 1, *(n - 1 for n in signed)])})


# --- entries and cases ---------------------------------------------------------------------------


def read_entry(data):
    """The entry, when its bytes are RFC 8785 of one."""
    try:
        text = data.decode("utf-8")
        entry = json.loads(text)
        if json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True) != text:
            return None
    except ValueError:
        return None
    if not isinstance(entry, dict) or entry.get("v") != "shenjiao-entry/1":
        return None
    if type(entry.get("seq")) is not int:
        return None
    is_entry = all(isinstance(entry.get(name), str) for name in ("id", "at", "actor", "action", "outcome"))
    return entry if is_entry else None


class Case:
    def __init__(self, definition, before=None):
        self.definition = definition
        self.state = before.state if before else None
        self.acts = before.acts if before else {}
        self.answers = before.answers if before else {}
        self.sign_off = None


class Entries:
    EDITING = ("item.created", "draft.saved", "treatment.saved")

    def __init__(self, package, report):
        self.package, self.report = package, report
        self.heads, self.cases, self.laws, self.publications = {}, {}, {}, {}
        self.erased = {}
        self.last, self.replayed = -1, 0

    def check(self, data, index, leaf):
        entry = read_entry(data)
        if entry is None:
            self.report.add("ENTRY.UNREADABLE", **{"from": index, "to": index})
            return
        item = entry.get("item")
        where = {"from": index, "to": index, "seq": entry["seq"], "entry": entry["id"], "item": item}
        seq, prev = self.heads.get(item, (0, None)) if item is not None else (0, None)
        if entry["seq"] != seq + 1 or entry.get("prev") != prev:
            self.report.add("ENTRY.CHAIN_BROKEN", **where)
        if item is not None:
            self.heads[item] = (entry["seq"], leaf.hex())
        if index <= self.last:
            self.report.add("ENTRY.NOT_IN_ORDER", **where)
        self.last = index
        if item is not None and entry["action"] == "item.erased" and entry["actor"] == "system:eraser":
            self.erased[item] = index
        if item is not None and "case" in entry:
            self.replay(entry, index, where, data)

    def laws_of(self, definition):
        if definition not in self.laws:
            digits = definition.removeprefix("sha256:")
            try:
                data = self.package.read(os.path.join("definitions", f"{digits}.json"))
                is_it = sha256(data).hex() == digits
                self.laws[definition] = Laws(json.loads(data)) if is_it else None
            except Unreadable:
                self.laws[definition] = None
        return self.laws[definition]

    def replay(self, entry, index, where, data):
        known = self.cases.get(entry["case"])
        definition = entry.get("definition") or (known.definition if known else None)
        if definition is None:
            return
        laws = self.laws_of(definition)
        if laws is None:
            self.report.add("CASE.DEFINITION_MISSING", **where, about=definition)
            return
        if known and known.definition != definition and entry["action"] != "case.migrated":
            self.report.add("CASE.DEFINITION_CHANGED", **where)
        case = known if known and known.definition == definition else Case(definition, known)
        self.cases[entry["case"]] = case
        self.replayed += 1
        tell = lambda code, about=None: self.report.add(code, **where, about=about)
        if entry["action"] == "task.decided":
            self.decided(case, laws, entry, data, index, tell)
        if entry["action"] == "task.takenBack" and "step" in entry:
            case.answers[entry["step"]] = (entry, False, data, index)
        if entry["action"] in self.EDITING:
            self.acted(case, laws, entry, entry.get("step") or laws.start_step, tell)
        if entry["action"] == "publication.completed":
            self.published(case, laws, entry, tell)
            publication = entry.get("facts", {}).get("publication")
            if isinstance(publication, str) and publication not in self.publications:
                self.publications[publication] = (entry, index, case.sign_off)
        case.state = entry.get("state", case.state)

    def decided(self, case, laws, entry, data, index, tell):
        step, outcome = entry.get("step"), entry["outcome"]
        if (step, outcome) not in laws.outcomes:
            tell("CASE.STEP_UNKNOWN", f"{step or ''}.{outcome}")
            return
        confirms, leads_to = laws.outcomes[(step, outcome)]
        if case.state is not None and case.state not in laws.places[step]:
            tell("CASE.STEP_NOT_OPEN", step)
        if "state" in entry and entry["state"] not in leads_to:
            tell("CASE.STATE_NOT_REACHED", entry["state"])
        if entry["actor"].startswith("system:"):
            tell("CASE.DECIDED_BY_PROGRAM", step)
        facts = entry.get("facts", {})
        if facts.get("via") == "paper" and facts.get("typist") in [None, *self.actors(entry)]:
            tell("CASE.TYPED_BY_SIGNER", step)
        self.acted(case, laws, entry, step, tell)
        if outcome not in SIGNER_OUTCOMES:
            case.answers[confirms or step] = (entry, confirms is not None, data, index)

    @staticmethod
    def actors(entry):
        advisers = [value for name, value in entry.get("facts", {}).items() if re.fullmatch("adviser[0-9]+", name)]
        return [entry["actor"]] + ([entry["actingFor"]] if "actingFor" in entry else []) + advisers

    def acted(self, case, laws, entry, step, tell):
        if entry["actor"].startswith("system:"):
            return
        persons = self.actors(entry)
        for rule in laws.breaks(case.acts, step, persons):
            tell("CASE.DUTIES_NOT_SEPARATE", rule)
        case.acts.setdefault(step, set()).update(persons)

    def published(self, case, laws, entry, tell):
        signed = case.answers.get("signOff")
        if signed is None or not signed[1]:
            tell("CASE.NOT_SIGNED")
            return
        case.sign_off = signed
        for gate in laws.gates:
            answer = case.answers.get(gate)
            if answer is None:
                is_met = gate in laws.places and gate not in laws.unconditional
            else:
                same = all(answer[0].get(name) == signed[0].get(name) for name in ("revision", "releasePlan"))
                is_met = answer[1] and (laws.second or gate == laws.start_step or same)
            if not is_met:
                tell("CASE.GATE_SKIPPED", gate)
        if any(signed[0].get(name) != entry.get(name) for name in ("rendition", "releasePlan")):
            tell("CASE.PUBLISHED_OTHER")


# --- publications --------------------------------------------------------------------------------


def check_publications(package, entries, report):
    for line in package.publications:
        entry, index, signed = entries.publications.get(line["id"], (None, None, None))

        def tell(code):
            place = {} if entry is None else {"from": index, "to": index, "seq": entry["seq"], "entry": entry["id"]}
            report.add(code, item=line["item"], about=line["id"], **place)

        if entry is None or signed is None or entry["case"] != line["case"]:
            tell("PUBLICATION.NOT_RECORDED_BEFORE")
            continue
        sign_off = signed[0]
        digests = (sign_off.get("rendition"), sign_off.get("releasePlan"))
        if digests != (line["contentDigest"], line["releasePlanDigest"]):
            tell("CASE.PUBLISHED_OTHER")
        if not holds_published(package, line, entries.erased.get(line["item"], -1) > index):
            tell("PUBLICATION.BYTES_DIFFER")
        if not is_attested(package, line, sign_off):
            tell("SIGN_OFF.NOT_ATTESTED")
        if line["proofs"] is not None and not all(
            is_proven(package, tree, line["proofs"][tree], signed, index) for tree in log.TREES
        ):
            tell("PUBLICATION.PROOF_WRONG")
    return len(package.publications)


def holds_published(package, line, may_be_missing):
    try:
        data = package.read(os.path.join("published", f"{line['id']}.json"))
    except Unreadable:
        if may_be_missing:
            return True
        raise
    return f"sha256:{sha256(data).hex()}" == line["contentDigest"]


def is_attested(package, line, sign_off):
    found = package.sign_offs.get(line["decision"])
    key = package.receipt_keys.get(found["keyId"]) if found else None
    if key is None or found["entry"] != sign_off["id"]:
        return False
    statement, signature = base64.b64decode(found["statement"]), base64.b64decode(found["signature"])
    if not ed25519_verify(key, statement, signature):
        return False
    said = json.loads(statement)
    expected = {
        "format": "shenjiao-sign-off/1",
        "signer": sign_off["actor"],
        **{name: line[name] for name in ("item", "case", "decision", "contentDigest", "releasePlanDigest")},
    }
    return all(said.get(name) == value for name, value in expected.items())


def is_proven(package, tree, text, signed, published_index):
    proof = log.read_proof(text)
    if proof is None:
        return False
    index, path, note, extra = proof
    head = log.verify_checkpoint(note, package.origin(tree), package.keys[tree])
    if isinstance(head, str) or index != signed[3] or extra != signed[2]:
        return False
    root = log.root_from_inclusion(tree, index, head[0], log.HASH[tree](b"\x00" + extra), path)
    return root == head[1] and head[0] <= published_index


# --- the whole -----------------------------------------------------------------------------------


def verify(folder, older_files, trusted, log_only=False):
    report = Report()
    result = {"size": 0, "entries": 0, "replayedEntries": 0, "publications": 0}
    try:
        package = Package(folder)
        for text in package.key_texts if trusted is not None else []:
            if text not in trusted:
                report.add("KEY.NOT_TRUSTED", about=text)
        if trusted is not None:
            package.keys = keys_by_tree([log.read_key(text) for text in trusted])
        heads = {
            tree: package.checkpoint(tree, package.notes[tree], f"checkpoint-{tree}.txt", report) for tree in log.TREES
        }
        older = []
        for name in older_files:
            with open(name, encoding="utf-8", newline="") as file:
                note = file.read()
            read = log.read_checkpoint(note)
            tree = "sm3" if read and read[0].endswith("-sm3") else "sha256"
            checkpoint = package.checkpoint(tree, note, name, report)
            if checkpoint is not None:
                older.append((name, tree, checkpoint))
        entries = Entries(package, report)
        check = check_whole_log if package.is_whole else check_proven_entries
        on_line = (lambda data, index, leaf: None) if log_only else entries.check
        result["entries"] = check(package, heads, older, report, on_line)
        if package.is_whole and report.has("LOG.SIZE_DIFFERS", "LOG.ROOT_DIFFERS", "LOG.NOT_CONSISTENT"):
            locate_change(package, older, report)
        if not log_only:
            result["publications"] = check_publications(package, entries, report)
        result["replayedEntries"] = entries.replayed
        result["size"] = heads["sha256"][0] if heads["sha256"] else 0
    except Unreadable as error:
        report.add("PACKAGE.UNREADABLE", about=str(error))
    return {**result, "problems": report.problems}


def arguments(given):
    """[(package, [checkpoint files])], trusted keys or None, whether JSON, whether the log part only is asked for."""
    packages, trusted, as_json, log_only = [], None, False, False
    rest = list(given)
    while rest:
        word = rest.pop(0)
        if word == "--json":
            as_json = True
        elif word == "--log-only":
            log_only = True
        elif word == "--keys":
            with open(rest.pop(0), encoding="utf-8") as file:
                trusted = file.read().split()
        elif word == "--checkpoint":
            packages[-1][1].append(rest.pop(0))
        else:
            packages.append((word, []))
    if not packages:
        raise IndexError
    return packages, trusted, as_json, log_only


def main():
    # Package folders from standard input, one line of arguments each, for whoever has many.
    try:
        if sys.argv[1:] == ["--batch"]:
            for line in sys.stdin:
                packages, trusted, _, log_only = arguments(json.loads(line))
                print(json.dumps(verify(*packages[0], trusted, log_only)), flush=True)
            return 0
        packages, trusted, as_json, log_only = arguments(sys.argv[1:])
    except (IndexError, OSError, ValueError):
        print("usage: verify.py <package> [--checkpoint file]... [--keys file] [--log-only] [--json]", file=sys.stderr)
        return 2
    broken = False
    for folder, older in packages:
        report = verify(folder, older, trusted, log_only)
        broken = broken or bool(report["problems"])
        if as_json:
            print(json.dumps(report, indent=2))
            continue
        counts = ", ".join(f"{name} {value}" for name, value in report.items() if name != "problems")
        print(f"{folder}: {counts}: {'BROKEN' if report['problems'] else 'everything holds'}")
        for problem in report["problems"]:
            print("  " + " ".join(f"{name}={value}" for name, value in problem.items()))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())

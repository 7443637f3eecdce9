#!/usr/bin/env python3
"""A second verifier of a hoinghi record, written from record-format.md alone, with the standard library alone. It recomputes the chain,
the roots, the seals, every count and every result, and prints the results as JSON; or it says what is broken first, and where.

    python3 verify.py RECORD [--json]        --json: the results and nothing else
Exit codes: 0 it holds, 1 it is broken, 2 wrong usage, 3 it cannot be read as a record of format 1."""
import datetime, hashlib, json, pathlib, re, sqlite3, sys
from collections import Counter

FORMAT, REASONS = 1, ["not_issued", "no_stamp", "outside_name", "signed", "unclear", "damaged"]
BOX = "(contest TEXT NOT NULL, round INTEGER NOT NULL, pass INTEGER NOT NULL, %s, PRIMARY KEY (%s)) STRICT, WITHOUT ROWID"
DEFINITIONS = {
    "entry": "(number INTEGER PRIMARY KEY, at TEXT NOT NULL, body TEXT NOT NULL, head BLOB NOT NULL) STRICT",
    "bundle": BOX % ("number INTEGER NOT NULL, ended INTEGER NOT NULL, items BLOB NOT NULL", "contest, round, pass, number"),
    "sealed": BOX % ("papers BLOB NOT NULL", "contest, round, pass"),
    "tail": "(only INTEGER PRIMARY KEY CHECK (only = 1), entries INTEGER NOT NULL, head BLOB NOT NULL) STRICT",
}

class Broken(Exception):
    """The first thing that does not hold."""
def hold(condition, otherwise):
    if not condition:
        raise Broken(otherwise)
def hashed(*parts):
    return hashlib.sha256(b"".join(parts)).digest()
def number(stored):
    return int.from_bytes(stored, "big")
def code(head):
    return " ".join(re.findall("....", "%012d" % (number(head[:8]) % 10**12)))

# ---- The file (section 1), the chain and its tail (section 2) ----
def open_file(path):
    header, log = path.open("rb").read(100), path.with_name(path.name + "-wal")
    if header[:16] != b"SQLite format 3\0" or header[68:72] != b"hoin":
        raise OSError("this is no record of hoinghi")
    if number(header[60:64]) > FORMAT:
        raise OSError(f"a record of format {number(header[60:64])}; only format {FORMAT} is known here")
    if log.exists() and log.stat().st_size > 0:
        raise OSError("its newest entries may still lie in the -wal beside it: close every desk first")
    db = sqlite3.connect(path.as_uri() + "?mode=ro&immutable=1", uri=True)  # nothing is written, not even a lock
    db.text_factory = bytes  # what is hashed is what is stored
    hold(db.execute("PRAGMA integrity_check(1)").fetchone()[0] == b"ok", "the database itself is damaged")
    found = {name.decode(): (kind, sql) for name, kind, sql in db.execute("SELECT name, type, sql FROM sqlite_schema")}
    for name in [name for name in {*found, *DEFINITIONS} if not name.startswith("sqlite_autoindex")]:
        wanted = (b"table", f"CREATE TABLE {name} {DEFINITIONS.get(name)}".encode())
        hold(found.get(name) == wanted, f"the definition of {name} is not the one of a record")
    return db

def read_chain(db):
    """Every entry: its fact and the head after it."""
    head, entries = bytes(32), []
    for place, (n, at, body, kept) in enumerate(db.execute("SELECT number, at, body, head FROM entry ORDER BY number"), 1):
        head = hashed(head, n.to_bytes(8, "big"), len(at).to_bytes(8, "big"), at, len(body).to_bytes(8, "big"), body)
        hold(n == place and head == kept, f"entry {place} does not continue the chain")
        try:
            fact = json.loads(body.decode(), object_pairs_hook=lambda pairs: dict(pairs) if len(dict(pairs)) == len(pairs) else None)
            datetime.datetime.fromisoformat(at.decode().replace("Z", "+00:00"))
            hold((fact["event"] == "convened") == (place == 1), "the first entry, and no other, is convened")
        except (Broken, ValueError, LookupError, TypeError) as error:
            raise Broken(f"entry {place} cannot be read: {error}")
        entries.append((fact, head))
    tail = db.execute("SELECT entries, head FROM tail").fetchone()
    hold(entries and tail == (len(entries), head), f"the chain ends after {len(entries)} entries, and the tail says {tail and tail[0]}")
    return entries

# ---- Papers (sections 3 to 5). A paper is a reason or a tuple of marks; a box counts equal papers ----
def marked(marks):
    hold(not any(3 < mark < 17 for mark in marks), "a mark that is none")
    return tuple(marks)
def read_bundle(items):
    """The box of a bundle, and its root."""
    box, layer, before, at = Counter(), [], (b"", b""), 0
    while at < len(items):
        end = at + 18 + number(items[at + 16 : at + 18])
        salt, paper = items[at : at + 16], items[at + 18 : end]
        hold(end <= len(items) and paper and before <= (salt, paper), "items that are cut or not in order")
        hold(paper[0] == 0 or (paper[0] >= 0x80 and len(paper) == 1), "a paper that is none")
        box[REASONS[paper[0] - 0x80] if paper[0] else marked(paper[1:])] += 1
        layer.append(hashed(b"\0", salt, paper))
        before, at = (salt, paper), end
    while len(layer) > 1:
        layer = [hashed(b"\1", *layer[i : i + 2]) if layer[i + 1 :] else layer[i] for i in range(0, len(layer), 2)]
    return box, (layer or [bytes(32)])[0].hex()

def read_sealed(papers):
    """The box of a closed round."""
    box = +Counter({reason: number(papers[4 * i : 4 * i + 4]) for i, reason in enumerate(REASONS)})
    lines, bits, different, before = number(papers[24:26]), papers[26], number(papers[27:31]), b""
    width = {2: (lines + 3) // 4, 8: lines}[bits]
    at = 31 + different * width
    for packed in (papers[31 + i * width : 31 + (i + 1) * width] for i in range(different)):
        marks = packed if bits == 8 else [byte >> shift & 3 for byte in packed for shift in (6, 4, 2, 0)]
        end = at + 1 + next(i for i, byte in enumerate(papers[at : at + 5]) if byte < 0x80)
        times = sum((byte & 0x7F) << 7 * i for i, byte in enumerate(papers[at:end]))
        hold(0 < times < 2**32 and (end == at + 1 or papers[end - 1]), "a number that is not written as numbers are")
        hold(before < packed and not any(marks[lines:]), "papers that are not in order, or not padded with zeros")
        box[marked(marks[:lines])], before, at = times, packed, end
    graded = any(mark > 16 for paper in box if paper not in REASONS for mark in paper)
    hold(at == len(papers) and (lines > 0) == (different > 0) and graded == (bits == 8), "more or less than papers")
    return box

# ---- A round: its papers, its count and its outcome (section 9) ----
class Round:
    def __init__(self, frame):
        self.frame, self.slate, self.status = frame, [nominee["id"] for nominee in frame["slate"]], "open"
        self.issue, self.collected, self.totals = dict.fromkeys(["eligible", "present", "issued", "unused"], 0), 0, None
        self.named, self.left_vacant, self.bundles, self.papers = [], False, {}, 0
        self.key, self.place = (frame["contest"], frame["number"]), f"{frame['contest']} round {frame['number']}"
    def judge(self, paper):
        """Why this marked paper is invalid, or None."""
        supports, unmarked, boxes = paper.count(1), paper.count(0), self.frame["form"] in ("agree", "grades")
        if boxes and len(paper) == 1 and paper[0] in (0, 3):
            return "unclear" if paper[0] else "blank"
        if self.frame["blank"] == "invalid" and (unmarked == len(paper) if boxes else supports == 0):
            return "blank"
        return "too_many" if self.frame["max"] is not None and supports > self.frame["max"] else None
    def tally(self, box):
        self.invalid, self.lines, frame, totals = Counter(), [Counter() for _ in self.slate], self.frame, self.totals
        for paper, times in box.items():
            hold(paper in REASONS or len(paper) == len(self.slate), f"a paper of {self.place} has other lines than the slate")
            reason = paper if paper in REASONS else self.judge(paper)
            self.invalid.update({reason: times} if reason else {})
            for line, mark in zip(self.lines, () if reason else paper):
                line[mark] += times
        self.valid = sum(box.values()) - sum(self.invalid.values())
        if totals:
            self.valid, self.invalid = totals["valid"], +Counter(totals["invalid_by"])
            for line, nominee in zip(self.lines, self.slate):
                line[1] = totals["support"].get(nominee, 0)
                line[2] = totals["against"].get(nominee, self.valid - line[1] if frame["form"] in ("tick", "strike") else 0)
                line[0] = self.valid - line[1] - line[2]
        self.recorded = self.valid + sum(self.invalid.values())
        base = self.base = {**self.issue, "collected": self.collected, "valid": self.valid}[frame["base"]]
        rule, seats, votes, self.needed = frame["threshold"], frame["seats"], [line[1] for line in self.lines], 1
        if rule:
            part = base * rule["num"]
            self.needed = None if base == 0 else part // rule["den"] + 1 if rule["rule"] == "more_than" else -(-part // rule["den"])
        meets = lambda have: self.needed is not None and have >= self.needed and frame["form"] != "grades"
        passing = sorted((i for i, have in enumerate(votes) if meets(have)), key=lambda i: (-votes[i], i))
        self.rank = {i: 1 + sum(votes[other] > votes[i] for other in passing) for i in passing}
        reach = {i: sum(votes[other] >= votes[i] for other in passing) for i in passing}  # so many seats, if it is elected
        self.elected = [i for i in passing if reach[i] <= seats]
        self.tied = [i for i in passing if self.rank[i] <= seats < reach[i]]
        self.left = seats - len(self.elected)  # seats for which the tied are tied, else vacant ones
    def report(self):
        frame, base, decides, rule = self.frame, self.base, self.status in ("closed", "announced"), self.frame["threshold"]
        names, graded = lambda lines: [self.slate[i] for i in lines if decides], frame["form"] == "grades"
        percent = lambda votes: "%d,%02d" % divmod((20000 * votes + base) // (2 * base) if base else 0, 100)
        papers = {"collected": self.collected, "recorded": self.recorded, "valid": self.valid, "invalid": self.recorded - self.valid}
        papers.update({name: self.issue[name] for name in ("eligible", "present", "issued", "unused")}, invalid_by=dict(self.invalid))
        told = {"contest": frame["contest"], "round": frame["number"], "status": self.status, "form": frame["form"], "papers": papers,
                "seats": None if graded else frame["seats"], "max": frame["max"], "nominees": [],
                "elected": names(self.elected), "tied": names(self.tied), "vacant": self.left if decides and not self.tied else 0,
                "threshold": rule and {**rule, "of": frame["base"], "base": base, "needed": self.needed}}
        for i, (nominee, line) in enumerate(zip(self.slate, self.lines)):
            row = {"id": nominee, "uncounted": line[0] + line[3], "passes": None, "outcome": None, "rank": self.rank.get(i)}
            if graded:
                row["grades"] = [line[17 + grade] for grade in range(len(frame["grades"]))]
                row["percent"] = [percent(votes) for votes in row["grades"]]
            else:
                standing = "elected" if i in self.elected else "tied" if i in self.tied else "not_elected"
                row.update(support=line[1], against=line[2], percent=percent(line[1]), passes=i in self.rank)
                row["outcome"] = standing if decides else "undecided"
            told["nominees"].append(row)
        return told
    def seal(self, fact, sealed):
        hold(len(fact["seals"]) == self.frame["passes"], "not as many seals as passes")
        for place, told in reversed([*enumerate(fact["seals"], 1)]):  # the first pass last: it is the one that counts
            papers = sealed.pop((*self.key, place), b"")
            hold(hashed(b"\2", papers).hex() == told, f"the sealed papers of {self.place} pass {place} are missing or were changed")
            self.tally(read_sealed(papers))
            self.papers += 0 if self.totals else self.recorded
            same = fact["event"] == "round_voided" or self.recorded == fact["recorded"] == self.collected and told == fact["seals"][0]
            hold(same, f"{self.place} pass {place}: {self.recorded} papers, not the {fact.get('recorded')} that were recorded")
    def check_bundles(self, bundles):
        """While a round is open its ended bundles are committed to; its open ones are not."""
        first, opened, self.bundles = Counter(), [], {key: stated for key, stated in self.bundles.items() if stated[1]}  # not the voided
        for key in [key for key in bundles if key[:2] == self.key]:
            (ended, items), (_, _, place, bundle) = bundles.pop(key), key
            box, root = read_bundle(items)
            if ended:
                known = self.bundles.pop((place, bundle), None) == (sum(box.values()), root)
            else:
                known = 1 <= place <= self.frame["passes"] and place not in opened
                opened.append(place)
            hold(known, f"bundle {bundle} of {self.place} pass {place} was changed, or no entry knows of it")
            self.papers += sum(box.values())
            first += box if place == 1 else Counter()
        hold(not self.bundles, f"bundles of {self.place} are missing, as (pass, bundle): {[*self.bundles]}")
        self.tally(first)

# ---- A contest: its facts (section 7) and where it stands (section 9) ----
class Contest:
    def __init__(self, plan):
        self.plan, self.rounds, self.withdrawn = plan, [], set()
    def standing(self, hall):
        """Its ballot order, its elected, and what waits: None, or (kind of the round it waits for, nominees, seats)."""
        source, stays = self.plan["source"], lambda nominees: [nominee for nominee in nominees if nominee not in self.withdrawn]
        if "ElectedOf" in source and not self.rounds:
            order, chosen, waits = hall[source["ElectedOf"]].standing(hall)
            order = [nominee for nominee in order if nominee in chosen]
            if waits:
                return [], [], ("followed", [], 0)
        else:
            order = self.rounds[0].slate if self.rounds else [nominee["id"] for nominee in source["Listed"]]
        elected, waits, stand = set(), None, [r for r in self.rounds if r.status != "void"]
        for r, after in zip(stand, [*stand[1:], None]):
            if r.status != "announced":
                waits = ("round", [], 0)
                break
            kind, vacant, waits = after and after.frame["kind"], r.left, None
            elected.update(r.slate[i] for i in r.elected)
            if r.tied:
                tied = [] if kind == "run_off" else r.named or stays(r.slate[i] for i in r.tied)
                if len(tied) > r.left:
                    waits = ("run_off", tied, r.left)
                    continue
                elected.update(tied)
                vacant = 0 if kind == "run_off" else r.left - len(tied)
            candidates = [nominee for nominee in stays(order) if nominee not in elected]
            if vacant and candidates and kind != "again" and not r.left_vacant:
                waits = ("again", candidates, vacant)
        if not self.rounds:
            waits = ("first", stays(order), self.plan["seats"]) if stays(order) else None
        elif self.rounds[-1].status == "void":
            frame, slate = self.rounds[-1].frame, stays(self.rounds[-1].slate)
            if (frame["kind"] == "first" and not stand) or (waits and waits[0] == frame["kind"]):
                waits = (frame["kind"], slate, frame["seats"]) if slate else None
        return order, [nominee for nominee in stays(order) if nominee in elected], waits
    def open(self, frame, hall):
        """A round is the one that waits, under the rules of the programme."""
        plan, new, waits = self.plan, Round(frame), self.standing(hall)[2]
        asked = frame["threshold"] is not None or frame["kind"] != "run_off" or plan["runoff_threshold"]
        hold(waits == (frame["kind"], new.slate, frame["seats"]) and frame["number"] == len(self.rounds) + 1, "not the round that waits")
        for rule in ("form", "base", "tie", "blank", "voters", "projection", "passes", "grades", "bundle", *["threshold"] * asked):
            hold(frame[rule] == plan[rule], f"{rule} is not the programme's")
        self.rounds.append(new)
    def take(self, fact, hall, sealed):
        event, last, stand = fact["event"], self.rounds[-1] if self.rounds else None, [r for r in self.rounds if r.status != "void"]
        if event == "round_opened":
            self.open(fact["frame"], hall)
        elif event == "withdrawn":
            self.withdrawn.add(fact["nominee"])
            for other in hall.values():
                if other.plan["source"].get("ElectedOf") == self.plan["id"] and other.rounds and fact["nominee"] in other.rounds[0].slate:
                    other.take(fact, hall, sealed)
        elif event in ("lots_drawn", "chair_decided"):
            (_, names, seats), stand[-1].named = self.standing(hall)[2], fact["elected"]
            hold({*fact["elected"]} <= {*names} and len({*fact["elected"]}) == seats, "not from the tied")
        elif event == "left_vacant":
            stand[-1].left_vacant = True
        elif event in ("issued", "collected", "totals_stated"):
            setattr(last, {"issued": "issue", "totals_stated": "totals"}.get(event, event), fact.get("collected", fact))
        elif event in ("bundle_ended", "bundle_voided"):
            last.bundles[fact["pass"], fact["bundle"]] = (fact["papers"], fact.get("root"))
        elif event in ("round_closed", "round_announced", "round_voided"):
            before = {"round_closed": ["open"], "round_announced": ["closed"], "round_voided": ["open", "closed", "announced"]}
            hold(last.status in before[event] and last.key[1] == fact["round"], "not the round that stands")
            if last.status == "open":
                last.seal(fact, sealed)
            last.status = {"round_voided": "void"}.get(event, event[6:])
def verify(path):
    db = open_file(path)
    entries, place, lines = read_chain(db), "entry 1", []
    try:
        sealed = {(c.decode(), *key): papers for c, *key, papers in db.execute("SELECT * FROM sealed")}
        bundles = {(c.decode(), *key): (ended, items) for c, *key, ended, items in db.execute("SELECT * FROM bundle")}
        hall = {plan["id"]: Contest(plan) for plan in entries[0][0]["programme"]["contests"]}
        for n, (fact, head) in enumerate(entries, 1):
            place, contest = f"entry {n} ({fact['event']})", fact.get("contest") or fact.get("frame", {}).get("contest")
            if contest:
                hall[contest].take(fact, hall, sealed)
            if fact["event"] == "round_announced":
                lines.append(f"Announcement of {contest}, round {fact['round']}: {code(head)}")
        place, rounds = "an open round", [r for contest in hall.values() for r in contest.rounds]
        for r in [r for r in rounds if r.status == "open"]:
            r.check_bundles(bundles)
        hold(not sealed and not bundles, f"papers that no entry knows of: {[*sealed, *bundles][:1]}")
        report = {"conference": {name: entries[0][0]["programme"]["particulars"][name] for name in ("title", "year")}}
        report["conference"].update({"rehearsal": True} if entries[0][0].get("rehearsal") else {})
        report["rounds"], report["contests"] = [r.report() for r in rounds], []
        for id, contest in hall.items():
            _, elected, waits = contest.standing(hall)
            report["contests"].append({"id": id, "decided": not waits, "announced": not waits, "elected": elected})
    except (Broken, LookupError, TypeError, ValueError, AttributeError, StopIteration) as error:
        raise Broken(f"{place}: {error if isinstance(error, Broken) else repr(error)}")
    told = "A REHEARSAL, no conference. It holds" if "rehearsal" in report["conference"] else "It holds"
    return report, [f"{told}: {len(entries)} entries, {sum(r.papers for r in rounds)} papers.", f"Code {code(head)}, of head {head.hex()}", *lines]

if __name__ == "__main__":
    files = [word for word in sys.argv[1:] if word != "--json"]
    if len(files) != 1 or files[0].startswith("-"):
        sys.exit(print(__doc__, file=sys.stderr) or 2)
    try:
        report, lines = verify(pathlib.Path(files[0]).absolute())
    except (Broken, OSError, sqlite3.Error) as error:
        print(f"{files[0]}: {error}" if isinstance(error, OSError) else f"BROKEN: {error}", file=sys.stderr)
        sys.exit(3 if isinstance(error, OSError) else 1)
    told = json.dumps(report, ensure_ascii=False, indent=2)
    sys.stdout.buffer.write("\n".join([told, ""] if "--json" in sys.argv else [*lines, told, ""]).encode())

#!/usr/bin/env python3
"""Counts votes again, from recount files: one file a line on the standard input, one result a line on the standard output.

A second implementation of every count, written from docs/decisions/0016-counting-methods.md and the published definitions it
names, on Python's own fractions and nothing else. It follows the definitions as they are read, the slow way: it is there to be
compared with, not to be fast.
"""

import hashlib
import json
import sys
from fractions import Fraction
from itertools import permutations


# --- ballots -----------------------------------------------------------------------------------------------------------


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def is_list_by_option(marks, n, is_item):
    return isinstance(marks, list) and len(marks) == n and all(is_item(mark) for mark in marks)


def is_choice_of_options(marks, n):
    """A list of positions, each at most once."""
    if not isinstance(marks, list) or not all(is_whole(mark) for mark in marks):
        return False
    return all(0 <= mark < n for mark in marks) and len(set(marks)) == len(marks)


def is_graded(marks, n, lowest, highest):
    def is_grade(mark):
        return mark is None or (is_whole(mark) and lowest <= mark <= highest)

    return is_list_by_option(marks, n, is_grade) and any(mark is not None for mark in marks)


def is_ranking(marks, n):
    return is_graded(marks, n, 1, n)


def is_strict_ranking(marks, n):
    """Some options in order: ranks 1, 2, 3… once each."""
    if not is_ranking(marks, n):
        return False
    ranks = sorted(mark for mark in marks if mark is not None)
    return ranks == list(range(1, len(ranks) + 1))


def is_gift(marks, n):
    return is_list_by_option(marks, n, lambda mark: is_whole(mark) and mark >= 0) and sum(marks) > 0


def is_valid(marks, n, p):
    method = p["method"]
    if method == "single-choice":
        return is_whole(marks) and 0 <= marks < n
    if method == "approval":
        most = n if p["maxChoices"] is None else p["maxChoices"]
        return is_choice_of_options(marks, n) and p["minChoices"] <= len(marks) <= most
    if method == "consent":
        return marks in ("agree", "objection") or (marks == "block" and p["allowsBlock"])
    if method == "score":
        return is_graded(marks, n, p["lowest"], p["highest"])
    if method == "majority-judgment":
        return is_graded(marks, n, 0, p["grades"] - 1)
    if method in ("instant-runoff", "stv"):
        return is_strict_ranking(marks, n)
    if method == "schulze":
        return is_ranking(marks, n)
    if method == "dots":
        most = p["points"] if p["cap"] is None else p["cap"]
        return is_gift(marks, n) and sum(marks) <= p["points"] and max(marks) <= most
    if method == "quadratic":
        return is_gift(marks, n) and sum(mark * mark for mark in marks) <= p["credits"]
    most = n if p["maxChoices"] is None else p["maxChoices"]
    return is_choice_of_options(marks, n) and 1 <= len(marks) <= most


def sort_out(file):
    """The valid marks, each with its number of voters, and what all ballots were."""
    turnout = {"cast": 0, "expressed": 0, "blank": 0, "abstention": 0, "invalid": 0}
    expressed = []
    for line in file["ballots"]:
        ballot, count = line["ballot"], line["count"]
        turnout["cast"] += count
        if ballot in ("blank", "abstention"):
            turnout[ballot] += count
        elif "marks" in ballot and is_valid(ballot["marks"], len(file["options"]), file["parameters"]):
            turnout["expressed"] += count
            expressed.append((ballot["marks"], count))
        else:
            turnout["invalid"] += count
    return expressed, turnout


# --- ties --------------------------------------------------------------------------------------------------------------


def draw_order(tie_rule, n):
    """The options in the order of the draw, or None where none was announced."""
    if tie_rule["kind"] != "draw":
        return None

    def hash_of(option):
        return hashlib.sha256(f"{tie_rule['seed']}:{option + 1}".encode()).hexdigest()

    return sorted(range(n), key=hash_of)


def tie_of(at, among, chosen, broken_by):
    return {"at": at, "among": sorted(among), "chosen": chosen, "brokenBy": broken_by}


def in_places(n, key):
    """Options that share a key share a place; the greatest key first."""
    keys = sorted({key(option) for option in range(n)}, reverse=True)
    return [[option for option in range(n) if key(option) == wanted] for wanted in keys]


def seated(places, seats, order):
    """The first places take the seats; a place too large for those left is a tie."""
    winners = []
    for place in places:
        left = seats - len(winners)
        if left <= 0:
            break
        if len(place) <= left:
            winners += place
            continue
        if order is None:
            return {"winners": winners, "ties": [tie_of("seat", place, [], None)]}
        chosen = [option for option in order if option in place][:left]
        return {"winners": winners + chosen, "ties": [tie_of("seat", place, chosen, "draw")]}
    return {"winners": winners, "ties": []}


def choose_by_past(among, past, pick, order):
    """One of several equals: by the latest figures of before that set them apart, then by the draw. `pick` is min or max."""
    left = list(among)
    for figures in reversed(past):
        extreme = pick(figures[option] for option in left)
        left = [option for option in left if figures[option] == extreme]
        if len(left) == 1:
            return left[0], "earlier-rounds"
    if order is None:
        return None, None
    drawn = [option for option in order if option in left]
    # The first of the draw comes out ahead: it gets what is good, the last gets what is not.
    return (drawn[0] if pick is max else drawn[-1]), "draw"


# --- sums --------------------------------------------------------------------------------------------------------------


def retained(totals, seats, order):
    places = in_places(len(totals), lambda option: totals[option])
    supported = [place for place in places if totals[place[0]] > 0]
    return {"places": places, "outcome": seated(supported, seats, order)}


def single_choice(ballots, n, p, order):
    votes = [sum(count for marks, count in ballots if marks == option) for option in range(n)]
    return {"votes": votes, **retained(votes, 1, order)}


def approvals_of(ballots, n):
    return [sum(count for marks, count in ballots if option in marks) for option in range(n)]


def approval(ballots, n, p, order):
    approvals = approvals_of(ballots, n)
    return {"approvals": approvals, **retained(approvals, p["seats"], order)}


def consent(ballots, n, p, order):
    said = {word: sum(count for marks, count in ballots if marks == word) for word in ("agree", "objection", "block")}
    adopted = said["agree"] > 0 and said["block"] == 0 and said["objection"] <= p["maxObjections"]
    return {
        "agreements": said["agree"],
        "objections": said["objection"],
        "blocks": said["block"],
        "isAdopted": adopted,
        "outcome": {"winners": [0] if adopted else [], "ties": []},
    }


def score(ballots, n, p, order):
    scale = range(p["lowest"], p["highest"] + 1)
    grades = [[sum(count for marks, count in ballots if marks[option] == grade) for grade in scale] for option in range(n)]
    totals = [sum(count * marks[option] for marks, count in ballots if marks[option] is not None) for option in range(n)]
    without = [sum(count for marks, count in ballots if marks[option] is None) for option in range(n)]
    places = in_places(n, lambda option: totals[option])
    outcome = seated(places, p["seats"], order)
    return {"totals": totals, "grades": grades, "withoutOpinion": without, "places": places, "outcome": outcome}


def gifts(ballots, n):
    totals = [sum(count * marks[option] for marks, count in ballots) for option in range(n)]
    supporters = [sum(count for marks, count in ballots if marks[option] > 0) for option in range(n)]
    return totals, supporters


def dots(ballots, n, p, order):
    points, supporters = gifts(ballots, n)
    unused = sum(count * (p["points"] - sum(marks)) for marks, count in ballots)
    return {"points": points, "supporters": supporters, "unused": unused, **retained(points, p["seats"], order)}


def quadratic(ballots, n, p, order):
    votes, supporters = gifts(ballots, n)
    spent = sum(count * sum(mark**2 for mark in marks) for marks, count in ballots)
    unused = sum(count * p["credits"] for _, count in ballots) - spent
    ending = retained(votes, p["seats"], order)
    return {"votes": votes, "supporters": supporters, "spent": spent, "unused": unused, **ending}


# --- majority judgment -------------------------------------------------------------------------------------------------


def majority_value(profile):
    """Take the lower median away, again and again: the list of what was taken."""
    grades = [grade for grade, count in enumerate(profile) for _ in range(count)]
    return tuple(grades.pop((len(grades) - 1) // 2) for _ in range(len(grades)))


def majority_judgment(ballots, n, p, order):
    missing = [sum(count for marks, count in ballots if marks[option] is None) for option in range(n)]
    profiles = [[0] * p["grades"] for _ in range(n)]
    for marks, count in ballots:
        for option in range(n):
            profiles[option][marks[option] or 0] += count
    values = [majority_value(profile) for profile in profiles]
    places = in_places(n, lambda option: values[option])
    return {"profiles": profiles, "missing": missing, "places": places, "outcome": seated(places, p["seats"], order)}


# --- rankings ----------------------------------------------------------------------------------------------------------


def preference_of(marks):
    """The ranked options, first choice first."""
    return sorted((option for option, rank in enumerate(marks) if rank is not None), key=lambda option: marks[option])


def next_choice(preference, continuing):
    return next((option for option in preference if option in continuing), None)


def instant_runoff(ballots, n, p, order):
    papers = [(preference_of(marks), count) for marks, count in ballots]
    continuing, rounds, ties = set(range(n)), [], []
    while continuing:
        votes = {option: 0 for option in continuing}
        exhausted = 0
        for preference, count in papers:
            choice = next_choice(preference, continuing)
            if choice is None:
                exhausted += count
            else:
                votes[choice] += count
        shown = [votes.get(option) for option in range(n)]
        rounds.append({"votes": shown, "exhausted": exhausted, "excluded": []})
        winner = [option for option in continuing if 2 * votes[option] > sum(votes.values())]
        if winner:
            return {"rounds": rounds, "outcome": {"winners": winner, "ties": ties}}
        excluded = runoff_excluded(rounds, votes, ties, order) if papers else []
        if not excluded:
            break
        rounds[-1]["excluded"] = excluded
        continuing -= set(excluded)
    return {"rounds": rounds, "outcome": {"winners": [], "ties": ties}}


def runoff_excluded(rounds, votes, ties, order):
    fewest = min(votes.values())
    among = sorted(option for option in votes if votes[option] == fewest)
    above = [count for count in votes.values() if count > fewest]
    # All their ballots together would save none of them: they leave together.
    if len(among) == 1 or (above and fewest * len(among) < min(above)):
        return among
    option, how = choose_by_past(among, [one["votes"] for one in rounds[:-1]], min, order)
    chosen = [] if option is None else [option]
    ties.append(tie_of("exclusion", among, chosen, how))
    return chosen


def cut(value, decimals):
    if decimals is None:
        return value
    return Fraction(value * 10**decimals // 1, 10**decimals)


class Stv:
    """Scottish rules 45 to 52: one pile of valued papers for each option."""

    def __init__(self, ballots, n, p, order):
        self.seats, self.decimals, self.order, self.n = p["seats"], p["decimals"], order, n
        papers = [(preference_of(marks), count) for marks, count in ballots]
        self.quota = sum(count for _, count in papers) // (self.seats + 1) + 1
        self.piles = [[] for _ in range(n)]
        self.votes = [Fraction(0)] * n
        self.exhausted, self.lost = Fraction(0), Fraction(0)
        self.continuing = set(range(n))
        self.winners, self.waiting, self.ties, self.stages, self.past = [], [], [], [], []
        self.hand_over([(preference, count, Fraction(1)) for preference, count in papers])
        self.note("first-choices", [])

    def hand_over(self, papers):
        """Gives papers to their next continuing option; says what they were worth."""
        for preference, count, value in papers:
            choice = next_choice(preference, self.continuing)
            if choice is None:
                self.exhausted += count * value
            else:
                self.piles[choice].append((preference, count, value))
                self.votes[choice] += count * value
        return sum((count * value for _, count, value in papers), Fraction(0))

    def note(self, action, of):
        everyone = action == "last-seats"
        elected = [option for option in self.continuing if everyone or self.votes[option] >= self.quota]
        elected.sort(key=lambda option: (-self.votes[option], option))
        self.continuing -= set(elected)
        self.winners += elected
        self.waiting += [option for option in elected if self.votes[option] > self.quota]
        self.past.append(list(self.votes))
        self.stages.append(
            {
                "action": action,
                "of": of,
                "votes": [str(votes) for votes in self.votes],
                "exhausted": str(self.exhausted),
                "lost": str(self.lost),
                "elected": elected,
            }
        )

    def choose(self, among, at, pick):
        if len(among) == 1:
            return among
        option, how = choose_by_past(among, self.past[:-1], pick, self.order)
        chosen = [] if option is None else [option]
        self.ties.append(tie_of(at, among, chosen, how))
        return chosen

    def transfer_surplus(self):
        most = max(self.votes[option] for option in self.waiting)
        chosen = self.choose([option for option in self.waiting if self.votes[option] == most], "surplus", max)
        if not chosen:
            return False
        option = chosen[0]
        self.waiting.remove(option)
        surplus = self.votes[option] - self.quota
        share = surplus / self.votes[option]
        papers = [(preference, count, cut(value * share, self.decimals)) for preference, count, value in self.piles[option]]
        self.piles[option], self.votes[option] = [], Fraction(self.quota)
        self.lost += surplus - self.hand_over(papers)
        self.note("surplus", [option])
        return True

    def exclude(self):
        fewest = min(self.votes[option] for option in self.continuing)
        lowest = sorted(option for option in self.continuing if self.votes[option] == fewest)
        enough_stay = len(self.continuing) - len(lowest) >= self.seats - len(self.winners)
        excluded = lowest if fewest == 0 and enough_stay else self.choose(lowest, "exclusion", min)
        self.continuing -= set(excluded)
        for option in excluded:
            papers, self.piles[option], self.votes[option] = self.piles[option], [], Fraction(0)
            self.hand_over(papers)
        if excluded:
            self.note("exclusion", excluded)
        return bool(excluded)

    def count(self):
        goes_on = True
        while goes_on and len(self.winners) < self.seats:
            if len(self.continuing) <= self.seats - len(self.winners):
                self.note("last-seats", [])
                break
            goes_on = self.transfer_surplus() if self.waiting else self.exclude()
        return {"quota": self.quota, "stages": self.stages, "outcome": {"winners": self.winners, "ties": self.ties}}


def stv(ballots, n, p, order):
    return Stv(ballots, n, p, order).count()


def schulze(ballots, n, p, order):
    last = n + 1

    def voters_preferring(a, b):
        return sum(count for marks, count in ballots if (marks[a] or last) < (marks[b] or last))

    preferred = [[voters_preferring(a, b) for b in range(n)] for a in range(n)]

    def link(a, b):
        return preferred[a][b] if preferred[a][b] > preferred[b][a] else 0

    def strength(a, b):
        """The weakest link of the best of all paths, which are all looked at."""
        others = [option for option in range(n) if option not in (a, b)]
        paths = ([a, *between, b] for length in range(len(others) + 1) for between in permutations(others, length))
        return max(min(link(x, y) for x, y in zip(path, path[1:])) for path in paths)

    strengths = [[0 if a == b else strength(a, b) for b in range(n)] for a in range(n)]
    places, left = [], list(range(n))
    while left:
        unbeaten = [a for a in left if all(strengths[b][a] <= strengths[a][b] for b in left)]
        places.append(unbeaten)
        left = [a for a in left if a not in unbeaten]
    return {
        "preferred": preferred,
        "strengths": strengths,
        "potentialWinners": places[0],
        "places": places,
        "outcome": seated(places, p["seats"], order),
    }


# --- budget by equal shares --------------------------------------------------------------------------------------------

MOST_STEPS = 10_000


class Budget:
    def __init__(self, ballots, n, p, order):
        self.groups, self.p, self.order = ballots, p, order
        self.costs = p["costs"]
        self.votes = approvals_of(ballots, n)
        self.voters = sum(count for _, count in ballots)
        self.supporters = [[g for g, (marks, _) in enumerate(ballots) if option in marks] for option in range(n)]

    def most_paid(self, option, money):
        """The largest payment of a supporter when those who have less give all they have; None when it cannot be paid."""
        left = Fraction(self.costs[option])
        paying = sum(self.groups[g][1] for g in self.supporters[option])
        for g in sorted(self.supporters[option], key=lambda g: money[g]):
            if money[g] * paying >= left:
                return left / paying
            left -= money[g] * self.groups[g][1]
            paying -= self.groups[g][1]
        return None

    def choose(self, equals, ties):
        """Most votes, then lowest cost, then the draw."""
        equals = [option for option in equals if self.votes[option] == max(self.votes[o] for o in equals)]
        equals = [option for option in equals if self.costs[option] == min(self.costs[o] for o in equals)]
        if len(equals) == 1:
            return equals[0]
        chosen = None if self.order is None else next(option for option in self.order if option in equals)
        ties.append(tie_of("purchase", equals, [] if chosen is None else [chosen], None if chosen is None else "draw"))
        return chosen

    def bill(self, option, paid):
        share = None if paid is None else str(paid)
        return {"option": option, "cost": self.costs[option], "votes": self.votes[option], "share": share}

    def buy(self, share):
        """One whole count from one share: what was bought, ties, money left, whether a tie stopped it."""
        money = [share] * len(self.groups)
        bought, ties, open_projects = [], [], set(range(len(self.costs)))
        while True:
            paid = {option: self.most_paid(option, money) for option in open_projects}
            gain = {option: self.costs[option] if self.p["utility"] == "cost" else 1 for option in open_projects}
            rates = {option: price / gain[option] for option, price in paid.items() if price is not None}
            if not rates:
                return bought, ties, money, False
            lowest = min(rates.values())
            option = self.choose([option for option in rates if rates[option] == lowest], ties)
            if option is None:
                return bought, ties, money, True
            for g in self.supporters[option]:
                money[g] -= min(money[g], paid[option])
            open_projects.remove(option)
            bought.append(self.bill(option, paid[option]))

    def fitting(self, bought):
        left = self.p["budget"] - spent_on(bought)
        taken = {one["option"] for one in bought}
        return [o for o in range(len(self.costs)) if o not in taken and self.votes[o] > 0 and self.costs[o] <= left]

    def complete(self, bought, ties):
        """What still fits: by votes, or by votes for each euro."""
        while True:
            fitting = self.fitting(bought)
            if not fitting:
                return
            worth = {o: Fraction(self.votes[o], 1 if self.p["utility"] == "cost" else self.costs[o]) for o in fitting}
            option = self.choose([o for o in fitting if worth[o] == max(worth.values())], ties)
            if option is None:
                return
            bought.append(self.bill(option, None))

    def count(self):
        share = virtual = Fraction(self.p["budget"], max(self.voters, 1))
        best, steps = self.buy(share), 0
        if self.p["increment"] is not None and self.voters > 0:
            step = Fraction(*self.p["increment"]) / self.voters
            while steps < MOST_STEPS and not best[3] and self.fitting(best[0]):
                larger = self.buy(virtual + step)
                if spent_on(larger[0]) > self.p["budget"]:
                    break
                best, virtual, steps = larger, virtual + step, steps + 1
        bought, ties, money, stuck = best
        if self.p["greedy"] and not stuck:
            self.complete(bought, ties)
        left = {}
        for (_, count), amount in zip(self.groups, money):
            left[int(amount)] = left.get(int(amount), 0) + count
        return {
            "approvals": self.votes,
            "share": str(share),
            "virtualShare": str(virtual),
            "steps": steps,
            "purchases": bought,
            "spent": spent_on(bought),
            "unspent": self.p["budget"] - spent_on(bought),
            "moneyLeft": [{"left": amount, "voters": left[amount]} for amount in sorted(left)],
            "outcome": {"winners": [one["option"] for one in bought], "ties": ties},
        }


def spent_on(bought):
    return sum(one["cost"] for one in bought)


def equal_shares(ballots, n, p, order):
    return Budget(ballots, n, p, order).count()


# --- files -------------------------------------------------------------------------------------------------------------

METHODS = {
    "single-choice": single_choice,
    "approval": approval,
    "consent": consent,
    "score": score,
    "majority-judgment": majority_judgment,
    "instant-runoff": instant_runoff,
    "stv": stv,
    "schulze": schulze,
    "dots": dots,
    "quadratic": quadratic,
    "equal-shares": equal_shares,
}


def recount(file):
    assert file["format"] == "maillage-recount" and file["version"] == 1
    n, p = len(file["options"]), file["parameters"]
    expressed, turnout = sort_out(file)
    result = METHODS[p["method"]](expressed, n, p, draw_order(file["tieRule"], n))
    if turnout["expressed"] == 0:
        result["outcome"] = {"winners": [], "ties": []}
    return {"method": p["method"], "turnout": turnout, **result}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(recount(json.loads(line))), flush=True)

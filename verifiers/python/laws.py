"""What a case is replayed by, read from a definition's document (docs/formats/evidence-package.md, "Cases")."""


class Laws:
    def __init__(self, document):
        self.second = document["format"] == "shenjiao-process/2"
        if not self.second and document["format"] != "shenjiao-process/1":
            raise ValueError("a definition of an unknown language")
        self.start_step = document["start"]["step"] if self.second else document["startStep"]
        self.places, self.outcomes, self.unconditional = {}, {}, set()
        stages = document["stages"]
        for place in stages + document.get("asides", []):
            for step in place["steps"]:
                name = step["step"]
                self.places.setdefault(name, set()).add(place["state"])
                if "when" not in place and "when" not in step:
                    self.unconditional.add(name)
                for outcome in step["outcomes"]:
                    confirms = outcome.get("confirms")
                    if self.second:
                        thens = [outcome["then"]] + ([outcome["unless"]["then"]] if "unless" in outcome else [])
                        confirms = confirms or (name if outcome["then"] == "next" else None)
                        states = [state for then in thens for state in _second(document, stages, place, then)]
                    else:
                        targets = [outcome["to"]] + [branch["to"] for branch in outcome.get("branches", [])]
                        states = [state for target in targets for state in _first(stages, place, target)]
                    known = self.outcomes.setdefault((name, outcome["outcome"]), [None, set()])
                    known[0] = known[0] or confirms
                    known[1].update([place["state"], *states])
                if step.get("mayAddSigners"):
                    for outcome in SIGNER_OUTCOMES:
                        self.outcomes[(name, outcome)] = [None, {place["state"]}]
        self.separation = [_constraint(one) for one in document["separation"]]
        self.gates = [s for o in document["obligations"] if not o.get("afterwards") for s in o["steps"]]

    def breaks(self, acts, step, persons):
        """Rules that these persons would break by acting in the step."""
        return [rule for kind, rule, *rest in self.separation if _is_broken(kind, rest, acts, step, persons)]


SIGNER_OUTCOMES = ("addSignerBefore", "addSignerAfter", "removeSigner")


def _position(stages, place):
    origin = place.get("beside") or place["state"]
    return next((i for i, stage in enumerate(stages) if stage["state"] == origin), -1)


def _first(stages, place, target):
    if target not in ("NEXT", "PREVIOUS"):
        return [target]
    position = _position(stages, place) + (1 if target == "NEXT" else -1)
    return [stages[position]["state"]] if 0 <= position < len(stages) else []


def _second(document, stages, place, then):
    states = [stage["state"] for stage in stages]
    position = _position(stages, place)
    with_step = lambda name: [s["state"] for s in stages if any(step["step"] == name for step in s["steps"])]
    if isinstance(then, dict):
        return [then["to"]] if "to" in then else with_step(then["redo"])
    if then == "next":
        return states[max(position, 0) :] + [document["end"]]
    if then == "current":
        return states + [document["end"]]
    if then == "draft":
        return with_step("draft")
    if then in ("previousStage", "chosenStep"):
        return states[: position + 1]
    raise ValueError("a way that the language does not have")


def _constraint(one):
    rule, kind = one["rule"], one.get("kind")
    if kind == "notAll":
        return ("atMost", rule, len(one["steps"]) - 1, one["steps"])
    if kind == "atMost":
        return ("atMost", rule, one["count"], one["steps"])
    if kind == "apart":
        return ("apart", rule, one["one"], one["other"])
    if kind == "same":
        return ("same", rule, one["steps"])
    if "different" in one:
        return ("atMost", rule, 1, one["different"])
    if "apart" in one:
        return ("apart", rule, *one["apart"])
    if "same" in one:
        return ("same", rule, one["same"])
    return ("atMost", rule, one["atMost"], one["of"])


def _is_broken(kind, rest, acts, step, persons):
    def did(person, other):
        return other != step and person in acts.get(other, ())

    if kind == "apart":
        one, other = rest
        against = (other if step in one else []) + (one if step in other else [])
        return any(did(person, s) for person in persons for s in against)
    if kind == "atMost":
        count, steps = rest
        return step in steps and any(sum(did(person, s) for s in steps) >= count for person in persons)
    (steps,) = rest
    return step in steps and any(
        s != step and acts.get(s) and not any(did(person, s) for person in persons) for s in steps
    )

import { describe, expect, test } from "@jest/globals";
import { explain, KINDS, score } from "../../../src/rules";
import type { Entries, Item, ScoreOptions } from "../../../src/rules";
import { adjustment, d, entries, item, ruleSet, rung, said, stepLines, text, unit } from "../build";

const R8 = item("R", null, 10, { kind: "relative" });

type Figures = Readonly<Record<string, readonly [number | string, (number | string)?]>>;

/** One self-score per unit: [quantity, target]. */
function figures(of: Figures): Pick<Entries, "units" | "scores"> {
  return {
    units: Object.keys(of).map((code) => unit(code)),
    scores: Object.entries(of).map(([code, [quantity, target]]) =>
      said(code, "R", { quantity, ...(target === undefined ? {} : { target }) }),
    ),
  };
}

/** "A 7, B 10": points (or state) of every unit, by code. */
function pointsOf(one: Item, more: Partial<Entries>, options: ScoreOptions = {}, others: readonly Item[] = []): string {
  const outcome = score(ruleSet([one, ...others]), entries(more), options);
  const said_ = outcome.units.map(({ unit: code, nodes }) => {
    const result = nodes.get("R");
    return `${code} ${(result?.state === "scored" ? text(result.points) : result?.state) ?? ""}`;
  });
  return said_.sort().join(", ");
}

describe("with targets", () => {
  test("by hand: below, exactly at, above and leading", () => {
    const of = figures({ A: [120, 100], B: [150, 100], C: [80, 100], D: [100, 100] });
    expect(pointsOf(R8, of)).toBe("A 7, B 10, C 4, D 5");
  });
  test("the ratio leads, not the quantity", () => {
    expect(pointsOf(R8, figures({ A: [1100, 1000], B: [12, 10] }))).toBe("A 7.5, B 10");
  });
  test("another share for the target", () => {
    const sixty = item("R", null, 10, { kind: "relative", parameters: { targetPercent: 60 } });
    expect(pointsOf(sixty, figures({ A: [125, 100], B: [150, 100], C: [50, 100], D: [100, 100] }))).toBe(
      "A 8, B 10, C 3, D 6",
    );
    const all = item("R", null, 10, { kind: "relative", parameters: { targetPercent: 100 } });
    expect(pointsOf(all, figures({ A: [125, 100], B: [150, 100] }))).toBe("A 10, B 10");
  });
  test("everybody exactly at the target: nothing is divided by zero", () => {
    expect(pointsOf(R8, figures({ A: [100, 100], B: [7, 7] }))).toBe("A 5, B 5");
  });
  test("a leader below its target gives nobody more than the share", () => {
    expect(pointsOf(R8, figures({ A: [90, 100], B: [45, 100] }))).toBe("A 4.5, B 2.25");
  });
  test("one division, half away from zero at the twelfth digit", () => {
    // 5 + 5 · (1/3) / (2/3) = 7.5 exactly; 5 + 5 · (1/7) / (2/3) = 6.071428571428…
    expect(pointsOf(R8, figures({ A: [4, 3], B: [5, 3], C: [8, 7] }))).toBe("A 7.5, B 10, C 6.071428571429");
  });
  test.each([
    [{ quantity: 5, target: 0 }, "targetNotPositive"],
    [{ quantity: 5, target: -1 }, "targetNotPositive"],
    [{ quantity: -5, target: 1 }, "argumentNegative"],
  ])("%j is refused and leads nobody", (words, code) => {
    const scores = [said("A", "R", words), said("B", "R", { quantity: 11, target: 10 })];
    const more = { units: [unit("A"), unit("B")], scores };
    expect(pointsOf(R8, more)).toBe("A missing, B 10");
    expect(score(ruleSet([R8]), entries(more)).faults.map((fault) => fault.code)).toContain(code);
  });
});

describe("without targets", () => {
  test("by hand: against the highest", () => {
    expect(pointsOf(R8, figures({ A: [4], B: [8], C: [0] }))).toBe("A 5, B 10, C 0");
  });
  test("nobody did anything: 0, and it says so", () => {
    const of = figures({ A: [0], B: [0] });
    expect(pointsOf(R8, of)).toBe("A 0, B 0");
    expect(stepLines(explain(ruleSet([R8]), entries(of), "A", "R"))).toEqual(["relative.nobody points=0"]);
  });
  test("whoever leads has the maximum to its last digit, where a quotient is rounded at the twelfth", () => {
    const long = item("R", null, "9.8765432109876", { kind: "relative" });
    expect(pointsOf(long, figures({ A: [3], B: [7] }))).toBe("A 4.23280423328, B 9.8765432109876");
  });
  test("beside units with a target, the highest quantity is that of all of them", () => {
    expect(pointsOf(R8, figures({ A: [4], B: [8, 8] }))).toBe("A 5, B 5");
  });
});

describe("who competes for the lead", () => {
  const of = figures({ A: [120, 100], B: [150, 100] });
  test("a unit out of competition does", () => {
    expect(pointsOf(R8, { ...of, units: [unit("A"), unit("B", false)] })).toBe("A 7, B 10");
  });
  test("an excluded unit does not; beyond the leader it has the maximum", () => {
    expect(pointsOf(R8, { ...of, adjustments: [adjustment("B", "exclusion")] })).toBe("A 10, B 10");
    const quantities = { ...figures({ A: [4], B: [8] }), adjustments: [adjustment("B", "exclusion")] };
    expect(pointsOf(R8, quantities)).toBe("A 10, B 10");
  });
  test.each([
    [100, "A 5, B 10"],
    [90, "A 4.5, B 10"],
  ])("above its target beside a leader that did %s of 100, an excluded unit has the maximum", (quantity, expected) => {
    const others = figures({ A: [quantity, 100], B: [150, 100] });
    expect(pointsOf(R8, { ...others, adjustments: [adjustment("B", "exclusion")] })).toBe(expected);
  });
  test("nobody without a quantity does, nor with a target that is none", () => {
    const contends = (values: Parameters<NonNullable<typeof KINDS.relative.contends>>[0]) =>
      KINDS.relative.contends?.(values);
    expect([contends({ quantity: d(0) }), contends({ quantity: d(1), target: d(2) })]).toEqual([true, true]);
    expect([contends({ target: d(2) }), contends({ quantity: d(1), target: d(0) })]).toEqual([false, false]);
  });
  test("nor one that a knock-out rules out, or the policy", () => {
    const backlog = item("S", null, 5, {
      kind: "stepped",
      rungs: [rung("[1;21)", 2), { ...rung("[21;)", 0), knockOut: true }],
    });
    const scores = [...of.scores, said("B", "S", { quantity: 30 })];
    expect(pointsOf(R8, { ...of, scores }, {}, [backlog])).toBe("A 10, B 10");
  });
  test("one for which the item does not apply does not", () => {
    const scores = [said("A", "R", { quantity: 120, target: 100 }), said("B", "R", { notApplicable: true })];
    expect(pointsOf(R8, { ...of, scores })).toBe("A 10, B notApplicable");
  });
  test("nor one that the meeting took out of it, whatever else was said", () => {
    const out = said("B", "R", { source: "agreed", notApplicable: true, quantity: 900, target: 100 });
    expect(pointsOf(R8, { ...of, scores: [...of.scores, out] })).toBe("A 10, B notApplicable");
  });
  test("of several appraisers those with figures are heard", () => {
    const none = said("B", "R", { source: "appraised", by: "X", notApplicable: true });
    const some = said("B", "R", { source: "appraised", by: "Y", quantity: 125 });
    expect(pointsOf(R8, { ...of, scores: [...of.scores, none, some] })).toBe("A 9, B 10");
  });
  test("typed points lead nobody and are measured against nobody", () => {
    const scores = [said("A", "R", { quantity: 120, target: 100 }), said("B", "R", { points: 3 })];
    expect(pointsOf(R8, { ...of, scores })).toBe("A 10, B 3");
  });
  test("with the figures that count: an appraisal corrects the lead", () => {
    const scores = [...of.scores, said("B", "R", { source: "appraised", by: "X", quantity: 125 })];
    expect(pointsOf(R8, { ...of, scores })).toBe("A 9, B 10");
    expect(pointsOf(R8, { ...of, scores }, { counts: ["self"] })).toBe("A 7, B 10");
  });
  test("points that the meeting settled leave the unit's figures as the measure", () => {
    const scores = [...of.scores, said("B", "R", { source: "agreed", points: 6 })];
    expect(pointsOf(R8, { ...of, scores })).toBe("A 7, B 6");
  });
  test("several appraisals are one, as the policy combines them; none passes the maximum", () => {
    const by = (who: string, quantity: number) => said("B", "R", { source: "appraised", by: who, quantity });
    const scores = [...of.scores, by("X", 130), by("Y", 150)];
    // the lead is 140; Y's own word goes beyond it and has the maximum: (5 + 5 · 30/40 + 10) / 2
    expect(pointsOf(R8, { ...of, scores })).toBe("A 7.5, B 9.375");
  });
  test.each([
    ["lowest", "A 9, B 10"],
    ["highest", "A 7, B 10"],
  ] as const)("the %s of several appraisals", (appraisers, expected) => {
    const by = (who: string, quantity: number) => said("B", "R", { source: "appraised", by: who, quantity });
    const given = entries({ ...of, scores: [...of.scores, by("X", 125), by("Y", 150)] });
    const points = score(ruleSet([R8], { policy: { appraisers } }), given).units.map(
      ({ unit: code, nodes }) => `${code} ${text(nodes.get("R")?.points) ?? ""}`,
    );
    // B itself: the lowest of its two results is that of 125, which is the lead then
    expect(points.sort().join(", ")).toBe(expected);
  });
  test("nor does a self-score where the head unit scores", () => {
    const headed = { ...R8, scorer: "head" } as const;
    const scores = [...of.scores, said("A", "R", { source: "appraised", by: "X", quantity: 110 })];
    expect(pointsOf(headed, { ...of, scores })).toBe("A 10, B missing");
    expect(pointsOf(headed, { ...of, scores }, { counts: ["self"] })).toBe("A 7, B 10");
  });
});

describe("explained", () => {
  const steps = (of: Partial<Entries>, code: string) => stepLines(explain(ruleSet([R8]), entries(of), code, "R"));
  test("says each number, and names the leader", () => {
    const of = figures({ A: [120, 100], B: [150, 100], C: [80, 100], D: [100, 100] });
    expect(steps(of, "A")).toEqual([
      "relative.ratio quantity=120 target=100 percent=120",
      "relative.leader quantity=150 target=100 percent=150 B",
      "relative.above base=5 points=7",
    ]);
    expect(steps(of, "C")).toEqual([
      "relative.ratio quantity=80 target=100 percent=80",
      "relative.below percent=80 most=5 points=4",
    ]);
    expect(steps(of, "D")).toEqual(["relative.ratio quantity=100 target=100 percent=100", "relative.met points=5"]);
    expect(steps(figures({ A: [4], B: [8] }), "A")).toEqual(["relative.most quantity=4 leading=8 max=10 points=5 B"]);
  });
  test("names no leader where nobody competes", () => {
    const alone = (of: Figures) => ({ ...figures(of), adjustments: [adjustment("A", "exclusion")] });
    expect(steps(alone({ A: [4] }), "A")).toEqual(["relative.most quantity=4 leading=4 max=10 points=10 "]);
    expect(steps(alone({ A: [4, 3] }), "A").slice(1)).toEqual(["relative.above base=5 points=10"]);
  });
  test("of equal leaders the one whose code comes first, in whatever order they stand", () => {
    const leading = "relative.leader quantity=6 target=4 percent=150 B";
    expect(steps(figures({ C: [3, 2], B: [6, 4], A: [5, 4] }), "A")[1]).toBe(leading);
    expect(steps(figures({ B: [6, 4], C: [3, 2], A: [5, 4] }), "A")[1]).toBe(leading);
    const most = ["relative.most quantity=4 leading=8 max=10 points=5 B"];
    expect(steps(figures({ C: [8], B: [8], A: [4] }), "A")).toEqual(most);
  });
  test("without having scored before, with the same result", () => {
    const of = entries(figures({ A: [120, 100], B: [150, 100] }));
    expect(text(explain(ruleSet([R8]), of, "A", "R")?.result.points)).toBe("7");
    expect(text(explain(ruleSet([R8]), of, "A", "R", { counts: ["appraised"] })?.result.points)).toBe("0");
  });
});

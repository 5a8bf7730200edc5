import { describe, expect, test } from "@jest/globals";
import { issueText, placeText } from "../../../src/i18n";
import { scoreCsv } from "../../../src/review/score-csv";
import { decimal, decimalText, toNumber } from "../../../src/rules";
import { group, item, LADDER_OF_DAYS, ruleSet } from "../../rules/build";

const RULES = ruleSet([
  group("G", null, 24),
  item("M", "G", 8),
  item("P", "G", 12, { kind: "proportional" }),
  item("R", "G", 4, { kind: "lateness", scorer: "log", rungs: LADDER_OF_DAYS }),
  item("A", null, 6, { kind: "attendance", scorer: "log", parameters: { perAbsence: 1, perWrongComposition: "0.5" } }),
  item("V", null, 10, { kind: "peer" }),
]);

const bytes = (text: string) => new TextEncoder().encode(text);

function scored(lines: readonly string[], more: { readonly units?: string; readonly head?: string } = {}) {
  const text = [more.head ?? "unit,criterion,source,argument,value,evidence,reason", ...lines].join("\n");
  const units = more.units === undefined ? {} : { units: { name: "units.csv", bytes: bytes(more.units) } };
  const entries = { name: "e.csv", bytes: bytes(text) };
  return scoreCsv({ ruleSet: RULES, placeOf: () => ({}), entries, ...units });
}

/** Codes with line and column, in the order of reading; faults about what nobody has entered here are left out. */
function faults(...args: Parameters<typeof scored>): readonly string[] {
  return scored(...args)
    .issues.filter(({ code }) => !["missingScore", "notSubmitted", "tieUnresolved"].includes(code))
    .map(({ code, line, column }) => [code, line, column].filter((part) => part !== undefined).join(" "));
}

function pointsOf(unit: string, node: string, ...args: Parameters<typeof scored>): number | string | undefined {
  const result = scored(...args);
  if (result.status !== "ready") return "unreadable";
  const found = result.outcome.units.find((one) => one.unit === unit)?.nodes.get(node);
  return found?.state === "scored" ? toNumber(found.points) : found?.state;
}

describe("what a line can say", () => {
  test("points, quantities, appraisals and what the meeting agreed; the order of lines means nothing", () => {
    const lines = ["U,P,self,target,80", "U,M,self,points,8", "U,M,appraised:H,points,7.5", "U,P,self,quantity,60"];
    expect(pointsOf("U", "P", lines)).toBe(9);
    expect(pointsOf("U", "M", lines)).toBe(7.5);
    expect(pointsOf("U", "M", [...lines, "U,M,agreed,points,7.75"])).toBe(7.75);
    expect(scored([...lines].reverse())).toMatchObject({ outcome: { units: [{ unit: "U" }] } });
    expect(pointsOf("U", "P", [...lines].reverse())).toBe(9);
  });

  test("the log, line by line or counted", () => {
    const one = [
      "U,A,log:Q1,attendance,absent",
      "U,A,log:Q2,attendance,wrongComposition",
      "U,A,log:Q3,attendance,present",
    ];
    expect(pointsOf("U", "A", one)).toBe(4.5);
    expect(pointsOf("U", "A", ["U,A,log,absent,1", "U,A,log,wrongComposition,1", "U,A,log,present,1"])).toBe(4.5);
    expect(pointsOf("U", "R", ["U,R,log:a,daysLate,0", "U,R,log:b,daysLate,-2", "U,R,log:c,daysLate,missing"])).toBe(4);
    expect(pointsOf("U", "R", ["U,R,log,exempt,2"])).toBe("notApplicable");
    const final = scored(["U,A,log:Y,finalAttendance,absent", "U,M,self,points,1"]);
    expect(final.status === "ready" && final.review.entries.meetings).toMatchObject([{ meeting: "Y", final: true }]);
  });

  test("the count of a ballot on an award, votes by unit and the rest for the award", () => {
    const award = { name: "Cờ", hurdle: {}, vetoes: [], edge: "none", votePercent: decimal(50) } as const;
    const run = (lines: readonly string[]) => {
      const text = ["unit,criterion,source,argument,value", "U,M,self,points,8", "W,M,self,points,7", ...lines].join(
        "\n",
      );
      const entries = { name: "e.csv", bytes: bytes(text) };
      const result = scoreCsv({ ruleSet: { ...RULES, awards: [award] }, placeOf: () => ({}), entries });
      const about = result.issues.filter(({ code }) => /^(ballot|csv)/.test(code));
      const faultsOf = about.map(({ code, line, column }) => `${code} ${String(line)} ${String(column)}`);
      return [result.status === "ready" && result.proposals.boards[0]?.proposed, faultsOf];
    };
    expect(run([",cờ,ballot,issued,9", "U,Cờ,ballot,votes,5", "W,Cờ,ballot,votes,4"])).toEqual([["U"], []]);
    expect(run([",Cờ,ballot,issued,9", "U,Bằng,ballot,votes,5"])).toEqual([["U", "W"], ["ballotAwardUnknown 5 value"]]);
    expect(run(["U,Cờ,ballot,issued,9", ",Cờ,ballot,votes,5", "U,Cờ,ballot,points,5", "U,,ballot,votes,1"])[1]).toEqual(
      [...["csvNotBlank 4 unit", "csvBlank 5 unit", "csvArgument 6 argument", "csvBlank 7 criterion"]],
    );
  });

  test("what is wrong with the rules is at its place there", () => {
    const few = {
      name: "Cờ",
      hurdle: {},
      vetoes: [],
      edge: "none",
      quota: { percent: decimal(9), rounding: "down" },
    } as const;
    const entries = { name: "e.csv", bytes: bytes("unit,criterion,source,argument,value\nU,M,self,points,8") };
    const rules = { ...RULES, awards: [few] };
    const placeOf = (path: readonly unknown[]) => ({ file: "r.json", column: path.join("/") });
    const { issues } = scoreCsv({ ruleSet: rules, placeOf, entries });
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "quotaNoPlace", file: "r.json", column: "awards/0/quota" }),
    );
  });

  test("peers, never one's own, in any spelling of the code", () => {
    const votes = ["U,V,peer:W,points,9", "U,V,peer: u ,points,1", "W,V,peer:U,points,8"];
    expect(pointsOf("U", "V", votes)).toBe(9);
    expect(faults(votes)).toContain("peerOwnUnit 3 source");
  });

  test("status, and adjustments with their reasons", () => {
    expect(pointsOf("U", "M", ["U,M,self,status,notApplicable", "U,P,self,points,1"])).toBe("notApplicable");
    expect(pointsOf("U", "M", ["U,M,self,status,missing", "U,P,self,points,1"])).toBe("missing");
    const result = scored([
      "U,M,self,points,5",
      "U,,adjustment,award,2,,Cờ",
      "U,,adjustment,deduction,1.5,Quyết định 5",
      "W,M,self,points,5",
      "W,,adjustment,exclusion,,,Vi phạm",
    ]);
    if (result.status !== "ready") throw new Error("unreadable");
    const [u, w] = result.outcome.units;
    expect(u && [decimalText(u.total), decimalText(u.awards), decimalText(u.deductions)]).toEqual(["5.5", "2", "1.5"]);
    expect(w).toMatchObject({ unit: "W", standing: "excluded", reason: "Vi phạm" });
    expect(result.review.entries.adjustments.map(({ reason }) => reason)).toEqual(["Cờ", "Quyết định 5", "Vi phạm"]);
  });

  test("an exclusion has no value: one that says 0 or “no” excludes nobody", () => {
    for (const value of ["0", "no", "1"]) {
      const lines = ["U,M,self,points,5", `U,,adjustment,exclusion,${value},,Vi phạm`];
      expect(faults(lines)).toContain("csvNotBlank 3 value");
      const result = scored(lines);
      expect(result.status === "ready" && result.outcome.units[0]?.standing).toBe("ranked");
    }
  });

  test("rules without a usable criterion score nobody: nobody has 0 points, or rank 1, by them", () => {
    const entries = { name: "e.csv", bytes: bytes("unit,criterion,source,argument,value\nU,M,self,points,5") };
    const codes = (...nodes: Parameters<typeof ruleSet>[0]) => {
      const { status, issues } = scoreCsv({ ruleSet: ruleSet(nodes), placeOf: () => ({}), entries });
      return [status, ...issues.map(({ code }) => code).filter((code) => code !== "unknownItem")];
    };
    expect(codes()).toEqual(["unreadable", "ruleSetEmpty"]);
    expect(codes(group("G", null, 10))).toEqual(["unreadable", "groupEmpty", "ruleSetEmpty"]);
    expect(codes(group("G", "H", 8), group("H", "G", 8), item("M", "G", 8))).toEqual([
      "unreadable",
      "parentCycle",
      "ruleSetEmpty",
    ]);
  });

  test("units of a list: names, who is out of competition, who said nothing, who is unknown", () => {
    const units = "unit,name,ranked\nU,Hội U,yes\nW,Hội W,no\nZ,,\n";
    const result = scored(["Hội U,M,self,points,5", "W,M,self,points,6", "X,M,self,points,1"], { units });
    if (result.status !== "ready") throw new Error("unreadable");
    expect(result.outcome.units.map(({ unit, standing }) => [unit, standing])).toEqual([
      ["U", "ranked"],
      ["W", "notRanked"],
      ["Z", "notSubmitted"],
    ]);
    expect(result.review.units[0]?.name).toBe("Hội U");
    expect(result.issues.map(({ code, line }) => [code, line])).toEqual(
      expect.arrayContaining([
        ["unitMatchedByName", 2],
        ["unknownUnit", 4],
        ["notSubmitted", 4],
      ]),
    );
  });
});

describe("what a line cannot mean is an issue with its line and column", () => {
  test.each([
    ["U,M,self,points,", "csvBlank 2 value"],
    [",M,self,points,1", "csvBlank 2 unit"],
    ["U,,self,points,1", "csvBlank 2 criterion"],
    ["U,M,,points,1", "csvBlank 2 source"],
    ["U,M,self,,1", "csvBlank 2 argument"],
    ["U,X,self,points,1", "unknownItem 2 criterion"],
    ["U,M,boss,points,1", "csvSource 2 source"],
    ["U,M,self:me,points,1", "csvSource 2 source"],
    ["U,V,peer,points,1", "csvSource 2 source"],
    ["U,M,appraised:,points,1", "csvSource 2 source"],
    ["U,M,self,pionts,1", "csvArgument 2 argument"],
    ["U,M,log,points,1", "csvArgument 2 argument"],
    ['U,M,self,points,"8,5"', "csvNumber 2 value"],
    ["U,M,self,points,8đ", "csvNumber 2 value"],
    ["U,M,self,points,NaN", "csvNumber 2 value"],
    ["U,M,self,points,Infinity", "csvNumber 2 value"],
    ["U,M,self,points,1e999", "csvNumber 2 value"],
    ["U,M,self,status,maybe", "csvWord 2 value"],
    ["U,A,log,attendance,late", "csvWord 2 value"],
    ["U,A,log,absent,1.5", "csvWholeNumber 2 value"],
    ["U,A,log,absent,-1", "csvWholeNumber 2 value"],
    ["U,A,log,absent,1000000000", "csvWholeNumber 2 value"],
    ["U,R,log,daysLate,99999", "csvWholeNumber 2 value"],
    ["U,M,adjustment,award,1", "csvNotBlank 2 criterion"],
    ["U,M,self,points", "csvWidth 2"],
    ["U,M,self,points,1,,,more", "csvWidth 2"],
    ['U,M,self,points,"1', "csvQuote 2"],
    ["U,G,self,points,1", "groupScored 2 criterion"],
    ["U,M,self,points,9", "scoreOverMax 2 value"],
    ["U,M,self,points,-1", "scoreNegative 2 value"],
    ["U,P,self,quantity,1", "argumentMissing 2 value"],
    ["U,M,appraised:U,points,1", "appraisedOwnUnit 2 source"],
    ["U,M,log:Q1,attendance,absent", "logNotTaken 2 criterion"],
    ["U,A,log:R1,daysLate,1", "logNotTaken 2 criterion"],
    ["U,M,peer:Z,points,1", "logNotTaken 2 criterion"],
    ["U,M,self,quantity,5", "csvArgumentOfKind 2 argument"],
    ["U,P,appraised:Z,count,5", "csvArgumentOfKind 2 argument"],
    ["U,A,agreed,target,5", "csvArgumentOfKind 2 argument"],
  ])("%s: %s", (line, fault) => {
    expect(faults([line, "Z,M,self,points,1"])).toContain(fault);
  });

  test("said twice: the first counts; a status beside figures: nothing counts", () => {
    expect(faults(["U,M,self,points,5", "U,M,self,points,6"])).toContain("csvTwice 3 argument");
    expect(pointsOf("U", "M", ["U,M,self,points,5", "U,M,self,points,6"])).toBe(5);
    expect(faults(["U,M,self,points,5", "U,M,self,status,notApplicable"])).toContain("csvStatusConflict 3 value");
    expect(pointsOf("U", "M", ["U,M,self,points,5", "U,M,self,status,notApplicable", "U,P,self,points,1"])).toBe(
      "missing",
    );
  });

  test("a line that counts many meetings is faulted once", () => {
    expect(faults(["U,M,log,present,40", "U,M,self,points,5"])).toEqual(["logNotTaken 2 criterion"]);
  });

  test("a figure of another kind is told which arguments the criterion has", () => {
    const [one] = scored(["U,P,self,count,5", "Z,M,self,points,1"]).issues;
    expect(one?.params).toEqual({
      text: "count",
      item: "P",
      allowed: "points, quantity, target, status, reason, evidence",
    });
    expect(one && issueText(one, "vi")).toMatch(
      /^Tiêu chí P không dùng số liệu “count”.*Đề nghị ghi một trong: points, quantity, /,
    );
  });

  test("a fault of the figures is at the line of its own figure", () => {
    expect(faults(["U,P,self,quantity,5", "U,P,self,target,0"])).toContain("targetNotPositive 3 value");
  });

  test("each says in both languages what to do", () => {
    const [one] = scored(["U,M,boss,points,1", "Z,M,self,points,1"]).issues;
    expect(one && issueText(one, "vi")).toMatch(/^Không có nguồn “boss”\. Đề nghị ghi một trong các nguồn: self, /);
    expect(one && placeText(one, "vi")).toBe("tệp “e.csv”, dòng 2, cột source");
    expect(one && placeText(one, "en")).toBe("file “e.csv”, line 2, column source");
  });
});

describe("the file as a whole", () => {
  const LINE = "U,M,self,points,5";

  test.each([
    ["unit,criterion,source,argument", "csvHeading 1"],
    ["unit,criterion,source,argument,value,colour", "csvHeading 1"],
    ["unit,unit,criterion,source,argument,value", "csvHeading 1"],
    ["", "csvHeading 1"],
  ])("headings %j: %s, and nothing is scored", (head, fault) => {
    expect(faults([LINE], { head })[0]).toMatch(fault === "csvHeading 1" && head === "" ? /^csvHeading/ : fault);
    expect(scored([LINE], { head }).status).toBe("unreadable");
  });

  test("columns in any order and in capitals; optional cells may be left out at the end of a line", () => {
    const head = "VALUE,Argument,source,criterion,unit,evidence";
    expect(pointsOf("U", "M", ["5,points,self,M,U", "6,points,self,M,W,paper"], { head })).toBe(5);
    expect(faults(["5,points,self,M,U"], { head })).toEqual([]);
  });

  test("a semicolon lets the comma be a decimal mark and makes 1.000 doubtful", () => {
    const head = "unit;criterion;source;argument;value";
    expect(pointsOf("U", "M", ["U;M;self;points;7,25"], { head })).toBe(7.25);
    expect(pointsOf("U", "M", ["U;M;self;points;7.25"], { head })).toBe(7.25);
    expect(faults(["U;P;self;quantity;1.000"], { head })).toContain("numberAmbiguous 2 value");
    expect(pointsOf("U", "M", ["U,M,self,points,1.000"])).toBe(1);
  });

  test("UTF-8 and UTF-16, with their marks; anything else is refused by name", () => {
    const text = "unit,criterion,source,argument,value\nĐơn vị,M,self,points,5\n";
    const utf16 = (big: boolean, mark: boolean) => {
      const view = new DataView(new ArrayBuffer(2 * (text.length + Number(mark))));
      `${mark ? "\ufeff" : ""}${text}`.split("").forEach((letter, place) => {
        view.setUint16(2 * place, letter.charCodeAt(0), !big);
      });
      return new Uint8Array(view.buffer);
    };
    const read = (content: Uint8Array) =>
      scoreCsv({ ruleSet: RULES, placeOf: () => ({}), entries: { name: "e.csv", bytes: content } });
    const sound = [
      bytes(text),
      bytes(`\ufeff${text}`),
      utf16(true, true),
      utf16(false, true),
      utf16(true, false),
      utf16(false, false),
    ];
    for (const content of sound) {
      expect(read(content)).toMatchObject({ status: "ready", outcome: { units: [{ unit: "Đơn vị" }] } });
    }
    const latin = bytes(text).map((byte) => (byte > 127 ? 0xd0 : byte));
    expect(read(latin)).toMatchObject({
      status: "unreadable",
      issues: [{ code: "textEncoding", params: { encoding: "UTF-8" } }],
    });
    expect(read(new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0])).issues).toMatchObject([
      { params: { encoding: "UTF-32" } },
    ]);
    expect(read(new Uint8Array()).issues).toMatchObject([{ code: "emptyFile", file: "e.csv" }]);
  });

  test("nobody to score is said", () => {
    expect(scored([])).toMatchObject({ status: "unreadable", issues: [{ code: "noUnits" }] });
  });
});

import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { FLOOR } from "../../src/excel/refusal";
import { addresses, contents, elements, manifest, pixelSize, readWithOffice, type ManifestInfo } from "./manifest";
import { readProjectFile, root } from "./tree";

const BASE = "https://localhost:3000/";
const RESOURCES = ["bt:Image", "bt:Url", "bt:String"];

describe("as Microsoft's own reader understands it", () => {
  let info: ManifestInfo;
  beforeAll(() => {
    info = readWithOffice();
  });

  test("it is a task pane for workbooks", () => {
    expect(info.officeAppType).toBe("TaskPaneApp");
    expect(info.hosts).toEqual(["Workbook"]);
    expect(info.permissions).toBe("ReadWriteDocument");
  });

  test("it has an id of its own and the version of the package", () => {
    expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const [, version] = /"version": "([^"]+)"/.exec(readProjectFile("package.json").text) ?? [];
    expect(info.version).toBe(`${String(version)}.0`);
  });

  test("its name is short and says no company and no “add-in”", () => {
    expect(info.displayName).toBe("Bình Xét");
    expect(info.description.length).toBeLessThanOrEqual(250);
  });
});

describe("addresses", () => {
  test("all lie under the base that the build replaces", () => {
    expect(addresses().length).toBeGreaterThan(6);
    expect(addresses().filter((address) => !address.startsWith(BASE))).toEqual([]);
  });

  test("all lead to a file of the project", () => {
    const sources = new Map([
      ["taskpane.html", "src/taskpane/taskpane.html"],
      ["support.html", "src/taskpane/support.html"],
    ]);
    const files = addresses().map((address) => {
      const path = address.slice(BASE.length);
      return sources.get(path) ?? path.replace(/^assets\//, "assets/icons/");
    });
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test("no other domain is trusted", () => {
    expect(elements("AppDomain")).toEqual([]);
  });
});

describe("icons", () => {
  const named = addresses().flatMap((address) => /icon-(\d+)\.png$/.exec(address) ?? []);

  test.each([16, 32, 64, 80, 128])("the one of %d pixels has that size", (side) => {
    expect(pixelSize(join(root, `assets/icons/icon-${String(side)}.png`))).toEqual([side, side]);
  });

  test("the ribbon has the three sizes it needs, each under its own number", () => {
    const used = elements("bt:Image").filter(({ resid }) => resid !== undefined);
    expect(new Set(used.map(({ size }) => size))).toEqual(new Set(["16", "32", "80"]));
    for (const { size, resid } of used) expect(resid).toBe(`Icon.${size ?? ""}`);
    for (const { id, DefaultValue } of elements("bt:Image").filter((one) => one["id"] !== undefined)) {
      expect(DefaultValue).toMatch(new RegExp(`icon-${String(id).slice(5)}\\.png$`));
    }
    expect(named).toContain("64");
  });
});

describe("resources", () => {
  const defined = RESOURCES.flatMap((name) => elements(name)).flatMap(({ id }) => id ?? []);
  const used = [...manifest.matchAll(/resid="([^"]*)"/g)].map(([, id = ""]) => id);

  test("everything used is defined once, everything defined is used", () => {
    expect(new Set(used)).toEqual(new Set(defined));
    expect(new Set(defined).size).toBe(defined.length);
  });

  test("no name of one is longer than Excel takes", () => {
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  test.each([
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ])("no text of %s is longer than %d letters, and each is there in English too", (group, limit) => {
    const [block = ""] = contents(group);
    const strings = contents("bt:String", block);
    const texts = [...elements("bt:String", block), ...elements("bt:Override", block)];
    expect(strings.length).toBeGreaterThan(1);
    for (const { DefaultValue, Value } of texts)
      expect((DefaultValue ?? Value ?? "x".repeat(999)).length).toBeLessThanOrEqual(limit);
    for (const text of strings) expect(elements("bt:Override", text).map(({ Locale }) => Locale)).toEqual(["en-US"]);
  });

  test("a label on the ribbon is short enough to be read there", () => {
    for (const label of ["Group.Label", "Open.Label"]) {
      const text = elements("bt:String").find(({ id }) => id === label);
      expect(text?.["DefaultValue"]?.length).toBeLessThanOrEqual(16);
    }
  });
});

describe("languages", () => {
  test("Vietnamese is the default, English stands beside name and description", () => {
    expect(contents("DefaultLocale")).toEqual(["vi-VN"]);
    for (const name of ["DisplayName", "Description"]) {
      const [text = ""] = contents(name);
      expect(elements("Override", text).map(({ Locale }) => Locale)).toEqual(["en-US"]);
    }
  });
});

test("it asks for the set that src/excel needs, and no more", () => {
  expect(elements("Set")).toEqual([{ Name: FLOOR.set, MinVersion: FLOOR.version }]);
});

test("a button of the Home tab opens the pane", () => {
  expect(elements("OfficeTab")).toEqual([{ id: "TabHome" }]);
  expect(elements("Action")).toEqual([{ "xsi:type": "ShowTaskpane" }]);
  const [action = ""] = contents("Action");
  expect(elements("SourceLocation", action)).toEqual([{ resid: "Taskpane.Url" }]);
});

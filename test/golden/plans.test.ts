import { expect, test } from "@jest/globals";
import { SAMPLE } from "../../src/review/sample";
import { reviewOf } from "../support/review-book";
import { WORKED } from "../support/small-books";
import { expectGolden, goldenText } from "./golden";

test.each(["vi", "en"] as const)("the plan of the sample's results (%s)", async (language) => {
  const { plan } = await reviewOf({ data: SAMPLE }, { language });
  expectGolden(plan, `sample-${language}`);
});

test("the plan of the year worked out by hand", async () => {
  const { plan } = await reviewOf({ data: WORKED });
  expectGolden(plan, "worked-example-vi");
});

test("a plan is JSON: golden text reads back as the same plan", async () => {
  const { plan } = await reviewOf({ data: SAMPLE });
  expect(JSON.parse(goldenText(plan))).toEqual(plan);
});

import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { PreviewPage } from "./preview-page";

/** What a view has to hold to at any width of Excel's pane. */
export interface Fit {
  /** Pixels that the page is wider or higher than the pane. */
  readonly wider: number;
  readonly higher: number;
  /** Elements that scroll sideways, and those that scroll down. */
  readonly sideways: number;
  readonly down: number;
  /** The main action is in sight without scrolling; a view without one is true. */
  readonly actionInSight: boolean;
  /** Buttons whose words need more room than stands between their margins. */
  readonly crowded: readonly string[];
}

/** Makes the pane as large as Excel does on some platform, in pixels. */
export async function resizePane({ page }: PreviewPage, width: number, height: number): Promise<void> {
  await page.locator("#pane iframe").evaluate(
    (frame, [wide, high]) => {
      frame.style.position = "fixed";
      frame.style.right = "0";
      frame.style.top = "0";
      frame.style.width = `${String(wide)}px`;
      frame.style.height = `${String(high)}px`;
    },
    [width, height] as const,
  );
}

export function fitOf({ pane }: PreviewPage): Promise<Fit> {
  return pane.locator("body").evaluate((body) => {
    const page = body.ownerDocument.documentElement;
    const scrolls = (direction: "overflowX" | "overflowY", isOver: (one: Element) => boolean): number =>
      [...body.querySelectorAll("*")].filter(
        (one) => /auto|scroll/.test(getComputedStyle(one)[direction]) && isOver(one),
      ).length;
    const crowded = [...body.querySelectorAll("button")].filter((one) => {
      const words = body.ownerDocument.createRange();
      words.selectNodeContents(one);
      const { paddingLeft, paddingRight } = getComputedStyle(one);
      const room = one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return one.getClientRects().length > 0 && words.getBoundingClientRect().width > room + 1;
    });
    const main = [...body.querySelectorAll("main button")]
      .filter((one) => one.closest("[role=tabpanel]") === null)
      .at(-1);
    const at = main?.getBoundingClientRect();
    return {
      wider: page.scrollWidth - page.clientWidth,
      higher: page.scrollHeight - page.clientHeight,
      sideways: scrolls("overflowX", (one) => one.scrollWidth > one.clientWidth),
      down: scrolls("overflowY", (one) => one.scrollHeight > one.clientHeight),
      actionInSight: !at || (at.top >= 0 && at.bottom <= page.clientHeight && at.right <= page.clientWidth),
      crowded: crowded.map(({ textContent }) => textContent),
    };
  });
}

/** The same in the other language, whose words may need more room. */
export async function fitInBoth(preview: PreviewPage): Promise<readonly [vi: Fit, en: Fit]> {
  const other = preview.pane.locator("header button[lang]");
  const vi = await fitOf(preview);
  await other.click();
  await preview.painted();
  const en = await fitOf(preview);
  await other.click();
  await preview.painted();
  return [vi, en];
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, colours included. Left out: the unseen elements by which tabster catches the focus (microsoft/tabster 288). */
export async function axeFaults({ page, pane }: PreviewPage): Promise<readonly string[]> {
  const frame = await pane.locator("body").elementHandle();
  const inside = await frame.ownerFrame();
  if (!inside) throw new Error("The preview has no pane.");
  // by the developer tools, which the page's policy does not bind
  await inside.evaluate(AXE);
  await page.waitForTimeout(300);
  return inside.evaluate(async () => {
    const { axe: run } = window as unknown as { readonly axe: typeof axe };
    const { violations } = await run.run({ exclude: [["[data-tabster-dummy]"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
}

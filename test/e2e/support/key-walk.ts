import type { PreviewPage } from "./preview-page";

/** More than any view has controls. */
const MOST = 80;

export interface Stop {
  readonly name: string;
  /** Wholly in the pane, or as much of it as the pane has room for. */
  readonly isInSight: boolean;
  /** The pane looks otherwise while it has the focus than while it has not. */
  readonly isMarked: boolean;
}

/** What a person does who has no mouse. */
export class KeyWalk {
  constructor(private readonly preview: PreviewPage) {}

  /** The name of what has the focus, as a screen reader says it or nearly so; "" where nothing in the pane has it. */
  focused(): Promise<string> {
    return this.preview.pane.locator("body").evaluate((body) => {
      const { activeElement: active } = body.ownerDocument;
      if (!active || active === body || !body.ownerDocument.hasFocus()) return "";
      if (active.getAttribute("role") === "tabpanel") return "[tabpanel]";
      const label = "labels" in active ? (active.labels as NodeListOf<Element> | null)?.[0] : undefined;
      return active.getAttribute("aria-label") ?? label?.textContent ?? active.textContent;
    });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.preview.page.keyboard.press(key);
  }

  /** Waits until that has the focus, which a view takes when it comes. */
  async waitFor(name: string | RegExp): Promise<void> {
    const until = performance.now() + 20_000;
    for (;;) {
      const found = await this.focused();
      if (typeof name === "string" ? found === name : name.test(found)) return;
      if (performance.now() > until) throw new Error(`The focus is on "${found}" and not on ${String(name)}.`);
      await this.preview.page.waitForTimeout(50);
    }
  }

  /** Goes on by Tab until that has the focus. */
  async tabTo(name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let left = MOST; left > 0; left -= 1) {
      await this.press(key);
      const at = await this.focused();
      if (at === name) return;
      passed.push(at);
    }
    throw new Error(`"${name}" is not reached by ${key}; passed: ${passed.join(" | ")}`);
  }

  /** Goes through the whole view by Tab, from its first control until the focus leaves the pane. */
  async stops(): Promise<readonly Stop[]> {
    await this.preview.pane.locator("header button").first().focus();
    const stops: Stop[] = [];
    for (let left = MOST; left > 0; left -= 1) {
      const name = await this.focused();
      if (name === "") return stops;
      stops.push({ name, isInSight: await this.isInSight(), isMarked: await this.isMarked() });
      await this.press("Tab");
    }
    throw new Error(`Tab leads round and round: ${stops.map(({ name }) => name).join(" | ")}`);
  }

  /** The names of everything that a person can work in the view, in the order in which it stands there. */
  controls(): Promise<readonly string[]> {
    return this.preview.pane.locator("body").evaluate((body) => {
      const all = [
        ...body.querySelectorAll<HTMLElement>("button, input, select, textarea, summary, a[href], [role=tabpanel]"),
      ];
      const isThere = (one: HTMLElement): boolean =>
        one.checkVisibility() &&
        !one.matches(":disabled, [data-tabster-dummy]") &&
        // of the tabs the arrow keys make one
        (one.getAttribute("role") !== "tab" || one.getAttribute("aria-selected") === "true");
      return all.filter(isThere).map((one) => {
        if (one.getAttribute("role") === "tabpanel") return "[tabpanel]";
        const label = "labels" in one ? (one.labels as NodeListOf<Element> | null)?.[0] : undefined;
        return one.getAttribute("aria-label") ?? label?.textContent ?? one.textContent;
      });
    });
  }

  private isInSight(): Promise<boolean> {
    return this.preview.pane.locator("body").evaluate(({ ownerDocument: { activeElement: active } }) => {
      if (!active) return false;
      const panel = active.closest("[role=tabpanel]");
      const room = (panel === active ? undefined : panel)?.getBoundingClientRect();
      const { top, bottom } = active.getBoundingClientRect();
      const [first, last] = room ? [room.top, room.bottom] : [0, innerHeight];
      return top >= first - 1 && (bottom <= last + 1 || bottom - top > last - first);
    });
  }

  private async isMarked(): Promise<boolean> {
    const body = this.preview.pane.locator("body");
    const look = () => body.screenshot({ animations: "disabled" });
    const focused = await look();
    await body.evaluate(({ ownerDocument: { activeElement } }) => {
      Object.assign(window, { left: activeElement });
      if (activeElement instanceof HTMLElement) activeElement.blur();
    });
    const blurred = await look();
    await body.evaluate(() => {
      (window as unknown as { readonly left: HTMLElement }).left.focus();
    });
    return !focused.equals(blurred);
  }
}

import type { PreviewPage } from "./preview-page";

interface Watch {
  readonly take: () => readonly number[];
}

/**
 * How long the thread of the preview's page, which the pane shares with the stand-in Excel and its grid, is held by one task: by the clock, as the
 * browser itself reports it and as a person feels it. (On a machine that is busy with other work every task is long; thread-time.ts is not misled by that.)
 */
export class LongTasks {
  private constructor(private readonly preview: PreviewPage) {}

  static async watch(preview: PreviewPage): Promise<LongTasks> {
    await preview.page.evaluate(() => {
      const kept: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => kept.push(...list.getEntries()));
      observer.observe({ type: "longtask" });
      const take: Watch["take"] = () =>
        [...kept.splice(0), ...observer.takeRecords()].map(({ duration }) => Math.round(duration));
      Object.assign(window, { longTasks: { take } });
    });
    return new LongTasks(preview);
  }

  /** Milliseconds of the longest task since this was asked last; 0 where none took 50 ms, which is what browsers call long. */
  async longest(): Promise<number> {
    // a task is reported after it ended
    await this.preview.page.waitForTimeout(100);
    const tasks = await this.preview.page.evaluate(() =>
      (window as unknown as { readonly longTasks: Watch }).longTasks.take(),
    );
    return Math.max(0, ...tasks);
  }
}

import type { Issue } from "../workbook/issue";
import { newFile } from "../xlsx";
import { loadEngine } from "./engine";
import { openBook } from "./files/open-book";
import { saveBook } from "./files/save-book";
import { openWindow, type WorkbookWindow } from "./grid/workbook-window";
import type { FormulaEngine } from "./host/model/formulas";
import { download } from "./page/download";
import { loadPane } from "./page/pane";
import { drawToolbar } from "./page/toolbar";
import { WORDS, type Language, type Words } from "./page/words";
import { openSession, type Session } from "./session";

export interface Places {
  readonly toolbar: HTMLElement;
  readonly workbook: HTMLElement;
  readonly pane: HTMLElement;
  readonly status: HTMLElement;
}

const SAMPLE = "assets/sample/binh-xet-mau.xlsx";
/** Milliseconds that a message stays. */
const MESSAGE_TIME = 6000;

/** The preview: one workbook at a time, with the pane beside it. */
export class PreviewApp {
  private language: Language = "vi";
  private engine: FormulaEngine | undefined;
  private session: Session | undefined;
  private window: WorkbookWindow | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly places: Places) {}

  async start(): Promise<void> {
    this.drawToolbar();
    this.places.workbook.textContent = this.words.loading;
    this.engine = await loadEngine();
    await this.openSample();
  }

  private get words(): Words {
    return WORDS[this.language];
  }

  private drawToolbar(): void {
    document.documentElement.lang = this.language;
    document.title = this.words.title;
    drawToolbar(this.places.toolbar, this.words, {
      open: (file) => void this.openOwn(file),
      save: () => void this.save(),
      blank: () => void this.open(newFile().toBytes(), this.words.blankName),
      sample: () => void this.openSample(),
      language: () => {
        this.language = this.language === "vi" ? "en" : "vi";
        this.drawToolbar();
        this.showWindow();
      },
    });
  }

  private async openSample(): Promise<void> {
    const answer = await fetch(SAMPLE);
    if (answer.ok) await this.open(new Uint8Array(await answer.arrayBuffer()), this.words.sampleName);
    else this.say(`${this.words.failed}: ${SAMPLE} (${String(answer.status)})`);
  }

  private async openOwn(file: File): Promise<void> {
    await this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  private async open(bytes: Uint8Array, name: string): Promise<void> {
    if (!this.engine) return;
    const opened = await openBook(bytes, this.engine);
    if (opened.status === "refused") {
      this.say(`${this.words.failed}: ${codes(opened.issues)}`);
      return;
    }
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const locale = this.language === "vi" ? "vi-VN" : "en-US";
    this.session = openSession(
      { model: opened.model, file: opened.file, name },
      {
        ...{ locale, dark },
        onNewWorkbook: (base64) => {
          this.handOver(base64);
        },
      },
    );
    this.showWindow();
    loadPane(this.places.pane, this.session.host, this.words.pane);
    this.say(opened.issues.length > 0 ? `${this.words.opened}: ${codes(opened.issues)}` : "");
  }

  /** Excel would open a second window; this page has one, so the new workbook becomes a download. */
  private handOver(base64: string | undefined): void {
    const bytes =
      base64 === undefined ? newFile().toBytes() : Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    download(bytes, this.words.newBookName);
    this.say(`${this.words.newBook}: ${this.words.newBookName}`);
  }

  private showWindow(): void {
    if (!this.session) return;
    this.window?.close();
    this.window = openWindow(this.places.workbook, this.session, this.words, {
      say: (text) => {
        this.say(text);
      },
      leave: () => {
        this.places.pane.querySelector("iframe")?.focus();
      },
    });
  }

  private async save(): Promise<void> {
    if (!this.session) return;
    const saved = await saveBook(this.session);
    if (saved.status === "refused") {
      this.say(`${this.words.saveFailed}: ${codes(saved.issues)}`);
      return;
    }
    download(saved.bytes, this.session.name);
    this.say(`${this.words.saved}: ${this.session.name}`);
  }

  private say(text: string): void {
    clearTimeout(this.silence);
    this.places.status.textContent = text;
    if (text !== "") {
      this.silence = setTimeout(() => {
        this.places.status.textContent = "";
      }, MESSAGE_TIME);
    }
  }
}

/** The pane has words for every code; here, where a developer reads, the code says enough. */
function codes(issues: readonly Issue[]): string {
  return issues
    .map(({ code, sheet, cell, params }) => [code, sheet, cell, JSON.stringify(params)].filter(Boolean).join(" "))
    .join("; ");
}

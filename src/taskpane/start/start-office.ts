import { FLOOR } from "../../excel/refusal";
import { isSupported } from "../../excel/gateway";
import type { Services } from "../services";

/** Where the page finds itself. */
export type Start =
  | { readonly status: "ready"; readonly services: Services }
  /** An Excel older than the floor. */
  | { readonly status: "tooOld"; readonly needed: string; readonly hostLanguage: string }
  /** A browser, or another program than Excel. */
  | { readonly status: "absent" };

/** office.js answers within a second where there is an Excel; outside of Office some versions never do. In milliseconds. */
const PATIENCE = 10_000;

export async function startOffice(): Promise<Start> {
  // office.js comes from elsewhere, so that it may be missing
  if (typeof Office === "undefined") return { status: "absent" };
  const info = await Promise.race([Office.onReady(), patience()]);
  if (info?.host !== Office.HostType.Excel) return { status: "absent" };
  const hostLanguage = Office.context.displayLanguage;
  if (!isSupported(FLOOR.version)) {
    return { status: "tooOld", needed: `${FLOOR.set} ${FLOOR.version}`, hostLanguage };
  }
  const { excelServices } = await import(/* webpackChunkName: "book" */ "./excel-services");
  return { status: "ready", services: excelServices() };
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, PATIENCE);
  });
}

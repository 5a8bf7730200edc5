import type { Host } from "../host/create-host";
import { element } from "./element";

declare global {
  interface Window {
    /** Called by src/preview/stand-in.ts inside the pane's frame, before office.js is loaded there. */
    installStandIn?: (pane: Window) => void;
  }
}

/** The production page of the pane; its one difference is the address of office.js (webpack.preview.config.js). */
const PANE = "taskpane.html";

/** Loads the pane anew, on this host: Excel gives every workbook a pane of its own. */
export function loadPane(place: HTMLElement, host: Host, title: string): HTMLIFrameElement {
  window.installStandIn = (pane) => {
    // office.js keeps the host it saw last
    pane.sessionStorage.removeItem("hostInfoValue");
    host.install(pane);
  };
  const frame = element("iframe", { src: PANE, title });
  place.replaceChildren(frame);
  return frame;
}

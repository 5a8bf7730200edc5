import { element } from "./element";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a file to the browser's downloads; nothing leaves the machine. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: TYPE }));
  element("a", { href: address, download: name }).click();
  // the browser has taken hold of it by then
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

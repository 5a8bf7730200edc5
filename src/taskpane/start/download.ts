import type { FileContent } from "../desk/jobs";

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** Hands a file to the browser's downloads: nothing is sent anywhere and the page stays where it is. */
export function download({ name, bytes }: FileContent): void {
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken hold of it by then
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** Excel on a Mac and on an iPad shows the pane in a view that drops downloads without a word. */
export function canDownload(): boolean {
  const { platform } = Office.context;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}

/** Jest's global tear-down of the e2e project. */
export default function stop(): void {
  globalThis.previewServer?.kill();
}

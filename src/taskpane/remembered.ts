/** Small choices of a person that outlive the pane. Where the web view forbids storage they last as long as the pane. */
const PREFIX = "binhxet.";

export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    // storage is switched off or partitioned away
    return undefined;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // the choice holds until the pane is closed
    return;
  }
}

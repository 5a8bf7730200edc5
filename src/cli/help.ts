/** The help on one command: what is said of it, and what holds for all. The whole help where no command is called so. */
export function helpAbout(help: string, command: string | undefined): string {
  const [heading = "", commands = "", ...closing] = help.split("\n\n");
  const entries = commands.split(/\n(?= {2}\S)/);
  const wanted = entries.filter((entry) => entry.startsWith(`  binhxet ${command ?? ""} `));
  return wanted.length === 0 ? help : [heading, wanted.join("\n"), ...closing].join("\n\n");
}

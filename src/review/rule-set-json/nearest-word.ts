/** The known word that differs least from what was typed, where it differs little enough to be meant. */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(typed.length / 3));
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const word of known) {
    if (Math.abs(word.length - typed.length) > most) continue;
    const distance = distanceOf(typed.toLowerCase(), word.toLowerCase());
    if (distance <= most && (!best || distance < best.distance)) best = { word, distance };
  }
  return best?.word;
}

/** Letters to add, drop or change (Levenshtein). */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [above, letter] of one.split("").entries()) {
    const next = [above + 1];
    for (const [place, mark] of other.split("").entries()) {
      const changed = (row[place] ?? 0) + Number(letter !== mark);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

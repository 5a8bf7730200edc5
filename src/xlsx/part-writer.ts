/** Letters that are encoded at once. */
const AT_ONCE = 64 * 1024;

/** A part written piece by piece and kept as the bytes it becomes: a sheet of a hundred thousand rows is never one text. */
export class PartWriter {
  private readonly encoder = new TextEncoder();
  private readonly chunks: Uint8Array[] = [];
  private pending: string[] = [];
  private letters = 0;

  add(text: string): void {
    this.pending.push(text);
    this.letters += text.length;
    if (this.letters >= AT_ONCE) this.encode();
  }

  bytes(): Uint8Array {
    this.encode();
    const bytes = new Uint8Array(this.chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  private encode(): void {
    this.chunks.push(this.encoder.encode(this.pending.join("")));
    this.pending = [];
    this.letters = 0;
  }
}

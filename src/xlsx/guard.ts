import type { IssueCode } from "../workbook/issue";
import { ANY_HOST, type Host } from "./host";
import { inflatePart } from "./inflate";
import { inflateKnown } from "./known-parts";
import type { Limits } from "./limits";
import { holdsStream, isOleContainer } from "./ole";
import { formatOfBytes, formatOfContainer, formatOfParts, type OtherFormat } from "./other-format";
import { inPart, Refusal } from "./refusal";
import { decodeText } from "./parts";
import { DoctypeFault, XmlReader } from "./xml";
import { packedBytesOf, readZipDirectory, type ZipEntry } from "./zip-directory";

const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];
const CONTENT_TYPES = "[Content_Types].xml";

/**
 * Lets a file in, or throws the {@link Refusal} that says why not. Everything the zip directory declares is judged before
 * anything is inflated, and inflating believes none of it.
 */
export function inflateGuarded(bytes: Uint8Array, limits: Limits, host: Host = ANY_HOST): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of judgedEntries(bytes, limits)) parts.set(entry.name, inflateEntry(bytes, entry, host));
  return parts;
}

/**
 * The same for a reader that keeps nothing: a part is inflated, within its declared size, when its text is asked for. A
 * document type is refused by whoever reads the part; what nobody reads can do no harm.
 */
export function inflateWhenAsked(
  bytes: Uint8Array,
  limits: Limits,
  host: Host = ANY_HOST,
): Map<string, () => Uint8Array> {
  const entries = judgedEntries(bytes, limits);
  return new Map(entries.map((entry) => [entry.name, () => inflateKnown(packedBytesOf(bytes, entry), entry, host)]));
}

function judgedEntries(bytes: Uint8Array, limits: Limits): readonly ZipEntry[] {
  judgeContainer(bytes, limits);
  const entries = readZipDirectory(bytes, limits);
  const names = entries.map(({ name }) => name);
  const other = formatOfParts(names);
  if (other !== undefined || !names.includes(CONTENT_TYPES)) throw noWorkbook(other, "archiveGiven");
  return entries;
}

function noWorkbook(format: OtherFormat | undefined, otherwise: IssueCode): Refusal {
  return format === undefined ? new Refusal(otherwise) : new Refusal("otherFormat", { format });
}

function judgeContainer(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length === 0) throw new Refusal("emptyFile");
  if (bytes.length > limits.fileBytes) {
    throw new Refusal("zipTooLarge", { size: bytes.length, limit: limits.fileBytes });
  }
  if (isOleContainer(bytes)) {
    if (holdsStream(bytes, "EncryptedPackage")) throw new Refusal("encryptedFile");
    throw noWorkbook(formatOfContainer(bytes), "legacyXls");
  }
  if (!LOCAL_HEADER.every((byte, index) => bytes[index] === byte))
    throw noWorkbook(formatOfBytes(bytes), "notAWorkbook");
}

function inflateEntry(file: Uint8Array, entry: ZipEntry, host: Host): Uint8Array {
  const bytes = inflatePart(packedBytesOf(file, entry), entry, host);
  if (/\.(xml|rels|vml)$/i.test(entry.name))
    inPart(entry.name, () => {
      refuseDoctype(bytes);
    });
  return bytes;
}

/** Where almost every part shows its root element. */
const PROLOGUE_BYTES = 4096;

/** A document type can stand only before the root element; vmlDrawing parts are judged too, since Excel reads them. */
function refuseDoctype(bytes: Uint8Array): void {
  if (!showsRoot(bytes.subarray(0, PROLOGUE_BYTES)) && bytes.length > PROLOGUE_BYTES) showsRoot(bytes);
}

function showsRoot(bytes: Uint8Array): boolean {
  const reader = new XmlReader(decodeText(bytes));
  try {
    while (reader.next()) if (reader.kind === "open") return true;
  } catch (fault) {
    // a part that is not well-formed, or cut off here, is told by whoever reads it
    if (fault instanceof DoctypeFault) throw fault;
  }
  return false;
}

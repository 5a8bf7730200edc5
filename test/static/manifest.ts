import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./tree";

/** The manifest as text; its elements are found by name, which its own schema makes unambiguous. */
export const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

/** What office-addin-manifest tells of it. */
export interface ManifestInfo {
  readonly id: string;
  readonly version: string;
  readonly officeAppType: string;
  readonly displayName: string;
  readonly description: string;
  readonly hosts: readonly string[];
  readonly permissions: string;
}

/** In a process of its own: what it is built on loads in Node and not in jest. */
export function readWithOffice(): ManifestInfo {
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml")
    .then((info) => console.log(JSON.stringify(info)))`;
  return JSON.parse(execFileSync("node", ["-e", script], { cwd: root, encoding: "utf8" })) as ManifestInfo;
}

export type Attributes = Readonly<Record<string, string>>;

/** Every element of this name with its attributes, in order. Prefixes are part of the name. */
export function elements(name: string, xml = manifest): readonly Attributes[] {
  const tags = xml.matchAll(new RegExp(`<${name.replace(":", "\\:")}(\\s[^>]*?)?/?>`, "g"));
  return [...tags].map(([, text = ""]) =>
    Object.fromEntries([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value])),
  );
}

/** The texts between the tags of this name. */
export function contents(name: string, xml = manifest): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, "g"))].map(
    ([, text = ""]) => text,
  );
}

/** Every address that the manifest names, namespaces left out. */
export function addresses(): readonly string[] {
  const values = [...manifest.matchAll(/="(https?:[^"]*)"/g)].map(([, address = ""]) => address);
  return values.filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address));
}

/** Width and height of a PNG, from its first chunk. */
export function pixelSize(file: string): readonly [width: number, height: number] {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new RangeError(`${file} is no PNG`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

// What jsdom lacks and Fluent asks for. Runs before each test file of the "dom" project.
import { TextDecoder, TextEncoder } from "node:util";
import { jest } from "@jest/globals";
import { configure } from "@testing-library/react";
import { deserialize, serialize } from "node:v8";

// components are drawn by React and asked for by role, which takes its time on a busy machine
jest.setTimeout(60_000);
// nothing here is timed; the usual second is over before a busy machine has drawn what is waited for
configure({ asyncUtilTimeout: 10_000 });

// every browser has them, jsdom does not hand them on
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** jsdom's files have no such method, every browser's have. */
Blob.prototype.arrayBuffer = function (this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      resolve(reader.result as ArrayBuffer);
    });
    reader.addEventListener("error", () => {
      reject(reader.error ?? new Error("not read"));
    });
    reader.readAsArrayBuffer(this);
  });
};

/** jsdom lays nothing out, so there is nothing to scroll. */
Element.prototype.scrollIntoView = () => undefined;

/** jsdom lays nothing out, so a size never changes and no callback is due. */
class InertResizeObserver implements ResizeObserver {
  observe(): void {
    return undefined;
  }
  unobserve(): void {
    return undefined;
  }
  disconnect(): void {
    return undefined;
  }
}
globalThis.ResizeObserver = InertResizeObserver;

/** No media query holds: light theme, motion allowed. */
const noMatch = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
window.matchMedia = noMatch;

// jsdom has no structuredClone; what is sent to the thread beside the page is copied by the same algorithm
globalThis.structuredClone = <Value>(value: Value): Value => deserialize(serialize(value)) as Value;

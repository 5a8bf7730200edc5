import { bind, type HostObject, type Shape } from "../protocol/host-object";
import type { Wire } from "../protocol/wire";

/** A formatting object of a chart: plain properties kept by path in one map. */
export interface LookTarget {
  readonly look: Map<string, Wire>;
  /** "" or "title.", "axes.valueAxis." … */
  readonly path: string;
  /** Runs before a property is set; may refuse. */
  readonly check: (path: string) => void;
}

export interface LookShape {
  readonly type: string;
  /** Property and its value until somebody sets it. */
  readonly properties?: Readonly<Record<string, Wire>>;
  readonly links?: Readonly<Record<string, LookShape>>;
  /** `setSolidColor`: sets `color`. */
  readonly solidColor?: boolean;
}

export function lookObject(shape: LookShape, target: LookTarget): HostObject {
  return bind(shapeOf(shape), target);
}

function shapeOf({ type, properties = {}, links = {}, solidColor = false }: LookShape): Shape<LookTarget> {
  const names = Object.keys(properties);
  return {
    type,
    read: Object.fromEntries(
      names.map((name) => [name, ({ look, path }: LookTarget) => look.get(path + name) ?? properties[name] ?? null]),
    ),
    write: Object.fromEntries(
      names.map((name) => [
        name,
        (target: LookTarget, value: Wire) => {
          target.check(target.path + name);
          target.look.set(target.path + name, value);
        },
      ]),
    ),
    link: Object.fromEntries(
      Object.entries(links).map(([name, inner]) => [
        name,
        (target: LookTarget) => lookObject(inner, { ...target, path: `${target.path}${name}.` }),
      ]),
    ),
    ...(solidColor && { call: { setSolidColor, clear } }),
  };
}

function setSolidColor({ look, path, check }: LookTarget, [color]: readonly unknown[]): null {
  check(`${path}color`);
  look.set(`${path}color`, String(color));
  return null;
}

function clear({ look, path }: LookTarget): null {
  look.delete(`${path}color`);
  return null;
}

import { notImplemented, HostError } from "./errors";
import type { Wire } from "./wire";

export type Argument = Wire | HostObject | readonly Argument[];
export type Answer = Wire | HostObject | undefined;

/**
 * One class of Excel's object model as the stand-in has it: a table of its members under their documented names. `T` is the part
 * of the model behind an object. An object whose link or call gives `null` is Office.js's null object.
 */
export interface Shape<T> {
  /** Class name in Excel's documentation; with the member's name the key of the requirement-set table. */
  readonly type: string;
  readonly id?: (target: T) => string | number;
  readonly read?: Readonly<Record<string, (target: T) => Wire>>;
  readonly write?: Readonly<Record<string, (target: T, value: Wire) => void>>;
  readonly link?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly call?: Readonly<Record<string, (target: T, args: readonly Argument[]) => Answer>>;
  /** Members of a collection. */
  readonly items?: (target: T) => readonly HostObject[];
}

/** An object of the object model as the executor sees it. */
export interface HostObject {
  readonly type: string;
  readonly target: unknown;
  /** Set while the client keeps a reference to this very object. */
  reference?: string;
  id(): string | number | undefined;
  scalars(): readonly string[];
  has(kind: "read" | "link" | "call", member: string): boolean;
  read(member: string): Wire;
  write(member: string, value: Wire): void;
  link(member: string): HostObject | null;
  call(member: string, args: readonly Argument[]): Answer;
  items(): readonly HostObject[] | undefined;
}

class Bound<T> implements HostObject {
  reference?: string;

  constructor(
    private readonly shape: Shape<T>,
    readonly target: T,
  ) {}

  get type(): string {
    return this.shape.type;
  }

  id(): string | number | undefined {
    return this.shape.id?.(this.target);
  }

  scalars(): readonly string[] {
    return Object.keys(this.shape.read ?? {});
  }

  has(kind: "read" | "link" | "call", member: string): boolean {
    return Object.hasOwn(this.shape[kind] ?? {}, member);
  }

  read(member: string): Wire {
    return this.member("read", member)(this.target);
  }

  write(member: string, value: Wire): void {
    if (!this.shape.write?.[member] && this.has("read", member)) throw new HostError("InvalidOperation");
    this.member("write", member)(this.target, value);
  }

  link(member: string): HostObject | null {
    return this.member("link", member)(this.target);
  }

  call(member: string, args: readonly Argument[]): Answer {
    return this.member("call", member)(this.target, args);
  }

  items(): readonly HostObject[] | undefined {
    return this.shape.items?.(this.target);
  }

  private member<K extends "read" | "write" | "link" | "call">(
    kind: K,
    name: string,
  ): NonNullable<Shape<T>[K]>[string] {
    const members = this.shape[kind];
    const found = members && Object.hasOwn(members, name) ? members[name] : undefined;
    if (!found) throw notImplemented(`${kind} ${this.type}.${name}`);
    return found as NonNullable<Shape<T>[K]>[string];
  }
}

export function bind<T>(shape: Shape<T>, target: T): HostObject {
  return new Bound(shape, target);
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof Bound;
}

import { HostError, notImplemented } from "./errors";
import { isHostObject, type Argument, type HostObject } from "./host-object";
import { answerQuery, identity, type Gate } from "./query";
import { ActionType, memberName, PathType } from "./wire";
import type { PathIds, Wire, WireAction, WireArguments, WirePath, WireRequest, WireResponse, WireResult } from "./wire";

export interface ExecutorSettings {
  readonly root: HostObject;
  /** Objects that `new` makes on the wire: internal services of the client. */
  readonly make: (type: string) => HostObject;
  readonly gate: Gate;
  /** Called before each action; may throw to make that action fail. */
  readonly before: (action: WireAction) => void;
}

/**
 * Carries out request bodies on an object graph. Actions run in order and stop at the first that fails; what was done before stays
 * done (no rollback: believed of Excel, and the careful reading for a writer).
 */
export class Executor {
  private readonly kept = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(private readonly settings: ExecutorSettings) {}

  execute(request: WireRequest): WireResponse {
    const results: WireResult[] = [];
    const traces: number[] = [];
    const paths = new Paths(request.ObjectPaths, this.settings, this.kept);
    for (const [index, action] of request.Actions.entries()) {
      try {
        const value = this.perform(action, paths, traces);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: describe(error, action, request, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /** The action's answer; undefined where the client expects none. */
  private perform(action: WireAction, paths: Paths, traces: number[]): Wire | undefined {
    if (action.ActionType === ActionType.trace) {
      traces.push(action.Id);
      return null;
    }
    this.settings.before(action);
    if (action.Name === "_RemoveReference") {
      this.release(paths.args(action.ArgumentInfo));
      return undefined;
    }
    const object = paths.resolve(action.ObjectPathId);
    if (action.ActionType === ActionType.instantiate) return object && identity(object);
    if (action.ActionType === ActionType.query || action.ActionType === ActionType.queryAsJson) {
      return object && answerQuery(object, action.QueryInfo ?? {}, this.settings.gate);
    }
    // the client keeps every object of a run, also one that turns out to be null
    if (!object && action.Name === "_KeepReference") return null;
    if (!object) throw new HostError("InvalidObjectPath");
    return this.change(action, object, paths);
  }

  private change(action: WireAction, object: HostObject, paths: Paths): Wire | undefined {
    if (action.ActionType === ActionType.method) return this.callMethod(action, object, paths);
    if (action.ActionType === ActionType.setProperty) {
      const [value] = paths.args(action.ArgumentInfo);
      this.write(object, action.Name, plain(value));
      return undefined;
    }
    if (action.ActionType === ActionType.update) {
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.write(object, name, value);
      return undefined;
    }
    if (action.ActionType === ActionType.ensureUnchanged) return undefined;
    throw notImplemented(`action type ${String(action.ActionType)}`);
  }

  private write(object: HostObject, wireName: string, value: Wire): void {
    const member = memberName(wireName);
    this.settings.gate(object, member);
    object.write(member, value);
  }

  private callMethod(action: WireAction, object: HostObject, paths: Paths): Wire {
    if (action.Name === "_KeepReference") return this.keep(object);
    const member = memberName(action.Name);
    this.settings.gate(object, member);
    const answer = object.call(member, paths.args(action.ArgumentInfo));
    return isHostObject(answer) ? identity(answer) : (answer ?? null);
  }

  private keep(object: HostObject): null {
    object.reference ??= `ref${String(this.nextReference++)}`;
    this.kept.set(object.reference, object);
    return null;
  }

  private release([reference]: readonly Argument[]): void {
    if (typeof reference === "string") this.kept.delete(reference);
  }
}

/** The objects that the paths of one request lead to, each found once. */
class Paths {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: WireRequest["ObjectPaths"],
    private readonly settings: ExecutorSettings,
    private readonly kept: ReadonlyMap<string, HostObject>,
  ) {}

  resolve(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath");
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  args(info: WireArguments | undefined): readonly Argument[] {
    const given = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return ids ? given.map((argument, index) => this.substitute(argument, ids[index] ?? null)) : given;
  }

  private substitute(argument: Wire, id: PathIds): Argument {
    if (typeof id === "number") return id === 0 ? argument : this.resolve(id);
    if (id === null || !Array.isArray(argument)) return argument;
    return (argument as readonly Wire[]).map((inner, index) => this.substitute(inner, id[index] ?? null));
  }

  private follow(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.settings.root;
      case PathType.newObject:
        return this.settings.make(path.Name);
      case PathType.nothing:
        return null;
      case PathType.reference: {
        const object = this.kept.get(path.Name);
        if (!object) throw new HostError("InvalidReference");
        return object;
      }
      default:
        return this.followFrom(path, this.resolve(path.ParentObjectPathId));
    }
  }

  /** Null objects propagate along a path. */
  private followFrom(path: WirePath, parent: HostObject | null): HostObject | null {
    if (!parent) return null;
    const member = path.ObjectPathType === PathType.indexer ? "getItem" : memberName(path.Name);
    if (path.ObjectPathType === PathType.property) {
      this.settings.gate(parent, member);
      return parent.link(member);
    }
    if (path.ObjectPathType === PathType.method) this.settings.gate(parent, member);
    const answer = parent.call(member, this.args(path.ArgumentInfo));
    return isHostObject(answer) ? answer : null;
  }
}

function plain(argument: Argument | undefined): Wire {
  if (argument === undefined) return null;
  if (isHostObject(argument)) throw notImplemented("an object as a property's value");
  return argument as Wire;
}

function describe(
  error: unknown,
  action: WireAction,
  request: WireRequest,
  index: number,
): NonNullable<WireResponse["Error"]> {
  if (!(error instanceof HostError)) throw error;
  const location = action.Name || (request.ObjectPaths[String(action.ObjectPathId)]?.Name ?? "");
  return {
    Code: error.code,
    Message: error.message,
    HttpStatusCode: error.httpStatus,
    Location: location,
    ActionIndex: index,
  };
}

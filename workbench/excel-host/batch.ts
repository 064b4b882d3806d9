import {
  ApiCollection,
  ApiObject,
  NullObject,
  callMethod,
  getProperty,
  lower,
  propertyNames,
  setProperty,
  upper,
} from './api-object';
import { ApiError, apiNotFound, invalidArgument, itemNotFound } from './errors';
import type { ArgumentInfo, WireAction, WirePath, WireRequest, WireResponse, WireResult } from './wire';
import { ActionType, PathType } from './wire';

/** What a batch needs of the host besides the objects themselves. */
export interface BatchHost {
  readonly root: ApiObject;
  /** Top-level services, by name: the one that takes the results of custom functions. */
  service(name: string): ApiObject | null;
  keepReference(object: ApiObject): string;
  referenced(id: string): ApiObject | null;
}

/** Properties asked for: name to what is asked of it; empty says "all its plain properties". */
type Selection = Map<string, Selection>;

/**
 * Runs one batch in order. The first action that fails ends it: what went before stays done, what
 * comes after is not run, and the error says which action it was.
 */
export function runBatch(host: BatchHost, request: WireRequest): WireResponse {
  const batch = new Batch(host, request);
  const results: WireResult[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: batch.run(action) });
    } catch (error) {
      const { code, message, location = batch.location(action) } = asApiError(error);
      return { Results: results, Error: { Code: code, Message: message, Location: location, ActionIndex: index } };
    }
  }
  return { Results: results };
}

/** An argument of a kind that nobody expected must fail the batch and not the page around it. */
function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('GeneralException', String(error));
}

class Batch {
  private readonly host: BatchHost;
  private readonly paths: WireRequest['ObjectPaths'];
  private readonly objects = new Map<number, ApiObject>();

  constructor(host: BatchHost, request: WireRequest) {
    this.host = host;
    this.paths = request.ObjectPaths;
  }

  run(action: WireAction): unknown {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return identity(this.object(action.ObjectPathId));
      case ActionType.query:
        return this.query(action);
      case ActionType.method:
        return this.call(action);
      case ActionType.setProperty:
        return this.set(action);
      case ActionType.trace:
        return null;
      default:
        throw apiNotFound(`action ${action.ActionType} ${action.Name}`);
    }
  }

  /** "WorksheetCollection.getItem": where Excel says that it failed. */
  location(action: WireAction): string {
    const path = this.paths[action.ObjectPathId];
    const isPath = action.ActionType === ActionType.instantiate;
    const ownerId = isPath ? path?.ParentObjectPathId : action.ObjectPathId;
    const owner = ownerId === undefined ? undefined : this.objects.get(ownerId);
    const indexer = path?.ObjectPathType === PathType.indexer ? 'getItem' : '';
    const member = isPath ? lower(path?.Name ?? '') || indexer : lower(action.Name);
    return [owner?.typeName, member].filter(Boolean).join('.');
  }

  private query(action: WireAction): unknown {
    const object = this.object(action.ObjectPathId);
    const { Select = [], Skip = 0, Top } = action.QueryInfo ?? {};
    return read(object, selectionOf(Select), Skip, Top);
  }

  private call(action: WireAction): unknown {
    const object = this.object(action.ObjectPathId);
    if (action.Name === '_KeepReference') {
      if (!(object instanceof NullObject)) object.referenceId ??= this.host.keepReference(object);
      return null;
    }
    const value = callMethod(object, action.Name, this.arguments(action.ArgumentInfo));
    return value instanceof ApiObject ? identity(value) : (value ?? null);
  }

  private set(action: WireAction): null {
    setProperty(this.object(action.ObjectPathId), action.Name, this.arguments(action.ArgumentInfo)[0]);
    return null;
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = references[index];
      if (Array.isArray(reference)) return reference.map((id) => this.object(Number(id)));
      return typeof reference === 'number' && reference !== 0 ? this.object(reference) : argument;
    });
  }

  private object(id: number): ApiObject {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.paths[id];
    if (!path) throw new ApiError('InvalidObjectPath', `The object path '${id}' isn't known.`);
    const made = this.resolve(path);
    this.objects.set(id, made);
    return made;
  }

  private resolve(path: WirePath): ApiObject {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.host.root;
      case PathType.newObject: {
        const service = this.host.service(path.Name);
        if (!service) throw apiNotFound(path.Name);
        return service;
      }
      case PathType.reference: {
        const kept = this.host.referenced(path.Name);
        if (!kept) throw itemNotFound();
        return kept;
      }
      case PathType.nullObject:
        return new NullObject();
      default:
        return this.member(path);
    }
  }

  private member(path: WirePath): ApiObject {
    const parent = path.ParentObjectPathId === undefined ? this.host.root : this.object(path.ParentObjectPathId);
    if (parent instanceof NullObject) return new NullObject();
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return asObject(callMethod(parent, 'GetItem', args), path, parent);
    if (path.ObjectPathType === PathType.property) return asObject(getProperty(parent, path.Name), path, parent);
    return asObject(callMethod(parent, path.Name, args), path, parent);
  }
}

function asObject(value: unknown, path: WirePath, parent: ApiObject): ApiObject {
  if (value instanceof ApiObject) return value;
  throw apiNotFound(`${parent.typeName}.${lower(path.Name)}`);
}

/** What office.js learns when an object comes into being; nothing at all says that there is none. */
function identity(object: ApiObject): object | null {
  if (object instanceof NullObject) return null;
  return {
    ...(object.referenceId === null ? {} : { _ReferenceId: object.referenceId }),
    ...(object.key === null ? {} : { _Id: object.key }),
  };
}

function selectionOf(names: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const name of names) {
    let at = root;
    for (const part of name.split('/')) {
      if (part === '' || part === 'items') continue;
      const next = at.get(upper(part)) ?? new Map<string, Selection>();
      at.set(upper(part), next);
      at = next;
    }
  }
  return root;
}

function read(object: ApiObject, selection: Selection, skip = 0, top?: number): object | null {
  if (object instanceof NullObject) return null;
  if (object instanceof ApiCollection) return readItems(object, selection, skip, top);
  const answer: Record<string, unknown> = { ...identity(object) };
  const all = selection.size === 0;
  const names = all ? propertyNames(object) : [...selection.keys()];
  for (const name of names) {
    const value = getProperty(object, name);
    if (!(value instanceof ApiObject)) answer[name] = value;
    else if (!all) answer[name] = read(value, selection.get(name) ?? new Map());
  }
  return answer;
}

function readItems(collection: ApiCollection<ApiObject>, selection: Selection, skip: number, top?: number): object {
  if (skip < 0 || (top !== undefined && top < 0)) throw invalidArgument();
  const items = collection.list();
  const chosen = items.slice(skip, top === undefined ? undefined : skip + top);
  const itemSelection = new Map([...selection].filter(([name]) => name !== 'Count'));
  const answer: Record<string, unknown> = {
    _Items: chosen.map((item, index) => ({ ...read(item, itemSelection), _Index: skip + index })),
  };
  if (selection.size === 0 || selection.has('Count')) answer['Count'] = items.length;
  return answer;
}

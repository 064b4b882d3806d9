import { apiNotFound, invalidArgument, itemNotFound } from './errors';

/**
 * An object of Excel's object model as the wire knows it. Members of subclasses that begin with a
 * capital are the wire's: an accessor is a property, a method is a method. A member that is not
 * there answers ApiNotFound, so that nothing is ever silently ignored.
 */
export abstract class ApiObject {
  /** As in Microsoft's typings: "Range". Names the object in errors. */
  abstract readonly typeName: string;
  /** Set while the add-in keeps a reference across batches. */
  referenceId: string | null = null;

  /** By which a collection finds this object again; null for objects that no collection holds. */
  get key(): string | null {
    return null;
  }
}

/** The answer of an …OrNullObject method that found nothing. */
export class NullObject extends ApiObject {
  override readonly typeName = 'null object';
}

export abstract class ApiCollection<T extends ApiObject> extends ApiObject {
  abstract list(): readonly T[];

  /** By key or, where Excel allows it, by name; names are compared without case. */
  find(key: unknown): T | undefined {
    const wanted = String(key).toLowerCase();
    return this.list().find((item) => item.key?.toLowerCase() === wanted);
  }

  GetItem(key: unknown): T {
    const item = this.find(key);
    if (!item) throw itemNotFound();
    return item;
  }

  GetItemOrNullObject(key: unknown): ApiObject {
    return this.find(key) ?? new NullObject();
  }

  GetItemAt(index: unknown): T {
    const item = this.list()[Number(index)];
    if (!item) throw invalidArgument();
    return item;
  }

  GetCount(): number {
    return this.list().length;
  }

  get Count(): number {
    return this.list().length;
  }
}

const IS_WIRE_NAME = /^_?[A-Z]/;

function descriptor(object: ApiObject, name: string): PropertyDescriptor | undefined {
  if (!IS_WIRE_NAME.test(name)) return undefined;
  for (let at: object | null = Object.getPrototypeOf(object) as object; at && at !== ApiObject.prototype;) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
    at = Object.getPrototypeOf(at) as object | null;
  }
  return undefined;
}

export function getProperty(object: ApiObject, name: string): unknown {
  const found = descriptor(object, name);
  if (!found?.get) throw apiNotFound(`${object.typeName}.${lower(name)}`);
  return found.get.call(object) as unknown;
}

export function setProperty(object: ApiObject, name: string, value: unknown): void {
  if (object instanceof NullObject) throw itemNotFound();
  const found = descriptor(object, name);
  if (!found?.set) throw apiNotFound(`${object.typeName}.${lower(name)}`);
  found.set.call(object, value);
}

export function callMethod(object: ApiObject, name: string, args: readonly unknown[]): unknown {
  if (object instanceof NullObject) throw itemNotFound();
  const found = descriptor(object, name);
  if (typeof found?.value !== 'function') throw apiNotFound(`${object.typeName}.${lower(name)}`);
  return (found.value as (...values: unknown[]) => unknown).apply(object, [...args]);
}

/** Names of the properties that a load without names brings; those that lead to other objects are left out by the caller. */
export function propertyNames(object: ApiObject): string[] {
  const names: string[] = [];
  for (let at: object | null = Object.getPrototypeOf(object) as object; at && at !== ApiObject.prototype;) {
    for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (found.get && IS_WIRE_NAME.test(name)) names.push(name);
    }
    at = Object.getPrototypeOf(at) as object | null;
  }
  return names;
}

/** A member's name as the add-in's author wrote it. */
export const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

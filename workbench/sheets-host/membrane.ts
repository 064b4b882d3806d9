import type { ScriptRealm } from './realm';
import { ServiceError } from './service-error';
import { type Method, type Surface, surfaceOf } from './surface';
import { isDate, mismatch, signatureFits } from './signatures';

/** Told of every call before it happens; throws to refuse it. */
export type Gate = (surface: Surface, methodName: string, method: Method) => void;

type Handle = Record<string, unknown>;

/**
 * What stands between a script and the services. Scripts hold handles that have the methods of a
 * surface and nothing else, so a method that does not exist fails as it does at Google's ("is not a
 * function"). On the way in handles become services again; on the way out services become handles,
 * and arrays, dates and errors become those of the script's own realm.
 */
export class Membrane {
  private readonly handles = new WeakMap<object, Handle>();
  private readonly services = new WeakMap<object, object>();
  private readonly prototypes = new Map<Surface, object>();

  constructor(
    private readonly realm: ScriptRealm,
    private readonly gate: Gate,
  ) {}

  /** A value of ours as the script may see it. */
  out(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const copy = new this.realm.Array(value.length);
      for (let index = 0; index < value.length; index += 1) copy[index] = this.out(value[index]);
      return copy;
    }
    if (isDate(value)) return new this.realm.Date(value.getTime());
    const surface = surfaceOf(value);
    if (surface) return this.handleOf(value, surface);
    const copy = new this.realm.Object() as Handle;
    for (const [key, entry] of Object.entries(value)) copy[key] = this.out(entry);
    return copy;
  }

  isHandle(value: unknown): boolean {
    return typeof value === 'object' && value !== null && this.services.has(value);
  }

  /** A value of the script as the services expect it: handles, alone or in arrays, become services. */
  private in(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const service = this.services.get(value);
    if (service) return service;
    return Array.isArray(value) ? value.map((entry) => this.in(entry)) : value;
  }

  private handleOf(service: object, surface: Surface): Handle {
    const known = this.handles.get(service);
    if (known) return known;
    const handle = this.realm.Object.create(this.prototypeOf(surface)) as Handle;
    for (const name of surface.values) handle[name] = this.out((service as Handle)[name]);
    this.realm.Object.freeze(handle);
    this.handles.set(service, handle);
    this.services.set(handle, service);
    return handle;
  }

  private prototypeOf(surface: Surface): object {
    const known = this.prototypes.get(surface);
    if (known) return known;
    const prototype = this.realm.Object.create(this.realm.Object.prototype) as Handle;
    const members = { toString: { kind: 'free', signatures: null }, ...surface.methods } as const;
    for (const [name, method] of Object.entries(members)) {
      const call = this.callOf(surface, name, method);
      Object.defineProperty(prototype, name, { value: call, enumerable: false });
    }
    this.realm.Object.freeze(prototype);
    this.prototypes.set(surface, prototype);
    return prototype;
  }

  private callOf(surface: Surface, name: string, method: Method): (this: object, ...args: unknown[]) => unknown {
    const services = this.services;
    const answer = (self: object, args: unknown[]): unknown => {
      const service = services.get(self) as Record<string, (...args: unknown[]) => unknown> | undefined;
      if (!service) throw new TypeError('Illegal invocation');
      if (name === 'toString' && !Object.hasOwn(surface.methods, name)) return surface.name;
      this.gate(surface, name, method);
      if (!signatureFits(method.signatures, args, (value) => this.isHandle(value)))
        throw mismatch(`${surface.name}.${name}`, args);
      const given = method.signatures === null ? args : args.map((arg) => this.in(arg));
      return this.out(service[name]?.(...given));
    };
    const { realm } = this;
    return function call(this: object, ...args: unknown[]): unknown {
      try {
        return answer(this, args);
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        const thrown = new realm.Error(error.message);
        thrown.name = 'Exception';
        throw thrown;
      }
    };
  }
}

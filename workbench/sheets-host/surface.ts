/**
 * Which methods of a class scripts may call, and what each of them costs.
 *
 * - "free": finding one's way to a handle, or building something that is not in the document yet.
 * - "read": asks the document or a service.
 * - "write": changes it.
 *
 * Reads and writes are the service calls that counters count. A tab's name, number, position and
 * visibility come along with its handle and are free; cells, sizes, formats and tags are reads.
 */
export type CallKind = 'free' | 'read' | 'write';

export interface Method {
  readonly kind: CallKind;
  /** See signatures.ts; null takes anything. */
  readonly signatures: readonly string[] | null;
}

export type ServiceName =
  | 'spreadsheet'
  | 'ui'
  | 'menu'
  | 'html'
  | 'utilities'
  | 'session'
  | 'lock'
  | 'cache'
  | 'properties'
  | 'log'
  | 'script'
  | 'enum';

export interface Surface {
  readonly service: ServiceName;
  /** Google's name of the class: "Range". */
  readonly name: string;
  readonly methods: Readonly<Record<string, Method>>;
  /** Properties that are not methods, such as SpreadsheetApp.BorderStyle. */
  readonly values: readonly string[];
}

const method =
  (kind: CallKind) =>
  (...signatures: string[]): Method => ({ kind, signatures: signatures.length === 0 ? [''] : signatures });

export const free = method('free');
export const read = method('read');
export const write = method('write');
/** A write that takes any arguments, such as Logger.log. */
export const anyArguments: Method = { kind: 'free', signatures: null };

/** The surface of class `T`; a method that the class lacks does not compile. */
export function surface<T>(
  service: ServiceName,
  name: string,
  methods: { readonly [K in keyof T & string]?: Method },
  values: readonly (keyof T & string)[] = [],
): Surface {
  return { service, name, methods: methods as Record<string, Method>, values };
}

/** The surface that a service's class declares as its static `surface`. */
export function surfaceOf(service: object): Surface | undefined {
  return (service.constructor as { surface?: Surface } | undefined)?.surface;
}

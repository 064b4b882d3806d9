import { ServiceError } from './service-error';

/**
 * The parameter lists a method takes, one letter a parameter. Google refuses any other call, also one
 * with an `undefined` too many.
 *
 * s text, S text or null · i whole number · n number · b true or false, B that or null · d Date ·
 * o a service's object, O that or null · l array · g array of arrays · * anything
 */
export function signatureFits(
  signatures: readonly string[] | null,
  args: readonly unknown[],
  isService: (value: unknown) => boolean,
): boolean {
  if (signatures === null) return true;
  return signatures.some(
    (signature) =>
      signature.length === args.length &&
      args.every((arg, index) => letterFits(signature.charAt(index), arg, isService)),
  );
}

function letterFits(letter: string, arg: unknown, isService: (value: unknown) => boolean): boolean {
  switch (letter) {
    case 's':
      return typeof arg === 'string';
    case 'S':
      return arg === null || typeof arg === 'string';
    case 'i':
      return Number.isInteger(arg);
    case 'n':
      return typeof arg === 'number' && Number.isFinite(arg);
    case 'b':
      return typeof arg === 'boolean';
    case 'B':
      return arg === null || typeof arg === 'boolean';
    case 'd':
      return isDate(arg);
    case 'o':
      return isService(arg);
    case 'O':
      return arg === null || isService(arg);
    case 'l':
      return Array.isArray(arg);
    case 'g':
      return Array.isArray(arg) && arg.every((row) => Array.isArray(row));
    default:
      return true;
  }
}

/** A Date of any realm: `instanceof` knows only its own. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

export function mismatch(name: string, args: readonly unknown[]): ServiceError {
  const kinds = args.map(kindOf).join(',');
  return new ServiceError(`The parameters (${kinds}) don't match the method signature for ${name}.`);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : kindOf(value[0])}[]`;
  if (isDate(value)) return 'Date';
  if (typeof value === 'object') return 'Object';
  if (typeof value === 'string') return 'String';
  return typeof value;
}

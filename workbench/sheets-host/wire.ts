import { isDate } from './signatures';

/**
 * How values cross google.script.run, from Google's reference of it and from measurements published in
 * 2023: arguments with a Date or a function are refused, and an answer with a Date anywhere arrives as
 * nothing at all, without an error.
 */

/** Copies arguments on their way to the server. Throws for what Google refuses to send. */
export function copyArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) =>
    copy(arg, String(index), [], (property) => {
      throw new Error(`Failed due to illegal value in property: ${property}`);
    }),
  );
}

/** Copies an answer on its way to the page; undefined when the page would get nothing. */
export function copyAnswer(value: unknown, isHandle: (value: unknown) => boolean): unknown {
  let isLost = false;
  const lose = () => {
    isLost = true;
    return null;
  };
  const answer = copy(value, '', [], lose, isHandle);
  return isLost ? undefined : answer;
}

function copy(
  value: unknown,
  property: string,
  around: readonly unknown[],
  illegal: (property: string) => unknown,
  isHandle: (value: unknown) => boolean = () => false,
): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || isDate(value) || isHandle(value) || around.includes(value)) return illegal(property);
  const inside = [...around, value];
  if (Array.isArray(value)) return value.map((entry, index) => copy(entry, String(index), inside, illegal, isHandle));
  const entries = Object.entries(value).map(
    ([key, entry]) => [key, copy(entry, key, inside, illegal, isHandle)] as const,
  );
  return Object.fromEntries(entries);
}

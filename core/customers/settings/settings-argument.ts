import { CustomerMathError } from '../../errors';
import { errorIn, isBlank, plainCell, quoted, textIn } from '../cell';
import { rowsOf } from '../column-argument';
import { plainWords, SETTINGS, type SettingEntry } from './setting-catalogue';
import { STANDARD, type Settings } from './settings';

/** A setting as it was written. */
interface Written {
  readonly name: string;
  readonly value: unknown;
  /** As in a message: "settings, row 3". */
  readonly where: string;
}

/**
 * Reads a `settings` argument: a text such as "came and went: leave out; tolerance: 5%", or two columns,
 * name and value, as a tab of definitions holds them; further columns are comments. An equals sign does for
 * the colon. Blank rows, rows without a value and a heading "Setting | Value" are nothing. Names and values
 * are compared trimmed and without case.
 *
 * @throws CustomerMathError at a name or a value that is none, and where one name has two values
 */
export function settingsFrom(argument: unknown): Settings {
  let settings = STANDARD;
  const seen = new Map<string, unknown>();
  const changes = new Map<string, string>();
  for (const { name, value, where } of writtenIn(argument)) {
    const key = plainWords(name);
    if (seen.has(key)) {
      if (meansTheSame(name, seen.get(key), value, where)) continue;
      throw new CustomerMathError(
        'value',
        `${where}: ${quoted(name)} is given twice, as ${quoted(seen.get(key))} and as ${quoted(value)}`,
      );
    }
    seen.set(key, value);
    const { entry, about } = entryOf(name, where);
    const change = entry.read(value, about, settings);
    if (change === null) {
      throw new CustomerMathError(
        'value',
        `${where}, ${entry.name}: found ${quoted(value)}, expected ${entry.choices}`,
      );
    }
    settings = { ...settings, ...change };
    // A word is shown as the setting writes it, a name or a number as it was given.
    const word = Object.values(change).find((each) => each === plainWords(value)) ?? textIn(value);
    if (differs(change)) changes.set(key, `${[entry.name, about].join(' ').trim()}: ${String(word)}`);
  }
  return changes.size === 0 ? settings : { ...settings, inForce: [...changes.values()] };
}

/** "5%" and "5 %" are one value. */
function meansTheSame(name: string, one: unknown, other: unknown, where: string): boolean {
  if (plainWords(one) === plainWords(other)) return true;
  const { entry, about } = entryOf(name, where);
  const meaning = (value: unknown): string => plain(entry.read(value, about, STANDARD));
  return meaning(one) === meaning(other);
}

/** Whether an argument can be nothing but settings: several columns, or one text that names a setting or gives a value. */
export function readsAsSettings(argument: unknown): boolean {
  const rows = rowsOf(argument);
  if (rows[0] !== undefined && rows[0].length > 1) return true;
  const text = textIn(plainCell(rows[0]?.[0]));
  return rows.length === 1 && (text.includes(':') || settingAtStartOf(text) !== undefined);
}

/** Whether an argument names a setting: in front of its colon, or in the first of several columns. */
export function namesASetting(argument: unknown): boolean {
  const rows = rowsOf(argument);
  if (rows[0] !== undefined && rows[0].length > 1) {
    return rows.some(([name]) => settingNamed(textIn(plainCell(name))) !== undefined);
  }
  const text = textIn(plainCell(rows[0]?.[0]));
  const at = separatorIn(text);
  return rows.length === 1 && at > 0 && settingNamed(text.slice(0, at)) !== undefined;
}

function writtenIn(argument: unknown): Written[] {
  const rows = rowsOf(argument);
  const width = rows[0]?.length ?? 0;
  return rows.flatMap((row, at) => {
    const where = rows.length > 1 ? `settings, row ${at + 1}` : 'settings';
    const [first, second] = [plainCell(row[0]), plainCell(row[1])];
    for (const cell of [first, second]) {
      if (errorIn(cell)) throw new CustomerMathError('value', `${where}: found ${quoted(cell)}, expected no error`);
    }
    if (width === 1) return writtenInText(textIn(first), where);
    if (isBlank(first) && !isBlank(second)) {
      throw new CustomerMathError('value', `${where}: found ${quoted(second)} without the name of a setting`);
    }
    const isHeading = plainWords(first) === 'setting' && plainWords(second) === 'value';
    if (isBlank(first) || isHeading) return [];
    const name = textIn(first);
    // A name without a value is left as it usually is; that it is a name is looked at all the same.
    if (isBlank(second)) entryOf(name, where);
    return isBlank(second) ? [] : [{ name, value: second, where }];
  });
}

/** "came and went: leave out; tolerance: 5%" */
function writtenInText(text: string, where: string): Written[] {
  return text.split(/[;\n]/).flatMap((part) => {
    if (isBlank(part)) return [];
    const at = separatorIn(part);
    if (at < 0) {
      const { written } = settingAtStartOf(part) ?? SETTINGS[0]!;
      throw new CustomerMathError(
        'value',
        `${where}: found ${quoted(textIn(part))}; write name: value, such as "${written}". The names are ${settingNames().join(', ')}`,
      );
    }
    const [name, value] = [textIn(part.slice(0, at)), textIn(part.slice(at + 1))];
    const { entry } = entryOf(name, where);
    if (value === '') {
      throw new CustomerMathError('value', `${where}, ${entry.name}: found nothing, expected ${entry.choices}`);
    }
    refuseCommas(value, where);
    return [{ name, value, where }];
  });
}

/** Where the name of a setting ends: at its colon, or at an equals sign where no setting is named before a colon. */
function separatorIn(part: string): number {
  const places = [part.indexOf(':'), part.indexOf('=')].filter((at) => at >= 0);
  return places.find((at) => settingNamed(part.slice(0, at)) !== undefined) ?? places[0] ?? -1;
}

/** A comma with another setting behind it was meant to be a semicolon; any other comma is part of the value. */
function refuseCommas(value: string, where: string): void {
  const [before, ...behind] = value.split(',');
  for (const part of behind) {
    const at = separatorIn(part);
    if (at < 0 || settingNamed(part.slice(0, at)) === undefined) continue;
    throw new CustomerMathError(
      'value',
      `${where}: found a comma before ${quoted(textIn(part))}; write ; between settings, as in "…: ${textIn(before)}; ${textIn(part)}"`,
    );
  }
}

function settingNamed(name: string): SettingEntry | undefined {
  const wanted = plainWords(name);
  return SETTINGS.find((each) =>
    each.about === undefined ? each.name === wanted : wanted.startsWith(`${each.name} `),
  );
}

function settingAtStartOf(text: string): SettingEntry | undefined {
  const words = `${plainWords(text)} `;
  return SETTINGS.find(({ name }) => words.startsWith(`${name} `) || words.startsWith(`${name}=`));
}

function entryOf(name: string, where: string): { readonly entry: SettingEntry; readonly about: string } {
  const entry = settingNamed(name);
  if (entry) return { entry, about: entry.about === undefined ? '' : textIn(name).slice(entry.name.length).trim() };
  throw new CustomerMathError('value', `${where}: found ${quoted(name)}, expected one of ${settingNames().join(', ')}`);
}

/** The names as they are written: "week starts", "reason …". */
export function settingNames(): string[] {
  return SETTINGS.map(({ name, about }) => (about === undefined ? name : `${name} …`));
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => (held instanceof Map ? [...(held as Map<string, string>)] : held));
}

/** Whether anything becomes other than usual. */
function differs(change: Partial<Settings>): boolean {
  return Object.entries(change).some(([key, value]) => plain(value) !== plain(STANDARD[key as keyof Settings]));
}

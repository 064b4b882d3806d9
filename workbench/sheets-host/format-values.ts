import type { BorderLine } from '../workbook/model';
import { BorderStyle, type EnumValue, WrapStrategy } from './enums';
import { ServiceError } from './service-error';

/** How the arguments of Google's format setters read in the workbook; null and undefined clear. */

const COLOR_NAMES = new Set('black blue gray green orange purple red white yellow'.split(' '));

export function color(value: unknown): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string' && (/^#[0-9a-f]{6}$/i.test(value) || COLOR_NAMES.has(value))) return value;
  throw invalid('color', value);
}

export function weight(value: unknown): true | undefined {
  return oneOf('fontWeight', value, { bold: true, normal: undefined });
}

export function slant(value: unknown): true | undefined {
  return oneOf('fontStyle', value, { italic: true, normal: undefined });
}

export function fontSize(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new ServiceError(`Cannot convert ${String(value)} to int.`);
}

export function fontFamily(value: unknown): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string' && value !== '') return value;
  throw invalid('fontFamily', value);
}

export function horizontal(value: unknown): 'left' | 'center' | 'right' | undefined {
  return oneOf('alignment', value, { left: 'left', center: 'center', right: 'right', normal: undefined });
}

export function vertical(value: unknown): 'top' | 'middle' | 'bottom' | undefined {
  return oneOf('alignment', value, { top: 'top', middle: 'middle', bottom: 'bottom' });
}

export function wrap(value: unknown): true | undefined {
  if (typeof value === 'boolean') return value ? true : undefined;
  throw invalid('wrap', value);
}

export function wrapStrategy(value: unknown): true | undefined {
  if (value === WrapStrategy.WRAP) return true;
  if (value === WrapStrategy.OVERFLOW || value === WrapStrategy.CLIP) return undefined;
  throw invalid('strategy', value);
}

export function numberFormat(value: unknown): string | undefined {
  if (typeof value !== 'string') throw invalid('numberFormat', value);
  return value === '' || value.toLowerCase() === 'general' ? undefined : value;
}

export function borderLine(lineColor: string | null, style: EnumValue | null): BorderLine {
  const thick = style === BorderStyle.SOLID_MEDIUM || style === BorderStyle.SOLID_THICK || style === BorderStyle.DOUBLE;
  const dashed = style === BorderStyle.DASHED || style === BorderStyle.DOTTED;
  return { line: dashed ? 'dashed' : thick ? 'medium' : 'thin', color: color(lineColor) ?? '#000000' };
}

function oneOf<T>(name: string, value: unknown, choices: Readonly<Record<string, T>>): T | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string' && Object.hasOwn(choices, value)) return choices[value];
  throw invalid(name, value);
}

function invalid(name: string, value: unknown): ServiceError {
  return new ServiceError(`Invalid argument: ${name} (${String(value)})`);
}

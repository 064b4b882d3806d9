import { invalidArgument } from './errors';

/** The color names of HTML that add-ins commonly use; Excel takes all of them. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
  purple: '#800080',
  teal: '#008080',
  navy: '#000080',
  silver: '#C0C0C0',
};

/** "#rrggbb", "rrggbb" or a name, as Excel gives it back: "#RRGGBB". */
export function colorText(color: unknown): string {
  if (typeof color !== 'string') throw invalidArgument();
  const named = NAMED[color.toLowerCase()];
  if (named) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex === undefined) throw invalidArgument();
  return `#${hex.toUpperCase()}`;
}

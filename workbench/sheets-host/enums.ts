import { free, surface } from './surface';

/** One value of a Google enumeration, such as SpreadsheetApp.BorderStyle.SOLID. It is no string: a string in its place is refused. */
export class EnumValue {
  static readonly surface = surface<EnumValue>('enum', 'EnumValue', {
    name: free(''),
    ordinal: free(''),
    compareTo: free('o'),
    toString: free(''),
  });

  constructor(
    private readonly label: string,
    private readonly position: number,
  ) {}

  name(): string {
    return this.label;
  }

  ordinal(): number {
    return this.position;
  }

  compareTo(other: EnumValue): number {
    return this.position - other.position;
  }

  toString(): string {
    return this.label;
  }
}

function enumeration<const Names extends readonly string[]>(
  ...names: Names
): Readonly<Record<Names[number], EnumValue>> {
  const values = names.map((name, index) => [name, new EnumValue(name, index)] as const);
  return Object.freeze(Object.fromEntries(values)) as Record<Names[number], EnumValue>;
}

export const BorderStyle = enumeration('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE');
export const WrapStrategy = enumeration('WRAP', 'OVERFLOW', 'CLIP');
export const DeveloperMetadataVisibility = enumeration('DOCUMENT', 'PROJECT');
export const DeveloperMetadataLocationType = enumeration('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN');
export const ProtectionType = enumeration('RANGE', 'SHEET');
export const Button = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const ButtonSet = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
export const AuthMode = enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');

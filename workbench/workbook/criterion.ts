import { Kind, type Scalar } from './engine-values';

export type Matcher = (cell: Scalar) => boolean;

/** The number that a text reads as, NaN when it is none. */
const read = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));

/** A pattern of COUNTIFS: * and ? stand for anything, ~ takes their meaning away. */
function pattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}/]/g, (sign, literal: string | undefined) => {
    if (literal !== undefined) return `\\u${literal.charCodeAt(0).toString(16).padStart(4, '0')}`;
    if (sign === '*') return '.*';
    return sign === '?' ? '.' : `\\${sign}`;
  });
  return new RegExp(`^${source}$`, 'isu');
}

function equals(operand: string): Matcher {
  const wanted = read(operand);
  if (!Number.isNaN(wanted)) {
    return (cell) =>
      (cell.kind === Kind.number && cell.value === wanted) || (cell.kind === Kind.text && read(cell.value) === wanted);
  }
  if (/^(true|false)$/i.test(operand)) {
    const truth = operand.toLowerCase() === 'true';
    return (cell) => cell.kind === Kind.truth && cell.value === truth;
  }
  const matches = pattern(operand);
  return (cell) =>
    (cell.kind === Kind.text && matches.test(cell.value)) || (cell.kind === Kind.error && cell.code === operand);
}

function compares(operator: string, operand: string): Matcher {
  const holds = (order: number) =>
    order < 0 ? operator.startsWith('<') : order > 0 ? operator.startsWith('>') : operator.endsWith('=');
  const wanted = read(operand);
  if (!Number.isNaN(wanted)) return (cell) => cell.kind === Kind.number && holds(cell.value - wanted);
  return (cell) => cell.kind === Kind.text && holds(cell.value.localeCompare(operand, 'en', { sensitivity: 'accent' }));
}

/** Whether a cell meets a criterion, by Excel's rules: operators, wildcards, numbers stored as text, blanks. */
export function matcher(criterion: Scalar): Matcher {
  // A criterion in a blank cell is the number 0.
  if (criterion.kind === Kind.blank) return equals('0');
  if (criterion.kind === Kind.error) return equals(criterion.code);
  if (criterion.kind !== Kind.text) return equals(String(criterion.value));
  const [, operator = '', operand = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion.value) ?? [];
  if (operand === '') {
    if (operator === '=') return (cell) => cell.kind === Kind.blank;
    if (operator === '<>') return (cell) => cell.kind !== Kind.blank;
    if (operator === '') return (cell) => cell.kind === Kind.blank || (cell.kind === Kind.text && cell.value === '');
  }
  if (operator === '' || operator === '=') return equals(operand);
  if (operator !== '<>') return compares(operator, operand);
  const equal = equals(operand);
  return (cell) => !equal(cell);
}

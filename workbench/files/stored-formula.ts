/**
 * Functions that came after Excel 2007 are stored with a prefix and shown without it; a file that
 * lacks the prefix shows #NAME? (Microsoft, "[MS-XLSX] 2.2.2 Formulas").
 */
const NEWER = new Set(
  (
    'ARRAYTOTEXT BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FLOOR.MATH FORMULATEXT HSTACK ' +
    'IFNA IFS ISFORMULA ISOWEEKNUM MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC ' +
    'QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE SCAN SEQUENCE SHEET SHEETS SINGLE SORTBY STDEV.P ' +
    'STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK ' +
    'WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'
  ).split(' '),
);
const WORKSHEET_NAMESPACE = new Set(['FILTER', 'SORT']);

/** Texts in double quotes and sheet names in single quotes: what stands in them is not formula. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const CALL = /(?<![\w.])([A-Z][A-Z0-9.]*)\(/gi;
/** Google's open range: E2:E, from a cell down to the end of its column. */
const OPEN_RANGE = /(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3})(?![\w$(.!])/gi;

function storedName(call: string, name: string): string {
  const upper = name.toUpperCase();
  if (NEWER.has(upper)) return `_xlfn.${upper}(`;
  if (WORKSHEET_NAMESPACE.has(upper)) return `_xlfn._xlws.${upper}(`;
  return call;
}

/**
 * A formula as the .xlsx file stores it: without its "=", with Excel's storage prefixes, and with
 * Google's open ranges closed at the last row, because Excel takes a file that holds one for damaged.
 * `sheetNames` says which sheets go by another name in the file.
 */
export function storedFormula(formula: string, sheetNames: ReadonlyMap<string, string> = new Map()): string {
  return formula
    .replace(/^=/, '')
    .split(QUOTED)
    .map((part) => {
      if (part.startsWith('"')) return part;
      if (part.startsWith("'")) {
        const name = sheetNames.get(part.slice(1, -1).replaceAll("''", "'"));
        return name === undefined ? part : `'${name.replaceAll("'", "''")}'`;
      }
      return part.replace(OPEN_RANGE, '$1:$21048576').replace(CALL, storedName);
    })
    .join('');
}

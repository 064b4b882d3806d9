import { CustomerMathError } from '../core/errors';

/** What Excel's error codes mean to the person at the sheet, and what to do. */
const MEANINGS: Readonly<Record<string, string>> = {
  AccessDenied: 'The workbook or the sheet is protected or read-only. Unprotect it, or work in a copy.',
  ActivityLimitReached: 'Excel is busy. Wait a moment and try again.',
  ApiNotFound: 'This version of Excel lacks something that is needed here. Update Excel and try again.',
  GeneralException: 'Excel could not do this just now. Click into this workbook and try again.',
  InactiveWorkbook: 'Another workbook is in front. Click into this workbook and try again.',
  InvalidOperationInCellEditMode: 'A cell is being edited. Press Enter or Esc to finish it, then try again.',
  InvalidReference: 'The sheet or the cells were changed or deleted meanwhile. Look again and try once more.',
  ItemNotFound: 'The sheet was renamed or deleted meanwhile. Go to the sheet with the customers and look again.',
  RequestAborted: 'Excel stopped this. Try again.',
  RequestPayloadSizeLimitExceeded: 'This is more than Excel takes in one go. Choose fewer segments or a shorter list.',
  ResponsePayloadSizeLimitExceeded: 'The sheet holds more than Excel hands over in one go. Remove unneeded columns.',
  ServiceNotAvailable: 'Excel does not answer. Check the connection and try again.',
  Timeout: 'Excel took too long to answer. Try again.',
};

/** Excel's code of an error ("AccessDenied"); null when it is not one of Excel's. */
export function excelCode(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return error instanceof Error && typeof code === 'string' ? code : null;
}

/** An error as the panel shows it. Messages that are ours, and cancellation, stay as they are. */
export function inPlainWords(error: unknown): Error {
  if (error instanceof CustomerMathError) return error;
  const code = excelCode(error);
  if (code === null) return error instanceof Error ? error : new Error(String(error));
  const { message } = error as Error;
  return new Error(MEANINGS[code] ?? `Excel could not do this: ${message.replace(/\.?$/, '.')} Try again.`);
}

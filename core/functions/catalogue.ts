import { meetingFunctions } from './catalogue/meeting';
import { rosterFunctions } from './catalogue/roster';
import { tableFunctions } from './catalogue/tables';
import type { FunctionEntry } from './function-entry';

/** Every worksheet function, once. */
export const catalogue: readonly FunctionEntry[] = [...rosterFunctions, ...tableFunctions, ...meetingFunctions];

import { clvFunctions } from './catalogue/clv';
import { customerEquityFunctions } from './catalogue/customer-equity';
import { economicsFunctions } from './catalogue/economics';
import { ledgerFunctions } from './catalogue/ledger';
import { meetingFunctions } from './catalogue/meeting';
import { openingAndClosingFunctions } from './catalogue/opening-and-closing';
import { pathFunctions } from './catalogue/paths';
import { referralFunctions } from './catalogue/referrals';
import { rosterFunctions } from './catalogue/roster';
import { tableFunctions } from './catalogue/tables';
import type { FunctionEntry } from './function-entry';

/** Every worksheet function, once. */
export const catalogue: readonly FunctionEntry[] = [
  ...rosterFunctions,
  ...referralFunctions,
  ...openingAndClosingFunctions,
  ...tableFunctions,
  ...ledgerFunctions,
  ...pathFunctions,
  ...economicsFunctions,
  ...customerEquityFunctions,
  ...clvFunctions,
  ...meetingFunctions,
];

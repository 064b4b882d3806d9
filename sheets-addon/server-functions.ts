import type * as server from './server';

/** The names under which menus, triggers and the sidebar find the script; formulas have their own (the catalogue). */
export const serverFunctions = [
  'onOpen',
  'onInstall',
  'customerMathOpenPanel',
  'customerMathRefreshFromMenu',
  'customerMathSampleFromMenu',
  'customerMathHelp',
  'customerMathLook',
  'customerMathBuild',
  'customerMathRefresh',
  'customerMathProgress',
  'customerMathCancel',
  'customerMathDiscard',
  'customerMathShowTab',
  'customerMathSelectRows',
  'customerMathInsertSample',
  'customerMathFunctionHelp',
] as const satisfies readonly Exclude<keyof typeof server, 'answerFormula'>[];

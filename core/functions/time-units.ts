import { wordFrom } from './argument-readers';

/** The units of time of a lifetime model. Months and years are of even length (§9: 365/12 days). */
const UNIT_DAYS = { week: 7, day: 1, month: 365 / 12, year: 365 } as const;

export type TimeUnit = keyof typeof UNIT_DAYS;

export interface UnitOfTime {
  readonly name: TimeUnit;
  readonly days: number;
  /** How many make a year, to the nearest whole one. */
  readonly perYear: number;
}

/** The unit asked for; weeks when none was. */
export function timeUnitFrom(argument: unknown): UnitOfTime {
  const name = wordFrom(argument, 'unit', ['week', 'day', 'month', 'year']);
  return { name, days: UNIT_DAYS[name], perYear: Math.round(365 / UNIT_DAYS[name]) };
}

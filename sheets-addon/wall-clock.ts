import { serialDays } from './dates';

/** The converter from Date objects to serial days for a spreadsheet in this zone. */
export function serialDaysIn(timeZone: string): (date: Date) => number {
  return serialDays((instant) => Utilities.formatDate(instant, timeZone, 'yyyy-MM-dd HH:mm:ss'));
}

import { offsetMinutes, serialOfInstant, wallTimeOfSerial } from './zone-dates';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Utilities.formatDate: a date in a time zone, by a pattern of Java's SimpleDateFormat in English. */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const wall = wallTimeOfSerial(serialOfInstant(date, zone));
  const hour12 = wall.hour % 12 === 0 ? 12 : wall.hour % 12;
  const field = (letter: string, count: number): string => {
    const padded = (value: number) => String(value).padStart(count, '0');
    switch (letter) {
      case 'y':
        return count === 2 ? String(wall.year % 100).padStart(2, '0') : padded(wall.year);
      case 'M':
        return count < 3 ? padded(wall.month) : named(MONTHS[wall.month - 1], count);
      case 'd':
        return padded(wall.day);
      case 'H':
        return padded(wall.hour);
      case 'h':
        return padded(hour12);
      case 'm':
        return padded(wall.minute);
      case 's':
        return padded(wall.second);
      case 'S':
        return padded(wall.millisecond);
      case 'a':
        return wall.hour < 12 ? 'AM' : 'PM';
      case 'E':
        return named(DAYS[wall.weekday], count);
      case 'u':
        return padded(wall.weekday === 0 ? 7 : wall.weekday);
      case 'Z':
        return offset(offsetMinutes(date, zone), '');
      case 'X':
        return offset(offsetMinutes(date, zone), count === 3 ? ':' : '');
      default:
        throw new RangeError(`Illegal pattern character '${letter}'`);
    }
  };
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (token: string, quoted: string | undefined, letter: string) =>
      quoted === undefined ? field(letter, token.length) : quoted === '' ? "'" : quoted.replaceAll("''", "'"),
  );
}

function named(name: string | undefined, count: number): string {
  return count < 4 ? (name ?? '').slice(0, 3) : (name ?? '');
}

function offset(minutes: number, separator: string): string {
  const size = Math.abs(Math.round(minutes));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}

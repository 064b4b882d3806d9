import type { HostFigures } from './measure-hosts';
import type { BuildCost } from './report-builds';

/** Excel on the web takes no larger message of a function, and no larger request or response. */
const MOST_BYTES = 5 * 1024 * 1024;

const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en')} ms`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 0)}×`;

/** The section of the hosts in words and columns. */
export function hostsTable({ rows, fewRows, excel, sheets, builds, wrong }: HostFigures): string {
  const wide = Math.max(...[...excel, ...sheets].map(({ what }) => what.length));
  const [, , , one, cells, trend] = excel;
  return [
    `Formulas in Excel: Microsoft's runtime and ours, from the message with the cells to the answer`,
    `(${rows.toLocaleString('en')} rows; ${fewRows.toLocaleString('en')} from "one INCOMING by segment" on)`,
    ...excel.map(
      ({ what, first, again, own, bytes }) =>
        `  ${what.padEnd(wide)}  first ${ms(first)}, again ${ms(again)}, of which ours ${ms(own)}; ${mb(bytes)}${bytes > MOST_BYTES && what !== cells?.what ? ', more than Excel on the web takes' : ''}`,
    ),
    ...(one && cells && trend
      ? [
          `  200 cells cost ${times(cells.again / one.again)} one cell, as each brings its columns along (of ours, ${times(cells.own / one.own)}); the one table costs ${times(trend.again / one.again)}`,
        ]
      : []),
    'Formulas in Google Sheets: Code.js parsed and evaluated anew for each, and its answer',
    ...sheets.map(
      ({ what, parse, evaluate, answer }) =>
        `  ${what.padEnd(wide)}  parse ${ms(parse)}, evaluate ${ms(evaluate)} (${times(evaluate / parse)} of parsing), answer ${ms(answer)}`,
    ),
    'A report built and refreshed in Excel',
    ...builds.excel.map((build) => buildLine(build, 'syncs')),
    'A report built and refreshed in Google Sheets',
    ...builds.sheets.map((build) => buildLine(build, 'service calls')),
    ...wrong.map((each) => `  WRONG: ${each}`),
  ].join('\n');
}

function buildLine(cost: BuildCost, unit: string): string {
  const { customers, milliseconds, standIn, calls, megabytes, largest, refresh } = cost;
  const own = standIn === null ? '' : `, of which ours and office.js ${ms(milliseconds - standIn)}`;
  const size = megabytes === null ? '' : `; ${megabytes.toFixed(1)} MB, largest request ${largest?.toFixed(1)} MB`;
  const again = `; refreshed in ${ms(refresh.milliseconds)} (${times(refresh.milliseconds / milliseconds)}) and ${refresh.calls} ${unit}`;
  return `  ${customers.toLocaleString('en').padStart(7)} customers  ${ms(milliseconds)}${own}; ${calls} ${unit}${size}${again}`;
}

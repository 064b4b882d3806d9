import type { BuiltReport, FunctionHelp } from '../core/host';
// Evaluated on first use: formulas load this script too, and need nothing of the reports.
import defer * as help from '../core/functions/function-help';
import { cancelBuild, stepOf } from './build-notes';
import defer * as building from './build-report';
import defer * as looking from './look';
import defer * as refreshing from './refresh-report';
import { reply } from './reply';
import { selectRows } from './select-rows';
import type {
  BuildCall,
  LookCall,
  Progress,
  RefreshCall,
  Reply,
  RowsCall,
  SheetLook,
  TabCall,
  TabsCall,
  TokenCall,
} from './wire';
import { openWorkbook, tabById } from './workbook';

/** What the sidebar may call, one function for each request; see wire.ts. */

export function customerMathLook(call: LookCall): Reply<SheetLook> {
  return reply(call, (request) => looking.look(request));
}

export function customerMathBuild(call: BuildCall): Reply<BuiltReport> {
  return reply(call, (request) => building.buildReport(request));
}

export function customerMathRefresh(call: RefreshCall): Reply<BuiltReport> {
  return reply(call, (request) => refreshing.refreshReport(request));
}

export function customerMathProgress(call: TokenCall): Reply<Progress> {
  return reply(call, ({ token }) => stepOf(token));
}

export function customerMathCancel(call: TokenCall): Reply<null> {
  return reply(call, ({ token }) => {
    cancelBuild(token);
    return null;
  });
}

/** Takes back a report whose Cancel came too late to stop it. */
export function customerMathDiscard(call: TabsCall): Reply<null> {
  return reply(call, ({ ids }) => {
    const { spreadsheet } = openWorkbook();
    for (const id of ids) spreadsheet.deleteSheet(tabById(spreadsheet, id));
    return null;
  });
}

export function customerMathShowTab(call: TabCall): Reply<null> {
  return reply(call, ({ id }) => {
    const { spreadsheet } = openWorkbook();
    spreadsheet.setActiveSheet(tabById(spreadsheet, id));
    return null;
  });
}

export function customerMathSelectRows(call: RowsCall): Reply<null> {
  return reply(call, ({ sheet, rows }) => {
    selectRows(openWorkbook(), sheet, rows);
    return null;
  });
}

export function customerMathInsertSample(call: object): Reply<null> {
  return reply(call, () => {
    building.insertSample();
    return null;
  });
}

export function customerMathFunctionHelp(call: object): Reply<readonly FunctionHelp[]> {
  return reply(call, () => help.functionHelp());
}

import { LocaleType, LogLevel, Univer, mergeLocales } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingEnglish from '@univerjs/preset-sheets-drawing/locales/en-US';
import { measureTextsWithPadding } from './overflow';
import { SortWithoutSideEffects } from './sort';
import type { FunctionClass } from './worksheet-function';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';

/** A worksheet function for the grid: the class that computes it and the help that it shows. */
export interface GridFunction {
  readonly executor: FunctionClass;
  readonly info: IFunctionInfo;
}

/** No marks on texts that look like numbers: ids are such texts, and so are the figures of a report. */
const QUIET = { disableForceStringMark: true, disableForceStringAlert: true };

/**
 * Univer with a grid, a formula bar and sheet tabs, and nothing else around them.
 * The package @univerjs/presets offers a function of this name, and brings parts whose licence is unclear.
 */
export function createUniver(
  container: HTMLElement,
  functions: readonly GridFunction[],
): { univer: Univer; api: FUniver } {
  measureTextsWithPadding();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreEnglish, drawingEnglish) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      footer: { zoomSlider: false, menus: false },
      formula: {
        initialFormulaComputing: CalculationMode.FORCED,
        function: [
          [SortWithoutSideEffects, 'SORT'],
          ...functions.map((one) => [one.executor, one.info.functionName] as [FunctionClass, string]),
        ],
        description: functions.map((one) => one.info),
      },
    }),
    UniverSheetsDrawingPreset(),
  ];
  // Both presets bring the same basic plugins; each may be registered once, and the last options win.
  const plugins = new Map<string, Parameters<Univer['registerPlugin']>>();
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [constructor, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    plugins.set(constructor.pluginName, [constructor, { ...options, ...QUIET }]);
  }
  for (const [constructor, options] of plugins.values()) univer.registerPlugin(constructor, options);
  return { univer, api: FUniver.newAPI(univer) };
}

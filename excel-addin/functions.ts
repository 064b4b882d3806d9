/**
 * Registers every worksheet function with Excel. A script of its own, before anything of the panel:
 * cells stay at #BUSY! until it has run.
 */
import { catalogue } from '../core/functions/catalogue';
import { excelFunction } from './answer-call';

for (const entry of catalogue) CustomFunctions.associate(entry.name, excelFunction(entry));

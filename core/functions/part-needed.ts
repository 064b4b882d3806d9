import type { FunctionParts } from './function-entry';

/** Thrown by a function that cannot answer before a part of the functions is loaded. No error of the person at the sheet. */
export class PartNeeded extends Error {
  readonly part: keyof FunctionParts;

  constructor(part: keyof FunctionParts) {
    super(`The part "${part}" is not loaded.`);
    this.name = 'PartNeeded';
    this.part = part;
  }
}

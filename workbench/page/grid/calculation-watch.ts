import type { ICommandService } from '@univerjs/core';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';

/** A calculation starts a moment after the edit that causes it; this long a silence means that none will. */
const SILENCE = 250;

/** Knows whether the grid is calculating. */
export class CalculationWatch {
  private running = false;
  private callsUnderWay = 0;
  private lastSign = performance.now();

  constructor(commands: ICommandService) {
    commands.onCommandExecuted(({ id, params }) => {
      if (id.startsWith('formula.mutation.') || id === 'sheet.mutation.set-range-values')
        this.lastSign = performance.now();
      if (id === SetFormulaCalculationStartMutation.id) this.running = true;
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.running = false;
    });
  }

  /** Something was done that makes the grid calculate, though not at once. */
  expect(): void {
    this.lastSign = performance.now();
  }

  /** Waits, with the calculation, for the answer of a function. */
  async during<T>(call: Promise<T>): Promise<T> {
    this.callsUnderWay += 1;
    try {
      return await call;
    } finally {
      this.callsUnderWay -= 1;
      this.expect();
    }
  }

  /** Resolves when nothing has been calculated for a moment. */
  async quiet(): Promise<void> {
    // Even a key that was just pressed takes effect a moment later.
    this.expect();
    while (this.running || this.callsUnderWay > 0 || performance.now() - this.lastSign < SILENCE) await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
}

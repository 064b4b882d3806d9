import type { FunctionEntry } from '../../core/functions/function-entry';
import { CustomerMathError } from '../../core/errors';
import { PartNeeded } from '../../core/functions/part-needed';
import { argumentsOf, excelFunction } from '../../excel-addin/answer-call';

const callFunction = jest.fn<unknown, [string, readonly unknown[], object?]>();
jest.mock('../../core/functions/call', () => ({
  callFunction: (name: string, args: readonly unknown[], parts: object) => callFunction(name, args, parts),
}));

class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}
const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A' };
(globalThis as { CustomFunctions?: unknown }).CustomFunctions = { Error: ExcelError, ErrorCode };

const arg = (name: string, kind: 'range' | 'cell', extra = {}) => ({
  name,
  kind,
  optional: false,
  summary: '',
  ...extra,
});
const entry = {
  name: 'LOSTVALUE',
  args: [
    arg('end_dates', 'range'),
    arg('from', 'cell'),
    arg('to', 'cell', { optional: true }),
    arg('criteria', 'range', { repeats: true }),
  ],
} as unknown as FunctionEntry;
const invocation = { functionName: 'LOSTVALUE', address: 'Sheet1!A1' };

describe('argumentsOf', () => {
  it('drops the invocation object that Excel puts behind the arguments', () => {
    const plain = { ...entry, args: entry.args.slice(0, 3) };
    expect(argumentsOf(plain, [[[1]], 2, null, invocation])).toEqual([[[1]], 2, null]);
    expect(argumentsOf(plain, [[[1]], 2, invocation])).toEqual([[[1]], 2]);
  });

  it('lays pairs of criteria out one after the other, a lone criterion as its cell', () => {
    const pairs = [[['a'], ['b']], [['>=100']], [['x'], ['y']], [['m', 'n']]];
    expect(argumentsOf(entry, [[[1]], 2, 3, pairs, invocation])).toEqual([
      [[1]],
      2,
      3,
      [['a'], ['b']],
      '>=100',
      [['x'], ['y']],
      [['m', 'n']],
    ]);
  });

  it('takes criteria that were left out for none', () => {
    expect(argumentsOf(entry, [[[1]], 2, null, null, invocation])).toEqual([[[1]], 2, null]);
    expect(argumentsOf(entry, [[[1]], 2, null, [], invocation])).toEqual([[[1]], 2, null]);
  });

  it('makes plain cells of formatted numbers and of errors, and does not copy ranges without any', () => {
    const rich = [
      [
        { type: 'Double', basicValue: 45292 },
        { type: 'Error', basicValue: '#N/A' },
      ],
      [new ExcelError('#REF!'), null],
    ];
    const plain = [[1, 'a']];
    const [first] = argumentsOf(entry, [rich, 2, 3, [], invocation]);
    expect(first).toEqual([
      [45292, '#N/A'],
      ['#REF!', null],
    ]);
    expect(argumentsOf(entry, [plain, 2, 3, [], invocation])[0]).toBe(plain);
  });
});

describe('a function registered with Excel', () => {
  const call = (answer: () => unknown): unknown => {
    callFunction.mockImplementation(answer);
    try {
      return excelFunction(entry)([[1]], 2, 3, [], invocation);
    } catch (error) {
      return { thrown: error };
    }
  };
  const fails = (error: unknown) =>
    call(() => {
      throw error;
    });

  it('answers what core answers', () => {
    expect(call(() => 139130.85)).toBe(139130.85);
    expect(callFunction).toHaveBeenLastCalledWith('LOSTVALUE', [[[1]], 2, 3], {});
  });

  it('shows the message of a wrong question as #VALUE!, of one without an answer as #N/A', () => {
    expect(fails(new CustomerMathError('value', 'end_dates, row 4: …'))).toEqual({
      thrown: new ExcelError('#VALUE!', 'end_dates, row 4: …'),
    });
    expect(fails(new CustomerMathError('notAvailable', 'nobody to lose'))).toEqual({
      thrown: new ExcelError('#N/A', 'nobody to lose'),
    });
  });

  it('never lets another exception through without its message', () => {
    const { thrown } = fails(new TypeError('x is undefined')) as { thrown: ExcelError };
    expect(thrown).toBeInstanceOf(ExcelError);
    expect(thrown.code).toBe('#VALUE!');
    expect(thrown.message).toContain('x is undefined');
  });

  it('never hands over NaN, Infinity, null or a ragged block', () => {
    expect(call(() => NaN)).toMatchObject({ thrown: { code: '#VALUE!' } });
    expect(call(() => [['a', 'b'], [Infinity], [1, null]])).toEqual([
      ['a', 'b'],
      [new ExcelError('#N/A'), ''],
      [1, ''],
    ]);
  });
});

describe('a function that takes a part which is not loaded', () => {
  const call = () => excelFunction(entry)([[1]], 2, 3, [], invocation);
  const withoutPart = (answer: (parts: object) => unknown) =>
    callFunction.mockImplementation((_name, _args, parts = {}) => {
      if (!('clv' in parts)) throw new PartNeeded('clv');
      return answer(parts);
    });

  it('answers with a promise, and hands the loaded part on', async () => {
    withoutPart((parts) => Object.keys(parts).join());
    await expect(call()).resolves.toBe('clv');
  });

  it('fails in the same words as any other', async () => {
    withoutPart(() => {
      throw new CustomerMathError('notAvailable', 'No model: …');
    });
    await expect(call()).rejects.toEqual(new ExcelError('#N/A', 'No model: …'));
  });
});

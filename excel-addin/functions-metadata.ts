import type { Argument, FunctionEntry } from '../core/functions/function-entry';

/** One parameter in Excel's functions.json. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  /** Always "any": a typed parameter is converted by Excel before the call, and a text in it would never reach us. */
  readonly type: 'any';
  readonly dimensionality?: 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
}

/** One function in Excel's functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: 'number' | 'string'; readonly dimensionality?: 'matrix' };
}

export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: true;
  /** Error cells in the data reach the function, which then can name the row. Only a file of our own making may say so. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** What Excel reads at installation: functions.json, from the catalogue. */
export function functionsMetadata(catalogue: readonly FunctionEntry[]): FunctionsMetadata {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: catalogue.map((entry) => ({
      id: entry.name,
      name: entry.name,
      description: entry.summary,
      parameters: entry.args.map(parameter),
      result: result(entry.answer.shape),
    })),
  };
}

/**
 * A repeating parameter is always a block: of a criteria pair, either half may be a range. It is marked optional as
 * well, because Excel refuses to install functions whose repeating block is required (OfficeDev/office-js#2732).
 */
function parameter({ name, kind, optional, repeats, summary }: Argument): ParameterMetadata {
  return {
    name,
    description: summary,
    type: 'any',
    ...((kind === 'range' || repeats) && { dimensionality: 'matrix' }),
    ...((optional || repeats) && { optional: true }),
    ...(repeats && { repeating: true }),
  };
}

function result(shape: FunctionEntry['answer']['shape']): FunctionMetadata['result'] {
  if (shape === 'table') return { dimensionality: 'matrix' };
  return { type: shape === 'number' ? 'number' : 'string' };
}

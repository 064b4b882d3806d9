import { FunctionType } from '@univerjs/engine-formula';
import type { GridFunction } from './create-univer';
import { worksheetFunction } from './worksheet-function';
import type { CallFunction } from './worksheet-function';

/** The part of Excel's functions.json that the grid reads. */
export interface FunctionMetadata {
  readonly functions: readonly {
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
}

/** The product's worksheet functions for the grid, with the help it shows while a formula is typed. */
export function gridFunctions(metadata: FunctionMetadata, call: CallFunction): GridFunction[] {
  return metadata.functions.map(({ name, description, parameters }) => {
    return {
      executor: worksheetFunction(name, call),
      info: {
        functionName: name,
        functionType: FunctionType.User,
        description,
        abstract: description,
        functionParameter: parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description ?? '',
          example: '',
          require: parameter.optional || parameter.repeating ? 0 : 1,
          repeat: parameter.repeating ? 1 : 0,
        })),
      },
    };
  });
}

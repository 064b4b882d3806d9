import { CustomerMathError } from '../../core/errors';
import { callFunction } from '../../core/functions/call';
import * as clv from '../../core/functions/clv';
import * as ledger from '../../core/functions/ledger';
import { vectors, withDays } from './vectors';

describe('core answers', () => {
  it.each(vectors.map((vector) => [vector.name, vector.title, vector] as const))('%s: %s', (name, _, vector) => {
    const args = withDays(vector.args, ({ serial }) => serial);
    if (!vector.error) {
      expect(callFunction(name, args, { clv, ledger })).toEqual(vector.result);
      return;
    }
    try {
      callFunction(name, args, { clv, ledger });
    } catch (fault) {
      expect(fault).toBeInstanceOf(CustomerMathError);
      expect({ kind: (fault as CustomerMathError).kind, message: (fault as CustomerMathError).message }).toEqual(
        vector.error,
      );
      return;
    }
    throw new Error('expected an error');
  });
});

import { CustomerMathError } from '../../core/errors';
import { excelCode, inPlainWords } from '../../excel-addin/plain-words';

const excelError = (code: string) => Object.assign(new Error('The operation is not permitted'), { code });

describe('inPlainWords', () => {
  it('says what to do for the failures that people meet', () => {
    expect(inPlainWords(excelError('InvalidOperationInCellEditMode')).message).toContain('Press Enter or Esc');
    expect(inPlainWords(excelError('AccessDenied')).message).toContain('protected');
    expect(inPlainWords(excelError('ItemNotFound')).message).toContain('renamed or deleted');
  });

  it('keeps the words of an error of Excel that it does not know', () => {
    expect(inPlainWords(excelError('SomethingNew')).message).toBe(
      'Excel could not do this: The operation is not permitted. Try again.',
    );
  });

  it('leaves our own messages and a cancellation as they are', () => {
    const ours = new CustomerMathError('value', 'no column has dates');
    const cancelled = Object.assign(new Error('The report was not built.'), { name: 'AbortError' });
    expect(inPlainWords(ours)).toBe(ours);
    expect(inPlainWords(cancelled)).toBe(cancelled);
  });
});

describe('excelCode', () => {
  it('is null for everything that is no error of Excel', () => {
    expect(excelCode(excelError('AccessDenied'))).toBe('AccessDenied');
    expect(excelCode(new Error('x'))).toBeNull();
    expect(excelCode('AccessDenied')).toBeNull();
    expect(excelCode(null)).toBeNull();
  });
});

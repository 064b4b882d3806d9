import { signature } from '../../../core/functions/call';
import { catalogue } from '../../../core/functions/catalogue';
import { functionHelp } from '../../../core/functions/function-help';

describe('the help of the functions', () => {
  const help = functionHelp();

  it('covers every function, in the order of the catalogue', () => {
    expect(help.map(({ name }) => name)).toEqual(catalogue.map(({ name }) => name));
  });

  it.each(catalogue.map((entry, index) => [entry.name, entry, help[index]!] as const))(
    '%s is explained with its arguments, its answer, its errors and its example',
    (_, entry, told) => {
      expect(told).toEqual({
        name: entry.name,
        group: entry.group,
        signature: signature(entry),
        summary: entry.summary,
        section: entry.section,
        args: entry.args.map(({ name, optional, repeats, summary }) => ({
          name: repeats ? 'criteria_range, criterion, …' : name,
          optional,
          summary,
        })),
        answer: entry.answer,
        errors: entry.errors,
        example: { formula: entry.example.formula, result: entry.example.result },
      });
      expect(told.args.length).toBeGreaterThan(0);
      expect(told.args.every(({ summary }) => summary.length > 0)).toBe(true);
      expect(told.section).toMatch(/^§\d/);
    },
  );

  it('survives JSON whole', () => {
    expect(JSON.parse(JSON.stringify(help))).toEqual(help);
  });

  it('writes the names as they are typed where functions have a prefix', () => {
    const [first] = functionHelp({ prefix: 'CM.' });
    expect(first?.name).toBe('INCOMING');
    expect(first?.signature).toMatch(/^CM\.INCOMING\(/);
    expect(first?.example.formula).toMatch(/^=CM\.INCOMING\(/);
  });
});

import { SETTINGS } from '../../../core/customers/settings/setting-catalogue';
import { settingNames, settingsFrom } from '../../../core/customers/settings/settings-argument';
import { callFunction } from '../../../core/functions/call';
import { catalogue } from '../../../core/functions/catalogue';
import { functionHelp } from '../../../core/functions/function-help';
import * as clv from '../../../core/functions/clv';
import * as ledger from '../../../core/functions/ledger';

describe('the catalogue', () => {
  it.each(catalogue.map((entry) => [entry.example.formula, entry] as const))(
    '%s gives what its help says',
    (_, entry) => {
      expect(entry.example.args.length).toBeGreaterThan(1);
      expect(callFunction(entry.name, entry.example.args, { clv, ledger })).toEqual(entry.example.result);
    },
  );

  it('names functions so that both hosts accept them', () => {
    for (const { name } of catalogue) {
      expect(name).toMatch(/^[A-Z]{3,30}$/);
      // A cell reference such as ABC1 or a function of Excel's own cannot be a name.
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
  });

  it('says of every setting which functions heed it, and names no other', () => {
    const heeded = catalogue.flatMap(({ args }) => args.flatMap(({ settings }) => settings ?? []));
    expect([...new Set(heeded)].sort()).toEqual(settingNames().sort());
  });

  it('says something of everything', () => {
    expect(JSON.stringify(functionHelp())).not.toMatch(/undefined|null|NaN/);
  });

  it.each(SETTINGS.map(({ name, written }) => [name, written]))('shows how %s is written: "%s"', (name, written) => {
    expect(written.startsWith(name)).toBe(true);
    expect(settingsFrom(written).inForce).toEqual([written]);
  });

  it('takes settings as the last argument, or behind the pairs of criteria', () => {
    for (const { args } of catalogue) {
      args.forEach((argument, at) => {
        if (argument.name === 'settings' || argument.settings) expect(at).toBe(args.length - 1);
      });
    }
  });

  it('lists required arguments before optional ones and the repeating one last', () => {
    for (const { args } of catalogue) {
      const firstOptional = args.findIndex(({ optional }) => optional);
      if (firstOptional >= 0) expect(args.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
      const repeating = args.findIndex(({ repeats }) => repeats);
      expect([-1, args.length - 1]).toContain(repeating);
    }
  });
});

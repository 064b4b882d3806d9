import type { ContractList } from '../customers/contract-list';
import { reachOfContracts } from '../customers/contract-reach';
import { incompleteNote, isIncomplete } from '../customers/reach';
import { oneOffNotes } from '../customers/settings/one-offs';
import { unidentifiedForward } from '../customers/unidentified-contracts';
import type { Period } from '../math/types';

/**
 * What a reader of a table made of rates must know, in sentences: that the list does not fill the period
 * (§1), what rows without a customer are worth at the close (§2), and what is paid once (§9). Mostly there is none.
 */
export function contractNotes(contracts: ContractList, period: Period): string[] {
  const notes: string[] = [];
  const reach = reachOfContracts(contracts, period);
  if (isIncomplete(reach, period)) notes.push(incompleteNote(reach, period, 'too few are lost so far'));
  const nobody = unidentifiedForward(contracts.unidentified, period);
  if (nobody) {
    const { closing } = nobody.customers;
    notes.push(
      `Unidentified, and so in no figure: ${closing} ${closing === 1 ? 'row' : 'rows'} without a customer id at the close, worth ${nobody.value.closing}.`,
    );
  }
  return [...notes, ...oneOffNotes(contracts.issues)];
}

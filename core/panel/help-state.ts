import type { FunctionHelp } from '../host';

/** What the panel knows of the worksheet functions, and which of them somebody is reading. */
export interface HelpState {
  readonly shown: boolean;
  /** `null` until the host has told. */
  readonly functions: readonly FunctionHelp[] | null;
  /** Why the host could not tell. */
  readonly problem: string | null;
  /** What was typed to find one. */
  readonly words: string;
  /** Names of the functions that are open. */
  readonly open: readonly string[];
}

export type HelpAction =
  | { readonly type: 'helpOpened' }
  | { readonly type: 'helpLoading' }
  | { readonly type: 'helpLoaded'; readonly functions: readonly FunctionHelp[] }
  | { readonly type: 'helpFailed'; readonly reason: string }
  | { readonly type: 'helpSearched'; readonly words: string }
  | { readonly type: 'functionToggled'; readonly name: string }
  | { readonly type: 'helpClosed' };

export const closedHelp: HelpState = { shown: false, functions: null, problem: null, words: '', open: [] };

export function helpReducer(help: HelpState, action: HelpAction): HelpState {
  switch (action.type) {
    case 'helpOpened':
      return { ...help, shown: true };
    case 'helpLoading':
      return { ...help, problem: null };
    case 'helpLoaded':
      return { ...help, functions: action.functions, problem: null };
    case 'helpFailed':
      return { ...help, problem: action.reason };
    case 'helpSearched':
      return { ...help, words: action.words };
    case 'functionToggled': {
      const others = help.open.filter((name) => name !== action.name);
      return { ...help, open: others.length < help.open.length ? others : [...others, action.name] };
    }
    // Whoever comes back finds the same functions open
    case 'helpClosed':
      return { ...help, shown: false };
  }
}

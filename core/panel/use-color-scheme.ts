import { useSyncExternalStore } from 'react';

export type ColorScheme = 'light' | 'dark';

const prefersDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  const query = prefersDark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** What the person asked their system for; follows when they change it. */
export function useColorScheme(): ColorScheme {
  return useSyncExternalStore(subscribe, () => (prefersDark().matches ? 'dark' : 'light'));
}

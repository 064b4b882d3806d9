import { useCallback, useEffect, useRef } from 'react';
import type { Attention } from './panel-state';

/**
 * Moves the keyboard focus to an element whenever the state asks for attention there.
 * Give what it returns to the element as its `ref`.
 */
export function useAttention(attention: Attention | null, at: Attention['at']): (element: HTMLElement | null) => void {
  const element = useRef<HTMLElement | null>(null);
  const count = attention?.at === at ? attention.count : 0;
  useEffect(() => {
    if (count > 0) element.current?.focus();
  }, [count]);
  return useCallback((found: HTMLElement | null) => {
    element.current = found;
  }, []);
}

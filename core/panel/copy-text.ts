/** Chrome's way to ask what the frame around the page allows; other browsers do not have it. */
interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

/** Whether a text can be put into the clipboard here; hosts that frame the page may not allow it. */
export function canCopy(): boolean {
  // Outside https there is no clipboard, whatever the types say
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (typeof clipboard?.writeText !== 'function') return false;
  return (document as WithPolicy).featurePolicy?.allowsFeature('clipboard-write') !== false;
}

/** Puts a text into the clipboard; when that is refused after all, selects the element that shows it. */
export async function copyText(text: string, shownIn: HTMLElement | null): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    if (shownIn) window.getSelection()?.selectAllChildren(shownIn);
    return 'selected';
  }
}

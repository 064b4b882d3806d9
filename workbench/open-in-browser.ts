/** Opens an address in the person's browser where there is one; on a server or in CI nothing happens. */
export async function openInBrowser(address: string): Promise<void> {
  const hasNoScreen = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  if (process.env['CI'] || hasNoScreen) return;
  try {
    const { default: open } = await import('open');
    const browser = await open(address);
    // The address stands on the screen; a browser that does not start is no reason to stop serving.
    browser.on('error', () => undefined);
  } catch {
    return;
  }
}

import { readFileSync, writeFileSync } from 'node:fs';

const MB = 1024;

/** Figures of /proc/self/status are in kB. */
function status(name: 'VmHWM' | 'VmRSS'): number {
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))![1]);
}

/**
 * MB by which the memory of this process rises above what it holds already while something is asked;
 * null where the system does not tell. Accurate to some 10 MB, for V8 frees when it likes.
 */
export async function peakMemory(ask: () => unknown): Promise<number | null> {
  try {
    for (let times = 0; times < 3; times += 1) (globalThis as { gc?: () => void }).gc?.();
    // Linux forgets the highest mark when a 5 is written here.
    writeFileSync('/proc/self/clear_refs', '5');
    const before = status('VmRSS');
    await ask();
    return (status('VmHWM') - before) / MB;
  } catch {
    return null;
  }
}

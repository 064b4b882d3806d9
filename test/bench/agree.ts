import { difference, type Cells, type Workload } from './workload';

/** Rows that tell whether everybody agrees. */
const FEW = 3000;

/** Asks everybody once, over a small table, and holds their answers against the limit's. */
export async function disagreements(
  workload: Workload,
  rows = FEW,
): Promise<{ readonly agreed: string[]; readonly missing: string[]; readonly wrong: string[] }> {
  const parsed = JSON.parse(JSON.stringify(workload.cells(rows))) as Cells;
  const cells = workload.received?.(parsed) ?? parsed;
  workload.prepare?.(cells);
  const expected = workload.limit(cells);
  const agreed: string[] = [];
  const missing: string[] = [];
  const wrong: string[] = [];
  const hold = (who: string, answer: readonly number[]): void => {
    const parts = difference(expected, answer);
    if (parts) wrong.push(`${who}: ${parts}`);
    else agreed.push(who);
  };
  hold('product', workload.product(cells));
  for (const [at, make] of (workload.peers ?? []).entries()) {
    try {
      const peer = await make();
      hold(peer.name, await (await peer.load(cells))());
    } catch (error) {
      const { message } = error as Error;
      if (/not installed|Cannot find module/.test(message)) missing.push(`peer ${at + 1}`);
      else wrong.push(`peer ${at + 1}: ${message}`);
    }
  }
  return { agreed, missing, wrong };
}

import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { CustomerMathError } from '../../core/errors';
import { lookAtTable } from '../../core/report/look-at-table';
import type { ListPlan } from '../../core/report/plan';
import { planReport } from '../../core/report/plan-report';
import { listBlocks, type ListBlock } from '../../excel-addin/list-blocks';
import { planHere } from '../../excel-addin/plan-here';
import { plannerBehind, PlannerLost, servePlanner, type Port } from '../../excel-addin/plan-over-port';
import type { Planner } from '../../excel-addin/planner';
import { ROSTER_HEADER, rosterRow } from '../engines/task-pane/roster';

/** The two ends of a channel that clones what it carries, as between a page and its worker. */

const place = { sheet: 'Customers', firstRow: 1, firstColumn: 0 };
const request = { sheet: 'Customers', roles: {}, period: '2026-Q3' };
const facts = { tabNames: ['Customers'], builtOn: 46_300 };
const TODAY = 46_300;

const customers = (count: number): unknown[][] => [
  ROSTER_HEADER,
  ...Array.from({ length: count }, (_, n) => rosterRow(n)),
];

let ports: MessagePort[] = [];
afterEach(() => {
  ports.forEach((port) => port.close());
  ports = [];
});

function channel(): { here: Port; there: Port } {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  return { here: port1 as unknown as Port, there: port2 as unknown as Port };
}

/** A planner behind a channel, holding the customers in pieces of 1,000 rows. */
function distant(rows: unknown[][], planner: Planner = planHere()) {
  const { here, there } = channel();
  const found = plannerBehind(here);
  servePlanner(there, planner);
  found.begin(place);
  for (let from = 0; from < rows.length; from += 1000) found.addRows(rows.slice(from, from + 1000));
  return found;
}

async function allBlocks(planner: Planner, list: string): Promise<ListBlock[]> {
  const blocks: ListBlock[] = [];
  for (;;) {
    const block = await planner.nextBlock(list);
    if (!block) return blocks;
    blocks.push(block);
  }
}

describe('a planner on another thread', () => {
  const rows = customers(2_345);
  const source = { ...place, rows };

  it('says that it is ready', async () => {
    await expect(distant(rows).ready).resolves.toBeUndefined();
  });

  it('sees in a table that came in pieces what core sees in the whole', async () => {
    const planner = distant(rows);
    expect(await planner.isCustomerList()).toBe(true);
    expect(await planner.look(undefined, TODAY)).toEqual(lookAtTable(source, undefined, TODAY));
    const roles = { segment: 2, value: null };
    expect(await planner.look(roles, TODAY)).toEqual(lookAtTable(source, roles, TODAY));
  });

  it('plans what core plans, with the cells of the list in blocks', async () => {
    const planner = distant(rows);
    const { tabs, ...report } = await planner.plan(request, facts);
    const whole = planReport(source, request, facts);
    expect(report).toEqual({ ...whole, tabs: undefined });
    expect(tabs.find(({ kind }) => kind === 'page')).toEqual(whole.tabs.find(({ kind }) => kind === 'page'));
    const list = whole.tabs.find((tab): tab is ListPlan => tab.kind === 'list')!;
    expect(JSON.stringify(tabs.find(({ kind }) => kind === 'list'))).not.toContain('C0000');
    expect(await allBlocks(planner, list.name)).toEqual([...listBlocks(list)]);
    expect(await planner.nextBlock(list.name)).toBeNull();
  });

  it('hands over no more in one piece when there are more customers, but more pieces', async () => {
    const cells = async (count: number) => {
      const planner = distant(customers(count));
      const { tabs } = await planner.plan(request, facts);
      const blocks = await allBlocks(planner, tabs.find(({ kind }) => kind === 'list')!.name);
      return blocks.map((block) => JSON.stringify(block.rows).length);
    };
    const [few, many] = [await cells(2_000), await cells(40_000)];
    expect(many.length).toBeGreaterThan(2 * few.length);
    expect(Math.max(...many)).toBeLessThan(600_000);
  });

  it('forgets a table when the next begins', async () => {
    const planner = distant(customers(50));
    planner.begin({ ...place, sheet: 'Others' });
    planner.addRows(customers(7));
    expect(await planner.look(undefined, TODAY)).toMatchObject({ sheet: 'Others', rows: 7 });
  });

  it('refuses in the words of core, as an error of the same kind', async () => {
    const planner = distant([]);
    const refused = planner.look(undefined, TODAY);
    await expect(refused).rejects.toBeInstanceOf(CustomerMathError);
    await expect(refused).rejects.toMatchObject({ kind: 'value', message: expect.stringContaining('holds no table') });
  });

  it('keeps the name of a mistake of ours, whose words nobody should see', async () => {
    const broken = { ...planHere(), look: () => Promise.reject(new TypeError('x is undefined')) };
    await expect(distant(rows, broken).look(undefined, TODAY)).rejects.toMatchObject({ name: 'TypeError' });
  });

  it('that is lost answers nothing more, neither what was asked nor what is', async () => {
    const planner = distant(rows, { ...planHere(), plan: () => new Promise(() => undefined) });
    const asked = planner.plan(request, facts);
    planner.lose();
    await expect(asked).rejects.toBeInstanceOf(PlannerLost);
    await expect(planner.look(undefined, TODAY)).rejects.toBeInstanceOf(PlannerLost);
  });
});

import type { ListPlan } from '../../core/report/plan';
import { jsonBytes } from '../../excel-addin/json-bytes';
import { listBlocks } from '../../excel-addin/list-blocks';
import { freeTableName } from '../../excel-addin/write-list';

const list: ListPlan = {
  kind: 'list',
  name: 'Movements 2026-Q3',
  tag: { key: 'customer-math', value: '{}' },
  tabColor: '#0F766E',
  tableName: 'Movements',
  rowCount: 3,
  columns: [
    { header: 'Customer', kind: 'text', numberFormat: '@', width: 90, values: ['00123', '=1+1', null] },
    { header: '2026', kind: 'number', numberFormat: '#,##0.00', width: 90, values: [12.5, null, 0] },
    { header: 'Came', kind: 'date', numberFormat: 'yyyy-mm-dd', width: 90, values: [46204, null, 46205] },
  ],
};

describe('listBlocks', () => {
  it('writes ids as they are, would-be formulas and numbers in headers as text, and blanks as nothing', () => {
    expect([...listBlocks(list)]).toEqual([
      {
        row: 0,
        rows: [
          ['Customer', "'2026", 'Came'],
          ['00123', 12.5, 46204],
          ["'=1+1", '', ''],
          ['', 0, 46205],
        ],
      },
    ]);
  });

  it('cuts a long list so that no block is larger than a request may be', () => {
    const names = Array.from({ length: 500 }, (_, row) => `Kundin Nr. ${row} – Größe “${'é'.repeat(row % 7)}”`);
    const column = { header: 'Name', kind: 'text', numberFormat: '@', width: 90, values: names } as const;
    const blocks = [...listBlocks({ ...list, rowCount: names.length, columns: [column] }, 2000)];
    expect(blocks.length).toBeGreaterThan(5);
    for (const { rows } of blocks) {
      expect(Buffer.byteLength(JSON.stringify(rows))).toBeLessThanOrEqual(2002);
    }
    expect(blocks.flatMap(({ rows }) => rows)).toEqual([['Name'], ...names.map((name) => [name])]);
    blocks.slice(1).forEach(({ row }, index) => {
      const above = blocks[index];
      expect(row).toBe((above?.row ?? 0) + (above?.rows.length ?? 0));
    });
  });
});

describe('jsonBytes', () => {
  it('counts what UTF-8 needs, and for rare signs rather more', () => {
    for (const text of ['abc', 'Größe', '“quoted”', 'a"b\n']) {
      expect(jsonBytes(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
    }
    expect(jsonBytes('😀')).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify('😀')));
  });
});

describe('freeTableName', () => {
  it('takes the first suffix that no table or name has, whatever their case', () => {
    expect(freeTableName('Movements', [])).toBe('Movements');
    expect(freeTableName('Movements', ['movements', 'MOVEMENTS_2'])).toBe('Movements_3');
  });
});

import type { Change } from '../../../workbench/workbook/model';
import { openFixture } from './fixture';

describe('counting', () => {
  it('counts reads and writes, and finding the way to a range not at all', () => {
    const { host, script } = openFixture();
    host.resetCounters();
    script('ss.getSheetByName("Data").getRange("A1:B2").offset(0, 0).getA1Notation()');
    expect(host.counters.serviceCalls).toBe(0);
    expect(host.counters.allCalls).toBeGreaterThan(4);
    script(
      'sheet.getRange("A1").getValues(); sheet.getRange("A1").setValues([[1]]); sheet.getRange("A1").setValues([[1]])',
    );
    script('sheet.getRangeList(["A1", "B2", "C3"]).setFontWeight("bold"); SpreadsheetApp.flush()');
    expect(host.counters.byName).toEqual({
      'Range.getValues': 1,
      'Range.setValues': 2,
      'RangeList.setFontWeight': 1,
      'SpreadsheetApp.flush': 1,
    });
    expect(host.counters.serviceCalls).toBe(5);
  });

  it('tells listeners of the workbook once for each sheet that a run touched', () => {
    const { workbook, script } = openFixture();
    const other = workbook.addSheet('Other');
    const changes: Change[] = [];
    workbook.onChange((change) => changes.push(change));
    script(`
      sheet.getRange('B2').setValue(1);
      sheet.getRange('C4').setValue(2);
      ss.getSheetByName('Other').getRange('A1').setValue(1);
      ss.getSheetByName('Other').setTabColor('#ff0000');
    `);
    expect(changes).toEqual([
      { kind: 'cells', sheetId: workbook.sheets[0]?.id, area: { row: 1, column: 1, rows: 3, columns: 2 } },
      { kind: 'sheet', sheetId: other.id },
    ]);
  });
});

describe('a second editor', () => {
  it('may rename or delete a tab between two calls of a script', () => {
    const { host, workbook, script, sheet } = openFixture();
    workbook.addSheet('Other');
    host.betweenCalls(({ name }) => {
      if (name === 'Range.setValue') workbook.deleteSheet(sheet.id);
    });
    expect(() => script('const cell = sheet.getRange("A1"); cell.getValue(); cell.setValue(1)')).toThrow(
      'Sheet 0 not found',
    );
    host.betweenCalls(null);
    expect(script('return ss.getActiveSheet().getName()')).toBe('Other');
  });

  it('may hold the lock of the document', () => {
    const { host, script } = openFixture();
    const lock = 'const lock = LockService.getDocumentLock();';
    expect(script(`${lock} return lock.tryLock(1000) && lock.hasLock()`)).toBe(true);
    expect(host.documentLock.heldByScript).toBe(false);
    host.documentLock.heldBySomebodyElse = true;
    expect(script(`${lock} return lock.tryLock(1000)`)).toBe(false);
    expect(() => script(`${lock} lock.waitLock(1000)`)).toThrow(/^Lock timeout/);
  });
});

describe('who may do what', () => {
  it('lets onOpen make its menu before anybody used the add-on, and nothing more', () => {
    const { host } = openFixture();
    expect(host.open({ enabled: false })).toBeNull();
    expect(host.ui.menus).toEqual([{ caption: 'Customer Math', items: [{ caption: 'Build', functionName: 'build' }] }]);
    const inNone = (body: string) => () => host.run('evaluate', [body], 'NONE');
    expect(inNone('return Session.getActiveUserLocale()')()).toBe('en');
    expect(inNone('SpreadsheetApp.getActive()')).toThrow('You do not have permission to call SpreadsheetApp.getActive');
    expect(inNone('PropertiesService.getDocumentProperties()')).toThrow(/permission to call PropertiesService/);
    expect(inNone('SpreadsheetApp.getUi().alert("Hello")')).toThrow('You do not have permission to call Ui.alert');
  });

  it('opens no sidebar from onOpen in a file where the add-on is enabled', () => {
    const { host } = openFixture();
    expect(() => host.run('build', [], 'LIMITED')).toThrow('You do not have permission to call Ui.showSidebar');
    expect(host.run('evaluate', ['return SpreadsheetApp.getActive().getSheets().length'], 'LIMITED')).toBe(1);
  });

  it('opens the sidebar of a menu item, 300 pixels wide', () => {
    const { host } = openFixture();
    host.open({ enabled: true });
    host.clickMenu('Build');
    expect(host.ui.page).toMatchObject({ kind: 'sidebar', title: 'Customer Math', width: 300 });
    expect(host.ui.page?.html).toContain('Hello');
    expect(() => host.clickMenu('Nothing')).toThrow('There is no menu item "Nothing".');
  });

  it('installs by way of onInstall', () => {
    const { host } = openFixture();
    expect(host.install()).toBeNull();
    expect(host.ui.menus).toHaveLength(1);
  });
});

describe('formulas', () => {
  it('get a value for a cell and rows for a range, dates as Dates', () => {
    const { host, sheet } = openFixture();
    sheet.setValue(0, 0, 46082);
    sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: 'yyyy-mm-dd' });
    const kind = (notation: string) => host.callFunction('DESCRIBE', [host.cells('Data', notation)]).value;
    expect(kind('A1')).toBe('[object Date]');
    expect(kind('A1:A1')).toBe('[object Array]1x1');
    expect(kind('A1:B5')).toBe('[object Array]5x2');
    expect(kind('A2:A')).toBe('[object Array]999x1');
    expect(kind('B1')).toBe('[object String]');
  });

  it('put what they return into cells', () => {
    const { host } = openFixture();
    const answer = (kind: string) => host.callFunction('answer', [kind]);
    expect(answer('date')).toEqual({ value: 46082, hasDates: true });
    expect(answer('block').value).toEqual([
      ['a', 1],
      ['', ''],
    ]);
    expect(answer('list').value).toEqual([[1], [2], [3]]);
    expect(answer('formula').value).toBe('=1+1');
    expect(answer('nothing').value).toBe('');
    expect(answer('nan').value).toEqual({ error: '#NUM!' });
    expect(answer('ragged')).toEqual({
      error: 'The function returned ragged rows: row 1 has 2 cells, row 2 has 1.',
      code: '#ERROR!',
    });
  });

  it('show #ERROR! with the message of what was thrown, and #NAME? for what is no function', () => {
    const { host } = openFixture();
    expect(host.callFunction('ANSWER', ['throw'])).toEqual({
      error: 'start_dates has 3 rows but end_dates has 5',
      code: '#ERROR!',
    });
    for (const name of ['NOTHING', 'secret_', 'ARROW', 'App']) {
      expect(host.callFunction(name, [])).toEqual({ error: `Unknown function: '${name}'.`, code: '#NAME?' });
    }
  });

  it('may read the document, but write nothing and show nothing', () => {
    const { host } = openFixture();
    expect(host.callFunction('ANSWER', ['read'])).toEqual({ value: '' });
    expect(host.callFunction('ANSWER', ['write']).error).toBe('You do not have permission to call Range.setValue');
    expect(host.callFunction('ANSWER', ['ui']).error).toBe('You do not have permission to call SpreadsheetApp.getUi');
  });

  it('start with fresh globals at every call', () => {
    const { host } = openFixture();
    host.callFunction('ANSWER', ['runs']);
    expect(host.callFunction('ANSWER', ['runs']).value).toBe(1);
  });
});

describe('storage', () => {
  it('keeps document properties in the settings of the workbook, up to 9 KB each and 500 KB in all', () => {
    const { script, workbook } = openFixture();
    script('PropertiesService.getDocumentProperties().setProperty("key", "value")');
    expect(workbook.settings.get('key')).toBe('value');
    expect(script('return PropertiesService.getDocumentProperties().getProperty("none")')).toBeNull();
    const fill =
      'const p = PropertiesService.getUserProperties(); for (let i = 0; i < args; i += 1) p.setProperty("k" + i, "x".repeat(9000))';
    expect(() => script('PropertiesService.getUserProperties().setProperty("k", "x".repeat(9300))')).toThrow(
      'Argument too large: value',
    );
    expect(() => script(fill, 60)).toThrow(/property storage quota/);
  });

  it('forgets what is in the cache in time, and takes no large values', () => {
    let now = 0;
    const { script } = openFixture({ now: () => now });
    script('CacheService.getDocumentCache().put("look", "seen", 60)');
    const look = 'return CacheService.getDocumentCache().get("look")';
    expect(script(look)).toBe('seen');
    now = 61_000;
    expect(script(look)).toBeNull();
    expect(() => script('CacheService.getDocumentCache().put("k", "x".repeat(102401))')).toThrow(
      'Argument too large: value',
    );
    expect(() => script('CacheService.getDocumentCache().put("k".repeat(251), "x")')).toThrow(
      'Argument too large: key',
    );
  });
});

describe('Utilities', () => {
  it('formats dates as Java does', () => {
    const { script } = openFixture();
    const shown = (pattern: string, zone: string) =>
      script('return Utilities.formatDate(new Date(Date.UTC(2026, 6, 4, 21, 5, 9)), args[1], args[0])', [
        pattern,
        zone,
      ]);
    expect(shown('yyyy-MM-dd HH:mm:ss', 'Asia/Kolkata')).toBe('2026-07-05 02:35:09');
    expect(shown("EEEE d MMMM yy, h 'o''clock' a Z", 'America/New_York')).toBe(
      "Saturday 4 July 26, 5 o'clock PM -0400",
    );
    expect(() => shown('yyyy', 'Mars/Phobos')).toThrow(/timeZone/);
  });

  it('turns text into base64 and bytes from it, signed', () => {
    const { script } = openFixture();
    expect(script('return Utilities.base64Encode("Größe")')).toBe('R3LDtsOfZQ==');
    expect(script('return Utilities.base64Decode("w7Y=").join()')).toBe('-61,-74');
    expect(script('return Utilities.base64Encode(Utilities.base64Decode("/+8A"))')).toBe('/+8A');
  });
});

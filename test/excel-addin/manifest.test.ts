import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillManifest } from '../../excel-addin/fill-manifest';

const root = join(__dirname, '..', '..');
const xml = readFileSync(join(root, 'manifest.xml'), 'utf8').replace(/<!--.*?-->/gs, '');
const attributes = (pattern: RegExp, text = xml) => [...text.matchAll(pattern)].map(([, value]) => value ?? '');

/** Names of the elements directly inside the first element of a name, in order. */
function childrenOf(element: string, text = xml): string[] {
  const names: string[] = [];
  let depth = -1;
  for (const [, closing, name = '', alone] of text.matchAll(/<(\/?)([A-Za-z:]+)[^<>]*?(\/?)>/g)) {
    if (depth < 0) {
      if (name === element && !closing) depth = 0;
    } else if (closing) {
      if (depth === 0) break;
      depth -= 1;
    } else {
      if (depth === 0) names.push(name);
      if (!alone) depth += 1;
    }
  }
  return names;
}

function pngSize(path: string): [width: number, height: number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('manifest.xml', () => {
  it('has its elements in the order that Excel asks for', () => {
    expect(childrenOf('OfficeApp')).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    const overrides = xml.slice(xml.indexOf('<VersionOverrides'));
    expect(childrenOf('VersionOverrides', overrides)).toEqual(['Hosts', 'Resources']);
    expect(childrenOf('Host', overrides)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(childrenOf('DesktopFormFactor', overrides)).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expect(childrenOf('ExtensionPoint', overrides)).toEqual(['Script', 'Page', 'Metadata']);
    expect(childrenOf('Control', overrides)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(childrenOf('Resources', overrides)).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
  });

  it('shares one runtime between panel, functions and ribbon', () => {
    const resid = (pattern: RegExp) => attributes(pattern)[0];
    const runtime = resid(/<Runtime resid="([^"]+)" lifetime="long"\/>/g);
    expect(runtime).toBe('Taskpane.Url');
    expect(xml.match(/<Runtime /g)).toHaveLength(1);
    expect(resid(/<Page>\s*<SourceLocation resid="([^"]+)"/g)).toBe(runtime);
    expect(resid(/<FunctionFile resid="([^"]+)"/g)).toBe(runtime);
    expect(resid(/<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]+)"/g)).toBe(runtime);
    expect(xml).not.toContain('TaskpaneId');
  });

  it('asks for the floors it needs and no more', () => {
    const sets = [...xml.matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)].map(
      ([, name, least]) => `${name} ${least}`,
    );
    expect(sets).toEqual(['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.3', 'ExcelApi 1.12']);
  });

  it('refers to resources that exist, once each, by ids that Excel takes', () => {
    const ids = attributes(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    const used = attributes(/resid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    const controls = attributes(/<(?:Group|Control)[^>]* id="([^"]+)"/g);
    expect(new Set(controls).size).toBe(controls.length);
  });

  it('has https addresses on one site only', () => {
    const addresses = attributes(/DefaultValue="([a-z]+:\/\/[^"]+)"/g);
    expect(addresses.length).toBeGreaterThan(8);
    expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual(['https://localhost:3000']);
  });

  it('names icons that are there in the size they are named for', () => {
    const icons = [...xml.matchAll(/assets\/icon-(\d+)\.png/g)].map(([, size]) => Number(size));
    expect(new Set(icons)).toEqual(new Set([16, 32, 64, 80]));
    for (const size of [...icons, 128]) {
      expect(pngSize(join(root, 'excel-addin', 'assets', `icon-${size}.png`))).toEqual([size, size]);
    }
    const ribbon = [...xml.matchAll(/<bt:Image size="(\d+)" resid="Icon\.(\d+)"/g)];
    for (const [, size, icon] of ribbon) expect(icon).toBe(size);
  });

  it('keeps to the lengths that Excel allows', () => {
    const texts = (part: string) =>
      attributes(/DefaultValue="([^"]+)"/g, xml.slice(xml.indexOf(`<bt:${part}>`), xml.indexOf(`</bt:${part}>`)));
    for (const text of texts('ShortStrings')) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of texts('LongStrings')) expect(text.length).toBeLessThanOrEqual(250);
    expect(attributes(/<Description DefaultValue="([^"]+)"/g)[0]?.length).toBeLessThanOrEqual(250);
    expect(attributes(/<Id>([^<]+)</g)[0]).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(attributes(/<Version>([^<]+)</g)[0]).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it('has the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(attributes(/<Version>([^<]+)</g)[0]).toBe(`${version}.0`);
  });
});

describe('fillManifest', () => {
  const id = '0f0f0f0f-1111-4222-8333-444444444444';

  it('moves every address to the site where the add-in is served', () => {
    const filled = fillManifest(xml, { url: 'https://math.example.com/excel' });
    expect(filled).not.toContain('localhost');
    expect(filled).toContain('"https://math.example.com/excel/functions.json"');
    expect(filled).not.toContain('<Namespace');
  });

  it('gives an installation an id and a prefix of its own', () => {
    const filled = fillManifest(xml, { url: 'https://localhost:3000/', id, namespace: 'CM' });
    expect(filled).toContain(`<Id>${id}</Id>`);
    expect(childrenOf('ExtensionPoint', filled)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
    expect(filled).toContain('<bt:String id="Functions.Namespace" DefaultValue="CM"/>');
  });

  it('refuses an address without https, an id that is no GUID, and a prefix that Excel refuses', () => {
    expect(() => fillManifest(xml, { url: 'http://math.example.com/' })).toThrow('expected https');
    expect(() => fillManifest(xml, { url: 'https://localhost:3000/', id: 'mine' })).toThrow('expected a GUID');
    expect(() => fillManifest(xml, { url: 'https://localhost:3000/', namespace: '1 CM' })).toThrow('expected a letter');
  });
});

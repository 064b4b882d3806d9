import { openFixture } from './fixture';

const echo = 'return args';

describe('google.script.run', () => {
  it('copies plain values and hands them to the success handler with the user object', async () => {
    const { host } = openFixture();
    const value = { texts: ['a', null], n: 1.5, on: true };
    const seen = await new Promise<unknown[]>((resolve) => {
      const run = host
        .google()
        .script.run.withSuccessHandler((...args) => resolve(args))
        .withUserObject('button');
      (run.evaluate as (...args: unknown[]) => void)(echo, value);
    });
    expect(seen).toEqual([value, 'button']);
    expect(seen[0]).not.toBe(value);
  });

  it('refuses Dates, functions and circles on their way to the server', () => {
    const { host } = openFixture();
    const run = host.google().script.run;
    const send = (value: unknown) => () => (run.evaluate as (...args: unknown[]) => void)(echo, value);
    expect(send(new Date())).toThrow('Failed due to illegal value in property: 1');
    expect(send({ when: new Date() })).toThrow('Failed due to illegal value in property: when');
    expect(send(() => 1)).toThrow(/illegal value/);
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(send(circle)).toThrow('Failed due to illegal value in property: self');
  });

  it('gives the page nothing at all for an answer with a Date or a service in it', async () => {
    const { host } = openFixture();
    expect(await host.scriptRun('evaluate', ['return { ok: true, when: [new Date()] }'])).toBeUndefined();
    expect(await host.scriptRun('evaluate', ['return SpreadsheetApp.getActiveSheet()'])).toBeUndefined();
    expect(await host.scriptRun('evaluate', ['return [undefined, NaN, new Map([[1, 2]])]'])).toEqual([null, null, {}]);
  });

  it('gives the failure handler the message of the error and nothing else of it', async () => {
    const { host } = openFixture();
    const failing = 'throw Object.assign(new RangeError("No table on this sheet"), { code: 7 })';
    const error = await host.scriptRun('evaluate', [failing]).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'Error', message: 'No table on this sheet' });
    expect(error).not.toHaveProperty('code');
  });

  it('shows the page the functions of the server, private ones excepted', async () => {
    const { host } = openFixture();
    const run = host.google().script.run as unknown as Record<string, unknown>;
    expect(typeof run.build).toBe('function');
    expect(run.secret_).toBeUndefined();
    expect(run.App).toBeUndefined();
    await expect(host.scriptRun('secret_')).rejects.toThrow('Script function not found: secret_');
  });

  it('runs calls as the user at the sheet, who may change everything', async () => {
    const { host, sheet } = openFixture();
    await host.scriptRun('evaluate', ['SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(args)', 7]);
    expect(sheet.cell(0, 0)?.value).toBe(7);
  });

  it('has ten calls in flight and lets more wait', async () => {
    const { host } = openFixture({ latency: 20 });
    let done = 0;
    const calls = Array.from({ length: 12 }, () => host.scriptRun('evaluate', [echo, 1]).then(() => (done += 1)));
    await Promise.all(calls.slice(0, 10));
    expect(done).toBe(10);
    await Promise.all(calls);
    expect(done).toBe(12);
  });

  it('closes the sidebar for the page in it', () => {
    const { host } = openFixture();
    host.run('build');
    host.google().script.host.close();
    expect(host.ui.page).toBeNull();
    expect(host.ui.opened).toHaveLength(1);
  });
});

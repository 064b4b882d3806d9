import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize, sep } from 'node:path';
import type { WorkbookJson } from './workbook/json';

/** What the page opens: a workbook and the name shown for it. */
export interface Served {
  readonly name: string;
  readonly workbook: WorkbookJson;
}

export interface ServeOptions {
  /** The folder with the built bundles. */
  readonly dist: string;
  readonly file: Served;
  /** The next free port is taken when somebody else has this one. @default 3000 */
  readonly port?: number;
}

export interface RunningServer {
  /** "http://localhost:3000/" */
  readonly address: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
};

const PORTS_TRIED = 50;
/** Where Microsoft serves office.js from; the workbench serves the same files itself and works offline. */
const OFFICE_ON_THE_WEB = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w.]+\/hosted\/office(\.debug)?\.js/g;
const OFFICE_HERE = '/office-js/office.js';
/** Tells the page around the task pane that its window is there, before office.js looks around in it. */
const PLANT = '<script src="/plant.js"></script>';
const PLANT_SCRIPT = 'window.parent.workbenchFrames?.plant(window);\n';

/** Serves the workbench, the built add-ins and office.js on this machine only. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const officeFolder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const workbookJson = JSON.stringify(options.file);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/' || path === '/workbench') return redirect(response, '/workbench/');
    if (path === '/workbook.json') return send(response, TYPES['.json'], workbookJson);
    if (path === '/plant.js') return send(response, TYPES['.js'], PLANT_SCRIPT);
    const file = path.startsWith('/office-js/')
      ? inside(officeFolder, path.slice('/office-js/'.length))
      : inside(options.dist, path.endsWith('/') ? `${path}index.html` : path);
    if (file === null || !existsSync(file) || !statSync(file).isFile()) return notFound(response);
    if (path === '/excel-addin/taskpane.html') return send(response, TYPES['.html'], await taskPane(file));
    response.writeHead(200, headers(TYPES[extname(file)] ?? 'application/octet-stream'));
    createReadStream(file).pipe(response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('The workbench could not answer this.');
    });
  });
  const port = await listen(server, options.port ?? 3000);
  return {
    address: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The task pane as it ships, but with office.js from here and a first script that announces its window. */
async function taskPane(file: string): Promise<string> {
  const html = await readFile(file, 'utf8');
  return html.replace(OFFICE_ON_THE_WEB, OFFICE_HERE).replace('<script', `${PLANT}\n    <script`);
}

/** The file below a folder, or null when the path tries to leave it. */
function inside(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  return file.startsWith(normalize(folder) + sep) ? file : null;
}

function headers(type: string): Record<string, string> {
  return { 'content-type': type, 'cache-control': 'no-cache' };
}

function send(response: ServerResponse, type: string | undefined, body: string): void {
  response.writeHead(200, headers(type ?? 'text/plain'));
  response.end(body);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location });
  response.end();
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('Not found');
}

/** Listens on the loopback interface, on the first free port from `first` on. */
async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED; port += 1) {
    if (await tryPort(server, port)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`No free port between ${first} and ${first + PORTS_TRIED - 1}.`);
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/** Serves dist/excel-addin at https://localhost:3000, as Excel asks for it, with a certificate made for this machine. */
import { createServer } from 'node:https';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';

const PORT = 3000;
const folder = join(__dirname, '..', 'dist', 'excel-addin');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
};

async function serve(): Promise<void> {
  const server = createServer(await getHttpsServerOptions(), async (request, response) => {
    try {
      const { pathname } = new URL(request.url ?? '/', 'https://localhost');
      const path = join(folder, normalize(decodeURIComponent(pathname)));
      const content = await readFile(path);
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        // Excel on the web asks from its own address.
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'no-store',
      });
      response.end(content);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.');
    }
  });
  server.listen(PORT, 'localhost', () => console.log(`The Excel add-in is served at https://localhost:${PORT}/`));
}

void serve();

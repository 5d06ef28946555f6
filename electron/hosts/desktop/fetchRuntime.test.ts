import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { access, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { testFolder } from '../../files/testing/testFolder';
import { fetchRuntime } from './fetchRuntime';
import { findElectron } from './findElectron';

// The package's own installer, beside a mirror on this machine: nothing of the network is asked.

const PACKAGE = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const SCRIPT = '#!/bin/sh\nexit 0\n';
const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

/** A copy of the installed package that has no runtime, pinned to the sum of `zip`. */
async function packageFor(zip: Uint8Array) {
  const folder = join(await testFolder(), 'electron');
  await mkdir(folder);
  for (const file of ['install.js', 'package.json'])
    await cp(join(PACKAGE, file), join(folder, file));
  await symlink(join(PACKAGE, '..'), join(folder, 'node_modules'), 'junction');
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const sum = createHash('sha256').update(zip).digest('hex');
  await writeFile(join(folder, 'checksums.json'), JSON.stringify({ [name]: sum }));
  return { folder, version };
}

/** A mirror that answers like this. */
async function mirror(answer: RequestListener): Promise<NodeJS.ProcessEnv> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  ending.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It has no port.');
  return {
    PATH: process.env.PATH,
    HOME: await testFolder(),
    electron_config_cache: await testFolder(),
    ELECTRON_MIRROR: `http://127.0.0.1:${address.port}/`,
  };
}

function runtimeZip(version: string): Uint8Array {
  const path = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
  const text = (words: string) => new TextEncoder().encode(words);
  return zipSync({ version: text(version), [path]: [text(SCRIPT), { os: 3, attrs: 0o755 << 16 }] });
}

const VERSION = '45.4.1';
const quiet = { onProgress: () => undefined };

describe('the desktop app’s runtime', () => {
  it('is fetched by the package’s own installer, and found afterwards', async () => {
    const zip = runtimeZip(VERSION);
    const { folder } = await packageFor(zip);
    const env = await mirror((_, response) => void response.end(zip));
    expect(await fetchRuntime({ packageFolder: folder, env, ...quiet })).toBeUndefined();
    const executable = await readFile(join(folder, 'path.txt'), 'utf8');
    expect(await readFile(join(folder, 'dist', executable), 'utf8')).toBe(SCRIPT);
  });

  it('is refused where it is not the one that is pinned', async () => {
    const { folder } = await packageFor(runtimeZip(VERSION));
    const env = await mirror((_, response) => void response.end(runtimeZip('66.6.6')));
    expect(await fetchRuntime({ packageFolder: folder, env, ...quiet })).toMatch(/checksum/i);
    await expect(access(join(folder, 'path.txt'))).rejects.toThrow();
  });

  it('is given up where the mirror has none, or is none', async () => {
    const { folder } = await packageFor(runtimeZip(VERSION));
    const env = await mirror((_, response) => void response.writeHead(404).end());
    expect(await fetchRuntime({ packageFolder: folder, env, ...quiet })).toContain('404');
    const nowhere = { ...env, ELECTRON_MIRROR: 'http://127.0.0.1:9/' };
    expect(await fetchRuntime({ packageFolder: folder, env: nowhere, ...quiet })).toMatch(/\w/);
  });

  it('is given up where nothing comes, or nothing more', async () => {
    const zip = runtimeZip(VERSION);
    const { folder } = await packageFor(zip);
    const silent = await mirror(() => undefined);
    const options = { packageFolder: folder, mostSilenceMs: 3000, ...quiet };
    expect(await fetchRuntime({ ...options, env: silent })).toBe('nothing came for 3 seconds');
    const stuck = await mirror((_, response) => void response.write(zip.subarray(0, 10)));
    expect(await fetchRuntime({ ...options, env: stuck })).toBe('nothing came for 3 seconds');
  });

  it('says how much has come', async () => {
    const { folder } = await packageFor(runtimeZip(VERSION));
    const seen: number[] = [];
    const env = await mirror((_, response) => {
      response.write(Buffer.alloc(5_000_000));
      // The end waits until the beginning was seen.
      const watch = setInterval(() => seen.length > 0 && response.end(), 20);
      response.on('close', () => clearInterval(watch));
    });
    const reason = await fetchRuntime({
      packageFolder: folder,
      env,
      onProgress: (megabytes) => seen.push(megabytes),
    });
    expect(reason).toMatch(/checksum/i);
    expect(Math.max(...seen)).toBeGreaterThan(0);
    expect(Math.max(...seen)).toBeLessThanOrEqual(5);
  });
});

it('is fetched anew where it is of another version', () => {
  const files: Record<string, string> = {
    '/e/path.txt': 'electron',
    '/e/dist/electron': '',
    '/e/dist/version': '44.0.0',
    '/e/package.json': JSON.stringify({ version: VERSION }),
  };
  const probes = {
    packageFolder: '/e',
    env: {},
    platform: 'linux',
    read: (path: string) => files[path],
    exists: (path: string) => path in files,
  };
  expect(findElectron(probes)).toBeUndefined();
  files['/e/dist/version'] = VERSION;
  expect(findElectron(probes)).toBe('/e/dist/electron');
});

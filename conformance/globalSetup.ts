import { spawnSync } from 'node:child_process';
import { findProgram } from '../electron/files/findProgram';

/** The programs that Galley is compared with, and the Debian packages that bring them. */
const PACKAGES = { pandoc: 'pandoc', pdftotext: 'poppler-utils' };
const LIMIT_MS = 3 * 60_000;

/** Installs what is missing where that may be done without asking anybody; each test says what it lacks. */
export default function setup(): void {
  const missing = Object.entries(PACKAGES).flatMap(([program, debianPackage]) =>
    findProgram(program) ? [] : [debianPackage],
  );
  const mayInstall = process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
  if (missing.length === 0 || !mayInstall) return;
  process.stdout.write(`conformance: installing ${missing.join(' and ')}.\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: 'ignore', timeout: LIMIT_MS } as const;
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...missing], options);
}

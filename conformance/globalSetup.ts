import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../electron/files/findProgram';
import { hasOfficeValidator, OFFICE_VALIDATOR } from './reports/officeValidator';

/** The programs that Galley is compared with, and the Debian packages that bring them. */
const PACKAGES = { pandoc: 'pandoc', pdftotext: 'poppler-utils', biber: 'biber', qpdf: 'qpdf' };
const LIMIT_MS = 3 * 60_000;

/** Installs what is missing where that may be done without asking anybody; each test says what it lacks. */
export default function setup(): void {
  installPrograms();
  installOfficeValidator();
}

function installPrograms(): void {
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

function installOfficeValidator(): void {
  const { name, version, folder } = OFFICE_VALIDATOR;
  if (hasOfficeValidator() || !findProgram('npm')) return;
  process.stdout.write(`conformance: installing ${name}.\n`);
  mkdirSync(folder, { recursive: true });
  // Without a package of its own the folder would be taken for a part of Galley's.
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  spawnSync('npm', ['install', '--ignore-scripts', '--save-exact', `${name}@${version}`], {
    cwd: folder,
    stdio: 'ignore',
    timeout: LIMIT_MS,
    shell: process.platform === 'win32',
  });
}

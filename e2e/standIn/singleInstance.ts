import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Start {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly additionalData: unknown;
}

/**
 * Whether no other one runs on this profile. If one does, it is handed this start, and hears of it by
 * `onSecond`. As little as tests need: two starts at the very same moment are not told apart.
 */
export function becomeFirst(
  profile: string,
  additionalData: unknown,
  onSecond: (start: Start) => void,
): boolean {
  const lock = join(profile, 'first');
  const starts = join(profile, 'starts');
  mkdirSync(starts, { recursive: true });
  if (isHeld(lock)) {
    const start = { argv: process.argv, folder: process.cwd(), additionalData };
    const file = join(starts, `${process.pid}.json`);
    writeFileSync(`${file}.part`, JSON.stringify(start));
    renameSync(`${file}.part`, file);
    return false;
  }
  writeFileSync(lock, String(process.pid));
  watch(starts, (_event, name) => {
    if (!name?.endsWith('.json')) return;
    const file = join(starts, name);
    const text = textOf(file);
    if (text === undefined) return;
    rmSync(file, { force: true });
    onSecond(JSON.parse(text));
  }).unref();
  return true;
}

function isHeld(lock: string): boolean {
  const pid = Number(textOf(lock) ?? Number.NaN);
  if (!Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

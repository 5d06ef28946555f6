import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { swap } from 'fs-native-extensions';

// A program that puts other files in the place of projects while Galley saves them, as a sync client does:
// `outsideWriter COUNT FILE …`. It prints `wrote PLACE NUMBER`, and `own PLACE NUMBER` where it itself replaced what it
// wrote before: to know that for certain it exchanges the files, which is to others as if it renamed its own.

const [count = '0', ...paths] = process.argv.slice(2);
const SHORTEST_MS = 30;
const LONGEST_MS = 180;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function write(path: string, place: number): Promise<void> {
  const text = readFileSync(path, 'utf8');
  const aside = `${path}.outside`;
  for (let number = 1; number <= Number(count); number += 1) {
    await pause(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS));
    writeFileSync(aside, text.replace(/"title":"[^"]*"/, `"title":"Outside ${number}"`));
    await swap(aside, path);
    say(`wrote ${place} ${number}`);
    const own = /"title":"Outside (\d+)"/.exec(readFileSync(aside, 'utf8'))?.[1];
    if (own !== undefined) say(`own ${place} ${own}`);
    unlinkSync(aside);
  }
}

await Promise.all(paths.map(write));

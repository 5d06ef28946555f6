import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram, isProgram } from './findProgram';
import { testFolder } from './testing/testFolder';

describe('findProgram', () => {
  it('finds the first file of the name that may be run', async () => {
    const folder = await testFolder();
    for (const name of ['a', 'b', 'c']) await mkdir(join(folder, name));
    // A folder of that name, and a file that may not be run.
    await mkdir(join(folder, 'a', 'tool'));
    await writeFile(join(folder, 'b', 'tool'), '', { mode: 0o600 });
    await writeFile(join(folder, 'c', 'tool'), '');
    await chmod(join(folder, 'c', 'tool'), 0o700);
    const path = ['a', 'b', 'c'].map((name) => join(folder, name)).join(delimiter);
    expect(findProgram('tool', path)).toBe(join(folder, 'c', 'tool'));
    expect(findProgram('another', path)).toBeUndefined();
    expect(findProgram('tool', '')).toBeUndefined();
    expect(isProgram(join(folder, 'c', 'tool'))).toBe(true);
    expect(isProgram(join(folder, 'nothing'))).toBe(false);
  });
});

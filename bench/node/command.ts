import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../../electron/findProgram';
import type { ProjectFile } from '../../shared/project/projectFile';
import { serializeProject } from '../../shared/project/serializeProject';
import { compare, GALLEY, type Measurement, timed } from '../measurement';
import type { Size } from '../sizes';

/** From out/bench/node. */
const COMMAND_LINE = fileURLToPath(new URL('../../main/cli.js', import.meta.url));

/** `show`, as a process from its start to its end, beside one that does nothing, and jq. */
export async function measureCommand(
  size: Size,
  project: ProjectFile,
  repetitions: number,
): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const path = join(folder, 'project.galley');
  await writeFile(path, serializeProject(project));
  const node = process.execPath;
  const jq = findProgram('jq');
  const measured = await compare('command line: show', size.name, repetitions, [
    { name: GALLEY, run: () => timed(() => run(node, [COMMAND_LINE, 'show', path])) },
    { name: 'node -e 0', run: () => timed(() => run(node, ['-e', '0'])) },
    ...(jq ? [{ name: 'jq .', run: () => timed(() => run(jq, ['.', path])) }] : []),
  ]);
  await rm(folder, { recursive: true });
  return measured;
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program} ended with ${code}.`);
}

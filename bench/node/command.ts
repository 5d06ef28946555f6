import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../../electron/files/findProgram';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { GALLEY, timed } from '../measurement';
import { measureInTurns, type NodeSetting } from './inTurns';

/** From out/bench/node. */
const COMMAND_LINE = fileURLToPath(new URL('../../main/cli.js', import.meta.url));

/** `show`, as a process from its start to its end, beside one that does nothing, and jq. */
export async function measureCommand(setting: NodeSetting): Promise<void> {
  const path = join(setting.folder, 'project.galley');
  await writeFile(path, serializeProject(setting.project));
  const node = process.execPath;
  const jq = findProgram('jq');
  await measureInTurns(setting, 'command line: show', [
    { name: GALLEY, run: () => timed(() => run(node, [COMMAND_LINE, 'show', path])) },
    { name: 'node -e 0', run: () => timed(() => run(node, ['-e', '0'])) },
    ...(jq ? [{ name: 'jq .', run: () => timed(() => run(jq, ['.', path])) }] : []),
  ]);
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program} ended with ${code}.`);
}

import { writeSync } from 'node:fs';
import { openWith, TOOLS } from './tools';

// A process that does nothing but save, to be killed and hindered: `saver TOOL FILE COUNT`. It prints
// `ready`, or why it may not write; waits for a word, then saves versions and acknowledges each once it is
// on the disk.

const [toolName, path = '', count = '0'] = process.argv.slice(2);
const tool = TOOLS.find((each) => each === toolName);
if (tool === undefined) throw new Error(`no such tool: ${toolName}`);

const say = (line: string) => writeSync(1, `${line}\n`);
const save = await openWith(tool, path).catch((error: Error) => {
  say(`refused ${error.message}`);
  process.exit(0);
});
say('ready');
process.stdin.once('data', async () => {
  for (let version = 1; version <= Number(count); version += 1) {
    try {
      await save(version);
      say(`saved ${version}`);
    } catch (error) {
      say(`failed ${version} ${error instanceof Error ? error.message : error}`);
    }
  }
  say('done');
  process.exit(0);
});

import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportFormatSchema } from '../../../../shared/ipc/exportFormat';
import { PROFILES } from '../../../../shared/report/profiles';
import { findProgram } from '../../../files/findProgram';
import { testFolder } from '../../../files/testing/testFolder';
import { COMMAND_TABLE } from '../table/commandTable';
import { completionScript } from './completionScript';

type Shell = 'bash' | 'zsh' | 'fish';

/** Completes with the function that readline would call, which finds the words in these variables. */
const IN_BASH = `
source ./script
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_galley
printf '%s\\n' "\${COMPREPLY[@]}"
`;

/**
 * Types the words into a zsh of its own and presses Tab. What the completion offers is seen by standing
 * in for \`compadd\`, through which all of it goes.
 */
const IN_ZSH = `
zmodload zsh/zpty
zpty z zsh -f -i
say() { zpty -w z "$1" }
say 'PROMPT=; unset zle_bracketed_paste; autoload -U compinit; compinit -D -u; source ./script'
say 'compadd() { if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi; local -a hits; builtin compadd -A hits "$@"; print -l -- "" "offer:"$^hits; builtin compadd "$@" }'
say 'finish() { print "<do""ne>"; exit }; zle -N finish; bindkey "^X" finish; bindkey "^I" complete-word; print "<rea""dy>"'
zpty -r z heard '*<ready>*'
zpty -w -n z "\${(j: :)@}"$'\\t\\x18'
zpty -r z heard '*<done>*'
print -r -- $heard | tr -d '\\r' | sed -n 's/^offer:\\(..*\\)/\\1/p'
`;

const IN_FISH = `
source ./script
complete -C (string join ' ' -- $argv) | string replace -r '\\t.*' ''
`;

const RUN: Readonly<Record<Shell, readonly [options: readonly string[], code: string]>> = {
  bash: [['--norc', '-c'], IN_BASH],
  zsh: [['-f', '-c'], IN_ZSH],
  fish: [['--no-config', '-c'], IN_FISH],
};

let folder: string;

/** What the shell offers for the last of the words; nothing where the shell is not on this machine. */
function offers(shell: Shell, ...words: string[]): string[] | undefined {
  const path = findProgram(shell);
  if (path === undefined) {
    process.stdout.write(`completions: not tried in ${shell}, which is not on this machine.\n`);
    return undefined;
  }
  const [options, code] = RUN[shell];
  // Bash and zsh give the first word after the code to $0.
  const rest = shell === 'fish' ? words : ['galley', ...words];
  const env = { ...process.env, HOME: folder, TERM: 'xterm', LC_ALL: 'C' };
  const { stdout, stderr } = spawnSync(path, [...options, code, ...rest], { cwd: folder, env });
  expect(stderr.toString()).toBe('');
  return [...new Set(stdout.toString().split('\n').filter(Boolean))].sort();
}

beforeEach(async () => {
  folder = await testFolder();
  await mkdir(join(folder, 'desk'));
  for (const name of ['a.galley', 'b c.galley', 'notes.json']) {
    await writeFile(join(folder, name), '');
  }
});

describe.each(['bash', 'zsh', 'fish'] as const)('in %s', (shell) => {
  beforeEach(() => writeFile(join(folder, 'script'), completionScript(shell)));

  const expectOffers = (words: readonly string[], wanted: readonly string[]) => {
    const offered = offers(shell, 'galley', ...words);
    if (offered !== undefined) expect(offered).toEqual([...wanted].sort());
  };

  it('the commands are completed', () => {
    // Fish offers options only after a dash.
    const options = shell === 'fish' ? [] : ['--help', '--version'];
    expectOffers([''], [...Object.keys(COMMAND_TABLE), ...options]);
    expectOffers(['ex'], ['export']);
  });

  it('the options of a command are, and no others', () => {
    expectOffers(['show', '--'], ['--text', '--log', '--json', '--passphrase-file', '--help']);
    expectOffers(['export', 'a.galley', '--pr'], ['--profile']);
  });

  it('the formats are, and the readers', () => {
    expectOffers(['export', 'a.galley', '--to', ''], exportFormatSchema.options);
    expectOffers(['export', '--profile', ''], PROFILES);
    expectOffers(['completion', ''], ['bash', 'zsh', 'fish']);
    expectOffers(['help', 'ch'], ['check']);
  });

  it('a project is, whatever options stand before it', () => {
    expectOffers(['show', 'a'], ['a.galley']);
    // Fish puts all other files after the projects.
    const others = shell === 'fish' ? ['desk/', 'notes.json', 'script'] : ['desk'];
    const argv = ['export', '--to', 'pdf', '-o', 'r.pdf', ''];
    expectOffers(argv, ['a.galley', 'b c.galley', ...others]);
  });

  it('a folder is where a folder is wanted', () => {
    expectOffers(['serve', '--library', 'd'], [shell === 'fish' ? 'desk/' : 'desk']);
  });

  it('any file is where any is wanted', () => {
    // In bash readline does so itself where nothing is answered.
    expectOffers(['annotate', 'a.galley', 'no'], shell === 'bash' ? [] : ['notes.json']);
  });
});

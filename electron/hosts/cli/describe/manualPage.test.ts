import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../files/findProgram';
import { COMMAND_TABLE } from '../table/commandTable';
import { manualPage } from './manualPage';

const page = manualPage('0.1.0');

/** Runs a program on the page; where it is not on this machine that is said, and nothing else looked at. */
function read(program: string, ...options: string[]) {
  const path = findProgram(program);
  if (path === undefined) {
    process.stdout.write(
      `the manual page: not read by ${program}, which is not on this machine.\n`,
    );
    return undefined;
  }
  const env = { ...process.env, MANWIDTH: '78', LC_ALL: 'C.UTF-8', MANPAGER: 'cat' };
  const { stdout, stderr, status } = spawnSync(path, options, { input: page, env });
  return { text: stdout.toString(), complaints: stderr.toString(), status };
}

describe('the manual page', () => {
  it('tells of every command and option', () => {
    for (const [name, { options }] of Object.entries(COMMAND_TABLE)) {
      expect(page).toContain(`.SS galley ${name}`);
      for (const option of Object.keys(options)) {
        expect(page).toContain(`\\-\\-${option.replaceAll('-', '\\-')}`);
      }
    }
  });

  it('starts no line with what roff would take for a request of its own', () => {
    const requests = new Set(page.match(/^[.'].\w*/gm));
    expect([...requests].sort()).toEqual([
      '.B',
      '.BR',
      '.PP',
      '.RE',
      '.RS',
      '.SH',
      '.SS',
      '.TH',
      '.TP',
      '.ad',
      '.br',
      '.fi',
      '.nf',
      '.nh',
    ]);
  });

  it('has no fault that mandoc finds, but that it is not dated', () => {
    const lint = read('mandoc', '-T', 'lint');
    if (lint === undefined) return;
    const faults = lint.text.split('\n').filter((line) => line && !line.includes('missing date'));
    expect(faults).toEqual([]);
  });

  it('is set by groff without a warning', () => {
    const set = read('groff', '-man', '-Tutf8', '-ww', '-k');
    if (set === undefined) return;
    expect(set).toMatchObject({ status: 0, complaints: '' });
    expect(set.text).toContain('galley - offline fact-checking of articles');
  });

  it('is shown by man, each option beside what it means', () => {
    const shown = read('man', '-l', '-');
    if (shown === undefined) return;
    expect(shown.status).toBe(0);
    expect(shown.text).toMatch(/ {7}-o, --output OUT\.galley\n {14}Where to write the project\./);
    expect(shown.text).toContain("galley show article.galley --json | jq '.claims[].quote'");
  });
});

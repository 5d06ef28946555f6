import { describe, expect, it } from 'vitest';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { appendLog } from '../../shared/project/log/logChain';
import type { LogAction } from '../../shared/project/log/logEntry';
import { snapshotOfProject } from '../files/projectSnapshot';
import { extendsLog } from './extendsLog';
import { testProject } from './testing/testProject';

const born = testProject();

/** The project after these things were done, an hour apart. */
function having(...done: LogAction[]): ProjectFile {
  let project = born;
  for (const [hour, what] of done.entries()) {
    const how = { now: `2026-11-22T${10 + hour}:00:00.000Z`, who: 'Ada' };
    project = { ...project, ...appendLog(project, [{ what, on: 'clm_cost' }], how) };
  }
  return project;
}

function isExtended(current: ProjectFile | Uint8Array, next: ProjectFile): boolean {
  const bytes =
    current instanceof Uint8Array ? current : snapshotOfProject({ project: current }).bytes;
  return extendsLog(bytes, snapshotOfProject({ project: next }));
}

describe('a log', () => {
  it.each([
    ['nothing by nothing', having(), having()],
    ['nothing by an entry', having(), having('marked')],
    ['itself', having('marked', 'status'), having('marked', 'status')],
    ['entries by another', having('marked', 'status'), having('marked', 'status', 'exported')],
  ])('extends %s', (_, current, next) => {
    expect(isExtended(current, next)).toBe(true);
  });

  it.each([
    ['is empty', having()],
    ['lacks its end', having('marked')],
    ['has another end', having('marked', 'verdict')],
    ['has another beginning', having('removed', 'status', 'exported')],
    ['is in another order', having('status', 'marked')],
  ])('that %s does not', (_, next) => {
    expect(isExtended(having('marked', 'status'), next)).toBe(false);
  });

  it('whose last entry only begins like the one in the file does not', () => {
    const project = having('marked');
    const [entry] = project.log;
    if (!entry) throw new Error('nothing was logged');
    const longer = { ...entry, more: 1 };
    expect(isExtended(project, { ...project, log: [longer] })).toBe(false);
  });

  it('is compared by what it says where the file is written otherwise', () => {
    const pretty = Buffer.from(JSON.stringify(having('marked', 'status'), null, 2));
    expect(isExtended(pretty, having('marked', 'status', 'exported'))).toBe(true);
    expect(isExtended(pretty, having('marked'))).toBe(false);
  });

  it('extends nothing that cannot be read', () => {
    expect(isExtended(Buffer.from('no project'), having('marked'))).toBe(false);
  });
});

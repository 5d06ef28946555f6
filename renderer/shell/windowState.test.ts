import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectOf, STARTING, transition, type WindowEvent, type WindowState } from './windowState';

/** The states after each of these events, from the first. */
function stateAfter(...events: WindowEvent<string>[]): WindowState<string> {
  return events.reduce<WindowState<string>>(transition, STARTING);
}

const started = { kind: 'started' } as const;
const opened = (project: string) => ({ kind: 'opened', project }) as const;
const asked = { handle: 'h', message: 'Sealed.' };

describe('the state of the window', () => {
  it('is the library once the settings are there', () => {
    expect(stateAfter()).toEqual({ kind: 'starting', openings: 0 });
    expect(stateAfter(started)).toMatchObject({ kind: 'library', importing: false, notice: null });
  });

  it('is one open project, also while its work is being saved', () => {
    const open = stateAfter(started, opened('a'));
    expect(open).toEqual({ kind: 'open', project: 'a', openings: 1 });
    const leaving = transition(open, { kind: 'leaving' });
    expect(leaving).toEqual({ kind: 'leaving', project: 'a', openings: 1 });
    expect(transition(leaving, { kind: 'stayed' })).toEqual(open);
  });

  it('is the library again when the project is left, or at once an import', () => {
    expect(stateAfter(started, opened('a'), { kind: 'left', importing: false })).toMatchObject({
      kind: 'library',
      importing: false,
      openings: 1,
    });
    expect(stateAfter(started, opened('a'), { kind: 'left', importing: true })).toMatchObject({
      importing: true,
    });
  });

  it('counts each opening, so that the same project opened anew is drawn anew', () => {
    expect(stateAfter(started, opened('a'), opened('a')).openings).toBe(2);
  });

  it('asks for a passphrase over the library, until it is given or given up', () => {
    const unlocking = stateAfter(started, opened('a'), { kind: 'passphraseAsked', asked });
    expect(unlocking).toMatchObject({ kind: 'unlocking', asked });
    expect(projectOf(unlocking)).toBeNull();
    expect(transition(unlocking, opened('b'))).toMatchObject({ kind: 'open', project: 'b' });
    expect(transition(unlocking, { kind: 'passphraseGivenUp' })).toMatchObject({ kind: 'library' });
  });

  it('keeps what was refused meanwhile until the library is seen', () => {
    const refused = { kind: 'refused', message: 'Damaged.' } as const;
    expect(stateAfter(started, refused)).toMatchObject({ kind: 'library', notice: 'Damaged.' });
    const meanwhile = stateAfter(started, { kind: 'passphraseAsked', asked }, refused);
    expect(transition(meanwhile, { kind: 'passphraseGivenUp' })).toMatchObject({
      kind: 'library',
      notice: 'Damaged.',
    });
  });

  it('ends where a part of the window is missing', () => {
    const failed = stateAfter(started, { kind: 'failed', message: 'Gone.' });
    expect(transition(failed, opened('a'))).toBe(failed);
    expect(transition(failed, started)).toBe(failed);
  });

  it('stays the same object where an event means nothing, whatever came before', () => {
    const event: fc.Arbitrary<WindowEvent<string>> = fc.oneof(
      fc.constantFrom<WindowEvent<string>>(
        started,
        { kind: 'leaving' },
        { kind: 'stayed' },
        { kind: 'left', importing: false },
        { kind: 'left', importing: true },
        { kind: 'passphraseAsked', asked },
        { kind: 'passphraseGivenUp' },
        { kind: 'refused', message: 'No.' },
        { kind: 'failed', message: 'Gone.' },
      ),
      fc.string().map(opened),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let state: WindowState<string> = STARTING;
        for (const each of events) {
          const next: WindowState<string> = transition(state, each);
          // Only an opening brings another project, and it is counted.
          const brings = next.openings - state.openings;
          expect(brings).toBe(each.kind === 'opened' && projectOf(next) !== null ? 1 : 0);
          const project = projectOf(next);
          if (brings === 0 && project !== null) expect(project).toBe(projectOf(state));
          if (brings === 0 && next.kind === state.kind && project !== null) {
            expect(next).toBe(state);
          }
          state = next;
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/id';
import { createStore } from '../../project/model/store';
import { createWorkspace } from '../../project/session/createWorkspace';
import { FRESH_WORKSPACE } from '../../project/session/workspace';
import { transition, type WindowEvent, type WindowState } from '../windowState';
import { addressOf } from './address';
import { type AddressBar, followAddress } from './followAddress';

const FERRY = 'ferry000000000000000000a';
const QUAY = 'quay0000000000000000000b';
const CLAIM = newId('claim');
const OTHER = newId('claim');

const project = (handle: string) => ({ handle, ...createWorkspace(FRESH_WORKSPACE) });
type Project = ReturnType<typeof project>;

/** A browser's history of one tab. Each test draws when it likes. */
function testBar(first = '') {
  const entries = [first];
  let at = 0;
  let moved = (): unknown => undefined;
  const drawn: (() => void)[] = [];
  const bar: AddressBar = {
    read: () => entries[at] ?? '',
    replace: (address) => void entries.splice(at, 1, address),
    push: (address) => {
      at += 1;
      entries.splice(at, entries.length, address);
    },
    onMoved: (listener) => {
      moved = listener;
    },
    afterDrawing: (call) => void drawn.push(call),
  };
  const draw = () => {
    for (const call of drawn.splice(0)) call();
  };
  const go = async (by: number, typed?: string) => {
    at += by;
    if (typed !== undefined) bar.push(typed);
    moved();
    await new Promise((resolve) => setTimeout(resolve));
    draw();
  };
  return { bar, entries, draw, go, now: () => bar.read() };
}

/** A window over some projects; those that are `locked` ask for a passphrase, others are not known. */
async function testWindow({ first = '', canLeave = true, isWhole = true, locked = '' } = {}) {
  const address = testBar(first);
  const state = createStore<WindowState<Project>>({
    kind: 'library',
    importing: false,
    notice: null,
    openings: 0,
  });
  const happen = (event: WindowEvent<Project>) => state.update((now) => transition(now, event));
  const open = (handle: string) => {
    const opened = project(handle);
    happen({ kind: 'opened', project: opened });
    return opened;
  };
  await followAddress(
    {
      state,
      openFromOutside: async (handle) => {
        if (!isWhole) happen({ kind: 'failed', message: 'A part is missing.' });
        else if (handle === locked)
          happen({ kind: 'passphraseAsked', asked: { handle, message: '' } });
        else if (handle === FERRY || handle === QUAY) open(handle);
        else happen({ kind: 'refused', message: 'Not known.' });
      },
      closeProject: async () => {
        if (canLeave) happen({ kind: 'left', importing: false });
      },
      giveUpPassphrase: () => happen({ kind: 'passphraseGivenUp' }),
    },
    address.bar,
  );
  // What failed is known by its address before that.
  if (isWhole) address.draw();
  const at = () => {
    const now = state.get();
    return now.kind === 'open'
      ? { ...now.project.workspace.get(), handle: now.project.handle }
      : now.kind;
  };
  return { ...address, open, at, state };
}

const of = (
  handle: string,
  view: 'article' | 'claims' = 'article',
  claim: typeof CLAIM | null = null,
) => addressOf({ handle, view, claim });

describe('the address', () => {
  it('names project, view and claim; claims that are walked through are no steps', async () => {
    const { open, draw, entries } = await testWindow();
    const { select, show } = open(FERRY);
    draw();
    select(CLAIM);
    draw();
    select(OTHER);
    draw();
    show('claims');
    draw();
    expect(entries).toEqual(['', of(FERRY, 'article', OTHER), of(FERRY, 'claims', OTHER)]);
  });

  it('leads Back to the view from before, with its claim, and to the library', async () => {
    const { open, draw, go, at, now } = await testWindow();
    const { select, show } = open(FERRY);
    select(CLAIM);
    draw();
    show('claims');
    select(OTHER);
    draw();
    await go(-1);
    expect(at()).toMatchObject({ view: 'article', selectedClaim: CLAIM, reveal: CLAIM });
    await go(1);
    expect(at()).toMatchObject({ view: 'claims', selectedClaim: OTHER });
    await go(-2);
    expect([at(), now()]).toEqual(['library', '']);
    await go(1);
    expect(at()).toMatchObject({ handle: FERRY, view: 'article', selectedClaim: CLAIM });
  });

  it('brings a window that is loaded anew back to where it was', async () => {
    const first = of(QUAY, 'claims', CLAIM);
    const { at, entries } = await testWindow({ first });
    expect(at()).toMatchObject({ handle: QUAY, view: 'claims', selectedClaim: CLAIM });
    expect(entries).toEqual([first]);
  });

  it('is not that of a project until it has been drawn', async () => {
    const { open, entries, draw } = await testWindow();
    open(FERRY);
    expect(entries).toEqual(['']);
    draw();
    expect(entries).toEqual(['', of(FERRY)]);
  });

  it('asks for the passphrase again, and leads Back from it', async () => {
    const { at, go, now } = await testWindow({ first: of(FERRY), locked: FERRY });
    expect([at(), now()]).toEqual(['unlocking', of(FERRY)]);
    await go(0, '');
    expect(at()).toBe('library');
  });

  it('says where the window is where that cannot be left, or the project is not known', async () => {
    const { open, draw, go, at, now } = await testWindow({ canLeave: false });
    open(FERRY);
    draw();
    await go(-1);
    expect([at(), now()]).toEqual([expect.objectContaining({ handle: FERRY }), of(FERRY)]);
    const failed = await testWindow({ first: of(FERRY), isWhole: false });
    expect([failed.at(), failed.now()]).toEqual(['failed', of(FERRY)]);
    const unknown = await testWindow({ first: of('nobody0000000000') });
    expect([unknown.at(), unknown.now()]).toEqual(['library', '']);
  });

  it('leaves no dialog that is being filled in', async () => {
    const { open, draw, go, at, now } = await testWindow();
    const { openDialog, show } = open(FERRY);
    draw();
    show('claims');
    draw();
    openDialog({ kind: 'tags' });
    await go(-1);
    expect(at()).toMatchObject({ view: 'claims', dialog: { kind: 'tags' } });
    expect(now()).toBe(of(FERRY, 'claims'));
  });

  it('is left alone where it lets a page in', async () => {
    const { open, draw, go, at, now } = await testWindow();
    const { show } = open(FERRY);
    draw();
    await go(0, '#token=00ff');
    show('claims');
    draw();
    expect([at(), now()]).toEqual([expect.objectContaining({ view: 'claims' }), '#token=00ff']);
  });
});

import type { Watched } from '../../project/model/store';
import type { Session } from '../../project/session/session';
import type { WindowDriver } from '../driveWindow';
import { projectOf, type WindowState } from '../windowState';
import { addressOf, type Place, placeIn } from './address';

type Shown = Pick<Session, 'handle' | 'workspace' | 'show' | 'select'>;

/** The address bar with its history, as the browser gives it; the places in it are told apart by their addresses. */
export interface AddressBar {
  /** What stands behind the address of the window itself: empty, or from `#` on. */
  read(): string;
  /** Another address in the place of the one that is there. */
  replace(address: string): void;
  /** Another address, from which Back leads to the one that is there. */
  push(address: string): void;
  /** Calls back when Back, Forward or a person has put another address there. */
  onMoved(listener: () => void): void;
  /** Calls back when what is shown now has been drawn. */
  afterDrawing(call: () => void): void;
}

interface Driver
  extends Pick<WindowDriver<Shown>, 'closeProject' | 'openFromOutside' | 'giveUpPassphrase'> {
  readonly state: Watched<WindowState<Shown>>;
}

/**
 * Keeps the address and the window together: the address names the open project, its view and the selected claim; a
 * window that is loaded anew comes back to them, and Back leads to the view, or the library, from before. Walking from
 * claim to claim is no step of its own.
 */
export async function followAddress(driver: Driver, bar: AddressBar): Promise<void> {
  /** While the window goes where the address says, the address is not another step. */
  let isGoing = false;
  let isWaiting = false;
  let stopWatching = (): unknown => undefined;

  const placeNow = (): Place | null => {
    const state = driver.state.get();
    const project = projectOf(state);
    if (project) {
      const { view, selectedClaim } = project.workspace.get();
      return { handle: project.handle, view, claim: selectedClaim };
    }
    // Whoever loads the window anew is asked for the passphrase again.
    return state.kind === 'unlocking'
      ? { handle: state.asked.handle, view: 'article', claim: null }
      : null;
  };
  const write = () => {
    // Loaded anew, what failed may go where it was to go.
    if (isGoing || isForeign(bar.read()) || driver.state.get().kind === 'failed') return;
    const before = placeIn(bar.read());
    const now = placeNow();
    const address = addressOf(now);
    if (address === addressOf(before)) return;
    if (before?.handle === now?.handle && before?.view === now?.view) bar.replace(address);
    else bar.push(address);
  };
  // Not at once: a project that stops the window while it is drawn is not what the window comes back to.
  const writeSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    bar.afterDrawing(() => {
      isWaiting = false;
      write();
    });
  };
  const watch = () => {
    stopWatching();
    stopWatching =
      projectOf(driver.state.get())?.workspace.subscribe(writeSoon) ?? (() => undefined);
    writeSoon();
  };

  const goTo = async (place: Place | null) => {
    const open = projectOf(driver.state.get());
    if (place === null) {
      if (open) await driver.closeProject();
      else if (driver.state.get().kind === 'unlocking') driver.giveUpPassphrase();
      return;
    }
    if (open?.handle !== place.handle) await driver.openFromOutside(place.handle);
    const shown = projectOf(driver.state.get());
    if (shown?.handle !== place.handle) return;
    shown.show(place.view);
    if (place.claim !== null) shown.select(place.claim, { reveal: true });
  };
  const follow = async () => {
    if (isForeign(bar.read())) return;
    const isOver = projectOf(driver.state.get())?.workspace.get().dialog != null;
    const wanted = placeIn(bar.read());
    // What is being filled in is not left by a key of the browser; the place before stays one step away.
    if (isOver) bar.push(addressOf(placeNow()));
    if (isOver || isGoing) return;
    isGoing = true;
    try {
      await goTo(wanted);
    } finally {
      isGoing = false;
    }
    // Where the window could not go there, the address says where it is.
    const address = addressOf(placeNow());
    if (address !== bar.read()) bar.replace(address);
  };

  const first = placeIn(bar.read());
  if (first) {
    bar.replace('');
    isGoing = true;
    try {
      await goTo(first);
    } finally {
      isGoing = false;
    }
    // Whoever loads a window anew that failed may be quicker than it is drawn.
    if (driver.state.get().kind === 'failed') bar.replace(addressOf(first));
    else bar.afterDrawing(() => bar.replace(addressOf(placeNow())));
  }
  bar.onMoved(() => void follow());
  driver.state.subscribe(watch);
  watch();
}

/** Whether an address is for somebody else, such as one with which a server lets this page in. */
function isForeign(address: string): boolean {
  return address !== '' && placeIn(address) === null;
}

/** The address bar of this page. */
export function addressBar(): AddressBar {
  const full = (address: string) => `${location.pathname}${address}`;
  return {
    read: () => location.hash,
    replace: (address) => history.replaceState(history.state, '', full(address)),
    push: (address) => history.pushState(null, '', full(address)),
    onMoved: (listener) => window.addEventListener('popstate', listener),
    afterDrawing: (call) => requestAnimationFrame(() => setTimeout(call)),
  };
}

import { assertNever } from '../../shared/assertNever';
import type { AskedPassphrase } from '../ui/AppContext';

/** Before the window knows its settings: nothing is shown yet. */
interface Starting {
  readonly kind: 'starting';
}

/** A part of the window is missing. Only loading it anew helps. */
interface Failed {
  readonly kind: 'failed';
  readonly message: string;
}

/** No project is open. */
interface InLibrary {
  readonly kind: 'library';
  /** The import of an article is shown at once. */
  readonly importing: boolean;
  /** What the person must be told first, such as why a project could not be opened. */
  readonly notice: string | null;
}

/** A protected project is to be opened: its passphrase is asked for, over the library. */
interface Unlocking {
  readonly kind: 'unlocking';
  readonly asked: AskedPassphrase;
  readonly notice: string | null;
}

/** A project is open. */
interface Open<P> {
  readonly kind: 'open';
  readonly project: P;
}

/**
 * A project is open and its unsaved work is being saved, so that it can be left. It is still shown and can
 * still be changed; nothing else can be begun.
 */
interface Leaving<P> {
  readonly kind: 'leaving';
  readonly project: P;
}

/** What the window is about: the library, or one open project `P`. */
export type WindowState<P> = {
  /** How many projects have been opened in this window until now. */
  readonly openings: number;
} & (Starting | Failed | InLibrary | Unlocking | Open<P> | Leaving<P>);

export type WindowEvent<P> =
  /** The settings are there. */
  | { readonly kind: 'started' }
  | { readonly kind: 'failed'; readonly message: string }
  /** A project that main has opened can be shown. What was open gives way. */
  | { readonly kind: 'opened'; readonly project: P }
  /** The open project is to be left: its work is being saved. */
  | { readonly kind: 'leaving' }
  /** It could not be saved and stays open. */
  | { readonly kind: 'stayed' }
  /** The project is left for the library. */
  | { readonly kind: 'left'; readonly importing: boolean }
  | { readonly kind: 'passphraseAsked'; readonly asked: AskedPassphrase }
  | { readonly kind: 'passphraseGivenUp' }
  /** A project that was to be opened from outside cannot be, for a reason in plain words. */
  | { readonly kind: 'refused'; readonly message: string };

export const STARTING = { kind: 'starting', openings: 0 } as const;

/** The state after an event. One that means nothing in this state leaves it as it is, the same object. */
export function transition<P>(state: WindowState<P>, event: WindowEvent<P>): WindowState<P> {
  const { openings } = state;
  const library = { kind: 'library', importing: false, notice: null, openings } as const;
  switch (event.kind) {
    case 'failed':
      return { kind: 'failed', message: event.message, openings };
    case 'started':
      return state.kind === 'starting' ? library : state;
    case 'opened':
      return isRunning(state)
        ? { kind: 'open', project: event.project, openings: openings + 1 }
        : state;
    case 'leaving':
      return state.kind === 'open' ? { ...state, kind: 'leaving' } : state;
    case 'stayed':
      return state.kind === 'leaving' ? { ...state, kind: 'open' } : state;
    case 'left':
      return projectOf(state) ? { ...library, importing: event.importing } : state;
    case 'passphraseAsked':
      return isRunning(state)
        ? { kind: 'unlocking', asked: event.asked, notice: null, openings }
        : state;
    case 'passphraseGivenUp':
      return state.kind === 'unlocking' ? { ...library, notice: state.notice } : state;
    case 'refused':
      return state.kind === 'library' || state.kind === 'unlocking'
        ? { ...state, notice: event.message }
        : state;
    default:
      return assertNever(event);
  }
}

/** The project that is open, also while it is being left. */
export function projectOf<P>(state: WindowState<P>): P | null {
  return state.kind === 'open' || state.kind === 'leaving' ? state.project : null;
}

function isRunning({ kind }: WindowState<unknown>): boolean {
  return kind !== 'starting' && kind !== 'failed';
}

import { type Pass, passText, readPass } from '../../../shared/ipc/serve/pass';

// What this page was given to be let in with. The session is kept for when the page is loaded anew, in this tab
// alone; what outlives the server is never kept.

const SESSION = 'galley-session';
const USED = 'galley-used';
/** So many addresses are remembered as used. */
const MOST_USED = 32;
/** What follows the token is the window's own, such as the project that it is opened for. */
const TOKEN = /^#token=([0-9a-f]+)(?:&(project=[a-z0-9]{8,64}))?$/;

export interface PagePass {
  readonly pass: Pass;
  /** This browser has used the address before. */
  readonly usedHere: boolean;
}

/** The pass in the address, which then stands there no more, or that of this tab before; undefined where there is none. */
export function takePagePass(): PagePass | undefined {
  const [, text = '', place] = TOKEN.exec(location.hash) ?? [];
  const pass = readPass(text);
  if (pass !== undefined) {
    history.replaceState(history.state, '', location.pathname + (place ? `#${place}` : ''));
    const used = usedIds();
    const usedHere = used.includes(pass.id);
    if (!usedHere) {
      localStorage.setItem(USED, JSON.stringify([...used, pass.id].slice(-MOST_USED)));
    }
    return { pass, usedHere };
  }
  const kept = readPass(sessionStorage.getItem(SESSION) ?? '');
  return kept && { pass: kept, usedHere: false };
}

/** Keeps a session for this tab. */
export function keepSession(session: Pass): void {
  sessionStorage.setItem(SESSION, passText(session));
}

/** An address with another token, opened in a tab that has the window already, loads the window anew. */
export function followNewAddress(): void {
  window.addEventListener('hashchange', () => {
    if (TOKEN.test(location.hash)) location.reload();
  });
}

function usedIds(): string[] {
  const ids = parsed(localStorage.getItem(USED));
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

import { createHmac, randomBytes } from 'node:crypto';
import { type Pass, passText, readPass } from '../../../shared/ipc/serve/pass';
import type { Entered, Entering } from '../../../shared/ipc/serve/talk';

/** A pass that this server knows, whoever shows it. */
export interface KnownPass extends Pass {
  /** Only a session may ask for more than a session. */
  readonly kind: 'token' | 'used' | 'session' | 'ended' | 'lasting';
}

/** The secret that the servers of one library have in common, one after the other. */
export interface LastingSecret {
  get(): string;
  /** From now on no pass of before gets a session. */
  renew(): void;
}

export interface PassEvents {
  /** A token was used, or is not good any more. */
  spent(id: string): void;
  /** A window asks for another address: its browser has used the one it has. */
  wanted(token: string): void;
  /** A token was shown a second time. All sessions have ended; here is a token to go on with. */
  reused(token: string): void;
}

/** All passes of a server: tokens, each good for one page once; sessions; and what outlives the server. */
export interface Passes {
  /** A token, as it stands in an address. */
  newToken(): string;
  /** Makes this text a token. */
  addToken(text: string): boolean;
  find(id: string): KnownPass | undefined;
  /** What a pass gets whose key was shown to be known. */
  enter(pass: KnownPass, asked: Entering): Entered;
  /** Aborted when all sessions end. */
  readonly sessions: AbortSignal;
  /** The tokens that nobody has used. */
  unused(): readonly string[];
}

/** So many of each kind; older ones are forgotten. */
const MOST = 256;

/** A pass that nobody can guess. */
export function newPass(): Pass {
  return { id: randomBytes(8).toString('hex'), key: randomBytes(32).toString('hex') };
}

export function createPasses(secret: LastingSecret, events: PassEvents): Passes {
  const known = new Map<string, KnownPass>();
  const ownSecret = newPass().key;
  let sessions = new AbortController();

  const remember = (pass: KnownPass) => {
    known.delete(pass.id);
    known.set(pass.id, pass);
    const same = [...known.values()].filter(({ kind }) => kind === pass.kind);
    for (const { id } of same.slice(0, -MOST)) known.delete(id);
    return pass;
  };
  const lasting = (id: string): KnownPass => ({
    kind: 'lasting',
    id,
    key: derived(secret.get(), `lasting ${id}`),
  });
  /** The same whenever it is asked for: whoever repeats what a window said makes no more of them. */
  const sessionAfter = ({ id }: Pass): KnownPass => ({
    kind: 'session',
    id: derived(ownSecret, `name ${id}`).slice(0, id.length),
    key: derived(ownSecret, `key ${id}`),
  });
  const newToken = () => passText(remember({ ...newPass(), kind: 'token' }));
  const admitted = ({ id, key }: Pass): Entered => ({
    kind: 'admitted',
    session: { id, key },
    lasting: passOf(lasting(newPass().id)),
  });
  const endSessions = () => {
    for (const pass of [...known.values()]) {
      if (pass.kind === 'session') remember({ ...pass, kind: 'ended' });
      if (pass.kind === 'token') {
        remember({ ...pass, kind: 'used' });
        events.spent(pass.id);
      }
    }
    secret.renew();
    const ended = sessions;
    sessions = new AbortController();
    ended.abort();
  };

  return {
    newToken,
    addToken: (text) => {
      const pass = readPass(text);
      if (pass === undefined || known.has(pass.id)) return false;
      remember({ ...pass, kind: 'token' });
      return true;
    },
    find: (id) => known.get(id) ?? lasting(id),
    get sessions() {
      return sessions.signal;
    },
    unused: () => [...known.values()].flatMap(({ kind, id }) => (kind === 'token' ? [id] : [])),
    enter: (pass, { usedHere }) => {
      switch (pass.kind) {
        case 'session':
          return admitted(pass);
        case 'lasting':
          return admitted(remember(sessionAfter(pass)));
        case 'token':
          remember({ ...pass, kind: 'used' });
          events.spent(pass.id);
          return admitted(remember({ ...newPass(), kind: 'session' }));
        case 'ended':
          return { kind: 'over', why: 'reused' };
        case 'used':
          if (usedHere) {
            events.wanted(newToken());
            return { kind: 'over', why: 'used' };
          }
          endSessions();
          events.reused(newToken());
          return { kind: 'over', why: 'reused' };
      }
    },
  };
}

function derived(secret: string, what: string): string {
  return createHmac('sha256', secret).update(what).digest('hex');
}

function passOf({ id, key }: Pass): Pass {
  return { id, key };
}

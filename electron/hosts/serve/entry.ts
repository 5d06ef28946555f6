import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { newToken, proofOf } from './invitation';

/** What a request shows when it comes in. */
export interface Visitor {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
  /** The one-time token in the address, if there is one. */
  readonly token: string | undefined;
}

export type Admission =
  | { readonly kind: 'admitted' }
  /** Came with the token: send to `/` with this cookie, or with the one it already has. */
  | { readonly kind: 'welcome'; readonly setCookie?: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Decides who may come in. */
export interface Entry {
  /** For the printed address; good for one browser. */
  readonly token: string;
  admit(visitor: Visitor): Admission;
  /** The secret of those who start Galley again for the same library. */
  readonly key: string;
  /**
   * Lets in one browser more, with this token, for who proves to know the key. Answers with a proof of
   * its own, or with nothing.
   */
  invite(
    asked: Pick<Visitor, 'host' | 'origin' | 'token'> & { readonly proof: string | undefined },
  ): string | undefined;
}

/**
 * One browser on this machine for each token, and no page of another origin in it. The token is exchanged once for a
 * cookie that scripts cannot read and other sites cannot send; it is named after the port because
 * cookies do not tell ports apart. Host is checked always (DNS rebinding), Origin on every write.
 */
export function createEntry(port: number): Entry {
  const token = newToken();
  const key = randomBytes(32).toString('base64url');
  /** Each good for one browser, once. */
  const unused = new Set([token]);
  const secret = randomBytes(32).toString('base64url');
  const cookieName = `galley-${port}`;
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);

  return {
    token,
    admit({ method, host, origin, cookie, token: shown }) {
      if (host === undefined || !hosts.has(host))
        return refuse('It was asked for another address.');
      const isWrite = method !== 'GET' && method !== 'HEAD';
      if ((isWrite || origin !== undefined) && origin !== `http://${host}`) {
        return refuse('It was asked by another page.');
      }
      const known = same(cookieValue(cookie, cookieName), secret);
      if (shown !== undefined && method === 'GET') {
        if (known) return { kind: 'welcome' };
        if (![...unused].some((each) => same(shown, each))) {
          return refuse('This address was used already, and works once only.');
        }
        unused.delete(shown);
        return {
          kind: 'welcome',
          setCookie: `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
        };
      }
      return known ? { kind: 'admitted' } : refuse('This browser was not let in.');
    },
    key,
    invite({ host, origin, token: wanted = '', proof }) {
      // A page always tells its origin when it posts; a program has none.
      if (host === undefined || !hosts.has(host) || origin !== undefined) return undefined;
      if (!/^[\w-]{32}$/.test(wanted) || !same(proof, proofOf(key, 'asking', wanted)))
        return undefined;
      unused.add(wanted);
      return proofOf(key, 'answering', wanted);
    },
  };
}

function refuse(reason: string): Admission {
  return { kind: 'refused', reason };
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

/**
 * Whether what was shown is the secret. How long the answer takes does not depend on how much of it is right,
 * so that nobody can guess the secret piece by piece.
 */
function same(shown: string | undefined, secret: string): boolean {
  if (shown === undefined) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(shown), digest(secret));
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { proofAbout } from '../../../shared/ipc/serve/talk';
import { unsealMessage } from '../../files/sealing/sealedMessage';
import { LOOPBACK, proofOf } from './invitation';
import type { KnownPass, Passes } from './passes';

/** From where a request says that it comes. */
export interface Visitor {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/** What a request shows to be let in. */
interface Shown {
  readonly path: string;
  readonly window: string;
  readonly pass: string | undefined;
  readonly proof: string | undefined;
}

/** Decides who may come in. */
export interface Entry {
  /** Why nothing at all is answered: it is another address, or another page, that asks. */
  refuses(visitor: Visitor): string | undefined;
  /** The pass that is shown by who knows its key. */
  admit(shown: Shown): KnownPass | undefined;
  /** The secret of those who start Galley again for the same library. */
  readonly key: string;
  /**
   * Lets in one page more, with this token, for who proves to know the key. Answers with a proof of
   * its own, or with nothing.
   */
  invite(
    asked: Visitor & { readonly token: string | undefined; readonly proof: string | undefined },
  ): string | undefined;
}

const PROOF = /^[0-9a-f]{56}$/;

/**
 * Who knows the key of a pass is let in, and no page of another origin. There is no cookie: browsers
 * send those to every port of a machine. Host is checked always (DNS rebinding), Origin on every write.
 */
export function createEntry(port: number, passes: Passes): Entry {
  const key = randomBytes(32).toString('base64url');
  // Not `localhost`: another program may have that name's address of the newer kind.
  const ours = `${LOOPBACK}:${port}`;

  return {
    refuses({ method, host, origin }) {
      if (host !== ours) return 'It was asked for another address.';
      const isWrite = method !== 'GET' && method !== 'HEAD';
      return (isWrite || origin !== undefined) && origin !== `http://${ours}`
        ? 'It was asked by another page.'
        : undefined;
    },
    admit({ path, window, pass: id = '', proof = '' }) {
      const pass = passes.find(id);
      if (pass === undefined || !PROOF.test(proof)) return undefined;
      const about = proofAbout(ours, path, window);
      const shown = unsealMessage(pass.key, Buffer.from(proof, 'hex'), about);
      return shown === undefined ? undefined : pass;
    },
    key,
    invite({ host, origin, token = '', proof }) {
      // A page always tells its origin when it posts; a program has none.
      if (host !== ours || origin !== undefined) return undefined;
      if (!same(proof, proofOf(key, 'asking', token)) || !passes.addToken(token)) return undefined;
      return proofOf(key, 'answering', token);
    },
  };
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

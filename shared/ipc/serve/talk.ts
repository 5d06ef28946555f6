import type { Pass } from './pass';

// How a window and `serve` talk over HTTP. Whoever knows the name and not the key of a pass, such as a program
// that took the port of a server that has ended, can neither ask, nor read what is asked, nor answer.

/** Names the pass that a request is sealed with. */
export const PASS_HEADER = 'galley-pass';
/**
 * An empty message, sealed: shows before the body is read that its sender knows the key. Hexadecimal; each
 * request has another, and its answer is sealed for it.
 */
export const PROOF_HEADER = 'galley-proof';
/** Of every sealed body. */
export const SEALED_TYPE = 'application/octet-stream';

/** AES-256-GCM. A sealed message is its nonce, what it says in cipher, and its tag (bytes). */
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

/** Where a pass is shown, for a session. */
export const SESSION_PATH = '/session';
export const API_PATH = '/api/';
export const DOWNLOAD_PATH = '/download/';
export const PREVIEW_PATH = '/preview/';

/** The most that is read of a request: the base64 of the largest document that is imported, and room around it. */
export const MAX_BODY_BYTES = 100 * 1024 * 1024;

/**
 * What a sealed message is for: it opens with the same words alone. `host` is the one that the page was loaded from:
 * whoever has that port and hands on what comes there to a server on another one is not let in.
 */
export function proofAbout(host: string, path: string, window: string): string {
  return `galley proof ${host} ${path} ${window}`;
}
export function questionAbout(path: string, proof: string): string {
  return `galley question ${path} ${proof}`;
}
/** Of an answer to the question that was sealed so: to these very bytes, and to no other. */
export function answerAbout(path: string, question: Uint8Array): string {
  const ends = [...question.subarray(0, NONCE_BYTES), ...question.subarray(-TAG_BYTES)];
  return `galley answer ${path} ${ends.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Of unsaved work that a window keeps in its browser. */
export function keptAbout(of: string, id: string): string {
  return `galley kept ${of} ${id}`;
}

/** What is said with a pass. */
export interface Entering {
  /** The browser knows that it has used this address: nobody else need have. */
  readonly usedHere: boolean;
}

/** What a pass gets. */
export type Entered =
  | {
      readonly kind: 'admitted';
      /** For as long as the server runs; a page keeps it for when it is loaded anew. */
      readonly session: Pass;
      /** Gets a session of the next server of this library too. Only ever in the memory of a page. */
      readonly lasting: Pass;
    }
  | {
      readonly kind: 'over';
      /** `used` where this browser had used the address before, `reused` where somebody had. */
      readonly why: 'used' | 'reused';
    };

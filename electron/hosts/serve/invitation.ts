import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { passText } from '../../../shared/ipc/serve/pass';
import { newPass } from './passes';
import type { Reachable } from './servedLibrary';

export const LOOPBACK = '127.0.0.1';
export const INVITATION_PATH = '/invitation';
/** Request headers; the answer has the second alone. */
export const TOKEN_HEADER = 'x-galley-token';
export const PROOF_HEADER = 'x-galley-proof';

const LONGEST_WAIT_MS = 2000;

/** Shows that the key is known without telling it: of who asks, and of who answers. */
export function proofOf(key: string, who: 'asking' | 'answering', token: string): string {
  return createHmac('sha256', key).update(`${who} ${token}`).digest('base64url');
}

/**
 * Has a running server let in one browser more, and answers with the address for it; undefined where
 * nobody answers, or not the server that has the key: its port may be another program's by now.
 */
export function askForAddress({ port, key }: Reachable): Promise<string | undefined> {
  const token = passText(newPass());
  const headers = { [TOKEN_HEADER]: token, [PROOF_HEADER]: proofOf(key, 'asking', token) };
  return new Promise((resolve) => {
    const asked = request({
      ...{ host: LOOPBACK, port, path: INVITATION_PATH, method: 'POST', headers },
      // Never by way of a proxy.
      agent: false,
      timeout: LONGEST_WAIT_MS,
    });
    asked.on('response', (response) => {
      response.resume();
      const isIt = response.headers[PROOF_HEADER] === proofOf(key, 'answering', token);
      resolve(isIt ? addressOf(port, token) : undefined);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(undefined));
    asked.end();
  });
}

/** No browser sends what follows the `#`: the token reaches the page alone. */
export function addressOf(port: number, token: string): string {
  return `http://${LOOPBACK}:${port}${entryAddress(token)}`;
}

/** The same from the path on, for a page that has the origin already. */
export function entryAddress(token: string): string {
  return `/#token=${token}`;
}

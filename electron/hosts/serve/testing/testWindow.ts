import { type Pass, readPass } from '../../../../shared/ipc/serve/pass';
import {
  API_PATH,
  answerAbout,
  type Entered,
  PASS_HEADER,
  PROOF_HEADER,
  proofAbout,
  questionAbout,
  SEALED_TYPE,
  SESSION_PATH,
} from '../../../../shared/ipc/serve/talk';
import { WINDOW_HEADER } from '../../../../shared/ipc/windowHeader';
import { sealMessage, unsealMessage } from '../../../files/sealing/sealedMessage';

/** What came back: the status, and what the answer says where it was sealed for the question. */
export interface TestAnswer {
  readonly status: number;
  readonly said: unknown;
}

/** The pass in an address. */
export function passIn(address: string): Pass {
  const pass = readPass(new URL(address).hash.replace('#token=', ''));
  if (pass === undefined) throw new Error(`no pass in ${address}`);
  return pass;
}

/** The headers and the body with which a window asks, for `fetch`. */
export function sealedRequest(
  origin: string,
  path: string,
  pass: Pass,
  { body = '{}', window = 'test', headers = {} as Record<string, string> } = {},
) {
  const about = proofAbout(new URL(origin).host, path, window);
  const proof = sealMessage(pass.key, Buffer.alloc(0), about).toString('hex');
  const sealed = sealMessage(pass.key, Buffer.from(body, 'utf8'), questionAbout(path, proof));
  return {
    method: 'POST',
    headers: {
      origin,
      'content-type': SEALED_TYPE,
      [PASS_HEADER]: pass.id,
      [PROOF_HEADER]: proof,
      [WINDOW_HEADER]: window,
      ...headers,
    },
    body: new Uint8Array(sealed),
  };
}

/** Asks as a window does. */
export async function askSealed(
  origin: string,
  path: string,
  pass: Pass,
  options: Parameters<typeof sealedRequest>[3] & { readonly signal?: AbortSignal } = {},
): Promise<TestAnswer> {
  const request = sealedRequest(origin, path, pass, options);
  const response = await fetch(`${origin}${path}`, { ...request, signal: options.signal ?? null });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const said = unsealMessage(pass.key, bytes, answerAbout(path, request.body));
  return { status: response.status, said: said && JSON.parse(said.toString('utf8')) };
}

/** Shows a pass. */
export async function showPass(
  origin: string,
  pass: Pass,
  asked = { usedHere: false },
): Promise<Entered> {
  const { said } = await askSealed(origin, SESSION_PATH, pass, { body: JSON.stringify(asked) });
  return said as Entered;
}

/** A session for the token of an address. */
export async function enterWith(address: string): Promise<Pass> {
  const entered = await showPass(new URL(address).origin, passIn(address));
  if (entered.kind !== 'admitted') throw new Error(`not let in: ${entered.why}`);
  return entered.session;
}

/** Asks a channel. */
export function askChannel(
  origin: string,
  channel: string,
  pass: Pass,
  options: Parameters<typeof askSealed>[3] = {},
): Promise<TestAnswer> {
  return askSealed(origin, `${API_PATH}${channel}`, pass, options);
}

import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { passText } from '../../../shared/ipc/serve/pass';
import { SESSION_PATH } from '../../../shared/ipc/serve/talk';
import { INVITATION_PATH, PROOF_HEADER, proofOf, TOKEN_HEADER } from './invitation';
import { newPass } from './passes';
import { raw, start } from './testing/runningServer';
import {
  askChannel,
  askSealed,
  enterWith,
  passIn,
  sealedRequest,
  showPass,
} from './testing/testWindow';

const REFUSED = { status: 403, said: undefined };

describe('who starts Galley again', () => {
  const ask = (origin: string, token: string, proof: string, headers = {}) =>
    fetch(`${origin}${INVITATION_PATH}`, {
      method: 'POST',
      headers: { [TOKEN_HEADER]: token, [PROOF_HEADER]: proof, ...headers },
    });

  it('is let in with the key alone, and never as a page', async () => {
    const { server, origin } = await start();
    const token = passText(newPass());
    const proof = proofOf(server.key, 'asking', token);
    const refused = [
      await ask(origin, token, ''),
      await ask(origin, token, proofOf('k'.repeat(43), 'asking', token)),
      await ask(origin, token, proofOf(server.key, 'answering', token)),
      await ask(origin, passText(newPass()), proof),
      await ask(origin, token, proof, { origin }),
      await ask(origin, 'short', proofOf(server.key, 'asking', 'short')),
    ];
    for (const { status, headers } of refused) {
      expect(status).toBe(403);
      expect(headers.get(PROOF_HEADER)).toBeNull();
    }
    const address = server.address.replace(/=.*/, `=${token}`);
    expect(await askSealed(origin, SESSION_PATH, passIn(address))).toEqual(REFUSED);
    const host = await raw(server.port, [
      ...[`POST ${INVITATION_PATH} HTTP/1.1`, 'Host: rebound.example', 'Connection: close'],
      ...[`${TOKEN_HEADER}: ${token}`, `${PROOF_HEADER}: ${proof}`],
    ]);
    expect(host).toMatch(/^HTTP\/1\.1 403 /);
    const welcome = await ask(origin, token, proof);
    expect(welcome.status).toBe(200);
    expect(welcome.headers.get(PROOF_HEADER)).toBe(proofOf(server.key, 'answering', token));
    expect(await enterWith(address)).toMatchObject({ key: expect.any(String) });
  });
});

describe('who is let in', () => {
  it('shows a token once, and gets a session of its own, no cookie', async () => {
    const { server, origin } = await start();
    const request = sealedRequest(origin, SESSION_PATH, passIn(server.address));
    const response = await fetch(`${origin}${SESSION_PATH}`, request);
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
    const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
    expect(text).not.toContain('session');
  });

  it('may ask with its session', async () => {
    const { server, origin } = await start();
    const session = await enterWith(server.address);
    expect(await askChannel(origin, 'app.info', session)).toMatchObject({
      status: 200,
      said: { ok: true, value: { version: '1.2.3' } },
    });
    // Loaded anew, a page shows the same pass again.
    expect(await showPass(origin, session)).toMatchObject({ kind: 'admitted', session });
  });

  it('a token that is used twice ends all sessions and everything that was promised, and is told', async () => {
    const { server, origin, told } = await start();
    const first = await showPass(origin, passIn(server.address));
    if (first.kind !== 'admitted') throw new Error('not let in');
    expect(await showPass(origin, passIn(server.address))).toEqual({ kind: 'over', why: 'reused' });
    expect(await askChannel(origin, 'app.info', first.session)).toEqual(REFUSED);
    expect(await showPass(origin, first.session)).toEqual({ kind: 'over', why: 'reused' });
    expect(await askSealed(origin, SESSION_PATH, first.lasting)).toEqual(REFUSED);
    expect(told).toEqual([[expect.stringContaining(origin), 'other']]);
    expect(await enterWith(told[0]?.[0] ?? '')).not.toEqual(first.session);
  });

  it('a token that its own browser shows again ends nothing: another is told', async () => {
    const { server, origin, told } = await start();
    const session = await enterWith(server.address);
    const again = await showPass(origin, passIn(server.address), { usedHere: true });
    expect(again).toEqual({ kind: 'over', why: 'used' });
    expect((await askChannel(origin, 'app.info', session)).status).toBe(200);
    expect(told).toEqual([[expect.stringContaining(origin), 'same']]);
    expect((await enterWith(told[0]?.[0] ?? '')).id).not.toBe(session.id);
  });

  it('is known to the next server of the same secret by what lasts, and the server to it', async () => {
    const secret = { get: () => 'a'.repeat(64), renew: () => undefined };
    const before = await start({}, undefined, secret);
    const entered = await showPass(before.origin, passIn(before.server.address));
    if (entered.kind !== 'admitted') throw new Error('not let in');
    const after = await start({}, undefined, secret);
    expect(await askSealed(after.origin, SESSION_PATH, entered.session)).toEqual(REFUSED);
    const again = await showPass(after.origin, entered.lasting);
    if (again.kind !== 'admitted') throw new Error('not let in');
    expect((await askChannel(after.origin, 'app.info', again.session)).status).toBe(200);
    // Whoever took the port meanwhile can repeat what was said, and gets no more than this window has.
    expect(await showPass(after.origin, entered.lasting)).toMatchObject({ session: again.session });
    const stranger = await start();
    expect(await askSealed(stranger.origin, SESSION_PATH, entered.lasting)).toEqual(REFUSED);
  });

  it('needs the key of the pass: its name, or a proof for something else, admits nothing', async () => {
    const { server, origin } = await start();
    const session = await enterWith(server.address);
    const guess = { id: session.id, key: newPass().key };
    expect(await askChannel(origin, 'library.list', guess)).toEqual(REFUSED);
    const path = '/api/library.list';
    const other = sealedRequest(origin, '/api/app.info', session);
    expect((await fetch(`${origin}${path}`, other)).status).toBe(403);
    const { headers, body } = sealedRequest(origin, path, session);
    const elsewhere = { ...headers, 'galley-window': 'another' };
    const init = { method: 'POST', headers: elsewhere, body };
    expect((await fetch(`${origin}${path}`, init)).status).toBe(403);
    const altered = Uint8Array.from(body, (byte, at) => (at === 20 ? byte ^ 1 : byte));
    const wrong = { method: 'POST', headers, body: altered };
    expect((await fetch(`${origin}${path}`, wrong)).status).toBe(403);
    // Neither a token nor what lasts may ask for anything but a session.
    const { address } = (await start()).server;
    expect(await askChannel(new URL(address).origin, 'app.info', passIn(address))).toEqual(REFUSED);
  });

  it('is not let in by way of another port, however rightly it asks there', async () => {
    const secret = { get: () => 'b'.repeat(64), renew: () => undefined };
    const before = await start({}, undefined, secret);
    const entered = await showPass(before.origin, passIn(before.server.address));
    if (entered.kind !== 'admitted') throw new Error('not let in');
    await before.server.close();
    const after = await start({}, undefined, secret);
    // Somebody took the port that the window knows, and hands on what comes there as if it came from a page of
    // the new server.
    const { headers, body } = sealedRequest(before.origin, SESSION_PATH, entered.lasting);
    const handedOn = { method: 'POST', headers: { ...headers, origin: after.origin }, body };
    expect((await fetch(`${after.origin}${SESSION_PATH}`, handedOn)).status).toBe(403);
    expect(await showPass(after.origin, entered.lasting)).toMatchObject({ kind: 'admitted' });
  });

  it.each(['', '{}', 'x'.repeat(2000)])('refuses who shows nothing: %#', async (body) => {
    const { server, origin } = await start();
    await enterWith(server.address);
    for (const path of ['/api/app.info', '/session', '/download/x', '/none']) {
      const response = await fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json', cookie: 'galley=x' },
        body,
      });
      expect(response.status).toBe(403);
      expect(await response.text()).toMatch(/not let in/);
    }
  });

  it('refuses another Host even with a pass, and before the token is used up', async () => {
    const { server, origin } = await start();
    const { port, address } = server;
    const rebound = async (host: string) => {
      const { headers, body } = sealedRequest(origin, SESSION_PATH, passIn(address));
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      return raw(port, [
        `POST ${SESSION_PATH} HTTP/1.1`,
        `Host: ${host}`,
        ...lines,
        `Content-Length: ${body.length}`,
        'Connection: close',
      ]);
    };
    const hosts = [
      ...['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`],
      // Another program may have that name's address of the newer kind.
      `localhost:${port}`,
    ];
    for (const host of hosts) expect(await rebound(host)).toMatch(/^HTTP\/1.1 403 /);
    const page = await raw(port, ['GET / HTTP/1.1', 'Host: evil.example', 'Connection: close']);
    expect(page).toMatch(/^HTTP\/1.1 403 /);
    expect(page).not.toContain('<title>Galley');
    expect(await enterWith(address)).toBeDefined();
  });

  it('refuses a write without an Origin or with a foreign one, and to be read by one', async () => {
    const { server, origin } = await start();
    const session = await enterWith(server.address);
    const foreign = [
      ...['http://evil.example', 'null', `https://127.0.0.1:${server.port}`],
      ...[`http://localhost:${server.port}`, ''],
    ];
    for (const other of foreign) {
      const asked = await askChannel(origin, 'app.info', session, { headers: { origin: other } });
      expect(asked).toEqual(REFUSED);
      if (other !== '')
        expect((await fetch(origin, { headers: { origin: other } })).status).toBe(403);
    }
    expect((await askChannel(origin, 'app.info', session)).status).toBe(200);
  });

  it('listens on the loopback interface alone', async () => {
    const { server } = await start();
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{80}$/);
    for (const { address } of [...outside, { address: '127.0.0.2' }]) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect(server.port, address, () => resolve(true));
        socket.on('error', () => resolve(false));
        onTestFinished(() => {
          socket.destroy();
        });
      });
      expect(reached).toBe(false);
    }
  });
});

describe('the end', () => {
  it('does not wait for a browser that keeps its connection', async () => {
    const { server, origin } = await start();
    await enterWith(server.address);
    await server.close();
    await expect(fetch(origin)).rejects.toThrow();
  });
});

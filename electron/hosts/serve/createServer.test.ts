import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { INVITATION_PATH, newToken, PROOF_HEADER, proofOf, TOKEN_HEADER } from './invitation';
import { enter, post, raw, start } from './testing/runningServer';

describe('who starts Galley again', () => {
  const ask = (origin: string, token: string, proof: string, headers = {}) =>
    fetch(`${origin}${INVITATION_PATH}`, {
      method: 'POST',
      headers: { [TOKEN_HEADER]: token, [PROOF_HEADER]: proof, ...headers },
    });

  it('is let in with the key alone, and never as a page', async () => {
    const { server, origin } = await start();
    const token = newToken();
    const proof = proofOf(server.key, 'asking', token);
    const refused = [
      await ask(origin, token, ''),
      await ask(origin, token, proofOf('k'.repeat(43), 'asking', token)),
      await ask(origin, token, proofOf(server.key, 'answering', token)),
      await ask(origin, newToken(), proof),
      await ask(origin, token, proof, { origin }),
      await ask(origin, 'short', proofOf(server.key, 'asking', 'short')),
    ];
    for (const { status, headers } of refused) {
      expect(status).toBe(403);
      expect(headers.get(PROOF_HEADER)).toBeNull();
    }
    const address = server.address.replace(/=.*/, `=${token}`);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403);
    const host = await raw(server.port, [
      ...[`POST ${INVITATION_PATH} HTTP/1.1`, 'Host: rebound.example', 'Connection: close'],
      ...[`${TOKEN_HEADER}: ${token}`, `${PROOF_HEADER}: ${proof}`],
    ]);
    expect(host).toMatch(/^HTTP\/1\.1 403 /);
    const welcome = await ask(origin, token, proof);
    expect(welcome.status).toBe(200);
    expect(welcome.headers.get(PROOF_HEADER)).toBe(proofOf(server.key, 'answering', token));
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  });
});

describe('who is let in', () => {
  it('takes the token once and gives a cookie that scripts and other sites cannot use', async () => {
    const { server } = await start();
    const first = await fetch(server.address, { redirect: 'manual' });
    expect(first.headers.get('set-cookie')).toMatch(
      new RegExp(`^galley-${server.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    const second = await fetch(server.address, { redirect: 'manual' });
    expect(second.status).toBe(403);
    expect(second.headers.get('set-cookie')).toBeNull();
  });

  it('sends the browser that is in already to the start page when it uses the address again', async () => {
    const running = await start();
    const cookie = await enter(running);
    const again = await fetch(running.server.address, { headers: { cookie }, redirect: 'manual' });
    expect(again.status).toBe(303);
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it.each(['/', '/assets/main-AbCd1234.js', '/api/app.info', '/preview/x', '/download/x', '/none'])(
    'refuses %s without the cookie, with a plain page',
    async (path) => {
      const running = await start();
      await enter(running);
      for (const cookie of ['', `galley-${running.server.port}=guess`, 'galley-1=x']) {
        const response = await fetch(`${running.origin}${path}`, { headers: { cookie } });
        expect(response.status).toBe(403);
        expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
        expect(await response.text()).toMatch(/not let in/);
      }
    },
  );

  it.each(['', '?token=', '?token=wrong'])('refuses a wrong token: %j', async (query) => {
    const { origin } = await start();
    const response = await fetch(`${origin}/${query}`, { redirect: 'manual' });
    expect(response.status).toBe(403);
  });

  it('refuses another Host even with the cookie, and before the token is used up', async () => {
    const running = await start();
    const { port, address } = running.server;
    const path = address.slice(address.indexOf('/?'));
    const rebound = await raw(port, [
      `GET ${path} HTTP/1.1`,
      'Host: evil.example',
      'Connection: close',
    ]);
    expect(rebound).toMatch(/^HTTP\/1.1 403 /);
    const cookie = await enter(running);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
    ]) {
      const answer = await raw(port, [
        'GET / HTTP/1.1',
        `Host: ${host}`,
        `Cookie: ${cookie}`,
        'Connection: close',
      ]);
      expect(answer).toMatch(/^HTTP\/1.1 403 /);
      expect(answer).not.toContain('<title>Galley');
    }
    const local = await raw(port, [
      'GET / HTTP/1.1',
      `Host: localhost:${port}`,
      `Cookie: ${cookie}`,
      'Connection: close',
    ]);
    expect(local).toMatch(/^HTTP\/1.1 200 /);
  });

  it('refuses a write without an Origin or with a foreign one', async () => {
    const running = await start();
    const cookie = await enter(running);
    const { origin } = running;
    const { port } = running.server;
    const foreign = [
      'http://evil.example',
      'null',
      `https://127.0.0.1:${port}`,
      `http://localhost:${port}`,
    ];
    for (const other of foreign) {
      const response = await post(origin, 'app.info', cookie, { headers: { origin: other } });
      expect(response.status).toBe(403);
    }
    const without = await raw(port, [
      'POST /api/app.info HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      'Content-Length: 2',
      'Connection: close',
      '',
      '{}',
    ]);
    expect(without).toMatch(/^HTTP\/1.1 403 /);
    expect((await post(origin, 'app.info', cookie)).status).toBe(200);
  });

  it('refuses to be read by a foreign origin', async () => {
    const running = await start();
    const cookie = await enter(running);
    const headers = { cookie, origin: 'http://evil.example' };
    expect((await fetch(running.origin, { headers })).status).toBe(403);
  });

  it('listens on the loopback interface alone', async () => {
    const { server } = await start();
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/);
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
    const running = await start();
    await enter(running);
    await running.server.close();
    await expect(fetch(running.origin)).rejects.toThrow();
  });
});

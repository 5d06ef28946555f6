import { describe, expect, it } from 'vitest';
import { jsonPieces, requestBody } from './requestBody';

describe('the body of a request', () => {
  it('is one string for short input', () => {
    expect(requestBody({ handle: 'h', view: { scroll: 1 } })).toBe(
      '{"handle":"h","view":{"scroll":1}}',
    );
  });

  it.each([
    ['a long text', { handle: 'h', text: 'A “quote”,\n'.repeat(60_000), basedOn: 'x' }],
    ['surrogate pairs across every cut', { text: `a${'😀'.repeat(200_000)}` }],
    ['two long texts', { a: 'a'.repeat(300_000), b: '"'.repeat(300_000) }],
    ['nothing', {}],
    ['members that are not there', { text: 'b'.repeat(200_000), none: undefined, last: 1 }],
  ])('says in pieces what JSON says at once: %s', (_, input) => {
    const pieces = [...jsonPieces(input)];
    expect(JSON.parse(pieces.join(''))).toEqual(JSON.parse(JSON.stringify(input)));
  });

  it('keeps every piece short', () => {
    const pieces = [...jsonPieces({ text: 'x'.repeat(1_000_000) })];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200_000);
  });

  it('is the same bytes as JSON', async () => {
    const input = { text: 'Grüße, 😀\n'.repeat(50_000), basedOn: 'x' };
    const body = await requestBody(input);
    expect(body).toBeInstanceOf(Blob);
    expect(JSON.parse(await (body as Blob).text())).toEqual(input);
  });
});

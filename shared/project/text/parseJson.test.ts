import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './parseJson';

function refusal(text: string): { readonly kind: string; readonly reason: string } {
  const result = parseJson(text);
  if (result.ok) throw new Error(`accepted: ${text}`);
  return result.error;
}

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const result = parseJson(text);
        // Generated numbers may be whole and beyond 2^53, which is refused on purpose.
        if (result.ok) expect(result.value).toEqual(JSON.parse(text));
        else expect(result.error.reason).toMatch(/too large|“(__proto__|constructor|prototype)”/);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what is not JSON, without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = parseJson(`${text}]`);
        if (!result.ok) expect(['notJson', 'unsafe']).toContain(result.error.kind);
      }),
    );
    expect(refusal('')).toEqual({ kind: 'notJson', reason: 'the file is empty' });
    expect(refusal('\0\0\0\0').reason).toBe('the file is filled with zeros');
    expect(refusal('{"a":1').kind).toBe('notJson');
    expect(refusal('{"a').kind).toBe('notJson');
    expect(refusal('{"a\\').kind).toBe('notJson');
  });

  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"x":[{"b":{}, "c":1, "b" : 2}]}', 'b'],
    ['{"":1,"":1}', ''],
    ['{"a:\\"":1, "a:\\"":2}', 'a:"'],
  ])('refuses the duplicate key in %s and names it', (text, key) => {
    expect(refusal(text)).toEqual({
      kind: 'unsafe',
      reason: `the key “${key}” stands twice in one object`,
    });
  });

  it('takes the same key in different objects, and keys that look like structure', () => {
    expect(parseJson('[{"a":1},{"a":{"a":2}},"a:\\"{[,1e999"]').ok).toBe(true);
    expect(parseJson('{"a\\\\":1,"a":":{}","b]":[]}').ok).toBe(true);
  });

  it.each(['__proto__', 'constructor', 'prototype', '__pr\\u006fto__'])(
    'refuses the key %s',
    (key) => {
      expect(refusal(`{"a":[{"${key}":{"polluted":true}}]}`).kind).toBe('unsafe');
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it('takes those words as values', () => {
    expect(parseJson('["__proto__","constructor"]').ok).toBe(true);
  });

  it('takes 64 levels and refuses one more, and 200,000', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(parseJson(nested(64)).ok).toBe(true);
    expect(refusal(nested(65)).kind).toBe('unsafe');
    expect(refusal(nested(200_000)).kind).toBe('unsafe');
    expect(refusal('{"a":'.repeat(200_000)).kind).toBe('unsafe');
  });

  it.each([
    '9007199254740992',
    '-9007199254740993',
    '123456789012345678901234567890',
    '1e999',
    '-1E400',
  ])('refuses the number %s, which would not be kept', (number) => {
    expect(refusal(`{"n":[${number}]}`)).toEqual({
      kind: 'unsafe',
      reason: `the number ${number} is too large to be kept exactly`,
    });
  });

  it.each([
    '9007199254740991',
    '-9007199254740991',
    '1.2345678901234567e+19',
    '0.1234567890123456789',
  ])('takes the number %s', (number) => {
    expect(parseJson(number)).toEqual({ ok: true, value: Number(number) });
  });
});

import { describe, expect, it } from 'vitest';
import { safeAddress } from './safeAddress';

describe('safeAddress', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    'example.org',
    'https://',
    '',
  ])('does not link %j', (address) => {
    expect(safeAddress(address)).toBeUndefined();
  });

  it('links http, https and mailto', () => {
    expect(safeAddress('HTTPS://Example.org/a b')?.href).toBe('https://example.org/a%20b');
    expect(safeAddress('mailto:desk@example.org')?.href).toBe('mailto:desk@example.org');
  });

  it('gives the host in ASCII when its letters could pass for others', () => {
    expect(safeAddress('https://аpple.com/')?.asciiHost).toBe('xn--pple-43d.com');
    expect(safeAddress('https://apple.com/')?.asciiHost).toBeUndefined();
    expect(safeAddress('https://xn--pple-43d.com/')?.asciiHost).toBeUndefined();
  });
});

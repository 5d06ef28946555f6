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

  it.each([
    ['https://аpple.com/xn--pple-43d.com', 'xn--pple-43d.com'],
    ['https://аpple.com/?xn--pple-43d.com', 'xn--pple-43d.com'],
    ['https://xn--pple-43d.com@аpple.com/', 'xn--pple-43d.com'],
    ['https://apple.com@example.org/', 'example.org'],
    ['https://apple.com:443@example.org/', 'example.org'],
    ['https://ａpple.com/', 'apple.com'],
    ['https://app\u00adle.com/', 'apple.com'],
    ['https://%61pple.com/', 'apple.com'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['https://apple.com。example.org/', 'apple.com.example.org'],
  ])('gives the host of %s, which shows another than %s', (address, host) => {
    expect(safeAddress(address)?.asciiHost).toBe(host);
  });

  it.each([
    'https://Example.org',
    'https://example.org:443/a',
    'http://example.org:80?b',
    'http://example.org:8080#c',
    'https:\\\\example.org\\a',
    'http://[::1]/',
    'https://example.org/@a',
  ])('says nothing of the host of %s, which is the one that is written', (address) => {
    const safe = safeAddress(address.replace('\\\\', '//'));
    expect(safe).toBeDefined();
    expect(safe?.asciiHost).toBeUndefined();
  });

  it.each([
    'mailto:desk@example.org?subject=a&attach=/etc/passwd',
    'MAILTO:desk@example.org?bcc=spy@example.org#b',
    'mailto:desk@example.org#?body=\u2028',
  ])('hands on the addressee of %s alone', (address) => {
    expect(safeAddress(address)?.href).toBe('mailto:desk@example.org');
  });
});

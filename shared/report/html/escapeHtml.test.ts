import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from './escapeHtml';

const { document } = new JSDOM('').window;

describe('escapeHtml', () => {
  it('escapes what begins markup or ends an attribute', () => {
    expect(escapeHtml(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
  });

  it('gives any text back as text and as attribute value', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\r\0]/.test(value));
    fc.assert(
      fc.property(text, (value) => {
        const element = document.createElement('p');
        element.innerHTML = `<b title="${escapeHtml(value)}" lang='${escapeHtml(value)}'>${escapeHtml(value)}</b>`;
        const child = element.firstElementChild;
        expect(element.children).toHaveLength(1);
        expect(child?.textContent).toBe(value);
        expect(child?.getAttribute('title')).toBe(value);
        expect(child?.getAttribute('lang')).toBe(value);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { textPage } from './textPage';

const shown = (text: string) => /<pre[^>]*>([\s\S]*)<\/pre>/.exec(textPage(text, 'a file'))?.[1];

describe('textPage', () => {
  it('shows a file as it is, whatever stands in it', () => {
    expect(shown('a,b\r\n"1","2"\r\n')).toBe('a,b\n&quot;1&quot;,&quot;2&quot;\n');
    expect(shown('</pre><script>alert(1)</script>')).toBe(
      '&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
    );
    expect(textPage('', '</title><script>')).not.toContain('<script>');
  });

  it('shows what hides, but not the mark that a file may begin with', () => {
    expect(shown('\ufeffa\u202eb')).toBe('a[U+202E]b');
  });

  it('says that it shows the beginning of a long file, and cuts no character in two', () => {
    const page = textPage(`${'x'.repeat(199_999)}😀`, 'long');
    expect(page).toContain('200,000 of 200,001 characters');
    expect(page).not.toContain('U+D83D');
    expect(textPage('short', 'short')).not.toContain('goes on');
  });
});

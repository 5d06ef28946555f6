import { visibleText } from '../words/visibleText';
import { escapeHtml } from './escapeHtml';

/** As much of a file as can be looked through (UTF-16 units). */
const LONGEST = 200_000;

/** A file of plain text as a page to look at: what hides in it is shown, and what is cut is said. */
export function textPage(text: string, name: string): string {
  const shown = text
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n');
  const note =
    text.length > LONGEST
      ? `<p>The file goes on. This is its beginning: ${LONGEST.toLocaleString('en')} of ${text.length.toLocaleString('en')} characters.</p>`
      : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(visibleText(name))}</title>
<style>
:root{color-scheme:light}
body{margin:0;padding:20px 24px 40px;background:#fff;color:#211f1b}
pre{margin:0;font:13px/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext;tab-size:4}
p{margin:0 0 16px;color:#625d55;font:13px/1.5 system-ui,sans-serif}
</style>
</head>
<body>
${note}<pre tabindex="0">${escapeHtml(visibleText(shown))}</pre>
</body>
</html>
`;
}

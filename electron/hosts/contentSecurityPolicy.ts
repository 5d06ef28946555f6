/**
 * The policy of the window's own pages. `serve` differs in one directive only: its bridge is HTTP to
 * the same origin.
 */
export function contentSecurityPolicy(host: 'electron' | 'serve'): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    host === 'serve' ? "connect-src 'self'" : "connect-src 'none'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types ProseMirrorClipboard',
  ].join('; ');
}

/** The policy of a report shown in the window: no script, nothing from anywhere, its own styles. */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  'sandbox',
  "frame-ancestors 'self'",
].join('; ');

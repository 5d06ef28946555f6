import type { Settings } from '../../shared/ipc/settings';

/**
 * Shows the window in a theme, by `data-theme` on the root element; `system` follows the system while
 * it changes. Returns its undo.
 */
export function applyTheme(theme: Settings['theme']): () => void {
  const root = document.documentElement;
  if (theme !== 'system') {
    root.dataset.theme = theme;
    return () => undefined;
  }
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    root.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
  return () => dark.removeEventListener('change', follow);
}

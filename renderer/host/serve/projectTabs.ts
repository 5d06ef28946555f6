import type { Host } from '../host';

// Tabs of a browser that show a project each. A tab is found by its name, which it has while it writes the project;
// browsers find those alone that Galley opened from one another.

/** How the tab is called in which a project is written. */
export function tabNameOf(handle: string): string {
  return `galley-${handle}`;
}

/** Brings the tab in which a project is written to the front. False where this tab cannot reach it. */
export function goToTab(handle: string): boolean {
  const tab = window.open('', tabNameOf(handle));
  if (tab === null) return false;
  if (isNew(tab)) {
    tab.close();
    return false;
  }
  tab.focus();
  return true;
}

/**
 * Opens a project in a tab of its own, which gets in by itself, or brings the one to the front that has it. Only
 * upon a click or a key: browsers refuse it else. Answers why it could not, in plain words.
 */
export async function openInTab(host: Host, handle: string): Promise<string | undefined> {
  // At once, while the browser still knows of the click.
  const tab = window.open('', tabNameOf(handle));
  if (tab === null)
    return 'The browser did not open a tab. Allow pop-ups for this page, and try again.';
  if (!isNew(tab)) {
    tab.focus();
    return undefined;
  }
  const entry = await host.call('window.newEntry', {});
  if (!entry.ok) {
    tab.close();
    return entry.error.message;
  }
  tab.location.replace(`${entry.value.address}&project=${handle}`);
  return undefined;
}

/** Made just now, and not found. */
function isNew(tab: Window): boolean {
  return tab.location.href === 'about:blank';
}

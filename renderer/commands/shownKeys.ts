type Platform = 'mac' | 'windows' | 'linux';

const NAMES: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  delete: 'Delete',
  enter: 'Enter',
};

/** A key of a command (`$mod+Shift+z`) as people read it: `Ctrl Shift Z`, `⌘ ⇧ Z` on a Mac. */
export function shownKeys(keys: string, platform: Platform): string {
  const mac = platform === 'mac';
  return keys
    .split('+')
    .map((key) => {
      const name = key.toLowerCase();
      if (name === '$mod') return mac ? '⌘' : 'Ctrl';
      if (name === 'shift') return mac ? '⇧' : 'Shift';
      if (name === 'alt') return mac ? '⌥' : 'Alt';
      return NAMES[name] ?? (key.length === 1 ? key.toUpperCase() : key);
    })
    .join(' ');
}

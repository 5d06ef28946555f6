/** A key that is no command of the palette: what the article and the lists do with it is fixed. */
export interface FixedKey {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
  readonly group: string;
}

const CARET = 'Caret in the article';

export const FIXED_KEYS: readonly FixedKey[] = [
  { id: 'fixed.move', label: 'Move the caret', keys: ['← → ↑ ↓'], group: CARET },
  { id: 'fixed.words', label: 'Move by word', keys: ['$mod+← →'], group: CARET },
  { id: 'fixed.select', label: 'Select', keys: ['Shift+← → ↑ ↓'], group: CARET },
  { id: 'fixed.selectWords', label: 'Select by word', keys: ['$mod+Shift+← →'], group: CARET },
  { id: 'fixed.line', label: 'Start and end of the line', keys: ['Home', 'End'], group: CARET },
  {
    id: 'fixed.article',
    label: 'Start and end of the article',
    keys: ['$mod+Home', '$mod+End'],
    group: CARET,
  },
  {
    id: 'fixed.page',
    label: 'A page on, a page back',
    keys: ['Space', 'Shift+Space'],
    group: CARET,
  },
  {
    id: 'fixed.leave',
    label: 'From a field back to the article; close a dialog',
    keys: ['Escape'],
    group: 'Everywhere',
  },
  {
    id: 'fixed.lists',
    label: 'Move in a list, choose',
    keys: ['↑ ↓', 'Enter'],
    group: 'Everywhere',
  },
];

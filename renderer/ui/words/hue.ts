import type { CSSProperties } from 'react';
import type { Hue } from '../../../shared/hue';

/** Sets `--hue`, which the element's style sheet uses, to the theme's shade of a hue. */
export function hueStyle(hue: Hue): CSSProperties & Record<'--hue', string> {
  return { '--hue': `var(--hue-${hue})` };
}

import type { Tag } from '../../shared/tag/tag';
import styles from './TagChip.module.css';
import { hueStyle } from './words/hue';

/** A tag's name with its colour as a small square; the name alone carries the meaning. */
export function TagChip({ tag, children }: { tag: Tag; children?: React.ReactNode }) {
  return (
    <span className={styles.chip} style={hueStyle(tag.hue)}>
      <i aria-hidden className={styles.swatch} />
      {tag.label}
      {children}
    </span>
  );
}

/** The square alone. */
export function Swatch({ hue }: { hue: Tag['hue'] }) {
  return <i aria-hidden className={styles.swatch} style={hueStyle(hue)} />;
}

import { STATUS_GLYPHS, STATUS_LABELS, type Status } from '../../shared/claim/status';
import styles from './StatusGlyph.module.css';

/** Where the checking of a claim stands, as its glyph; read out as a word. */
export function StatusGlyph({ status }: { status: Status }) {
  return (
    <span className={`${styles.glyph} ${styles[status]}`} title={STATUS_LABELS[status]}>
      <span aria-hidden>{STATUS_GLYPHS[status]}</span>
      <span className="visually-hidden">{STATUS_LABELS[status]}</span>
    </span>
  );
}

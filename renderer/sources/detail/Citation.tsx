import { citation } from '../../../shared/source/citation';
import type { Source } from '../../../shared/source/source';
import { Styled } from '../../ui/words/Styled';
import styles from './SourceDetail.module.css';

/** A source as reports cite it. */
export function Citation({ source }: { source: Source }) {
  return (
    <p className={styles.citation} dir="auto">
      <Styled text={citation(source)} />
    </p>
  );
}

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { type Evidence, STANCE_GLYPHS, STANCE_LABELS } from '../../../shared/claim/evidence';
import type { ClaimId } from '../../../shared/id';
import { citedPlace } from '../../../shared/report/words/citeSource';
import type { Source } from '../../../shared/source/source';
import { plainRuns, plainText } from '../../../shared/source/styledText';
import { Styled } from '../../ui/words/Styled';
import styles from './EvidenceCard.module.css';
import { EvidenceFields } from './EvidenceFields';

interface Props {
  claimId: ClaimId;
  evidence: Evidence;
  source: Source | undefined;
}

/** One piece of evidence: stance, quoted passage, where it stands; unfolds to be edited. */
export function EvidenceCard({ claimId, evidence, source }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { stance, quote, note, locator } = evidence;
  const cited = source
    ? citedPlace(source.csl, isOpen ? undefined : locator)
    : plainRuns('Unknown source');
  return (
    <article className={styles.card}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={`${styles.stance} ${styles[stance]}`}>
          <span aria-hidden>{STANCE_GLYPHS[stance]}</span> {STANCE_LABELS[stance]}
        </span>
        {source?.rank ? <span className={styles.rank}>{source.rank}</span> : null}
        <span className="visually-hidden">{plainText(cited)}</span>
        <ChevronDown aria-hidden size={14} data-open={isOpen || undefined} />
      </button>
      {quote && !isOpen ? (
        <blockquote dir="auto" className={styles.quote}>
          “{quote}”
        </blockquote>
      ) : null}
      <p className={styles.citation}>
        <Styled text={cited} />
      </p>
      {note && !isOpen ? <p className={styles.note}>{note}</p> : null}
      {isOpen ? (
        <div id={id} className={styles.fields}>
          <EvidenceFields claimId={claimId} evidence={evidence} source={source} />
        </div>
      ) : null}
    </article>
  );
}

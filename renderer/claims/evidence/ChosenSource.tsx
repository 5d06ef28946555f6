import { shortCitation } from '../../../shared/report/words/citeSource';
import { styledTitle } from '../../../shared/source/citation';
import type { Source } from '../../../shared/source/source';
import { Button } from '../../ui/Button';
import { Styled } from '../../ui/words/Styled';
import styles from './EvidenceAdder.module.css';
import type { TypedSource } from './newSource';

interface Props {
  /** The source of the project that was chosen, … */
  known: Source | undefined;
  /** … or what is known of a new one. */
  typed: TypedSource | undefined;
  /** Goes back to choose another source. */
  onOther(): void;
}

/** Which source it is from. */
export function ChosenSource({ known, typed, onOther }: Props) {
  return (
    <div className={styles.source}>
      <div>
        <b dir="auto">{known ? <Styled text={styledTitle(known)} /> : nameOf(typed)}</b>
        <p dir="auto">{known ? <Styled text={shortCitation(known.csl)} /> : aboutNew(typed)}</p>
      </div>
      <Button look="quiet" onPress={onOther}>
        Another source
      </Button>
    </div>
  );
}

function nameOf(typed: TypedSource | undefined): string {
  if (!typed) return 'This source is no longer in the project.';
  return typed.title || typed.address || typed.doi;
}

function aboutNew(typed: TypedSource | undefined): string {
  if (!typed) return '';
  const files = typed.attachments.map(({ name }) => name);
  return ['New source', ...files].join(' · ');
}

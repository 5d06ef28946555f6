import { useId, useRef } from 'react';
import { counted } from '../../../shared/counted';
import { sourceTitle, styledTitle } from '../../../shared/source/citation';
import type { Source } from '../../../shared/source/source';
import { editRecord } from '../../project/fields/editRecord';
import { Button } from '../../ui/Button';
import { Styled } from '../../ui/words/Styled';
import { AssessmentFields } from './AssessmentFields';
import { AttachmentFields } from './AttachmentFields';
import { Citation } from './Citation';
import { CitationFields } from './CitationFields';
import { ContactFields } from './ContactFields';
import { DerivedFromFields } from './DerivedFromFields';
import styles from './SourceDetail.module.css';
import { SourceTextField } from './SourceTextField';
import { StandingClaims } from './StandingClaims';
import type { StandingClaim } from './standingClaims';

/** Everything about one source, to be read and edited. */
export function SourceDetail({
  source,
  claims,
  autoFocus,
  onDelete,
}: {
  source: Source;
  claims: readonly StandingClaim[];
  /** Puts the caret into the title, where a source has just been made. */
  autoFocus: boolean;
  onDelete(): void;
}) {
  const used = counted(claims.length, 'claim stands on it', 'claims stand on it');
  const detail = useRef<HTMLElement>(null);
  return (
    <article ref={detail} className={styles.detail} aria-label={sourceTitle(source)}>
      <header className={styles.header}>
        <h2 dir="auto">
          <Styled text={styledTitle(source)} />
        </h2>
        <Button look="danger" onPress={onDelete}>
          Delete
        </Button>
      </header>
      <Citation source={source} />
      <Section title={used}>
        <StandingClaims claims={claims} />
      </Section>
      <Section title="How it is cited">
        <CitationFields source={source} autoFocus={autoFocus} />
      </Section>
      <Section title="What it is worth, and what may be said of it">
        <AssessmentFields source={source} />
      </Section>
      <Section title="Where it comes from">
        <DerivedFromFields source={source} />
      </Section>
      <Section title="Attachments">
        <AttachmentFields source={source} dropTarget={detail} />
      </Section>
      <Section title="Enquiries">
        <ContactFields source={source} />
      </Section>
      <Section title="Notes">
        <SourceTextField
          source={source}
          field="notes"
          label="Notes"
          hint="Only reports for the editor and the legal desk contain them."
          value={source.notes}
          multiline
          change={(current, notes) => editRecord(current, { notes })}
        />
      </Section>
    </article>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

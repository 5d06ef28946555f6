import { useId } from 'react';
import type { OfferedAnnotation, Placing } from '../../shared/annotation/placeAnnotations';
import type { Tag } from '../../shared/tag/tag';
import { useProject } from '../project/session/useSession';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/fields/Checkbox';
import styles from './AnnotationsDialog.module.css';

/** More of them would not be read. What is placed is brought in all the same. */
const MOST_SHOWN = 200;
const MOST_TAGS = 8;
const LONGEST_WORDS = 160;
/** What scrolls must be reachable by keyboard, though nothing in it can be pressed. */
const REACHABLE = { tabIndex: 0 };

/** Where annotations stand, where they may stand, and which stand nowhere. */
export function FoundAnnotations({
  placing,
  accepted,
  onAccepted,
}: {
  placing: Placing;
  /** The numbers of the offered ones that are to be brought in. */
  accepted: ReadonlySet<number>;
  onAccepted(numbers: ReadonlySet<number>): void;
}) {
  const { placed, offered, unplaced, warnings, tags, goesOn } = placing;
  const all = accepted.size === offered.length;
  const missing = placed.flatMap(({ number, missing: words }) =>
    words.map((wanted) => ({ number, wanted, what: 'this place of it was not found' })),
  );
  return (
    <>
      <p role="status" className={styles.summary}>
        {placed.length.toLocaleString('en')} placed, {offered.length.toLocaleString('en')} to look
        at, {unplaced.length.toLocaleString('en')} not placed.
        {tags.length > 0 ? ` New tags: ${tagWords(tags)}.` : ''}
        {goesOn ? ' The file is a part of a collection: there are more annotations elsewhere.' : ''}
      </p>
      {offered.length > 0 ? (
        <Group
          title="Are these the words?"
          action={
            offered.length > 1 ? (
              <Button
                look="quiet"
                onPress={() => onAccepted(new Set(all ? [] : offered.map(({ number }) => number)))}
              >
                {all ? 'None of them' : 'All of them'}
              </Button>
            ) : null
          }
        >
          <ul className={styles.list}>
            {offered.map((offer) => (
              <li key={offer.number}>
                <Offer
                  offer={offer}
                  isAccepted={accepted.has(offer.number)}
                  onChange={(isAccepted) => {
                    const next = new Set(accepted);
                    if (isAccepted) next.add(offer.number);
                    else next.delete(offer.number);
                    onAccepted(next);
                  }}
                />
              </li>
            ))}
          </ul>
        </Group>
      ) : null}
      {placed.length > 0 ? (
        <Group title="Placed on their words">
          <Rows
            label="Placed annotations"
            rows={placed.map(({ number, claim }) => ({
              number,
              wanted: claim.anchors.map(({ quote }) => quote.exact).join(' … '),
              what: claim.statement ?? claim.notes ?? '',
            }))}
          />
        </Group>
      ) : null}
      {unplaced.length + missing.length > 0 ? (
        <Group title="Not placed, and left out">
          <Rows label="Annotations that were not placed" rows={[...unplaced, ...missing]} />
        </Group>
      ) : null}
      {warnings.length > 0 ? (
        <Group title="Faults in the file">
          <Rows
            label="Faults in the file"
            rows={warnings.map((warning) => ({ ...warning, wanted: '' }))}
          />
        </Group>
      ) : null}
    </>
  );
}

/** The first few labels: some programs give every note a tag of its own. */
function tagWords(tags: readonly Tag[]): string {
  const labels = tags.slice(0, MOST_TAGS).map(({ label }) => label);
  const rest = tags.length - labels.length;
  return `${labels.join(', ')}${rest > 0 ? ` and ${rest.toLocaleString('en')} more` : ''}`;
}

function Group({
  title,
  action,
  children,
}: {
  title: string;
  action?: React.ReactNode;
  children: React.ReactNode;
}) {
  const name = useId();
  return (
    <section aria-labelledby={name} className={styles.group}>
      <header>
        <h3 id={name}>{title}</h3>
        {action}
      </header>
      {children}
    </section>
  );
}

function Offer({
  offer,
  isAccepted,
  onChange,
}: {
  offer: OfferedAnnotation;
  isAccepted: boolean;
  onChange(isAccepted: boolean): void;
}) {
  const language = useProject((view) => view.article.language);
  const { number, wanted, found, claim } = offer;
  const said = claim.statement ?? claim.notes;
  return (
    <Checkbox isSelected={isAccepted} onChange={onChange}>
      <span className={styles.offer}>
        <span className={styles.number}>{number}</span>
        <span>
          {wanted ? (
            <span className={styles.pair}>
              <small>It says</small>
              <q lang={language} dir="auto">
                {short(wanted)}
              </q>
            </span>
          ) : null}
          <span className={styles.pair}>
            <small>The article</small>
            <q lang={language} dir="auto">
              {short(found)}
            </q>
          </span>
          <small>{whyWords(offer)}</small>
          {said ? (
            <span className={styles.said} dir="auto">
              {short(said)}
            </span>
          ) : null}
        </span>
      </span>
    </Checkbox>
  );
}

function whyWords({ why, likeness }: OfferedAnnotation): string {
  switch (why) {
    case 'similar':
      return likeness === undefined
        ? 'Alike'
        : `${Math.round(likeness * 100)} % alike, with what stands around it`;
    case 'several':
      return 'The same words stand in several places; this is one of them';
    case 'position':
      return 'It names a position in another text, and no words';
  }
}

interface Row {
  readonly number: number;
  readonly wanted: string;
  readonly what: string;
}

function Rows({ label, rows }: { label: string; rows: readonly Row[] }) {
  const language = useProject((view) => view.article.language);
  const shown = rows.slice(0, MOST_SHOWN);
  const rest = rows.length - shown.length;
  return (
    <section className={styles.rows} aria-label={label} {...REACHABLE}>
      <ul>
        {shown.map(({ number, wanted, what }) => (
          <li key={`${number} ${what} ${wanted}`}>
            <span className={styles.number}>{number}</span>
            <span>
              {wanted ? (
                <q lang={language} dir="auto">
                  {short(wanted)}
                </q>
              ) : null}
              {what ? (
                <span className={styles.said} dir="auto">
                  {short(what)}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>And {rest.toLocaleString('en')} more.</p> : null}
    </section>
  );
}

function short(words: string): string {
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS).toWellFormed()}…` : words;
}

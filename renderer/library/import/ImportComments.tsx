import { useId, useMemo } from 'react';
import type { Block } from '../../../shared/article/block';
import { canonicalText, offsetOf } from '../../../shared/article/canonicalText';
import type { ImportedComment } from '../../../shared/article/importResult';
import { counted } from '../../../shared/counted';
import { Checkbox } from '../../ui/fields/Checkbox';
import styles from './ImportComments.module.css';
import type { TakenComments } from './takenComments';

/** More of them are taken all the same. */
const MOST_SHOWN = 200;
const LONGEST_WORDS = 120;

/** What scrolls must be reachable by keyboard, though nothing in it can be pressed. */
const REACHABLE = { tabIndex: 0 };

/** The comments of a document, which become draft claims unless the person leaves them out. */
export function ImportComments({
  blocks,
  comments,
  language,
  taken,
  onTaken,
}: {
  blocks: readonly Block[];
  comments: readonly ImportedComment[];
  language: string | undefined;
  taken: TakenComments;
  onTaken(taken: TakenComments): void;
}) {
  const name = useId();
  const shown = useMemo(
    () => comments.slice(0, MOST_SHOWN).map(wordsIn(blocks)),
    [blocks, comments],
  );
  const rest = comments.length - shown.length;
  const resolved = comments.filter((comment) => comment.resolved).length;
  const open = comments.length - resolved;
  return (
    <section className={styles.comments} aria-labelledby={name}>
      <h3 id={name}>Comments</h3>
      {open > 0 ? (
        <Checkbox isSelected={taken.open} onChange={(on) => onTaken({ ...taken, open: on })}>
          {counted(open, 'comment becomes a draft claim', 'comments become draft claims')}
        </Checkbox>
      ) : null}
      {resolved > 0 ? (
        <Checkbox
          isSelected={taken.resolved}
          onChange={(on) => onTaken({ ...taken, resolved: on })}
        >
          {counted(
            resolved,
            'resolved comment becomes a draft claim, too',
            'resolved comments become draft claims, too',
          )}
        </Checkbox>
      ) : null}
      <section className={styles.list} aria-label="Comments in the document" {...REACHABLE}>
        <ul>
          {shown.map(({ key, words, author, text, isResolved }) => (
            <li key={key}>
              <q lang={language} dir="auto">
                {words}
              </q>
              <p dir="auto">
                {isResolved ? <i>Resolved. </i> : null}
                {author === undefined ? null : <b>{author}: </b>}
                {text}
              </p>
            </li>
          ))}
        </ul>
        {rest > 0 ? <p>And {rest.toLocaleString('en')} more.</p> : null}
      </section>
    </section>
  );
}

function wordsIn(blocks: readonly Block[]) {
  const canonical = canonicalText(blocks);
  return ({ start, end, text, author, resolved }: ImportedComment, index: number) => {
    const from = offsetOf(canonical, start) ?? 0;
    const words = canonical.text.slice(from, offsetOf(canonical, end) ?? from);
    const short =
      words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS).toWellFormed()}…` : words;
    return { key: index.toString(), words: short, author, text, isResolved: resolved === true };
  };
}

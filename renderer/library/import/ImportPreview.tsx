import { counted } from '../../../shared/counted';
import type { Output } from '../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { ArticleFields } from '../../ui/fields/ArticleFields';
import type { ArticleEdits, ArticleField, ArticleProblems } from '../../ui/fields/articleForm';
import { Checkbox } from '../../ui/fields/Checkbox';
import { Segmented } from '../../ui/fields/Segmented';
import { Select } from '../../ui/fields/Select';
import { TextField } from '../../ui/fields/TextField';
import { JobProgress } from '../../ui/progress/JobProgress';
import { MOST_NAME_LETTERS } from '../../ui/suggestName';
import { sizeWords } from '../../ui/words/sizeWords';
import { ArticlePreview } from './ArticlePreview';
import { DETECTED, encodingOptions } from './encodings';
import { FileAuthor } from './FileAuthor';
import { ImportComments } from './ImportComments';
import styles from './ImportDialog.module.css';
import type { ImportPick } from './importPick';
import type { TakenComments } from './takenComments';
import type { Reading } from './useImport';

const FIELDS: readonly ArticleField[] = [
  'title',
  'byline',
  'publisher',
  'published',
  'language',
  'url',
];
const TAKEN = [
  { value: 'html', label: 'With formatting' },
  { value: 'text', label: 'Text only' },
] as const;

/** What was read, beside what is known about it; both can still be corrected. */
export function ImportPreview({
  article,
  pick,
  job,
  awaitedPart,
  edits,
  problems,
  name,
  form,
  takesComments,
  onTakesComments,
  keepsSent,
  onKeepsSent,
  onEdits,
  onName,
  onRead,
  onStop,
  onSubmit,
}: {
  article: Output<'import.article'>;
  pick: ImportPick;
  /** Another reading of it that is under way. */
  job: string | null;
  /** The part that is being read, if one was asked for. */
  awaitedPart: string | null;
  edits: ArticleEdits;
  problems: ArticleProblems;
  name: string;
  /** The form's id, by which the dialog's button sends it. */
  form: string;
  /** Which comments become draft claims. */
  takesComments: TakenComments;
  onTakesComments(takes: TakenComments): void;
  /** Whether files that were sent with it become sources. */
  keepsSent: boolean;
  onKeepsSent(keeps: boolean): void;
  onEdits(edits: ArticleEdits): void;
  onName(name: string): void;
  /** Reads the same document in another way. */
  onRead(pick: ImportPick, reading?: Reading): void;
  /** Stays with what was read before. */
  onStop(): void;
  onSubmit(): void;
}) {
  const { metadata, blocks, comments = [], warnings, leftOut, words } = article;
  const { encoding, otherReading } = article;
  const { parts = [], part = null, sentFiles = [] } = article;
  return (
    <div className={styles.columns}>
      <div className={styles.read} aria-busy={job !== null}>
        <div className={styles.facts}>
          <p role="status">
            {job === null ? `${taken(pick)} · ${counted(words, 'word')}` : 'Reading it again…'}
          </p>
          {job === null ? null : (
            <span className={styles.again}>
              <JobProgress job={job} label="Reading the article again" />
              <Button look="quiet" onPress={onStop}>
                Stop
              </Button>
            </span>
          )}
          {pick.kind === 'paste' && pick.html !== null && pick.text.trim() !== '' ? (
            <Segmented
              label="What is taken from the clipboard"
              segments={TAKEN}
              value={pick.as}
              onChange={(as) => onRead({ ...pick, as })}
            />
          ) : null}
        </div>
        <ArticlePreview blocks={blocks} language={metadata.language} />
      </div>
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Notes title="Please check" notes={warnings} look="warn" />
        {pick.kind === 'file' && encoding !== undefined && otherReading !== undefined ? (
          <div className={styles.words}>
            <span aria-hidden="true">How its words read</span>
            <Segmented
              label="How its words read"
              segments={[
                { value: encoding, label: otherReading.words.map(({ here }) => here).join(' · ') },
                {
                  value: otherReading.encoding,
                  label: otherReading.words.map(({ there }) => there).join(' · '),
                },
              ]}
              value={encoding}
              onChange={(chosen) => onRead(pick, { encoding: chosen })}
            />
          </div>
        ) : null}
        {parts.length > 1 ? (
          <Select
            label="Part"
            options={parts.map(({ id, title }) => ({ value: id, label: title }))}
            value={awaitedPart ?? part}
            onChange={(chosen) => onRead(pick, { part: chosen })}
          />
        ) : null}
        <TextField
          label="Name of the project"
          autoFocus
          autoComplete="off"
          maxLength={MOST_NAME_LETTERS}
          value={name}
          onChange={onName}
        />
        <ArticleFields
          metadata={metadata}
          fields={FIELDS}
          edits={edits}
          problems={problems}
          onChange={onEdits}
        />
        <FileAuthor article={article} edits={edits} onEdits={onEdits} />
        {pick.kind === 'file' && encoding !== undefined ? (
          <Select
            label="Character encoding"
            options={encodingOptions(encoding)}
            value={encoding}
            isDisabled={job !== null}
            onChange={(chosen) => onRead(pick, chosen === DETECTED ? {} : { encoding: chosen })}
          />
        ) : null}
        {comments.length > 0 ? (
          <ImportComments
            blocks={blocks}
            comments={comments}
            language={metadata.language}
            taken={takesComments}
            onTaken={onTakesComments}
          />
        ) : null}
        {sentFiles.length > 0 ? (
          <section className={styles.notes}>
            <h3>Sent with it</h3>
            <ul>
              {sentFiles.map(({ name, bytes }) => (
                <li key={name}>
                  {name}, {sizeWords(bytes)}
                </li>
              ))}
            </ul>
            <Checkbox isSelected={keepsSent} onChange={onKeepsSent}>
              {counted(sentFiles.length, 'file becomes a source', 'files become sources')}
            </Checkbox>
          </section>
        ) : null}
        <Notes title="What was left out" notes={leftOut} />
      </form>
    </div>
  );
}

function Notes({ title, notes, look }: { title: string; notes: readonly string[]; look?: 'warn' }) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} data-look={look}>
      <h3>{title}</h3>
      <ul>
        {[...new Set(notes)].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

function taken(pick: ImportPick): string {
  if (pick.kind === 'file') return `From “${pick.file.name}”`;
  return pick.as === 'html' ? 'Pasted with its formatting' : 'Pasted as text';
}

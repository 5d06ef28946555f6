import { useEffect, useId, useRef, useState } from 'react';
import type { ArticleMetadata } from '../../../shared/article/block';
import type { UnsavedArticle } from '../../../shared/ipc/unsavedWork';
import { shownKeys } from '../../commands/shownKeys';
import { useApp } from '../../ui/AppContext';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import body from '../../ui/DialogBody.module.css';
import { type ArticleEdits, type ArticleProblems, applyEdits } from '../../ui/fields/articleForm';
import { Problem } from '../../ui/Problem';
import { suggestName } from '../../ui/suggestName';
import styles from './ImportDialog.module.css';
import { ImportPreview } from './ImportPreview';
import { ImportSource } from './ImportSource';
import { type ImportPick, isProjectFile } from './importPick';
import { commentsTaken, type TakenComments, USUALLY_TAKEN } from './takenComments';
import { useDroppedPick } from './useDroppedPick';
import { useImport } from './useImport';
import { useUnsavedArticle } from './useUnsavedArticle';

interface Props {
  /** What was dropped or pasted before the dialog opened. */
  initial: ImportPick | null;
  /** The name that the article was kept under, if it was. */
  keptAs: string | null;
  /** A project file is opened, not imported. */
  onProjectFile(file: File): void;
  onClose(): void;
}

/** Brings an article in: choose or paste it, see what was read, correct what is known, make a project. */
export function ImportDialog({ initial, keptAs, onProjectFile, onClose }: Props) {
  const { host, info, open } = useApp();
  const { state, read, cancel, startOver } = useImport(host);
  const form = useId();
  const [text, setText] = useState('');
  const [edits, setEdits] = useState<ArticleEdits>({});
  const [problems, setProblems] = useState<ArticleProblems>({});
  const [ownName, setOwnName] = useState<string | null>(null);
  const [takesComments, setTakesComments] = useState<TakenComments>(USUALLY_TAKEN);
  const [keepsSent, setKeepsSent] = useState(true);
  const [creating, setCreating] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { article, job } = state;
  const begun = begunArticle(state.pick, text);
  const kept = useUnsavedArticle(host, begun, keptAs);
  const close = () => void kept.drop().then(onClose);
  const isReading = job !== null;

  const take = (pick: ImportPick) => {
    if (isProjectFile(pick)) {
      onProjectFile(pick.file);
      return;
    }
    // Another document: what was corrected of the last one does not apply to it.
    setEdits({});
    setProblems({});
    setOwnName(null);
    setTakesComments(USUALLY_TAKEN);
    setKeepsSent(true);
    setFailure(null);
    if (pick.kind === 'paste') setText(pick.text);
    startOver();
    void read(pick);
  };
  const takeInitial = useRef(() => {
    // What was still being typed is typed on.
    if (keptAs !== null && initial?.kind === 'paste' && initial.html === null)
      setText(initial.text);
    else if (initial) take(initial);
  });
  useEffect(() => takeInitial.current(), []);
  const dragging = useDroppedPick(true, take);

  const name = ownName ?? suggestName(edits.title ?? article?.metadata.title ?? '');
  const create = async (metadata: ArticleMetadata) => {
    if (!article) return;
    setCreating(true);
    const created = await host.call('library.create', {
      name: name.trim() === '' ? suggestName(metadata.title) : name.trim(),
      article: { ...metadata, blocks: article.blocks },
      ...(article.comments ? { comments: commentsTaken(article.comments, takesComments) } : {}),
      ...(state.readBy === null ? {} : { readBy: state.readBy, keepsSent }),
    });
    setCreating(false);
    if (created.ok) {
      await kept.drop();
      await open(created.value);
    } else setFailure(created.error.message);
  };
  const submit = () => {
    if (!article || creating || isReading) return;
    const corrected = applyEdits(article.metadata, edits);
    if (!corrected.ok) setProblems(corrected.error);
    else if (corrected.value.title.trim() === '') setProblems({ title: NO_TITLE });
    else void create(corrected.value);
  };

  // What was typed cannot be had again; what was pasted or chosen can.
  const nothingToLose = article ? Object.keys(edits).length === 0 : text.trim() === '';
  return (
    <Dialog
      title={article ? 'Check what was read' : 'New project from an article'}
      width={article ? 'wide' : 'normal'}
      dismissable={!creating && nothingToLose}
      onClose={close}
      actions={
        <>
          {article ? (
            <span className={body.start}>
              <Button
                look="quiet"
                isDisabled={creating}
                onPress={() => {
                  setText('');
                  setFailure(null);
                  startOver();
                }}
              >
                Take another article
              </Button>
            </span>
          ) : null}
          <Button onPress={close} isDisabled={creating}>
            Cancel
          </Button>
          {article ? (
            <Button look="primary" type="submit" form={form} isDisabled={creating || isReading}>
              {creating ? 'Creating' : 'Create project'}
            </Button>
          ) : (
            <Button
              look="primary"
              keys={shownKeys('$mod+Enter', info.platform)}
              isDisabled={isReading || text.trim() === ''}
              onPress={() => take({ kind: 'paste', text, html: null, as: 'text' })}
            >
              Read this text
            </Button>
          )}
        </>
      }
    >
      <Problem className={styles.problem}>{failure ?? state.problem?.message}</Problem>
      <Problem className={styles.problem}>{kept.problem}</Problem>
      {article && state.pick ? (
        <ImportPreview
          article={article}
          pick={state.pick}
          job={job}
          awaitedPart={state.awaitedPart}
          edits={edits}
          problems={problems}
          name={name}
          form={form}
          takesComments={takesComments}
          onTakesComments={setTakesComments}
          keepsSent={keepsSent}
          onKeepsSent={setKeepsSent}
          onEdits={(next) => {
            setEdits(next);
            setProblems({});
          }}
          onName={setOwnName}
          onRead={(pick, reading) => {
            // Another chapter: what was corrected of the last one does not apply to it.
            if (reading?.part !== undefined) {
              setEdits({});
              setProblems({});
            }
            void read(pick, reading);
          }}
          onStop={cancel}
          onSubmit={submit}
        />
      ) : (
        <ImportSource
          text={text}
          job={job}
          pick={state.pick}
          onText={setText}
          onPick={take}
          onCancel={cancel}
        />
      )}
      {dragging ? <p className={styles.drop}>Drop the article to read it</p> : null}
    </Dialog>
  );
}

const NO_TITLE = 'Write a title: it names the article in the library and in reports.';

/** What would be lost with the window: a file stays where it is. */
function begunArticle(pick: ImportPick | null, text: string): UnsavedArticle | null {
  if (pick?.kind === 'file') return null;
  if (pick) return { text: pick.text, html: pick.html, as: pick.as };
  return text.trim() === '' ? null : { text, html: null, as: 'text' };
}

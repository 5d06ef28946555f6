import { useState } from 'react';
import { now } from '../project/intents/intent';
import { updateArticle } from '../project/intents/updateProject';
import { useProject, useSession } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { FormDialog } from '../ui/FormDialog';
import { ArticleFields } from '../ui/fields/ArticleFields';
import {
  ARTICLE_FIELDS,
  type ArticleEdits,
  type ArticleProblems,
  applyEdits,
} from '../ui/fields/articleForm';
import { TextField } from '../ui/fields/TextField';
import { declaredWords, withInterests } from './interests';
import styles from './ProjectDialog.module.css';

/** Corrects what is known about the article, and what its checkers declare; one step of the project for all of it. */
export function ArticleDialog({ onClose }: { onClose(): void }) {
  const session = useSession();
  const metadata = useProject((view) => view.article);
  const [edits, setEdits] = useState<ArticleEdits>({});
  const [problems, setProblems] = useState<ArticleProblems>({});
  const { settings } = useApp();
  const [interests, setInterests] = useState(metadata.interests?.text ?? '');
  const save = () => {
    const result = applyEdits(metadata, edits);
    if (!result.ok) {
      setProblems(result.error);
      return;
    }
    session.run(
      updateArticle(() =>
        withInterests(result.value, interests, settings.checkerName.trim(), now()),
      ),
    );
    onClose();
  };
  const { original } = metadata;
  return (
    <FormDialog title="The article" action="Save" onSubmit={save} onClose={onClose}>
      <ArticleFields
        metadata={metadata}
        fields={ARTICLE_FIELDS}
        edits={edits}
        problems={problems}
        onChange={(next) => {
          setEdits(next);
          setProblems({});
        }}
      />
      <TextField
        label="Conflicts of interest"
        multiline
        value={interests}
        onChange={setInterests}
        hint={declaredWords(metadata)}
      />
      {original ? (
        <dl className={styles.original}>
          <dt>Original</dt>
          <dd>
            {original.name} ({original.bytes.toLocaleString('en')} bytes, {original.mediaType})
          </dd>
          <dt>SHA-256</dt>
          <dd className={styles.hash}>{original.sha256}</dd>
        </dl>
      ) : null}
    </FormDialog>
  );
}

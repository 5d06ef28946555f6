import { FileText } from 'lucide-react';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/fields/TextField';
import { chooseFile } from '../../ui/files/chooseFile';
import { JobProgress } from '../../ui/progress/JobProgress';
import styles from './ImportDialog.module.css';
import { type ImportPick, pickFrom } from './importPick';

/** Where an article is taken from: paste, a file, or a drop. */
export function ImportSource({
  text,
  job,
  pick,
  onText,
  onPick,
  onCancel,
}: {
  text: string;
  /** The reading under way. */
  job: string | null;
  pick: ImportPick | null;
  onText(text: string): void;
  onPick(pick: ImportPick): void;
  onCancel(): void;
}) {
  if (job !== null) {
    return (
      <div className={styles.reading}>
        <p role="status">
          Reading {pick?.kind === 'file' ? `“${pick.file.name}”` : 'what you pasted'}
        </p>
        <JobProgress job={job} label="Reading the article" />
        <Button autoFocus onPress={onCancel}>
          Stop
        </Button>
      </div>
    );
  }
  const choose = async () => {
    const file = await chooseFile();
    if (file) onPick({ kind: 'file', file });
  };
  return (
    <div className={styles.source}>
      <div className={styles.paste}>
        <TextField
          label="Paste or type the article"
          multiline
          serif
          autoFocus
          placeholder="Paste it here. Headings, lists, quotations and links are kept."
          value={text}
          onChange={onText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey))
              event.continuePropagation();
            else if (text.trim() !== '') onPick({ kind: 'paste', text, html: null, as: 'text' });
          }}
          onPaste={(event) => {
            const pasted = pickFrom(event.clipboardData);
            // Into a text that is already there a paste is an edit like any other.
            if (!pasted || (pasted.kind === 'paste' && text.trim() !== '')) return;
            event.preventDefault();
            onPick(pasted);
          }}
        />
      </div>
      <div className={styles.file}>
        <Button onPress={() => void choose()}>
          <FileText aria-hidden />
          Choose a file…
        </Button>
        <p>
          Or drop one here: a PDF, a Word, OpenDocument or RTF document, an EPUB book, plain text,
          Markdown or a saved web page. It is read on this machine; nothing leaves it.
        </p>
      </div>
    </div>
  );
}

import { useState } from 'react';
import { findDuplicates } from '../../shared/bibliography/findDuplicates';
import type { SourceId } from '../../shared/id';
import { createSource } from '../../shared/source/createSource';
import { sourceFromText } from '../../shared/source/sourceFromText';
import { now } from '../project/intents/intent';
import { addSource } from '../project/intents/updateSource';
import { useSession } from '../project/session/useSession';
import { Button } from '../ui/Button';
import { TextField } from '../ui/fields/TextField';
import { chooseSourceList } from './chooseSourceList';
import styles from './SourceList.module.css';

/** Makes a source of a title, an address or a DOI, or shows the one that has it already. */
export function AddSource({ onAdded, onClose }: { onAdded(id: SourceId): void; onClose?(): void }) {
  const session = useSession();
  const [text, setText] = useState('');
  const csl = sourceFromText(text);
  const add = () => {
    if (!csl) return;
    const source = createSource({ csl, now: now() });
    const listed = { entry: text, csl: source.csl, leftOut: [] };
    const [duplicate] = findDuplicates(session.view().sources.values(), [listed]).duplicates;
    setText('');
    onClose?.();
    if (duplicate?.of.kind === 'source') {
      const message = `The project has a source with the same ${duplicate.by} already. Here it is.`;
      session.say(message);
      onAdded(duplicate.of.source.id);
      return;
    }
    session.run(addSource(source));
    onAdded(source.id);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label="Title, address or DOI"
        autoFocus={onClose !== undefined}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && onClose) onClose();
          // The window's own keys work in this field too.
          else event.continuePropagation();
        }}
      />
      <div className={styles.formButtons}>
        {onClose ? (
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
        ) : null}
        <Button type="submit" look="primary" isDisabled={!csl}>
          Add source
        </Button>
      </div>
      <div className={styles.fromFile}>
        <Button look="quiet" onPress={() => void chooseSourceList(session)}>
          Add many from a file…
        </Button>
      </div>
    </form>
  );
}

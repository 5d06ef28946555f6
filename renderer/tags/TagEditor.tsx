import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { TagId } from '../../shared/id';
import { editTag } from '../../shared/tag/editTags';
import type { Tag } from '../../shared/tag/tag';
import { useField } from '../project/fields/useField';
import { updateTags } from '../project/intents/updateTags';
import { useProject, useSession } from '../project/session/useSession';
import { Button } from '../ui/Button';
import { TextField } from '../ui/fields/TextField';
import { EndTag } from './EndTag';
import { HueField } from './HueField';
import styles from './TagsDialog.module.css';

interface Props {
  tag: Tag;
  /** Its place in the order, from 0. */
  place: number;
  /** It was just made: its name waits to be written. */
  isNew: boolean;
  /** How many claims have it. */
  inUse: number;
  onMove(by: 1 | -1): void;
  /** It is no more; the tag to show next. */
  onGone(next: TagId | null): void;
}

/** One tag: name, definition, colour, place, and its end. */
export function TagEditor({ tag, place, isNew, inUse, onMove, onGone }: Props) {
  const session = useSession();
  const tags = useProject((view) => view.tags);
  const fields = useRef<HTMLDivElement>(null);
  const change = (part: Partial<Omit<Tag, 'id'>>) =>
    updateTags((current) => editTag(current, tag.id, part));
  const label = useField(session, `${tag.id}/label`, tag.label, (text) =>
    // A tag without a name could not be told from the others: it keeps the one it has.
    text.trim() === '' ? () => null : change({ label: text.trim() }),
  );
  const definition = useField(session, `${tag.id}/definition`, tag.definition, (text) =>
    change({ definition: text.trim() }),
  );
  useEffect(() => {
    if (isNew) fields.current?.querySelector('input')?.select();
  }, [isNew]);
  const isTaken = tags.some(
    (other) => other.id !== tag.id && other.label.trim() === label.value.trim(),
  );
  return (
    <div ref={fields} className={styles.editor}>
      <TextField
        label="Name"
        autoFocus={isNew}
        {...label}
        error={isTaken ? 'Another tag has this name.' : undefined}
      />
      <TextField
        label="Definition"
        multiline
        placeholder="What to check about such claims"
        {...definition}
      />
      <HueField value={tag.hue} onChange={(hue) => session.run(change({ hue }))} />
      <div>
        <div className={styles.label}>
          Place {place + 1} of {tags.length}
        </div>
        <div className={styles.row}>
          <Button isDisabled={place === 0} onPress={() => onMove(-1)}>
            <ArrowUp aria-hidden />
            Move up
          </Button>
          <Button isDisabled={place === tags.length - 1} onPress={() => onMove(1)}>
            <ArrowDown aria-hidden />
            Move down
          </Button>
          <span className={styles.note}>The first nine have the keys 1 to 9.</span>
        </div>
      </div>
      <EndTag tag={tag} inUse={inUse} onGone={onGone} />
    </div>
  );
}

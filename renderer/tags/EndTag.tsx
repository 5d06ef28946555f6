import { useState } from 'react';
import type { TagId } from '../../shared/id';
import type { Tag } from '../../shared/tag/tag';
import { deleteTag, mergeTags } from '../project/intents/updateTags';
import { useProject, useSession } from '../project/session/useSession';
import { Button } from '../ui/Button';
import { type Option, Select } from '../ui/fields/Select';
import styles from './TagsDialog.module.css';

interface Props {
  tag: Tag;
  inUse: number;
  onGone(next: TagId | null): void;
}

/** Merges a tag into another or deletes it; one that is in use asks what its claims get instead. */
export function EndTag({ tag, inUse, onGone }: Props) {
  const session = useSession();
  const tags = useProject((view) => view.tags);
  const [asked, setAsked] = useState<'merge' | 'delete' | null>(null);
  const [instead, setInstead] = useState<TagId | 'none' | null>(null);
  const others = tags.filter(({ id }) => id !== tag.id);
  const options: readonly Option<TagId | 'none'>[] = [
    ...(asked === 'delete' ? [{ value: 'none' as const, label: 'No other tag' }] : []),
    ...others.map(({ id, label, hue }) => ({ value: id, label, hue })),
  ];
  const claims = inUse === 1 ? 'One claim has' : `${inUse.toLocaleString('en')} claims have`;

  const end = (into: TagId | undefined) => {
    const next = into ?? tags[tags.indexOf(tag) + 1]?.id ?? tags[tags.indexOf(tag) - 1]?.id ?? null;
    const intent = asked === 'merge' && into ? mergeTags(tag.id, into) : deleteTag(tag.id, into);
    if (session.run(intent)) onGone(next);
  };
  const ask = (what: 'merge' | 'delete') => {
    setAsked(what);
    setInstead(null);
  };

  if (asked === null) {
    return (
      <div className={`${styles.row} ${styles.end}`}>
        <Button isDisabled={others.length === 0} onPress={() => ask('merge')}>
          Merge into another…
        </Button>
        <Button look="danger" onPress={() => (inUse === 0 ? end(undefined) : ask('delete'))}>
          {inUse === 0 ? 'Delete tag' : 'Delete tag…'}
        </Button>
      </div>
    );
  }
  return (
    <section className={`${styles.ask} ${styles.end}`} aria-label={`End of the tag ${tag.label}`}>
      <p>
        {inUse === 0 ? 'No claim has' : claims} the tag “{tag.label}”.{' '}
        {asked === 'merge'
          ? 'The tag ends, and its claims have the other one in its place.'
          : 'Choose what its claims have in its place.'}
      </p>
      <Select<TagId | 'none'>
        label={asked === 'merge' ? 'Merge into' : 'In its place'}
        placeholder="Choose a tag"
        value={instead}
        options={options}
        onChange={setInstead}
      />
      <div className={styles.row}>
        <Button
          look="danger"
          isDisabled={instead === null}
          onPress={() => end(instead === 'none' || instead === null ? undefined : instead)}
        >
          {asked === 'merge' ? 'Merge' : 'Delete'}
        </Button>
        <Button look="quiet" onPress={() => setAsked(null)}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

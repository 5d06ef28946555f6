import { Plus } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { HUES } from '../../shared/hue';
import { newId, type TagId } from '../../shared/id';
import { addTag, moveTag } from '../../shared/tag/editTags';
import { tagKeys } from '../../shared/tag/tagKeys';
import { updateTags } from '../project/intents/updateTags';
import { useProject, useSession } from '../project/session/useSession';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { Swatch } from '../ui/TagChip';
import { countTags } from './countTags';
import { TagEditor } from './TagEditor';
import styles from './TagsDialog.module.css';

/** The project's tags: their order, which gives them their keys, and each one's name and colour. */
export function TagsDialog({ onClose }: { onClose(): void }) {
  const session = useSession();
  const tags = useProject((view) => view.tags);
  const claims = useProject((view) => view.claims);
  const [chosen, setChosen] = useState<TagId | null>(tags[0]?.id ?? null);
  const [isNew, setNew] = useState(false);
  const keys = useMemo(() => tagKeys(tags), [tags]);
  const counts = useMemo(() => countTags(claims.map(({ claim }) => claim)), [claims]);
  const tag = tags.find(({ id }) => id === chosen) ?? tags[0];
  const place = tag ? tags.indexOf(tag) : -1;

  const choose = (id: TagId | null) => {
    setNew(false);
    setChosen(id);
  };
  const add = () => {
    const id = newId('tag');
    const used = new Set(tags.map(({ hue }) => hue));
    const hue = HUES.find((each) => !used.has(each)) ?? HUES[tags.length % HUES.length] ?? 'grey';
    session.run(
      updateTags((current) =>
        addTag(current, { id, label: freeLabel(current), definition: '', hue }),
      ),
    );
    setChosen(id);
    setNew(true);
  };
  const move = (by: 1 | -1) => {
    if (tag && place + by >= 0 && place + by < tags.length) {
      session.run(updateTags((current) => moveTag(current, tag.id, place + by)));
    }
  };
  const moveByKeys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <Dialog
      title="Tags"
      width="wide"
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.columns}>
        <section
          aria-label="Tags in their order"
          className={styles.side}
          onKeyDownCapture={moveByKeys}
        >
          <ListBox
            aria-label="Tags"
            autoFocus
            className={styles.list ?? ''}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={tag ? [tag.id] : []}
            onSelectionChange={(selected) =>
              choose(tags.find(({ id }) => selected !== 'all' && selected.has(id))?.id ?? null)
            }
            renderEmptyState={() => <p className={styles.none}>No tags.</p>}
          >
            {tags.map((each) => (
              <ListBoxItem
                key={each.id}
                id={each.id}
                textValue={each.label}
                className={styles.item ?? ''}
              >
                <Swatch hue={each.hue} />
                <span className={styles.name}>{each.label}</span>
                <span className={styles.count}>
                  {counts.get(each.id) ?? 0}
                  <span className="visually-hidden"> claims</span>
                </span>
                <span className={styles.key}>
                  {keys.has(each.id) ? <Kbd keys={keys.get(each.id) ?? ''} /> : null}
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
          <Button onPress={add}>
            <Plus aria-hidden />
            Add tag
          </Button>
        </section>
        {tag ? (
          <TagEditor
            key={tag.id}
            tag={tag}
            place={place}
            isNew={isNew}
            inUse={counts.get(tag.id) ?? 0}
            onMove={move}
            onGone={(next) => choose(next)}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

function freeLabel(tags: readonly { readonly label: string }[]): string {
  const taken = new Set(tags.map(({ label }) => label));
  let label = 'new tag';
  for (let number = 2; taken.has(label); number += 1) label = `new tag ${number}`;
  return label;
}

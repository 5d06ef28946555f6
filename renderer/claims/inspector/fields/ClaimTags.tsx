import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Claim } from '../../../../shared/claim/claim';
import type { TagId } from '../../../../shared/id';
import { updateClaim } from '../../../project/intents/updateClaim';
import { useProject, useSession } from '../../../project/session/useSession';
import { Kbd } from '../../../ui/Kbd';
import { Swatch, TagChip } from '../../../ui/TagChip';
import { useKeyHint } from '../../useKeyHint';
import styles from './ClaimTags.module.css';
import { findTags } from './findTags';
import { useFocusField } from './useFocusField';

/** What kind of claim it is: chips to take off, and a field that finds tags to put on. */
export function ClaimTags({ claim }: { claim: Claim }) {
  const session = useSession();
  const tags = useProject((view) => view.tags);
  const field = useFocusField('tags');
  const last = claim.tags.at(-1);
  const remove = (tag: TagId) =>
    session.run(
      updateClaim(claim.id, (current) => ({
        ...current,
        tags: current.tags.filter((each) => each !== tag),
      })),
    );
  return (
    <div className={styles.tags}>
      {claim.tags.map((id) => {
        const tag = tags.find((each) => each.id === id);
        return tag ? (
          <TagChip key={id} tag={tag}>
            <button
              type="button"
              className={styles.remove}
              aria-label={`Take off the tag ${tag.label}`}
              onClick={() => remove(id)}
            >
              <X aria-hidden size={12} />
            </button>
          </TagChip>
        ) : null;
      })}
      <div ref={field} className={styles.add}>
        <AddTag claim={claim} onRemoveLast={() => last && remove(last)} />
      </div>
    </div>
  );
}

const EDIT_TAGS = 'edit tags';

function AddTag({ claim, onRemoveLast }: { claim: Claim; onRemoveLast(): void }) {
  const session = useSession();
  const hint = useKeyHint()('T');
  const tags = useProject((view) => view.tags);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => findTags(tags, claim.tags, typed), [tags, claim.tags, typed]);

  const choose = (key: unknown) => {
    const chosen = found.find(({ id }) => id === key);
    setTyped('');
    if (chosen) {
      session.run(
        updateClaim(claim.id, (current) => ({ ...current, tags: [...current.tags, chosen.id] })),
      );
    } else if (key === EDIT_TAGS) {
      session.openDialog({ kind: 'tags' });
    }
  };
  return (
    <ComboBox
      aria-label="Add a tag"
      menuTrigger="focus"
      inputValue={typed}
      onInputChange={setTyped}
      defaultFilter={() => true}
      selectedKey={null}
      onSelectionChange={choose}
    >
      <Input
        placeholder="+ tag"
        className={styles.input ?? ''}
        onKeyDown={(event) => {
          // Held down to clear what was typed, the key must not go on to the tags.
          if (event.key === 'Backspace' && typed === '' && !event.repeat) onRemoveLast();
          const isMoved = event.currentTarget.hasAttribute('aria-activedescendant');
          // Enter before any arrow takes the first that was found.
          if (event.key === 'Enter' && typed !== '' && !isMoved) choose(found[0]?.id);
        }}
      />
      {hint ? <Kbd keys={hint} /> : null}
      <Popover className={styles.popover ?? ''} placement="bottom start" maxHeight={380}>
        <ListBox className={styles.list ?? ''}>
          {found.map(({ id, tag, key }) => (
            <ListBoxItem key={id} id={id} textValue={tag.label} className={styles.option ?? ''}>
              <Swatch hue={tag.hue} />
              <span>{tag.label}</span>
              {key ? <Kbd keys={key} /> : null}
              <small>{tag.definition}</small>
            </ListBoxItem>
          ))}
          <ListBoxItem id={EDIT_TAGS} textValue="Edit tags" className={styles.option ?? ''}>
            Edit tags…
          </ListBoxItem>
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

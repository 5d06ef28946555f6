import { Button, Collection, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Tag } from '../../../../shared/tag/tag';
import { Swatch } from '../../../ui/TagChip';
import styles from './SelectionBar.module.css';

/** The tags that the bar has no room for, with whole names, and the way to find one by its name. */
export function MoreTags({
  tags,
  keys,
  onTag,
  onFind,
}: {
  tags: readonly Tag[];
  keys: ReadonlyMap<Tag['id'], string>;
  onTag(tag: Tag): void;
  onFind(): void;
}) {
  return (
    <MenuTrigger>
      <Button aria-label="More tags">More</Button>
      {/* Its focus belongs to the bar, which else would go. */}
      <Popover className={styles.popover ?? ''} data-selection-bar="" placement="bottom end">
        <Menu
          className={styles.menu ?? ''}
          aria-label="More tags"
          onAction={(key) => {
            const tag = tags.find(({ id }) => id === key);
            if (tag) onTag(tag);
            else onFind();
          }}
        >
          <Collection items={tags}>
            {(tag) => (
              <MenuItem id={tag.id} textValue={tag.label} className={styles.item ?? ''}>
                <Swatch hue={tag.hue} />
                <span className={styles.label}>{tag.label}</span>
                <kbd>{keys.get(tag.id)}</kbd>
              </MenuItem>
            )}
          </Collection>
          <MenuItem id="find" textValue="Mark, and find a tag" className={styles.item ?? ''}>
            <span className={styles.label}>Mark, and find a tag…</span>
            <kbd>T</kbd>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

import { useLayoutEffect, useRef, useState } from 'react';
import type { Tag } from '../../../../shared/tag/tag';
import { tagKeys } from '../../../../shared/tag/tagKeys';
import { useStore } from '../../../project/model/store';
import type { Session } from '../../../project/session/session';
import { Swatch } from '../../../ui/TagChip';
import { articleCommands } from '../../commands/articleCommands';
import { applyTag } from '../../commands/markCommands';
import { itemsThatFit } from './itemsThatFit';
import { MoreTags } from './MoreTags';
import { recentTags } from './recentTags';

/** Between two items of the bar (CSS pixels), as styled. */
const GAP = 1;
/** The bar's own edges, both together (CSS pixels), as styled. */
const EDGES = 8;

/**
 * Marks the selected words: with a tag, those used last first, as many as fit whole in the room (CSS pixels), the
 * others under “More”; without one; or as one more place of the selected claim.
 */
export function MarkingTools({ session, room }: { session: Session; room: number }) {
  const { tags: projectTags, claims, byId } = session.view();
  // Marking ends the selection: while the bar is shown, the order of its tags does not change under the hand.
  const [tags] = useState(() => recentTags(projectTags, claims));
  const selectedClaim = useStore(session.workspace, (workspace) => workspace.selectedClaim);
  const selected = selectedClaim ? byId.get(selectedClaim) : undefined;
  const keys = tagKeys(projectTags);
  const items = useRef(new Map<string, HTMLElement>());
  const [shown, setShown] = useState<ReadonlySet<number> | null>(null);

  // Measured once with all of them there, before anything is seen.
  useLayoutEffect(() => {
    const widthOf = (id: string) => items.current.get(id)?.offsetWidth ?? 0;
    const rest = ['more', 'plain', 'place'].map(widthOf).filter((width) => width > 0);
    const taken = rest.reduce((sum, width) => sum + width + GAP, EDGES);
    const widths = tags.map(({ id }) => widthOf(id));
    if (shown === null) setShown(itemsThatFit(widths, room - taken, GAP));
  }, [tags, room, shown]);
  const measured = `${room} ${selected?.number ?? ''}`;
  const [known, setKnown] = useState(measured);
  if (known !== measured) {
    setKnown(measured);
    setShown(null);
  }

  const item = (id: string) => (element: HTMLElement | null) => {
    if (element) items.current.set(id, element);
    else items.current.delete(id);
  };
  const run = (id: string) => {
    articleCommands.find((command) => command.id === id)?.run(session);
    session.focus();
  };
  const mark = (tag: Tag) => {
    applyTag(session, tag);
    session.focus();
  };
  const isShown = (place: number) => shown === null || shown.has(place);
  return (
    <>
      {tags.map((tag, place) =>
        isShown(place) ? (
          <button
            key={tag.id}
            ref={item(tag.id)}
            type="button"
            title={tag.definition}
            onClick={() => mark(tag)}
          >
            <Swatch hue={tag.hue} />
            <span>{tag.label}</span> {keys.has(tag.id) ? <kbd>{keys.get(tag.id)}</kbd> : null}
          </button>
        ) : null,
      )}
      <span ref={item('more')}>
        <MoreTags
          tags={tags.filter((_, place) => !isShown(place))}
          keys={keys}
          onTag={mark}
          onFind={() => run('claim.tags')}
        />
      </span>
      <button ref={item('plain')} type="button" onClick={() => run('claim.mark')}>
        No tag <kbd>Enter</kbd>
      </button>
      {selected ? (
        <button ref={item('place')} type="button" onClick={() => run('claim.addPlace')}>
          Add to {selected.number} <kbd>A</kbd>
        </button>
      ) : null}
    </>
  );
}

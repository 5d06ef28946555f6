import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { SourceId } from '../../../shared/id';
import { sourceTitle, styledTitle } from '../../../shared/source/citation';
import { findSources } from '../../../shared/source/findSources';
import { originsOf } from '../../../shared/source/independence';
import type { Source } from '../../../shared/source/source';
import { editRecord } from '../../project/fields/editRecord';
import { updateSource } from '../../project/intents/updateSource';
import { useProject, useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import fieldStyles from '../../ui/fields/Field.module.css';
import selectStyles from '../../ui/fields/Select.module.css';
import { Styled } from '../../ui/words/Styled';
import { restsOnItself } from './restsOnItself';
import styles from './SourceDetail.module.css';

/** More than these are found by typing. */
const OFFERED = 40;

/** The sources that this one repeats or rests on, and the origin that follows from them. */
export function DerivedFromFields({ source }: { source: Source }) {
  const session = useSession();
  const sources = useProject((view) => view.sources);
  const set = (change: (ids: readonly SourceId[]) => SourceId[]) =>
    session.run(
      updateSource(source.id, (current) =>
        editRecord(current, { derivedFrom: change(current.derivedFrom) }),
      ),
    );
  return (
    <div className={styles.field}>
      <ul className={styles.parents} aria-label="Derived from">
        {source.derivedFrom.map((id) => {
          const parent = sources.get(id);
          const title = parent ? sourceTitle(parent) : 'a source that is not in this project';
          return (
            <li key={id}>
              <span dir="auto">{title}</span>
              <Button
                look="quiet"
                aria-label={`No longer derived from ${title}`}
                onPress={() => set((ids) => ids.filter((each) => each !== id))}
              >
                <X aria-hidden />
              </Button>
            </li>
          );
        })}
      </ul>
      <ParentPicker source={source} onPick={(id) => set((ids) => [...ids, id])} />
      <Origin source={source} />
    </div>
  );
}

function ParentPicker({ source, onPick }: { source: Source; onPick(id: SourceId): void }) {
  const sources = useProject((view) => view.sources);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => {
    const others = [...sources.values()].filter(
      ({ id }) => id !== source.id && !source.derivedFrom.includes(id),
    );
    return findSources(others, typed).slice(0, OFFERED);
  }, [sources, source, typed]);
  return (
    <ComboBox
      className={fieldStyles.field ?? ''}
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = found.find(({ id }) => id === key);
        if (chosen) onPick(chosen.id);
        setTyped('');
      }}
      menuTrigger="focus"
    >
      <Label className={fieldStyles.label ?? ''}>Repeats or rests on</Label>
      <Input className={fieldStyles.input ?? ''} placeholder="Find one of the other sources" />
      <Popover className={selectStyles.popover ?? ''}>
        <ListBox className={selectStyles.list ?? ''}>
          {(other: Source) => (
            <ListBoxItem
              id={other.id}
              textValue={sourceTitle(other)}
              className={selectStyles.item ?? ''}
            >
              <Styled text={styledTitle(other)} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Origin({ source }: { source: Source }) {
  const sources = useProject((view) => view.sources);
  if (restsOnItself(sources, source.id)) {
    return (
      <p className={styles.warning} role="status">
        <span aria-hidden>△ </span>These sources rest on each other in a circle. They count as one
        origin.
      </p>
    );
  }
  const titles = originsOf(sources)(source.id)
    .filter((id) => id !== source.id)
    .map((id) => {
      const origin = sources.get(id);
      return origin ? sourceTitle(origin) : '';
    });
  if (titles.length === 0) {
    return <p className={styles.hint}>It is an origin of its own.</p>;
  }
  return (
    <p className={styles.hint}>
      {titles.length === 1 ? 'Its origin: ' : 'Its origins: '}
      {titles.join('; ')}. Evidence from both counts as one independent origin.
    </p>
  );
}

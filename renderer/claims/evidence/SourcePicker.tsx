import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
} from 'react-aria-components';
import type { SourceId } from '../../../shared/id';
import { shortCitation } from '../../../shared/report/words/citeSource';
import { sourceTitle, styledTitle } from '../../../shared/source/citation';
import { findSources } from '../../../shared/source/findSources';
import type { Source } from '../../../shared/source/source';
import { useProject } from '../../project/session/useSession';
import { Styled } from '../../ui/words/Styled';
import styles from './SourcePicker.module.css';

/** More than these nobody reads: typing finds the others. */
const MOST = 8;
const MAKE = 'make a source';

interface Props {
  /** The source used last stands first while nothing is typed. */
  lastUsed: SourceId | null;
  /** The field takes the focus when it appears. */
  autoFocus: boolean;
  onChoose(source: Source): void;
  /** What was typed, to make a new source of. */
  onMake(line: string): void;
}

/** One field: type to find a source of the project, or to make one from a title or an address. */
export function SourcePicker({ lastUsed, autoFocus, onChoose, onMake }: Props) {
  const sources = useProject((view) => view.sources);
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(
    () => lastUsedFirst(findSources([...sources.values()], typed), typed === '' ? lastUsed : null),
    [sources, typed, lastUsed],
  );
  const shown = found.slice(0, MOST);
  const line = typed.trim();
  const choose = (key: unknown) => {
    const source = shown.find(({ id }) => id === key);
    if (source) onChoose(source);
    else if (key === MAKE && line !== '') onMake(line);
  };
  // The row that is seen to be highlighted, also while the list is about to tell of it; before any arrow, the first.
  const byEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const highlighted = list.current?.querySelector<HTMLElement>('[role="option"][data-focused]');
    choose(highlighted?.dataset.key ?? shown[0]?.id ?? MAKE);
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField autoFocus={autoFocus} className={styles.search ?? ''}>
        <Label className="visually-hidden">Source</Label>
        <Input
          onKeyDownCapture={byEnter}
          placeholder="Find a source, or type a title, an address or a DOI"
        />
      </SearchField>
      <ListBox
        ref={list}
        aria-label="Sources"
        className={styles.list ?? ''}
        onAction={choose}
        renderEmptyState={() => (
          <p className={styles.empty}>
            No sources yet. Type a title, an address or a DOI to make the first.
          </p>
        )}
      >
        {shown.map((source) => (
          <ListBoxItem
            key={source.id}
            id={source.id}
            textValue={sourceTitle(source)}
            className={styles.item ?? ''}
          >
            <b dir="auto">
              <Styled text={styledTitle(source)} />
            </b>
            <small dir="auto">
              {source.rank ? `${source.rank} · ` : ''}
              <Styled text={shortCitation(source.csl)} />
            </small>
          </ListBoxItem>
        ))}
        {line === '' ? null : (
          <ListBoxItem id={MAKE} textValue={line} className={styles.item ?? ''}>
            <span>
              Make a source from <b>“{line}”</b>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      {found.length > MOST ? (
        <p className={styles.more}>
          {(found.length - MOST).toLocaleString('en')} more: type to find them.
        </p>
      ) : null}
    </Autocomplete>
  );
}

function lastUsedFirst(sources: readonly Source[], id: SourceId | null): readonly Source[] {
  const last = id && sources.find((source) => source.id === id);
  return last ? [last, ...sources.filter((source) => source !== last)] : sources;
}

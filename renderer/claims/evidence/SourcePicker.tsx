import { useMemo, useRef, useState } from 'react';
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
const MOST = 40;
const MAKE = 'make a source';

interface Props {
  /** The source used last stands first while nothing is typed. */
  lastUsed: SourceId | null;
  onChoose(source: Source): void;
  /** What was typed, to make a new source of. */
  onMake(line: string): void;
}

/** One field: type to find a source of the project, or to make one from a title or an address. */
export function SourcePicker({ lastUsed, onChoose, onMake }: Props) {
  const sources = useProject((view) => view.sources);
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
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
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField
        autoFocus
        className={styles.search ?? ''}
        onSubmit={() => {
          // Enter before any arrow takes the first of the list.
          const isMoved = input.current?.hasAttribute('aria-activedescendant');
          if (!isMoved) choose(shown[0]?.id ?? MAKE);
        }}
      >
        <Label className="visually-hidden">Source</Label>
        <Input ref={input} placeholder="Find a source, or type a title, an address or a DOI" />
      </SearchField>
      <ListBox
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

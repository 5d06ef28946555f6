import { useMemo, useRef, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { counted } from '../../shared/counted';
import type { SourceId } from '../../shared/id';
import { styledTitle } from '../../shared/source/citation';
import { dateText } from '../../shared/source/dateText';
import { findSources } from '../../shared/source/findSources';
import type { Source } from '../../shared/source/source';
import { typeLabel } from '../../shared/source/typeLabel';
import { useProject, useSession, useWorkspace } from '../project/session/useSession';
import { Button } from '../ui/Button';
import fieldStyles from '../ui/fields/Field.module.css';
import { Select } from '../ui/fields/Select';
import { VirtualRows } from '../ui/rows/VirtualRows';
import { Styled } from '../ui/words/Styled';
import { AddSource } from './AddSource';
import { useStandingClaims } from './detail/useStandingClaims';
import styles from './SourceList.module.css';
import { type SourceOrder, sortSources } from './sortSources';
import { CONFIDENTIALITY_LABELS } from './sourceWords';
import { useDroppedList } from './useDroppedList';

/** Two lines of text and the space around them (CSS pixels). */
const ROW_HEIGHT = 54;

const ORDERS: readonly { value: SourceOrder; label: string }[] = [
  { value: 'title', label: 'By title' },
  { value: 'date', label: 'By date' },
  { value: 'used', label: 'By claims' },
];

/** The sources of the project, found by typing and sorted. */
export function SourceList({
  selected,
  onSelect,
  onAdded,
}: {
  selected: SourceId | null;
  onSelect(id: SourceId): void;
  onAdded(id: SourceId): void;
}) {
  const sources = useProject((view) => view.sources);
  const standing = useStandingClaims();
  const session = useSession();
  // There is one search: what is looked for among the text and the claims is looked for here.
  const query = useWorkspace((workspace) => workspace.filter.query);
  const [order, setOrder] = useState<SourceOrder>('title');
  const [isAdding, setAdding] = useState(false);
  const part = useRef<HTMLElement>(null);
  const isOver = useDroppedList(part);
  const addButton = useRef<HTMLButtonElement>(null);
  const stopAdding = () => {
    setAdding(false);
    // The form goes with what has the focus in it.
    addButton.current?.focus();
  };
  const shown = useMemo(() => {
    const found =
      query.trim() === '' ? sources.values() : findSources([...sources.values()], query);
    return sortSources(found, order, (id) => standing.get(id)?.length ?? 0);
  }, [sources, query, order, standing]);
  return (
    <section
      ref={part}
      className={styles.part}
      aria-label="Sources"
      data-over={isOver || undefined}
    >
      <div className={styles.bar}>
        <SearchField
          aria-label="Find a source"
          className={styles.search ?? ''}
          value={query}
          onChange={(text) => session.changeFilter((filter) => ({ ...filter, query: text }))}
        >
          <Input className={fieldStyles.input ?? ''} placeholder="Find a source" />
        </SearchField>
        <Button ref={addButton} aria-label="Add source" onPress={() => setAdding(true)}>
          Add
        </Button>
      </div>
      {isAdding ? <AddSource onAdded={onAdded} onClose={stopAdding} /> : null}
      <div className={styles.order}>
        <span role="status">{countWords(shown.length, sources.size)}</span>
        <Select<SourceOrder>
          label="Order"
          hideLabel
          options={ORDERS}
          value={order}
          onChange={setOrder}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>No source has these words.</p>
      ) : (
        <div className={styles.list} data-menu="source">
          <VirtualRows
            label="Sources"
            role="listbox"
            items={shown}
            rowHeight={ROW_HEIGHT}
            keyOf={idOf}
            selected={selected}
            rowClassName={styles.item}
            onSelect={({ id }) => onSelect(id)}
          >
            {(source) => <Row source={source} claims={standing.get(source.id)?.length ?? 0} />}
          </VirtualRows>
        </div>
      )}
    </section>
  );
}

function idOf({ id }: Source): string {
  return id;
}

function countWords(shown: number, total: number): string {
  const all = counted(total, 'source');
  return shown === total ? all : `${shown.toLocaleString('en')} of ${all}`;
}

function Row({ source, claims }: { source: Source; claims: number }) {
  const about = [
    counted(claims, 'claim'),
    source.confidentiality === 'open' ? '' : CONFIDENTIALITY_LABELS[source.confidentiality].label,
    typeLabel(source.csl.type),
    dateText(source.csl.issued),
  ];
  return (
    <>
      <span className={styles.title} dir="auto">
        <Styled text={styledTitle(source)} />
      </span>
      <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
    </>
  );
}

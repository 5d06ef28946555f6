import { useMemo } from 'react';
import {
  type Duplicate,
  findDuplicates,
  type Sorted,
} from '../../shared/bibliography/findDuplicates';
import { sourceFromList } from '../../shared/bibliography/listedSource';
import { counted } from '../../shared/counted';
import type { Output } from '../../shared/ipc/contract';
import { visibleText } from '../../shared/report/words/visibleText';
import { citationText, sourceTitle } from '../../shared/source/citation';
import { quotedTitle } from '../../shared/source/quotedTitle';
import { now } from '../project/intents/intent';
import { addSources } from '../project/intents/updateSource';
import { useProject, useSession } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import body from '../ui/DialogBody.module.css';
import { Problem } from '../ui/Problem';
import styles from './AddSourcesDialog.module.css';
import { chooseSourceList } from './chooseSourceList';
import { useSourceList } from './useSourceList';

/** Entries listed one by one; the rest are counted. */
const LISTED = 200;

/** Shows which sources of a file are new, which the project has already, and adds the new ones. */
export function AddSourcesDialog({ file, onClose }: { file: File; onClose(): void }) {
  const session = useSession();
  const { host } = useApp();
  const sources = useProject((view) => view.sources);
  const list = useSourceList(host, file);
  const sorted = useMemo(
    () => (list?.ok ? findDuplicates(sources.values(), list.value.sources) : null),
    [list, sources],
  );
  const fresh = sorted?.fresh ?? [];
  const add = () => {
    const added = fresh.map((listed) => sourceFromList(listed, now()));
    session.run(addSources(added));
    onClose();
    if (added[0]) session.openSource(added[0].id);
    session.say(
      `${counted(added.length, 'source')} added. Undo takes ${added.length === 1 ? 'it' : 'them'} away again.`,
    );
  };
  return (
    <Dialog
      title="Add sources from a file"
      onClose={onClose}
      actions={
        <>
          <span className={body.start}>
            <Button look="quiet" onPress={() => void chooseSourceList(session)}>
              Choose another file…
            </Button>
          </span>
          <Button onPress={onClose} autoFocus>
            {list !== null && fresh.length === 0 ? 'Close' : 'Cancel'}
          </Button>
          {list !== null && fresh.length === 0 ? null : (
            <Button look="primary" isDisabled={list === null} onPress={add}>
              {list === null ? 'Add' : `Add ${counted(fresh.length, 'source')}`}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.file}>{visibleText(file.name)}</p>
      <div role="status">
        {list === null ? <p>Reading the file</p> : null}
        {list?.ok && sorted ? <p>{summary(sorted, list.value.faults.length)}</p> : null}
      </div>
      {list?.ok === false ? (
        <Problem className={styles.problem}>{list.error.message}</Problem>
      ) : null}
      {list?.ok && sorted ? <Entries sorted={sorted} list={list.value} /> : null}
    </Dialog>
  );
}

function Entries({ sorted, list }: { sorted: Sorted; list: Output<'sources.read'> }) {
  return (
    <>
      <Part title="Please check" look="warn" lines={list.warnings.map((line) => ({ line }))} />
      <Part
        title="New"
        lines={sorted.fresh.map((listed) => ({
          line: citationText(listed),
          about: listed.leftOut.join(' '),
        }))}
      />
      <Part
        title="Already there, not added"
        lines={sorted.duplicates.map((duplicate) => ({
          line: sourceTitle(duplicate.listed),
          about: sameWords(duplicate),
        }))}
      />
      <Part
        title="Not read"
        look="warn"
        lines={list.faults.map(({ entry, message }) => ({ line: entry, about: message }))}
      />
    </>
  );
}

function Part({
  title,
  lines,
  look,
}: {
  title: string;
  lines: readonly { readonly line: string; readonly about?: string }[];
  look?: 'warn';
}) {
  if (lines.length === 0) return null;
  const rows = lines.slice(0, LISTED).map((row, place) => ({ ...row, key: `${title}-${place}` }));
  return (
    <section className={styles.part} data-look={look}>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ key, line, about }) => (
          <li key={key}>
            <p dir="auto">{visibleText(line)}</p>
            {about ? <p className={styles.about}>{visibleText(about)}</p> : null}
          </li>
        ))}
        {lines.length > LISTED ? (
          <li>and {(lines.length - LISTED).toLocaleString('en')} more</li>
        ) : null}
      </ul>
    </section>
  );
}

function sameWords({ of, by }: Duplicate): string {
  return of.kind === 'source'
    ? `The same ${by} as ${quotedTitle(sourceTitle(of.source))}, which the project has.`
    : `The same ${by} as ${quotedTitle(sourceTitle(of.source))} in this file.`;
}

function summary({ fresh, duplicates }: Sorted, faults: number): string {
  const parts = [
    fresh.length === 0 ? 'Nothing new' : `${fresh.length.toLocaleString('en')} new`,
    duplicates.length === 0 ? '' : `${duplicates.length.toLocaleString('en')} already there`,
    faults === 0 ? '' : `${faults.toLocaleString('en')} not read`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

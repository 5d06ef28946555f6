import { Fragment } from 'react';
import type { Piece } from '../../../shared/project/compare/compareWords';
import type { ShownChange } from '../../../shared/project/log/changeWords';
import styles from './FieldChanges.module.css';

/** What each field of an entry of the log had been, struck through where it is gone, and what it became. */
export function FieldChanges({ changes }: { changes: readonly ShownChange[] }) {
  // Several blocks have fields of one name; the changes of an entry stay in their order.
  const rows = changes.map((change, place) => ({ ...change, key: `change-${place}` }));
  return (
    <dl className={styles.changes}>
      {rows.map(({ key, name, before, after, only, note }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            {only === 'added' || only === 'cut' ? `${only}: ` : null}
            {only === 'added' ? null : <Side pieces={before} tag="del" />}
            {only ? null : (
              <>
                <span aria-hidden> → </span>
                <span className="visually-hidden"> became </span>
              </>
            )}
            {only === 'cut' || only === 'gone' ? null : <Side pieces={after} tag="ins" />}
            {note ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Side({ pieces, tag: Tag }: { pieces: readonly Piece[] | undefined; tag: 'del' | 'ins' }) {
  if (!pieces) return <em>nothing</em>;
  // A piece is found by where it begins.
  let at = 0;
  return (
    <bdi>
      {pieces.map(({ text, isOwn }) => {
        const key = at;
        at += text.length;
        return isOwn ? <Tag key={key}>{text}</Tag> : <Fragment key={key}>{text}</Fragment>;
      })}
    </bdi>
  );
}

import { X } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '../../../shared/source/source';
import { updateSource } from '../../project/intents/updateSource';
import { useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { withAuthor, withoutAuthor } from './editSource';
import styles from './SourceDetail.module.css';
import { SourceTextField } from './SourceTextField';

type Kind = 'person' | 'organisation';

/** Who made the source: persons by family and given name, organisations by one name. */
export function AuthorFields({ source }: { source: Source }) {
  const session = useSession();
  const authors = source.csl.author ?? [];
  // A new author is only a row until something is written in it.
  const [added, setAdded] = useState<{ place: number; kind: Kind } | null>(null);
  const isAdding = added?.place === authors.length;
  const kinds: Kind[] = authors.map(({ literal }) =>
    literal === undefined ? 'person' : 'organisation',
  );
  if (isAdding) kinds.push(added.kind);
  // An author is known by its place: it has no id, and its name is being written.
  const rows = kinds.map((kind, place) => ({ kind, place, key: `author-${place}` }));
  const remove = (place: number) => {
    if (place === authors.length) setAdded(null);
    else session.run(updateSource(source.id, (current) => withoutAuthor(current, place)));
  };
  const text = (place: number, part: 'family' | 'given' | 'literal', label: string) => (
    <SourceTextField
      source={source}
      field={`author.${place}.${part}`}
      label={label}
      autoFocus={isAdding && place === authors.length && part !== 'given'}
      value={authors[place]?.[part]}
      change={(current, name) => withAuthor(current, place, { [part]: name })}
    />
  );
  return (
    <fieldset className={styles.group}>
      <legend>Authors</legend>
      {rows.map(({ kind, place, key }) => (
        <div key={key} className={styles.author}>
          {kind === 'person' ? (
            <>
              {text(place, 'family', 'Family name')}
              {text(place, 'given', 'Given name')}
            </>
          ) : (
            <div className={styles.wide}>{text(place, 'literal', 'Organisation')}</div>
          )}
          <Button
            look="quiet"
            aria-label={`Remove author ${place + 1}`}
            onPress={() => remove(place)}
          >
            <X aria-hidden />
          </Button>
        </div>
      ))}
      <div className={styles.buttons}>
        <Button onPress={() => setAdded({ place: authors.length, kind: 'person' })}>
          Add person
        </Button>
        <Button onPress={() => setAdded({ place: authors.length, kind: 'organisation' })}>
          Add organisation
        </Button>
      </div>
    </fieldset>
  );
}

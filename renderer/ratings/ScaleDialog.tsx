import { useMemo, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { RatingId, ScaleId } from '../../shared/id';
import { ratingsInUse } from '../../shared/rating/changeScale';
import type { Scale } from '../../shared/rating/scale';
import { scales } from '../../shared/rating/scales';
import { suggestMapping } from '../../shared/rating/suggestMapping';
import { changeScale } from '../project/intents/changeScale';
import { useProject, useSession } from '../project/session/useSession';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Swatch } from '../ui/TagChip';
import { RatingMapping } from './RatingMapping';
import styles from './ScaleDialog.module.css';

/** Chooses the project's rating scale; verdicts that there are go over to it as the checker says. */
export function ScaleDialog({ onClose }: { onClose(): void }) {
  const session = useSession();
  const current = useProject((view) => view.scale);
  const claims = useProject((view) => view.claims);
  const [chosenId, setChosenId] = useState<ScaleId>(current.id);
  const [changes, setChanges] = useState<ReadonlyMap<RatingId, RatingId | null>>(new Map());
  const offered = useMemo(() => offeredScales(current), [current]);
  const chosen = offered.find(({ id }) => id === chosenId) ?? current;
  const used = useMemo(
    () =>
      ratingsInUse(
        claims.map(({ claim }) => claim),
        current,
      ),
    [claims, current],
  );
  const mapping = useMemo(
    () => new Map([...suggestMapping(current, chosen), ...changes]),
    [current, chosen, changes],
  );
  const isOther = chosen !== current;
  const apply = () => {
    if (isOther) session.run(changeScale(chosen, mapping));
    onClose();
  };
  return (
    <Dialog
      title="Rating scale"
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!isOther} onPress={apply}>
            Change scale
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <RadioGroup
          className={styles.scales ?? ''}
          value={chosen.id}
          onChange={(id) => {
            setChanges(new Map());
            setChosenId(offered.find((scale) => scale.id === id)?.id ?? current.id);
          }}
        >
          <Label className="visually-hidden">Scale</Label>
          {offered.map((scale) => (
            <Radio
              key={scale.id}
              value={scale.id}
              autoFocus={scale === current}
              className={styles.scale ?? ''}
            >
              <b>
                {scale.name}
                {scale === current ? <span> (used now)</span> : null}
              </b>
              <small>{scale.ratings.map(({ label }) => label).join(' · ')}</small>
            </Radio>
          ))}
        </RadioGroup>
        <div className={styles.detail}>
          {isOther && used.length > 0 ? (
            <RatingMapping
              used={used}
              claims={claims}
              to={chosen}
              mapping={mapping}
              onChange={(from, to) => setChanges(new Map(changes).set(from, to))}
            />
          ) : null}
          {isOther && used.length === 0 ? (
            <p className={styles.note}>No claim has a verdict yet, so nothing else changes.</p>
          ) : null}
          <Ratings scale={chosen} />
        </div>
      </div>
    </Dialog>
  );
}

function Ratings({ scale }: { scale: Scale }) {
  return (
    <section aria-label={`Ratings of ${scale.name}`}>
      <h3 className={styles.title}>What its ratings say</h3>
      <dl className={styles.ratings}>
        {scale.ratings.map(({ id, label, definition, colour }) => (
          <div key={id}>
            <dt>
              <Swatch hue={colour} /> {label}
            </dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The scales that Galley knows; a project's own comes first. */
function offeredScales(current: Scale): readonly Scale[] {
  const isKnown = scales.some(({ id }) => id === current.id);
  return isKnown
    ? scales.map((scale) => (scale.id === current.id ? current : scale))
    : [current, ...scales];
}

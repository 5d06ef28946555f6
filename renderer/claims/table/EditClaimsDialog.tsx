import { useMemo, useState } from 'react';
import { type BulkEdit, bulkEdit } from '../../../shared/claim/bulkEdit';
import { PRIORITIES } from '../../../shared/claim/claim';
import { isEveryClaim } from '../../../shared/claim/filterClaims';
import { STATUS_LABELS, STATUSES } from '../../../shared/claim/status';
import { counted } from '../../../shared/counted';
import type { TagId } from '../../../shared/id';
import type { Tag } from '../../../shared/tag/tag';
import { editClaims } from '../../project/intents/editClaims';
import { useProject, useSession, useWorkspace } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { type Option, Select } from '../../ui/fields/Select';
import { useFilteredClaims } from '../list/useFilteredClaims';
import styles from './EditClaimsDialog.module.css';

/** Chooses that each claim keeps what it has. */
const AS_IT_IS = '';
const KEEP = { value: AS_IT_IS, label: 'as it is' } as const;

/** Makes something the same of all claims that the table shows. */
export function EditClaimsDialog({ onClose }: { onClose(): void }) {
  const session = useSession();
  const { settings } = useApp();
  const tags = useProject((view) => view.tags);
  const isAll = useWorkspace(({ filter }) => isEveryClaim(filter));
  const claims = useFilteredClaims();
  const [edit, setEdit] = useState<BulkEdit>({});
  const present = useMemo(() => new Set(claims.flatMap(({ claim }) => claim.tags)), [claims]);
  const changing = useMemo(
    () =>
      claims.filter(
        ({ claim, wording }) =>
          bulkEdit(claim, edit, { text: wording, now: claim.modified }) !== claim,
      ),
    [claims, edit],
  );
  const words = counted(changing.length, 'claim');
  const change = () => {
    const ids = changing.map(({ claim }) => claim.id);
    if (!session.run(editClaims(ids, edit, settings.checkerName))) return;
    onClose();
    const message = `${words} changed. Undo takes it back.`;
    session.say(message);
  };
  return (
    <Dialog
      title={`Edit ${counted(claims.length, 'claim')}`}
      onClose={onClose}
      actions={
        <>
          <Button
            look="quiet"
            onPress={() =>
              session.openDialog({ kind: 'signOff', claims: claims.map(({ claim }) => claim.id) })
            }
          >
            Sign them off…
          </Button>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={changing.length === 0} onPress={change}>
            {changing.length === 0 ? 'Change' : `Change ${words}`}
          </Button>
        </>
      }
    >
      <p className={styles.which}>
        {isAll ? 'All claims of the article.' : 'The claims that the filter shows.'}
      </p>
      <div className={styles.fields}>
        <Select
          label="Status"
          options={[KEEP, ...STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] }))]}
          value={edit.status ?? AS_IT_IS}
          onChange={(status) => setEdit({ ...edit, status: status || undefined })}
        />
        <Select
          label="Priority"
          options={[KEEP, ...PRIORITIES.map((value) => ({ value, label: value }))]}
          value={edit.priority ?? AS_IT_IS}
          onChange={(priority) => setEdit({ ...edit, priority: priority || undefined })}
        />
        <Select
          label="Put on a tag"
          options={tagOptions(tags)}
          value={edit.putOn ?? AS_IT_IS}
          onChange={(putOn) => setEdit({ ...edit, putOn: putOn || undefined })}
        />
        <Select
          label="Take off a tag"
          options={tagOptions(tags.filter(({ id }) => present.has(id)))}
          value={edit.takeOff ?? AS_IT_IS}
          onChange={(takeOff) => setEdit({ ...edit, takeOff: takeOff || undefined })}
        />
      </div>
      <p role="status" className={styles.outcome}>
        {outcome(changing.length, claims.length, edit)}
      </p>
    </Dialog>
  );
}

function tagOptions(tags: readonly Tag[]): Option<TagId | typeof AS_IT_IS>[] {
  return [
    { value: AS_IT_IS, label: 'none' },
    ...tags.map(({ id, label, hue }) => ({ value: id, label, hue })),
  ];
}

function outcome(changing: number, all: number, edit: BulkEdit): string {
  if (Object.values(edit).every((each) => each === undefined)) return 'Choose what is to change.';
  if (changing === 0) return 'They have all of this already.';
  const stay = all - changing;
  const had =
    stay === 0 ? '' : `${stay.toLocaleString('en')} ${stay === 1 ? 'has' : 'have'} it already. `;
  return `${had}One undo takes it back.`;
}

import { dropUndefined } from '../../shared/dropUndefined';
import type { Settings } from '../../shared/ipc/settings';
import { DESK_LIMITS, type DeskLook } from '../../shared/report/desk/deskLook';
import { useApp } from '../ui/AppContext';
import { Checkbox } from '../ui/fields/Checkbox';
import { Segmented } from '../ui/fields/Segmented';
import { AccentField } from './AccentField';
import { DeskFileButtons } from './DeskFileButtons';
import styles from './DeskSection.module.css';
import { KeptField } from './KeptField';
import { LogoField } from './LogoField';

const PAPER_CHOICES = [
  { value: 'system', label: 'As the system' },
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'Letter' },
] as const;

/** Whose reports they are, how they look and what they say of the desk. What is empty is not said. */
export function DeskSection() {
  const { settings, changeSettings } = useApp();
  const { deskName: name, deskLook: look } = settings;
  const onChange = (change: Partial<Settings>) =>
    changeSettings((current) => ({ ...current, ...change }));
  const set = (change: Partial<DeskLook>) =>
    changeSettings((current) => ({
      ...current,
      deskLook: dropUndefined({ ...current.deskLook, ...change }),
    }));
  return (
    <section>
      <h3>Your desk, in its reports</h3>
      <KeptField
        label="Name"
        hint="Stands at the head of every report; published claims are reviewed in its name."
        value={name}
        maxLength={DESK_LIMITS.name}
        onLeave={(deskName) => onChange({ deskName })}
      />
      <div className={styles.pair}>
        <LogoField value={look.logo} onChange={(logo) => set({ logo })} />
        <AccentField value={look.accent} onChange={(accent) => set({ accent })} />
      </div>
      <KeptField
        label="At the foot of each page"
        value={look.footer ?? ''}
        maxLength={DESK_LIMITS.footer}
        onLeave={(footer) => set({ footer: footer || undefined })}
      />
      <KeptField
        label="How the desk corrects errors"
        hint="In public reports, under “About this report”."
        multiline
        value={look.corrections ?? ''}
        maxLength={DESK_LIMITS.policy}
        onLeave={(corrections) => set({ corrections: corrections || undefined })}
      />
      <KeptField
        label="How to reach the desk"
        hint="In public reports, under “About this report”."
        multiline
        value={look.contact ?? ''}
        maxLength={DESK_LIMITS.contact}
        onLeave={(contact) => set({ contact: contact || undefined })}
      />
      <Checkbox
        isSelected={look.privileged ?? false}
        onChange={(isPrivileged) => set({ privileged: isPrivileged || undefined })}
        hint="Reports for the legal desk say so on each page. Whether they are privileged is for a lawyer to judge."
      >
        Privileged and confidential
      </Checkbox>
      <div className={styles.stack}>
        <p className={styles.label}>Paper</p>
        <Segmented
          label="Paper"
          segments={PAPER_CHOICES}
          value={look.paper ?? 'system'}
          onChange={(paper) => set({ paper: paper === 'system' ? undefined : paper })}
        />
      </div>
      <DeskFileButtons onChange={onChange} />
    </section>
  );
}

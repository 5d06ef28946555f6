import type { Settings } from '../../shared/ipc/settings';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Checkbox } from '../ui/fields/Checkbox';
import { type Segment, Segmented } from '../ui/fields/Segmented';
import { DeskSection } from './DeskSection';
import { KeptField } from './KeptField';
import styles from './SettingsDialog.module.css';

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** After how many minutes; a number from elsewhere stays until another is chosen. */
const LOCKS: readonly Segment<string>[] = [
  { value: '5', label: '5 minutes' },
  { value: '10', label: '10 minutes' },
  { value: '30', label: '30 minutes' },
  { value: '0', label: 'Never' },
];

/** The longest name that is kept, in UTF-16 units (see the settings schema). */
const MAX_NAME = 200;

/** What concerns this person on this machine, not one project. Each change holds at once. */
export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { settings, changeSettings, info } = useApp();
  const set = (change: Partial<Settings>) =>
    changeSettings((current) => ({ ...current, ...change }));
  return (
    <Dialog
      title="Settings"
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.settings}>
        <section>
          <h3>Theme</h3>
          <Segmented
            label="Theme"
            segments={THEMES}
            value={settings.theme}
            onChange={(theme) => set({ theme })}
          />
        </section>
        <section>
          <h3>You</h3>
          <KeptField
            label="Your name"
            hint="Stands beside what you check and sign off, and in the project’s history."
            value={settings.checkerName}
            maxLength={MAX_NAME}
            onLeave={(checkerName) => set({ checkerName })}
          />
        </section>
        <section>
          <h3>Keys</h3>
          <Checkbox
            isSelected={settings.singleKeys}
            onChange={(singleKeys) => set({ singleKeys })}
            hint="Letters and digits act at once in the article: J and K move between claims, 1 to 9 mark with a tag. Switch them off if you speak to the computer, or press keys by accident; every command stays in the palette, and those with Ctrl, Alt or ⌘ keep their keys."
          >
            Single keys
          </Checkbox>
        </section>
        <section>
          <h3>Lock protected projects when untouched for</h3>
          <Segmented
            label="Lock protected projects when untouched for"
            segments={LOCKS}
            value={String(settings.lockMinutes)}
            onChange={(minutes) => set({ lockMinutes: Number(minutes) })}
          />
        </section>
        <DeskSection />
        <p className={styles.about}>
          Galley {info.version}. It never goes online. Projects lie in{' '}
          <span className={styles.path}>{info.libraryFolder}</span>
        </p>
      </div>
    </Dialog>
  );
}

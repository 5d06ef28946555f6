import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { flushSync } from 'react-dom';
import type { Command } from '../../commands/command';
import { shownKeys } from '../../commands/shownKeys';
import type { Session } from '../../project/session/session';
import { useApp } from '../../ui/AppContext';
import { Kbd } from '../../ui/Kbd';
import styles from './ContextMenu.module.css';
import { contextOf, MENUS } from './contextOf';

interface Opened {
  readonly label: string;
  readonly commands: readonly Command[];
  readonly x: number;
  readonly y: number;
}

/**
 * What can be done with the claim or the source under the pointer, or with the one that is selected where the keys
 * ask (the Menu key, Shift F10). Selected words and text fields keep the system's own menu.
 */
export function ContextMenu({
  session,
  commands,
}: {
  session: Session;
  commands: readonly Command[];
}) {
  const { info } = useApp();
  const [opened, setOpened] = useState<Opened | null>(null);
  const point = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const open = (event: MouseEvent) => {
      if (event.defaultPrevented || session.workspace.get().dialog !== null) return;
      const context = contextOf(session, event.target);
      if (!context) return;
      event.preventDefault();
      const all = new Map(commands.map((command) => [command.id, command]));
      const offered = MENUS[context].flatMap((id) => all.get(id) ?? []);
      const label = context === 'claim' ? 'The claim' : 'The source';
      setOpened({ label, commands: offered, x: event.clientX, y: event.clientY });
    };
    window.addEventListener('contextmenu', open);
    return () => window.removeEventListener('contextmenu', open);
  }, [session, commands]);
  const run = (id: React.Key) => {
    const command = opened?.commands.find((each) => each.id === id);
    // The menu must be gone before a command moves the focus.
    flushSync(() => setOpened(null));
    command?.run(session);
  };
  return (
    <>
      <div
        ref={point}
        className={styles.point}
        style={{ left: opened?.x ?? 0, top: opened?.y ?? 0 }}
      />
      <Popover
        triggerRef={point}
        isOpen={opened !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setOpened(null);
        }}
        placement="bottom start"
        className={styles.popover ?? ''}
      >
        <Menu
          aria-label={opened?.label ?? 'Menu'}
          autoFocus="first"
          className={styles.list ?? ''}
          onAction={run}
          onClose={() => setOpened(null)}
        >
          {(opened?.commands ?? []).map((command) => (
            <MenuItem
              key={command.id}
              id={command.id}
              textValue={command.label}
              isDisabled={command.enabled?.(session) === false}
              className={styles.item ?? ''}
            >
              <span>{command.label}</span>
              {command.keys.slice(0, 1).map((keys) => (
                <Kbd key={keys} keys={shownKeys(keys, info.platform)} />
              ))}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

import { type RefObject, useEffect, useRef } from 'react';
import { useSession, useWorkspace } from '../../../project/session/useSession';
import type { InspectorField } from '../../../project/session/workspace';

/** The element around a field of the inspector: a key of the article puts the focus into it. */
export function useFocusField(name: InspectorField): RefObject<HTMLDivElement | null> {
  const session = useSession();
  const isWanted = useWorkspace((workspace) => workspace.focusField === name);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    const control =
      element.current?.querySelector<HTMLElement>('button[data-selected]') ??
      element.current?.querySelector<HTMLElement>('textarea, input') ??
      element.current?.querySelector<HTMLElement>('button');
    control?.focus();
    // A row of buttons hands the focus on to the one that had it last, unless it comes from within.
    if (control !== document.activeElement) control?.focus();
    if (control instanceof HTMLTextAreaElement) {
      control.setSelectionRange(control.value.length, control.value.length);
    }
    control?.scrollIntoView({ block: 'nearest' });
    session.fieldFocused();
  }, [isWanted, session]);
  return element;
}

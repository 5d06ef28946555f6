import { useEffect } from 'react';
import type { Session } from '../../project/session/session';

/** What the Tab key stops at. */
const STOPS =
  'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';
/** What belongs together: where a control goes, the one that has come in its place is near. */
const PARTS = 'li, section, fieldset, form, aside';
/** While a control is busy it is looked at so often (ms). */
const BUSY_MS = 100;

/** Where the focus was: the control, and its place among those of each part around it, the innermost first. */
interface Place {
  readonly control: HTMLElement;
  readonly around: readonly { readonly part: Element; readonly at: number }[];
}

/**
 * Keeps the focus in its pane. A control that goes with what it has done, is disabled meanwhile, or lies under a dialog
 * that closes, leaves the focus to the page, where the keys of no pane work. It then goes back to the control, else to
 * the one in its place, else to the view.
 */
export function useKeptFocus(session: Session): void {
  useEffect(() => {
    let place: Place | null = null;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const giveBack = () => {
      const { activeElement } = document;
      const isLost = activeElement === document.body || activeElement?.matches(':disabled');
      if (!isLost || place === null || session.workspace.get().dialog !== null) return;
      if (place.control.isConnected && place.control.matches(':disabled')) {
        timer = setTimeout(giveBack, BUSY_MS);
        return;
      }
      const control = controlAt(place);
      control?.focus({ preventScroll: control === place.control });
      if (document.activeElement === document.body) session.focus();
    };
    const look = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      // What was changed is drawn in the next frame, and a dialog gives the focus back in that one, if it can.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(giveBack);
      });
    };
    const lookAfterKey = ({ key }: KeyboardEvent) => {
      if (key === 'Enter' || key === ' ' || key === 'Escape' || key === 'Delete') look();
    };
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) place = placeOf(target) ?? place;
    };

    // Whoever clicks beside everything has left it.
    const leave = ({ target }: PointerEvent) => {
      const isInWindow =
        target instanceof Node && document.getElementById('root')?.contains(target);
      if (isInWindow && !place?.control.contains(target)) place = null;
    };

    const stops = [session.state.subscribe(look), session.workspace.subscribe(look)];
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', leave, { capture: true });
    document.addEventListener('click', look);
    document.addEventListener('keyup', lookAfterKey);
    return () => {
      for (const stop of stops) stop();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', leave, { capture: true });
      document.removeEventListener('click', look);
      document.removeEventListener('keyup', lookAfterKey);
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [session]);
}

/** Null in dialogs and lists that lie over the window: they go by themselves. */
function placeOf(control: HTMLElement): Place | null {
  if (!control.closest('#root')) return null;
  const around: { part: Element; at: number }[] = [];
  if (!control.closest('[contenteditable]')) {
    for (
      let part = control.parentElement?.closest(PARTS);
      part;
      part = part.parentElement?.closest(PARTS)
    ) {
      around.push({ part, at: stopsIn(part).indexOf(control) });
    }
  }
  return { control, around };
}

function controlAt({ control, around }: Place): HTMLElement | undefined {
  if (control.isConnected && control.checkVisibility()) return control;
  for (const { part, at } of around) {
    const stops = part.isConnected ? stopsIn(part) : [];
    const found = stops[Math.min(Math.max(at, 0), stops.length - 1)];
    if (found) return found;
  }
  return undefined;
}

function stopsIn(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(STOPS)].filter((each) => each.checkVisibility());
}

import { useApp } from '../ui/AppContext';

/** The key to show on a button; none where keys without Ctrl or Alt are switched off. */
export function useKeyHint(): (key: string) => string | undefined {
  const { settings } = useApp();
  return (key) => (settings.singleKeys ? key : undefined);
}

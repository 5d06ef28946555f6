import { useEffect } from 'react';
import type { SettingsKeeper } from './createSettings';

/** Several windows show the same settings: whoever comes back to one finds what was changed in another. */
export function useFreshSettings({ refresh }: Pick<SettingsKeeper, 'refresh'>): void {
  useEffect(() => {
    const look = () => void refresh();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [refresh]);
}

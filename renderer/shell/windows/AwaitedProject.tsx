import { useEffect } from 'react';
import { useApp } from '../../ui/AppContext';
import { EmptyState } from '../../ui/EmptyState';

/** The window of a project that is not open yet, or waits for its passphrase. It may be closed at once. */
export function AwaitedProject() {
  const { host } = useApp();
  useEffect(() => host.on('app.closing', () => void host.call('app.readyToClose', {})), [host]);
  return <EmptyState title="Opening the project" />;
}

import { Activity, useEffect, useMemo, useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { articleCommands } from '../article/commands/articleCommands';
import { decisionCommands } from '../article/commands/decisionCommands';
import { tagCommands } from '../article/commands/markCommands';
import { ArticleView } from '../article/view/ArticleView';
import { Inspector } from '../claims/inspector/Inspector';
import { ClaimsTable } from '../claims/table/ClaimsTable';
import { useCommandKeys } from '../commands/useCommandKeys';
import { useStore } from '../project/model/store';
import type { Session } from '../project/session/session';
import { SessionContext, useWorkspace } from '../project/session/useSession';
import type { View } from '../project/session/workspace';
import { exportCommands } from '../report/exportCommands';
import { ReportView } from '../report/ReportView';
import { SourcesView } from '../sources/SourcesView';
import { sourceCommands } from '../sources/sourceCommands';
import { useApp } from '../ui/AppContext';
import { RecoveryNotice } from '../versions/RecoveryNotice';
import { LinkNotice } from './bars/LinkNotice';
import { OpeningNotices } from './bars/OpeningNotices';
import { Sidebar } from './bars/Sidebar';
import { StatusBar } from './bars/StatusBar';
import { TitleBar } from './bars/TitleBar';
import { DialogHost } from './DialogHost';
import { ContextMenu } from './menus/ContextMenu';
import styles from './ProjectWindow.module.css';
import { useFocusedView } from './place/useFocusedView';
import { useRememberedView } from './place/useRememberedView';
import { useDiskChanges } from './useDiskChanges';
import { useMainEvents } from './useMainEvents';
import { windowCommands } from './windowCommands';

/** An open project: title bar, sidebar, one of the four views, inspector, status bar. */
export function ProjectWindow({ session }: { session: Session }) {
  const app = useApp();
  const latest = useRef(app);
  latest.current = app;
  const tags = useStore(session.state, () => session.view().tags);
  const commands = useMemo(
    () => [
      ...windowCommands(() => latest.current),
      ...exportCommands,
      ...articleCommands,
      ...sourceCommands,
      ...decisionCommands(() => latest.current.settings.checkerName),
      ...tagCommands(tags),
    ],
    [tags],
  );
  useCommandKeys(session, commands, app.settings.singleKeys);
  useMainEvents(session, commands);
  useRememberedView(session);
  useFocusedView(session);
  useDiskChanges(session);

  const { panes } = app.settings;
  const { changeSettings } = app;
  const fieldWanted = useStore(session.workspace, ({ focusField }) => focusField !== null);
  useEffect(() => {
    if (!fieldWanted) return;
    changeSettings((settings) =>
      settings.panes.inspectorOpen
        ? settings
        : { ...settings, panes: { ...settings.panes, inspectorOpen: true } },
    );
  }, [fieldWanted, changeSettings]);
  return (
    <SessionContext value={session}>
      <div className={styles.window}>
        <TitleBar />
        <div>
          <LinkNotice />
          <OpeningNotices />
          <RecoveryNotice />
        </div>
        <Group
          className={styles.panes ?? ''}
          onLayoutChanged={(layout) =>
            app.changeSettings((settings) => ({
              ...settings,
              panes: {
                ...settings.panes,
                sidebar: layout.sidebar ?? settings.panes.sidebar,
                inspector: layout.inspector ?? settings.panes.inspector,
              },
            }))
          }
        >
          {panes.sidebarOpen ? (
            <>
              <Panel
                id="sidebar"
                defaultSize={`${panes.sidebar}%`}
                minSize={200}
                maxSize={480}
                groupResizeBehavior="preserve-pixel-size"
              >
                <Sidebar />
              </Panel>
              <Separator className={styles.divider ?? ''} title="Width of the sidebar" />
            </>
          ) : null}
          <Panel id="view" minSize={360}>
            <Views session={session} />
          </Panel>
          {panes.inspectorOpen ? (
            <>
              <Separator className={styles.divider ?? ''} title="Width of the inspector" />
              <Panel
                id="inspector"
                defaultSize={`${panes.inspector}%`}
                minSize={280}
                maxSize={620}
                groupResizeBehavior="preserve-pixel-size"
              >
                <Inspector />
              </Panel>
            </>
          ) : null}
        </Group>
        <StatusBar />
        <DialogHost commands={commands} />
        <ContextMenu session={session} commands={commands} />
      </div>
    </SessionContext>
  );
}

function Views({ session }: { session: Session }) {
  const view = useWorkspace((workspace) => workspace.view);
  // The article keeps its scroll, selection and history while another view is shown.
  return (
    <main className={styles.view} aria-label={VIEW_LABELS[view]} tabIndex={-1}>
      <Activity mode={view === 'article' ? 'visible' : 'hidden'}>
        <ArticleView session={session} />
      </Activity>
      {view === 'claims' ? <ClaimsTable /> : null}
      {view === 'sources' ? <SourcesView /> : null}
      {view === 'report' ? <ReportView /> : null}
    </main>
  );
}

const VIEW_LABELS: Readonly<Record<View, string>> = {
  article: 'Article',
  claims: 'Claims',
  sources: 'Sources',
  report: 'Report',
};

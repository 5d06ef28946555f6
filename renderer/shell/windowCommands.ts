import type { Settings } from '../../shared/ipc/settings';
import type { Command } from '../commands/command';
import type { Dialog, View } from '../project/session/workspace';
import { chooseSourceList } from '../sources/chooseSourceList';
import type { AppServices } from '../ui/AppContext';
import { otherWindowCommands } from './windows/otherWindowCommands';

/** What the window itself can do; the article's commands come beside these. */
export function windowCommands(app: () => AppServices): Command[] {
  const show = (view: View, label: string, keys: string): Command => ({
    id: `view.${view}`,
    label: `Show ${label}`,
    keys: [keys],
    group: 'View',
    run: (session) => session.show(view),
  });
  const dialog = (
    id: string,
    label: string,
    keys: readonly string[],
    group: string,
    opened: Dialog,
  ): Command => ({ id, label, keys, group, run: (session) => session.openDialog(opened) });
  const pane = (id: 'sidebar' | 'inspector', keys: string): Command => ({
    id: `view.${id}`,
    label: `Show or hide the ${id}`,
    keys: [keys],
    group: 'View',
    run: () =>
      app().changeSettings((settings) => {
        const open = `${id}Open` as const;
        return { ...settings, panes: { ...settings.panes, [open]: !settings.panes[open] } };
      }),
  });
  const theme = (id: Settings['theme'], label: string): Command => ({
    id: `theme.${id}`,
    label,
    keys: [],
    group: 'View',
    run: () => app().changeSettings((settings) => ({ ...settings, theme: id })),
  });
  return [
    {
      id: 'project.save',
      label: 'Save now',
      keys: ['$mod+s'],
      group: 'Project',
      run: (session) => void session.save.flush(),
    },
    dialog('project.saveCopy', 'Save a copy…', [], 'Project', { kind: 'saveCopy' }),
    dialog('project.rename', 'Rename project…', [], 'Project', { kind: 'rename' }),
    dialog('project.history', 'History of the project…', [], 'Project', { kind: 'history' }),
    dialog('project.versions', 'Earlier versions…', [], 'Project', { kind: 'earlierVersions' }),
    dialog('project.checkFiles', 'Check attached files…', [], 'Project', { kind: 'checkFiles' }),
    dialog('project.protect', 'Protect with a passphrase, or change it…', [], 'Project', {
      kind: 'protect',
    }),
    {
      id: 'project.lock',
      label: 'Lock now',
      keys: ['$mod+Shift+l'],
      group: 'Project',
      run: (session) => {
        if (session.isProtected.get()) void app().lockProject();
        else {
          const message = 'This project has no passphrase. Protect it with one first.';
          session.say(message);
        }
      },
    },
    {
      id: 'project.library',
      label: 'Close project and show the library',
      keys: [],
      group: 'Project',
      run: () => void app().closeProject(),
    },
    {
      id: 'project.open',
      label: 'Open another project',
      keys: ['$mod+o'],
      group: 'Project',
      run: () => void app().showLibrary(),
    },
    {
      // In a browser tab the browser keeps Ctrl N for itself.
      id: 'project.new',
      label: 'New project from an article',
      keys: ['$mod+n', 'Alt+n'],
      group: 'Project',
      run: () => void app().showLibrary('import'),
    },
    dialog('annotations.bringIn', 'Bring in annotations…', [], 'Project', { kind: 'annotations' }),
    dialog('article.metadata', 'Edit title, byline and dates…', [], 'Project', { kind: 'article' }),
    dialog('requests.all', 'Requests for correction…', [], 'Project', { kind: 'requests' }),
    {
      id: 'sources.add',
      label: 'Add sources from a file…',
      keys: [],
      group: 'Project',
      run: (session) => void chooseSourceList(session),
    },
    dialog('claims.edit', 'Edit all claims shown…', [], 'Claim', { kind: 'editClaims' }),
    dialog('tags.edit', 'Edit tags…', [], 'Project', { kind: 'tags' }),
    dialog('scale.change', 'Change the rating scale…', [], 'Project', { kind: 'scale' }),
    {
      id: 'report.export',
      label: 'Export report',
      keys: ['$mod+e'],
      group: 'Project',
      run: (session) => session.show('report'),
    },
    {
      id: 'edit.undo',
      label: 'Undo',
      keys: ['$mod+z'],
      group: 'Edit',
      run: (session) => void session.undo(),
    },
    {
      id: 'edit.redo',
      label: 'Redo',
      keys: ['$mod+Shift+z', '$mod+y'],
      group: 'Edit',
      run: (session) => void session.redo(),
    },
    show('article', 'the article', '$mod+1'),
    show('claims', 'the claims', '$mod+2'),
    show('sources', 'the sources', '$mod+3'),
    show('report', 'the report', '$mod+4'),
    pane('sidebar', '$mod+b'),
    pane('inspector', '$mod+i'),
    theme('system', 'Theme as the system'),
    theme('light', 'Light theme'),
    theme('dark', 'Dark theme'),
    {
      id: 'search.focus',
      label: 'Search text, claims and sources',
      keys: ['/', '$mod+f'],
      group: 'View',
      run: (session) => session.focusSearch(),
    },
    ...otherWindowCommands(app),
    dialog('help.palette', 'Commands', ['$mod+k'], 'Help', { kind: 'palette' }),
    dialog('help.keys', 'All keys', ['?'], 'Help', { kind: 'keys' }),
    dialog('app.settings', 'Settings…', ['$mod+,'], 'Help', { kind: 'settings' }),
  ];
}

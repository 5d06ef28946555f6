import { ok } from '../../shared/result';
import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function projectHandlers({
  projects,
  protection,
  viewStates,
}: Services): HandlersOf<'project'> {
  return {
    'project.open': ({ handle, takeOver }, { window }) =>
      projects.open(handle, { window, takeOver }),
    'project.save': ({ handle, ...save }, { window }) => projects.save(handle, save, window),
    'project.saveCopy': ({ handle, name, text }) => projects.saveCopy(handle, name, text),
    'project.read': async ({ handle }) => {
      const read = await projects.read(handle);
      return read.ok ? ok({ project: read.value.project, hash: read.value.hash }) : read;
    },
    'project.stat': async ({ handle }) => {
      const hash = await projects.hash(handle);
      return hash.ok ? ok({ hash: hash.value }) : hash;
    },
    'project.rename': ({ handle, name }) => projects.rename(handle, name),
    'project.saveView': ({ handle, view }) => viewStates.set(handle, view),
    'project.unlock': ({ handle, secret }, { window }) =>
      protection.unlock(handle, secret, { window }),
    'project.protect': ({ handle, passphrase, withRecovery }, { window }) =>
      protection.protect(handle, passphrase, { window, withRecovery }),
    'project.unprotect': ({ handle }, { window }) => protection.unprotect(handle, window),
    'project.close': async ({ handle }, { window = '' }) => {
      await projects.close(window, handle);
      return ok({});
    },
  };
}

import { contract } from '../../shared/ipc/contract';
import { ok } from '../../shared/result';
import type { Services } from '../services';
import { type HandlersOf, handler } from './handler';

type ProjectChannel =
  | 'project.open'
  | 'project.save'
  | 'project.saveCopy'
  | 'project.rename'
  | 'project.saveView'
  | 'project.close';

export function projectHandlers({ projects, viewStates }: Services): HandlersOf<ProjectChannel> {
  return {
    'project.open': handler(contract['project.open'], ({ handle }) => projects.open(handle)),
    'project.save': handler(contract['project.save'], ({ handle, text, basedOn }) =>
      projects.save(handle, text, basedOn),
    ),
    'project.saveCopy': handler(contract['project.saveCopy'], ({ handle, name, text }) =>
      projects.saveCopy(handle, name, text),
    ),
    'project.rename': handler(contract['project.rename'], ({ handle, name }) =>
      projects.rename(handle, name),
    ),
    'project.saveView': handler(contract['project.saveView'], ({ handle, view }) =>
      viewStates.set(handle, view),
    ),
    'project.close': handler(contract['project.close'], async ({ handle }) => {
      await projects.close(handle);
      return ok({});
    }),
  };
}

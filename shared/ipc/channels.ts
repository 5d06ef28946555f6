import type { Channel, EventName } from './contract';

// The names alone. The preload is one small file in a sandbox: importing the contract itself would
// put every schema into it. channels.test.ts holds the two together.

/** Every channel of the contract. */
export const CHANNELS = [
  'app.info',
  'settings.get',
  'settings.set',
  'library.list',
  'library.create',
  'library.addFile',
  'library.createSample',
  'library.forget',
  'library.choose',
  'project.open',
  'project.save',
  'project.saveChange',
  'project.saveCopy',
  'project.read',
  'project.stat',
  'project.rename',
  'project.saveView',
  'project.unlock',
  'project.protect',
  'project.unprotect',
  'project.lock',
  'project.close',
  'backup.list',
  'backup.read',
  'draft.keep',
  'draft.keepArticle',
  'draft.list',
  'draft.read',
  'draft.readArticle',
  'draft.drop',
  'import.article',
  'sources.read',
  'job.progress',
  'job.cancel',
  'attachment.add',
  'attachment.open',
  'attachment.picture',
  'attachment.check',
  'report.preview',
  'report.export',
  'report.reveal',
  'shell.openAddress',
  'window.hold',
  'app.readyToClose',
] as const satisfies readonly Channel[];

/** Every event of the contract. */
export const EVENT_NAMES = [
  'menu.command',
  'app.closing',
  'project.opened',
] as const satisfies readonly EventName[];

import { join } from 'node:path';
import type { AppError } from '../shared/ipc/appError';
import { type Settings, settingsSchema } from '../shared/ipc/settings';
import type { Result } from '../shared/result';
import { attempt } from './files/attempt';
import type { FileSystem } from './files/fileSystem';
import { createJsonFile } from './files/jsonFile';

export interface SettingsStore {
  get(): Promise<Result<Settings, AppError>>;
  /** Answers with what is kept now. */
  set(settings: Settings): Promise<Result<Settings, AppError>>;
}

export const INITIAL_SETTINGS: Settings = {
  theme: 'system',
  checkerName: '',
  deskName: '',
  deskLook: {},
  singleKeys: true,
  lockMinutes: 10,
  panes: { sidebar: 20.6, inspector: 26.6, sidebarOpen: true, inspectorOpen: true },
};

export function createSettingsStore(options: {
  readonly dataFolder: string;
  readonly fileSystem: FileSystem;
}): SettingsStore {
  const file = createJsonFile({
    path: join(options.dataFolder, 'settings.json'),
    schema: settingsSchema,
    initial: INITIAL_SETTINGS,
    fileSystem: options.fileSystem,
  });
  return {
    get: () => attempt('read', () => file.read()),
    set: (settings) => attempt('save', () => file.update(() => settings)),
  };
}

import { join } from 'node:path';
import type { AppError } from '../shared/ipc/appError';
import { type Settings, settingsSchema } from '../shared/ipc/settings';
import type { Result } from '../shared/result';
import { attempt } from './files/attempt';
import type { FileSystem } from './files/fileSystem';
import { createJsonFile } from './files/jsonFile';

export interface SettingsStore {
  /** What was lost of a damaged file, in plain words. */
  readonly notice: string | undefined;
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
    salvage: (json) =>
      typeof json === 'object' && json !== null && !Array.isArray(json) ? soundOf(json) : undefined,
    fileSystem: options.fileSystem,
  });
  return {
    get notice() {
      return file.notice;
    },
    get: () => attempt('read', () => file.read()),
    set: (settings) => attempt('save', () => file.update(() => settings)),
  };
}

/** The settings of a damaged file that are sound by themselves; the others are as at the beginning. */
function soundOf(json: object): Settings {
  const sound: Record<string, unknown> = { ...INITIAL_SETTINGS };
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const parsed = schema.safeParse(Reflect.get(json, key));
    if (parsed.success && Object.hasOwn(json, key)) sound[key] = parsed.data;
  }
  return settingsSchema.parse(sound);
}

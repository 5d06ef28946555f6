import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Desktop, Launch } from './desktop';
import { launchElectron } from './launchElectron';
import { launchStandIn } from './launchStandIn';

/**
 * Starts the built desktop app in a world of its own: no file of this machine's user is touched.
 */
export async function launchDesktop(...argv: string[]): Promise<Desktop> {
  const world = await mkdtemp(join(tmpdir(), 'galley-desktop-'));
  const library = join(world, 'library');
  const data = join(world, 'data');
  const env = {
    ...definedOnly(process.env),
    HOME: world,
    XDG_CONFIG_HOME: join(world, 'config'),
    GALLEY_DATA_FOLDER: data,
  };
  const launch: Launch = {
    world,
    env,
    argv: [`--user-data-dir=${join(world, 'profile')}`, `--library=${library}`, ...argv],
  };
  return startIn(launch, { library, data });
}

async function startIn(
  launch: Launch,
  places: Pick<Desktop, 'library' | 'data'>,
): Promise<Desktop> {
  const isStandIn = inject('desktopRuntime') === 'stand-in';
  const desktop = await (isStandIn
    ? launchStandIn(launch, inject('browserPath'))
    : launchElectron(launch));
  return {
    ...desktop,
    ...places,
    next: () => startIn(launch, places),
    async cleanUp() {
      await desktop.cleanUp();
      await rm(launch.world, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const pairs = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(pairs);
}

import { build, type InlineConfig, mergeConfig } from 'vite';

/**
 * Builds, and again after each change; resolves once it has been built for the first time. `changed`
 * hears of every later build that succeeded; faults are printed by Vite.
 */
export async function rebuilt(config: InlineConfig, changed: () => void): Promise<void> {
  const watcher = await build(
    mergeConfig(config, { configFile: false, build: { watch: {} } } satisfies InlineConfig),
  );
  if (!('on' in watcher)) throw new Error('Vite does not watch');
  const first = Promise.withResolvers<void>();
  let isFirst = true;
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message);
    if (event.code === 'BUNDLE_END' || event.code === 'ERROR') void event.result?.close();
    if (event.code !== 'END') return;
    if (!isFirst) changed();
    isFirst = false;
    first.resolve();
  });
  await first.promise;
}

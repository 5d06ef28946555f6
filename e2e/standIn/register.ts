import { registerHooks } from 'node:module';
import { runInThisContext } from 'node:vm';
import '../../electron/files/testing/likeBoringSsl.ts';

// `node --import …/register.ts out/main/main.js`: the built main, unchanged, finds the stand-in where it
// imports `electron`, and `node:crypto` as poor as Electron's. Tests reach it by messages.

const STAND_IN = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: STAND_IN, shortCircuit: true } : next(specifier, context),
});

/** A function of a test, to be run in main with the `electron` module. */
interface Asked {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}

process.on('message', ({ id, source, argument }: Asked) => {
  const answer = async () => {
    const { default: electron } = await import('./electron.ts');
    return runInThisContext(`(${source})`)(electron, argument);
  };
  answer().then(
    (value) => process.send?.({ id, value }),
    (error) => process.send?.({ id, error: String(error) }),
  );
});
// A test that is gone cannot end what it began.
process.on('disconnect', () => process.exit(1));

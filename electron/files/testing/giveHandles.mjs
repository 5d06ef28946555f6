// For tests: a process of its own that gives handles to projects that do not exist, from source.
// Arguments: the data folder, the library folder, how the projects are called, how many.
import { registerHooks } from 'node:module';
import { join } from 'node:path';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const unbuilt = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') === true;
    return nextResolve(unbuilt ? `${specifier}.ts` : specifier, context);
  },
});

const { createLibrary } = await import('../../library/library.ts');
const { nodeFileSystem } = await import('../fileSystem.ts');
const [dataFolder, libraryFolder, name, count] = process.argv.slice(2);
const library = createLibrary({
  libraryFolder,
  dataFolder,
  fileSystem: nodeFileSystem,
  now: () => new Date(),
});
for (let number = 0; number < Number(count); number += 1) {
  const handle = await library.handleOf(join(libraryFolder, `${name} ${number}.galley`));
  if (!handle.ok) throw new Error(handle.error.message);
}

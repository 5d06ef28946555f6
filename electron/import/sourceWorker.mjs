// Starts the worker from source, for tests: Node strips the types but does not complete the paths.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const unbuilt = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') === true;
    return nextResolve(unbuilt ? `${specifier}.ts` : specifier, context);
  },
});

await import('./importWorker.ts');

// Lets a worker run from source, for tests: Node neither completes the paths nor knows fields that are
// declared in a constructor's brackets.
import { registerHooks, stripTypeScriptTypes } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const unbuilt = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') === true;
    return nextResolve(unbuilt ? `${specifier}.ts` : specifier, context);
  },
  load(url, context, nextLoad) {
    if (!url.endsWith('.ts')) return nextLoad(url, context);
    const { source } = nextLoad(url, { ...context, format: 'module' });
    return {
      format: 'module',
      source: stripTypeScriptTypes(String(source), { mode: 'transform' }),
      shortCircuit: true,
    };
  },
});

import type { Plugin } from 'vite';

const SCRIPT = '/@galley/reentry';

/** Takes the page to the address that a host, started again, lets a browser in by. */
export function reentry(): Plugin {
  return {
    name: 'galley-reentry',
    resolveId: (id) => (id === SCRIPT ? id : undefined),
    load: (id) =>
      id === SCRIPT
        ? "import.meta.hot.on('galley:restarted', ({ wayIn }) => location.assign(wayIn));"
        : undefined,
    transformIndexHtml: () => [{ tag: 'script', attrs: { type: 'module', src: SCRIPT } }],
  };
}

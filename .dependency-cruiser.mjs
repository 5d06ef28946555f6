// Who may import whom (see ARCHITECTURE.md). `npm run check` reports every breach;
// .ci/dependencyRules.test.ts plants one of each and expects it to be found.

/** Packages that run anywhere: without a DOM, without Node. */
const PURE_PACKAGES = ['zod', 'approx-string-match', 'diff', '@noble/hashes'];

/** The folders of shared/, each group free to import itself and the groups before it. */
const SHARED_ORDER = [
  ['article'],
  ['anchor'],
  ['claim', 'source', 'tag', 'rating'],
  ['project'],
  ['report'],
  ['annotation'],
  ['ipc'],
];

/** The files of the desktop host: all that may name the `electron` module. */
const ELECTRON_HOST =
  '^electron/(main|preload|window\\w*|menu|security|lifecycle|appScheme|electronDialogs|print/electronPrinter)(\\.test)?\\.ts$';

/** Tests, what makes up values for them, and what stands in for the real thing. */
const TESTS = '\\.test\\.tsx?$|/arbitrary\\w*\\.ts$|/(?:test[A-Z]\\w*|\\w+Double)\\.ts$';
const ELECTRON_MODULE = '(^|/)node_modules/electron/|^electron$';
const COMMON_TO_THE_WINDOW = 'project/|ui/';

const sharedOrder = SHARED_ORDER.slice(0, -1).map((group, at) => ({
  name: `shared-order-${group[0]}`,
  comment: `In shared/, ${group.join(', ')} may not import what is built upon it.`,
  severity: 'error',
  from: { path: `^shared/(${group.join('|')})/` },
  to: {
    path: `^shared/(${SHARED_ORDER.slice(at + 1)
      .flat()
      .join('|')})/`,
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-stands-alone',
      comment: 'shared/ is used by both sides and knows neither.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|e2e)/' },
    },
    {
      name: 'shared-without-node',
      comment: 'shared/ runs in the window too: no Node modules (its tests may).',
      severity: 'error',
      from: { path: '^shared/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-pure-packages',
      comment: 'shared/ uses only packages that need neither a DOM nor Node; add such a one above.',
      severity: 'error',
      from: { path: '^shared/', pathNot: TESTS },
      to: {
        path: '(^|/)node_modules/',
        pathNot: `(^|/)node_modules/(${PURE_PACKAGES.join('|')})/`,
      },
    },
    {
      name: 'shared-base',
      comment: 'The files directly in shared/ are the ground the folders stand on.',
      severity: 'error',
      from: { path: '^shared/[^/]+$' },
      to: { path: '^shared/[^/]+/' },
    },
    ...sharedOrder,
    {
      name: 'renderer-without-host',
      comment: 'The window talks to the host through renderer/host.ts and shared/ipc alone.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: `^(electron|e2e)/|${ELECTRON_MODULE}` },
    },
    {
      name: 'renderer-without-node',
      comment: 'The window is a web page: no Node modules (its tests may).',
      severity: 'error',
      from: { path: '^renderer/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-apart',
      comment:
        'Features of the window never import each other; what two need goes to project/ or ui/.',
      severity: 'error',
      from: { path: `^renderer/(?!${COMMON_TO_THE_WINDOW})([^/]+)/` },
      to: { path: `^renderer/(?!${COMMON_TO_THE_WINDOW})[^/]+/`, pathNot: '^renderer/$1/' },
    },
    {
      name: 'common-without-features',
      comment: 'renderer/project and renderer/ui are used by every feature and import none.',
      severity: 'error',
      from: { path: `^renderer/(${COMMON_TO_THE_WINDOW})` },
      to: { path: `^renderer/(?!${COMMON_TO_THE_WINDOW})[^/]+/` },
    },
    {
      name: 'root-of-the-window',
      comment: 'App.tsx and main.tsx put the features together; nothing imports them back.',
      severity: 'error',
      from: { path: '^renderer/[^/]+/' },
      to: { path: '^renderer/(App|main)\\.tsx$' },
    },
    {
      name: 'host-without-window',
      comment: 'electron/ and renderer/ meet in shared/ only.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|e2e)/' },
    },
    {
      name: 'electron-in-its-host',
      comment: 'Only the files of the desktop host name the electron module.',
      severity: 'error',
      from: { path: '^(electron|shared|e2e)/', pathNot: [ELECTRON_HOST, TESTS] },
      to: { path: ELECTRON_MODULE },
    },
    {
      name: 'plain-node-hosts',
      comment: 'serve, cli, start and the workers run in plain Node: no way leads to electron.',
      severity: 'error',
      from: { path: '^electron/(serve|cli|start|import/importWorker|export/exportWorker)\\.ts$' },
      to: { path: ELECTRON_MODULE, reachable: true },
    },
    {
      name: 'disk-in-storage',
      comment:
        'Only electron/storage touches the disk (static files and the search for a program excepted).',
      severity: 'error',
      from: {
        path: '^electron/',
        pathNot: ['^electron/storage/', '^electron/(staticFiles|start|findProgram)\\.ts$', TESTS],
      },
      to: { path: '^(node:)?fs(/promises)?$', dependencyTypes: ['core'] },
    },
    {
      name: 'product-without-tests',
      comment: 'What is shipped may not lean on what is only for tests.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one file, or three (types may).',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    // TypeScript 7 has no programming interface that this tool could parse with.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

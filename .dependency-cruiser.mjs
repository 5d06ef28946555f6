// Who may import whom (see ARCHITECTURE.md). `npm run check` reports every breach;
// .ci/dependencyRules.test.ts plants one of each and expects it to be found.

/** Packages that run anywhere: without a DOM, without Node. */
const PURE_PACKAGES = ['zod', 'approx-string-match', 'diff', '@noble/hashes'];

/** The rooms of shared/, each group free to import itself and the groups before it. */
const SHARED_ORDER = [
  ['dates'],
  ['article'],
  ['anchor'],
  ['claim', 'source', 'tag', 'rating'],
  ['bibliography'],
  ['project'],
  ['report'],
  ['annotation'],
  ['ipc'],
];

/** How a report comes about: words, what a reader may have, what it says, and in which form. */
const REPORT_ORDER = [['words'], ['desk'], ['model'], ['html', 'markdown', 'data']];

/** The rooms of electron/ in the same way; `settings` and `services` are files, not folders. */
const ELECTRON_ORDER = [
  ['files'],
  ['settings', 'workers', 'delivery'],
  ['reading'],
  ['library', 'attachments'],
  ['project', 'protection'],
  ['import', 'export'],
  ['services'],
  ['ipc'],
  ['hosts'],
];

/** The rooms of the window that every feature may use; the features never import each other. */
const WINDOW_ORDER = [['work'], ['host'], ['ui'], ['project'], ['commands']];
const COMMON_TO_THE_WINDOW = WINDOW_ORDER.flat().join('|');

/** The rooms of the open project: its state, what is derived from it, its changes, saving, the session. */
const OPEN_PROJECT_ORDER = [
  ['model'],
  ['derived'],
  ['plugins'],
  ['intents'],
  ['saving'],
  ['session'],
  ['fields'],
];

/** All that may name the `electron` module. */
const ELECTRON_HOST = '^electron/(main\\.ts$|hosts/desktop/)';

/** Tests, and what helps them: made-up values, stand-ins for the real thing. */
const TESTS = '\\.test\\.tsx?$|/testing/';
const ELECTRON_MODULE = '(^|/)node_modules/electron/|^electron$';

/** A rule for each group: none of its rooms may import what is built upon it. */
function inOrder(folder, order) {
  const rooms = (groups) => `^${folder}/(${groups.flat().join('|')})(/|\\.ts$)`;
  return order.slice(0, -1).map((group, at) => ({
    name: `${folder.replace('/', '-')}-order-${group[0]}`,
    comment: `In ${folder}/, ${group.join(', ')} may not import what is built upon it.`,
    severity: 'error',
    from: { path: rooms([group]), pathNot: TESTS },
    to: { path: rooms(order.slice(at + 1)) },
  }));
}

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
    ...inOrder('shared', SHARED_ORDER),
    ...inOrder('shared/report', REPORT_ORDER),
    ...inOrder('electron', ELECTRON_ORDER),
    ...inOrder('renderer', WINDOW_ORDER),
    ...inOrder('renderer/project', OPEN_PROJECT_ORDER),
    {
      name: 'report-from-the-desk',
      comment:
        'A report shows what lies on the desk, never a project with parts left out; the bundle alone hands the project on.',
      severity: 'error',
      from: {
        path: '^(shared/report|electron/export)/',
        pathNot: [
          '^shared/report/desk/',
          '^electron/export/(writeReport|exportReport|exported)\\.ts$',
          '^electron/export/bundle/',
          TESTS,
        ],
      },
      to: { path: '^shared/project/file/projectFile\\.ts$' },
    },
    {
      name: 'one-desk-an-export',
      comment: 'An export derives the project once: whatever writes gets the desk and lays none.',
      severity: 'error',
      from: {
        path: '^(shared/report|electron/export)/',
        pathNot: ['^electron/export/writeReport\\.ts$', TESTS],
      },
      to: { path: '^shared/report/desk/desk\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-without-host',
      comment: 'The window talks to the host through renderer/host and shared/ipc alone.',
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
      name: 'offers-where-shown',
      comment:
        'Only who shows an offer to a person pays for the search for similar words: opening, the command line and reports locate anchors and never look for likely places.',
      severity: 'error',
      from: {
        path: '^(shared|renderer|electron)/',
        pathNot: ['^shared/(anchor/offer|annotation)/', '^renderer/(article|claims)/', TESTS],
      },
      to: { path: ['^shared/anchor/offer/', '(^|/)node_modules/approx-string-match/'] },
    },
    {
      name: 'features-apart',
      comment:
        'Features of the window never import each other: what two need goes to ui/, project/ or commands/. Only shell/ puts them together.',
      severity: 'error',
      from: { path: `^renderer/(?!(?:shell|${COMMON_TO_THE_WINDOW})/)([^/]+)/` },
      to: {
        path: `^renderer/(?!(?:${COMMON_TO_THE_WINDOW})/)[^/]+/`,
        pathNot: '^renderer/$1/',
      },
    },
    {
      name: 'common-without-features',
      comment: 'What every feature of the window uses imports none of them.',
      severity: 'error',
      from: { path: `^renderer/(${COMMON_TO_THE_WINDOW})/` },
      to: { path: `^renderer/(?!(?:${COMMON_TO_THE_WINDOW})/)[^/]+/` },
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
      from: {
        path: '^(electron|shared|e2e)/',
        pathNot: [ELECTRON_HOST, '^e2e/(electron|standIn)/', TESTS],
      },
      to: { path: ELECTRON_MODULE },
    },
    {
      name: 'plain-node-hosts',
      comment: 'serve, cli, start and the workers run in plain Node: no way leads to electron.',
      severity: 'error',
      from: { path: '^electron/(cli|start|import/importWorker|export/exportWorker)\\.ts$' },
      to: { path: ELECTRON_MODULE, reachable: true },
    },
    {
      name: 'disk-in-files',
      comment: 'Only electron/files touches the disk (start.ts looks whether the build is there).',
      severity: 'error',
      from: { path: '^electron/', pathNot: ['^electron/files/', '^electron/start\\.ts$', TESTS] },
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

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each rule forbids: the file that breaks it, and its only line. */
const BREACHES: [rule: string, file: string, line: string][] = [
  ['shared-stands-alone', 'shared/claim/a.ts', "import '../../electron/services';"],
  ['shared-stands-alone', 'shared/claim/b.ts', "export * from '../../renderer/host/host';"],
  ['shared-without-node', 'shared/claim/c.ts', "import 'node:path';"],
  ['shared-without-node', 'shared/claim/d.ts', "await import('fs');"],
  ['shared-pure-packages', 'shared/report/a.ts', "import 'react';"],
  ['shared-pure-packages', 'shared/report/b.ts', "import type { Editor } from '@tiptap/core';"],
  ['shared-base', 'shared/base.ts', "import './article/block';"],
  ['shared-order-dates', 'shared/dates/a.ts', "import '../article/block';"],
  ['shared-order-article', 'shared/article/a.ts', "import '../anchor/anchor';"],
  ['shared-order-anchor', 'shared/anchor/a.ts', "import type { Claim } from '../claim/claim';"],
  ['shared-order-claim', 'shared/claim/e.ts', "import '../project/file/projectFile';"],
  ['shared-order-claim', 'shared/source/a.ts', "import '../report/model/reportModel';"],
  ['shared-order-claim', 'shared/tag/a.ts', "import '../ipc/contract';"],
  ['shared-order-claim', 'shared/rating/a.ts', "import '../project/file/projectFile';"],
  ['shared-order-claim', 'shared/source/b.ts', "import '../bibliography/item';"],
  [
    'shared-order-bibliography',
    'shared/bibliography/a.ts',
    "import '../project/file/projectFile';",
  ],
  ['shared-order-project', 'shared/project/a.ts', "import '../report/model/reportModel';"],
  ['shared-order-report', 'shared/report/c.ts', "import '../annotation/annotation';"],
  ['shared-order-annotation', 'shared/annotation/a.ts', "import '../ipc/contract';"],
  ['electron-order-files', 'electron/files/a.ts', "import '../project/store';"],
  ['electron-order-settings', 'electron/settings.ts', "import './library/library';"],
  ['electron-order-settings', 'electron/workers/a.ts', "import '../import/convert';"],
  ['electron-order-library', 'electron/attachments/a.ts', "import '../project/store';"],
  ['electron-order-project', 'electron/project/a.ts', "import '../export/deep/b';"],
  ['electron-order-import', 'electron/export/a.ts', "import '../services';"],
  ['electron-order-services', 'electron/services.ts', "import './ipc/handlers';"],
  ['electron-order-ipc', 'electron/ipc/b.ts', "import '../hosts/serve/serve';"],
  [
    'report-from-the-desk',
    'shared/report/html/a.ts',
    "import type { P } from '../../project/file/projectFile';",
  ],
  [
    'report-from-the-desk',
    'electron/export/docx/a.ts',
    "import '../../../shared/project/file/projectFile';",
  ],
  ['one-desk-an-export', 'shared/report/data/a.ts', "import { makeDesk } from '../desk/desk';"],
  ['renderer-without-host', 'renderer/ui/a.tsx', "import 'electron';"],
  ['renderer-without-host', 'renderer/ui/b.tsx', "import '../../electron/services';"],
  ['renderer-without-node', 'renderer/ui/c.tsx', "import { join } from 'node:path';"],
  ['renderer-order-work', 'renderer/work/a.ts', "import '../host/host';"],
  ['renderer-order-host', 'renderer/host/a.ts', "import '../ui/Button';"],
  ['renderer-order-ui', 'renderer/ui/e.tsx', "import '../project/model/state';"],
  ['renderer-order-project', 'renderer/project/b.ts', "import '../commands/command';"],
  ['renderer-project-order-model', 'renderer/project/model/a.ts', "import '../derived/view';"],
  ['renderer-project-order-derived', 'renderer/project/derived/a.ts', "import '../intents/add';"],
  ['renderer-project-order-plugins', 'renderer/project/plugins/a.ts', "import '../intents/add';"],
  ['renderer-project-order-intents', 'renderer/project/intents/a.ts', "import '../saving/save';"],
  ['renderer-project-order-saving', 'renderer/project/saving/a.ts', "import '../session/session';"],
  ['offers-where-shown', 'shared/project/o.ts', "import '../anchor/offer/createOffers';"],
  ['offers-where-shown', 'shared/anchor/locate/o.ts', "import 'approx-string-match';"],
  [
    'offers-where-shown',
    'renderer/project/o.ts',
    "import '../../shared/anchor/offer/createOffers';",
  ],
  ['features-apart', 'renderer/article/a.tsx', "import '../claims/Table';"],
  ['features-apart', 'renderer/sources/deep/a.tsx', "import '../../claims/Table';"],
  ['features-apart', 'renderer/claims/a.tsx', "import '../shell/App';"],
  ['common-without-features', 'renderer/project/a.ts', "import '../claims/Table';"],
  ['common-without-features', 'renderer/ui/d.tsx', "import '../claims/Table';"],
  ['common-without-features', 'renderer/commands/a.tsx', "import '../shell/App';"],
  ['host-without-window', 'electron/b.ts', "import '../renderer/host/host';"],
  ['electron-in-its-host', 'electron/ipc/a.ts', "import { dialog } from 'electron';"],
  ['electron-in-its-host', 'electron/c.ts', "import type { BrowserWindow } from 'electron';"],
  ['plain-node-hosts', 'electron/cli.ts', "import './hosts/desktop/window';"],
  ['disk-in-files', 'electron/import/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['disk-in-files', 'electron/d.ts', "import fs from 'fs';"],
  ['product-without-tests', 'shared/claim/f.ts', "import './claim.test';"],
  ['product-without-tests', 'shared/claim/g.ts', "import './testing/arbitraryClaim';"],
  ['no-cycles', 'shared/tag/round.ts', "import './trip';"],
];

/** What the breaches reach for, and the neighbours of each rule that are allowed. */
const ALLOWED: [file: string, text: string][] = [
  ['shared/result.ts', ''],
  ['shared/article/block.ts', "import 'zod';\nimport '../result';\nimport '../dates/day';"],
  ['shared/dates/day.ts', "import '../result';"],
  ['shared/article/block.test.ts', "import 'node:fs';\nimport './block';"],
  ['shared/anchor/anchor.ts', "import '../article/block';"],
  ['shared/anchor/offer/createOffers.ts', "import 'approx-string-match';"],
  ['renderer/article/o.tsx', "import '../../shared/anchor/offer/createOffers';"],
  ['shared/claim/claim.test.ts', "import './testing/arbitraryClaim';"],
  ['shared/claim/testing/arbitraryClaim.ts', "import 'fast-check';"],
  ['shared/claim/claim.ts', "import '../anchor/anchor';\nimport '../source/source';"],
  ['shared/source/source.ts', ''],
  ['shared/bibliography/item.ts', "import '../source/source';"],
  ['shared/project/log/logEntry.ts', ''],
  ['shared/project/file/projectFile.ts', "import '../../claim/claim';"],
  ['shared/report/model/reportModel.ts', "import '../../project/log/logEntry';"],
  ['shared/report/desk/desk.ts', "import '../../project/file/projectFile';"],
  ['shared/report/data/toCsv.ts', "import type { Desk } from '../desk/desk';"],
  ['electron/export/writeReport.ts', "import '../../shared/report/desk/desk';"],
  ['shared/annotation/annotation.ts', "import '../report/model/reportModel';"],
  ['shared/ipc/contract.ts', "import '../report/model/reportModel';"],
  ['shared/tag/trip.ts', "import './round';"],
  [
    'electron/main.ts',
    "import 'electron';\nimport './hosts/desktop/window';\nimport './services';",
  ],
  ['electron/hosts/desktop/window.ts', "import { BrowserWindow } from 'electron';"],
  ['electron/hosts/serve/serve.ts', "import '../../services';\nimport '../../ipc/handlers';"],
  ['electron/ipc/handlers.ts', "import '../import/convert';\nimport '../../shared/ipc/contract';"],
  ['electron/import/convert.ts', "import '../project/store';"],
  ['electron/export/deep/b.ts', "import '../../project/store';"],
  ['electron/project/store.ts', "import '../library/library';\nimport '../files/file';"],
  ['electron/library/library.ts', "import '../files/file';\nimport '../workers/job';"],
  ['electron/workers/job.ts', "import '../files/file';"],
  ['electron/files/file.ts', "import 'node:fs/promises';"],
  ['electron/start.ts', "import 'node:fs';"],
  ['renderer/host/host.ts', "import '../../shared/ipc/contract';"],
  ['renderer/shell/App.tsx', "import '../claims/Table';\nimport '../article/View';"],
  [
    'renderer/claims/Table.tsx',
    "import '../project/model/state';\nimport './deep/Row';\nimport 'react';",
  ],
  ['renderer/claims/deep/Row.tsx', "import '../../ui/Button';\nimport '../../commands/command';"],
  ['renderer/article/View.tsx', "import '../ui/Button';\nimport '../host/host';"],
  ['renderer/commands/command.ts', "import '../project/session/session';"],
  ['renderer/project/session/session.ts', "import '../saving/save';"],
  ['renderer/project/saving/save.ts', "import '../intents/add';"],
  ['renderer/project/intents/add.ts', "import '../derived/view';\nimport '../model/state';"],
  ['renderer/project/derived/view.ts', "import '../model/state';"],
  ['renderer/project/model/state.ts', "import '@tiptap/core';\nimport '../../ui/Button';"],
  ['renderer/ui/Button.tsx', "import 'react';\nimport '../host/host';"],
];

interface Violation {
  rule: { name: string };
  from: string;
}

/** The breaches in a tree, as `rule: file`. */
async function breachesIn(folder: string): Promise<string[]> {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(root, '.dependency-cruiser.mjs');
  const trees = ['shared', 'electron', 'renderer'];
  const args = [cruiser, '--config', config, '--output-type', 'json', ...trees];
  const json = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e9 }, (error, stdout, stderr) => {
      if (stdout) resolve(stdout);
      else reject(error ?? new Error(stderr));
    });
  });
  const { summary }: { summary: { violations: Violation[] } } = JSON.parse(json);
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

describe('the dependency rules', () => {
  let folder = '';
  let found: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-rules-'));
    const planted = BREACHES.map(([, file, line]): [string, string] => [file, line]);
    for (const [file, text] of [...ALLOWED, ...planted]) {
      const path = join(folder, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    await writeFile(join(folder, 'package.json'), await readFile(join(root, 'package.json')));
    await symlink(resolve(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    found = await breachesIn(folder);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each(BREACHES)('%s: %s may not contain %s', (rule, file) => {
    expect(found).toContain(`${rule}: ${file}`);
  });

  it('say nothing about the imports that are allowed', () => {
    const planted = new Set(BREACHES.map(([, file]) => file));
    // The other half of the planted cycle.
    planted.add('shared/tag/trip.ts');
    expect(found.filter((breach) => !planted.has(breach.split(': ')[1] ?? ''))).toEqual([]);
  });
});

import { join } from 'node:path';
import { GALLEY } from '../measurement';
import type { Size } from '../sizes';
import type { OpenedPage } from './openedPage';
import { openGalley } from './openGalley';
import { openPeer } from './openPeer';
import { fileName, type Setting } from './setting';
import { startGalley } from './startGalley';

/** Something that shows a long text, and what of it can be compared. */
export interface WindowContender {
  readonly name: string;
  readonly does: {
    readonly claims?: true;
    readonly typing?: true;
    readonly history?: true;
  };
  /** The most claims with which it is tried. */
  readonly atMost?: number;
  open(setting: Setting, size: Size): Promise<OpenedPage>;
}

const galley: WindowContender = {
  name: GALLEY,
  does: { claims: true, typing: true, history: true },
  open: async ({ browser, folder, collection }, size) => {
    const running = await startGalley(join(folder, fileName(size)));
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const opened = await openGalley(context, running.address, `Benchmark of ${size.name}`);
    const memory = await running.memory();
    if (memory !== undefined) {
      collection.add('memory of main after opening', size.name, GALLEY, memory, 'bytes');
    }
    return {
      ...opened,
      close: async () => {
        await context.close();
        await running.stop();
      },
    };
  },
};

function peer(name: string, page: string, does: WindowContender['does']): WindowContender {
  return {
    name,
    does,
    open: async ({ browser, pages }, size) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const project = `${pages}/projects/${fileName(size)}`;
      const opened = await openPeer(context, `${pages}/${page}`, project);
      return { ...opened, close: () => context.close() };
    },
  };
}

export const CONTENDERS: readonly WindowContender[] = [
  galley,
  peer('plain page', 'plain', { claims: true }),
  peer('text-annotator', 'annotator?by=range', { claims: true }),
  peer('text-annotator by selector', 'annotator', {}),
  peer('CodeMirror', 'codeMirror', { claims: true, typing: true }),
  peer('bare ProseMirror', 'proseMirror', { typing: true, history: true }),
];

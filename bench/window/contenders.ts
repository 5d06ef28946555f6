import { join } from 'node:path';
import { GALLEY } from '../measurement';
import type { Size } from '../sizes';
import type { OpenedPage } from './openedPage';
import { openGalley } from './openGalley';
import { openPeer } from './openPeer';
import { fileName, type Setting } from './setting';
import { prepareGalley } from './startApp';

/** Something that shows a long text or a long list. */
export interface WindowContender {
  readonly name: string;
  /** It can do nothing but open a project. */
  readonly onlyOpens?: true;
  /** It has no claims. */
  readonly isBare?: true;
  open(setting: Setting, size: Size): Promise<OpenedPage>;
}

const VIEWPORT = { width: 1280, height: 800 };

export const galley: WindowContender = {
  name: GALLEY,
  open: async ({ browser, folder }, size) => {
    const app = await prepareGalley(join(folder, fileName(size)));
    const running = await app.start();
    const context = await browser.newContext({ viewport: VIEWPORT });
    const close = async () => {
      await context.close();
      await running.stop();
      await app.remove();
    };
    try {
      const opened = await openGalley(context, running.address, `Benchmark of ${size.name}`);
      return { ...opened, mainMemory: running.memory, close };
    } catch (error) {
      await close();
      throw error;
    }
  },
};

function peer(
  name: string,
  page: string,
  can: Pick<WindowContender, 'onlyOpens' | 'isBare'> = {},
): WindowContender {
  return {
    name,
    ...can,
    open: async ({ browser, pages }, size) => {
      const context = await browser.newContext({ viewport: VIEWPORT });
      const project = `${pages}/projects/${fileName(size)}`;
      const opened = await openPeer(context, `${pages}/${page}`, project);
      return { ...opened, close: () => context.close() };
    },
  };
}

export const plainPage = peer('plain page', 'plain');
export const annotator = peer('text-annotator', 'annotator?by=range');
export const annotatorBySelector = peer('text-annotator by selector', 'annotator', {
  onlyOpens: true,
});
export const codeMirror = peer('CodeMirror', 'codeMirror');
export const proseMirror = peer('bare ProseMirror', 'proseMirror', { isBare: true });
export const plainList = peer('list without cells', 'list');

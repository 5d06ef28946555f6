import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Electron from 'electron';
import { appendSwitch, endChromium } from './chromium.ts';
import { heldBack } from './heldBack.ts';
import type { Named } from './named.ts';
import { becomeFirst } from './singleInstance.ts';
import { takeNote } from './takeNote.ts';
import { happenings, windows } from './windows.ts';

const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

class AppStandIn extends EventEmitter {
  readonly isPackaged = process.env.GALLEY_STAND_IN_PACKAGED === '1';
  #isReady = Promise.withResolvers<void>();
  #isQuitting = false;
  readonly enableSandbox = takeNote;
  readonly commandLine = { appendSwitch } satisfies Named<Electron.CommandLine>;

  constructor() {
    super();
    happenings.on('contents', (contents) => this.emit('web-contents-created', {}, contents));
    // Quitting is over where a window stays.
    happenings.on('stayed', () => {
      this.#isQuitting = false;
    });
    happenings.on('none', () => this.#noWindowIsLeft());
    // Electron is not ready before main was evaluated.
    setImmediate(() => {
      this.#isReady.resolve();
      this.emit('ready');
    });
  }

  whenReady(): Promise<void> {
    return this.#isReady.promise;
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    return becomeFirst(this.#profile(), additionalData, (start) => {
      this.emit('second-instance', {}, start.argv, start.folder, start.additionalData);
    });
  }

  getVersion(): string {
    return JSON.parse(readFileSync(PACKAGE, 'utf8')).version;
  }

  getLocaleCountryCode(): string {
    return 'GB';
  }

  getPath(name: string): string {
    if (name === 'userData') return this.#profile();
    if (name === 'documents') return join(homedir(), 'Documents');
    throw new Error(`The stand-in knows no folder ${name}.`);
  }

  /** Closes the windows, each of which may object; the last one that goes ends the program. */
  quit(): void {
    const event = heldBack();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    if (windows.size === 0) this.#end();
    for (const window of [...windows]) window.close();
  }

  exit(code = 0): void {
    process.exitCode = code;
    void endChromium().finally(() => process.exit(code));
  }

  #noWindowIsLeft(): void {
    if (this.#isQuitting) this.#end();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  #end(): void {
    this.emit('will-quit', heldBack());
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  #profile(): string {
    const given = process.argv.find((each) => each.startsWith('--user-data-dir='));
    if (given === undefined) throw new Error('The stand-in needs --user-data-dir.');
    return given.slice('--user-data-dir='.length);
  }
}

export const app = new AppStandIn() satisfies Named<Electron.App>;

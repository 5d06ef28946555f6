import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { Named } from './named.ts';
import { schemeOf, windows } from './windows.ts';

class NativeThemeStandIn extends EventEmitter {
  #source: Electron.NativeTheme['themeSource'] = 'system';

  get themeSource() {
    return this.#source;
  }

  set themeSource(source) {
    this.#source = source;
    for (const { webContents } of windows) void webContents.showTheme(schemeOf(source));
    this.emit('updated');
  }

  get shouldUseDarkColors() {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeThemeStandIn() satisfies Named<Electron.NativeTheme>;

import type { Session, WebContents } from 'electron';
import { developmentServer } from '../developmentServer';
import { APP_ORIGIN, PREVIEW_PATH } from './appScheme';

// Each of these denies by itself; together they hold when one of them has a hole.

const APP_ADDRESS = `${APP_ORIGIN}/`;
const PREVIEW_ADDRESS = `${APP_ORIGIN}${PREVIEW_PATH}`;

/** Denies every permission, every device, every download and every request but to the app itself. */
export function hardenSession(session: Session, development: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  // Main writes exported files; nothing in the window has a reason to download.
  session.on('will-download', (event) => event.preventDefault());
  // Enabled, it fetches dictionaries.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !mayRequest(details.url, development) });
  });
}

function mayRequest(address: string, development: boolean): boolean {
  if (address.startsWith(APP_ADDRESS)) return true;
  // Made by the page out of its own memory (`img-src blob:`); never reaches a network.
  if (address.startsWith(`blob:${APP_ADDRESS}`)) return true;
  const server = developmentServer();
  // Tells the window what changed.
  if (server !== undefined && address.startsWith(`ws://${new URL(server).host}/`)) return true;
  return development && address.startsWith('devtools://');
}

/** Keeps contents on the page they were made for. For every `web-contents-created`. */
export function hardenContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // A frame's first address counts as navigation: the report preview must be let in.
    if (event.isMainFrame || !event.url.startsWith(PREVIEW_ADDRESS)) event.preventDefault();
  });
}

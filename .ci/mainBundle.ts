import type { Plugin } from 'vite';

/**
 * Packages that stay outside of what is built: Electron is there already; compiled code and pdf.js' tables have to lie
 * where their package is; fflate makes a `require` of its own, and so does the bundle. All others go in: to load jsdom from its 900 files takes a processor 1.2 s, from one
 * 0.5 s, and each document is read by a process of its own.
 */
export const STAY_OUTSIDE: readonly (string | RegExp)[] = [
  'electron',
  'fs-native-extensions',
  'fflate',
  /^pdfjs-dist\//,
];

/** What jsdom asks for when it is loaded, in which of its files, and what it finds in a bundle instead. */
const ASKED_FOR = [
  // The script of synchronous requests is not beside a bundle. No page requests anything: no script of it runs.
  ['/xhr/XMLHttpRequest-impl.js', 'require.resolve("./xhr-sync-worker.js")', 'undefined'],
  // Nothing is drawn, so that compiled code which pdf.js brings along is not loaded for each page.
  ['/jsdom/lib/jsdom/utils.js', 'require("@napi-rs/canvas")', 'null'],
] as const;

/** Lets jsdom be one file of what is built. */
export function jsdomInOneFile(): Plugin {
  return {
    name: 'galley-jsdom-in-one-file',
    transform(code, id) {
      const asked = ASKED_FOR.find(([file]) => id.endsWith(file));
      if (!asked) return undefined;
      const [, words, found] = asked;
      if (!code.includes(words)) this.error(`jsdom does not ask for ${words} any more.`);
      return { code: code.replace(words, found), map: null };
    },
  };
}

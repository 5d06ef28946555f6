/// <reference path="./fsNativeExtensions.d.ts" />
import { open } from 'node:fs/promises';
import { unlessRefused } from '../unlessRefused';

type Extensions = typeof import('fs-native-extensions');

let loading: Promise<Extensions | undefined> | undefined;

/** Compiled code, for most systems but not for all; undefined where there is none. */
function extensions(): Promise<Extensions | undefined> {
  loading ??= import('fs-native-extensions').catch(() => undefined);
  return loading;
}

/** Loads them, so that the first save does not have to. */
export async function loadExtensions(): Promise<void> {
  await extensions();
}

/** Two files take each other's names in one step. Fails with ENOSYS where the system cannot do that. */
export async function exchange(one: string, other: string): Promise<void> {
  // There the extension does it in three steps, between which there is no file of that name.
  const native = process.platform === 'win32' ? undefined : await extensions();
  if (!native) throw Object.assign(new Error('ENOSYS: exchange'), { code: 'ENOSYS' });
  await native.swap(one, other);
}

/**
 * Gives a file the extended attributes of another. What the file system does not know, or only an administrator
 * may give, is left out. Throws the system's error where a file cannot be opened.
 */
export async function copyAttributes(from: string, to: string): Promise<void> {
  const native = process.platform === 'win32' ? undefined : await extensions();
  if (!native) return;
  const source = await open(from, 'r');
  try {
    const names = await unlessRefused(native.listAttrs(source.fd));
    if (!names?.length) return;
    const target = await open(to, 'r+');
    try {
      for (const name of names) {
        const value = await unlessRefused(native.getAttr(source.fd, name));
        if (value) await unlessRefused(native.setAttr(target.fd, name, value));
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

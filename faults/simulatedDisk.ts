import { dirname } from 'node:path';
import type { TracedCall } from './parseTrace';

interface Content {
  /** What fsync has promised to keep. */
  durable: Buffer;
  /** What a reader sees while the power is on. */
  current: Buffer;
}
interface NameChange {
  readonly folder: string;
  apply(names: Map<string, Content>): void;
}

/** What a power cut may leave of data that was not synced: nothing of it, half, or all. */
const SURVIVALS = ['none', 'half', 'all'] as const;
type Survival = (typeof SURVIVALS)[number];

/**
 * A disk that keeps no more than POSIX promises: data when its file was synced, names when their folder
 * was, and changes of names in their order. Replays calls that really happened.
 */
export interface SimulatedDisk {
  replay(call: TracedCall): void;
  /** Every content the file may have after a power cut now; undefined where its name is gone. */
  imagesOf(path: string): (Buffer | undefined)[];
}

/** A disk on which one file lies safely. */
export function createSimulatedDisk(path: string, bytes: Buffer): SimulatedDisk {
  const first: Content = { durable: bytes, current: bytes };
  const durableNames = new Map<string, Content>([[path, first]]);
  const names = new Map(durableNames);
  const opened = new Map<number, { readonly path: string; content?: Content; at: number }>();
  let pending: NameChange[] = [];

  const change = (folder: string, apply: NameChange['apply']): void => {
    apply(names);
    pending.push({ folder, apply });
  };
  const open = (name: string, fd: number, flags: string): void => {
    if (flags.includes('O_DIRECTORY') || flags.includes('O_RDONLY')) {
      const content = names.get(name);
      opened.set(fd, { path: name, ...(content ? { content } : {}), at: 0 });
      return;
    }
    let content = names.get(name);
    if (!content) {
      const fresh: Content = { durable: Buffer.alloc(0), current: Buffer.alloc(0) };
      content = fresh;
      change(dirname(name), (map) => map.set(name, fresh));
    }
    if (flags.includes('O_TRUNC')) content.current = Buffer.alloc(0);
    opened.set(fd, { path: name, content, at: 0 });
  };
  const write = (fd: number, added: Buffer, place: number | undefined): void => {
    const file = opened.get(fd);
    if (!file?.content) return;
    const { current } = file.content;
    const at = place ?? file.at;
    const end = at + added.length;
    file.content.current = Buffer.concat([current.subarray(0, at), added, current.subarray(end)]);
    if (place === undefined) file.at = end;
  };
  const sync = (fd: number): void => {
    const file = opened.get(fd);
    if (!file) return;
    if (file.content) {
      file.content.durable = file.content.current;
      return;
    }
    for (const { folder, apply } of pending) if (folder === file.path) apply(durableNames);
    pending = pending.filter(({ folder }) => folder !== file.path);
  };

  return {
    replay(call) {
      switch (call.call) {
        case 'open':
          return open(call.path, call.fd, call.flags);
        case 'write':
          return write(call.fd, call.bytes, call.at);
        case 'fsync':
          return sync(call.fd);
        case 'close':
          opened.delete(call.fd);
          return;
        case 'rename':
          return change(dirname(call.to), (map) => {
            const content = map.get(call.from);
            if (!content) return;
            map.delete(call.from);
            map.set(call.to, content);
          });
        case 'exchange':
          return change(dirname(call.to), (map) => {
            const [one, other] = [map.get(call.from), map.get(call.to)];
            if (!one || !other) return;
            map.set(call.from, other);
            map.set(call.to, one);
          });
        case 'link':
          return change(dirname(call.to), (map) => {
            const content = map.get(call.from);
            if (content) map.set(call.to, content);
          });
        case 'unlink':
          return change(dirname(call.path), (map) => map.delete(call.path));
      }
    },
    imagesOf(file) {
      const images: (Buffer | undefined)[] = [];
      const map = new Map(durableNames);
      for (let kept = 0; kept <= pending.length; kept += 1) {
        if (kept > 0) pending[kept - 1]?.apply(map);
        const content = map.get(file);
        for (const survival of SURVIVALS) images.push(content && surviving(content, survival));
      }
      return images;
    },
  };
}

function surviving({ durable, current }: Content, survival: Survival): Buffer {
  if (survival === 'all' || durable === current) return current;
  if (survival === 'none') return durable;
  return current.subarray(0, Math.floor(current.length / 2));
}

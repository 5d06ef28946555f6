/** A system call that changed something, as strace saw it succeed. */
export type TracedCall =
  | { readonly call: 'open'; readonly path: string; readonly fd: number; readonly flags: string }
  /** `at` is the place it is written to; absent for the place reached so far. */
  | { readonly call: 'write'; readonly fd: number; readonly bytes: Buffer; readonly at?: number }
  | { readonly call: 'fsync' | 'close'; readonly fd: number }
  | { readonly call: 'rename' | 'exchange' | 'link'; readonly from: string; readonly to: string }
  | { readonly call: 'unlink'; readonly path: string };

/** What strace has to be told, so that its log can be read here. */
export const TRACE_OPTIONS = [
  '-xx',
  '-s',
  '10000000',
  '-e',
  'trace=openat,write,pwrite64,fsync,fdatasync,rename,renameat2,link,unlink,close',
];

/** Reads strace's log (`strace -f` with `TRACE_OPTIONS`); calls that failed are left out. */
export function parseTrace(log: string): TracedCall[] {
  return wholeCalls(log).flatMap((line) => parseCall(line) ?? []);
}

/**
 * The calls in strace's log without the processes that made them, each in one line: where another process
 * came between its beginning and its end, the log has it in two.
 */
export function wholeCalls(log: string): string[] {
  const unfinished = new Map<string, string>();
  const calls: string[] = [];
  for (const line of log.split('\n')) {
    const [, told, written, rest = ''] = /^(?:\[pid\s+(\d+)\] |(\d+) +)?(.*)$/.exec(line) ?? [];
    const pid = told ?? written ?? '';
    const begun = /^(.*) <unfinished \.\.\.>$/.exec(rest)?.[1];
    if (begun !== undefined) {
      unfinished.set(pid, begun);
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)?.[1];
    calls.push(resumed === undefined ? rest : `${unfinished.get(pid) ?? ''}${resumed}`);
  }
  return calls;
}

function parseCall(line: string): TracedCall | undefined {
  const [, name, args = '', result] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line) ?? [];
  const value = Number(result);
  if (name === undefined || !(value >= 0)) return undefined;
  const texts = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => decode(hex));
  const [first, second] = texts.map(String);
  const fd = Number.parseInt(args, 10);
  switch (name) {
    case 'openat':
      return first === undefined
        ? undefined
        : { call: 'open', path: first, fd: value, flags: args.slice(args.lastIndexOf('"') + 1) };
    case 'write':
      return { call: 'write', fd, bytes: (texts[0] ?? Buffer.alloc(0)).subarray(0, value) };
    case 'pwrite64': {
      const at = Number(args.slice(args.lastIndexOf(',') + 1));
      return { call: 'write', fd, bytes: (texts[0] ?? Buffer.alloc(0)).subarray(0, value), at };
    }
    case 'fsync':
    case 'fdatasync':
      return { call: 'fsync', fd };
    case 'close':
      return { call: 'close', fd };
    case 'rename':
    case 'link':
      return first === undefined || second === undefined
        ? undefined
        : { call: name, from: first, to: second };
    case 'renameat2':
      return first === undefined || second === undefined || !args.endsWith('RENAME_EXCHANGE')
        ? undefined
        : { call: 'exchange', from: first, to: second };
    case 'unlink':
      return first === undefined ? undefined : { call: 'unlink', path: first };
    default:
      return undefined;
  }
}

function decode(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}

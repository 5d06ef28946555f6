import { Buffer } from 'node:buffer';

/** A mailbox with more messages is not an article's. */
const MOST_MESSAGES = 10_000;
const NEW_LINE = 0x0a;

/** True for a mailbox (RFC 4155): a line that begins with `From `, then a header. */
export function isMailbox(head: string): boolean {
  return /^From \S+.*\d{4}.*\r?\n[\w-]+:/.test(head);
}

/** The messages of a mailbox, without the lines that part them; `>From ` in a text was `From `. */
export function splitMailbox(bytes: Uint8Array): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const starts: number[] = [];
  for (let at = buffer.indexOf('From '); at >= 0; at = buffer.indexOf('From ', at + 1)) {
    if (starts.length >= MOST_MESSAGES) break;
    if (at === 0 || (buffer[at - 1] === NEW_LINE && isMailbox(lineAnd(buffer, at)))) {
      starts.push(at);
    }
  }
  return starts.map((start, index) => {
    const lineEnd = buffer.indexOf(NEW_LINE, start) + 1;
    const message = buffer.subarray(lineEnd, starts[index + 1] ?? buffer.length);
    return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
  });
}

function lineAnd(buffer: Buffer, at: number): string {
  return buffer.subarray(at, at + 400).toString('latin1');
}

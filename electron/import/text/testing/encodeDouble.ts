const TABLES = new Map<string, ReadonlyMap<string, readonly number[]>>();
/** The first bytes of letters that take two. */
const LEADS = Array.from({ length: 0x7e }, (_, at) => at + 0x81);

/**
 * Text in an old encoding, for tests: the platform only decodes, so each letter is looked up among
 * what every byte and pair of bytes decodes to. A letter that the encoding lacks is an error.
 */
export function encodeAs(label: string, text: string): Uint8Array {
  if (label === 'utf-16le' || label === 'utf-16be') return encodeWide(text, label === 'utf-16be');
  if (label === 'utf-8') return new TextEncoder().encode(text);
  let table = TABLES.get(label);
  if (!table) {
    table = tableOf(label);
    TABLES.set(label, table);
  }
  const bytes: number[] = [];
  for (const letter of text) {
    const found = table.get(letter);
    if (!found) throw new Error(`${label} has no ${letter}.`);
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 0x100; byte += 1) add([byte]);
  if (!/^(?:gb|big5|euc|shift)/.test(label)) return table;
  for (const lead of LEADS) {
    for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail]);
  }
  return table;
}

function encodeWide(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
}

export interface ListSign {
  readonly kind: 'bullet' | 'ordered';
  /** Missing where the document counts in letters, Roman figures or words. */
  readonly number?: number;
}

/** What the sign before an item says of its list, for documents that write it as text: `•`, `2.`, `b)`. */
export function readListSign(sign: string): ListSign {
  const shown = sign.replace(/[\s\u00a0]+/g, '');
  // Word writes an o of its font of signs for a hollow bullet.
  if (!/[\p{L}\p{N}]/u.test(shown) || shown === 'o' || shown === '§') return { kind: 'bullet' };
  const figure = /(\d{1,9})\D*$/.exec(shown)?.[1];
  return figure === undefined ? { kind: 'ordered' } : { kind: 'ordered', number: Number(figure) };
}

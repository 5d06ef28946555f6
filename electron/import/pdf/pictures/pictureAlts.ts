/** Deeper trees are no document's. */
const DEEPEST = 64;

/**
 * The descriptions of a page's figures by the marked content (MCID) that draws them, from the tree of a
 * tagged PDF as pdf.js gives it (ISO 32000-1, 14.9.3).
 */
export function pictureAlts(tree: unknown): ReadonlyMap<number, string> {
  const alts = new Map<number, string>();
  const walk = (node: unknown, around: string | undefined, depth: number) => {
    if (typeof node !== 'object' || node === null || depth > DEEPEST) return;
    const id: unknown = Reflect.get(node, 'id');
    const mark = typeof id === 'string' ? /_mc(\d+)$/.exec(id)?.[1] : undefined;
    if (mark !== undefined && around !== undefined) alts.set(Number(mark), around);
    const own: unknown = Reflect.get(node, 'alt');
    const children: unknown = Reflect.get(node, 'children');
    if (!Array.isArray(children)) return;
    for (const child of children) walk(child, typeof own === 'string' ? own : around, depth + 1);
  };
  walk(tree, undefined, 0);
  return alts;
}

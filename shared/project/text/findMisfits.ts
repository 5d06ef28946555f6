import { z } from 'zod';
import { shapeOf } from './shape';

/** A place in a value that is not what its schema describes there. */
export interface Misfit {
  readonly path: readonly PropertyKey[];
  /** Nothing stands there. */
  readonly isMissing: boolean;
}

/**
 * The first places at which a value is not what a schema describes, at most `most`; none where it is. The cost is
 * linear in the value, however much of it is wrong: zod describes every single mistake, and a file that is nothing
 * but mistakes would cost it minutes. In a union the place is that of the union: which of its options was meant,
 * nobody can tell.
 */
export function findMisfits(schema: z.core.$ZodType, value: unknown, most: number): Misfit[] {
  const found: Misfit[] = [];
  const look = (at: z.core.$ZodType, part: unknown, path: readonly PropertyKey[]): void => {
    if (found.length >= most || shapeOf(at)(part) >= 0) return;
    const before = found.length;
    if (at instanceof z.ZodOptional) look(at.def.innerType, part, path);
    else if (at instanceof z.ZodPipe && at.def.in instanceof z.ZodType) look(at.def.in, part, path);
    else if (at instanceof z.ZodObject) lookIntoObject(at.shape, part, path);
    else if (at instanceof z.ZodArray && Array.isArray(part)) {
      for (const [index, item] of part.entries()) {
        if (found.length >= most) return;
        look(at.element, item, [...path, index]);
      }
    }
    // The mistake is the value itself, and none of its parts: another kind, or too many of them.
    if (found.length === before) found.push({ path, isMissing: part === undefined });
  };
  const lookIntoObject = (
    members: Readonly<Record<string, z.core.$ZodType>>,
    part: unknown,
    path: readonly PropertyKey[],
  ): void => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
    for (const [key, member] of Object.entries(members)) {
      const isThere = Object.hasOwn(part, key);
      if (!isThere && member instanceof z.ZodOptional) continue;
      look(member, isThere ? Reflect.get(part, key) : undefined, [...path, key]);
    }
  };
  look(schema, value, []);
  return found;
}

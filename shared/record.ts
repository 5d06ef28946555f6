import { z } from 'zod';

/**
 * An object of the project file. Its keys serialise in the order written in `shape`; keys that this
 * version does not know pass through, so that a newer Galley's additions survive a save by this one.
 * The type names the known keys only.
 */
export function record<S extends z.core.$ZodShape>(
  shape: S,
): z.ZodType<z.output<z.ZodObject<S>>, z.input<z.ZodObject<S>>> & { readonly shape: S } {
  return z.looseObject(shape);
}

import { z } from 'zod';

/** Names a project, or a file that was written, to the window, which never learns paths. */
export const handleSchema = z.string().regex(/^[a-z0-9]{8,64}$/);
/** SHA-256 of a project file's bytes as read or written, lower-case hexadecimal. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

import { z } from 'zod';

// The content security policy forbids `new Function`, with which zod would compile its parsers. This
// module is imported before any other that makes a schema.
z.config({ jitless: true });

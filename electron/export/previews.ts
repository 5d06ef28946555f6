import type { Shelf } from '../delivery/shelf';

/** Reports being looked at, as HTML. */
export type Previews = Pick<Shelf<string>, 'put' | 'get'>;

import { createRoot } from 'react-dom/client';
import { sheet } from './contender';

// The least that an app of the same kind is: React, and a heading.
createRoot(sheet()).render(<h1>Nothing yet</h1>);

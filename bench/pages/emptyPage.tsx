import { createRoot } from 'react-dom/client';

// The least that an app of the same kind is: React, and a heading.
createRoot(document.getElementById('sheet') ?? document.body).render(<h1>Nothing yet</h1>);

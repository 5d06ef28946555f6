declare global {
  /** What the bundler says of a build; in one for use `DEV` is false, and what stands behind it is left out. */
  interface ImportMetaEnv {
    readonly DEV: boolean;
  }
  interface ImportMeta {
    readonly env: ImportMetaEnv;
  }
}

/**
 * Where Vite's server gives the window while Galley is developed (`npm run dev`): its address, whose
 * path keeps others out. Never in a build for use, whatever the environment says.
 */
export function developmentServer(): string | undefined {
  return import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined;
}

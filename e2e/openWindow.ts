import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** A window of the app in a real browser, and everything that went wrong in it. */
export interface AppWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console messages, errors, CSP violations and requests to anywhere but the app; must stay empty. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** What Chromium asks for itself, whatever page it shows: sign-in, updates, kinds of form fields. */
const BROWSER_SERVICES = [
  'accounts.google.com',
  'update.googleapis.com',
  'content-autofill.googleapis.com',
];

const SWITCHES = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // By name, so that any other name is still looked up, and seen where that is traced.
  `--host-resolver-rules=${BROWSER_SERVICES.map((name) => `MAP ${name} ~NOTFOUND`).join()}`,
  // Chromium refuses to run as root inside its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Whoever waits for longer waits for what will not come. No busy machine takes as long (ms). */
const HANGS_MS = 120_000;

/** Starts a browser as the app's windows need it. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: SWITCHES });
}

/** Opens the address in a fresh profile and waits until the app shows something. */
export async function openWindow(
  browser: Browser,
  address: string,
  options: { colorScheme?: 'light' | 'dark'; width?: number; height?: number } = {},
): Promise<AppWindow> {
  const { colorScheme = 'light', width = 1280, height = 800 } = options;
  const context = await browser.newContext({ colorScheme, viewport: { width, height } });
  context.setDefaultTimeout(HANGS_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  watch(page, new URL(address).origin, complaints);
  await page.goto(address);
  await page.locator('#root > *').first().waitFor();
  return { page, context, complaints, close: () => context.close() };
}

function watch(page: Page, origin: string, complaints: string[]): void {
  page.on('console', (message) => complaints.push(`console.${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url)) {
      complaints.push(`request: ${url}`);
    }
  });
  void page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // Shown through the console, so that it reaches the list above.
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

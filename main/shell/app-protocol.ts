/**
 * Serves the renderer's built files under `app://claimdesk/` and the preview of a report under `app://report-preview/`, each with a
 * Content-Security-Policy of its own, and nothing else.
 */
import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appHost, appScheme, isPreviewUrl, previewOrigin } from './origin.ts';

/**
 * The pane splitter shows its cursor with a style element of its own while it is dragged. These are the hashes of the four
 * contents it may have (none, then `*{cursor: …!important;}` for ew-, w- and e-resize), and of nothing else.
 */
const splitterCursors = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-ejxaNqI9HE4qAX7B2hAfln6pnS37ktMxKSd3kZCKrvU='",
  "'sha256-3E7V3vrrCp0FIalfwVOrEiZQA9GXrPxylQSBapcdnoM='",
  "'sha256-XvJ01jaWVHkBTx63VEEV8Mmbn7pi9cbgzXIyweci36Q='",
].join(' ');

/**
 * Scripts, styles and fonts only from the app; frames only for previews; no connection, form, plugin or base address at all. ProseMirror and
 * the panes set styles through CSSOM, which this policy allows, so no 'unsafe-inline' is needed.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${splitterCursors}`,
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  `frame-src ${previewOrigin}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What a preview may do, whatever it says of itself: have its own styles, and be shown by the app's own page. `sandbox` takes its origin,
 * scripts, forms and windows away, also where no frame does.
 */
export const previewPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${appScheme}://${appHost}`,
  'sandbox',
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the app is ready: gives the scheme a real origin, so that storage, modules and the policy work as on a site. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** The file below `root` that an address of the app names, or null when it names nothing there. */
export function fileForUrl(root: URL, address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== `${appScheme}:` || url.host !== appHost || /%2f|%5c|%00/i.test(url.pathname))
    return null;
  const file = new URL(`.${url.pathname}`, root);
  return file.href.startsWith(root.href) && file.href !== root.href ? file : null;
}

/**
 * @param root folder of the built renderer as a `file:` address that ends in a slash
 * @param previewAt the HTML of a preview by its address, or null when there is none
 */
export function serveApp(root: URL, previewAt: (address: string) => string | null): void {
  protocol.handle(appScheme, async (request) => {
    if (isPreviewUrl(request.url)) {
      return servePreview(request.method === 'GET' ? previewAt(request.url) : null);
    }
    const file = request.method === 'GET' ? fileForUrl(root, request.url) : null;
    const type = file && contentTypes[extname(file.pathname)];
    if (!file || !type) return new Response('Not found', { status: 404 });
    try {
      return new Response(new Uint8Array(await readFile(fileURLToPath(file))), {
        headers: {
          'Content-Type': type,
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
          'Cross-Origin-Opener-Policy': 'same-origin',
        },
      });
    } catch {
      return new Response('Not found', { status: 404 });
    }
  });
}

function servePreview(html: string | null): Response {
  if (html === null) return new Response('Not found', { status: 404 });
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': previewPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    },
  });
}

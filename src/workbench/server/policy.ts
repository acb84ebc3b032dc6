/**
 * Content Security Policies. The add-in's files get the policy that a hosting site should send for them (README, "Deploy"),
 * narrowed to this origin, because the workbench answers office.js itself: what runs here runs there.
 */
const addin = {
  "default-src": ["'none'"],
  // The optimiser's worker runs WebAssembly, under the policy of its own file.
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  // Fluent UI writes its rules into style elements; scripts get no such exception.
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "object-src": ["'none'"],
  "frame-ancestors": ["'self'"],
};

/** The workbench page frames the add-in and draws pictures it makes itself; the engine's fonts come as data URLs. */
const page = {
  ...addin,
  "script-src": ["'self'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'", "data:"],
  "frame-src": ["'self'"],
  "frame-ancestors": ["'none'"],
};

const written = (policy: Record<string, string[]>) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");

/** Policy of the add-in's files; with the one other address that a build for a company's own engine may ask. */
export const addinPolicyFor = (origin: string | undefined): string =>
  written(origin === undefined ? addin : { ...addin, "connect-src": ["'self'", origin] });

/** Policy of every file of the add-in and of office.js. */
export const addinPolicy = addinPolicyFor(undefined);

/** The address that the policy in a built page allows besides its own. */
export const originInPage = (html: string): string | undefined => /connect-src 'self' (https?:\/\/[^\s;"]+)[;"]/.exec(html)?.[1];

/** Policy of the workbench page itself. */
export const pagePolicy = written(page);

/** Headers of every answer. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-cache",
};

/** Requests that would have left this machine, as the Content Security Policy refused them. */
export interface RefusedRequest {
  /** What was asked for. */
  url: string;
  /** Which rule refused it, such as "connect-src". */
  rule: string;
}

/** Collects refused requests of a window, and tells each one. */
export function collectRefused(target: Window, refused: RefusedRequest[], tell: (request: RefusedRequest) => void): void {
  target.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
    // "inline" and "eval" are refused as well, but they are code, not requests.
    if (!/^[a-z]+:/i.test(blockedURI)) return;
    const request = { url: blockedURI, rule: effectiveDirective };
    refused.push(request);
    tell(request);
  });
}

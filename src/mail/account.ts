/** How we prove ourselves to a mail server. `accessToken(true)` says that the last token was refused, and asks for a new one. */
export type MailAuth =
  | { kind: "password"; user: string; password: string }
  | { kind: "oauth2"; user: string; accessToken: (renew?: boolean) => Promise<string> };

/** Whether a host name is this machine itself: the only place that mail may travel to without TLS. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

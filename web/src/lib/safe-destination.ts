/** Where to go after signing in: only ever a path of this app. */
export function safeDestination(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}

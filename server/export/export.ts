export function exportJournal(_request: unknown): Promise<never> {
  return Promise.reject(new Error('not yet'));
}

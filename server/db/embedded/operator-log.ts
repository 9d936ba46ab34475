/** What the database room tells its operator; a pino logger fits. Messages are English and hold no personal data. */
export interface OperatorLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

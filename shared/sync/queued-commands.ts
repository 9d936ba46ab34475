/**
 * The commands that may be given without a network, and then wait on the device. Whatever is decided, approved, signed or
 * alarmed is not among them: it is said at once that it could not be done, and who to call instead.
 */
export const queuedCommands: ReadonlySet<string> = new Set([
  'incident.report',
  'incident.update',
  'journal.write',
  'journal.correct',
  'journal.strike',
  'task.add',
  'task.update',
  'task.acknowledge',
  'task.complete',
  'safety-point.set-status',
  'safety-point.report',
  'safety-point.tick',
  'safety-point.ask',
  'safety-point.withdraw-need',
  'safety-point.deliver',
  'safety-point.hand-over',
  'safety-point.receive',
  'safety-point.add-photograph',
  'attachment.add',
]);

/** Those among them that carry a photograph or another file, and go last. */
export const photographCommands: ReadonlySet<string> = new Set([
  'safety-point.add-photograph',
  'attachment.add',
]);

import { message } from '#shared/language/message.ts';
import type { Config } from '../config.ts';
import { warningsOfReactions } from '../config/reaction-settings.ts';
import { problemsOfServe, warningsOfServe } from '../config/safety.ts';
import { good, look, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

/**
 * What `npm run serve` would refuse or warn of, and which ways there are to reach people. The shape of every key and address has been
 * looked at when the configuration was read; nothing is sent.
 */
export function configurationFindings(config: Config): Finding[] {
  const { email, sms, pushSubject } = config.reactions;
  return [
    ...problemsOfServe(config).map(wrong),
    ...[
      ...config.warnings,
      ...warningsOfServe(config),
      ...warningsOfReactions(config.reactions, config.publicUrl),
    ].map(look),
    ...(email === null ? [] : [good(message('doctor.channel.email', { from: email.from }))]),
    ...(sms === null ? [] : [good(message('doctor.channel.sms', { from: sms.from }))]),
    ...(pushSubject === null ? [] : [good(message('doctor.channel.push', { subject: pushSubject }))]),
  ];
}

import { message } from '#shared/language/message.ts';
import type { ReactionSettings } from '../reactions/settings.ts';
import type { Environment } from './environment.ts';

/** 46elks, unless another provider that takes the same form is named. */
const defaultSmsUrl = 'https://api.46elks.com/a1/sms';

/** The ways to reach people, as far as the environment names all that each needs. */
export function reactionSettings(value: Environment): ReactionSettings {
  const {
    VAKA_SMTP_URL: smtp,
    VAKA_MAIL_FROM: mailFrom,
    VAKA_SMS_URL: url = defaultSmsUrl,
    VAKA_SMS_USER: user,
    VAKA_SMS_PASSWORD: password,
    VAKA_SMS_FROM: from,
  } = value;
  return {
    email: smtp === undefined || mailFrom === undefined ? null : { url: smtp, from: mailFrom },
    sms:
      user === undefined || password === undefined || from === undefined
        ? null
        : { url, user, password, from },
    pushSubject: value.VAKA_PUSH_SUBJECT ?? null,
  };
}

/** What an alarm cannot do, for the log at start. */
export function warningsOfReactions(settings: ReactionSettings, publicUrl: string | null): string[] {
  return [
    ...(settings.email === null ? [message('operation.warning.no-email')] : []),
    ...(settings.sms === null ? [message('operation.warning.no-sms')] : []),
    ...(settings.pushSubject === null ? [message('operation.warning.no-push')] : []),
    ...(publicUrl === null ? [message('operation.warning.no-links')] : []),
  ];
}

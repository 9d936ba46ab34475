import { message } from '#shared/language/message.ts';
import { ownMigrations } from '../db/migrate.ts';
import { openPool } from '../db/connection.ts';
import { configurationFindings } from '../doctor/configuration-findings.ts';
import { databaseFindings } from '../doctor/database-findings.ts';
import { fileFindings } from '../doctor/file-findings.ts';
import { wrong } from '../doctor/finding.ts';
import type { Finding } from '../doctor/finding.ts';
import { keyFindings } from '../doctor/key-finding.ts';
import { whyNot } from '../why-not.ts';
import { readArguments } from './arguments.ts';
import type { ReachedDatabase, Verb } from './verb.ts';

/** Looks over what a console rests on and says what to do: 0 where nothing is wrong, 1 where something is. */
export const doctor: Verb = {
  help: message('doctor.help'),

  async run(args, { reach, print }) {
    readArguments(args, []);
    const reached = await reach();
    const findings = [
      ...(await ofDatabase(reached)),
      ...(await fileFindings(reached.config, Date.now())),
      ...configurationFindings(reached.config),
    ];
    for (const { level, says } of findings) print(message(`doctor.level.${level}`, { says }));
    const count = (level: Finding['level']): number => findings.filter((one) => one.level === level).length;
    print('');
    print(message('doctor.sum', { wrong: count('wrong'), look: count('look') }));
    return count('wrong') === 0 ? 0 : 1;
  },
};

async function ofDatabase({ config, url, logger }: ReachedDatabase): Promise<Finding[]> {
  const pool = openPool({ url, log: logger, max: 1, applicationName: 'vaka-cli' });
  try {
    return [...(await databaseFindings(pool, ownMigrations)), ...(await keyFindings(pool, config))];
  } catch (error) {
    const why = whyNot(error, config);
    if (why === null) throw error;
    return [wrong(why)];
  } finally {
    await pool.end();
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { ApiClient } from '../../test/support/console.ts';

/** What is asked: a path in the organisation, and how. */
type Asked = Parameters<ApiClient['ask']>;

/** How often somebody comes again with the same before it is a failure. */
const mostTries = 10;

/** As a phone does: comes again when a console that is overloaded has said that it may, with the same command id. */
export class PatientClient extends ApiClient {
  /** How often it has been told to come again. */
  static toldToWait = 0;

  static of({ address, organisation, token }: ApiClient): PatientClient {
    return new PatientClient(address, organisation, token);
  }

  protected override async reach(path: Asked[0], init: NonNullable<Asked[1]>): Promise<Response> {
    let response = await super.reach(path, init);
    for (let tries = 1; tries < mostTries; tries += 1) {
      const seconds = await secondsToWait(response);
      if (seconds === null) break;
      PatientClient.toldToWait += 1;
      await wait(seconds * 1_000);
      response = await super.reach(path, init);
    }
    return response;
  }
}

/** Null of whatever is not said of an overload: any other 503 is a fault of the night. */
async function secondsToWait(response: Response): Promise<number | null> {
  if (response.status !== 503) return null;
  const { type } = (await response.clone().json()) as { readonly type?: unknown };
  return type === '/problem/overloaded' ? Number(response.headers.get('retry-after')) : null;
}

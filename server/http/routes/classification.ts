import { z } from 'zod';
import { classify } from '#shared/classification/classify.ts';
import { factsSchema } from '#shared/classification/facts-schema.ts';
import { suggest } from '#shared/classification/suggest.ts';
import { longText } from '#shared/kernel/text.ts';
import { criterionSources } from '#shared/incident/decide.ts';
import { callerOf } from '../caller.ts';
import type { Routes } from '../route-options.ts';

/** What the rules propose and what a caller's words suggest; nothing is recorded and no id looked up. */
export const classificationRoutes: Routes = async (app) => {
  app.post(
    '/classification',
    { schema: { tags: ['classification'], body: factsSchema } },
    async (request) => {
      const { node } = callerOf(request);
      return await Promise.resolve(classify(request.body, criterionSources(node.state)));
    },
  );

  const noteBody = z.strictObject({ text: longText });
  app.post('/suggestions', { schema: { tags: ['classification'], body: noteBody } }, async (request) => {
    const { incidentTypes, vitalFunctions } = suggest(request.body.text);
    return await Promise.resolve({
      incidentTypes: incidentTypes.map(({ id, confidence, words }) => ({ id, confidence, words })),
      vitalFunctions: vitalFunctions.map(({ id }) => id),
    });
  });
  await Promise.resolve();
};

import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { commandSchemas } from '#shared/commands.ts';
import { commandMessage } from '#shared/protocol/command-message.ts';

/** The whole command as its sender writes it, one alternative per type: for reading, not for checking. */
function everyCommand(): z.ZodType {
  const alternatives = Object.entries(commandSchemas).map(([type, data]) =>
    commandMessage.extend({ type: z.literal(type), data }),
  );
  const [first, ...rest] = alternatives;
  if (first === undefined) throw new Error('there are no commands');
  return z.union([first, ...rest]);
}

/** The OpenAPI document of the routes registered after it, made from the same schemas that check their input. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Vaka', version: '0.1.0', license: { name: 'EUPL-1.2' } },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'vaka_session' },
        },
      },
      security: [{ token: [] }, { cookie: [] }],
    },
    transform: (route) => {
      const isCommands = route.url.endsWith('/commands');
      const schema = isCommands ? { ...route.schema, body: everyCommand() } : route.schema;
      return jsonSchemaTransform({ ...route, schema });
    },
  });
  let document: string | null = null;
  app.get('/api/openapi.json', { schema: { tags: ['operation'], security: [] } }, async (_request, reply) => {
    document ??= JSON.stringify(app.swagger());
    return await reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .header('access-control-allow-origin', '*')
      .send(document);
  });
}

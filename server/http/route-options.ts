import type { FastifyPluginAsync, FastifyPluginOptions, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { HttpDependencies } from './dependencies.ts';

/** A file of routes; its inputs are typed by their zod schemas. */
export type Routes = FastifyPluginAsync<
  FastifyPluginOptions & { readonly dependencies: HttpDependencies },
  RawServerDefault,
  ZodTypeProvider
>;

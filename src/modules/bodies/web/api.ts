import { Type } from '@fastify/type-provider-typebox';
import type { Gateway } from '../../../platform/db/gateway.ts';
import { apiRoute, problemResponse, type ApiServer } from '../../../platform/http/api.ts';
import { idSchema, nullable, strict, textSchema } from '../../../platform/http/api-schemas.ts';
import { publicDirectory, type ListedBody } from '../app/public-directory.ts';

const listedBody = strict({
  id: idSchema,
  slug: Type.String(),
  parentId: nullable(idSchema),
  region: Type.String(),
  bin: Type.String(),
  name: textSchema,
  competence: textSchema,
  workingHours: strict({ opens: Type.String(), closes: Type.String() }),
  acceptsAppeals: Type.Boolean(),
  heads: Type.Array(
    strict({
      id: idSchema,
      surname: Type.String(),
      givenName: Type.String(),
      patronymic: nullable(Type.String()),
      position: textSchema,
      rank: Type.Enum(['firstHead', 'deputyHead', 'worker']),
    }),
  ),
});

/** The public directory of bodies. */
export function bodiesApi(api: ApiServer, deps: { readonly gateway: Gateway }): void {
  api.get(
    '/bodies',
    {
      config: apiRoute('public'),
      schema: {
        operationId: 'listBodies',
        summary: 'The bodies of the portal with their heads, competence and working hours',
        tags: ['bodies'],
        security: [],
        response: { 200: strict({ items: Type.Array(listedBody) }), ...problemResponse },
      },
    },
    async () => ({ items: (await publicDirectory(deps)).map(listed) }),
  );
}

function listed({ body, heads }: ListedBody) {
  const { id, slug, parentId, region, bin, name, competence, opens, closes, acceptsAppeals } = body;
  return {
    id,
    slug,
    parentId,
    region,
    bin,
    name,
    competence,
    workingHours: { opens, closes },
    acceptsAppeals,
    heads: heads.map(({ id, surname, givenName, patronymic, position, rank }) => ({
      id,
      surname,
      givenName,
      patronymic,
      position,
      rank,
    })),
  };
}

import { Type } from '@fastify/type-provider-typebox';
import type { Gateway } from '../../../platform/db/gateway.ts';
import { apiRoute, problemResponse, type ApiServer } from '../../../platform/http/api.ts';
import { idSchema, nullable, oneOf, strict, textSchema } from '../../../platform/http/api-schemas.ts';

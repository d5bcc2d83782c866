import { Type } from '@fastify/type-provider-typebox';
import { groupCode } from '../../../../kernel/random.ts';
import { momentText } from '../../../../cases/index.ts';
import {
  apiRoute,
  citizenOf,
  commandHeaders,
  commandOf,
  problemResponse,
  type ApiServer,
} from '../../../../platform/http/api.ts';
import {
  base64Schema,
  bytesOf,
  daySchema,
  hexOf,
  hexSchema,
  idSchema,
  momentSchema,
  strict,
} from '../../../../platform/http/api-schemas.ts';
import type { AppealDeps } from '../../app/deps.ts';
import { fileAppeal } from '../../app/file-appeal.ts';
import { openAppeal } from '../../app/read-appeals.ts';
import { refuse } from '../../domain/refusals.ts';
import { isUuid } from '../form.ts';
import { sendRefusal } from './problems.ts';

const filed = strict({
  number: Type.String(),
  numberLatin: Type.String(),
  caseId: idSchema,
  receivedAt: momentSchema,
  registeredOn: daySchema,
  dueOn: daySchema,
  signatureCheck: Type.String({
    description: 'valid; or pending: delivered, the signature is still being checked',
  }),
  manifestSha256: hexSchema,
  checkCode: Type.String({ description: 'Opens the facts of this appeal on the public check page' }),
});

/** Filing a draft under the applicant's signature. */
export function filingApi(api: ApiServer, deps: AppealDeps): void {
  api.post(
    '/appeals',
    {
      config: apiRoute('citizen', 120),
      schema: {
        operationId: 'fileAppeal',
        summary: 'Files a draft under a detached CMS over its prepared bytes',
        description:
          '201: filed. 202: filed and delivered, but whether the certificate is revoked could not be told yet; ' +
          'the day of registration and the terms are the same. A signature that fails the check files nothing.',
        tags: ['appeals'],
        headers: commandHeaders,
        body: strict({ draftId: Type.String({ maxLength: 100 }), cms: base64Schema }),
        response: { 201: filed, 202: filed, ...problemResponse },
      },
    },
    async (request, reply) => {
      const actor = citizenOf(request);
      const { draftId, cms } = request.body;
      if (!isUuid(draftId)) return sendRefusal(request, reply, refuse('notFound'));
      const done = await fileAppeal(deps, actor, { draftId, cms: bytesOf(cms), ...commandOf(request) });
      if (!done.ok) return sendRefusal(request, reply, done.error);
      const { caseId, signatureCheck } = done.value;
      const opened = await openAppeal(deps, actor, caseId);
      if (!opened.ok) return sendRefusal(request, reply, opened.error);
      const { submission, events } = opened.value;
      const delivered = events.map(({ event }) => event).find(({ type }) => type === 'appeal.delivered');
      if (delivered?.type !== 'appeal.delivered') throw new Error(`Case ${caseId} was never delivered`);
      return reply
        .status(signatureCheck === 'pending' ? 202 : 201)
        .header('location', `/api/v1/appeals/${caseId}`)
        .send({
          number: submission.number,
          numberLatin: submission.numberLatin,
          caseId,
          receivedAt: momentText(submission.receivedAt),
          registeredOn: delivered.data.registeredOn,
          dueOn: delivered.data.dueOn,
          signatureCheck,
          manifestSha256: hexOf(submission.manifestSha256),
          checkCode: groupCode(submission.checkCode),
        });
    },
  );
}

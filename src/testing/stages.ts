import assert from 'node:assert/strict';
import {
  adoptDecision,
  draftDecision,
  paperToSign,
  registerAppeal,
  submitDecision,
} from '../modules/appeals/index.ts';
import { cmsBytes, filedAppeal, officialOf } from '../modules/appeals/testing/filing.ts';
import type { Portal } from './portal.ts';

/** How far an appeal of Айгүл to the health department has come. */
export const stages = ['delivered', 'inWork', 'frozen', 'adopted'] as const;
export type Stage = (typeof stages)[number];

const content = { outcome: 'REPLY', questions: 'а', reasons: 'б', measures: 'в', remedies: 'г' } as const;

/**
 * An appeal of Айгүл: delivered; in work with a draft by Ерлан; its answer frozen and waiting for the signature of Дана;
 * adopted by her and waiting for Марат. Returns the id of the case.
 */
export async function appealOfAigul(portal: Portal, stage: Stage): Promise<number> {
  const { deps } = portal;
  const { caseId } = await filedAppeal(portal, 'aigul');
  if (stage === 'delivered') return caseId;
  const [marat, erlan, dana] = await Promise.all(
    ['marat', 'erlan', 'dana'].map((who) => officialOf(portal, who)),
  );
  assert.ok(marat && erlan && dana);
  const asked = (): { caseId: number; commandId: string; seenSeq: null } => ({
    caseId,
    commandId: deps.random.uuid(),
    seenSeq: null,
  });
  const { officialId: executorId } = erlan;
  assert.ok((await registerAppeal(deps, marat, { ...asked(), executorId })).ok);
  assert.ok((await draftDecision(deps, erlan, { ...asked(), seenVersion: 0, content })).ok);
  if (stage === 'inWork') return caseId;
  assert.ok((await submitDecision(deps, erlan, { ...asked(), signerId: dana.officialId })).ok);
  if (stage === 'frozen') return caseId;
  const paper = await paperToSign(deps, dana, caseId);
  assert.ok(paper.ok);
  const cms = cmsBytes(portal.sign('dana', paper.value.bytes));
  assert.ok((await adoptDecision(deps, dana, { ...asked(), cms })).ok);
  return caseId;
}

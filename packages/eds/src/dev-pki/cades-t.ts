/** CAdES-T: a signature with a time-stamp over it, as NCALayer gives with `tsaProfile: {}`. */
import { addTimeStamp, answersRequest, parseTimeStampResponse, timeStampRequestFor } from '../tsp/request.ts';
import { cadesBes, type CadesOptions } from './cades.ts';
import type { Holder } from './holder.ts';
import type { Random } from './random.ts';
import { tsaRespond } from './tsa.ts';

export interface CadesTOptions extends CadesOptions {
  tsa: Holder;
  random: Random;
  /** The authority's clock; by default the signer's. */
  stampedAt?: number | undefined;
}

/** CAdES-T in one step, with the time-stamping authority at hand. */
export function cadesT(signer: Holder, content: Uint8Array, options: CadesTOptions): Uint8Array {
  const { tsa, random, stampedAt = options.signingTime } = options;
  const asking = askForTimestamp(cadesBes(signer, content, options), random);
  return asking.finish(tsaRespond(tsa, asking.request, { now: stampedAt, random }));
}

/** A signature on its way to a time-stamping authority and back. */
export interface TimestampAsked {
  /** TimeStampReq, DER. */
  readonly request: Uint8Array;
  /** The signature with the token of the response; throws where the authority refused or answered something else. */
  finish(response: Uint8Array): Uint8Array;
}

/** Asks for a time-stamp over the one signature of a CMS. */
export function askForTimestamp(cms: Uint8Array, random: Random): TimestampAsked {
  const asked = timeStampRequestFor(cms, random(8));
  return {
    request: asked.der,
    finish(response) {
      const answer = parseTimeStampResponse(response);
      if (!answer.granted) throw new Error(`the time-stamping authority refused (status ${answer.status})`);
      if (!answersRequest(answer.token, asked)) throw new Error('the time-stamp answers another request');
      return addTimeStamp(cms, answer.token);
    },
  };
}

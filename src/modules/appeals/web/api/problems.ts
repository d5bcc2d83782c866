import type { FastifyReply, FastifyRequest } from 'fastify';
import { languages, type Text } from '../../../../kernel/text.ts';
import { sendProblem, type Problem } from '../../../../platform/http/problem.ts';
import type { AttachRefusal } from '../../app/attach-file.ts';
import { refusalCodes, refusalStatus, type AppealRefusal } from '../../domain/refusals.ts';
import { fileRefusalTexts, refusalTexts, signingFailureTexts } from '../refusal-texts.ts';
import { signingReason } from '../refusal-page.tsx';

type FileRefusal = Exclude<AttachRefusal, AppealRefusal>;

/** The HTTP status of each refusal of a file. */
const fileRefusalStatus: Readonly<Record<keyof typeof fileRefusalTexts, number>> = {
  attachmentEmpty: 422,
  attachmentTooLarge: 413,
  tooManyAttachments: 409,
  accountFull: 409,
  attachmentNotAllowed: 415,
  attachmentMislabelled: 422,
  attachmentNotUtf8: 422,
  photoTooManyPixels: 422,
  photoDamaged: 422,
};

function isAppealRefusal(refusal: AttachRefusal): refusal is AppealRefusal {
  return (refusalCodes as readonly string[]).includes(refusal.code);
}

/** What a refusal of this module is as a problem: its own words, the reason of a refused signature among them. */
export function problemOf(refusal: AttachRefusal): Problem {
  const { code, facts, by } = refusal;
  return { code, facts, by, ...(isAppealRefusal(refusal) ? appealWords(refusal) : fileWords(refusal)) };
}

function appealWords(refusal: AppealRefusal): Pick<Problem, 'status' | 'text'> {
  const words = refusalTexts[refusal.code];
  const reason = signingReason(refusal);
  return {
    status: refusalStatus[refusal.code],
    text: inEachLanguage((language) => {
      const sentences = [words.what[language](refusal.facts), words.do[language]];
      if (reason !== null) sentences.splice(1, 0, signingFailureTexts[reason][language]);
      return sentences.join(' ');
    }),
  };
}

function fileWords({ code, facts }: FileRefusal): Pick<Problem, 'status' | 'text'> {
  return {
    status: fileRefusalStatus[code],
    text: inEachLanguage((language) => fileRefusalTexts[code][language](facts)),
  };
}

function inEachLanguage(say: (language: (typeof languages)[number]) => string): Text {
  return Object.fromEntries(languages.map((language) => [language, say(language)])) as unknown as Text;
}

/** Answers with a refusal of this module. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: AttachRefusal,
): FastifyReply {
  return sendProblem(request, reply, problemOf(refusal));
}

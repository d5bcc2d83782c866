import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { UploadedPart } from './route.ts';

/** What came as a form with files ended early or never was one: the sender is told so, and no fault is recorded. */
export class BrokenUpload extends Error {
  override readonly name = 'BrokenUpload';
  readonly statusCode = 400;
}

function asBroken(error: unknown): unknown {
  const { statusCode } = error as { statusCode?: number };
  if (statusCode !== undefined && statusCode < 500) return error;
  return new BrokenUpload('The form could not be read to its end', { cause: error });
}

/**
 * The files of a multipart form, one after the other. Whoever stops early, in a file or between two, leaves the
 * connection in order: what is still being sent is let go, so that the answer and the next request find their way.
 */
export async function* uploadedParts(request: FastifyRequest): AsyncGenerator<UploadedPart> {
  if (!request.isMultipart()) return;
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue;
      // A part may come without any name.
      const filename = (part.filename as string | undefined) ?? '';
      yield { field: part.fieldname, filename, content: contentOf(part.file) };
      part.file.resume();
    }
  } catch (error) {
    throw asBroken(error);
  } finally {
    request.raw.unpipe();
    request.raw.resume();
  }
}

async function* contentOf(file: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of file.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
  } catch (error) {
    throw asBroken(error);
  }
}

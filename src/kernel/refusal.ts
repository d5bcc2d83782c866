import type { Json } from './canonical-json.ts';

/** Where a "no" stands in the law: the act's code and the article, as in `packages/law`. */
export interface Article {
  readonly act: string;
  readonly article: string;
}

/**
 * An expected "no": a code that tables turn into a status and into words, the facts those words need,
 * and the article it rests on. `by` is absent where no law speaks (somebody was quicker, a form is incomplete).
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly facts: { readonly [key: string]: Json };
  readonly by?: Article;
}

const DIRECTIVE = /^\s*eslint-disable/;
const REASON = /\s-{2,}\s+\S/;

/**
 * A rule may be switched off where it does harm, but the next reader must learn why:
 * `// eslint-disable-next-line max-lines-per-function -- one table, read top to bottom`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const disableWithReason = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (!DIRECTIVE.test(comment.value) || REASON.test(comment.value) || !comment.loc) continue;
        context.report({
          loc: comment.loc,
          message: 'Say why this rule is off here: "-- reason" after its name.',
        });
      }
    },
  }),
};

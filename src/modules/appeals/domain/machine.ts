/** The states of an appeal as everybody sees them. A decision in preparation is an act of its own, not a state. */
export const appealStates = ['delivered', 'inWork', 'adopted', 'finished'] as const;
export type AppealState = (typeof appealStates)[number];

export const appealCommands = [
  'register',
  'reassign',
  'settleSignature',
  'recountTerms',
  'draftDecision',
  'submitDecision',
  'returnDecision',
  'adoptDecision',
  'issueDecision',
] as const;
export type AppealCommandName = (typeof appealCommands)[number];

/** Who acts: a role in the body of the case, narrowed by the relation that `decide` checks; or the system. */
export type Doer = 'REGISTRAR' | 'EXECUTOR' | 'SIGNER' | 'SYSTEM';

/**
 * State × command → who may. An empty list: nobody, the state is wrong for it.
 * `decide`, the buttons, the generated documentation and the hints of the API read this one table.
 */
export const machine: Readonly<Record<AppealState, Readonly<Record<AppealCommandName, readonly Doer[]>>>> = {
  delivered: {
    register: ['REGISTRAR'],
    reassign: [],
    settleSignature: ['SYSTEM'],
    recountTerms: ['SYSTEM'],
    draftDecision: [],
    submitDecision: [],
    returnDecision: [],
    adoptDecision: [],
    issueDecision: [],
  },
  inWork: {
    register: [],
    reassign: ['REGISTRAR'],
    settleSignature: ['SYSTEM'],
    recountTerms: ['SYSTEM'],
    draftDecision: ['EXECUTOR'],
    submitDecision: ['EXECUTOR'],
    returnDecision: ['SIGNER'],
    adoptDecision: ['SIGNER'],
    issueDecision: [],
  },
  adopted: {
    register: [],
    reassign: [],
    settleSignature: ['SYSTEM'],
    recountTerms: [],
    draftDecision: [],
    submitDecision: [],
    returnDecision: [],
    adoptDecision: [],
    issueDecision: ['REGISTRAR'],
  },
  finished: {
    register: [],
    reassign: [],
    settleSignature: ['SYSTEM'],
    recountTerms: [],
    draftDecision: [],
    submitDecision: [],
    returnDecision: [],
    adoptDecision: [],
    issueDecision: [],
  },
};

/** The small machine that every act goes through; `withdrawn` is left behind when a draft is given up. */
export const actStates = ['draft', 'agreed', 'signed', 'done', 'withdrawn'] as const;
export type ActState = (typeof actStates)[number];

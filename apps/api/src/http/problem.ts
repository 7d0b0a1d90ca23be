import {
  type CounterExample,
  messageOf,
  ProcessNotProvenError,
  sentenceOf,
  type Language,
  type MessageParams,
  type MessageSection,
  type WhatChanged,
} from '#application';
import { AppError, assertNever, type ErrorKind } from '#domain/kernel';

/** One reason of a refusal, in the language asked for. */
export interface ProblemReason {
  readonly code: string;
  readonly text: string;
  readonly rule: string | null;
  readonly basis: string | null;
  readonly params: MessageParams;
  /** Who could act instead, where the rule leaves somebody. */
  readonly couldAct: { readonly id: string; readonly name: string }[];
}

/** One thing that is wrong with what was sent, with the place it is wrong at. Never echoes what was sent. */
export interface ProblemIssue {
  readonly code: string;
  readonly path: string;
  readonly text: string;
}

/** RFC 9457 problem details with the extensions of this API. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly reasons: readonly ProblemReason[];
  readonly issues?: readonly ProblemIssue[];
  readonly findings?: readonly unknown[];
  readonly changes?: readonly ProblemChange[];
  /** What a proof has found, each with the shortest case that shows it. */
  readonly counterExamples?: readonly CounterExample[];
  readonly traceId: string;
}

/** What others did since the version that a command named. */
export interface ProblemChange {
  readonly at: string | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly sentence: string;
}

/** What errors may carry beyond their code; read by shape, since each error names its own. */
interface Explained {
  readonly reasons?: readonly ReasonLike[];
  readonly issues?: readonly IssueLike[];
  readonly findings?: readonly { readonly rule: string }[];
  readonly couldAct?: readonly { readonly id: string; readonly name: string }[];
  readonly changed?: WhatChanged;
}

/** A reason of whichever layer: params come from our own code, never from outside. */
export interface ReasonLike {
  readonly code: string;
  readonly rule?: string | null;
  readonly basis?: string | null;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly couldAct?: readonly { readonly id: string; readonly name: string }[];
}

interface IssueLike {
  readonly code: string;
  readonly path: string;
  readonly params?: MessageParams;
}

/** The HTTP status that answers a kind of error. */
export function statusOf(kind: ErrorKind): number {
  switch (kind) {
    case 'invalid':
      return 400;
    case 'unauthenticated':
      return 401;
    case 'forbidden':
      return 403;
    case 'not-found':
      return 404;
    case 'conflict':
      return 409;
    case 'refused':
      return 422;
    case 'throttled':
      return 429;
    case 'fault':
      return 500;
    case 'unavailable':
      return 503;
    default:
      return assertNever(kind);
  }
}

/** In which language a request is answered, and how it is called in the logs. */
export interface ProblemContext {
  readonly language: Language;
  readonly traceId: string;
}

/** The problem for a code that stands alone. */
export function plainProblem(
  status: number,
  code: string,
  { language, traceId }: ProblemContext,
  params: MessageParams = {},
): Problem {
  return {
    type: `urn:shenjiao:problem:${code.toLowerCase()}`,
    title: messageOf(language, 'problemTitles', String(status)),
    status,
    detail: messageOf(language, 'problems', code, params),
    code,
    reasons: [],
    traceId,
  };
}

/**
 * The problem that an error of this system is answered with.
 *
 * @param nameOf  name of the person whose act came first, where the error names one.
 */
export function problemOf(error: AppError, context: ProblemContext, nameOf: string | null = null): Problem {
  const { language } = context;
  const { reasons, issues, findings, changed, couldAct } = error as AppError & Explained;
  return {
    ...plainProblem(statusOf(error.kind), error.code, context, error.params),
    reasons: (reasons ?? []).map((reason) => reasonText(withOthers(reason, couldAct ?? []), language)),
    ...(issues && { issues: issues.map((issue) => issueText(issue, language)) }),
    ...(findings && {
      findings: findings.map((finding) => ({
        ...finding,
        text: messageOf(language, 'screeningRules', finding.rule),
      })),
    }),
    ...(error instanceof ProcessNotProvenError && { counterExamples: error.counterExamples(language) }),
    ...(changed && { changes: [changeText(changed, nameOf, language)] }),
  };
}

/** Whose act a stale command lost against, if the error says. */
export function changedBy(error: AppError): string | null {
  return (error as AppError & Explained).changed?.personId ?? null;
}

/** Others could act where it is the person who is in the way, not the state of things. */
function withOthers(reason: ReasonLike, couldAct: NonNullable<ReasonLike['couldAct']>): ReasonLike {
  const isPersonal = /^(SOD|DUTY)\.|^RECALL\.NOT_SUBMITTER$/.test(reason.code);
  return isPersonal && reason.couldAct === undefined ? { ...reason, couldAct } : reason;
}

function changeText(changed: WhatChanged, name: string | null, language: Language): ProblemChange {
  const { at, personId } = changed;
  return {
    at,
    person: personId === null || name === null ? null : { id: personId, name },
    sentence: sentenceOf(language, changeKey(changed), { ...changed, current: null }),
  };
}

function changeKey({ action, step, outcome }: WhatChanged): string {
  if (step !== null && outcome !== null) return 'change.decided';
  return action === null ? 'change.other' : 'change.acted';
}

/** A refusal reason as it is shown to people. */
export function reasonText(reason: ReasonLike, language: Language): ProblemReason {
  const params = (reason.params ?? {}) as MessageParams;
  return {
    code: reason.code,
    text: messageOf(language, 'reasons', reason.code, params),
    rule: reason.rule ?? null,
    basis:
      reason.basis === undefined || reason.basis === null ? null : messageOf(language, 'bases', reason.basis),
    params,
    couldAct: (reason.couldAct ?? []).map(({ id, name }) => ({ id, name })),
  };
}

function issueText(issue: IssueLike, language: Language): ProblemIssue {
  const section: MessageSection = issue.code.startsWith('INPUT.') ? 'input' : 'issues';
  return {
    code: issue.code,
    path: dotted(issue.path),
    text: messageOf(language, section, issue.code, issue.params),
  };
}

/** JSON pointers of the domain, as forms name their fields: `/document/blocks/3` is `document.blocks[3]`. */
function dotted(path: string): string {
  if (!path.startsWith('/')) return path;
  return path
    .slice(1)
    .split('/')
    .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}

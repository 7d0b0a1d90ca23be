import { messageOf, type Language, type MessageParams, type MessageSection } from '#application';
import { AppError, assertNever, type ErrorKind } from '#domain/kernel';

/** One reason of a refusal, in the language asked for. */
export interface ProblemReason {
  readonly code: string;
  readonly text: string;
  readonly rule: string | null;
  readonly basis: string | null;
  readonly params: MessageParams;
  /** Who could act instead, where the rule leaves somebody. */
  readonly couldAct: readonly { readonly id: string; readonly name: string }[];
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
  readonly changes?: readonly unknown[];
  readonly traceId: string;
}

/** What errors may carry beyond their code; read by shape, since each error names its own. */
interface Explained {
  readonly reasons?: readonly ReasonLike[];
  readonly issues?: readonly IssueLike[];
  readonly findings?: readonly unknown[];
  readonly changes?: readonly unknown[];
}

export interface ReasonLike {
  readonly code: string;
  readonly rule?: string | undefined;
  readonly basis?: string | undefined;
  readonly params?: MessageParams;
  readonly couldAct?: readonly { readonly id: string; readonly name: string }[] | undefined;
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

/** The problem for a code that stands alone. */
export function plainProblem(status: number, code: string, language: Language, traceId: string, params: MessageParams = {}): Problem {
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

/** The problem that an error of this system is answered with. */
export function problemOf(error: AppError, language: Language, traceId: string): Problem {
  const { reasons, issues, findings, changes } = error as AppError & Explained;
  return {
    ...plainProblem(statusOf(error.kind), error.code, language, traceId, error.params),
    reasons: (reasons ?? []).map((reason) => reasonText(reason, language)),
    ...(issues && { issues: issues.map((issue) => issueText(issue, language)) }),
    ...(findings && { findings }),
    ...(changes && { changes }),
  };
}

/** A refusal reason as it is shown to people. */
export function reasonText(reason: ReasonLike, language: Language): ProblemReason {
  const params = reason.params ?? {};
  return {
    code: reason.code,
    text: messageOf(language, 'reasons', reason.code, params),
    rule: reason.rule ?? null,
    basis: reason.basis === undefined ? null : messageOf(language, 'bases', reason.basis),
    params,
    couldAct: reason.couldAct ?? [],
  };
}

function issueText(issue: IssueLike, language: Language): ProblemIssue {
  const section: MessageSection = issue.code.startsWith('INPUT.') ? 'input' : 'issues';
  return { code: issue.code, path: issue.path, text: messageOf(language, section, issue.code, issue.params) };
}

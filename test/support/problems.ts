import { messageOf, type Language, type MessageParams, type PersonRef } from '#application';
import type { BasisKey, RefusalCode } from '#domain/workflow';
import type { ApiAnswer } from './api.js';

/** One reason that a refusal is expected to give. */
export interface ExpectedReason {
  readonly code: RefusalCode;
  readonly params: MessageParams;
  readonly rule?: string;
  readonly basis?: BasisKey;
  readonly couldAct?: readonly PersonRef[];
}

/** Status and body of an answer, apart from the trace id, which is new for every request. */
export function withoutTrace({ status, body }: ApiAnswer): {
  readonly status: number;
  readonly body: unknown;
} {
  if (typeof body !== 'object' || body === null || !('traceId' in body)) return { status, body };
  const { traceId, ...rest } = body;
  if (typeof traceId !== 'string' || !/^[0-9a-f]{32}$/.test(traceId))
    throw new Error(`trace id ${String(traceId)}`);
  return { status, body: rest };
}

/** A problem that stands alone, with the words of its language. */
export function problem(
  status: number,
  code: string,
  extra: object = {},
  language: Language = 'zh-CN',
): unknown {
  return {
    status,
    body: {
      type: `urn:shenjiao:problem:${code.toLowerCase()}`,
      title: messageOf(language, 'problemTitles', String(status)),
      status,
      detail: messageOf(language, 'problems', code),
      code,
      reasons: [],
      ...extra,
    },
  };
}

/** The refusal that says why, on what basis, and who could act instead. */
export function refusal(reasons: readonly ExpectedReason[], language: Language = 'zh-CN'): unknown {
  return problem(
    422,
    'DECISION.REFUSED',
    { reasons: reasons.map((reason) => reasonIn(reason, language)) },
    language,
  );
}

function reasonIn({ code, params, rule, basis, couldAct }: ExpectedReason, language: Language): unknown {
  return {
    code,
    text: messageOf(language, 'reasons', code, params),
    rule: rule ?? null,
    basis: basis === undefined ? null : messageOf(language, 'bases', basis),
    params,
    couldAct: couldAct ?? [],
  };
}

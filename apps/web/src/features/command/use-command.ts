import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { UnreachableError } from '../../app/api/http.js';
import { IntentKeys, isCertain } from './intent-keys.js';

const retryCountMax = 2;

/** A command to the API: one idempotency key per intent, kept over retries and renewed after a certain answer. */
export function useCommand<Body, Answer>(
  run: (body: Body, idempotencyKey: string) => Promise<Answer>,
  onDone?: (answer: Answer, body: Body) => void | Promise<void>,
): UseMutationResult<Answer, Error, Body> {
  const [keys] = useState(() => new IntentKeys(() => crypto.randomUUID()));
  return useMutation<Answer, Error, Body>({
    mutationFn: async (body) => {
      try {
        const answer = await run(body, keys.keyFor(body));
        keys.answered();
        return answer;
      } catch (error) {
        if (isCertain(error)) keys.answered();
        throw error;
      }
    },
    retry: (count, error) => error instanceof UnreachableError && count < retryCountMax,
    networkMode: 'always',
    onSuccess: async (answer, body) => onDone?.(answer, body),
  });
}

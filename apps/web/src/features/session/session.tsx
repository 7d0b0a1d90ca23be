import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { Session } from '../../app/api/contract.js';
import { ProblemError } from '../../app/api/http.js';
import type { SessionKeeper } from './session-keeper.js';

export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable'; readonly error: Error; retry(): void }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly session: Session; readonly isExpired: boolean };

interface SessionContextValue {
  readonly state: SessionState;
  entered(session: Session): void;
  /** The same person, with a new token after giving the password again. */
  renewed(session: Session): void;
  left(): void;
}

const SessionContext = createContext<SessionContextValue | null>(null);
const sessionKey = ['session'];

interface SessionProviderProps {
  readonly keeper: SessionKeeper;
  readonly children: ReactNode;
}

/** Knows who is signed in. A session that ends while somebody works leaves the page, and what was typed, in place. */
export function SessionProvider({ keeper, children }: SessionProviderProps) {
  const api = useApi();
  const client = useQueryClient();
  const [isExpired, setExpired] = useState(false);
  const query = useQuery({
    queryKey: sessionKey,
    queryFn: () => api.session().catch(signedOutAsNull),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const session = query.data;
  keeper.csrfToken = session?.csrfToken ?? null;

  useEffect(() => keeper.onSignedOut(() => setExpired(true)), [keeper]);

  const value = useMemo<SessionContextValue>(
    () => ({
      state: stateOf(session, query.error, isExpired, () => void query.refetch()),
      entered: (next) => {
        keeper.csrfToken = next.csrfToken;
        client.setQueryData(sessionKey, next);
        setExpired(false);
        void client.invalidateQueries({ predicate: (other) => other.queryKey[0] !== sessionKey[0] });
      },
      renewed: (next) => {
        keeper.csrfToken = next.csrfToken;
        client.setQueryData(sessionKey, next);
      },
      left: () => {
        client.clear();
        client.setQueryData(sessionKey, null);
        setExpired(false);
      },
    }),
    [session, query, isExpired, client, keeper],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

function stateOf(
  session: Session | null | undefined,
  error: Error | null,
  isExpired: boolean,
  retry: () => void,
): SessionState {
  if (session !== undefined && session !== null) return { kind: 'signed-in', session, isExpired };
  if (session === null) return { kind: 'signed-out' };
  return error === null ? { kind: 'unknown' } : { kind: 'unreachable', error, retry };
}

function signedOutAsNull(error: unknown): null {
  if (error instanceof ProblemError && error.problem.status === 401) return null;
  throw error;
}

export function useSessionState(): SessionContextValue {
  const value = useContext(SessionContext);
  if (value === null) throw new Error('useSessionState is called outside of SessionProvider');
  return value;
}

/** The session of a page that is only shown to people who are signed in. */
export function useSession(): Session {
  const { state } = useSessionState();
  if (state.kind !== 'signed-in') throw new Error('a page for signed-in people is shown to nobody');
  return state.session;
}

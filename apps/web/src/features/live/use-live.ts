import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What a page is told of: lines of the list, by item. */
interface Told {
  readonly lines: readonly { readonly itemId: string }[];
}

/**
 * While somebody is signed in, the page is told what is new for him and asks anew for what that touches. What he is deciding on
 * is left alone: it changes when he asks for it. The browser comes back
 * by itself when the connection is lost, and is told what it missed; with the end of the session it stays away.
 */
export function useLive(isSignedIn: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isSignedIn) return;
    const source = new EventSource('/api/v1/live');
    source.addEventListener('told', ({ data }: MessageEvent<string>) => {
      const { lines } = JSON.parse(data) as Told;
      const items = new Set(lines.map(({ itemId }) => itemId));
      void client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, items) });
    });
    return () => source.close();
  }, [client, isSignedIn]);
}

const lists = ['notifications', 'tasks'];
const remarks = ['comments', 'experts', 'timeline'];

/** Lists, and what people say about the items; never a text, since reading one is an entry in the reader's name. */
function isTouched([area, id, part]: readonly unknown[], items: ReadonlySet<string>): boolean {
  return (
    lists.some((list) => list === area) ||
    (area === 'item' && items.has(String(id)) && remarks.some((known) => known === part))
  );
}

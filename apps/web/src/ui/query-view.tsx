import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError } from '../app/api/http.js';
import { useT } from '../features/language/language.js';
import { ProblemAlert } from './problem-alert.js';

interface QueryViewProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly notFound?: string;
  readonly children: (data: Data) => ReactNode;
}

/** What a query has to show: its data, that it is on its way, or why there is none. */
export function QueryView<Data>({ query, notFound, children }: QueryViewProps<Data>) {
  const t = useT();
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return <Skeleton active aria-label={t('app.loading')} />;
  if (notFound !== undefined && query.error instanceof ProblemError && query.error.problem.status === 404) {
    return <Result status="404" title={notFound} />;
  }
  return (
    <>
      <ProblemAlert error={query.error} />
      <Button onClick={() => void query.refetch()}>{t('app.retry')}</Button>
    </>
  );
}

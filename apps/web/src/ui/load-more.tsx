import { Button } from 'antd';
import { useT } from '../features/language/language.js';

interface LoadMoreProps {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

export function LoadMore({ hasMore, isLoading, onMore }: LoadMoreProps) {
  const t = useT();
  return (
    <div className="load-more">
      {hasMore ? (
        <Button onClick={onMore} loading={isLoading}>
          {t('app.loadMore')}
        </Button>
      ) : (
        <span className="faint">{t('app.noMore')}</span>
      )}
    </div>
  );
}

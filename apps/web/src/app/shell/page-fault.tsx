import { Button, Result } from 'antd';
import { useT } from '../../features/language/language.js';

/** Shown instead of a page whose code failed. The error itself stays in the browser's console. */
export function PageFault() {
  const t = useT();
  return (
    <Result
      status="error"
      title={t('problem.unexpected')}
      subTitle={t('problem.unexpectedHint')}
      extra={<Button onClick={() => window.location.reload()}>{t('problem.reload')}</Button>}
    />
  );
}

import { Result } from 'antd';
import { Link } from 'react-router';
import { useT } from '../../features/language/language.js';

export function NotFoundPage() {
  const t = useT();
  return <Result status="404" title={t('notFound.title')} extra={<Link to="/">{t('notFound.home')}</Link>} />;
}

import { Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useT } from '../language/language.js';

/** Asks before typed text is lost, by leaving the page inside the application or by closing it. */
export function LeaveGuard({ isSaved }: { readonly isSaved: boolean }) {
  const t = useT();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => !isSaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (isSaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isSaved]);
  return (
    <Modal
      title={t('draft.leaveTitle')}
      open={blocker.state === 'blocked'}
      okText={t('draft.stay')}
      cancelText={t('draft.leaveAnyway')}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      <p>{t('draft.leave')}</p>
    </Modal>
  );
}
